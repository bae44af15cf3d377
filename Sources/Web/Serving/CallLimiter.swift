internal import Domain
internal import Hummingbird
internal import StationAPI
internal import Synchronization

/// Reads the body of each call within its limits, and lets so many calls be done at once. What comes on top is refused
/// as `busy`, before it is begun.
struct CallLimiter: Sendable {
  /// POST calls that are done at once and may wait for the portal. They have places of their own: an inspection is
  /// recorded whoever waits.
  private let portalCalls = Places(32)
  /// POST calls that are done at once and need this device alone. `status` and the other reads by GET are not counted,
  /// so they are always answered.
  private let localCalls = Places(24)
  /// Calls at once whose body is over `CallRoute.usualBytes`. All bodies together are at most 64 connections × 256 KiB
  /// + 3 × 8 MiB = 40 MiB.
  private let largeCalls = Places(3)

  func admit(
    _ request: Request, to route: CallRoute, _ perform: (ByteBuffer) async throws -> Response
  ) async throws -> Response {
    guard route.method == .post else { return try await perform(ByteBuffer()) }
    var isLarge = false
    defer { if isLarge { largeCalls.giveBack() } }
    var body = ByteBuffer()
    for try await part in request.body {
      let count = body.readableBytes + part.readableBytes
      guard count <= route.mostBytes else { return try Self.tooLarge(count, route.mostBytes) }
      if count > CallRoute.usualBytes, !isLarge {
        isLarge = largeCalls.take()
        guard isLarge else { return try Self.busy() }
        // Once: growing by doubling would take twice as much.
        body.reserveCapacity(
          min(route.mostBytes, request.headers[.contentLength].flatMap { Int($0) } ?? route.mostBytes))
      }
      body.writeImmutableBuffer(part)
    }
    // Only now: whoever sends slowly keeps nobody else from being served.
    let calls = route.asksPortal ? portalCalls : localCalls
    guard calls.take() else { return try Self.busy() }
    defer { calls.giveBack() }
    return try await perform(body)
  }

  private static func busy() throws -> Response {
    let refusal = StationRefusal(.busy)
    var response = try response(refusal.code.outcome.status, refusal)
    response.headers[.retryAfter] = "1"
    response.headers[.connection] = "close"
    return response
  }

  private static func tooLarge(_ used: Int, _ limit: Int) throws -> Response {
    let issue = FieldIssue(field: "body", reason: .tooLong, parameters: ["used": "\(used)", "limit": "\(limit)"])
    var response = try response(413, StationRefusal(.malformedCall, issues: [issue]))
    response.headers[.connection] = "close"
    return response
  }
}

/// So many at once, and no more.
private final class Places: Sendable {
  private let free: Mutex<Int>

  init(_ count: Int) { free = Mutex(count) }

  /// False where none is free.
  func take() -> Bool {
    free.withLock { free in
      guard free > 0 else { return false }
      free -= 1
      return true
    }
  }

  func giveBack() { free.withLock { $0 += 1 } }
}
