import Domain
import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd {
  /// The reader of the agent's log stalls, or closes the pipe.
  struct LogReaderTests {
    @Test func `a log reader that stalls stops nothing, and is told how much it missed`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(10))
        let log = try StalledLog(in: van.folder)
        try van.startAgent(through: log.door)
        van.portal.kill()
        let start = ContinuousClock.now
        // Each ends with a line.
        for _ in 0..<400 { try Self.makePass(van) }
        try van.recordAll([InspectionEntry(number(1), of: vehicles[0])])
        #expect(try van.cvmsync("status", "--json").decoded(StatusReport.self).agent)
        tell(figure: "400 passes under a log that nobody reads: \(ContinuousClock.now - start)")

        try waitUntil("the dropped lines are told: \(log.text.suffix(400))") { log.text.contains("lines were dropped") }
        let told = log.lines.filter { $0.contains("lines were dropped") }
        let count = told.compactMap { $0.firstMatch(of: #/count=(\d+)/#).flatMap { Int($0.1) } }.reduce(0, +)
        let read = log.lines.count { $0.contains("pass ended") }
        #expect(count > 0 && count + read >= 400, "\(count) dropped, \(read) read")
        #expect(log.lines.allSatisfy { $0.contains("cvmsync:") })
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test func `SIGTERM ends an agent whose log nobody reads`() throws {
      try Van.run { van in
        let log = try StalledLog(in: van.folder)
        try van.startAgent(through: log.door)
        let start = ContinuousClock.now
        #expect(try van.stopAgent() == 0)
        #expect(!log.text.contains("agent ready"))
        tell(figure: "SIGTERM under a log that nobody reads: \(ContinuousClock.now - start)")
      }
    }

    @Test func `an agent whose log reader has left goes on`() throws {
      try Van.run { van in
        var log: StalledLog? = try StalledLog(in: van.folder, filled: false)
        try van.startAgent(through: try #require(log).door)
        log = nil
        for _ in 0..<3 { try Self.makePass(van) }
        #expect(try van.status().agent)
        #expect(try van.stopAgent() == 0)
      }
    }

    private static func makePass(_ van: Van) throws {
      _ = try van.ask("POST", "pass", as: PassProgress.self)
      try waitUntil("the pass has ended", every: 2) { try !van.ask("GET", "progress", as: PassProgress.self).running }
    }
  }

  /// A named pipe as standard error, whose reader reads only when `text` is asked for.
  final class StalledLog {
    private let path: String
    private let descriptor: Int32
    private var bytes = Data()

    /// - Parameter filled: whether the pipe is full already, so that not one byte more fits.
    init(in folder: URL, filled: Bool = true) throws {
      path = folder.appending(path: "log-\(UUID().uuidString.prefix(8))").path
      guard mkfifo(path, 0o600) == 0 else { throw Hindrance("mkfifo: \(errno)") }
      descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { throw Hindrance("the pipe cannot be read: \(errno)") }
      guard filled else { return }
      let writer = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
      defer { close(writer) }
      let line = Array("cvmsync: somebody else's line\n".utf8)
      while write(writer, line, line.count) == line.count {}
      while write(writer, line, 1) == 1 {}
    }

    deinit { close(descriptor) }

    /// The command that starts a program with this pipe as standard error.
    var door: [String] { ["/bin/sh", "-c", "exec \"$@\" 2>\(path)", "sh"] }

    var text: String {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
        bytes.append(contentsOf: buffer[..<count])
      }
    }

    /// The complete lines.
    var lines: [Substring] { text.split(separator: "\n").filter { $0.contains(" ") } }
  }
}
