internal import Domain
internal import Logging
internal import Store

/// Commits what a pass decided. An operation that a person acted on meanwhile leaves the pass, which goes on with the
/// others.
extension SyncService {
  /// Begins the request for the operations that still stand as the pass has them, and drops the others; nil where none
  /// is left.
  func announce(
    _ purpose: AttemptPurpose, _ operations: [OperationID], in pass: inout Pass
  ) async throws(StoreFault) -> ExchangeID? {
    let request = try await store.begin(
      purpose, operations, standing: pass.stands(of: operations), at: surroundings.now())
    pass.drop(request.overtaken)
    noteOvertaken(request.overtaken.count)
    return request.exchange
  }

  /// - Parameter stands: how the pass had the operations before it took in the answer.
  func commit(
    _ changes: [OutboxChange], of exchange: ExchangeID, _ evidence: AttemptEvidence,
    standing stands: [OperationID: OperationStand], in pass: inout Pass, at now: Instant
  ) async throws(StoreFault) {
    let commit = try await store.finish(exchange, evidence: evidence, decided: changes, standing: stands, at: now)
    pass.drop(commit.overtaken + commit.refused.map(\.change))
    note(commit)
  }

  /// Applies changes to `ready` operations that the pass no longer holds.
  func apply(_ changes: [OutboxChange], in pass: inout Pass, at now: Instant) async throws(StoreFault) {
    guard !changes.isEmpty else { return }
    let ready = changes.map { ($0.operation, OperationStand(.ready)) }
    let commit = try await store.apply(
      decided: changes, standing: Dictionary(ready) { first, _ in first }, at: now)
    pass.drop(commit.overtaken + commit.refused.map(\.change))
    note(commit)
  }

  func note(_ commit: PassCommit) {
    noteOvertaken(commit.overtaken.count)
    if commit.found > 0 {
      logger.critical(
        "the portal has certificates that were taken back here while it was asked",
        metadata: ["count": "\(commit.found)"])
    }
    for refusal in commit.refused {
      logger.critical(Self.refusedByRule, metadata: ["note": "\(refusal.note)"])
    }
  }

  /// Logged when a rule refused a change: nothing was written; the disk and the file are sound.
  static let refusedByRule: Logger.Message = "a rule of the store refused what a pass decided: an error of this program"

  private func noteOvertaken(_ count: Int) {
    guard count > 0 else { return }
    logger.notice(
      "people acted on certificates of this pass; it goes on without them", metadata: ["count": "\(count)"])
  }
}
