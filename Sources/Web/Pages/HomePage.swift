internal import Domain
internal import StationAPI
internal import Wording

/// Accueil: the verdict, the one thing to do, counts, what presses, this station, the newest certificates.
enum HomePage {
  static let routes: [PageRoute] = [.get("/") { asked throws(StationRefusal) in .page(try await page(asked)) }]

  private static func page(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let report = try await asked.ask(StatusCall())
    let newest = try await asked.ask(ListCall(limit: 5))
    let words = asked.words
    let view = View.status(report, words)
    let content = Content([
      "word": view.title, "level": view.severity?.level, "sign": view.severity?.sign, "headline": view.headline,
      "actions": actions(view, report, words), "facts": View(blocks: view.blocks).content,
      "counts": counts(report, words), "newest": newest.certificates.map { row($0, asked) },
      "firstSteps": FirstStepsPage.areNext(report) ? FirstStepsPage.path : nil,
      "hasNewest": !newest.certificates.isEmpty,
    ])
    return Page(
      place: .home, title: "\(words(.pagePlaceHome)) : \(view.title)", template: "home",
      content: content)
  }

  /// The sentence of what to do, its command replaced by the button that does the same here.
  private static func actions(_ view: View, _ report: StatusReport, _ words: Words) -> Content {
    let sentence = view.actions.first?.withoutCommand
    let place = StatusAdvice(report).place
    let isNew = place == nil || place == .new
    return Content([
      "sentence": sentence, "href": (place ?? .new).path, "name": words((place ?? .new).verb),
      "isElsewhere": !isNew, "newHref": Place.new.path, "newName": words(Place.new.verb),
      "mayRecord": report.verdict != .fault,
    ])
  }

  private static func counts(_ report: StatusReport, _ words: Words) -> [Content] {
    [
      (Place.queue.path, "info", report.waiting, Text.pageCountWaiting),
      (Place.review.path, "warn", report.count(.held), .pageCountHeld),
      (Place.review.path, "bad", report.count(.quarantined), .pageCountBlocked),
      (Place.history.path, "ok", report.count(.confirmed), .pageCountConfirmed),
    ].map { path, level, count, text in
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
    content["href"] = Place.certificate(summary)
    content["kind"] = summary.kind.printed
    content["number"] = summary.number.text
    content["performed"] = summary.performedAt.map {
      words.nearMoment($0, utcOffset: summary.utcOffset, now: asked.now)
    }
    return content
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
    case .fault, .clockWrong, .diskFull, .protocolChanged, .notPortal, .address, .TLS, .authorities, .clock,
      .certificate:
      .station
    case .waiting: .queue
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
    case .history: .pageGoHistory
    case .notices: .pageGoNotices
    default: .pageGoNew
    }
  }
}
