import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// Drafts: a certificate asked field by field, through kills, Ctrl-C and a terminal that hangs up.
  struct DraftTests {
    private static let vin = "2HGFC2F50KH512034"
    /// The answers: number, time, mechanic, both reasons; vehicle; owner, the rarely changed fields; odometer, no
    /// defect, result.
    private static let answers = [
      "", "", "TREM1234", "", vin, "2019", "Honda", "Civic", "", "Essai, Exemple", "", "98231", "", "",
    ]

    private func van(withAgent: Bool = false, _ body: (Van) throws -> Void) throws {
      try Van.run { van in
        if withAgent { try van.startAgent() }
        try van.addStock(number(1), number(9))
        try body(van)
      }
    }

    private func list(_ van: Van) throws -> ListAnswer { try van.cvmsync("list", "--json").decoded() }

    /// Resumes the draft and types the answers from `start`; expects one record and no draft.
    private func finish(_ van: Van, from start: Int) throws {
      let program = try van.atTerminal("record", "--resume")
      for answer in Self.answers.dropFirst(start) { try program.answer(answer) }
      try program.answer("y")
      #expect(try program.end() == 0, "\(program.shown)")
      let left = try list(van)
      #expect(left.certificates.map(\.number.text) == [number(1)] && left.drafts.isEmpty)
    }

    @Test(arguments: [(true, 0), (false, 0), (false, 1)])
    func `kill -9 between two questions keeps every answer, and the draft is recorded once`(
      withAgent: Bool, seed: Int
    ) throws {
      try van(withAgent: withAgent) { van in
        let count = 1 + (seed * 7 + 5) % (Self.answers.count - 1)
        let program = try van.atTerminal("record")
        for answer in Self.answers.prefix(count) { try program.answer(answer) }
        try program.question()
        program.type(Array("half an ans".utf8))
        program.signal(SIGKILL)
        #expect(try program.end() == 128 + SIGKILL)
        let draft = try #require(try list(van).drafts.first)
        #expect(draft.number?.text == number(1))
        try finish(van, from: count)
      }
    }

    @Test func `Ctrl-C and a terminal that hangs up keep every answer`() throws {
      try van { van in
        let stopped = try van.atTerminal("record")
        for answer in Self.answers.prefix(3) { try stopped.answer(answer) }
        try stopped.question()
        stopped.type([0x03])
        #expect(try stopped.end() == 128 + SIGINT)
        let hungUp = try van.atTerminal("record", "--resume", "1")
        for answer in Self.answers[3..<6] { try hungUp.answer(answer) }
        try hungUp.question()
        hungUp.hangUp()
        #expect(try hungUp.end() == 75)
        try finish(van, from: 6)
      }
    }

    @Test func `while a person thinks, other commands have the station`() throws {
      try van { van in
        let program = try van.atTerminal("record")
        for answer in Self.answers.prefix(2) { try program.answer(answer) }
        try program.question()
        #expect(try van.cvmsync("status", "--json").decoded(StatusReport.self).drafts == 1)
        #expect(try van.cvmsync("stock", "list", "--json").code == 0)
        try van.startAgent()
        for answer in Self.answers.dropFirst(2) { try program.answer(answer) }
        try program.answer("y")
        #expect(try program.end() == 0, "\(program.shown)")
        #expect(try list(van).certificates.count == 1)
      }
    }

    @Test func `a scanner's CR LF ends one answer, and a wrong byte is asked again`() throws {
      try van { van in
        let program = try van.atTerminal("record")
        for answer in Self.answers.prefix(4) { try program.answer(answer) }
        try program.answer(Array("\(Self.vin)\r\n".utf8))
        for answer in Self.answers[5..<9] { try program.answer(answer) }
        try program.answer([UInt8(ascii: "B"), 0xE9] + Array("langer\r".utf8))
        #expect(try program.question().contains("UTF-8"))
        for answer in Self.answers.dropFirst(9) { try program.answer(answer) }
        try program.answer("y")
        #expect(try program.end() == 0, "\(program.shown)")
        let certificate = try van.cvmsync("show", number(1), "--json").decoded(CertificateDetail.self)
        #expect(certificate.inspection.vehicle.year == 2019 && certificate.inspection.vehicle.make == "Honda")
        #expect(certificate.inspection.owner.name == "Essai, Exemple")
      }
    }

    @Test func `scans that come while the program works are one answer each`() throws {
      try van { van in
        let program = try van.atTerminal("record")
        try program.answer("")
        for answer in Self.answers.dropFirst() + ["y"] {
          program.type(Array("\(answer)\r\n".utf8))
          usleep(5_000)
        }
        #expect(try program.end() == 0, "\(program.shown)")
        let certificate = try van.cvmsync("show", number(1), "--json").decoded(CertificateDetail.self)
        let vehicle = certificate.inspection.vehicle
        #expect(vehicle.year == 2019 && vehicle.make == "Honda")
        #expect(certificate.inspection.owner.name == "Essai, Exemple")
      }
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP, 0, -1])
    func `a terminal has its own settings again, however the program ends`(end: Int32) throws {
      try van { van in
        let program = try van.atTerminal("record")
        let before = program.keySettings
        for answer in Self.answers.prefix(2) { try program.answer(answer) }
        try program.question()
        #expect(program.keySettings != before)
        switch end {
        case 0: program.type([0x03])
        case -1:
          for answer in Self.answers.dropFirst(2) + ["y"] { try program.answer(answer) }
        default: program.signal(end)
        }
        #expect(try program.end() == (end < 0 ? 0 : 128 + (end == 0 ? SIGINT : end)), "\(program.shown)")
        #expect(!before.isEmpty && program.keySettings == before)
      }
    }

    @Test func `back, a change in the recap, and a no that is meant`() throws {
      try van { van in
        let program = try van.atTerminal("record")
        for answer in Self.answers.prefix(7) { try program.answer(answer) }
        for answer in ["<", "Acura"] + Self.answers.dropFirst(7) { try program.answer(answer) }
        let recap = try program.question()
        let line = try #require(recap.firstMatch(of: #/\n +(\d+)  Model /#), "\(recap)")
        for answer in ["", "\(line.1)", "ILX", "n", "n"] { try program.answer(answer) }
        #expect(try program.end() == 75, "\(program.shown)")
        let kept = try #require(try list(van).drafts.first)
        #expect(kept.mechanic?.text == "TREM1234")
        let again = try van.atTerminal("record", "--resume", number(1))
        #expect(try again.question().contains("Acura") && again.question().contains("ILX"))
        for answer in ["n", "y"] { try again.answer(answer) }
        #expect(try again.end() == 65)
        let left = try list(van)
        #expect(left.drafts.isEmpty && left.certificates.isEmpty)
      }
    }

    @Test func `twenty wrong answers keep the right ones`() throws {
      try van { van in
        let program = try van.atTerminal("record")
        for answer in Self.answers.prefix(2) { try program.answer(answer) }
        for _ in 0..<20 { try program.answer("T1") }
        #expect(try program.end() == 75, "\(program.shown)")
        try finish(van, from: 2)
      }
    }

    @Test func `repairs are drafts too: killed at any question, they go on, and are recorded once (A2)`() throws {
      try van { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        let defects = [("101", "A"), ("102", "B")].map { ["component": $0, "code": $1, "severity": "minor"] }
        try van.recordAll([
          InspectionEntry(number(1), of: vehicles[1]).with("defects", value: defects).with("sticker", value: nil)
            .with("result", value: "nonCompliant").with("mayCirculate", value: true)
        ])
        let answers = ["", "", "y", "n", "seen"]
        let killed = try van.atTerminal("conform", number(1))
        for answer in answers.prefix(3) { try killed.answer(answer) }
        try killed.question()
        killed.signal(SIGKILL)
        #expect(try killed.end() == 128 + SIGKILL)
        #expect(try list(van).drafts.map(\.isOfRepairs) == [true])
        let resumed = try van.atTerminal("conform", number(1))
        for answer in answers.dropFirst(3) + ["y"] { try resumed.answer(answer) }
        #expect(try resumed.end() == 0, "\(resumed.shown)")
        #expect(try list(van).drafts.isEmpty)
        let repairs = try van.cvmsync("show", number(1), "--json").decoded(CertificateDetail.self).conformities
        #expect(repairs.map { $0.conformity.repairs.map(\.component) } == [["101"]])
      }
    }

    @Test func `a number that is not in stock is told with the first answer (U1)`() throws {
      try van { van in
        let program = try van.atTerminal("record")
        for answer in [number(10), number(2)] { try program.answer(answer) }
        #expect(try program.question().contains("not in any lot"), "\(program.shown)")
      }
    }
  }
}
