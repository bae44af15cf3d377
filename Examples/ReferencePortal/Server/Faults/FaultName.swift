/// All faults that can be injected. Of the faults that end a request, the first in this order that fires wins.
enum FaultName: String, CaseIterable, Codable, Sendable {
  case outage
  case captivePage = "captive-200"
  case captiveRedirect = "captive-redirect"
  case maintenance
  case tooMany = "too-many"
  case forbid
  case dropBeforeCommit = "drop-before-commit"
  case error500 = "error-500"
  case commitLate = "commit-late"
  case commitThen500 = "commit-then-500"
  case commitThenDrop = "commit-then-drop"
  case garbage
  case cutAnswer = "cut-answer"
  case wrongDigestReceipt = "wrong-digest-receipt"
  case slow
  case signOut = "sign-out"
  case noMarker = "no-marker"
  case twoCodes = "two-codes"
  case longNumbers = "long-numbers"
  case name500 = "name-500"
  case refuseNumber = "refuse-number"
  case refuseField = "refuse-field"
  case noUniqueNumbers = "no-unique-numbers"
  case noIdempotency = "no-idempotency"
  case noLookup = "no-lookup"
  case noBatch = "no-batch"
  case noFind = "no-find"
  case noInventory = "no-inventory"
  case noBundles = "no-bundles"
  case firstVersion = "version-1.0"

  /// The faults that end the request on which they fire, in place of the answer or after the decision.
  static let decisive: [FaultName] = [
    .outage, .captivePage, .captiveRedirect, .maintenance, .tooMany, .forbid, .dropBeforeCommit, .error500,
    .commitLate, .commitThen500, .commitThenDrop, .garbage, .cutAnswer, .wrongDigestReceipt,
  ]

  /// Whether the fault fires only on requests that commit documents or vehicles, unless an endpoint is named.
  var isForWrites: Bool {
    switch self {
    case .dropBeforeCommit, .error500, .commitLate, .commitThen500, .commitThenDrop, .garbage, .cutAnswer,
      .wrongDigestReceipt:
      true
    default: false
    }
  }

  /// The meaning of `value`, shown by `fault list` and in error messages.
  var usage: String {
    switch self {
    case .outage: "closes the connection without an answer; value 503: refuses every request instead"
    case .captivePage: "a captive network's page, 200 without the marker"
    case .captiveRedirect: "a captive network's redirect, 302 without the marker"
    case .maintenance: "503 with Retry-After; value: seconds (120)"
    case .tooMany: "429 with Retry-After; value: seconds (5)"
    case .forbid: "403 no-mandate, for what a person may not read; nothing was done"
    case .dropBeforeCommit: "closes the connection, nothing was committed"
    case .error500: "500, nothing was committed"
    case .commitLate: "answers 504 now and commits later; value: milliseconds (2000), or MILLISECONDS:202 to answer 202"
    case .commitThen500: "commits, then answers 500"
    case .commitThenDrop: "commits, then closes the connection"
    case .garbage: "commits, then answers broken JSON with the marker"
    case .cutAnswer: "commits, then sends half the answer and closes"
    case .wrongDigestReceipt: "commits, then answers a receipt with another digest"
    case .slow: "waits before it answers; value: milliseconds (1000)"
    case .signOut: "ends every session before it looks at the request"
    case .noMarker: "leaves out the header Sync-Portal"
    case .twoCodes: "mails an old code first, then the good one"
    case .longNumbers: "gives documents numbers of 32 characters with small letters"
    case .name500:
      "a long owner's name is Erreur 500 (on from the start); value off: 422 instead, committed: on the site, saved with the name cut"
    case .refuseNumber: "422 for a number; value: NUMBER[,NUMBER…]"
    case .refuseField: "422 for a number, blaming a field; value: NUMBER:FIELD[,NUMBER:FIELD…]"
    case .noUniqueNumbers: "takes the same number twice"
    case .noIdempotency: "does not know an operation again"
    case .noLookup: "has no bulk look-up"
    case .noBatch: "has no batch"
    case .noFind: "cannot be asked for a vehicle's documents"
    case .noInventory: "has no inventory"
    case .noBundles: "takes nothing that is carried by hand"
    case .firstVersion: "speaks version 1.0 alone: no body is packed, answers are in full, look-ups without vehicles"
    }
  }
}
