internal import Hummingbird
internal import Logging
internal import Wording

/// Asks the door about every request before any page sees it, and answers those that it refuses.
struct DoorKeeper: RouterMiddleware {
  typealias Context = PageContext

  let door: PageDoor
  let templates: PageTemplates
  let logger: Logger
  private let tallies = DoorRefusal.allCases.map { ($0, Tally()) }
  private let forms = Tally()

  init(door: PageDoor, templates: PageTemplates, logger: Logger) {
    (self.door, self.templates, self.logger) = (door, templates, logger)
  }

  func handle(
    _ request: Request, context: PageContext, next: @concurrent (Request, PageContext) async throws -> Response
  ) async throws -> Response {
    let knock = Knock(request, port: context.port)
    switch door.entry(knock) {
    case .refused(let refusal): return refused(refusal, knock)
    case .asset: return try await next(request, context)
    case .opened(let cookies):
      var response = Response(status: .seeOther, headers: [.location: "/"])
      response.headers[values: .setCookie] = cookies
      return response
    case .visit(let visit, let cookie):
      var context = context
      context.visit = visit
      var response = try await answer(request, context, knock, next)
      if let cookie { response.headers[values: .setCookie].append(cookie) }
      return response
    }
  }

  private func answer(
    _ request: Request, _ context: PageContext, _ knock: Knock,
    _ next: @concurrent (Request, PageContext) async throws -> Response
  ) async throws -> Response {
    do {
      let response = try await next(request, context)
      // What a page answers to a form whose code is not this visit's, and to nothing else.
      if response.status == .forbidden { log("form", forms) }
      return response
    } catch let error as HTTPError where error.status == .notFound {
      return refused(.noPage, knock)
    }
  }

  /// Logs the reason alone: a path, a code or a cookie may tell about a person.
  private func log(_ reason: String, _ tally: Tally) {
    guard let count = tally.add() else { return }
    logger.warning("a request to the page was refused", metadata: ["reason": "\(reason)", "count": "\(count)"])
  }

  private func refused(_ refusal: DoorRefusal, _ knock: Knock) -> Response {
    for (each, tally) in tallies where each == refusal { log(refusal.rawValue, tally) }
    let html = templates.render("door", content(refusal, knock), .french)
    var response = PageSite.response(refusal.status, "text/html; charset=utf-8", Array(html.utf8))
    if refusal == .method { response.headers[.allow] = "GET, POST" }
    if knock.method != "GET" { response.headers[.connection] = "close" }
    return response
  }

  /// In both languages: who has no session has chosen none.
  private func content(_ refusal: DoorRefusal, _ knock: Knock) -> Content {
    let isIn = refusal == .noPage || refusal == .otherSite
    let title: Text = refusal == .noPage ? .pageDoorNoPageTitle : .pageDoorTitle
    let parts = Language.allCases.map { language in
      let words = Words(language: language, zone: .quebec)
      let content: [String: Any?] = [
        "lang": language.tag, "title": words(title),
        "sentence": words("pageDoor", refusal), "nothingDone": knock.isPost ? words(.pageDoorNothingDone) : nil,
        "todo": isIn ? nil : words(.pageDoorTodo), "link": isIn ? words(.pageDoorLink) : nil,
      ]
      return content.compactMapValues { $0 }
    }
    return ["parts": parts, "title": Words(language: .french, zone: .quebec)(title)]
  }
}
