internal import Domain
internal import StationAPI
internal import Wording

/// Bureau: what the stations that report to the same folder have not in the portal yet.
enum OfficePage {
  static let routes: [PageRoute] = [
    .get(Place.office.path) { asked throws(StationRefusal) in .page(try await page(asked)) }
  ]

  private static func page(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let words = asked.words
    let report = try await asked.ask(FleetCall())
    return Page(
      place: .office, title: words(.pagePlaceOffice), template: "office",
      content: Content([
        "hint": report.folder.map { words(.pageOfficeHint, ["folder": $0]) }, "isNotSet": report.folder == nil,
        "fleet": View.fleet(report, words).content, "pressing": View.pressing(report, words)?.content,
      ]))
  }
}
