internal import FoundationEssentials
internal import PortalLedger
internal import SyncProtocol

extension Portal {
  /// Answers a request by the contract.
  func answer(_ request: PortalRequest, _ resource: Resource?, now: Int64) -> Reply {
    do throws(Refusal) {
      guard let resource else { return try answerNowhere(request, now: now) }
      guard resource.methods.contains(request.method) else { return .methodNotAllowed(resource.methods) }
      try ledger.policy.requireOffered(resource)
      let visitor = try resource.needsSession ? admitted(request, to: resource, now: now) : nil
      if ["POST", "PUT"].contains(request.method) { try request.checkBody() }
      if let reply = try answerAnyone(request, resource, now: now) { return reply }
      if let reply = try answerReading(request, resource) { return reply }
      guard let visitor else { throw .sessionEnded }
      if resource == .stations { return Reply(200, try ledger.stations(for: visitor)) }
      return try answerWriting(request, resource, by: visitor, now: now)
    } catch {
      return Reply(error)
    }
  }

  /// Checks the session, then the mandate (SyncProtocol §1.7).
  private func admitted(
    _ request: PortalRequest, to resource: Resource, now: Int64
  ) throws(Refusal) -> Visitor {
    let visitor = try ledger.admit(token: request.bearerToken, now: now)
    guard resource.needsMandate(request.method) else { return visitor }
    try ledger.requireMandate(visitor)
    return try visitor.acting(for: request.headers["sync-mandate"])
  }

  /// Answers a path that the contract does not have, or that has an invalid value (SyncProtocol §1.6).
  private func answerNowhere(_ request: PortalRequest, now: Int64) throws(Refusal) -> Reply {
    let prefix = SyncProtocolVersion.pathPrefix
    if request.method == "DELETE", request.path.hasPrefix("\(prefix)/sign-ins/") { return .noContent }
    guard let place = Resource.place(of: request.path) else {
      throw .notSupported("ce portail n’a rien sous ce chemin")
    }
    if place != "sign-ins" { _ = try ledger.admit(token: request.bearerToken, now: now) }
    throw .notFound("rien ne peut avoir ce nom")
  }

  /// Answers requests that need no session; nil for others.
  private func answerAnyone(_ request: PortalRequest, _ resource: Resource, now: Int64) throws(Refusal) -> Reply? {
    switch (resource, request.method) {
    case (.capabilities, "GET"): return Reply(200, capabilities(now: now))
    case (.signIns, "POST"): return try signIn(request, now: now)
    case (.code(let id), "POST"):
      let code = try request.message(CodeRequest.self)
      return Reply(201, try ledger.enterCode(code, for: id, token: Live.token(), now: now))
    case (.signIn(let id), "GET"): return Reply(200, try ledger.standing(ofAttempt: id, now: now))
    case (.signIn(let id), "DELETE"):
      ledger.signOut(signIn: id)
      return .noContent
    case (.currentSession, "DELETE"):
      ledger.signOut(token: request.bearerToken)
      return .noContent
    default: return nil
    }
  }

  private func answerReading(_ request: PortalRequest, _ resource: Resource) throws(Refusal) -> Reply? {
    switch (resource, request.method) {
    case (.lookup, "POST"): Reply(200, try ledger.lookup(try request.message(LookupRequest.self)))
    case (.find, "POST"): Reply(200, try ledger.find(try request.message(FindRequest.self)))
    case (.inventory, "POST"): Reply(200, try ledger.inventory(try request.message(InventoryRequest.self)))
    case (.match, "POST"): try match(try request.message(MatchRequest.self))
    case (.document(let key), "GET"): Reply(200, try ledger.document(key))
    case (.operation(let id), "GET"): Reply(200, try ledger.outcome(of: id))
    case (.backlog(let station), "GET"): Reply(200, try ledger.backlog(of: station))
    default: nil
    }
  }

