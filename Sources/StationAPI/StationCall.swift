package import Domain

/// One call to a station. Its declaration gives the socket's route, the client, the list at `GET /v1` and the check of
/// the API's documentation. Its JSON is the request's body; `@Default` and optional members may be left out.
package protocol StationCall: Codable, Sendable {
  associatedtype Answer: Codable & Sendable
  static var route: CallRoute { get }
  func asked(of station: some LocalStation) async throws(StationRefusal) -> Answer
}

/// A call's route on the socket, and its limits.
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
  /// Whether it may ask the portal before it answers, and so take minutes.
  package let asksPortal: Bool
  /// The most bytes of its body.
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

/// A call with one secret. The usual coders, which leave copies behind, get an empty text in its place.
package protocol SecretCall: StationCall {
  /// The secret's member in the JSON object.
  static var secretMember: String { get }
  var secret: Secret { get set }
}

/// The answer of `GET /v1`.
package struct CallList: Codable, Sendable {
  package var calls: [CallRoute]

  package init() { calls = StationCalls.all.map { $0.route } }
}
