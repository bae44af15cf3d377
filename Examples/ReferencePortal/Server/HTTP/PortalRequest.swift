internal import FoundationEssentials

/// A request as the portal sees it.
struct PortalRequest: Sendable {
  var method: String
  /// Without the query; what was written as `%3A` is a colon here (SyncProtocol §1.6).
  var path: String
  var query: String
  /// Names in lower case; several fields of one name joined by a comma (RFC 9110 §5.3).
  var headers: [String: String]
  var body: Data
  /// More bytes than the portal takes came; `body` is empty.
  var isTooLarge = false

  var bearerToken: String? {
    guard let value = headers["authorization"], value.lowercased().hasPrefix("bearer ") else { return nil }
    return String(value.dropFirst(7))
  }
}

extension PortalRequest {
  /// A path with each part's `%` codes undone once; a slash that was written as one stays a code, and so parts nothing.
  static func decoded(path: String) -> String {
    var bytes: [UInt8] = []
    var rest = Substring(path).utf8
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      guard byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy({ $0 != UInt8(ascii: "+") }),
        let code = UInt8(String(Substring(digits)), radix: 16),
        code != UInt8(ascii: "/")
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
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
