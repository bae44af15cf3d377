import Domain
import Foundation
import Synchronization
import TestSupport
import Testing

extension EndToEnd {
  /// The largest answers that a portal may give, in the forms that cost most to read.
  struct LargeAnswerTests {
    /// The limit of the agent's peak memory, in MiB.
    private static let limit = 80

    /// Answers of 4 MiB, padded with an unknown member before the known ones, or with a known one.
    private static let bodies: [(String, String)] = [
      ("one long text", padded(within: ("\"x\":\"", "\"")) { String(repeating: "x", count: $0) }),
      ("a text of escapes", padded(within: ("\"x\":\"", "\"")) { String(repeating: "\\u00e9", count: $0 / 6) }),
      ("a text of marks", padded(within: ("\"x\":\"", "\"")) { String(repeating: "\u{301}", count: $0 / 2) }),
      ("two million numbers", padded(within: ("\"x\":[", "]")) { String(repeating: "1,", count: $0 / 2 - 1) + "1" }),
      ("a million lists", padded(within: ("\"x\":[", "]")) { String(repeating: "[],", count: $0 / 3 - 1) + "[]" }),
      ("a million objects", padded(within: ("\"x\":[", "]")) { String(repeating: "{},", count: $0 / 3 - 1) + "{}" }),
      (
        "lists sixteen deep",
        padded(within: ("\"x\":[", "]")) { room in
          let one = String(repeating: "[", count: 14) + String(repeating: "]", count: 14)
          return String(repeating: one + ",", count: room / 29 - 1) + one
        }
      ),
      (
        "many members",
        padded(within: ("\"x\":{", "}")) { room in
          (0..<room / 12).map { "\"\($0 + 1_000_000)\":1" }.joined(separator: ",")
        }
      ),
      ("a number without an end", padded(within: ("\"x\":", "")) { String(repeating: "1", count: $0) }),
      (
        "a long name of the portal",
        capabilities.replacing(#""portal":"p""#, with: #""portal":"\#(String(repeating: "é", count: 2_000_000))""#)
      ),
      (
        "many versions",
        capabilities.replacing(
          #"["1.0"]"#, with: "[" + String(repeating: #""1.0","#, count: 600_000) + #""1.0"]"#)
      ),
    ]

    private static let capabilities = Reply.capabilities(time: Int64(Date().timeIntervalSince1970 * 1_000))

    private static func padded(within ends: (String, String), _ fill: (Int) -> String) -> String {
      let room = (4 << 20) - capabilities.utf8.count - ends.0.utf8.count - ends.1.utf8.count - 1
      return "{\(ends.0)\(fill(room))\(ends.1),\(capabilities.dropFirst())"
    }

    @Test func `answers of 4 MiB keep the agent below 80 MiB at its peak`() async throws {
      let current = Mutex(Self.capabilities)
      try await ScriptedServer.run(
        answering: { _ in .answer(Reply.marked("200 OK", body: current.withLock { $0 })) }
      ) { server in
        try Van.run(portalAddress: server.address) { van in
          try van.startAgent()
          let agent = try #require(van.agent)
          _ = try van.sync()
          let before = try Self.peak(agent.id)
          for (name, body) in Self.bodies {
            #expect(body.utf8.count <= 4 << 20 && body.utf8.count > 3 << 20, "\(name): \(body.utf8.count)")
            current.withLock { $0 = body }
            let began = ContinuousClock.now
            let end = try van.sync().end
            print(
              "figure: \(name): \(try Self.peak(agent.id)) MiB, \(ContinuousClock.now - began), \(end.map { "\($0)" } ?? "-")"
            )
          }
          let peak = try Self.peak(agent.id)
          print("figure: agent before \(before) MiB, after answers of 4 MiB \(peak) MiB")
          #expect(peak < Self.limit, "\(peak) MiB")
        }
      }
    }

    /// The peak memory of a program, in MiB (proc(5)).
    private static func peak(_ id: Int32) throws -> Int {
      let text = String(decoding: try Data(contentsOf: URL(filePath: "/proc/\(id)/status")), as: UTF8.self)
      let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      let kibibytes = line?.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) }
      return try #require(kibibytes) / 1_024
    }
  }
}
