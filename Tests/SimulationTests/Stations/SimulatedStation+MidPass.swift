import Domain
import Engine
import StationAPI
import Store

@testable import TestPortal

/// What people do while a pass waits for the portal.
extension SimulatedStation {
  enum MidPassAct: Int, CaseIterable, Sendable { case withdraw, correct, decide, spoil, bundle }

  /// Does `act` during request number `request` from now. What is taken back or corrected is on no paper: only where no
  /// copy would lose it.
  func act(_ act: MidPassAct, during request: Int) {
    guard let program, !hasCopy else { return }
    let numbers = papers.reversed().filter { paper in
      paper.isAcknowledged && !paper.wasCorrected && !slips.contains { $0.number == paper.number }
    }.map(\.number)
    trace.note(index, "somebody will act in the middle of a pass: \(act)")
    let (acts, trace, index, plant) = (acts, trace, index, plant)
    program.line.whilePeopleWait(next: request) {
      let person = MidPassPerson(program: program, acts: acts, note: { trace.note(index, $0) })
      await person.perform(act, on: numbers)
      if act == .withdraw, let plant { await plant.afterAct(program.store) }
    }
  }

  /// Takes in what was answered in the middle of a pass.
  func absorbActs() {
    for outcome in acts.taken() {
      switch outcome {
      case .breach(let text): breach(text)
      case .withdrawn(let number): change(number) { $0.withdrawal = .told }
      case .unclear(let number): change(number) { $0.withdrawal = .unclear }
      case .corrected(let number, let colour): change(number) { $0.colour = colour }
      }
    }
  }

  private func change(_ number: CertificateNumber, _ change: (inout Paper) -> Void) {
    guard let position = papers.firstIndex(where: { $0.number == number }) else { return }
    papers[position].wasCorrected = true
    change(&papers[position])
  }

  /// Whether the paper is taken back: then the portal does not have it, unless an older copy of this file sent it.
  func compareTakenBack(
    _ paper: Paper, _ store: StationStore, _ submitted: [String: [PayloadDigest]]
  ) async throws(StoreFault) -> Bool {
    guard let detail = try await store.detail(.mechanical, paper.number) else { return false }
    let isTakenBack = paper.withdrawal == .told || detail.summary.isWithdrawn
    if isTakenBack, !wentBack, submitted.values.contains(where: { $0.contains(detail.digest) }) {
      breach("\(paper.number.text) was taken back, and is at the portal")
    } else if paper.withdrawal == .told, !detail.summary.isWithdrawn {
      breach("\(paper.number.text) was taken back, and is recorded all the same")
    }
    return detail.summary.isWithdrawn
  }

  /// Whether a person took it back, or may have.
  func isTakenBack(_ number: CertificateNumber) -> Bool {
    absorbActs()
    return papers.contains { $0.number == number && $0.withdrawal != .none }
  }
}

/// A person at the station while its program waits for the portal.
private struct MidPassPerson: Sendable {
  let program: SimulatedStation.Program
  let acts: MidPassActs
  let note: @Sendable (String) -> Void

  func perform(_ act: SimulatedStation.MidPassAct, on numbers: [CertificateNumber]) async {
    switch act {
    case .withdraw:
      await first(of: numbers, "withdraws") { number in
        _ = try await program.station.withdraw(
          WithdrawCall(kind: .mechanical, number: number, by: SimulatedStation.who))
        acts.note(.withdrawn(number))
      }
    case .correct:
      await first(of: numbers, "corrects") { number in
        let colour = "rouge \(number.text)"
        let answer = try await program.station.correct(
          CorrectCall(
            kind: .mechanical, number: number, entry: nil, changes: ["vehicle.colour": colour],
            by: SimulatedStation.who))
        if answer.result?.outcome == .recorded { acts.note(.corrected(number, colour: colour)) }
      }
    case .decide: await decide()
    case .spoil:
      guard let number = numbers.first else { return }
      _ = await asked("spoils \(number.text)") {
        try await program.station.moveNumbers(
          MoveNumbersCall(kind: .mechanical, numbers: [number], state: .spoiled, by: SimulatedStation.who))
      }
    case .bundle:
      _ = await asked("makes a bundle") {
        _ = try await program.station.makeBundle(BundleCall(who: SimulatedStation.who.who))
      }
    }
  }

  /// Tries the newest ones, up to the first that may still be taken back.
  private func first(
    of numbers: [CertificateNumber], _ what: String, _ work: (CertificateNumber) async throws -> Void
  ) async {
    for number in numbers.prefix(3) {
      let code = await asked("\(what) \(number.text)") { try await work(number) }
      if code == nil { return }
      guard code == .notWithdrawable else { return acts.note(.unclear(number)) }
    }
  }

  private func decide() async {
    guard let waiting = try? await program.station.reviews().certificates.first else { return }
    let call = DecisionCall(
      kind: waiting.kind, number: waiting.number, action: .retry, vehicle: nil, by: SimulatedStation.who)
    _ = await asked("decides \(waiting.number.text)") { _ = try await program.station.decide(call) }
  }

  /// Returns why the call was refused; nil where it was done.
  private func asked<Answer>(_ what: String, _ work: () async throws -> Answer) async -> StationRefusal.Code? {
    do {
      _ = try await work()
      note("in the middle of a pass somebody \(what)")
      return nil
    } catch {
      let refusal = error as? StationRefusal
      note("in the middle of a pass somebody \(what): \(refusal?.code.rawValue ?? "\(error)")")
      if refusal?.code == .unexpected || refusal == nil { acts.note(.breach("\(what): \(error)")) }
      return refusal?.code ?? .unexpected
    }
  }
}
