internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync stats` [FAQ U3]
struct StatisticsCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("stats", "statistiques", about: .helpStatistics) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var period: PeriodOptions
  @Option(name: [.customLong("by"), .customLong("par")], help: Help.text(.helpStatisticsBy)) var unit = StatisticsUnit
    .day
  @OptionGroup var csv: CSVOptions

  /// Days that are counted if no first day is given.
  private static let usualDays = 28

  func validate() throws { try csv.validate(beside: options) }

  func perform(in context: CommandContext) async -> ExitCode {
    let days = period.days(context)
    let last = days.through ?? context.today
    let usual =
      unit == .month ? last.firstOfYearBefore : CivilDate(dayNumber: last.dayNumber - Self.usualDays + 1)
    let call = StatisticsCall(from: days.from ?? usual, through: last)
    let (lines, unit) = (csv.lines, unit)
    return await context.withStation { station async throws(StationRefusal) in
      let report = try await station.ask(call)
      context.show(report, as: lines) {
        OfficeReports.lines(report, $0)
      } forProgram: {
        CSV.lines(report)
      } _: {
        .statistics(report, by: unit, context.words, now: context.now)
      }
      return .done
    }
  }
}

extension StatisticsUnit: ExpressibleByArgument {
  package init?(argument: String) {
    switch argument {
    case "day", "jour": self = .day
    case "month", "mois": self = .month
    default: return nil
    }
  }
}
