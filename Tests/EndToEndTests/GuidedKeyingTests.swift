import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// Certificates that people key into a portal without an API, with the real program.
  struct GuidedKeyingTests {
    private static let first = ["--who", "Exemple Roy", "--access-code", "TREM1234", "--json"]
    private static let second = ["--who", "Lise Exemple", "--access-code", "GAG54321", "--json"]

    /// Runs `body` with a station whose portal is a web site, and this many certificates.
    private func van(_ count: Int, _ body: (Van) throws -> Void) throws {
      try Van.run(portalAddress: "web") { van in
        try van.startAgent()
        try van.addStock(number(1), number(10))
        try van.recordAll((1...count).map { InspectionEntry(number($0), newVehicle: $0) })
        try body(van)
      }
    }

    private func keyIn(_ van: Van, _ arguments: [String], _ person: [String], input: String = "") throws
      -> KeyingSession
    {
      let run = try van.cvmsync(["key-in"] + arguments + person, input: input)
      guard run.code == 0 else { throw Hindrance("key-in \(arguments): \(run)") }
      return try run.decoded()
    }

    /// From the search to the portal's answer.
    private func type(_ van: Van, _ number: String) throws -> KeyingSession {
      var session = try keyIn(van, ["step", number, "absent"], Self.first)
      session = try keyIn(van, ["step", number, "created"], Self.first)
      session = try keyIn(van, ["step", number, "go", "\(session.sheet.steps.count)"], Self.first)
      _ = try keyIn(van, ["step", number, "next"], Self.first)
      return try keyIn(van, ["step", number, "saved"], Self.first)
    }

    @Test func `a paper is typed by one person, seen by another, and closed without a receipt`() throws {
      try van(2) { van in
        let queue: KeyingQueue = try van.cvmsync("key-in", "--json").decoded()
        #expect(queue.isWeb && queue.rows.map(\.summary.number.text) == [number(1), number(2)])
        #expect(try van.cvmsync("sync").code == 78 && van.cvmsync("sign-in", "TREM1234", input: "x\n").code == 78)
        #expect(try van.cvmsync("list").output.contains("to key in"))
        _ = try keyIn(van, ["take", number(1)], Self.first)
        let refused = try van.cvmsync(["key-in", "take", number(1)] + Self.second)
        #expect(refused.code == 65 && refused.errors.contains("keyingTaken"), "\(refused)")

        #expect(try type(van, number(1)).record.state == .keyed)
        let vin = try van.detail(number(1)).inspection.vehicle.vin.text
        let seen = ["witness", number(1), "--seen-number", number(1), "--vin", String(vin.suffix(6)), "--page", "-"]
        let page = "CVM \(number(1)) NIV \(vin)"
        #expect(try keyIn(van, seen, Self.second, input: page).record.state == .witnessed)
        let detail = try van.detail(number(1))
        #expect(detail.summary.state == .closed && detail.receipt == nil && detail.keyingEvents.count == 5)
        let life = try van.cvmsync("why", number(1)).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(life.contains("Closed on a sighting: seen at the portal"), "\(life)")
        let status = try van.status()
        #expect((status.keying.toKey, status.keying.witnessed) == (1, 1))
        let table = try van.cvmsync("export", "--format", "csv").output
        #expect(table.contains("witnessed,TREM1234,GAG54321,"), "\(table)")
        #expect(try van.cvmsync("stock", "ledger", number(1)).output.contains("used, witnessed"))
      }
    }

    @Test func `what was typed is cancelled by telephone, and never typed again (R9)`() throws {
      try van(2) { van in
        let named = ["--who", "Exemple Roy", "--why", "mauvais véhicule"]
        #expect(try van.cvmsync(["cancel", number(1)] + named).code == 65, "nobody has typed it")
        _ = try keyIn(van, ["take", number(1)], Self.first)
        _ = try type(van, number(1))
        #expect(try van.cvmsync(["withdraw", number(1)] + named).code == 65, "the portal may have it")
        for step in [[], ["--asked-by", "phone"], ["--confirmed", "A-17"]] {
          let run = try van.cvmsync(["cancel", number(1)] + step + named)
          #expect(run.code == 0, "\(run)")
        }
        #expect(try van.detail(number(1)).summary.state == .closed)
        let queue: KeyingQueue = try van.cvmsync("key-in", "--json").decoded()
        #expect(queue.rows.map(\.summary.number.text) == [number(2)])
        #expect(queue.counts.keyed == 0 && queue.counts.toKey == 1)
        #expect(try van.cvmsync(["key-in", "take", number(1)] + Self.first).code == 65)
        let withdrawn = try van.cvmsync(["withdraw", number(1)] + named)
        #expect(withdrawn.code == 0, "\(withdrawn)")
      }
    }

    @Test func `Ctrl-C, a terminal that hangs up and a killed agent lose nothing, and the number is looked for again`()
      throws
    {
      try van(1) { van in
        let stopped = try van.atTerminal("key-in", number(1))
        for answer in ["Exemple Roy", "TREM1234", "1", "none", ""] { try stopped.answer(answer) }
        try stopped.question()
        stopped.type([0x03])
        #expect(try stopped.end() == 128 + SIGINT)
        let kept: KeyingSession = try van.cvmsync("key-in", "show", number(1), "--json").decoded()
        #expect(kept.record.state == .keying && kept.record.stage == .field(1))

        let hungUp = try van.atTerminal("key-in", number(1))
        for answer in ["", ""] { try hungUp.answer(answer) }
        #expect(try hungUp.question().contains("It may be there already"), "\(hungUp.shown)")
        hungUp.hangUp()
        #expect(try hungUp.end() == 75)

        van.killAgent()
        let alone: KeyingSession = try van.cvmsync("key-in", "show", number(1), "--json").decoded()
        #expect(alone.record.stage == .search && alone.record.isPossible)
        try van.startAgent()
        #expect(try type(van, number(1)).record.state == .keyed)
        let events = try van.detail(number(1)).keyingEvents.map(\.what)
        #expect(events.count { if case .saved = $0 { true } else { false } } == 1)
        #expect(events.count { $0 == .searched(found: .absent) } == 2)
      }
    }
  }
}
