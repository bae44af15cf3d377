internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync stats` [FAQ U3]
struct StatisticsCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("stats", "statistiques", about: .helpStatistics) }

  @OptionGroup var options: GlobalOptions
  @Option(name: [.long, .customLong("du")], help: Help.text(.helpFrom, "DAY")) var from: CivilDate?
  @Option(name: [.long, .customLong("au")], help: Help.text(.helpThrough, "DAY")) var through: CivilDate?
  @Flag(help: Help.text(.helpCSV)) var csv = false

  /// Days that are counted if no first day is given.
  private static let usualDays = 28

  func perform(in context: CommandContext) async -> ExitCode {
    let last = through ?? WallTime(context.now, offset: context.words.zone.offset(context.now)).date
    let call = StatisticsCall(
      from: from ?? CivilDate(dayNumber: last.dayNumber - Self.usualDays + 1), through: last)
    let csv = csv && !context.json
    return await context.withStation { station async throws(StationRefusal) in
      let report = try await station.ask(call)
      if csv {
        context.console.write(CSV.lines(report))
      } else {
        context.show(report) { .statistics(report, context.words) }
      }
      return .done
    }
  }
}
