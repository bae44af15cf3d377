internal import ArgumentParser
internal import Domain
internal import Wording

/// Options that choose days of inspection: from one through another, or a whole month.
struct PeriodOptions: ParsableArguments {
  @Option(name: [.long, .customLong("du")], help: Help.text(.helpFrom, "DAY")) var from: TypedDay?
  @Option(name: [.long, .customLong("to"), .customLong("au")], help: Help.text(.helpThrough, "DAY"))
  var through: TypedDay?
  @Option(name: [.long, .customLong("mois")], help: Help.text(.helpMonth, "MONTH")) var month: TypedMonth?

  func validate() throws {
    guard month == nil || (from == nil && through == nil) else { throw ValidationError(Help.text(.periodTwice)) }
  }

  var isGiven: Bool { from != nil || through != nil || month != nil }

  func days(_ context: CommandContext) -> (from: CivilDate?, through: CivilDate?) {
    let today = context.today
    if let days = month?.days(today) { return (days.lowerBound, days.upperBound) }
    return (from?.date(today), through?.date(today))
  }
}

/// A day as a person types it. A day without a year can be told only when the command runs.
struct TypedDay: ExpressibleByArgument {
  private let text: String

  init?(argument: String) {
    guard let lastOfLeapYear = CivilDate("2024-12-31"),
      TypedMoment.day(argument, today: lastOfLeapYear) != nil
    else { return nil }
    text = argument
  }

  func date(_ today: CivilDate) -> CivilDate? { TypedMoment.day(text, today: today) }
}

/// A month as a person types it.
struct TypedMonth: ExpressibleByArgument {
  private let text: String

  init?(argument: String) {
    guard let anyDay = CivilDate("2024-12-31"), TypedMoment.month(argument, today: anyDay) != nil else { return nil }
    text = argument
  }

  func days(_ today: CivilDate) -> ClosedRange<CivilDate>? { TypedMoment.month(text, today: today) }
}

extension CommandContext {
  /// The day it is where this device is.
  var today: CivilDate { WallTime(now, offset: words.zone.offset(now)).date }
}
