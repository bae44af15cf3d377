internal import Domain
internal import Wording

/// One of the two steps of a sign-in as a page. What was typed comes back, but never a password or a code.
struct SignInStep {
  enum Kind { case password, code }

  var kind: Kind
  let report: StatusReport
  let asked: PageRequest
  var standing: SignInStandingReport
  var access = ""
  var accessError: String?
  var secretError: String?
  /// What became of the attempt; nil before one.
  var told: String?
  /// Whether the number of attempts left is part of what is told.
  var shows = false
  /// The next attempt goes only with the person's confirmation [FAQ C3].
  /// Whether the next attempt needs a person's word that it was read again.
  var asksToConfirm: Bool { standing.left <= SignInBudget.ownLimit - SignInBudget.unconfirmedLimit }
  /// The answer was lost: a code may have been sent.
  var mayHaveCode = false
  var signedOut: SignOutAnswer.Outcome?

  init(_ kind: Kind, _ report: StatusReport, _ asked: PageRequest) {
    (self.kind, self.report, self.asked) = (kind, report, asked)
    standing = report.account.standing
  }

  private var words: Words { asked.words }

  var page: Page {
    let title = words(kind == .password ? .pageSignInTitle : .pageSignInCodeTitle)
    let errors = [
      accessError.map { PageError(field: "acces", text: $0) },
      secretError.map { PageError(field: kind == .password ? "passe" : "code", text: $0) },
    ].compactMap(\.self)
    let step = words(.pageSignInStep, ["step": kind == .password ? "1" : "2"])
    var content = Content([
      "title": title, "step": step, "hasErrors": !errors.isEmpty, "errors": errors.map(\.content),
      "isNote": toldText != nil || attempts != nil, "isNews": told != nil, "told": toldText,
      "toldLevel": told == nil && attempts == nil ? "info" : "warn", "attempts": attempts,
      "accessError": accessError, "secretError": secretError, "confirm": confirmText,
      "attempt": SignInID(asked.newID()).text,
    ])
    switch kind {
    case .password:
      content["password"] = Content([
        "access": access, "codeHref": mayHaveCode || report.account.state == .codeSent ? "/connexion?etape=2" : nil,
        "then": report.waiting > 0 ? words.count(report.waiting, .pageSignInThen) : nil,
      ])
    case .code: content["code"] = true
    }
    return Page(
      place: .signIn, title: "\(title), \(step)", template: "signin", content: content,
      isError: told != nil || !errors.isEmpty)
  }

  /// The account is suspended: nothing is tried before the end.
  var suspended: Page {
    let title = words(.pageSignInSuspendedTitle)
    let sentence =
      standing.suspendedUntil.map { words(.pageSignInSuspended, ["time": words.nearMoment($0, now: asked.now)]) }
      ?? words(.pageSignInSuspendedNow)
    return Page(
      place: .signIn, title: title, template: "signinopen",
      content: ["title": title, "suspended": ["sentence": sentence] as Content])
  }

  private var toldText: String? {
    if let told { return told }
    if let signedOut { return words("signOut", signedOut) }
    return kind == .code ? words(.pageSignInCodeSent) : nil
  }

  /// « Essai manqué no 1. Il vous en reste 3 ici; le 5e suspend le compte. »
  private var attempts: String? {
    guard standing.made > 0 else { return nil }
    return told == nil || shows ? words.standing(standing) : nil
  }

  private var confirmText: String? {
    guard asksToConfirm, standing.left > 0 else { return nil }
    let text: Text = kind == .password ? .pageSignInConfirm : .pageSignInConfirmCode
    return words(text, ["next": words.ordinal(standing.made + 1)])
  }
}
