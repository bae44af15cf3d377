package import Domain
internal import Engine
internal import FoundationEssentials

/// The real clock, chance and ids, and the only place that waits.
package enum Live {
  package static func now() -> Instant {
    Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
  }

  /// Returns early when the task is cancelled.
  package static func pause(milliseconds: Int) async {
    try? await Task.sleep(for: .milliseconds(milliseconds))
  }

  static var surroundings: Surroundings {
    Surroundings(
      now: now, elapsed: { [start = ContinuousClock.now] in start.duration(to: .now).span },
      chance: { Double.random(in: 0..<1) }, newID: newID,
      wait: { await pause(milliseconds: Int(clamping: $0.milliseconds)) })
  }

  /// UUIDv7: 48 bits of milliseconds, then chance (RFC 9562 §5.7).
  private static func newID() -> UUID {
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
