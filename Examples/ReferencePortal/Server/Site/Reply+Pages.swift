internal import FoundationEssentials
internal import PortalLedger
internal import SyncProtocol

extension Reply {
  /// A page of the site.
  ///
  /// - Parameter visitor: who is signed in; nil on the pages before.
  static func page(_ title: String, _ content: HTML, for visitor: Visitor? = nil, status: Int = 200) -> Reply {
    let account: HTML =
      visitor.map {
        """
        <nav aria-label="Portail"><a href="/menu">Menu</a> <a href="/consulter">Consulter un CVM ou un AVP</a> \
        <a href="/vehicules">Rechercher un véhicule</a></nav>
        <form method="post" action="/deconnexion"><span>\($0.accessCode)</span> <button>Déconnexion</button></form>
        """
      } ?? .none
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="fr-CA">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title) · Portail des mandataires</title><link rel="stylesheet" href="/site.css"></head>
      <body>
      <header><p>Portail des mandataires (portail de référence)</p>\(account)</header>
      <main><h1>\(title)</h1>
      \(content)
      </main>
      <footer><p>Fermez toujours la session par « Déconnexion », jamais par le X. Elle prend fin après 15 minutes \
      sans activité.</p></footer>
      </body>
      </html>
      """
    var reply = Reply(status: status, headers: marked("text/html; charset=utf-8"), body: Data(page.text.utf8))
    reply.headers["Content-Security-Policy"] =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    reply.headers["X-Content-Type-Options"] = "nosniff"
    reply.headers["Referrer-Policy"] = "same-origin"
    return reply
  }

  static func redirect(_ path: String, token: String? = nil) -> Reply {
    var reply = Reply(status: 303, headers: marked(nil))
    reply.headers["Location"] = path
    if let token {
      let life = token.isEmpty ? "; Max-Age=0" : ""
      reply.headers["Set-Cookie"] = "portail=\(token); Path=/; HttpOnly; SameSite=Strict\(life)"
    }
    return reply
  }

  /// A refusal as a page.
  static func page(_ refusal: Refusal, for visitor: Visitor? = nil) -> Reply {
    let problem = refusal.problem
    if problem.type == .sessionEnded { return .redirect("/?session=terminee", token: "") }
    if problem.status == 500 { return .error500 }
    let detail: HTML = problem.detail.map { "<p>\($0)</p>" } ?? .none
    var reply = page(problem.title, detail, for: visitor, status: problem.status)
    if let seconds = problem.retryAfter { reply.headers["Retry-After"] = String(seconds) }
    return reply
  }

  /// « Erreur 500 », which does not tell whether anything was saved [FAQ R3, U2].
  static var error500: Reply {
    page("Erreur 500", "<p>Une erreur est survenue. Communiquez avec le soutien si elle persiste.</p>", status: 500)
  }

  static let style = Reply(
    status: 200, headers: marked("text/css; charset=utf-8"),
    body: Data(
      """
      body { margin: 0; font: 18px/1.5 sans-serif; color: #1a1a1a; background: #fff; }
      header, main, footer { max-width: 60rem; margin: 0 auto; padding: 1rem; }
      header { border-bottom: 4px solid #33507a; }
      header p { font-weight: bold; margin: 0; }
      header nav, header form { display: inline-block; margin-right: 2rem; }
      a { color: #14457e; margin-right: 1rem; }
      label, legend { display: block; font-weight: bold; }
      fieldset { border: 1px solid #767676; margin: 1rem 0; }
      .row { display: flex; flex-wrap: wrap; gap: 1rem; }
      input, select, textarea, button { font: inherit; min-height: 44px; box-sizing: border-box; max-width: 100%; }
      input[type=checkbox] { min-width: 24px; min-height: 24px; }
      .hint { display: block; font-weight: normal; color: #4a4a4a; font-size: 16px; }
      .error { display: block; color: #a30000; font-weight: bold; }
      [role=alert] { border: 2px solid #a30000; padding: 0 1rem; }
      .done { border: 2px solid #1b5e20; padding: 0 1rem; }
      table { border-collapse: collapse; }
      th, td { border: 1px solid #767676; padding: .3rem .6rem; text-align: left; }
      dt { font-weight: bold; }
      dd { margin: 0 0 .5rem; white-space: pre-wrap; }

      """.utf8))
}
