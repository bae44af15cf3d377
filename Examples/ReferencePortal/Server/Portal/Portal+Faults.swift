internal import FoundationEssentials
internal import PortalLedger
internal import SyncProtocol

extension Portal {
  /// The answer, or what a fault makes of it.
  func reply(to request: PortalRequest, _ resource: Resource?, under fault: FaultSetting?, now: Int64) -> Reply {
    switch fault?.name {
    case .outage where fault?.value == "503": return .unavailable(seconds: 120)
    case .outage, .dropBeforeCommit: return .dropped
    case .captivePage: return .captivePage
    case .captiveRedirect: return .captiveRedirect
    case .maintenance: return .unavailable(seconds: Int(fault?.value ?? "") ?? 120)
    case .tooMany: return .tooMany(seconds: Int(fault?.value ?? "") ?? 5)
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

  /// Documents only; anything else is answered as if nothing were wrong.
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

extension Reply {
  static func unavailable(seconds: Int) -> Reply {
    Reply(
      Problem(
        type: .unavailable, title: "Portail en maintenance", status: 503, processed: .no, retryAfter: max(1, seconds)))
  }

  static func tooMany(seconds: Int) -> Reply {
    Reply(
      Problem(
        type: .tooManyRequests, title: "Trop de requêtes", status: 429, processed: .no, retryAfter: max(1, seconds)))
  }

  /// From what stands in front of the portal, so without marker (SyncProtocol §8.2).
  static var gatewayTimeout: Reply {
    Reply(status: 504, headers: ["Content-Type": "text/html"], body: Data("<title>504 Gateway Timeout</title>".utf8))
  }

  /// What the contract forbids a portal to say to a write (SyncProtocol §9.1).
  static var accepted: Reply { Reply(status: 202, headers: marked(nil)) }
}
