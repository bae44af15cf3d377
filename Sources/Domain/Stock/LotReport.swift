package struct LotReport: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var first: CertificateNumber
  package var last: CertificateNumber
  package var receivedAt: Instant
  /// Numbers by state; they add up to the lot's size.
  package var counts: [String: Int]
  /// The next available number.
  package var next: CertificateNumber?
  /// The station that handed the lot over; nil for a lot from the Société.
  package var from: String?

  package init(
    kind: CertificateKind, first: CertificateNumber, last: CertificateNumber, receivedAt: Instant,
    counts: [String: Int], next: CertificateNumber?, from: String? = nil
  ) {
    self.kind = kind
    self.first = first
    self.last = last
    self.receivedAt = receivedAt
    self.counts = counts
    self.next = next
    self.from = from
  }
}

/// The stock of one kind, and how long it lasts [FAQ U1].
package struct StockLevel: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var available: Int
  /// Mean use a day, as text with one decimal.
  package var perDay: String
  /// Whole days; nil when nothing was used yet and no rate is configured.
  package var daysLeft: Int?
  /// Certificates used in a week at this rate.
  package var week: Int
  package var isLow: Bool
  /// Days an order takes to come.
  package var orderDays: Int
  /// Whether the stock lasts for less than a week beyond the delivery of an order.
  package var shouldOrder: Bool

  package init(
    kind: CertificateKind, available: Int, perDay: String, daysLeft: Int?, week: Int, isLow: Bool, orderDays: Int = 0,
    shouldOrder: Bool = false
  ) {
    self.kind = kind
    self.available = available
    self.perDay = perDay
    self.daysLeft = daysLeft
    self.week = week
    self.isLow = isLow
    self.orderDays = orderDays
    self.shouldOrder = shouldOrder
  }
}

extension StockLevel {
  /// - Parameter dailyUse: CVMs used a day; for AVPs, only a history tells.
  package init(_ facts: StockFacts, dailyUse: Int, orderDays: Int, at now: Instant) {
    let configured = facts.kind == .mechanical ? DailyUse(count: dailyUse, days: 1) : nil
    let forecast = StockForecast(
      available: facts.available, usedLately: facts.usedLately, firstUse: facts.firstUse, configured: configured,
      now: now)
    let tenths = forecast.use.map { ($0.count * 10 + $0.days / 2) / $0.days } ?? 0
    self.init(
      kind: facts.kind, available: forecast.available, perDay: "\(tenths / 10).\(tenths % 10)",
      daysLeft: forecast.daysLeft, week: forecast.week, isLow: forecast.level != .enough, orderDays: orderDays,
      shouldOrder: forecast.shouldOrder(deliveryDays: orderDays))
  }
}
