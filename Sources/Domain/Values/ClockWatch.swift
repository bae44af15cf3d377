/// Detects that this device's clock was set, by comparing it with the monotonic clock.
package struct ClockWatch: Hashable, Sendable {
  /// When the clock was last set while this ran, or when this started: what the clock did before is not known.
  package private(set) var setAt: Instant?
  package private(set) var wasSet = false
  private var last: Reading?

  private struct Reading: Hashable {
    let now: Instant
    let elapsed: Span
  }

  package init() {}

  /// - Parameter elapsed: time since some moment, by the monotonic clock.
  package mutating func read(_ now: Instant, elapsed: Span) {
    defer { last = Reading(now: now, elapsed: elapsed) }
    guard let last else {
      setAt = now
      return
    }
    let gained = (now - last.now) - (elapsed - last.elapsed)
    guard gained != gained.clamped(to: Span.seconds(-5) ... .seconds(5)) else { return }
    (setAt, wasSet) = (now, true)
  }
}
