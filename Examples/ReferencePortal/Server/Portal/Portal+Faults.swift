internal import FoundationEssentials
internal import PortalLedger
internal import SyncProtocol

extension Portal {
  /// The answer to a request, changed by a fault where one fires.
  func reply(to request: PortalRequest, _ resource: Resource?, under fault: FaultSetting?, now: Int64) -> Reply {
    switch fault?.name {
    case .outage where fault?.value == "503": return Reply(.unavailable(seconds: 120))
    case .outage, .dropBeforeCommit: return .dropped
    case .captivePage: return .captivePage
    case .captiveRedirect: return .captiveRedirect
    case .maintenance: return Reply(.unavailable(seconds: Int(fault?.value ?? "") ?? 120))
    case .tooMany: return Reply(.tooMany(seconds: Int(fault?.value ?? "") ?? 5))
    case .forbid: return Reply(.noMandate)
    case .error500: return Reply(.error500)
    case .commitLate: return commitLate(request, resource, fault, now: now)
    default: break
    }
    var reply = answer(request, resource, now: now)
    switch fault?.name {
    case .commitThen500: reply = Reply(.error500)
    case .commitThenDrop: reply = .dropped
    case .garbage: reply.body = Data("{\"operation\": \"".utf8)
    case .cutAnswer: reply.delivery = .cut
    case .wrongDigestReceipt: reply.spoilDigests()
    default: break
    }
    return reply
  }

  /// Postpones the commit of submitted documents; answers any other request as usual.
  private func commitLate(
    _ request: PortalRequest, _ resource: Resource?, _ fault: FaultSetting?, now: Int64
  ) -> Reply {
    do throws(Refusal) {
      let late: [Submission]
      switch (resource, request.method) {
      case (.document(let key), "PUT"): late = [try request.submission(kind: key.kind, number: key.number)]
      case (.batch, "POST"): late = try request.message(BatchRequest.self).entries.map { Submission($0) }
      default: return answer(request, resource, now: now)
      }
      let visitor = try ledger.admit(token: request.bearerToken, now: now)
        .acting(for: request.headers["sync-mandate"])
      let due = now + (fault?.delay(or: 2000) ?? 2000)
      for submission in late { try ledger.postpone(submission, by: visitor, until: due) }
    } catch {
      return Reply(error)
    }
    return fault?.value?.hasSuffix(":202") == true ? .accepted : .gatewayTimeout
  }
}

extension Refusal {
  static func unavailable(seconds: Int) -> Refusal {
    Refusal(
      Problem(
        type: .unavailable, title: "Portail en maintenance", status: 503, processed: .no, retryAfter: max(1, seconds)))
  }

  static func tooMany(seconds: Int) -> Refusal {
    Refusal(
      Problem(
        type: .tooManyRequests, title: "Trop de requêtes", status: 429, processed: .no, retryAfter: max(1, seconds)))
  }
}

extension Reply {
  /// An answer by a gateway in front of the portal, so without marker (SyncProtocol §8.2).
  static var gatewayTimeout: Reply {
    Reply(status: 504, headers: ["Content-Type": "text/html"], body: Data("<title>504 Gateway Timeout</title>".utf8))
  }

  /// An answer to a write that the contract forbids (SyncProtocol §9.1).
  static var accepted: Reply { Reply(status: 202, headers: marked(nil)) }
}
