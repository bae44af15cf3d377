internal import Domain
internal import FoundationEssentials
internal import SyncProtocol

/// One request of the contract, before it is put on the wire (SyncProtocol §1.5).
struct PortalRequest {
  var method: Transfer.Method
  /// The path after `/sync/v1`: empty, or starting with a slash.
  var path: String
  var body: Data?
  var session: Secret?
  var headers: [Transfer.Header] = []
  var connection = Transfer.ConnectionUse.mayReuse

  mutating func add(_ name: String, _ value: String) { headers.append(Transfer.Header(name: name, value: value)) }

  /// Whether its body goes as it is: a header has its digest, or it holds a secret (SyncProtocol §1.9).
  private var isPlain: Bool {
    connection == .ownAndForgotten || headers.contains { $0.name == SyncProtocolVersion.digestHeader }
  }

  func transfer(over connection: PortalConnection, on terms: PortalTerms) -> Transfer {
    var all = [
      Transfer.Header(name: "Accept", value: "application/json, application/problem+json"),
      Transfer.Header(name: "Accept-Language", value: connection.language),
    ]
    if body != nil { all.append(Transfer.Header(name: "Content-Type", value: "application/json")) }
    if let session { all.append(Transfer.Header(name: "Authorization", value: "Bearer \(session.revealed)")) }
    if terms.packsAnswers, self.connection != .ownAndForgotten {
      all.append(Transfer.Header(name: "Accept-Encoding", value: PortalTerms.acceptable))
    }
    return Transfer(
      method: method, url: connection.address.url(of: SyncProtocolVersion.pathPrefix + path), headers: all + headers,
      body: body, coding: isPlain ? nil : terms.coding, connection: self.connection)
  }
}
