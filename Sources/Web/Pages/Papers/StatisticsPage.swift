internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Wording

/// Statistiques: the counts of a period, this month unless another is chosen [FAQ U3].
enum StatisticsPage {
  static let routes: [PageRoute] = [
    .get("/statistiques") { asked throws(StationRefusal) in .page(try await page(asked)) },
    .post("/statistiques") { asked throws(StationRefusal) in try await export(asked) },
  ]

  /// The periods to choose from; the raw value is the query's.
  enum Period: String, CaseIterable {
    case month = "mois"
    case lastMonth = "precedent"
    case week = "semaine"
    case today = "jour"
    case year = "annee"

    var name: Text {
      switch self {
      case .month: .pageStatsMonth
      case .lastMonth: .pageStatsLastMonth
      case .week: .pageStatsWeek
      case .today: .pageStatsToday
      case .year: .pageStatsYear
      }
    }

    func call(today: CivilDate) -> StatisticsCall {
      let first = CivilDate(dayNumber: today.dayNumber - today.day + 1)
      switch self {
      case .month: return StatisticsCall(from: first, through: today)
      case .lastMonth:
        let last = CivilDate(dayNumber: first.dayNumber - 1)
        return StatisticsCall(from: CivilDate(dayNumber: last.dayNumber - last.day + 1), through: last)
      case .week: return StatisticsCall(from: CivilDate(dayNumber: today.dayNumber - 6), through: today)
      case .today: return StatisticsCall(from: today, through: today)
      case .year: return StatisticsCall(from: today.firstOfYearBefore, through: today)
      }
    }
  }

  private static func period(_ members: FormMembers) -> Period { members["periode"].flatMap(Period.init) ?? .month }

  private static func call(_ period: Period, _ asked: PageRequest) -> StatisticsCall {
    period.call(today: CivilDate(of: asked.now, utcOffset: asked.words.zone.offset(asked.now)))
  }

  private static func page(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let words = asked.words
    let chosen = period(asked.query)
    let report = try await asked.ask(call(chosen, asked))
    let station = try await asked.ask(StatusCall()).station
    let unit: StatisticsUnit = chosen == .year ? .month : .day
    let view = View.statistics(report, by: unit, words, now: asked.now)
    // Without an inspection the view is its title and a sentence; else the title, tables and a sentence.
    let told = view.blocks.flatMap { block in if case .sentences(let told) = block { told } else { [String]() } }
    let sentences = (view.title.isEmpty ? [] : [view.title]) + told
    let tables = view.blocks.compactMap(\.titled)
    let heading = words(.pageStatsTitle, ["period": words(chosen.name)])
    let draft = DraftText(words, contacts: try await HelpPage.contacts(asked), now: asked.now).statistics(station)
    let content = Content([
      "periods": Period.allCases.map { period in
        [
          "href": "/statistiques?periode=\(period.rawValue)", "name": words(period.name), "isChosen": period == chosen,
        ] as Content
      },
      "heading": heading, "code": chosen.rawValue, "told": sentences.first,
      "none": tables.isEmpty ? sentences.dropFirst().first : nil,
      "chart": StatisticsChart(report, by: unit).map { $0.content(words, now: asked.now) },
      "tables": tables, "confirmation": tables.isEmpty ? nil : sentences.last,
      "emailHref": ContactLink.email(draft), "emailHint": words(.pageCertEmailHint, ["support": draft.to]),
    ])
    return Page(
      place: .statistics, title: heading, template: "statistics",
      content: content)
  }

  private static func export(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let call = call(period(asked.form), asked)
    let report = try await asked.ask(call)
    return .file(
      "cvmsync-statistiques-\(call.from.text)-\(call.through.text).csv", contentType: "text/csv; charset=utf-8",
      Data(OfficeReports.lines(report, asked.words).utf8))
  }
}

extension View.Block {
  /// A table under the heading of its first column; nil for other blocks.
  fileprivate var titled: Content? {
    guard case .table(let table) = self else { return nil }
    return ["tableTitle": table.headings.first ?? "", "tableBlock": content]
  }
}
