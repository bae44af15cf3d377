import Domain
import Engine
import PortalLedger
import StationAPI
import Store
import SyncProtocol

@testable import TestPortal

/// Repairs that people record at the station, and their invariants.
extension SimulatedStation {
  /// Records the repairs of this station's paper at `position`, where it has a defect and is not conformed yet.
  func conform(paper position: Int, id: SeededSource) async {
    let paper = papers[position]
    guard !isTakenBack(paper.number), paper.isDefective, paper.isAcknowledged,
      !slips.contains(where: { $0.number == paper.number })
    else { return }
    slips.append(RepairSlip(of: paper.number, vehicle: paper.vin, id: id.id()))
    await enter(slip: slips.count - 1)
  }

  /// Records the repairs of a document that somebody else issued.
  func conformElsewhere(id: SeededSource) async {
    let number = Paper.elsewhere(index)
    guard !slips.contains(where: { $0.number == number }) else { return }
    slips.append(RepairSlip(of: number, vehicle: Paper.vin(index + 1), id: id.id()))
    await enter(slip: slips.count - 1)
  }

  func enter(slip position: Int) async {
    guard let program else { return }
    let slip = slips[position]
    // Nothing is left to conform.
    guard !isTakenBack(slip.number) || slip.isAcknowledged else { return slips[position].isAcknowledged = true }
    let answer = await asking("conform \(slip.number.text)") { try await program.station.conform(slip.call) }
    guard let answer, !program.line.isDead else { return }
    switch answer.outcome {
    case .recorded, .alreadyRecorded: slips[position].isAcknowledged = true
    case .fit, .refused:
      breach("conform \(slip.number.text) was refused: \(answer.issues.map { "\($0.field) \($0.reason.rawValue)" })")
    }
    await answerWakes()
  }

  /// Checks that for confirmed repairs the portal noted this content at least once.
  func checkRepairProofs(_ store: StationStore) async throws(StoreFault) {
    for slip in slips where !provenRepairs.contains(slip.id) {
      let own = try await store.conformities(.mechanical, slip.number).first { $0.conformity.id == slip.id }
      guard let own, own.summary.state == .confirmed else { continue }
      provenRepairs.insert(slip.id)
      if !portal.with({ $0.everNoted.contains(own.digest) }) {
        breach("I6: repairs of \(slip.number.text) are confirmed here and were never at the portal")
      }
    }
  }

  /// How many live operations wait for a document that waits for a person: nothing else can be done for them.
  func blockedRepairs(_ store: StationStore) async throws(StoreFault) -> Int {
    var count = 0
    for slip in slips where slip.isAcknowledged {
      guard let document = try await store.operation(.mechanical, slip.number), document.state.needsPerson else {
        continue
      }
      count += try await store.conformities(.mechanical, slip.number).count { $0.waitsForDocument }
    }
    return count
  }

  /// Checks that all acknowledged repairs are at the portal once.
  func compareRepairs(_ store: StationStore) async throws(StoreFault) {
    for slip in slips where slip.isAcknowledged && !isTakenBack(slip.number) {
      let name = "repairs of \(slip.number.text)"
      let own = try await store.conformities(.mechanical, slip.number).first { $0.conformity.id == slip.id }
      guard let own else {
        breach("\(name) were acknowledged and are lost")
        continue
      }
      let there = portal.with { $0.noted(of: slip.number, own.digest) }
      if there > 1 { breach("I1: \(name) are at the portal \(there) times") }
      if own.summary.state == .confirmed, there != 1 {
        breach("\(name) are confirmed, and \(there) times at the portal")
      }
      if own.summary.state.needsPerson, own.summary.reason == nil { breach("\(name) have no reason") }
      let document = try await store.operation(.mechanical, slip.number)
      let mayWait = document?.state.needsPerson ?? wentBack || portal.with { $0.wentBack }
      if own.summary.state != .confirmed, !mayWait {
        breach("\(name) are \(own.summary.state.rawValue) \(own.summary.reason?.code.rawValue ?? "") at the end")
      }
    }
  }
}
