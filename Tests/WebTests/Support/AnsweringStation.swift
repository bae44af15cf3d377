import Domain
import FoundationEssentials
import StationAPI
import Synchronization
import Testing
import Wording

@testable import Web

/// A station that answers each call as the test says, and keeps the calls.
final class AnsweringStation: StationService {
  typealias Answering = @Sendable (any StationCall) throws(StationRefusal) -> (any Sendable)?

  let answering: Answering
  /// Who types in the browser.
  let typist: KeyingPerson?
  private let kept = Mutex<[any StationCall]>([])

  init(typist: KeyingPerson? = nil, _ answering: @escaping Answering) {
    (self.typist, self.answering) = (typist, answering)
  }

  func ask<Call: StationCall>(_ call: Call) async throws(StationRefusal) -> Call.Answer {
    kept.withLock { $0.append(call) }
    guard let answer = try answering(call) as? Call.Answer else {
      throw StationRefusal(.unexpected, parameters: ["note": "\(Call.self) has no answer here"])
    }
    return answer
  }

  func calls<Call: StationCall>(_ type: Call.Type) -> [Call] { kept.withLock { $0.compactMap { $0 as? Call } } }

  /// Whether a call was made that is not answered by `GET`.
  var hasChanged: Bool {
    kept.withLock { calls in calls.contains { type(of: $0).route.method == .post && !($0 is LedgerCall) } }
  }
}

/// What a page answered, rendered as a browser gets it.
struct Shown {
  let answer: PageAnswer
  let html: String

  var page: Page? { if case .page(let page) = answer { page } else { nil } }
  var place: String? {
    switch answer {
    case .seeOther(let place), .seeOtherAs(_, let place): place
    default: nil
    }
  }
}

extension AnsweringStation {
  static let token = "jeton-d-essai"
  static let now = Instant(milliseconds: 1_795_451_850_000)
  static let newID = UUID(uuid: (1, 143, 0, 0, 0, 0, 112, 0, 128, 0, 0, 0, 0, 0, 0, 9))

  func get(_ path: String, _ language: Language = .french) async throws -> Shown {
    try await show(.get, path, [], [:], language)
  }

  func post(_ path: String, _ form: KeyValuePairs<String, String>, _ language: Language = .french) async throws -> Shown
  {
    try await post(path, members: form.map { ($0.key, $0.value) }, files: [:], language)
  }

  func post(
    _ path: String, members: [(name: String, value: String)], files: [String: Data] = [:],
    _ language: Language = .french
  ) async throws -> Shown {
    try await show(.post, path, members, files, language)
  }

  private func show(
    _ method: PageRoute.Method, _ address: String, _ form: [(name: String, value: String)], _ files: [String: Data],
    _ language: Language
  ) async throws -> Shown {
    let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
    let (route, parameters) = try #require(Self.route(method, parts[0]), "\(address)")
    let request = PageRequest(
      station: self, words: Words(language: language, zone: .quebec), now: Self.now, newID: { Self.newID },
      visit: Visit(token: Self.token), path: parts[0], parameters: parameters,
      query: FormMembers(encoded: parts.count > 1 ? parts[1] : "") ?? FormMembers(),
      form: FormMembers(form.map { FormMembers.Member(name: $0.name, value: $0.value) }), typist: typist,
      files: files)
    let answer = try await route.answer(request)
    guard case .page(let page) = answer else { return Shown(answer: answer, html: "") }
    return Shown(answer: answer, html: try Self.html(page, parts[0], language))
  }

  private static let templates = PageTemplates()

  static var settings: PageSettings {
    PageSettings(now: { now }, newID: { newID }, zone: .quebec, version: "0.1.0")
  }

  private static func html(_ page: Page, _ path: String, _ language: Language) throws -> String {
    let templates = Self.templates
    let words = Words(language: language, zone: .quebec)
    let body = templates.render(
      page.template, page.content.merging(["token": token, "path": path]) { own, _ in own }, language)
    let frame = PageFrame(report: .sample(), words: words, settings: settings)
    return templates.render("frame", frame.content(of: page, path: path, body: body), language)
  }

  private static func route(_ method: PageRoute.Method, _ path: String) -> (PageRoute, [String: String])? {
    let asked = path.split(separator: "/")
    for route in PageSite.all where route.method == method {
      let parts = route.path.split(separator: "/")
      guard parts.count == asked.count,
        zip(parts, asked).allSatisfy({ $0.0 == $0.1 || $0.0.hasPrefix("{") })
      else { continue }
      let named = zip(parts, asked).filter { $0.0.hasPrefix("{") }.map {
        (String($0.0.dropFirst().dropLast()), String($0.1))
      }
      return (route, Dictionary(named) { first, _ in first })
    }
    return nil
  }
}

extension StatusReport {
  /// A station that works and is signed out.
  static func sample(_ change: (inout StatusReport) -> Void = { _ in }) -> StatusReport {
    let now = AnsweringStation.now
    var report = StatusReport(
      at: now, verdict: .upToDate, station: .sample, counts: ["confirmed": 4], oldest: nil,
      link: LinkReport(state: .reachable, since: now, lastContact: now - .minutes(3), nextTry: nil, skew: .seconds(4)),
      account: AccountReport(
        state: .signedOut, standing: SignInStandingReport(made: 0, left: 4, portalLeft: nil, suspendedUntil: nil),
        idleEndsAt: nil),
      pass: PassProgress(), stock: [.sample(.mechanical, available: 51), .sample(.photometric, available: 24)],
      store: StoreReport(checkedAt: now, fault: nil, free: 41 << 30), backup: BackupReport(newest: now - .hours(1)),
      notices: [], age: .none, agent: true)
    change(&report)
    return report
  }
}

extension StationSummary {
  static let sample = StationSummary(
    id: Identifier("018f0000-0000-7000-8000-000000000001") ?? StationID(UUID()), kind: .mobileUnit,
    name: "Unité mobile 2")
}

extension StockLevel {
  static func sample(_ kind: CertificateKind, available: Int, shouldOrder: Bool = false) -> StockLevel {
    StockLevel(
      kind: kind, available: available, perDay: "8.0", daysLeft: available / 8, week: 56, isLow: available < 56,
      orderDays: 10, shouldOrder: shouldOrder)
  }
}

extension String {
  /// As a template writes it.
  var inHTML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}
