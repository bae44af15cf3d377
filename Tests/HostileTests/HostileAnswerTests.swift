import Domain
import Synchronization
import TestSupport
import Testing
import Transport

@testable import CommandLine

/// Whatever answers, and whatever it answers to: nothing is called reinstated that the portal did not confirm, the state
/// and the words are right, and once the portal is itself again everything ends confirmed, once.
@Suite(.serialized) struct HostileAnswerTests {
  /// One question with one answer to it.
  struct Cell: Sendable {
    var answer: HostileAnswer
    var target: Target
    var effect: Effect
    /// Whether the portal did what was asked before it answered.
    var commits: Bool
  }

  static let answers =
    HostileAnswer.foreign + HostileAnswer.statuses + HostileAnswer.wire + HostileAnswer.bodies
    + HostileAnswer.lists

  private static let count = Atomic(0)
  /// Certificates called reinstated by a hostile answer.
  private static let falselyReinstated = Atomic(0)

  // First, so that no memory given back by what came before hides what is taken.
  @Test(arguments: HostileAnswer.floods.map(\.name))
  func `an answer without end, or of a bomb, costs less than 32 MiB and ends soon`(name: String) async throws {
    let flood = try #require(HostileAnswer.floods.first { $0.name == name })
    try await ScriptedServer.run(answering: { flood.step(HonestPortal.Answer(status: "200 OK", body: ""), $0) }) {
      server in
      let portal = LivePortal(PortalConnection(address: try PortalAddress(server.address), version: "0.1"))
      let (start, before) = (ContinuousClock.now, try Memory.fresh())
      let exchange = await portal.probe()
      if case .answered = exchange.outcome { Issue.record("\(name) was an answer") }
      let grown = try Memory.peak() - before
      #expect(grown < 32 * 1_024, "\(grown) KiB")
      #expect(ContinuousClock.now - start < .seconds(30))
      print("figure: \(name): \(grown) KiB in \(ContinuousClock.now - start)")
    }
  }

  @Test(arguments: Target.allCases)
  func `a hostile answer is believed in nothing, told in the right words, and harms nothing`(target: Target)
    async throws
  {
    let answers = Self.answers.filter { $0.effects[target] != nil }
    let cells = answers.flatMap { Self.cells($0, target) }
    // Few at a time, so that none waits for a processor until its time is over.
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, cell) in cells.enumerated() {
        if index >= 6 { try await group.next() }
        group.addTask { await Self.play(cell) }
      }
      try await group.waitForAll()
    }
    Self.count.add(answers.count, ordering: .relaxed)
  }

  @Test func `the one valid receipt does confirm`() async throws {
    try await Scene.run(certificates: 3, patience: .seconds(20)) { scene in
      let end = try await scene.passSignedIn()
      #expect(end == .drained)
      for value in 1...3 {
        let detail = try await scene.detail(value)
        #expect(detail.summary.state == .confirmed)
      }
      #expect(scene.stage.portal.receipts.count == 3 && scene.stage.portal.repeated == 0)
    }
  }

  @Test func `at least 40 answers were given to each question, and none was called a reinstatement`() {
    for target in Target.allCases {
      let answers = Self.answers.filter { $0.effects[target] != nil }
      #expect(answers.count >= 40)
    }
    let (count, wrong) = (Self.count.load(ordering: .relaxed), Self.falselyReinstated.load(ordering: .relaxed))
    #expect(wrong == 0)
    print("figure: hostile: answers=\(count) false=\(wrong)")
  }

  /// Both ways where nobody can tell: the portal did what was asked, or it did not.
  private static func cells(_ answer: HostileAnswer, _ target: Target) -> [Cell] {
    guard let effect = answer.effects[target] else { return [] }
    let done = Cell(answer: answer, target: target, effect: effect, commits: !answer.isRefusal)
    let other = answer.effectsOfNothingDone[target]
    guard other != nil || !answer.isRefusal && target == .single else { return [done] }
    return [done, Cell(answer: answer, target: target, effect: other ?? effect, commits: false)]
  }

  private static func play(_ cell: Cell) async {
    do {
      try await Scene.run(
        certificates: cell.target == .batch ? 3 : 1, patience: cell.answer.hangs ? .seconds(2) : .seconds(20)
      ) { scene in
        let wrong = try await Act(scene: scene, cell: cell).play()
        falselyReinstated.add(wrong, ordering: .relaxed)
      }
    } catch {
      Issue.record("\(cell.target), \(cell.answer.name): \(error)")
    }
  }
}
