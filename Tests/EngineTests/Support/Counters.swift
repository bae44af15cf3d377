import Domain
import FoundationEssentials
import Synchronization

/// A clock that stands still until it is moved, and may be wrong.
final class ManualClock: Sendable {
  private let time: Mutex<Instant>
  private let error = Mutex(Span.zero)

  init(_ start: Instant) { time = Mutex(start) }

  var now: Instant { trueNow + error.withLock { $0 } }
  var trueNow: Instant { time.withLock { $0 } }

  func advance(_ span: Span) { time.withLock { $0 = $0 + span } }

  /// Sets the device's clock wrong by `span`; the portal's stays right.
  func set(wrongBy span: Span) { error.withLock { $0 = span } }
}

/// Ids in order: 1, 2, 3 …, or from another beginning.
final class ManualIDs: Sendable {
  private let last: Mutex<UInt64>

  init(after last: UInt64 = 0) { self.last = Mutex(last) }

  func next() -> UUID {
    let value = last.withLock { value in
      value += 1
      return value
    }
    let bytes = withUnsafeBytes(of: value.bigEndian) { Array($0) }
    return UUID(
      uuid: (0, 0, 0, 0, 0, 0, 0x70, 2, 0x80, bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7]))
  }
}

/// How long the service was told to wait, each time.
final class Pauses: Sendable {
  private let spans = Mutex<[Span]>([])

  var count: Int { spans.withLock { $0.count } }
  var last: Span? { spans.withLock { $0.last } }

  func note(_ span: Span) { spans.withLock { $0.append(span) } }
}
