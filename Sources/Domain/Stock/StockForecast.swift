/// How long the prenumbered certificates will last, from what was used lately [FAQ U1].
package struct StockForecast: Codable, Hashable, Sendable {
  package let available: Int
  /// Nil while there is neither a history nor a configured rate.
  package let use: DailyUse?
  /// Whole days; 0 when less than one is left, nil when the use is not known.
  package let daysLeft: Int?
  /// Certificates for one week: the least that should be there; 0 when the use is not known.
  package let week: Int
  package let level: Level

  package enum Level: String, Codable, CaseIterable, Sendable {
    /// None is left.
    case none
    /// Less than a week.
    case low
    case enough
  }

  /// Days of history that count.
  package static let window = 28
  /// Days of history before it is trusted more than the configured rate, and days of stock to keep.
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

  /// Whether what is left would fall below a week before an order came; no without a known use.
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

/// So many certificates in so many days.
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
