import Domain
import Testing

struct StockForecastTests {
  private func forecast(
    _ available: Int, used: Int, since days: Int64?, configured: DailyUse? = DailyUse(count: 4, days: 1)
  ) -> StockForecast {
    StockForecast(
      available: available, usedLately: used, firstUse: days.map { Sample.now - .days($0) },
      configured: configured, now: Sample.now)
  }

  @Test(arguments: [
    (51, 224, 6, StockForecast.Level.low), (55, 224, 6, .low), (56, 224, 7, .enough), (7, 224, 0, .low),
    (0, 224, 0, .none), (300, 224, 37, .enough),
  ])
  func `days left are what is available over the mean use of 28 days, low below 7 (U1)`(
    available: Int, used: Int, days: Int, level: StockForecast.Level
  ) {
    let forecast = forecast(available, used: used, since: 100)
    #expect(forecast.daysLeft == days)
    #expect(forecast.level == level)
    #expect(forecast.week == 56)
  }

  @Test func `a history shorter than 28 days is divided by its own days (U1)`() {
    #expect(forecast(20, used: 20, since: 10).daysLeft == 10)
    #expect(forecast(20, used: 20, since: 28) == forecast(20, used: 20, since: 400))
  }

  @Test(arguments: [nil, 0, 6] as [Int64?])
  func `in the first week the configured rate is taken (U1)`(since: Int64?) {
    let forecast = forecast(27, used: since == nil ? 0 : 20, since: since)
    #expect(forecast.use == DailyUse(count: 4, days: 1))
    #expect(forecast.daysLeft == 6)
    #expect(forecast.week == 28)
    #expect(forecast.level == .low)
  }

  @Test func `a month without inspections does not make a small stock last forever (U1)`() {
    #expect(forecast(8, used: 0, since: 90).daysLeft == 2)
    #expect(forecast(8, used: 0, since: 90).level == .low)
  }

  @Test(arguments: [(10, 0, nil), (1, 0, nil), (10, 5, 6)] as [(Int, Int, Int64?)])
  func `where no rate is configured nothing is forecast before a week's history, and only nothing left is low (U1)`(
    available: Int, used: Int, since: Int64?
  ) {
    let early = forecast(available, used: used, since: since, configured: nil)
    #expect(early.daysLeft == nil && early.use == nil && early.week == 0 && early.level == .enough)
    #expect(forecast(0, used: used, since: since, configured: nil).level == .none)
    #expect(forecast(10, used: 7, since: 7, configured: nil) == forecast(10, used: 7, since: 7))
  }

  @Test func `a week's need is rounded up to whole certificates (U1)`() {
    let forecast = forecast(3, used: 10, since: 60)
    #expect(forecast.week == 3)
    #expect(forecast.level == .enough)
    #expect(self.forecast(2, used: 10, since: 60).level == .low)
  }
}
