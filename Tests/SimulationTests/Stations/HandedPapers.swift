import Domain

/// Blank papers that one station gives to another, and the slip that goes with them.
struct HandedPapers: Sendable {
  /// Which of the giver's numbers; nobody there fills them in.
  static let values = 9...10

  let giver: Int
  let receiver: Int
  var slip: HandOverSlip?
  /// The receiver said that it has them.
  var isReceived = false
  /// The giver said that it has them again.
  var isTakenBack = false

  var numbers: [CertificateNumber] { Self.values.map { Paper.number($0, at: giver) } }
}
