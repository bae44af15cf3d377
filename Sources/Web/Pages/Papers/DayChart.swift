internal import Domain
internal import Wording

/// Bars of the inspections of each day: filled for compliant ones, hollow above them for the others. The table by day
/// says the same.
struct DayChart {
  private let days: [StatisticsLine]
  private let (from, count): (CivilDate, Int)
  private let most: StatisticsLine

  /// Nil for a period of one day, of more than a month, or without an inspection.
  init?(_ report: StatisticsReport) {
    count = report.through.dayNumber - report.from.dayNumber + 1
    guard (2...31).contains(count), let most = report.days.max(by: { $0.count < $1.count }), most.count > 0 else {
      return nil
    }
    (days, from, self.most) = (report.days, report.from, most)
  }

  // In units of the drawing, whose origin is at the top left.
  private static let (left, right, top, bottom) = (26, 350, 14, 150)

  func content(_ words: Words) -> Content {
    let slot = (Self.right - Self.left) / count
    let width = min(slot - 2, 24)
    let height = { (count: Int) in count * (Self.bottom - Self.top) / most.count }
    let bars = days.compactMap { line -> Content? in
      guard let day = CivilDate(line.key) else { return nil }
      let x = Self.left + (day.dayNumber - from.dayNumber) * slot
      let (filled, hollow) = (height(line.compliant), height(line.count) - height(line.compliant))
      return Content([
        "x": x, "y": Self.bottom - filled, "width": width, "height": filled,
        "hollow": line.nonCompliant > 0
          ? ["hx": x + 1, "hy": Self.bottom - filled - hollow + 1, "hw": width - 2, "hh": max(hollow - 2, 1)] as Content
          : nil,
      ])
    }
    // Names of all days would overlap.
    let step = count > 10 ? 3 : 1
    let labels = stride(from: 0, to: count, by: step).map { index -> Content in
      ["lx": Self.left + index * slot + width / 2, "day": CivilDate(dayNumber: from.dayNumber + index).day]
    }
    let ticks = Set([0, most.count / 2, most.count]).sorted().map { count -> Content in
      ["ty": Self.bottom - height(count) + 4, "tick": words.number(count)]
    }
    let told = words(.pageStatsChart, ["count": words.number(most.count), "day": most.key])
    return ["told": told, "bars": bars, "dayLabels": labels, "ticks": ticks]
  }
}
