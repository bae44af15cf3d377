import Daemon
import Glibc
import TestSupport
import Testing

/// A log whose reader may stall.
struct LogLinesTests {
  /// Both ends of a pipe, closed when `body` ends.
  private static func withPipe(_ flags: Int32 = 0, _ body: (_ reading: Int32, _ writing: Int32) throws -> Void) throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    try #require(fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0 && fcntl(ends[1], F_SETFL, flags) == 0)
    try body(ends[0], ends[1])
  }

  /// Writes line ends until the pipe takes no more.
  private static func fill(_ writing: Int32, then flags: Int32) throws {
    try #require(fcntl(writing, F_SETFL, O_NONBLOCK) == 0)
    while write(writing, "\n", 1) == 1 {}
    try #require(errno == EAGAIN && fcntl(writing, F_SETFL, flags) == 0)
  }

  private static func text(from descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  @Test(arguments: [0, O_NONBLOCK])
  func `nobody waits for a reader that stalls, and each line is read or counted`(flags: Int32) throws {
    try Self.withPipe(flags) { reading, writing in
      // The pipe is full from the start, however late the lines are written; empty lines count for nothing below.
      try Self.fill(writing, then: flags)
      let lines = LogLines(descriptor: writing)
      let padding = String(repeating: "x", count: 100)
      let start = ContinuousClock.now
      for index in 0..<20_000 { lines.add("line \(index) \(padding)") }
      #expect(!lines.flush(milliseconds: 50))
      #expect(ContinuousClock.now - start < .seconds(20))
      var text = ""
      try waitUntil("all is written") {
        text += Self.text(from: reading)
        return lines.flush(milliseconds: 50)
      }
      lines.add("the last")
      #expect(lines.flush(milliseconds: 10_000))
      text += Self.text(from: reading)
      let read = text.split(separator: "\n")
      let kept = read.compactMap { $0.firstMatch(of: #/^line (\d+) x{100}$/#).flatMap { Int($0.1) } }
      let counts = read.compactMap { $0.firstMatch(of: #/ count=(\d+) .*lines were dropped/#).flatMap { Int($0.1) } }
      #expect(zip(kept, kept.dropFirst()).allSatisfy { $0 < $1 })
      #expect(!counts.isEmpty && kept.count + counts.reduce(0, +) == 20_000)
      #expect(read.count == kept.count + counts.count + 1 && read.last == "the last")
    }
  }

  @Test func `lines that the descriptor does not take are dropped, and nobody waits`() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    try #require(full >= 0)
    defer { close(full) }
    let lines = LogLines(descriptor: full)
    for index in 0..<1_000 { lines.add("line \(index)") }
    #expect(lines.flush(milliseconds: 10_000))
  }

  @Test func `a line without end is cut`() throws {
    try Self.withPipe { reading, writing in
      let lines = LogLines(descriptor: writing)
      lines.add(String(repeating: "é", count: 1 << 20))
      #expect(lines.flush(milliseconds: 10_000))
      #expect(Self.text(from: reading).utf8.count == LogLines.longestLine + 1)
    }
  }
}
