import Domain

/// A fault of one request: on its way, in the portal, or with its answer.
enum Fault: String, CaseIterable, Sendable {
  // The way there.
  case offline, captive, redirect, rogueCertificate
  /// The request is lost before it arrives.
  case lost
  /// The network delivers the request after the sender gave up.
  case delayed
  /// As `delayed`, and the sender gives up at once, since its own network is lost.
  case networkLost
  /// Delivered twice; the second answer comes back.
  case twice
  // The portal.
  case error500
  /// Committed, and answered with 500.
  case errorAfterCommit
  /// Accepted, committed later, and answered with 202.
  case accepted
  /// Accepted and committed later, while a gateway gives up first: 504.
  case gatewayTimeout
  /// 503 with `Retry-After`.
  case busy
  /// 429 with `Retry-After`.
  case tooMany
  /// Every session has ended: 401.
  case sessionEnded
  /// The portal restarts before it answers: what it holds only in memory is lost.
  case restart
  // The way back.
  case answerLost, answerCut
  /// Committed, and the receipt is of another digest.
  case wrongReceipt
  /// Not committed, and the receipt is of another digest.
  case falseReceipt
  /// Marked, not committed, and not JSON.
  case garbage

  /// Those of the portal and of the way to it: what a portal in trouble may show to everybody.
  static let ofAnyPortal = allCases.filter { $0 != .networkLost }
}

/// The portal's endpoints, as a trace names them.
enum Endpoint: String, CaseIterable, Sendable {
  case probe, signIn, enterCode, standing, abandon, lookUp, inventory, document, match, createVehicle, submit,
    submitBatch
  case report, lastReport, stations, outcome, find, tellKey

  /// Whether it is asked in a session.
  var isWork: Bool {
    switch self {
    case .probe, .signIn, .enterCode, .standing, .abandon: false
    case .lookUp, .inventory, .document, .match, .createVehicle, .submit, .submitBatch, .report, .lastReport,
      .stations, .outcome, .find, .tellKey:
      true
    }
  }

  var commits: Bool { self == .createVehicle || self == .submit || self == .submitBatch }
}
