import Domain
import Foundation
import SyncProtocol
import TestSupport

/// A portal that keeps the contract for a handful of certificates, as a value: what it was sent, and what it answers.
struct HonestPortal {
  /// By kind and number.
  private(set) var receipts: [String: SubmissionReceipt] = [:]
  /// Certificates that were handed in although it had them.
  private(set) var repeated = 0
  /// The station's last account of its outbox.
  private var report: String?
  /// Its clock, which goes with the station's.
  var now: Int64

  init(now: Int64) { self.now = now }

  /// What it would answer, before anybody spoils it.
  struct Answer {
    var status: String
    var body: String

    var text: String { Reply.marked(status, body: body) }
  }

  /// - Parameter commits: whether what it was handed in is kept.
  mutating func answer(_ request: ScriptedServer.Request, commits: Bool = true) -> Answer {
    let words = request.line.split(separator: " ").map(String.init)
    let path = String(words[1].dropFirst(SyncProtocolVersion.pathPrefix.count))
    switch (words[0], path) {
    case ("GET", ""): return Answer(status: "200 OK", body: Reply.capabilities(time: now))
    case ("POST", "/sign-ins"): return challenge(for: request)
    case ("POST", _) where path.hasSuffix("/code"): return Answer(status: "201 Created", body: Self.grant)
    case ("GET", _) where path.hasPrefix("/sign-ins/"):
      let id = path.split(separator: "/").last ?? ""
      return Answer(status: "200 OK", body: #"{"attemptsLeft":5,"id":"\#(id)"}"#)
    case ("DELETE", _): return Answer(status: "204 No Content", body: "")
    case ("POST", "/certificates:lookup"): return encoded(lookUp(decoded(request)))
    case ("POST", "/vehicles:match"): return encoded(match(decoded(request)))
    case ("POST", "/certificates:batch"): return encoded(submit(decoded(request), commits: commits))
    case ("PUT", _) where path.hasPrefix("/certificates/"): return submit(request, path, commits: commits)
    case ("PUT", _):
      report = request.body
      return Answer(status: "200 OK", body: request.body)
    default:
      guard let report else {
        let problem = #"{"processed":"no","status":404,"title":"t","type":"urn:sync-portal:problem:not-found"}"#
        return Answer(status: "404 Not Found", body: problem)
      }
      return Answer(status: "200 OK", body: report)
    }
  }

  private static let grant = """
    {"idleSeconds":900,"person":{"accessCode":"ABCD1234","mandates":["M-1"],"name":"Camille Exemple"},\
    "token":"abcdefghijklmnop0123"}
    """

  private mutating func challenge(for request: ScriptedServer.Request) -> Answer {
    guard let message: SignInRequest = decoded(request) else { return Answer(status: "400 Bad Request", body: "") }
    return encoded(
      SignInChallenge(id: message.id, sentTo: "c•••@exemple.ca", expiresAt: now + 864_000_000, attemptsLeft: 5),
      status: "201 Created")
  }

  private func lookUp(_ request: LookupRequest?) -> LookupResponse {
    LookupResponse(
      results: (request?.queries ?? []).map { query in
        let known = receipts["\(query.kind.rawValue)/\(query.number)"]
        let state: LookupResult.State =
          known.map { $0.digest == query.digest ? .same : .differs } ?? .absent
        return LookupResult(
          kind: query.kind, number: query.number, state: state, receipt: state == .same ? known : nil)
      })
  }

  /// Every vehicle is known to it.
  private func match(_ request: MatchRequest?) -> MatchResponse {
    MatchResponse(
      results: (request?.queries ?? []).map { query in
        let digest = Array(PayloadDigest(of: Data(query.vin.utf8)).bytes)
        let id = digest.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
        let vehicle = VehicleForm(
          vin: query.vin, year: 2011, make: "ESSAI", model: "MODELE", colour: nil, plate: nil, jurisdiction: nil,
          netMass: nil, grossVehicleWeightRating: nil)
        return MatchResult(
          key: query.key, candidates: [PortalVehicle(id: MessageID(id), vehicle: vehicle, ownerName: nil)],
          truncated: false)
      })
  }

  private mutating func submit(_ request: BatchRequest?, commits: Bool) -> BatchResponse {
    let entries = request?.entries ?? []
    let results = entries.map { entry in
      let receipt = take(
        entry.operation, entry.kind, entry.number, Data(entry.payload.utf8), entry.vehicle,
        commits: commits)
      return BatchResult(operation: entry.operation, status: 201, receipt: receipt, problem: nil)
    }
    return BatchResponse(results: results)
  }

  private mutating func submit(_ request: ScriptedServer.Request, _ path: String, commits: Bool) -> Answer {
    let parts = path.split(separator: "/").map(String.init)
    guard let kind = CertificateKind(rawValue: parts[1]),
      let operation = request.values(of: "idempotency-key").first.flatMap({ MessageID($0) }),
      let vehicle = request.values(of: "sync-vehicle").first.flatMap({ MessageID($0) })
    else { return Answer(status: "400 Bad Request", body: "") }
    return encoded(
      take(operation, kind, parts[2], Data(request.body.utf8), vehicle, commits: commits), status: "201 Created")
  }

  private mutating func take(
    _ operation: MessageID, _ kind: CertificateKind, _ number: String, _ payload: Data, _ vehicle: MessageID,
    commits: Bool
  ) -> SubmissionReceipt {
    let name = "\(kind.rawValue)/\(number)"
    if let known = receipts[name] {
      repeated += 1
      return known
    }
    let receipt = SubmissionReceipt(
      operation: operation, kind: kind, number: number, digest: PayloadDigest(of: payload), portalID: "P-\(number)",
      receivedAt: now, vehicle: vehicle)
    if commits { receipts[name] = receipt }
    return receipt
  }

  private func decoded<Message: Decodable>(_ request: ScriptedServer.Request) -> Message? {
    try? CanonicalJSON.decode(Message.self, from: Data(request.body.utf8))
  }

  private func encoded(_ message: some Encodable, status: String = "200 OK") -> Answer {
    Answer(status: status, body: (try? CanonicalJSON.encode(message)).map { String(decoding: $0, as: UTF8.self) } ?? "")
  }
}
