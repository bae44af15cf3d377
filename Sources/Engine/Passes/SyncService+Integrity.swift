package import Domain
internal import Logging
internal import Store

/// Checks the file's invariants at the start and after each pass.
extension SyncService {
  /// The result of a check; `fault` names the broken invariants, nil where none is.
  package struct Integrity: Sendable {
    /// When everything was last checked; rows written since were checked too.
    package var checkedAt: Instant
    package var fault: String?
    /// When the rows written since were last checked.
    package var askedAt: Instant
    /// The store's count of changes at the time of the check.
    var changes: Int
  }

  /// How long a result holds while nothing changes: a pass every few minutes that finds no portal has nothing to check.
  private static var trust: ClosedRange<Span> { .zero ... .hours(1) }

  func checkIntegrity() async throws(StoreFault) -> Integrity {
    let (now, changes) = (surroundings.now(), store.changes)
    if let integrity, integrity.changes == changes, Self.trust.contains(now - integrity.askedAt) { return integrity }
    let breaches = try await store.checkIntegrity(at: now)
    if !breaches.isEmpty { logger.critical("invariants broken", metadata: ["which": "\(breaches)"]) }
    let checked = Integrity(
      checkedAt: store.wholeAt ?? now, fault: breaches.isEmpty ? nil : breaches.joined(separator: ", "), askedAt: now,
      changes: changes)
    integrity = checked
    return checked
  }

  /// The result of the last check, made at the start or after a pass.
  package var currentIntegrity: Integrity {
    get async throws(StoreFault) {
      if let integrity { return integrity }
      return try await checkIntegrity()
    }
  }
}
