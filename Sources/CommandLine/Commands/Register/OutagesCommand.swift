internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync outages`
struct OutagesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.command(
      "outages", "pannes", about: .helpOutages,
      subcommands: [OutageListCommand.self, OutageNoteCommand.self, OutageWithdrawCommand.self],
      standard: OutageListCommand.self)
  }
}

/// `cvmsync outages list`
struct OutageListCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("list", "liste", about: .helpOutagesList) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var csv: CSVOptions

  /// Days that are listed if no first day is given.
  private static let usualDays = 28

  func validate() throws { try csv.validate(beside: options) }

  func perform(in context: CommandContext) async -> ExitCode {
    let zone = context.words.zone
    let days = period.days(context)
    let last = days.through ?? context.today
    let first = days.from ?? CivilDate(dayNumber: last.dayNumber - Self.usualDays + 1)
    let call = OutagesCall(
      from: zone.start(of: first), before: zone.start(of: CivilDate(dayNumber: last.dayNumber + 1)))
    let lines = csv.lines
    return await context.withStation { station async throws(StationRefusal) in
      let report = try await station.ask(call)
      context.show(report, as: lines) {
        OfficeReports.lines(report, $0)
      } forProgram: {
        CSV.lines(report)
      } _: {
        .outages(report, context.words)
      }
      return .done
    }
  }
}

/// `cvmsync outages note`
struct OutageNoteCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("note", "noter", about: .helpOutageNote) }

  @OptionGroup var options: GlobalOptions
  @Option(name: [.long, .customLong("depuis")], help: Help.text(.helpOutageSince, "TIME")) var since: String
  @Option(name: [.long, .customLong("jusqua")], help: Help.text(.helpOutageUntil, "TIME")) var until: String?
  @Option(name: [.long, .customLong("quoi")], help: Help.text(.helpOutageWhat, "WHAT"))
  var what: OutageKind = .portalDown
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode {
    guard let from = context.toldMoment(since, option: "--since"), let by = by.decision(context) else {
      return .inputErrors
    }
    var end: Instant?
    if let until {
      end = context.toldMoment(until, option: "--until")
      guard end != nil else { return .inputErrors }
    }
    let call = NoteOutageCall(kind: what, from: from, until: end, by: by)
    return await context.ask(call) { .noted($0, context.words, now: context.now) }
  }
}

/// `cvmsync outages withdraw NOTE`
struct OutageWithdrawCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("withdraw", "retirer", about: .helpOutageWithdraw) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpOutageNoteID, "NOTE")) var note: Int64
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode {
    guard let by = by.decision(context) else { return .inputErrors }
    return await context.ask(WithdrawNoteCall(note: note, by: by)) { .withdrawn($0, context.words) }
  }
}

extension OutageKind: ExpressibleByArgument {
  package init?(argument: String) {
    guard let kind = Self.told.first(where: { $0.option == argument.lowercased() || $0.rawValue == argument }) else {
      return nil
    }
    self = kind
  }

  /// As an option has it: `portal-down`.
  private var option: String {
    rawValue.reduce(into: "") { text, character in
      text += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
  }

  package static var allValueStrings: [String] { told.map(\.option) }
  package var defaultValueDescription: String { option }
}
