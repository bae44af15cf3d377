internal import Domain
internal import StationAPI
internal import Wording

/// Connexion: access code and password, then the code of the e-mail; the session, and its end [FAQ C1 to C6].
enum SignInPage {
  static let routes: [PageRoute] = [
    .get("/connexion") { asked throws(StationRefusal) in
      // At a portal that is a web site a person signs in there.
      try await asked.ask(StatusCall()).isWeb ? .seeOther(Place.keying.path) : .page(try await page(asked))
    },
    .post("/connexion", secrets: ["passe", "code"], answer),
  ]

  private static func answer(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    switch asked.form["faire"] {
    case "passe": try await password(asked)
    case "code": try await code(asked)
    case "fin": try await signOut(asked)
    default: .seeOther(Place.signIn.path)
    }
  }

  // MARK: The password

  private static func password(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let words = asked.words
    var step = SignInStep(.password, try await asked.ask(StatusCall()), asked)
    step.access = asked.form["acces"] ?? ""
    let accessCode = AccessCode(EntryText.cleaned(step.access))
    if accessCode == nil { step.accessError = words(.badAccessCode) }
    step.secretError = fault(of: asked.secret, .badPassword, words)
    guard let accessCode, let secret = asked.secret, step.secretError == nil else { return .page(step.page) }
    let answer = try await asked.ask(
      SignInCall(
        accessCode: accessCode, password: secret, confirmed: asked.form["confirme"] != nil, attempt: attempt(asked)))
    guard answer.outcome != .codeSent else { return .seeOther(Place.signIn.path) }
    step.standing = answer.standing
    step.told = answer.outcome == .noAnswer ? words(.pageSignInNoAnswer) : words.signIn(answer, now: asked.now)
    step.mayHaveCode = answer.outcome == .noAnswer
    step.shows = answer.outcome.shows && answer.outcome != .needsConfirmation
    return .page(answer.outcome == .suspended ? step.suspended : step.page)
  }

  /// Of the form: sent twice, it is one attempt.
  private static func attempt(_ asked: PageRequest) -> SignInID? { asked.form["essai"].flatMap(SignInID.init) }

  /// Nil where it may be sent.
  private static func fault(of secret: Secret?, _ empty: Text, _ words: Words) -> String? {
    guard let secret, !secret.isEmpty else { return words(empty) }
    return secret.isText ? nil : words(.pageSignInBadText)
  }

  // MARK: The code

  private static func code(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let words = asked.words
    var step = SignInStep(.code, try await asked.ask(StatusCall()), asked)
    guard let digits = asked.secret?.sixDigits else {
      step.secretError = words(.badCode)
      return .page(step.page)
    }
    let answer = try await asked.ask(
      CodeCall(code: digits, confirmed: asked.form["confirme"] != nil, attempt: attempt(asked)))
    step.standing = answer.standing
    step.shows = answer.outcome.shows && answer.outcome != .needsConfirmation
    switch answer.outcome {
    case .signedIn: return signedIn(isConsultation: answer.hasMandate == false)
    case .suspended: return .page(step.suspended)
    case .supersededCode: step.told = words(.pageSignInSuperseded)
    case .noChallenge:
      // The right code, sent again by a page that was open before.
      let state = try await asked.ask(StatusCall()).account.state
      if [.signedIn, .consultationOnly].contains(state) {
        return signedIn(isConsultation: state == .consultationOnly)
      }
      step.kind = .password
      step.told = words(.pageSignInNoChallenge)
    case .wrongCode, .needsConfirmation, .exhausted, .unreachable, .captive, .noAnswer, .portalTrouble:
      step.told = words.code(answer, now: asked.now)
    }
    return .page(step.page)
  }

  private static func signedIn(isConsultation: Bool) -> PageAnswer {
    .seeOther(isConsultation ? Place.signIn.path : Place.queue.path + "?fait=connexion")
  }

  // MARK: The session

  private static func signOut(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let answer = try await asked.ask(SignOutCall())
    return .seeOther("\(Place.signIn.path)?fait=\(answer.outcome.rawValue)")
  }

  private static func page(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let report = try await asked.ask(StatusCall())
    let step = asked.query["etape"]
    if step == "1" { return SignInStep(.password, report, asked).page }
    if step == "2" { return SignInStep(.code, report, asked).page }
    switch report.account.state {
    case .signedIn, .consultationOnly: return session(report, asked)
    case .suspended: return SignInStep(.password, report, asked).suspended
    case .codeSent: return SignInStep(.code, report, asked).page
    case .signedOut:
      var first = SignInStep(.password, report, asked)
      first.signedOut = asked.query["fait"].flatMap(SignOutAnswer.Outcome.init)
      return first.page
    }
  }

  private static func session(_ report: StatusReport, _ asked: PageRequest) -> Page {
    let words = asked.words
    let isConsultation = report.account.state == .consultationOnly
    let until = report.account.endsAt.map {
      words(.pageSignInUntil, ["time": words.nearMoment($0, now: report.at)])
    }
    let waits = report.waiting > 0 ? words.count(report.waiting, .pageSignOutWaits) : nil
    let lines = [isConsultation ? words(.pageSignInConsultation) : nil, until, waits].compactMap(\.self)
    return Page(
      place: .signIn, title: words(.pageSignInOpenTitle), template: "signinopen",
      content: [
        "title": words(.pageSignInOpenTitle),
        "session": ["lines": lines, "isConsultation": isConsultation] as Content,
      ])
  }
}
