package import Domain
package import FoundationEssentials
internal import Hummingbird
internal import Logging
internal import StationAPI
package import Wording

/// What the pages need beside the station.
package struct PageSettings: Sendable {
  package var now: @Sendable () -> Instant
  /// Makes the id of a draft, which becomes that of its record.
  package var newID: @Sendable () -> UUID
  package var zone: LocalZone
  package var version: String
  /// Every page is marked « DÉMONSTRATION ».
  package var isDemonstration: Bool

  package init(
    now: @escaping @Sendable () -> Instant, newID: @escaping @Sendable () -> UUID, zone: LocalZone, version: String,
    isDemonstration: Bool = false
  ) {
    self.now = now
    self.newID = newID
    self.zone = zone
    self.version = version
    self.isDemonstration = isDemonstration
  }
}

/// Hummingbird's context of a request, and the visit that the door found.
struct PageContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Nil until the door has let the request in.
  var visit: Visit?
  /// The port of this computer that the request came in by.
  let port: Int

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    port = source.channel.localAddress?.port ?? 0
  }
}

/// All pages: reads a request's members, asks the page, and puts its answer into the frame.
struct PageSite: Sendable {
  /// Every page's routes.
  static let all: [PageRoute] = [
    // One line a page, in the order of the navigation.
    HomePage.routes,
    NewPage.routes,
    CorrectionPage.routes,
    ConformityPage.routes,
    StockPage.routes + StockLotPage.routes + StockGapsPage.routes + StockPapersPage.routes,
    StockAddPage.routes + StockCountPage.routes + StockHandOverPage.routes + StockReceivePage.routes,
    StockMovesPage.routes,
    StationPage.routes,
    FirstStepsPage.routes,
    HelpPage.routes,
    QueuePage.routes,
    KeyingQueuePage.routes + KeyingPage.routes,
    ReviewPage.routes,
    SignInPage.routes,
    NoticesPage.routes,
    CertificatePage.routes,
    HistoryPage.routes + DayPage.routes,
    StatisticsPage.routes,
    OutagesPage.routes,
    OfficePage.routes,
  ].flatMap { $0 }

  /// The most bytes of a form; one that has files may have more.
  private static let mostBytes = 256 << 10
  static func mostBytes(of path: String) -> Int { hasFiles(path) ? KeyingPage.mostBytes : mostBytes }
  /// Whether the forms of this path may have files.
  static func hasFiles(_ path: String) -> Bool { path.hasPrefix(Place.keying.path + "/") }
  static let multipart = "multipart/form-data"
  static let languageCookie = "cvmsync_lang"

  let station: any StationService
  let settings: PageSettings
  let templates: PageTemplates

  init(station: any StationService, settings: PageSettings) {
    (self.station, self.settings) = (station, settings)
    templates = PageTemplates()
  }

  func addRoutes(to router: some RouterMethods<PageContext>) {
    for route in Self.all {
      router.on(RouterPath(route.path), method: route.method == .get ? .get : .post) { request, context in
        await answer(route, request, context)
      }
    }
    router.get("vivant") { request, context in await live(request, context) }
    router.get("langue/{language}") { request, context in
      Self.chooseLanguage(context.parameters.get("language"), backTo: request.uri.queryParameters["retour"])
    }
  }

  /// Assets need no visit.
  static func addAssets(to router: some RouterMethods<PageContext>) {
    // A browser asks for one by itself.
    router.get("favicon.ico") { _, _ in Response(status: .noContent) }
    for asset in Asset.allCases {
      router.get(RouterPath(asset.path)) { _, _ in
        Response(
          status: .ok, headers: [.contentType: asset.contentType, .cacheControl: "private, max-age=600"],
          body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
      }
    }
  }
}

// MARK: - One request

extension PageSite {
  private func answer(_ route: PageRoute, _ request: Request, _ context: PageContext) async -> Response {
    let words = words(for: request)
    do throws(StationRefusal) {
      let asked = try await read(route, request, context, words)
      switch try await route.answer(asked) {
      case .seeOther(let path): return Response(status: .seeOther, headers: [.location: path])
      case .seeOtherAs(let person, let path):
        var response = Response(status: .seeOther, headers: [.location: path])
        response.setCookie(Typist.cookie(person, port: context.port))
        return response
      case .text(let text, let status):
        return Self.response(status, "text/plain; charset=utf-8", Array(text.utf8))
      case .file(let name, let contentType, let bytes):
        var response = Self.response(200, contentType, Array(bytes))
        response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return response
      case .download(let download): return Self.response(download)
      case .page(let page): return try await shown(page, asked, isPosted: route.method == .post)
      }
    } catch {
      return await refused(error, route, request, words)
    }
  }

  private func read(
    _ route: PageRoute, _ request: Request, _ context: PageContext, _ words: Words
  ) async throws(StationRefusal) -> PageRequest {
    guard let visit = context.visit else { throw StationRefusal(.unexpected, parameters: ["note": "no visit"]) }
    var form = FormMembers()
    var secret: Secret?
    var files: [String: Data] = [:]
    if route.method == .post {
      (form, secret, files) = try await Self.form(of: request, secrets: route.secrets)
      guard visit.isOurs(form["jeton"]) else { throw StationRefusal(.foreignForm) }
    }
    let named = context.parameters.map { (String($0.key), String($0.value)) }
    return PageRequest(
      station: station, words: words, now: settings.now(), newID: settings.newID, visit: visit, path: request.uri.path,
      parameters: Dictionary(named) { first, _ in first },
      query: FormMembers(encoded: request.uri.query ?? "") ?? FormMembers(), form: form, secret: secret,
      typist: request.cookies[Typist.cookieName(context.port)].flatMap { Typist.person($0.value) },
      files: files)
  }

