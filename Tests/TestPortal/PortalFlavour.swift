import PortalLedger
import SyncProtocol

/// The kind of a portal.
enum PortalFlavour: String, CaseIterable, Sendable {
  /// Takes several requests at a time.
  case complete
  /// Takes a number twice; knows operations and answers look-ups.
  case repeatable
  /// Takes a number twice, knows no operations, has neither look-up nor batch.
  case legacy
  /// Two certificates in one request at most; look-ups tell vehicles too.
  case narrow

  var policy: LedgerPolicy {
    var policy = LedgerPolicy()
    switch self {
    case .complete: policy.limits.requests = 3
    case .repeatable:
      policy.features.uniqueNumbers = false
      policy.features.idempotency = false
    case .legacy:
      policy.features.uniqueNumbers = false
      policy.features.idempotency = false
      policy.features.lookup = false
      policy.features.batch = false
    case .narrow:
      policy.limits.batch = 2
      policy.limits.lookup = 2
      policy.limits.match = 2
      policy.features.lookupVehicles = true
      policy.limits.requests = 4
    }
    return policy
  }

  var keepsNumbersUnique: Bool { policy.features.uniqueNumbers }
}
