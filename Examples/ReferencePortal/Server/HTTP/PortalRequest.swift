internal import FoundationEssentials

/// A request as the portal sees it.
struct PortalRequest: Sendable {
  var method: String
  /// Without the query.
  var path: String
  var query: String
  /// Names in lower case.
  var headers: [String: String]
  var body: Data

  var bearerToken: String? {
    guard let value = headers["authorization"], value.lowercased().hasPrefix("bearer ") else { return nil }
    return String(value.dropFirst(7))
  }
}

/// What goes back, and how much of it.
struct Reply: Sendable {
  var status: Int
  var headers: [String: String] = [:]
  var body = Data()
  var delivery = Delivery.whole
  /// Milliseconds to wait before it is sent.
  var delay: Int64 = 0

  enum Delivery: Sendable {
    case whole
    /// The length announced is larger than what is sent before the connection closes.
    case cut
    /// The connection closes without an answer.
    case none
  }
}
