internal import Dispatch
internal import Glibc
internal import Logging
internal import Synchronization

/// Lines on their way to a descriptor. Whoever adds one never waits: a queue of its own writes them, so a reader that
/// stalls, or a disk that is full, stops that queue alone.
///
/// What does not fit is dropped and counted; the count is written in the place of the lines once there is room.
package final class LogLines: Sendable {
  package static let standardError = LogLines(descriptor: STDERR_FILENO)

  /// What waits at most, beside the batch that is being written.
  package static let mostLines = 256
  package static let mostBytes = 64 << 10
  /// Of one line; the rest is cut off.
  package static let longestLine = 16 << 10

  private struct Waiting {
    /// How many were lost before these lines, and are not told yet.
    var lost = 0
    var bytes: [UInt8] = []
    var lines = 0
    /// How many came after these lines and did not fit: while it is not zero, no line is taken.
    var dropped = 0
    var isWriting = false
  }

  private let waiting = Mutex(Waiting())
  private let descriptor: Int32
  private let queue = DispatchQueue(label: "log")

  package init(descriptor: Int32) { self.descriptor = descriptor }

  /// A line without its end.
  package func add(_ line: String) {
    let bytes = Array(line.utf8.prefix(Self.longestLine))
    let starts = waiting.withLock { waiting in
      let fits =
        waiting.dropped == 0 && waiting.lines < Self.mostLines && waiting.bytes.count + bytes.count < Self.mostBytes
      if fits {
        waiting.bytes += bytes
        waiting.bytes.append(UInt8(ascii: "\n"))
        waiting.lines += 1
      } else {
        waiting.dropped += 1
      }
      defer { waiting.isWriting = true }
      return !waiting.isWriting
    }
    if starts { queue.async { self.writeAll() } }
  }

  /// Waits until all is written, at most so long. False where it was not: its reader stalls.
  @discardableResult
  package func flush(milliseconds: Int) -> Bool {
    let done = DispatchSemaphore(value: 0)
    queue.async {
      self.writeAll()
      done.signal()
    }
    return done.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
  }

  private func writeAll() {
    while let batch = nextBatch() {
      var lost = batch.lost
      if lost > 0, put(Array(Self.notice(of: lost).utf8)) { lost = 0 }
      let isWritten = lost == 0 && put(batch.bytes)
      if !isWritten { lost += batch.lines }
      waiting.withLock { $0.lost += lost + batch.dropped }
      // Nobody takes a line now: the next one that is added tries again.
      guard isWritten else { return stop() }
    }
  }

  /// Nil when nothing waits.
  private func nextBatch() -> Waiting? {
    waiting.withLock { waiting in
      let batch = waiting
      waiting = Waiting()
      waiting.isWriting = batch.lost + batch.lines + batch.dropped > 0
      return waiting.isWriting ? batch : nil
    }
  }

  private func stop() { waiting.withLock { $0.isWriting = false } }

  private static func notice(of count: Int) -> String {
    LogLineHandler.line(
      level: .warning, label: "cvmsync", metadata: ["count": "\(count)"], source: "Daemon",
      message: "log lines were dropped: nobody read them in time") + "\n"
  }

  /// Waits for the reader. False where the descriptor takes nothing: its reader has gone, or its disk is full.
  private func put(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN {
        // Another program that shares the descriptor set O_NONBLOCK.
        var place = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&place, 1, -1)
      } else if count == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }
}
