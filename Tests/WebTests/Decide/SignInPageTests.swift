import Domain
import StationAPI
import Testing
import Wording

@testable import Web

/// Connexion: two steps, attempts left, and a password that no page has.
@Suite struct SignInPageTests {
  private static func standing(made: Int) -> SignInStandingReport {
    SignInStandingReport(made: made, left: 4 - made, portalLeft: nil, suspendedUntil: nil)
  }

  private static func station(
    _ signIn: SignInAnswer.Outcome = .codeSent, _ code: CodeAnswer.Outcome = .signedIn, made: Int = 0,
    hasMandate: Bool = true, _ change: @escaping @Sendable (inout StatusReport) -> Void = { _ in }
  ) -> AnsweringStation {
    AnsweringStation { call throws(StationRefusal) in
      switch call {
      case is StatusCall:
        return StatusReport.sample {
          $0.counts = ["ready": 3]
          change(&$0)
        }
      case is SignInCall: return SignInAnswer(outcome: signIn, standing: standing(made: made))
      case is CodeCall:
        return CodeAnswer(outcome: code, standing: standing(made: made), name: "Marie", hasMandate: hasMandate)
      case is SignOutCall: return SignOutAnswer(outcome: .signedOut)
      default: return nil
      }
    }
  }

  /// Sends the form as a browser does: the secret stands in its bytes.
  private static func send(
    _ body: String, to station: AnsweringStation, _ language: Language = .french
  ) async throws -> (html: String, place: String?) {
    let route = try #require(SignInPage.routes.first { $0.method == .post })
    var bytes = Array(body.utf8)
    let secret = SecretMember.take(route.secrets, from: &bytes)
    let request = PageRequest(
      station: station, words: Words(language: language, zone: .quebec), now: DecideSamples.now,
      newID: AnsweringStation.settings.newID, visit: Visit(token: AnsweringStation.token), path: "/connexion",
      parameters: [:], query: FormMembers(),
      form: FormMembers(encoded: String(decoding: bytes, as: UTF8.self)) ?? FormMembers(), secret: secret)
    #expect(!"\(request)".contains("s3cret"))
    switch try await route.answer(request) {
    case .seeOther(let place): return ("", place)
    case .page(let page):
      let html = PageTemplates().render(page.template, page.content, language)
      return (String(html.map { $0 == "\u{A0}" ? " " : $0 }), nil)
    default: return ("", nil)
    }
  }

  private static let password = "faire=passe&acces=trem1234&passe=s3cret%21"

  @Test func `the first step asks for the code of the second, and the queue shows what is sent`() async throws {
    let station = Self.station()
    #expect(try await Self.send(Self.password, to: station).place == "/connexion")
    let call = try #require(station.calls(SignInCall.self).first)
    #expect(call.accessCode.text == "TREM1234")
    #expect(call.password == Secret("s3cret!"))
    #expect(!call.confirmed)
    #expect(try await Self.send("faire=code&code=12+34%C2%A056", to: station).place == "/attente?fait=connexion")
    #expect(station.calls(CodeCall.self).map(\.code) == [Secret("123456")])
  }

  @Test func `each form names one attempt, and what it sends names it too`() async throws {
    let id = SignInID(AnsweringStation.newID)
    let station = Self.station()
    for step in ["1", "2"] {
      let html = try await station.get("/connexion?etape=\(step)").html
      #expect(html.contains("name=\"essai\" value=\"\(id.text)\""), "step \(step)")
    }
    _ = try await Self.send(Self.password + "&essai=\(id.text)", to: station)
    _ = try await Self.send("faire=code&code=123456&essai=\(id.text)", to: station)
    #expect(station.calls(SignInCall.self).map(\.attempt) == [id])
    #expect(station.calls(CodeCall.self).map(\.attempt) == [id])
  }

  @Test(
    arguments: [
      (.signedIn, "/attente?fait=connexion"), (.consultationOnly, "/connexion"), (.signedOut, nil),
    ] as [(AccountReport.State, String?)])
  func `a code that was used already leads on where the person is signed in`(
    state: AccountReport.State, place: String?
  ) async throws {
    let station = Self.station(.codeSent, .noChallenge) { $0.account.state = state }
    #expect(try await Self.send("faire=code&code=123456", to: station).place == place)
  }

