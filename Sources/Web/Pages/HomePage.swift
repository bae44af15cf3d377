internal import Domain
internal import StationAPI
internal import Wording

/// Accueil: the verdict, the one thing to do, counts, what presses, this station, the newest certificates.
enum HomePage {
  static let routes: [PageRoute] = [.get("/") { asked throws(StationRefusal) in .page(try await page(asked)) }]

  private static let newest: PageSize = 5

  private static func page(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let report = try await asked.ask(StatusCall())
    let list = try await asked.ask(ListCall(limit: newest, withVehicles: true))
    let words = asked.words
    let view = View.status(report, words)
    let isRetired = report.verdict == .retired
    var facts = HomeFacts(report: report, words: words, drafts: isRetired ? [] : list.drafts)
    if report.cancellationsToAsk > 0 { facts.cancellations = try await asked.ask(CancellationsCall()).cancellations }
    if report.toFile > 0 { facts.toFile = try await asked.ask(FilingCall()).documents }
    let rows = facts.rows(of: view)
    let content = Content([
      "word": view.title, "level": view.severity?.level, "sign": view.severity?.sign, "headline": view.headline,
      "actions": actions(view, report, words),
      "sessionSoon": report.sessionEndsSoon.map { words(.pageHomeSessionSoon, ["time": words.time($0)]) },
      "pressing": rows.pressing, "hasPressing": !rows.pressing.isEmpty, "facts": rows.station,
      "counts": counts(report, words), "newest": list.certificates.map { row($0, asked) },
      "hasNewest": !list.certificates.isEmpty,
    ])
    return Page(
      place: .home, title: words(.pageHomeTitle, ["word": view.title]), template: "home", content: content)
  }

  /// The sentence of what to do, its command replaced by the button that does the same here.
  private static func actions(_ view: View, _ report: StatusReport, _ words: Words) -> Content {
    let sentence = view.actions.first?.withoutCommand
    // Without its command, an action that is nothing else is only « À faire ».
    let isCommand = view.actions.first.map { $0.withoutCommand == words(.todo, ["text": "cvmsync x"]).forPage } ?? true
    let (place, isEmpty) = (StatusAdvice(report).place, FirstStepsPage.areNext(report) && report.mayRecord)
    let isNew = !isEmpty && (place == nil || place == .new)
    return Content([
      "sentence": isCommand ? nil : sentence, "href": isEmpty ? FirstStepsPage.path : (place ?? .new).path,
      "name": words(isEmpty ? .pageFirstSteps : (place ?? .new).verb), "isElsewhere": !isNew,
      "newHref": Place.new.path, "newName": words(Place.new.verb), "mayRecord": report.mayRecord && !isEmpty,
    ])
  }

  private static func counts(_ report: StatusReport, _ words: Words) -> [Content] {
    let keying = report.keying
    let sent = [
      (Place.queue.path, "info", report.waiting, Text.pageCountWaiting),
      (Place.history.path + "?etat=confirmed", "ok", report.count(.confirmed), .pageCountConfirmed),
    ]
    let keyed = [
      (Place.keying.path, "warn", keying.toKey + keying.keying, Text.pageCountToKey),
      (Place.keying.path, "warn", keying.keyed + keying.toCountersign, .pageCountToWitness),
      (Place.keying.path, "ok", keying.witnessed, .pageCountWitnessed),
    ]
    let people = [
      (Place.review.path, "warn", report.count(.held), Text.pageCountHeld),
      (Place.review.path, "bad", report.count(.quarantined), .pageCountBlocked),
    ]
    // Receipts of the portal are from before it became a web site.
    let received = report.count(.confirmed) > 0 || !report.isWeb ? [sent[1]] : []
    let counts =
      [(Place.new.path, "info", report.drafts, Text.pageCountDrafts)]
      + (report.isWeb ? Array(keyed.prefix(2)) + people + [keyed[2]] : [sent[0]] + people) + received
    // Nothing is recorded on a retired device.
    return counts.filter { $0.0 != Place.new.path || report.verdict != .retired }.map { path, level, count, text in
      Content([
        "href": path, "level": count > 0 ? level : nil, "count": words.number(count),
        // The number stands alone, in big.
        "name": String(words.count(count, text).dropFirst(words.number(count).count)),
      ])
    }
  }

  private static func row(_ summary: CertificateSummary, _ asked: PageRequest) -> Content {
    let words = asked.words
    var content = words.tag(summary)
    let vehicle = summary.inspected?.vehicle
    let described = [vehicle?.name, vehicle?.plateName].compactMap(\.self).filter { !$0.isEmpty }
    let more = Content([
      "href": Place.certificate(summary), "kind": summary.kind.printed, "number": summary.number.text,
      "vehicle": described.joined(separator: ", "),
      "performed": summary.performedAt.map {
        words.nearMoment($0, utcOffset: summary.utcOffset, now: asked.now)
      },
    ])
    content.merge(more) { _, own in own }
    return content
  }
}

extension StatusReport {
  /// Whether the station records what a person enters.
  var mayRecord: Bool { verdict != .fault && verdict != .retired }

  /// How long before the portal ends an idle session its end is told.
  static let sessionWarning = Span.minutes(3)
  /// The portal's idle time.
  static let idleMinutes = 15

  /// The end of the session, where it is near; nil otherwise.
  var sessionEndsSoon: Instant? {
    guard account.state == .signedIn || account.state == .consultationOnly else { return nil }
    return account.endsAt.flatMap { $0 > at && $0 - at <= Self.sessionWarning ? $0 : nil }
  }
}

extension StatusAdvice {
  /// Where the page does what the advice asks for; nil where recording is what one does next.
  var place: Place? {
    switch step {
    case .signInNeeded: .signIn
    case .accountSuspended: .signIn
    case .needsPerson: .review
    case .stockLow, .noStock, .withdrawn: .stock
    case .cancellation: .history
    case .retired, .retiredUnfinished, .retiredDoubled, .fault, .clockWrong, .diskFull, .protocolChanged, .notPortal,
      .address, .TLS, .authorities, .library, .clock, .certificate:
      .station
    case .waiting: .queue
    case .toKey, .toWitness, .toCountersign: .keying
    case .notice: .notices
    default: nil
    }
  }
}

extension Place {
  /// The verb of the button that leads there.
  fileprivate var verb: Text {
    switch self {
    case .signIn: .pageGoSignIn
    case .review: .pageGoReview
    case .stock: .pageGoStock
    case .station: .pageGoStation
    case .queue: .pageGoQueue
    case .keying: .pageGoKeying
    case .history: .pageGoHistory
    case .notices: .pageGoNotices
    default: .pageGoNew
    }
  }
}
