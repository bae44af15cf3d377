internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Wording

/// Pannes: when the portal or the network was away, a month at a time, and what people note of it.
enum OutagesPage {
  static let routes: [PageRoute] = [
    .get(path) { asked throws(StationRefusal) in .page(try await page(PageForm(asked), asked)) },
    .get(path + "/{mois}") { asked throws(StationRefusal) in .page(try await page(PageForm(asked), asked)) },
    .post(path) { asked throws(StationRefusal) in try await note(asked) },
    .post(path + "/csv") { asked throws(StationRefusal) in try await export(asked) },
    .get(path + "/{mois}/retirer/{note}") { asked throws(StationRefusal) in
      .page(try await withdrawal(PageForm(asked), asked))
    },
    .post(path + "/{mois}/retirer/{note}") { asked throws(StationRefusal) in try await withdraw(asked) },
  ]

  private static let path = "/pannes"
  /// Spans on one page.
  private static let rows = 40
  /// Months to choose from, this one included.
  private static let mostMonths = 6

  /// The first day of the month that a form or a path names, such as `2026-11`; this month otherwise.
  private static func month(_ name: String?, _ asked: PageRequest) -> CivilDate {
    let today = CivilDate(of: asked.now, utcOffset: asked.words.zone.offset(asked.now))
    return name.flatMap { CivilDate($0 + "-01") } ?? first(of: today)
  }

  private static func first(of day: CivilDate) -> CivilDate { CivilDate(dayNumber: day.dayNumber - day.day + 1) }

  private static func code(_ month: CivilDate) -> String { String(month.text.prefix(7)) }

  private static func call(_ month: CivilDate, _ asked: PageRequest) -> OutagesCall {
    // 31 days after its first day lies in the next month.
    let next = first(of: CivilDate(dayNumber: month.dayNumber + 31))
    let zone = asked.words.zone
    return OutagesCall(from: zone.start(of: month), before: zone.start(of: next))
  }

  private static func page(_ form: PageForm, _ asked: PageRequest) async throws(StationRefusal) -> Page {
    let words = asked.words
    let chosen = month(asked.parameters["mois"], asked)
    var report = try await asked.ask(call(chosen, asked))
    let pager = Pager(
      report.outages, page: asked.query["page"], size: rows, path: "\(path)/\(code(chosen))", words)
    report.outages = pager.rows
    let notes = pager.rows.map(\.outage).filter { $0.source == .person && $0.withdrawnAt == nil }
    let view = View.outages(report, words)
    let content = Content([
      "heading": view.title, "isDone": asked.query["fait"] != nil && !form.isWrong, "month": code(chosen),
      "months": months(chosen, asked), "blocks": view.blocks.map(\.content), "pager": pager.content,
      "notes": notes.map { note in
        [
          "href": "\(path)/\(code(chosen))/retirer/\(note.id)",
          "name": words(.pageOutageWithdraw, ["id": "\(note.id)"]),
        ]
          as Content
      },
      "form": form.content(
        to: path, words(.pageOutageGo),
        controls: [
          form.choice("quoi", .pageOutageKind, OutageKind.told.map { ($0.rawValue, words.outage($0)) }),
          PageForm.row(
            form.text("depuis", hint: .pageOutageSinceHint), form.text("jusqua", hint: .pageOutageUntilHint)),
          PageForm.row(form.text("qui"), form.text("raison", hint: .pageOutageWhyHint)),
        ], heading: words(.pageOutageNote)),
    ])
    return Page(
      place: .statistics, title: view.title, template: "outages", content: form.withErrors(content),
      status: form.status, isError: form.isWrong)
  }

  private static func months(_ chosen: CivilDate, _ asked: PageRequest) -> [Content] {
    var month = month(nil, asked)
    var months: [CivilDate] = []
    for _ in 0..<mostMonths {
      months.append(month)
      month = first(of: CivilDate(dayNumber: month.dayNumber - 1))
    }
    if !months.contains(chosen) { months.append(chosen) }
    return months.map { month in
      ["href": "\(path)/\(code(month))", "name": asked.words.month(code(month)), "isChosen": month == chosen] as Content
    }
  }

  private static func note(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    var form = PageForm(asked)
    let kind = OutageKind.told.first { $0.rawValue == form["quoi"] } ?? OutageKind.told[0]
    let from = moment("depuis", &form, asked)
    let until = EntryText.cleaned(form["jusqua"]).isEmpty ? nil : moment("jusqua", &form, asked)
    let by = form.decision()
    if !form.isWrong, let from {
      do throws(StationRefusal) {
        _ = try await asked.ask(NoteOutageCall(kind: kind, from: from, until: until, by: by))
        return .seeOther(path + "?fait=1")
      } catch {
        form.complain(error, at: "depuis")
      }
    }
    return .page(try await page(form, asked))
  }

  /// The note that the path names, before it is withdrawn.
  private static func withdrawal(_ form: PageForm, _ asked: PageRequest) async throws(StationRefusal) -> Page {
    let words = asked.words
    let report = try await asked.ask(call(month(asked.parameters["mois"], asked), asked))
    guard let note = report.outages.map(\.outage).first(where: { "\($0.id)" == asked.parameters["note"] }),
      note.source == .person
    else { throw StationRefusal(.noSuchNote, parameters: ["note": asked.parameters["note"] ?? ""]) }
    let back = "\(path)/\(asked.parameters["mois"] ?? "")"
    let content = form.content(
      to: "\(back)/retirer/\(note.id)", words(.pageOutageWithdrawGo),
      controls: [PageForm.row(form.text("qui"), form.text("raison"))], back: back)
    return form.page(
      words(.pageOutageWithdraw, ["id": "\(note.id)"]), content, place: .statistics,
      saying: words.told(note, now: asked.now) + [words(.pageOutageWithdrawHelp)])
  }

  private static func withdraw(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    var form = PageForm(asked)
    let by = form.decision()
    guard !form.isWrong else { return .page(try await withdrawal(form, asked)) }
    let note = asked.parameters["note"].flatMap { Int64($0) } ?? 0
    _ = try await asked.ask(WithdrawNoteCall(note: note, by: by))
    return .seeOther("\(path)/\(code(month(asked.parameters["mois"], asked)))")
  }

  /// Nil where it is no time; the form then says so.
  private static func moment(_ field: String, _ form: inout PageForm, _ asked: PageRequest) -> Instant? {
    switch asked.words.toldMoment(EntryText.cleaned(form[field]), at: field, now: asked.now) {
    case .success(let moment): return moment
    case .failure(let refusal):
      refusal.issues.forEach { form.complain(field, $0) }
      return nil
    }
  }

  private static func export(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let month = month(asked.form["mois"], asked)
    let report = try await asked.ask(call(month, asked))
    return .file(
      "cvmsync-pannes-\(code(month)).csv", contentType: "text/csv; charset=utf-8",
      Data(OfficeReports.lines(report, asked.words).utf8))
  }
}
