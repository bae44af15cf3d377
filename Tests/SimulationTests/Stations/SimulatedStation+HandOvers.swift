import Domain
import Engine
import StationAPI
import Store

@testable import TestPortal

/// Hand-overs of blank papers to another station, and the invariants of their numbers.
extension SimulatedStation {
  /// The most numbers that this station fills in itself; the later ones are given away.
  var ownNumbers: Int { gaveAway ? HandedPapers.values.lowerBound - 1 : StationTemplate.numbers - 1 }

  /// Gives papers, once; where no answer came, reads the log for what was given.
  ///
  /// A hand-over is on no paper at the giver: after a restore from a copy without it, its numbers would be blank there
  /// again.
  func give(to other: SimulatedStation) async -> HandedPapers? {
    guard let program, !hasCopy, !gaveAway, papers.count < HandedPapers.values.lowerBound - 1 else { return nil }
    var handed = HandedPapers(giver: index, receiver: other.index)
    gaveAway = true
    let call = HandOverCall(
      kind: .mechanical, first: handed.numbers[0], last: handed.numbers[handed.numbers.count - 1], to: other.name,
      onlyFree: false, by: Self.who)
    let answer = await asking("give papers to \(other.name)") { try await program.station.handOver(call) }
    handed.slip = answer?.slip
    await answerWakes()
    return handed
  }

  /// The slip of what was given, written again from the log; nil while nothing was given, or without an answer.
  func slipWritten() async -> HandOverSlip? {
    guard let program, let moves = await asking("look at the log", { try await program.station.handOvers().moves }),
      let given = moves.last(where: { $0.step == .given })
    else { return nil }
    return await asking("write the slip again") { try await program.station.slip(SlipCall(move: given.move)) }
  }

  /// Reads a slip that came with papers.
  ///
  /// - Returns: whether the papers are here.
  func receive(_ slip: HandOverSlip) async -> Bool {
    guard let program else { return false }
    let read = plant?.slip(slip, name) ?? slip
    let answer = await asking("receive papers", mayBeRefused: slip.to != name) {
      try await program.station.receive(ReceiveCall(slip: read.text, who: Self.who.who))
    }
    await answerWakes()
    return answer != nil
  }

  /// Takes back papers whose slip was torn up at the giver.
  func takeBack() async -> Bool {
    guard let program, let moves = await asking("look at the log", { try await program.station.handOvers().moves })
    else { return false }
    if moves.contains(where: { $0.step == .takenBack }) { return true }
    guard let given = moves.last(where: { $0.step == .given }) else { return false }
    let answer = await asking("take papers back") {
      try await program.station.takeBack(TakeBackCall(move: given.move, by: Self.who))
    }
    await answerWakes()
    return answer != nil
  }

  /// Fills in one of these papers, by mistake where it is not the station's.
  func use(_ value: Int, of giver: Int, vehicle: Int, mayBeRefused: Bool) async {
    let paper = Paper(value, at: giver, vehicle: vehicle, id: source.id())
    if !mayBeRefused {
      papers.append(paper)
      return await enterUnanswered()
    }
    guard let program else { return }
    let answer = await asking("record \(paper.number.text), which was given away", mayBeRefused: true) {
      try await program.station.record(RecordCall(entries: [paper.entry])).results[0]
    }
    if answer?.outcome == .recorded { breach("I13: \(paper.number.text) was given away and used") }
    await answerWakes()
  }

  /// Whether this number may be filled in here, or was; nil where there is no answer.
  func has(_ number: CertificateNumber) async -> Bool? {
    guard let program else { return nil }
    do throws(StoreFault) {
      guard let state = try await program.store.stockState(.mechanical, number) else { return false }
      return state != .handedOver
    } catch { return nil }
  }
}
