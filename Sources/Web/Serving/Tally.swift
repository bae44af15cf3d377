internal import NIOCore
internal import Synchronization

/// Counts what happens again and again, so that a log tells it at once and then once a minute.
final class Tally: Sendable {
  private struct Counted {
    var count = 0
    var next = NIODeadline.distantPast
  }

  private let counted = Mutex(Counted())

  /// How often it happened since it was told last, where it is to be told now.
  func add() -> Int? {
    counted.withLock { counted in
      counted.count += 1
      guard NIODeadline.now() >= counted.next else { return nil }
      defer { counted = Counted(next: .now() + .minutes(1)) }
      return counted.count
    }
  }
}
