internal import Domain
internal import StationAPI
internal import Wording

/// Historique: everything recorded here, newest first, by number, NIV, plate, owner, mechanic, state and period. What is
/// searched for is POSTed, so that no address of the page has a name, a NIV or a plate.
enum HistoryPage {
  static let routes: [PageRoute] = [
    .get("/historique") { asked throws(StationRefusal) in .page(try await page(HistoryForm(asked.query), asked)) },
    .post("/historique") { asked throws(StationRefusal) in .page(try await page(HistoryForm(asked.form), asked)) },
    .post("/historique/exporter") { asked throws(StationRefusal) in try await export(asked) },
  ]

  /// Rows of one page.
  static let rows: PageSize = 40

  private static func page(_ form: HistoryForm, _ asked: PageRequest) async throws(StationRefusal) -> Page {
    var form = form.read(now: asked.now, in: asked.words.zone)
    var answer = SearchAnswer(certificates: [], next: nil)
    if form.issues.isEmpty {
      do throws(StationRefusal) {
        answer = try await asked.ask(
          SearchCall(filter: form.filter, limit: rows, before: form.before, withVehicles: true))
      } catch {
        guard error.code == .malformedCall, !error.issues.isEmpty else { throw error }
        form.issues = error.issues
      }
    }
    let isWrong = !form.issues.isEmpty
    return Page(
      place: .history, title: asked.words(.pagePlaceHistory), template: "history",
      content: try await content(form, answer, asked), status: isWrong ? 422 : 200, isError: isWrong)
  }

  private static func content(
    _ form: HistoryForm, _ answer: SearchAnswer, _ asked: PageRequest
  ) async throws(StationRefusal) -> Content {
    let words = asked.words
    let found = answer.certificates
    let isOver = answer.next == nil
    // A document that is older than the portal is nowhere here [FAQ A1].
    let older = found.isEmpty && isOver && form.isFiltered ? try await oldDocuments(asked) : nil
    return Content([
      "fields": form.mainFields(words), "moreFields": form.moreFields(words), "states": form.states(words),
      "isMoreOpen": form.usesMore, "hasErrors": !form.issues.isEmpty, "errors": form.errors(words),
      "showsResults": form.issues.isEmpty, "kept": form.kept, "isFiltered": form.isFiltered,
      "count": found.isEmpty ? nil : words.count(found.count, .pageHistoryCount),
      "none": found.isEmpty ? words(isOver ? .searchNone : .searchNoneYet) : nil,
      "older": older,
      "rows": found.map { words.historyRow($0, now: asked.now) },
      "next": answer.next.map { "\($0)" },
      "nextName": words(found.isEmpty ? .pageHistoryGoOn : .pageHistoryOlder), "isLater": form.before != nil,
    ])
  }

  private static func oldDocuments(_ asked: PageRequest) async throws(StationRefusal) -> String {
    let contacts = try await HelpPage.contacts(asked)
    return FAQEntry(.a1, words: asked.words, contacts: asked.words.contacts(contacts)).answer
  }

  /// All that the search finds, page by page.
  private static func export(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let form = HistoryForm(asked.form).read(now: asked.now, in: asked.words.zone)
    guard form.issues.isEmpty else { return .page(try await page(HistoryForm(asked.form), asked)) }
    let call = ExportCall(filter: form.filter, withPersonal: asked.form["personnel"] == "1")
    let first = try await asked.ask(call)
    let table: ExportTable =
      asked.form["pour"] == "excel"
      ? .office(OfficeTable(asked.words, station: try await asked.ask(StatusCall()).station.name)) : .plain
    let pages = ExportPages(call: call, table: table, first: first, station: asked.station)
    let day = CivilDate(of: asked.now, utcOffset: asked.words.zone.offset(asked.now)).text
    return .download(
      Download(
        name: "cvmsync-\(day).csv", contentType: "text/csv; charset=utf-8",
        first: table.opening + table.lines(first.certificates),
        next: { () async throws(StationRefusal) in try await pages.next() }))
  }
}

/// The pages of an export after the first.
private actor ExportPages {
  private var call: ExportCall
  private var goesOn: Bool
  private let table: ExportTable
  private let station: any StationService

  init(call: ExportCall, table: ExportTable, first: ExportPage, station: any StationService) {
    (self.call, self.table, self.station, goesOn) = (call, table, station, first.next != nil)
    (self.call.after, self.call.through) = (first.next ?? 0, first.through)
  }

  /// Nil after the last.
  func next() async throws(StationRefusal) -> String? {
    guard goesOn else { return nil }
    let page = try await station.ask(call)
    goesOn = page.next.map { $0 > call.after } ?? false
    call.after = page.next ?? call.after
    return table.lines(page.certificates)
  }
}

extension Words {
  fileprivate func historyRow(_ found: FoundCertificate, now: Instant) -> Content {
    let inspected = found.summary.inspected
    var content = tag(found.summary)
    let name = inspected?.vehicle.name ?? ""
    let more = Content([
      "href": Place.certificate(found.summary), "kind": found.summary.kind.printed,
      "number": found.summary.number.text, "vehicle": name.isEmpty ? Printable.text(found.vin.text) : name,
      "plate": inspected?.vehicle.plateName ?? found.plate.map { Printable.text($0) } ?? self(.pageHistoryNoPlate),
      "performed": moment(found.performedAt, utcOffset: found.utcOffset, now: now),
      "mechanic": inspected?.mechanic.text, "result": inspected?.result.map { self("result", $0) },
    ])
    content.merge(more) { _, own in own }
    return content
  }
}
