import Testing

@testable import Domain

struct StatisticsTests {
  static let start = Instant(milliseconds: 1_795_453_200_000)

  static func day(_ index: Int) -> CivilDate { CivilDate(dayNumber: 20_780 + index) }

  static func certificate(
    _ day: Int = 0, _ mechanic: String = "ABCD1234", _ result: Inspection.Result = .compliant,
    _ adaptations: Set<Adaptation.Code> = [], confirmedAfter: Span? = nil
  ) throws -> CountedCertificate {
    CountedCertificate(
      kind: .mechanical, day: self.day(day), mechanic: try #require(AccessCode(mechanic)), result: result,
      adaptations: adaptations, recordedAt: start, confirmedAt: confirmedAfter.map { start + $0 })
  }

  @Test func `every group adds up to the total, adaptations apart (U3)`() throws {
    var tally = StatisticsTally(from: Self.day(0), through: Self.day(6))
    tally.add(try Self.certificate(0, "ABCD1234", .compliant, [.nameShortened, .streetShortened]))
    tally.add(try Self.certificate(1, "ABC12345", .nonCompliant, confirmedAfter: .hours(1)))
    tally.add(try Self.certificate(1, "ABCD1234", .compliant, [.nameShortened]))
    let report = tally.report
    #expect(report.total == StatisticsLine(key: "total", count: 3, compliant: 2, nonCompliant: 1, reinstated: 1))
    for lines in [report.days, report.mechanics, report.kinds, report.results] {
      #expect(lines.map(\.count).reduce(0, +) == 3)
    }
    #expect(report.days.map(\.key) == [Self.day(0).text, Self.day(1).text])
    #expect(report.mechanics.map(\.key) == ["ABC12345", "ABCD1234"])
    #expect(report.adaptations.map(\.key) == ["nameShortened", "streetShortened"])
    #expect(report.adaptations.map(\.count) == [2, 1])
  }

  @Test(
    arguments: [
      (1, 1, 1, 1), (2, 1, 2, 2), (3, 2, 3, 3), (10, 5, 10, 10), (20, 10, 19, 20), (100, 50, 95, 100),
      (101, 51, 96, 101),
    ])
  func `times to confirmation are by nearest rank (U3)`(count: Int, median: Int, most: Int, longest: Int) throws {
    let times = try #require(ConfirmationTimes((1...count).shuffled().map { .seconds(Int64($0)) }))
    #expect(times.median == .seconds(Int64(median)))
    #expect(times.percentile95 == .seconds(Int64(most)))
    #expect(times.longest == .seconds(Int64(longest)))
    #expect(ConfirmationTimes([]) == nil)
  }

  @Test func `a confirmation before its record, by a clock that was set, took no time`() throws {
    var tally = StatisticsTally(from: Self.day(0), through: Self.day(6))
    tally.add(try Self.certificate(confirmedAfter: .zero - .hours(3)))
    #expect(tally.report.confirmation?.longest == .zero)
  }

  @Test(arguments: [(0, 0, true), (0, 365, true), (0, 366, false), (1, 0, false)])
  func `a period has 1 to 366 days (U3)`(from: Int, through: Int, isFit: Bool) {
    #expect(StatisticsTally.issues(from: Self.day(from), through: Self.day(through)).isEmpty == isFit)
  }
}
