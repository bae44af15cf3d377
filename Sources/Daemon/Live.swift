internal import CMemory
package import Domain
internal import Engine
package import FoundationEssentials

/// The real clock, random numbers and ids, and the only place that sleeps.
package enum Live {
  package static func now() -> Instant {
    let real = Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    #if DEBUG
      return clockPace?.time(at: real) ?? real
    #else
      return real
    #endif
  }

  #if DEBUG
    /// From the first time that this program reads the clock.
    private static let clockPace = ClockPace(
      ProcessInfo.processInfo.environment["CVMSYNC_CLOCK_PACE"],
      start: Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down))))
  #endif

  /// Returns early when the task is cancelled.
  package static func pause(milliseconds: Int) async {
    try? await Task.sleep(for: .milliseconds(milliseconds))
  }

  /// The real time since this call; unlike the clock it only goes forward, and is never hastened.
  static func stopwatch() -> @Sendable () -> Duration {
    let began = ContinuousClock.now
    return { began.duration(to: .now) }
  }

  static var surroundings: Surroundings {
    let (start, began) = (now(), ContinuousClock.now)
    return Surroundings(
      now: now, elapsed: { elapsed(since: start, at: began) },
      chance: { Double.random(in: 0..<1) }, newID: newID,
      wait: { await rest(real($0)) })
  }

  /// How long an agent has nothing to do before its memory is made small.
  private static let calm = Span.seconds(10)

  /// Sleeps. An agent that goes on sleeping keeps little memory: what its last work used of the program's file is given
  /// back, and read again with the next.
  private static func rest(_ span: Span) async {
    guard span > calm + calm else { return await pause(milliseconds: Int(clamping: span.milliseconds)) }
    await pause(milliseconds: Int(calm.milliseconds))
    guard !Task.isCancelled else { return }
    cvm_release_constants()
    await pause(milliseconds: Int(clamping: (span - calm).milliseconds))
  }

  /// Monotonic clock; hastened where the wall clock is.
  private static func elapsed(since start: Instant, at began: ContinuousClock.Instant) -> Span {
    #if DEBUG
      if clockPace != nil { return now() - start }
    #endif
    return began.duration(to: .now).span
  }

  /// The real duration of a span on a hastened clock.
  private static func real(_ span: Span) -> Span {
    #if DEBUG
      return clockPace?.real(span, from: now()) ?? span
    #else
      return span
    #endif
  }

  /// 32 bytes from the system's secure random generator.
  static func seed() -> Data {
    var generator = SystemRandomNumberGenerator()
    return Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  /// UUIDv7: 48 bits of milliseconds, then random bits (RFC 9562 §5.7).
  package static func newID() -> UUID {
    var generator = SystemRandomNumberGenerator()
    let time = UInt64(clamping: now().milliseconds)
    let high = (time << 16) | 0x7000 | (generator.next() & 0x0FFF)
    let low = 0x8000_0000_0000_0000 | (generator.next() & 0x3FFF_FFFF_FFFF_FFFF)
    var bytes: [UInt8] = []
    for word in [high, low] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }
}

extension Duration {
  fileprivate var span: Span {
    let (seconds, attoseconds) = components
    return .milliseconds(seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
  }
}
