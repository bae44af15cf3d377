internal import FoundationEssentials

/// A request as the portal sees it.
struct PortalRequest: Sendable {
  var method: String
  /// The path without the query; `%3A` is decoded to a colon (SyncProtocol §1.6).
  var path: String
  var query: String
  /// Fields by name in lower case; several fields of one name are joined by a comma (RFC 9110 §5.3).
  var headers: [String: String]
  var body: Data
  /// Why `body` is empty, or cannot be used; nil where it can.
  var bodyFault: BodyFault?

  enum BodyFault: Sendable {
    case tooLarge
    /// Packed in a way that the portal does not take here, or does not know; `allowsNone` where it takes no coding at all.
    case coding(allowsNone: Bool)
    /// It is not of the coding that its header names.
    case broken
  }

  var bearerToken: String? {
    guard let value = headers["authorization"], value.lowercased().hasPrefix("bearer ") else { return nil }
    return String(value.dropFirst(7))
  }
}

extension PortalRequest {
  /// Decodes the `%` codes of a path once. `%2F` stays encoded, so that it does not separate parts.
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

/// A reply, and how much of it is sent.
struct Reply: Sendable {
  var status: Int
  var headers: [String: String] = [:]
  var body = Data()
  var delivery = Delivery.whole
  /// Milliseconds to wait before the reply is sent.
  var delay: Int64 = 0

  enum Delivery: Sendable {
    case whole
    /// The announced length is larger than the bytes sent before the connection closes.
    case cut
    /// The connection closes without an answer.
    case none
  }
}
