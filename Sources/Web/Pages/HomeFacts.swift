internal import Domain
internal import StationAPI
internal import Wording

/// The rows of a status in two boxes: what presses, with links to it, and this station, with meters.
struct HomeFacts {
  let report: StatusReport
  let words: Words
  let drafts: [DraftSummary]
  var cancellations: [CancellationSummary] = []
  var toFile: [DocumentToFile] = []

  /// Links of one row at most.
  private static let mostLinks = 5

  /// What a row leads to.
  private struct Addition {
    var links: [Content] = []
    var meter: Content?
  }

  /// Every row of the view is in one of the two boxes.
  func rows(of view: View) -> (pressing: [Content], station: [Content]) {
    let all = view.blocks.flatMap { block in if case .rows(let rows) = block { rows } else { [View.Row]() } }
    let pressing = self.pressing
    // Rows of the stock come last, one for each level; a retired device has none.
    let levels = report.verdict == .retired ? [] : report.stock
    let stock = Dictionary(
      zip(all.suffix(levels.count).map(\.label), levels)
    ) { first, _ in first }
    var (first, second): ([Content], [Content]) = ([], [])
    for row in all {
      if let addition = pressing[row.label] {
        first.append(content(row, addition))
      } else {
        let meter = row.label == words(.rowAccount) ? sessionMeter : stock[row.label].flatMap(stockMeter)
        let place: Place? = row.label == words(.rowAccount) ? .signIn : stock[row.label] != nil ? .stock : nil
        let links = place.map { [link($0.path, words($0.name))] } ?? []
        second.append(content(row, Addition(links: links, meter: meter)))
      }
    }
    return (first, second)
  }

  private func content(_ row: View.Row, _ addition: Addition) -> Content {
    row.content.merging(Content(["links": addition.links, "meter": addition.meter])) { _, own in own }
  }

  private func link(_ href: String, _ name: String) -> Content { ["href": href, "name": name] }

  private func link(_ kind: CertificateKind, _ number: CertificateNumber) -> Content {
    link(Place.certificate(kind, number), words.certificate(kind, number))
  }

  /// By label.
  private var pressing: [String: Addition] {
    var additions: [String: Addition] = [:]
    func add(_ text: Text, _ links: [Content]) {
      additions[words(text)] = Addition(links: Array(links.prefix(Self.mostLinks)))
    }
    add(.rowDeadline, report.deadlines.first.map { [link($0.certificate.kind, $0.certificate.number)] } ?? [])
    add(.rowOldest, report.oldest.map { [link($0.kind, $0.number)] } ?? [])
    add(.rowRepairs, [])
    add(.rowCarried, [])
    add(.rowPerson, [link(Place.review.path, words(Place.review.name))])
    add(.rowCancellation, cancellations.filter { $0.state == .toAsk }.map { link($0.kind, $0.number) })
    add(.rowFiling, toFile.map { link($0.kind, $0.number) })
    add(.rowWithdrawn, [link(Place.stock.path, words(Place.stock.name))])
    add(.rowDrafts, drafts.map(resume))
    for notice in report.notices {
      additions[words(.rowNotice, ["id": "\(notice.id)"])] = Addition(
        links: [link(Place.notices.path, words(Place.notices.name))])
    }
    return additions
  }

  private func resume(_ draft: DraftSummary) -> Content {
    let named = draft.number.map { words.certificate(draft.kind, $0) } ?? words("kind", draft.kind)
    let document = draft.isOfRepairs ? words(.conformityOf, ["certificate": named]) : named
    let time = words.nearMoment(draft.startedAt, now: report.at)
    return link(EntryDrafts.path(draft), words(.pageHomeDraftOf, ["document": document, "time": time]))
  }

  private var sessionMeter: Content? {
    guard let end = report.account.endsAt, end > report.at else { return nil }
    let left = min(Int(((end - report.at).milliseconds + 59_999) / 60_000), StatusReport.idleMinutes)
    return [
      "max": StatusReport.idleMinutes, "value": left, "meterName": words(.pageHomeSessionMeter),
      "meterText": words.span(.minutes(Int64(left))),
    ]
  }

  private func stockMeter(_ level: StockLevel) -> Content? {
    guard level.week > 0 else { return nil }
    let values = ["available": words.number(level.available), "week": words.number(level.week)]
    return [
      "max": level.week, "value": min(level.available, level.week), "meterName": words(.pageHomeStockMeter, values),
      "meterText": words.number(level.available),
    ]
  }
}
