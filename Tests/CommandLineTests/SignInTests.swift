import Domain
import StationAPI
import Testing
import Wording

@testable import CommandLine

struct SignInTests {
  static let sent = SignInAnswer(outcome: .codeSent, standing: Samples.standing, sentTo: "m•••@exemple.ca")
  static let third = SignInStandingReport(made: 2, left: 2, portalLeft: 3, suspendedUntil: nil)

  static func code(_ outcome: CodeAnswer.Outcome, mandate: Bool = true) -> CodeAnswer {
    CodeAnswer(outcome: outcome, standing: Samples.standing, name: "Exemple", hasMandate: mandate)
  }

  @Test func `password and code come from standard input, line by line, and are never shown (C1)`() async {
    let station = ScriptedStation {
      $0.signIns = [Self.sent]
      $0.codes = [Self.code(.signedIn)]
    }
    let terminal = Terminal(input: ["s3cret-word", "12 34 56"])
    #expect(await terminal.run("sign-in", "trem1234", on: station) == 0)
    #expect(station.calls.signIns.map(\.password.revealed) == ["s3cret-word"])
    #expect(station.calls.signIns.map(\.accessCode.text) == ["TREM1234"])
    #expect(station.calls.codes.map(\.code.revealed) == ["123456"])
    for secret in ["s3cret-word", "123456"] { #expect(!(terminal.output + terminal.errors).contains(secret)) }
  }

  @Test func `the prompt for the code says which of two e-mails to use (C5)`() async {
    let terminal = Terminal(input: ["s3cret"])
    let code = await terminal.run("sign-in", "TREM1234", on: ScriptedStation { $0.signIns = [Self.sent] })
    #expect(code == 77)
    #expect(terminal.errors.contains("Deux courriels? Utilisez le 2e code."))
    #expect(terminal.errors.contains("cvmsync connexion --code"))
  }

  @Test(arguments: ["TREM1234", "--code"])
  func `where the portal is a web site, no password and no code is asked for`(argument: String) async {
    let station = ScriptedStation { $0.status.link = .web }
    let terminal = Terminal(input: ["s3cret-word", "123456"], isTerminal: true)
    #expect(await terminal.run("sign-in", argument, on: station) == 78)
    #expect(terminal.errors.contains("est un site Web") && !terminal.errors.contains("Mot de passe"))
    #expect(station.calls.signIns.isEmpty && station.calls.codes.isEmpty)
  }

  @Test func `a code can be answered later, alone`() async {
    let station = ScriptedStation { $0.codes = [Self.code(.signedIn)] }
    #expect(await Terminal(input: ["123456"]).run("sign-in", "--code", on: station) == 0)
    #expect(station.calls.signIns.isEmpty)
  }

  @Test(arguments: [[], [""], ["12345"], ["1234567"], ["12345a"], ["١٢٣٤٥٦"]])
  func `what is not six digits is not sent (C1)`(input: [String]) async {
    let station = ScriptedStation()
    #expect(await Terminal(input: input).run("sign-in", "--code", on: station) != 0)
    #expect(station.calls.codes.isEmpty)
  }

  @Test func `at a terminal a code of another length is asked for again, and only six digits are sent (C1)`() async {
    let station = ScriptedStation { $0.codes = [Self.code(.signedIn)] }
    let terminal = Terminal(input: ["12345", "", "12345a", "123 456"], isTerminal: true)
    #expect(await terminal.run("sign-in", "--code", on: station) == 0)
    #expect(station.calls.codes.map(\.code.revealed) == ["123456"])
    let stubborn = Terminal(input: Array(repeating: "12345", count: 9), isTerminal: true)
    #expect(await stubborn.run("sign-in", "--code", on: station) == 65)
    #expect(station.calls.codes.count == 1)
    #expect(stubborn.errors.split(separator: "\n").count { $0.contains("Le code a 6 chiffres") } == 5)
  }

  @Test func `after a lost answer the person is told how to enter a code that arrives all the same (C3, C5)`() async {
    let lost = SignInAnswer(outcome: .noAnswer, standing: Self.third)
    let terminal = Terminal(input: ["s3cret"])
    #expect(await terminal.run("sign-in", "TREM1234", on: ScriptedStation { $0.signIns = [lost] }) == 75)
    #expect(terminal.errors.contains("cvmsync connexion --code"))
  }

  @Test func `a password with a character that could not be read is not sent (C3)`() async {
    let station = ScriptedStation()
    #expect(await Terminal(input: ["m\u{FFFD}cano"]).run("sign-in", "TREM1234", on: station) == 65)
    #expect(station.calls.signIns.isEmpty)
  }

  @Test func `the third attempt shows what is left and goes on only with a yes (C3)`() async {
    let needed = SignInAnswer(outcome: .needsConfirmation, standing: Self.third)
    let refused = ScriptedStation { $0.signIns = [needed] }
    let terminal = Terminal(input: ["s3cret", "n"], isTerminal: true)
    #expect(await terminal.run("sign-in", "TREM1234", on: refused) == 77)
    #expect(refused.calls.signIns.map(\.confirmed) == [false])
    #expect(terminal.errors.contains("tentative 3") && terminal.errors.contains("Il vous en reste 2"))
    let agreed = ScriptedStation {
      $0.signIns = [needed, Self.sent]
      $0.codes = [Self.code(.signedIn)]
    }
    #expect(
      await Terminal(input: ["s3cret", "oui", "123456"], isTerminal: true).run("sign-in", "TREM1234", on: agreed) == 0)
    #expect(agreed.calls.signIns.map(\.confirmed) == [false, true])
  }

