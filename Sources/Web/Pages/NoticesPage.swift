internal import Domain
internal import StationAPI
internal import Wording

/// Avis: what happened to the station's file or to the portal's, until a named person has seen it.
enum NoticesPage {
  static let routes: [PageRoute] = [
    .get("/avis") { asked throws(StationRefusal) in
      .page(page(try await asked.ask(NoticesCall()).notices, asked, typed: nil))
    },
    .post("/avis", answer),
  ]

  /// What a person typed at one of the notices.
  private struct Typed {
    let notice: Int64
    let person: PersonForm
  }

  private static func answer(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let notices = try await asked.ask(NoticesCall()).notices
    // One that is not open any more was seen: a double submit, or another person.
    guard let id = asked.form["avis"].flatMap({ Int64($0) }), notices.contains(where: { $0.id == id }) else {
      return .seeOther(Place.notices.path)
    }
    let person = PersonForm(asked.form)
    guard person.issues.isEmpty else {
      return .page(page(notices, asked, typed: Typed(notice: id, person: person)))
    }
    let left = try await asked.ask(SeenCall(notice: id, by: person.decision)).notices
    return .seeOther(left.isEmpty ? Place.home.path : Place.notices.path)
  }

  private static func page(_ notices: [Notice], _ asked: PageRequest, typed: Typed?) -> Page {
    let words = asked.words
    let title = words.count(notices.count, .pageNoticesCount)
    let errors = typed.map { $0.person.errors(words, id: "-\($0.notice)") } ?? []
    let list = notices.map { notice -> Content in
      let person = typed.flatMap { $0.notice == notice.id ? $0.person : nil } ?? PersonForm()
      return [
        "number": "\(notice.id)", "text": words.notice(notice),
        "heading": "\(words(.rowNotice, ["id": "\(notice.id)"])), \(words.nearMoment(notice.at, now: asked.now))",
        "person": person.content(
          words, id: "-\(notice.id)", reason: .pageNoticeDone, hint: .pageNoticeDoneHint),
      ]
    }
    return Page(
      place: .notices, title: title, template: "notices",
      content: [
        "title": title, "isEmpty": notices.isEmpty, "list": list, "hasErrors": !errors.isEmpty,
        "errors": errors.map(\.content),
      ], isError: !errors.isEmpty)
  }
}
