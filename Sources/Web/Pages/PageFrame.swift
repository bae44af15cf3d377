internal import Domain
internal import Wording

/// Header, navigation and footer: the same on every page.
struct PageFrame {
  let report: StatusReport
  let words: Words
  let settings: PageSettings

  /// - Parameters:
  ///   - path: where the page is shown in the other language: a path that can be asked for by GET.
  ///   - isPosted: the page answers a form. It is not loaded anew by the script, which would send the form again.
  func content(of page: Page, path: String, isPosted: Bool = false, body: String) -> Content {
    let other: Language = words.language == .french ? .english : .french
    return Content([
      "lang": words.language.tag, "otherLang": other.tag, "otherLanguage": other.rawValue, "path": path,
      "title": page.title, "isError": page.isError, "live": isPosted ? "/vivant" : "/vivant?stand=\(stand)",
      "isDemonstration": settings.isDemonstration, "station": report.station.name,
      "stationKind": words("station", report.station.kind), "link": link, "version": settings.version,
      "checked": words(.pageChecked, ["time": words.nearMoment(report.store.checkedAt, now: report.at)]),
      "mainLinks": places.map { link(to: $0, from: page.place) },
      "moreLinks": Place.more(report).map { link(to: $0, from: page.place) }, "body": body,
      "sheets": page.extras.filter { $0.contentType.hasPrefix("text/css") }.map(\.path),
      "scripts": page.extras.filter { $0.contentType.hasPrefix("text/javascript") }.map(\.path),
    ])
  }

  /// Nothing is begun on a device whose station was moved to another.
  private var places: [Place] { Place.main(report).filter { $0 != .new || report.verdict != .retired } }

  private func link(to place: Place, from current: Place?) -> Content {
    let count = place.count(report) ?? 0
    return Content([
      "href": place.path, "name": words(place.name), "isCurrent": place == current, "id": place.rawValue,
      "count": count > 0 ? words.number(count) : nil, "level": place == .review || place == .keying ? "warn" : nil,
    ])
  }

  /// One line about the portal and the session.
  var link: String {
    // A person signs in at a portal that is a web site: nothing is known of that here.
    if report.isWeb { return words("pageLink", report.link.state) }
    return switch report.account.state {
    case .signedIn, .consultationOnly: report.account.endsAt.map(session) ?? words(.pageLinkSessionOpen)
    case .codeSent: words(.pageLinkCode)
    case .suspended: words(.pageLinkSuspended)
    case .signedOut: words("pageLink", report.link.state)
    }
  }

  /// Until when the session is open; in its last three minutes, how long it still is.
  private func session(until end: Instant) -> String {
    let left = end - report.at
    return left > StatusReport.sessionWarning
      ? words(.pageLinkSession, ["time": words.time(end)]) : words(.pageLinkSessionEnds, ["span": words.span(left)])
  }

  /// The texts that change while a page is open, by the id of their element.
  var liveTexts: [String: String] {
    var texts = ["live-link": link]
    for place in Place.main(report) {
      guard let count = place.count(report) else { continue }
      texts["live-\(place.rawValue)"] = words.number(count)
    }
    texts["live-pass"] = QueuePage.progress(report.pass, words)
    return texts
  }

  /// A text that changes when a page that is open shows something old: a verdict, a count, the end of a pass.
  var stand: String {
    let counts = OutboxState.allCases.map { "\(report.count($0))" }.joined(separator: ".")
    let session = report.sessionEndsSoon == nil ? "" : "-s"
    let keying = report.isWeb ? "-k\(report.keying.keying).\(report.keying.keyed).\(report.keying.toCountersign)" : ""
    return "\(report.verdict.rawValue)-\(counts)\(keying)-\(report.drafts)-\(report.pass.running ? 1 : 0)\(session)"
  }
}
