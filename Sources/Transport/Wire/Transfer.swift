internal import Domain
internal import FoundationEssentials

/// One complete request.
package struct Transfer: Sendable {
  var method: Method
  var url: String
  /// Sent in this order; a value with a control character is refused before anything is sent.
  var headers: [Header] = []
  /// Nil sends no body at all.
  var body: Data?
  /// How the body is packed before it is sent, where that makes it smaller.
  var coding: ContentCoding?
  var connection: ConnectionUse

  enum Method: String, Sendable { case get = "GET", post = "POST", put = "PUT", delete = "DELETE" }

  package struct Header: Hashable, Sendable {
    package var name: String
    package var value: String

    /// Whether no control character in it could start another header.
    var isSafe: Bool { ([UInt8](name.utf8) + value.utf8).allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
  }

  enum ConnectionUse: Sendable {
    /// For questions, and for requests with an id of their own: a kept connection, if there is one; libcurl silently
    /// sends the request again when that has died.
    case mayReuse
    /// For what is looked up before it is sent again, where a second arrival is harmless: a kept connection, if there
    /// is one, on which the body is handed over once. When it has died, the request ends with an unknown outcome.
    case mayReuseOnce
    /// For documents that have no number to look them up by, and where a second arrival would do harm: a new
    /// connection, closed afterwards, on which libcurl never sends twice.
    case own
    /// As `own`, for passwords and codes: nothing that libcurl made for the transfer outlives it.
    case ownAndForgotten
  }
}

extension Transfer {
  /// With its body packed as `coding` says, and whether it is.
  var packed: (transfer: Transfer, isPacked: Bool) {
    guard let coding, let small = body.flatMap({ coding.packed($0) }) else { return (self, false) }
    var packed = self
    packed.body = small
    packed.headers.append(Header(name: "Content-Encoding", value: coding.rawValue))
    return (packed, true)
  }
}
