import Domain
import TestSupport
import Testing

extension EndToEnd {
  /// No account is suspended because of this program, and no session stays open.
  struct SignInTests {
    @Test func `the third attempt in a row needs a confirmation and the fifth never leaves, by any path (C3)`() throws {
      try Van.run { van in
        try van.startAgent()
        for made in 1...2 {
          #expect(try wrong(van).code == 77)
          #expect(try van.portal.attempts(of: "TREM1234") == made)
        }
        let third = try wrong(van)
        #expect(third.code == 77)
        #expect(third.errors.contains("--confirm") && third.errors.contains("2 left"), "\(third.errors)")
        #expect(try van.portal.attempts(of: "TREM1234") == 2)
        #expect(try wrong(van, "--confirm").code == 77)
        #expect(try van.portal.attempts(of: "TREM1234") == 3)

        van.killAgent()
        try van.startAgent()
        #expect(try wrong(van).errors.contains("--confirm"))
        #expect(try wrong(van, "--confirm").code == 77)
        #expect(try van.portal.attempts(of: "TREM1234") == 4)

        let right = ["accessCode": "TREM1234", "password": "mecano-1", "confirmed": true] as [String: Any]
        #expect(try wrong(van, "--confirm").code == 77)
        #expect(try van.ask("POST", "sign-in", right, as: SignInAnswer.self).outcome == .exhausted)
        van.killAgent()
        #expect(try van.cvmsync("sign-in", "TREM1234", "--confirm", input: "mecano-1\n").code == 77)
        try van.startAgent()
        #expect(try van.ask("POST", "sign-in", right, as: SignInAnswer.self).outcome == .exhausted)
        let account = try #require(try van.portal.state().accounts.first)
        #expect(account.attempts == 4 && account.suspensions == 0)
      }
    }

    @Test(arguments: ["commit-then-drop", "garbage", "commit-then-500"])
    func `attempts whose answer was lost are counted, also across a kill (C3)`(fault: String) throws {
      try Van.run { van in
        try van.startAgent()
        // The fault also hits the portal's report on the account, so that only this device's own count is left.
        try van.portal.set(fault: fault, endpoint: "/sign-ins")
        for attempt in 1...7 {
          _ = try wrong(van, "--confirm")
          if attempt == 3 {
            van.killAgent()
            try van.startAgent()
          }
        }
        let account = try #require(try van.portal.state().accounts.first)
        #expect(account.attempts == 4 && account.suspensions == 0)
      }
    }

    @Test func `wrong codes are attempts like wrong passwords, and the account survives them (C3)`() throws {
      try Van.run { van in
        try van.startAgent()
        _ = try van.cvmsync("sign-in", "TREM1234", input: "mecano-1\n")
        let right = try van.portal.newestCode()
        let other = right == "000000" ? "111111" : "000000"
        for _ in 1...2 { #expect(try code(van, other).code == 77) }
        #expect(try code(van, other).errors.contains("--confirm"))
        for _ in 1...4 { #expect(try code(van, other, "--confirm").code == 77) }
        let account = try #require(try van.portal.state().accounts.first)
        #expect(account.failures == 4 && account.suspensions == 0)
      }
    }

    @Test func `of two e-mails the newest code opens the session (C5)`() throws {
      try Van.run { van in
        try van.startAgent()
        try van.portal.set(fault: "two-codes")
        _ = try van.cvmsync("sign-in", "TREM1234", input: "mecano-1\n")
        #expect(van.portal.mails.count == 2)
        let older = try code(van, try van.portal.code(in: van.portal.mails[0]))
        #expect(older.code == 77 && older.errors.contains("sign-in --code"))
        #expect(try code(van, try van.portal.newestCode()).code == 0)

        // A second challenge supersedes the first, whose code is no longer valid.
        try van.portal.clearFaults()
        _ = try van.cvmsync("sign-in", "GAGN2345", input: "mecano-2\n")
        let first = try van.portal.newestCode()
        _ = try van.cvmsync("sign-in", "GAGN2345", input: "mecano-2\n")
        #expect(van.portal.mails.count == 4)
        let newest = try van.portal.newestCode()
        if first != newest { #expect(try code(van, first).code == 77) }
        #expect(try code(van, newest).code == 0)
      }
    }

    @Test func `a person without mandate may look and is no error to retry (C6)`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(10))
        try van.recordAll([InspectionEntry(number(1), of: vehicles[0])])
        let answer = try van.signIn("ABC12345", "bureau-1")
        #expect(answer.outcome == .signedIn && answer.hasMandate == false)
        try waitUntil("the pass ends") { try van.status().pass.end == .noMandate }
        #expect(try van.status().count(.ready) == 1)
        #expect(try van.portal.state().certificates == 0)
        #expect(try van.signIn().hasMandate == true)
        try waitUntil("it is reinstated") { try van.status().count(.confirmed) == 1 }
      }
    }

    @Test func `a session that ends by itself in the middle of a pass harms no certificate (C1)`() throws {
      try Van.run { van in
        try beginSlowPass(van)
        try van.portal.advanceClock(minutes: 16)
        try waitUntil("the pass ends") { try van.status().pass.end == .signInNeeded }
        let status = try van.status()
        #expect(status.verdict == .signInNeeded && status.account.state == .signedOut)
        #expect(status.count(.quarantined) + status.count(.held) == 0)
        try van.portal.clearFaults()
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("all are reinstated") { try van.status().count(.confirmed) == 40 }
        try ExactlyOnceTests.expectLedgersEqual(van, count: 40, created: 0)
      }
    }

    @Test func `SIGTERM in the middle of a pass signs out and exits 0 (C4)`() throws {
      try Van.run { van in
        try beginSlowPass(van)
        #expect(try van.stopAgent() == 0)
        #expect(try van.portal.state().sessions.isEmpty)
      }
    }

    @Test func `after kill -9 in the middle of a pass the next start closes the session (C4)`() throws {
      try Van.run { van in
        try beginSlowPass(van)
        van.killAgent()
        #expect(try van.portal.state().sessions == ["TREM1234"])
        try van.startAgent()
        try waitUntil("the session is closed") { try van.portal.state().sessions.isEmpty }
      }
    }

    private func beginSlowPass(_ van: Van) throws {
      let vehicles = try van.portal.seededVehicles().unmistakable
      try van.startAgent()
      try van.addStock(number(1), number(40))
      try van.recordAll((1...40).map { InspectionEntry(number($0), of: vehicles[$0 % vehicles.count]) })
      try van.portal.set(fault: "slow", value: "400", endpoint: "/certificates")
      #expect(try van.signIn().outcome == .signedIn)
      try waitUntil("the pass is under way") { try van.portal.state().certificates > 0 }
      #expect(try van.portal.state().sessions == ["TREM1234"])
    }

    private func wrong(_ van: Van, _ confirm: String...) throws -> ProgramRun {
      try van.cvmsync(["sign-in", "TREM1234"] + confirm, input: "pas-le-bon\n")
    }

    private func code(_ van: Van, _ code: String, _ confirm: String...) throws -> ProgramRun {
      try van.cvmsync(["sign-in", "--code"] + confirm, input: "\(code)\n")
    }
  }
}
