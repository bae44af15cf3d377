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
  /// The most rows of a page to print, which a person asks for.
  private static let mostPrinted = PageSize(PageSize.most)

  static func path(_ day: CivilDate) -> String { "/jour?date=\(day.text)" }

  private static func page(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let words = asked.words
    let today = CivilDate(of: asked.now, utcOffset: words.zone.offset(asked.now))
    let day = asked.query["date"].flatMap { TypedMoment.day($0, today: today) } ?? today
    let filter = CertificateFilter(from: day, through: day)
    let (isWhole, before) = (asked.query["tout"] != nil, asked.query["avant"].flatMap { Int64($0) })
    let answer = try await asked.ask(
      SearchCall(filter: filter, limit: isWhole ? mostPrinted : rows, before: before, withVehicles: true))
    let isPart = answer.next != nil || before != nil
    let count = isPart ? try await Self.count(filter, asked) : nil
    var view = View.day(day, answer.certificates, of: count, words, now: asked.now)
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
        "whole": isPart && !isWhole ? path(day) + "&tout=1" : nil,
        "older": answer.next.map { "\(path(day))&avant=\($0)" },
      ]))
  }

  /// The pages of a count, of 500 certificates each.
  private static let mostPages = 40

  private static func count(_ filter: CertificateFilter, _ asked: PageRequest) async throws(StationRefusal) -> Int {
    var call = SearchCall(filter: filter, limit: PageSize(PageSize.most))
    var count = 0
    for _ in 0..<mostPages {
      let answer = try await asked.ask(call)
      count += answer.certificates.count
      guard let next = answer.next, next != call.before else { break }
      call.before = next
    }
    return count
  }
}