  private static func form(
    of request: Request, secrets: [String]
  ) async throws(StationRefusal) -> (FormMembers, Secret?, files: [String: Data]) {
    var body = ByteBuffer()
    let most = mostBytes(of: request.uri.path)
    do {
      body = try await request.body.collect(upTo: most)
    } catch {
      let issue = FieldIssue(field: "body", reason: .tooLong, parameters: ["limit": "\(most)"])
      throw StationRefusal(.malformedCall, issues: [issue])
    }
    var bytes = [UInt8](body.readableBytesView)
    if let type = request.headers[.contentType], type.lowercased().hasPrefix(multipart) {
      guard let form = MultipartForm(bytes, type: type) else {
        throw StationRefusal(.malformedCall, issues: [FieldIssue(field: "body", reason: .wrongType)])
      }
      return (FormMembers(form.members), nil, form.files)
    }
    let secret = SecretMember.take(secrets, from: &bytes)
    // The request's own buffers are overwritten when they are freed, like all memory of this program.
    if secret != nil { body.withUnsafeMutableReadableBytes { bytes in for i in bytes.indices { bytes[i] = 0 } } }
    guard let form = FormMembers(encoded: String(decoding: bytes, as: UTF8.self)) else {
      let issue = FieldIssue(field: "body", reason: .tooMany, parameters: ["limit": "\(FormMembers.most)"])
      throw StationRefusal(.malformedCall, issues: [issue])
    }
    return (form, secret, [:])
  }

  private func shown(_ page: Page, _ asked: PageRequest, isPosted: Bool) async throws(StationRefusal) -> Response {
    let report = try await station.ask(StatusCall())
    let frame = PageFrame(report: report, words: asked.words, settings: settings)
    return html(page, frame, asked.path, asked.query, isPosted: isPosted, token: asked.visit.token)
  }

  private func html(
    _ page: Page, _ frame: PageFrame, _ path: String, _ query: FormMembers, isPosted: Bool, token: String
  ) -> Response {
    let language = frame.words.language
    var content = page.content
    content["token"] = token
    content["path"] = path
    let body = templates.render(page.template, content, language)
    // The path of a form often answers no GET.
    let back = isPosted ? (page.place ?? .home).path : path + (query.encoded.isEmpty ? "" : "%3F\(query.encoded)")
    let whole = frame.content(of: page, path: back, isPosted: isPosted, body: body)
    let html = templates.render("frame", whole, language)
    return Self.response(page.status, "text/html; charset=utf-8", Array(html.utf8))
  }

  /// A page that says why nothing was done. Where the station does not even tell its status, a page without figures.
  private func refused(
    _ refusal: StationRefusal, _ route: PageRoute, _ request: Request, _ words: Words
  ) async -> Response {
    let issues = refusal.issues.map { words.namedIssue($0) }
    let page = Page(
      title: words(.pageRefusedTitle), template: "refusal",
      content: ["sentence": words.refusal(refusal).forPage, "issues": issues, "hasIssues": !issues.isEmpty],
      status: refusal.code.outcome.status, isError: true)
    guard let report = try? await station.ask(StatusCall()) else {
      return Self.response(503, "text/plain; charset=utf-8", Array(words.refusal(refusal).utf8))
    }
    let frame = PageFrame(report: report, words: words, settings: settings)
    return html(page, frame, request.uri.path, FormMembers(), isPosted: route.method == .post, token: "")
  }

  static func response(_ status: Int, _ contentType: String, _ bytes: [UInt8]) -> Response {
    Response(
      status: HTTPResponse.Status(code: status), headers: [.contentType: contentType, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

extension PageSite {
  /// The file goes out part by part. Where a part cannot be had, the connection is cut, so that a browser never takes
  /// a beginning for the whole.
  static func response(_ download: Download) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: download.contentType, .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"\(download.name)\"",
      ],
      body: ResponseBody { writer in
        var text: String? = download.first
        while let part = text {
          try await writer.write(ByteBuffer(string: part))
          text = try await download.next()
        }
        try await writer.finish(nil)
      })
  }
}

// MARK: - Language and live state

extension PageSite {
  /// The language of the cookie; French without one.
  func words(for request: Request) -> Words {
    let cookie = request.cookies[Self.languageCookie]?.value
    return Words(language: cookie.flatMap(Language.init) ?? .french, zone: settings.zone)
  }

  private static func chooseLanguage(_ language: String?, backTo path: Substring?) -> Response {
    // Only a path of this page: never another site's address. Browsers read `\` as `/` and skip tabs and line breaks.
    let place = path.map(String.init) ?? "/"
    let isOurs =
      place.hasPrefix("/") && !place.hasPrefix("//")
      && place.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\\") }
    var response = Response(status: .seeOther, headers: [.location: isOurs ? place : "/"])
    if let chosen = language.flatMap(Language.init) {
      response.setCookie(
        Cookie(
          name: languageCookie, value: chosen.rawValue, maxAge: 365 * 86_400, path: "/", httpOnly: true,
          sameSite: .strict))
    }
    return response
  }

  private func live(_ request: Request, _ context: PageContext) async -> Response {
    guard let report = try? await station.ask(StatusCall()) else { return Response(status: .serviceUnavailable) }
    let frame = PageFrame(report: report, words: words(for: request), settings: settings)
    let state = LiveState(
      texts: frame.liveTexts,
      changed: request.uri.queryParameters["stand"].map { String($0) != frame.stand } ?? false)
    return (try? Self.response(200, "application/json", Array(StationJSON.encoded(state)))) ?? Response(status: .ok)
  }

  private struct LiveState: Encodable {
    let texts: [String: String]
    let changed: Bool
  }
}
