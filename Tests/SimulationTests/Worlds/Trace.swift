import Synchronization

/// The events of a history, line by line, and one hash of all lines.
final class Trace: Sendable {
  private struct Record {
    var lines: [String] = []
    /// FNV-1a: the same in every process, unlike `Hasher`.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  }

  private let record = Mutex(Record())
  private let clock: WorldClock

  init(_ clock: WorldClock) { self.clock = clock }

  var hash: UInt64 { record.withLock { $0.hash } }
  var count: Int { record.withLock { $0.lines.count } }
  var text: String { record.withLock { $0.lines.joined(separator: "\n") } }

  /// `who` is a station's number, or nil for the world.
  func note(_ who: Int?, _ what: String) {
    let line = "\(clock.now - WorldClock.start) \(who.map { "station \($0)" } ?? "world") \(what)"
    record.withLock { record in
      for byte in line.utf8 { record.hash = (record.hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      record.lines.append(line)
    }
  }
}
