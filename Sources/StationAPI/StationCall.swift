package import Domain

/// One thing a station can be asked. The socket's route, the client, the list at `GET /v1` and the check of the API's
/// documentation come from its declaration. Its JSON is the request's body; `@Default` and optional members may be
/// left out.
package protocol StationCall: Codable, Sendable {
  associatedtype Answer: Codable & Sendable
  static var route: CallRoute { get }
  func asked(of station: some LocalStation) async throws(StationRefusal) -> Answer
}

/// Where a call is made on the socket, and what it may take.
package struct CallRoute: Codable, Hashable, Sendable {
  package enum Method: String, Codable, Sendable {
    /// Changes nothing, has no body and is always answered.
    case get = "GET"
    case post = "POST"
  }

  package let method: Method
  /// Such as `/v1/record`.
  package let path: String
  /// One sentence, for programmers.
  package let summary: String
  /// It may ask the portal before it is answered, and so take minutes.
  package let asksPortal: Bool
  /// Bytes of its body.
  package let mostBytes: Int

  package static func get(_ name: String, _ summary: String) -> CallRoute {
    CallRoute(method: .get, path: "/v1/" + name, summary: summary, asksPortal: false, mostBytes: 0)
  }

  package static func post(
    _ name: String, _ summary: String, asksPortal: Bool = false, mostBytes: Int = usualBytes
  ) -> CallRoute {
    CallRoute(method: .post, path: "/v1/" + name, summary: summary, asksPortal: asksPortal, mostBytes: mostBytes)
  }

  package static let usualBytes = 256 << 10
  /// A hand-over slip or a draft of 256 KiB (HandOverSlip.mostBytes, EntryDraft.mostBytes) as JSON.
  package static let textBytes = 1 << 20
  /// `record` with 200 inspections with every field filled in; receipts of 4 MiB (BundleReceipts.sizeLimit) as JSON.
  package static let fileBytes = 8 << 20
}

/// A call with one secret. The rest of its JSON goes through the usual coders with an empty text in its place, since
/// those leave copies behind.
package protocol SecretCall: StationCall {
  /// Its member of the JSON object.
  static var secretMember: String { get }
  var secret: Secret { get set }
}

/// The answer of `GET /v1`.
package struct CallList: Codable, Sendable {
  package var calls: [CallRoute]

  package init() { calls = StationCalls.all.map { $0.route } }
}