  @Test func `without a terminal the third attempt needs its option (C3)`() async {
    let station = ScriptedStation { $0.signIns = [SignInAnswer(outcome: .needsConfirmation, standing: Self.third)] }
    let terminal = Terminal(input: ["s3cret", "oui"])
    #expect(await terminal.run("sign-in", "TREM1234", on: station) == 77)
    #expect(station.calls.signIns.count == 1 && terminal.errors.contains("--confirm"))
    let confirmed = ScriptedStation { $0.signIns = [Self.sent] }
    _ = await Terminal(input: ["s3cret"]).run("sign-in", "TREM1234", "--confirm", on: confirmed)
    #expect(confirmed.calls.signIns.map(\.confirmed) == [true])
  }

  @Test(arguments: SignInAnswer.Outcome.allCases.filter { $0 != .codeSent && $0 != .needsConfirmation })
  func `a password is sent once, whatever came of it (C3)`(outcome: SignInAnswer.Outcome) async {
    let station = ScriptedStation { $0.signIns = [SignInAnswer(outcome: outcome, standing: Self.third)] }
    let terminal = Terminal(input: ["s3cret", "oui", "oui"], isTerminal: true)
    let code = await terminal.run("sign-in", "TREM1234", on: station)
    #expect(code == outcome.exitCode.status && code != 0)
    #expect(station.calls.signIns.count == 1 && station.calls.codes.isEmpty)
  }

  @Test(arguments: CodeAnswer.Outcome.allCases.filter { $0 != .signedIn && $0 != .needsConfirmation })
  func `a code is sent once, whatever came of it (C3)`(outcome: CodeAnswer.Outcome) async {
    let station = ScriptedStation { $0.codes = [Self.code(outcome)] }
    let code = await Terminal(input: ["123456", "oui"], isTerminal: true).run("sign-in", "--code", on: station)
    #expect(code == outcome.exitCode.status && code != 0)
    #expect(station.calls.codes.count == 1)
  }

  @Test func `the end of a suspension and another session are told with their time (C3, C4)`() {
    let words = Samples.words(.french)
    let suspended = SignInAnswer(
      outcome: .suspended,
      standing: SignInStandingReport(made: 4, left: 0, portalLeft: 0, suspendedUntil: Samples.now + .hours(1)))
    #expect(words.signIn(suspended, now: Samples.now).contains("13\u{A0}h\u{A0}17"))
    let elsewhere = SignInAnswer(outcome: .alreadySignedIn, standing: Samples.standing, since: Samples.now - .hours(1))
    let text = words.signIn(elsewhere, now: Samples.now)
    #expect(text.contains("11\u{A0}h\u{A0}17") && text.contains("Déconnexion"))
  }

  @Test func `a person without a mandate is told that they may only consult (C6)`() async {
    let station = ScriptedStation { $0.codes = [Self.code(.signedIn, mandate: false)] }
    let terminal = Terminal(input: ["123456"])
    #expect(await terminal.run("sign-in", "--code", on: station) == 10)
    #expect(terminal.output.contains("Consultation seulement"))
  }

  @Test(arguments: ["", "TREM12345", "T1", "TREM 1234"])
  func `what is no access code is not sent`(text: String) async {
    let station = ScriptedStation()
    #expect(await Terminal(input: [text, "s3cret"]).run("sign-in", on: station) == 65)
    #expect(station.calls.signIns.isEmpty)
  }
}
