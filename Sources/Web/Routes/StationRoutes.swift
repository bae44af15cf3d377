internal import Hummingbird
internal import StationAPI

/// The JSON API: a route for each call of `StationCalls.all`, and `GET /v1`, which lists them.
func addStationRoutes(to router: Router<BasicRequestContext>, service: any StationService) {
  let limiter = CallLimiter()
  router.get("v1") { _, _ in try response(200, CallList()) }
  for call in StationCalls.all { addRoute(for: call, to: router, service, limiter) }
}

private func addRoute<Call: StationCall>(
  for call: Call.Type, to router: Router<BasicRequestContext>, _ service: any StationService, _ limiter: CallLimiter
) {
  router.on(RouterPath(Call.route.path), method: Call.route.method == .get ? .get : .post) { request, _ in
    do {
      return try await limiter.admit(request, to: Call.route) { body in
        try response(200, try await service.ask(Call(body: body.readableBytesView)))
      }
    } catch let refusal as StationRefusal {
      return try response(refusal.code.outcome.status, refusal)
    }
  }
}

/// Returns a response with `body` as JSON.
func response(_ status: Int, _ body: some Encodable) throws -> Response {
  Response(
    status: HTTPResponse.Status(code: status),
    headers: [.contentType: "application/json", .cacheControl: "no-store"],
    body: ResponseBody(byteBuffer: ByteBuffer(bytes: try StationJSON.encoded(body))))
}