  private func answerWriting(
    _ request: PortalRequest, _ resource: Resource, by visitor: Visitor, now: Int64
  ) throws(Refusal) -> Reply {
    switch (resource, request.method) {
    case (.document(let key), "PUT"):
      try request.requireIfNoneMatch()
      return try submit(try request.submission(kind: key.kind, number: key.number), by: visitor, now: now)
    case (.olderDocuments, "POST"):
      return try submit(try request.olderDocument(), by: visitor, now: now)
    case (.batch, "POST"): return try submitBatch(request, by: visitor, now: now)
    case (.conformity(let key), "POST"):
      let conformed = try ledger.conform(
        key, operation: try request.operation(), payload: request.body, digest: try request.digest(), by: visitor,
        now: now)
      return Reply(conformed.isNew ? 201 : 200, conformed.receipt)
    case (.vehicle(let id), "PUT"):
      try request.requireIfNoneMatch()
      let made = try ledger.create(try request.message(VehicleCreation.self), as: id, by: visitor, now: now)
      return Reply(made.isNew ? 201 : 200, made.vehicle)
    case (.backlog(let station), "PUT"):
      let actor = try visitor.acting(for: request.headers["sync-mandate"])
      return Reply(200, try ledger.report(try request.message(BacklogReport.self), of: station, by: actor, now: now))
    case (.stationKey(let station), "PUT"):
      return Reply(200, try ledger.register(try request.message(StationKey.self), of: station, by: visitor))
    case (.bundles, "POST"):
      return Reply(200, try ledger.accept(try request.bundle(), keys: keys, by: visitor, now: now))
    default: return .methodNotAllowed(resource.methods)
    }
  }

  private func capabilities(now: Int64) -> Capabilities {
    let policy = ledger.policy
    return Capabilities(
      protocolVersions: policy.isFirstVersion ? [SyncProtocolVersion.first] : SyncProtocolVersion.all,
      portal: "Portail de référence", time: now,
      limits: policy.limits, features: policy.features, bundles: policy.hasBundles ? keys.told : nil,
      encodings: policy.isFirstVersion ? nil : Packing.allCases.map(\.rawValue))
  }

  private func submit(_ submission: Submission, by visitor: Visitor, now: Int64) throws(Refusal) -> Reply {
    let submitted = try ledger.submit(submission, by: visitor, now: now)
    return Reply(submitted.isNew ? 201 : 200, submitted.receipt)
  }

  /// Accepts a batch. Faults for the endpoint `entry` are drawn for each entry.
  private func submitBatch(_ request: PortalRequest, by visitor: Visitor, now: Int64) throws(Refusal) -> Reply {
    let batch = try request.message(BatchRequest.self)
    try ledger.checkBatch(batch, by: visitor)
    let results = batch.entries.map { entry in
      if faults.draw(.error500, path: "entry", isWrite: false) != nil { return entry.error500 }
      let result = ledger.submit(entry, by: visitor, now: now)
      return faults.draw(.commitThen500, path: "entry", isWrite: false) == nil ? result : entry.error500
    }
    let response = BatchResponse(results: results)
    return answersCompactly(batch.compact)
      ? Reply(200, CompactBatchResponse(response, to: batch)) : Reply(200, response)
  }

  private func match(_ request: MatchRequest) throws(Refusal) -> Reply {
    let response = try ledger.match(request)
    return answersCompactly(request.compact)
      ? Reply(200, CompactMatchResponse(response, to: request)) : Reply(200, response)
  }

  private func answersCompactly(_ asked: Bool?) -> Bool {
    asked == true && ledger.policy.features.compact == true
  }

  private func signIn(_ request: PortalRequest, now: Int64) throws(Refusal) -> Reply {
    Reply(201, try signIn(try request.message(SignInRequest.self), path: request.path, now: now))
  }

  /// Checks a password and mails the code; two codes under the fault that says so.
  func signIn(_ message: SignInRequest, path: String, now: Int64) throws(Refusal) -> SignInChallenge {
    let code = Live.code()
    var older: String?
    if faults.draw(.twoCodes, path: path, isWrite: false) != nil {
      repeat { older = Live.code() } while older == code
    }
    let opened = try ledger.signIn(message, code: code, olderCode: older, now: now)
    outgoing += opened.mails
    return opened.challenge
  }
}

extension BatchEntry {
  fileprivate var error500: BatchResult {
    let problem = Refusal.error500.problem
    return BatchResult(operation: operation, status: problem.status, receipt: nil, problem: problem)
  }
}
