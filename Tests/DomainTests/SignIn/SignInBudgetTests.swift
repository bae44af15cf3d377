import TestSupport
import Testing

@testable import Domain

struct SignInBudgetTests {
  struct Row: Sendable, CustomTestStringConvertible {
    /// `w` wrong, `-` no answer, `?` not stored, `a` accepted password, `n` not weighed, `0` not sent.
    var history: String
    var portalLeft: Int?
    var made: Int
    var left: Int
    var ruling: SignInBudget.Ruling
    var confirmed: SignInBudget.Ruling

    init(
      _ history: String, portal: Int? = nil, made: Int, left: Int, _ ruling: SignInBudget.Ruling,
      _ confirmed: SignInBudget.Ruling
    ) {
      self.history = history
      portalLeft = portal
      self.made = made
      self.left = left
      self.ruling = ruling
      self.confirmed = confirmed
    }

    var testDescription: String { "\"\(history)\", portal \(portalLeft.map(String.init) ?? "silent")" }
  }

  static let rows: [Row] = [
    Row("", made: 0, left: 4, .allowed, .allowed),
    Row("w", made: 1, left: 3, .allowed, .allowed),
    Row("ww", made: 2, left: 2, .needsConfirmation, .allowed),
    Row("www", made: 3, left: 1, .needsConfirmation, .allowed),
    Row("wwww", made: 4, left: 0, .exhausted, .exhausted),
    Row("wwwww", made: 5, left: 0, .exhausted, .exhausted),
    Row("-", made: 1, left: 3, .allowed, .allowed),
    Row("--", made: 2, left: 2, .needsConfirmation, .allowed),
    Row("?", made: 1, left: 3, .allowed, .allowed),
    Row("w-?w", made: 4, left: 0, .exhausted, .exhausted),
    Row("aw", made: 1, left: 3, .allowed, .allowed),
    Row("awaw", made: 2, left: 2, .needsConfirmation, .allowed),
    Row("nnnnnn", made: 0, left: 4, .allowed, .allowed),
    Row("000000", made: 0, left: 4, .allowed, .allowed),
    Row("wn0w", made: 2, left: 2, .needsConfirmation, .allowed),
    Row("", portal: 5, made: 0, left: 4, .allowed, .allowed),
    Row("", portal: 4, made: 0, left: 3, .allowed, .allowed),
    Row("", portal: 3, made: 0, left: 2, .needsConfirmation, .allowed),
    Row("w", portal: 2, made: 1, left: 1, .needsConfirmation, .allowed),
    Row("w", portal: 1, made: 1, left: 0, .exhausted, .exhausted),
    Row("", portal: 0, made: 0, left: 0, .exhausted, .exhausted),
    Row("ww", portal: 5, made: 2, left: 2, .needsConfirmation, .allowed),
    Row("wwww", portal: 5, made: 4, left: 0, .exhausted, .exhausted),
  ]

  @Test(arguments: rows)
  func `what may still be sent follows from the attempts in a row and the portal's count (C3)`(row: Row) throws {
    let budget = SignInBudget(AccountMemory(attempts: try attempts(row.history), portalLeft: row.portalLeft))
    #expect(budget.made == row.made)
    #expect(budget.left == row.left)
    #expect(budget.ruling(confirmed: false) == row.ruling)
    #expect(budget.ruling(confirmed: true) == row.confirmed)
  }

  @Test func `whatever came of them, a fifth attempt that may count is never allowed (C3)`() throws {
    let letters = Array("w-?an0")
    for code in 0..<7_776 {
      var rest = code
      let history = (0..<5).map { _ in
        defer { rest /= letters.count }
        return letters[rest % letters.count]
      }
      var sent = ""
      for letter in history {
        let budget = SignInBudget(AccountMemory(attempts: try attempts(sent)))
        guard budget.ruling(confirmed: true) == .allowed else { break }
        sent.append(letter)
      }
      #expect(sent.count { "w-?".contains($0) } <= 4, "\(String(history))")
    }
  }

  @Test(
    arguments: [
      ("wrong password", .refused(401, .wrongPassword), .wrong),
      ("wrong code", .refused(401, .wrongCode), .wrong),
      ("already signed in (C4)", .refused(409, .alreadySignedIn), .notWeighed),
      ("no longer the newest code (C5)", .refused(409, .challengeSuperseded), .notWeighed),
      ("no such challenge", .refused(404, .notFound), .notWeighed),
      ("suspended", .refused(423, .accountSuspended), .notWeighed),
      ("no mandate (C6)", .refused(403, .noMandate), .notWeighed),
      ("too many requests", .refused(429, .tooManyRequests), .notWeighed),
      ("maintenance", .refused(503, .unavailable), .notWeighed),
      ("server error", .refused(500, .internalError), .noAnswer),
      ("a refusal of no known type", .refused(400), .noAnswer),
      ("lost", .failed(.timedOut), .noAnswer),
      ("unreadable", .malformed(), .noAnswer),
      ("login page", .foreign(.unmarked), .noAnswer),
      ("not connected", .failed(.notConnected, sent: 0), .notSent),
      ("certificate", .foreign(.certificate, sent: 0), .notSent),
      ("answered", .answered(Acknowledged()), .accepted),
    ] as [(String, Exchange<Acknowledged>, SignInAttempt.Outcome)])
  func `an attempt counts unless the portal says it was not weighed, or nothing was sent (C3)`(
    name: String, exchange: Exchange<Acknowledged>, outcome: SignInAttempt.Outcome
  ) {
    #expect(SignInAttempt.Outcome(of: exchange) == outcome, "\(name)")
  }

  private func attempts(_ history: String) throws -> [SignInAttempt] {
    let outcomes: [Character: SignInAttempt.Outcome] = [
      "w": .wrong, "-": .noAnswer, "a": .accepted, "n": .notWeighed, "0": .notSent,
    ]
    let code = try #require(AccessCode("ABCD1234"))
    return history.enumerated().map { index, letter in
      SignInAttempt(
        id: Sample.id(numbered: index), step: .password, accessCode: code, challenge: nil, startedAt: Sample.now,
        outcome: outcomes[letter])
    }
  }
}
