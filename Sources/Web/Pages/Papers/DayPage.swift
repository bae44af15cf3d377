internal import Domain
internal import StationAPI
internal import Wording

/// The certificates inspected on one day, as a list to print; today unless the query names another day.
enum DayPage {
  static let routes: [PageRoute] = [
    .get("/jour") { asked throws(StationRefusal) in .page(try await page(asked)) }
  ]

  /// The most rows that fit a page of 40 KB; what is older is on the next.
  private static let rows: PageSize = 60

  static func path(_ day: CivilDate) -> String { "/jour?date=\(day.text)" }

  private static func page(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let words = asked.words
    let today = CivilDate(of: asked.now, utcOffset: words.zone.offset(asked.now))
    let day = asked.query["date"].flatMap { TypedMoment.day($0, today: today) } ?? today
    let filter = CertificateFilter(from: day, through: day)
    let answer = try await asked.ask(
      SearchCall(filter: filter, limit: rows, before: asked.query["avant"].flatMap { Int64($0) }, withVehicles: true))
    var view = View.day(day, answer.certificates, words, now: asked.now)
    let title = view.title
    view.title = ""
    let printed = [
      "time": words.moment(asked.now, now: Instant(milliseconds: 0)),
      "station": try await asked.ask(StatusCall()).station.name,
    ]
    return Page(
      place: .history, title: title, template: "day",
      content: Content([
        "title": title, "view": view.content, "printed": words(.printedAt, printed),
        "before": path(CivilDate(dayNumber: day.dayNumber - 1)),
        "after": day < today ? path(CivilDate(dayNumber: day.dayNumber + 1)) : nil,
        "older": answer.next.map { "\(path(day))&avant=\($0)" },
      ]))
  }
}
