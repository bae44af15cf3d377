package import Domain

extension View {
  /// The certificates inspected on one day, one a row, by their times, without their owners.
  ///
  /// - Parameter count: how many there are, where `found` is only a part.
  package static func day(
    _ day: CivilDate, _ found: [FoundCertificate], of count: Int? = nil, _ words: Words, now: Instant
  ) -> View {
    let title = words(.printDayTitle, ["day": words.day(day, now: now)])
    guard !found.isEmpty else { return View(title: title, blocks: [.sentences([words(.printDayNone)])]) }
    let told =
      count.map {
        words.count($0, .printDayPart, ["shown": words.number(found.count)])
      } ?? words.count(found.count, .printDayCount)
    let headings: [Text] = [
      .listNumber, .listPerformed, .pageHistoryVehicle, .fieldVehiclePlate, .fieldMechanic, .fieldResult, .listState,
    ]
    let sorted = found.sorted { ($0.performedAt, $0.summary.sequence) < ($1.performedAt, $1.summary.sequence) }
    let table = Table(headings.map { words($0) }, sorted.map { words.dayRow($0, now: now) }, flexible: [2])
    return View(title: title, blocks: [.sentences([told]), .table(table)])
  }
}

extension Words {
  fileprivate func dayRow(_ found: FoundCertificate, now: Instant) -> [String] {
    let inspected = found.summary.inspected
    let name = inspected?.vehicle.name ?? ""
    return [
      certificate(found.summary), clock(found.performedAt, utcOffset: found.utcOffset),
      name.isEmpty ? Printable.text(found.vin.text) : name,
      inspected?.vehicle.plateName ?? found.plate.map { Printable.text($0) } ?? self(.pageHistoryNoPlate),
      inspected?.mechanic.text ?? "", inspected?.result.map { self("result", $0) } ?? "", standing(found.summary),
    ]
  }

  /// The time as the clock showed it where the paper was filled in.
  private func clock(_ instant: Instant, utcOffset: Int?) -> String {
    guard let utcOffset else { return time(instant) }
    return Words(language: language, zone: .fixed(minutes: utcOffset)).time(instant)
  }
}
