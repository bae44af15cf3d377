internal import Domain
internal import Hummingbird
internal import NIOCore
internal import StationAPI
internal import Synchronization

/// Reads the body of each call within its limits, and limits how many calls run at once. Any more are refused as `busy`
/// before they begin.
struct CallLimiter: Sendable {
  /// POST calls at once that may wait for the portal. They have places of their own, so that an inspection is recorded
  /// while they wait.
  private let portalCalls = Places(32)
  /// POST calls at once that need this device alone. `status` and the other reads by GET are not counted, so they are
  /// always answered.
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
        // Reserved once: growth by doubling would take twice as much.
        body.reserveCapacity(
          min(route.mostBytes, request.headers[.contentLength].flatMap { Int($0) } ?? route.mostBytes))
      }
      body.writeImmutableBuffer(part)
    }
    // Takes a place only now, so that a slow sender keeps nobody else from being served.
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

/// A number of places for calls that run at once.
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

/// Counts a repeated event, so that a log shows it at once and then once a minute.
final class Tally: Sendable {
  private struct Counted {
    var count = 0
    var next = NIODeadline.distantPast
  }

  private let counted = Mutex(Counted())

  /// Counts one event. Returns the count since the last log line if one is due now, else nil.
  func add() -> Int? {
    counted.withLock { counted in
      counted.count += 1
      guard NIODeadline.now() >= counted.next else { return nil }
      defer { counted = Counted(next: .now() + .minutes(1)) }
      return counted.count
    }
  }
}
