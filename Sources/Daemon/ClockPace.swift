#if DEBUG
  internal import Domain

  /// A hastened clock for tests that last hours: `480:28800` runs 480 times as fast until 28 800 s have passed, and then
  /// at normal speed. Debug builds only.
  struct ClockPace: Sendable {
    private let factor: Int64
    /// On the hastened clock.
    private let span: Span
    private let start: Instant

    /// Nil unless the text has both numbers, the first from 2 to 100 000.
    init?(_ text: String?, start: Instant) {
      let numbers = text?.split(separator: ":").compactMap { Int64($0) } ?? []
      guard numbers.count == 2, (2...100_000).contains(numbers[0]), (1...10_000_000).contains(numbers[1]) else {
        return nil
      }
      factor = numbers[0]
      span = .seconds(numbers[1])
      self.start = start
    }

    func time(at real: Instant) -> Instant {
      let passed = (real - start).milliseconds
      let hastened = min(passed * factor, span.milliseconds)
      return start + .milliseconds(hastened + max(0, passed - span.milliseconds / factor))
    }

    /// How long `wait` takes when it begins at this time of the hastened clock.
    func real(_ wait: Span, from now: Instant) -> Span {
      let left = max(0, span.milliseconds - (now - start).milliseconds)
      let hastened = min(left, wait.milliseconds)
      return .milliseconds(hastened / factor + wait.milliseconds - hastened)
    }
  }
#endif
