package import Domain
internal import Logging
internal import Store

/// Whether the file keeps every invariant, as checked at the start and after each pass.
extension SyncService {
  /// When the file was last found to keep every invariant, or which it breaks.
  package struct Integrity: Sendable {
    /// When everything was last checked; rows written since were checked too.
    package var checkedAt: Instant
    package var fault: String?
    var askedAt: Instant
    /// As the store counted them then.
    var changes: Int
  }

  /// How long a check holds where nothing was changed: a pass that finds no portal, every few minutes, has nothing to
  /// check.
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

  /// As last checked: at the start and after each pass.
  package var currentIntegrity: Integrity {
    get async throws(StoreFault) {
      if let integrity { return integrity }
      return try await checkIntegrity()
    }
  }
}
