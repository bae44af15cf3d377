import Domain
import Engine
import StationAPI
import SyncProtocol
import TestSupport
import Testing
import Wording

@testable import CommandLine

/// One hostile answer to one question, from recording to the end.
struct Act: Sendable {
  let scene: Scene
  let cell: HostileAnswerTests.Cell

  private var commits: Bool { cell.commits }
  private var hint: Comment { "\(cell.target), \(cell.answer.name), committed: \(commits)" }
  private var hostility: Stage.Hostility {
    Stage.Hostility(target: cell.target, commits: commits, answer: cell.answer)
  }
  /// The certificates that the hostile answer is about.
  private var numbers: ClosedRange<Int> { cell.target == .batch ? 2...3 : 1...1 }

  /// How many certificates were called reinstated and were not.
  func play() async throws -> Int {
    var wrong = 0
    switch cell.effect {
    case .certificate(let state, let reason, let end, let words):
      wrong = try await certificates(state, reason, end, words)
    case .password(let outcome, let made, let words):
      scene.stage.turnHostile(hostility)
      let answer = try await scene.password()
      #expect(answer.outcome == outcome && answer.standing.made == made, hint)
      expect(words) { $0.signIn(answer, now: Sample.start) }
      #expect(scene.stage.asked(.password) == 1, hint)
    case .code(let outcome, let made, let words):
      scene.stage.turnHostile(hostility)
      _ = try await scene.password()
      let answer = try await scene.code()
      #expect(answer.outcome == outcome && answer.standing.made == made, hint)
      expect(words) { $0.code(answer, now: Sample.start) }
      #expect(scene.stage.asked(.code) == 1, hint)
    }
    #expect(scene.stage.isHostile, hint)
    scene.stage.heal()
    try await recover()
    return wrong
  }

  private func certificates(
    _ state: OutboxState, _ reason: StateReason.Code?, _ end: PassEnd, _ words: Text
  ) async throws -> Int {
    if cell.target == .lookUp {
      // The outcome of a submission is unknown, and then the question about it meets the hostile answer.
      let lost = HostileAnswer("lost", .close, [:])
      scene.stage.turnHostile(Stage.Hostility(target: .single, commits: commits, answer: lost))
      try await scene.passSignedIn()
      scene.stage.heal()
      scene.advance(.minutes(6))
    }
    scene.stage.turnHostile(hostility)
    let found = cell.target == .lookUp ? try await scene.passAsked() : try await scene.passSignedIn()
    var wrong = 0
    for value in numbers {
      let detail = try await scene.detail(value)
      let summary = detail.summary
      let isRight = summary.state == state && summary.reason?.code == reason && found == end
      #expect(isRight, "\(hint): \(value) is \(summary.state), \(text(summary.reason)) after \(text(found))")
      if summary.state == .confirmed, scene.stage.portal.receipts["mechanical/\(summary.number.text)"] == nil {
        wrong += 1
      }
      if let reason = summary.reason {
        expect(Text("reason", code: reason.code.rawValue)) {
          Layout().text(.life(detail, $0, now: Sample.start, contacts: [:])).unwrapped
        }
      }
    }
    let status = try await scene.station.status()
    expect(words) { Layout().text(.status(status, $0)).unwrapped }
    return wrong
  }

  private func text(_ reason: StateReason?) -> String { reason?.code.rawValue ?? "without a reason" }
  private func text(_ end: PassEnd?) -> String { end?.rawValue ?? "nothing" }

  /// In both languages.
  private func expect(_ text: Text?, in said: (Words) -> String) {
    for language in Language.allCases {
      let words = Words(language: language, zone: .fixed(minutes: -300))
      // What is filled in is not looked at.
      let pieces = text.map { words($0) }?.split { $0 == "{" || $0 == "}" } ?? []
      let expected = pieces.max { $0.count < $1.count } ?? "no such text"
      let told = said(words)
      #expect(told.contains(expected), "\(hint): “\(expected)” is not in “\(told)”")
    }
  }

  /// Hours later, people sign in and the portal is itself.
  private func recover() async throws {
    for _ in 0..<4 {
      scene.advance(.hours(7))
      for value in 1...max(1, numbers.upperBound) where try await scene.detail(value).summary.state.needsPerson {
        _ = try await scene.station.decide(
          DecisionCall(
            kind: .mechanical, number: Sample.number(value), action: .retry, vehicle: nil, by: Sample.person))
      }
      // What a person decided may have begun a pass of its own.
      try await scene.passSignedIn(notEnding: .signInNeeded)
      if try await scene.station.status().count(.confirmed) == numbers.upperBound { break }
    }
    let portal = scene.stage.portal
    #expect(try await scene.station.status().count(.confirmed) == numbers.upperBound, hint)
    #expect(portal.receipts.count == numbers.upperBound && portal.repeated == 0, hint)
    for value in 1...numbers.upperBound {
      let receipt = portal.receipts["mechanical/\(Sample.number(value).text)"]
      let detail = try await scene.detail(value)
      #expect(detail.receipt?.digest.hexadecimal == receipt?.digest.hexadecimal, hint)
    }
  }
}

extension String {
  /// Its words alone, as if no line had been broken.
  fileprivate var unwrapped: String { split { $0 == " " || $0 == "\n" }.joined(separator: " ") }
}
