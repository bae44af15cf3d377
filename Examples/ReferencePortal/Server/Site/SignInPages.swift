internal import PortalLedger
internal import SyncProtocol

extension Reply {
  static func signInPage(_ refusal: Refusal? = nil, session: String? = nil) -> Reply {
    let ended: HTML =
      session == "terminee"
      ? "<div role=\"alert\"><p>Votre session est terminée. Connectez-vous de nouveau.</p></div>" : .none
    return page(
      "Connexion",
      """
      \(ended)\(alert(refusal))<form method="post" action="/connexion">
      <div><label for="code-acces">Code d’accès</label>\
      <input id="code-acces" name="code-acces" autocomplete="username"></div>
      <div><label for="mot-de-passe">Mot de passe</label>\
      <input id="mot-de-passe" name="mot-de-passe" type="password" autocomplete="current-password"></div>
      <button>Continuer</button></form>
      """, status: refusal?.problem.status ?? 200)
  }

  /// The page for the code; `attempt` is the sign-in that it belongs to.
  static func codePage(_ attempt: String, _ refusal: Refusal? = nil) -> Reply {
    page(
      "Code de sécurité",
      """
      \(alert(refusal))<p>Un code à 6 chiffres vous est envoyé par courriel. Il est valide 10 minutes. Si vous recevez \
      deux courriels, utilisez le 2e code.</p>
      <form method="post" action="/connexion/code"><input type="hidden" name="demande" value="\(attempt)">
      <div><label for="code">Code</label>\
      <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code"></div>
      <button>Confirmer</button></form><p><a href="/">Recommencer</a></p>
      """, status: refusal?.problem.status ?? 200)
  }

  private static func alert(_ refusal: Refusal?) -> HTML {
    guard let problem = refusal?.problem else { return .none }
    let moment = (problem.until ?? problem.since).map { QuebecTime.typed($0, offset: QuebecTime.offset(at: $0)) }
    let more: String =
      switch problem.type {
      case .alreadySignedIn: "Depuis \(moment?.date ?? "") \(moment?.time ?? ""). Réessayez dans 15 minutes."
      case .accountSuspended: "Jusqu’à \(moment?.date ?? "") \(moment?.time ?? "")."
      default:
        problem.attemptsLeft.map { "Essais restants avant la suspension : \($0)." } ?? problem.detail ?? ""
      }
    return "<div role=\"alert\"><p>\(problem.title). \(more)</p></div>"
  }
}
