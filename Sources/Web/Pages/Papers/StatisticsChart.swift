internal import Domain
internal import Wording

/// Bars of the inspections of each day, or of each month: filled for compliant ones, hollow above them for the others.
/// The table by day, or by month, says the same.
struct StatisticsChart {
  /// The days or months of the period, each with its label.
  private let slots: [(label: Int, line: StatisticsLine?)]
  private let most: StatisticsLine
  private let unit: StatisticsUnit

  /// Nil for a period of one day, of days of more than a month, or without an inspection.
  init?(_ report: StatisticsReport, by unit: StatisticsUnit = .day) {
    let lines = unit == .day ? report.days : report.months
    let keys = unit == .day ? report.dayKeys : report.monthKeys
    guard (2...31).contains(keys.count), let most = lines.max(by: { $0.count < $1.count }), most.count > 0 else {
      return nil
    }
    let byKey = Dictionary(lines.map { ($0.key, $0) }) { first, _ in first }
    slots = keys.map { ($0.label, byKey[$0.key]) }
    (self.most, self.unit) = (most, unit)
  }

  // In units of the drawing, whose origin is at the top left.
  private static let (left, right, top, bottom) = (26, 350, 14, 150)

  func content(_ words: Words, now: Instant) -> Content {
    let slot = (Self.right - Self.left) / slots.count
    let width = min(slot - 2, 24)
    let height = { (count: Int) in count * (Self.bottom - Self.top) / most.count }
    let bars = slots.enumerated().compactMap { place, slotted -> Content? in
      guard let line = slotted.line else { return nil }
      let x = Self.left + place * slot
      let (filled, hollow) = (height(line.compliant), height(line.count) - height(line.compliant))
      return Content([
        "x": x, "y": Self.bottom - filled, "width": width, "height": filled,
        "hollow": line.nonCompliant > 0
          ? ["hx": x + 1, "hy": Self.bottom - filled - hollow + 1, "hw": width - 2, "hh": max(hollow - 2, 1)] as Content
          : nil,
      ])
    }
    // Names of all days would overlap.
    let step = slots.count > 12 ? 3 : 1
    let labels = stride(from: 0, to: slots.count, by: step).map { place -> Content in
      ["lx": Self.left + place * slot + width / 2, "day": slots[place].label]
    }
    let ticks = Set([0, most.count / 2, most.count]).sorted().map { count -> Content in
      ["ty": Self.bottom - height(count) + 4, "tick": words.number(count)]
    }
    let title: Text = unit == .day ? .statsDay : .statsMonth
    return [
      "told": told(words, now: now), "chartTitle": words(title), "bars": bars, "dayLabels": labels, "ticks": ticks,
    ]
  }

  private func told(_ words: Words, now: Instant) -> String {
    let day = CivilDate(most.key).map { words.day($0, now: now) } ?? words.month(most.key)
    return words(
      unit == .day ? .pageStatsChart : .pageStatsChartMonth, ["count": words.number(most.count), "day": day])
  }
}

extension StatisticsReport {
  /// The days of the period as keys of its lines, with their number in the month.
  fileprivate var dayKeys: [(key: String, label: Int)] {
    (from.dayNumber...max(from.dayNumber, through.dayNumber)).map { number in
      let day = CivilDate(dayNumber: number)
      return (day.text, day.day)
    }
  }

  /// The months of the period as keys of its lines, with their number in the year.
  fileprivate var monthKeys: [(key: String, label: Int)] {
    dayKeys.reduce(into: []) { keys, day in
      let month = String(day.key.prefix(7))
      if keys.last?.key != month { keys.append((month, Int(day.key.dropFirst(5).prefix(2)) ?? 0)) }
    }
  }
}