  @Test(arguments: [
    ("faire=passe&acces=TREM12&passe=s3cret", ["#acces"]), ("faire=passe&acces=TREM1234&passe=", ["#passe"]),
    ("faire=passe", ["#acces", "#passe"]), ("faire=passe&acces=TREM1234&passe=%FF", ["#passe"]),
    ("faire=code&code=12345", ["#code"]), ("faire=code&code=12345a", ["#code"]), ("faire=code", ["#code"]),
  ])
  func `what cannot be right is not sent, and is said beside its field`(
    body: String, fields: [String]
  ) async throws {
    let station = Self.station()
    let html = try await Self.send(body, to: station).html
    for field in fields { #expect(html.contains("<a href=\"\(field)\">"), "\(field)") }
    #expect(html.ranges(of: "<a href=\"#").count == fields.count)
    #expect(station.calls(SignInCall.self).isEmpty && station.calls(CodeCall.self).isEmpty)
    #expect(!html.contains("s3cret") && !html.contains("12345"))
  }

  @Test(arguments: SignInAnswer.Outcome.allCases.filter { $0 != .codeSent }, Language.allCases)
  func `every answer to a password is told, without a command and without the password`(
    outcome: SignInAnswer.Outcome, language: Language
  ) async throws {
    let html = try await Self.send(Self.password, to: Self.station(outcome, made: 2), language).html
    #expect(html.contains(outcome == .suspended ? "<ol>" : "role=\"alert\""), "\(outcome)")
    #expect(!html.contains("cvmsync"), "\(outcome)")
    #expect(!html.contains("s3cret"), "\(outcome)")
    if outcome != .suspended { #expect(html.contains("value=\"trem1234\"")) }
  }

  @Test(arguments: CodeAnswer.Outcome.allCases.filter { $0 != .signedIn }, Language.allCases)
  func `every answer to a code is told, without a command and without the code`(
    outcome: CodeAnswer.Outcome, language: Language
  ) async throws {
    let html = try await Self.send("faire=code&code=123456", to: Self.station(.codeSent, outcome, made: 1), language)
      .html
    #expect(html.contains(outcome == .suspended ? "<ol>" : "role=\"alert\""), "\(outcome)")
    #expect(!html.contains("cvmsync") && !html.contains("123456"), "\(outcome)")
    #expect(html.contains(outcome == .noChallenge ? "id=\"passe\"" : "id=\"code\"") != (outcome == .suspended))
  }

  @Test func `from the third attempt on, a person confirms it (C3)`() async throws {
    let asked = try await Self.send(Self.password, to: Self.station(.needsConfirmation, made: 2)).html
    #expect(asked.contains("name=\"confirme\""))
    #expect(asked.contains("envoyer ce 3e essai"))
    let station = Self.station(.wrongPassword, made: 3)
    let refused = try await Self.send(Self.password + "&confirme=oui", to: station).html
    #expect(station.calls(SignInCall.self).map(\.confirmed) == [true])
    #expect(refused.contains("Essai manqué no 3. Il vous en reste 1 ici; le 5e suspend le compte."))
  }

  @Test(arguments: [
    (AccountReport.State.signedOut, "id=\"passe\""), (.codeSent, "autocomplete=\"one-time-code\""),
    (.signedIn, "La session se ferme à 11 h 52"), (.consultationOnly, "Consultation seulement"),
    (.suspended, "Le portail refuse ce compte jusqu&#39;à 12 h 37"),
  ])
  func `the page is that of the account's state`(state: AccountReport.State, piece: String) async throws {
    let station = Self.station {
      $0.account.state = state
      $0.account.idleEndsAt = DecideSamples.now + .minutes(15)
      if state == .suspended { $0.account.standing.suspendedUntil = DecideSamples.now + .hours(1) }
    }
    let html = String(try await station.get("/connexion").html.map { $0 == "\u{A0}" ? " " : $0 })
    #expect(html.contains(piece))
    #expect(html.ranges(of: "<h1").count == 1)
    // Another account may sign in meanwhile.
    if state == .suspended { #expect(try await station.get("/connexion?etape=1").html.contains("id=\"passe\"")) }
  }

  @Test func `without a mandate the page says consultation only`() async throws {
    let station = Self.station(hasMandate: false)
    #expect(try await Self.send("faire=code&code=123456", to: station).place == "/connexion")
  }

  @Test func `a sign-out is asked for, and told`() async throws {
    let station = Self.station()
    #expect(try await Self.send("faire=fin", to: station).place == "/connexion?fait=signedOut")
    #expect(station.calls(SignOutCall.self).count == 1)
    #expect(try await station.get("/connexion?fait=signedOut").html.contains("Déconnecté du portail."))
  }

  @Test(arguments: [(3 * 60 + 1, "jusqu'à"), (180, "dans 3 min"), (59, "dans 59 s")])
  func `the session's last minutes are told on every page`(seconds: Int64, piece: String) {
    var report = StatusReport.sample()
    report.account.state = .signedIn
    report.account.idleEndsAt = report.at + .seconds(seconds)
    let words = Words(language: .french, zone: .quebec)
    let settings = AnsweringStation.settings
    let link = PageFrame(report: report, words: words, settings: settings).link
    #expect(String(link.map { $0 == "\u{A0}" ? " " : $0 }).contains(piece), "\(link)")
  }
}
