/// How long the prenumbered certificates will last at the recent rate of use [FAQ U1].
package struct StockForecast: Codable, Hashable, Sendable {
  package let available: Int
  /// Nil without a history and without a configured rate.
  package let use: DailyUse?
  /// Whole days; 0 when less than one is left, nil when the use is unknown.
  package let daysLeft: Int?
  /// Certificates used in a week: the least stock to keep; 0 when the use is unknown.
  package let week: Int
  package let level: Level

  package enum Level: String, Codable, CaseIterable, Sendable {
    /// No certificate is left.
    case none
    /// Less than a week's use is left.
    case low
    case enough
  }

  /// The most days of history that are counted.
  package static let window = 28
  /// Days of history that are needed before it replaces the configured rate, and days of stock to keep.
  package static let daysOfWeek = 7

  /// - Parameters:
  ///   - usedLately: numbers issued within the last 28 days before `now`.
  ///   - firstUse: when this station issued its first number; nil when it never did.
  ///   - configured: taken in the first week, and when nothing was used lately; nil where no rate is configured.
  package init(available: Int, usedLately: Int, firstUse: Instant?, configured: DailyUse?, now: Instant) {
    let use = Self.use(usedLately: usedLately, firstUse: firstUse, configured: configured, now: now)
    self.available = available
    self.use = use
    daysLeft = use.map { available * $0.days / $0.count }
    week = use.map { ($0.count * Self.daysOfWeek + $0.days - 1) / $0.days } ?? 0
    let isLow = use.map { available * $0.days < Self.daysOfWeek * $0.count } ?? false
    level = available <= 0 ? .none : isLow ? .low : .enough
  }

  /// Whether the stock would fall below a week's use before an order arrives; false when the use is unknown.
  package func shouldOrder(deliveryDays days: Int) -> Bool {
    use.map { available * $0.days < (Self.daysOfWeek + days) * $0.count } ?? false
  }

  private static func use(usedLately: Int, firstUse: Instant?, configured: DailyUse?, now: Instant) -> DailyUse? {
    guard usedLately > 0, let firstUse else { return configured }
    let days = Int((now - firstUse).milliseconds / Span.days(1).milliseconds)
    guard days >= daysOfWeek else { return configured }
    return DailyUse(count: usedLately, days: min(days, window))
  }
}

/// A rate of use: `count` certificates in `days` days.
package struct DailyUse: Codable, Hashable, Sendable {
  package let count: Int
  package let days: Int

  /// Both at least 1.
  package init(count: Int, days: Int) {
    precondition(count >= 1 && days >= 1, "a use of nothing lasts forever")
    self.count = count
    self.days = days
  }
}
