internal import FoundationEssentials
internal import PortalLedger
internal import SyncProtocol

extension Reply {
  /// Replies with a message of the contract and the marker (SyncProtocol §1.5).
  init(_ status: Int, _ message: some Encodable) {
    self.init(status: status, headers: Self.marked("application/json"))
    do { body = try CanonicalJSON.encode(message) } catch { self = Reply(.error500) }
  }

  /// Replies with a problem of the contract (SyncProtocol §8).
  init(_ refusal: Refusal) { self.init(refusal.problem) }

  init(_ problem: Problem) {
    self.init(status: problem.status, headers: Self.marked("application/problem+json"))
    if let seconds = problem.retryAfter { headers["Retry-After"] = String(seconds) }
    if problem.status == 401 { headers["WWW-Authenticate"] = "Bearer" }
    body = (try? CanonicalJSON.encode(problem)) ?? Data()
  }

  static var noContent: Reply {
    Reply(status: 204, headers: marked(nil))
  }

  static func methodNotAllowed(_ allowed: [String]) -> Reply {
    var reply = Reply(.notSupported("méthode inconnue ici", status: 405))
    reply.headers["Allow"] = allowed.joined(separator: ", ")
    return reply
  }

  static var dropped: Reply { Reply(status: 0, delivery: .none) }

  /// A captive network's page, without marker.
  static var captivePage: Reply {
    let page = "<!doctype html><title>Wi-Fi</title><p>Bienvenue! Acceptez les conditions pour continuer.</p>"
    return Reply(status: 200, headers: ["Content-Type": "text/html; charset=utf-8"], body: Data(page.utf8))
  }

  static var captiveRedirect: Reply {
    Reply(status: 302, headers: ["Location": "http://connexion.exemple/portail", "Content-Type": "text/html"])
  }

  /// The header fields of an answer with the marker (SyncProtocol §1.5).
  static func marked(_ type: String?) -> [String: String] {
    var headers = [SyncProtocolVersion.markerHeader: SyncProtocolVersion.markerValue, "Cache-Control": "no-store"]
    headers["Content-Type"] = type
    return headers
  }
}
