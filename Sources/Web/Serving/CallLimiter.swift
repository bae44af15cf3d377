internal import Domain
internal import Hummingbird

/// Reads the body of each call within its limits, and lets so many calls be done at once.
struct CallLimiter: RouterMiddleware {
  typealias Context = BasicRequestContext

  private let portalCalls = Places(CallLimits.portalCalls)
  private let localCalls = Places(CallLimits.localCalls)
  private let largeCalls = Places(CallLimits.largeCalls)

  @concurrent func handle(
    _ request: Request, context: BasicRequestContext,
    next: @concurrent (Request, BasicRequestContext) async throws -> Response
  ) async throws -> Response {
    guard request.method == .post else { return try await next(request, context) }
    var isLarge = false
    defer { if isLarge { largeCalls.giveBack() } }
    let limit = CallLimits.body(of: request.uri.path)
    var body = ByteBuffer()
    for try await part in request.body {
      let count = body.readableBytes + part.readableBytes
      guard count <= limit else { return try Self.tooLarge(count, limit) }
      if count > CallLimits.body, !isLarge {
        isLarge = largeCalls.take()
        guard isLarge else { return try Self.busy() }
        // Once: growing by doubling would take twice as much.
        body.reserveCapacity(min(limit, request.headers[.contentLength].flatMap { Int($0) } ?? limit))
      }
      body.writeImmutableBuffer(part)
    }
    // Only now: whoever sends slowly keeps nobody else from being served.
    let calls = CallLimits.mayAskPortal(request.uri.path) ? portalCalls : localCalls
    guard calls.take() else { return try Self.busy() }
    defer { calls.giveBack() }
    var whole = request
    whole.body = RequestBody(buffer: body)
    return try await next(whole, context)
  }

  private static func busy() throws -> Response {
    var response = try response(.serviceUnavailable, StationRefusal(.busy))
    response.headers[.retryAfter] = "1"
    response.headers[.connection] = "close"
    return response
  }

  private static func tooLarge(_ used: Int, _ limit: Int) throws -> Response {
    let issue = FieldIssue(field: "body", reason: .tooLong, parameters: ["used": "\(used)", "limit": "\(limit)"])
    var response = try response(.contentTooLarge, StationRefusal(.malformedCall, issues: [issue]))
    response.headers[.connection] = "close"
    return response
  }
}
