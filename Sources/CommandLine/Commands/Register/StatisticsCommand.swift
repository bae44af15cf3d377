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
  @Flag(help: Help.text(.helpCSV)) var csv = false
  @Option(name: [.customLong("for"), .customLong("pour")], help: Help.text(.helpExportFor, "excel"))
  var reader: ExportReader?

  /// Days that are counted if no first day is given.
  private static let usualDays = 28

  func validate() throws {
    guard reader == nil || !options.json else { throw ValidationError(Help.text(.exportForCSV)) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    let days = period.days(context)
    let last = days.through ?? context.today
    let usual =
      unit == .month ? last.firstOfYearBefore : CivilDate(dayNumber: last.dayNumber - Self.usualDays + 1)
    let call = StatisticsCall(from: days.from ?? usual, through: last)
    let (csv, reader, unit) = (csv && !context.json, reader, unit)
    return await context.withStation { station async throws(StationRefusal) in
      let report = try await station.ask(call)
      if reader == .excel {
        context.console.write(OfficeReports.lines(report, context.words))
      } else if csv {
        context.console.write(CSV.lines(report))
      } else {
        context.show(report) { .statistics(report, by: unit, context.words, now: context.now) }
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
