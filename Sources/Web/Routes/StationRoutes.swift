internal import Domain
internal import Hummingbird

/// The JSON API, one route for each thing a station is asked.
func addStationRoutes(to router: Router<BasicRequestContext>, service: any StationService) {
  let routes = router.group("v1")
  routes.get("status") { _, _ in try await reply { () throws(StationRefusal) in try await service.status() } }
  routes.get("stock") { _, _ in try await reply { () throws(StationRefusal) in try await service.stock() } }
  routes.get("progress") { _, _ in try await reply { () throws(StationRefusal) in try await service.progress() } }
  routes.get("reviews") { _, _ in try await reply { () throws(StationRefusal) in try await service.reviews() } }
  routes.get("notices") { _, _ in try await reply { () throws(StationRefusal) in try await service.notices() } }
  routes.get("cancellations") { _, _ in
    try await reply { () throws(StationRefusal) in try await service.cancellations() }
  }
  routes.post("pass") { _, _ in try await reply { () throws(StationRefusal) in try await service.startPass() } }
  routes.post("backup") { _, _ in try await reply { () throws(StationRefusal) in try await service.backUp() } }
  routes.post("sign-out") { _, _ in try await reply { () throws(StationRefusal) in try await service.signOut() } }
  routes.call("record", RecordCall.self) { call throws(StationRefusal) in try await service.record(call) }
  routes.call("list", ListCall.self) { call throws(StationRefusal) in try await service.list(call) }
  routes.call("certificate", CertificateCall.self) { call throws(StationRefusal) in
    try await service.certificate(call)
  }
  routes.call("stock-lots", AddLotCall.self) { call throws(StationRefusal) in try await service.addLot(call) }
  routes.call("stock-numbers", MoveNumbersCall.self) { call throws(StationRefusal) in
    try await service.moveNumbers(call)
  }
  routes.secretCall("sign-in", SignInCall.self) { call throws(StationRefusal) in try await service.signIn(call) }
  routes.secretCall("sign-in-code", CodeCall.self) { call throws(StationRefusal) in try await service.enterCode(call) }
  routes.call("review", CertificateCall.self) { call throws(StationRefusal) in try await service.review(call) }
  routes.call("notice-seen", SeenCall.self) { call throws(StationRefusal) in try await service.markSeen(call) }
  routes.call("cancellation", CancellationCall.self) { call throws(StationRefusal) in try await service.cancel(call) }
  routes.call("conform", ConformCall.self) { call throws(StationRefusal) in try await service.conform(call) }
  routes.call("conformities", CertificateCall.self) { call throws(StationRefusal) in
    try await service.conformities(call)
  }
  routes.call("decision", DecisionCall.self) { call throws(StationRefusal) in try await service.decide(call) }
  addCorrectionRoutes(to: routes, service: service)
  addRegisterRoutes(to: routes, service: service)
  addBundleRoutes(to: routes, service: service)
  addDraftRoutes(to: routes, service: service)
}

private func addCorrectionRoutes(to routes: RouterGroup<BasicRequestContext>, service: any StationService) {
  routes.get("filing") { _, _ in try await reply { () throws(StationRefusal) in try await service.toFile() } }
  routes.call("withdrawal", WithdrawCall.self) { call throws(StationRefusal) in try await service.withdraw(call) }
  routes.call("correction", CorrectCall.self) { call throws(StationRefusal) in try await service.correct(call) }
  routes.call("filed", FiledCall.self) { call throws(StationRefusal) in try await service.noteFiled(call) }
}

extension RouterGroup {
  /// A call whose body is its JSON; `CallLimiter` has read it within its limit.
  func call<Call: Decodable & Sendable, Answer: Encodable & Sendable>(
    _ path: RouterPath, _ type: Call.Type,
    _ perform: @escaping @Sendable (Call) async throws(StationRefusal) -> Answer
  ) {
    post(path) { request, _ in
      let body = try await request.body.collect(upTo: CallLimits.largeBody)
      return try await reply { () throws(StationRefusal) in try await perform(try decodeCall(type, from: body)) }
    }
  }

  /// As `call`, for one with a password or a code.
  func secretCall<Call: SecretCall, Answer: Encodable & Sendable>(
    _ path: RouterPath, _ type: Call.Type,
    _ perform: @escaping @Sendable (Call) async throws(StationRefusal) -> Answer
  ) {
    post(path) { request, _ in
      let body = try await request.body.collect(upTo: CallLimits.body)
      return try await reply { () throws(StationRefusal) in try await perform(try decodeSecretCall(type, from: body)) }
    }
  }
}
