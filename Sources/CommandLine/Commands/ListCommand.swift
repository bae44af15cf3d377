internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync list`
struct ListCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("list", "liste", about: .helpList) }

  @OptionGroup var options: GlobalOptions
  @Option(help: Help.text(.helpState, "STATE")) var state: [OutboxState] = []
  @OptionGroup var period: PeriodOptions
  @Option(help: Help.text(.helpLimit, "N")) var limit = usualLimit
  @Option(help: Help.text(.helpBefore, "SEQUENCE")) var before: Int64?

  static let usualLimit = 100

  func validate() throws {
    guard PageSize(limit).issues.isEmpty else { throw ValidationError(Help.text(.limitRange, ["most": "500"])) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    let days = period.isGiven ? period.days(context) : nil
    let states = state.isEmpty ? nil : state
    // JSON stays without personal data.
    let (limit, before, withVehicles) = (PageSize(limit), before, !context.json)
    return await context.withStation { station async throws(StationRefusal) in
      let answer: ListAnswer
      if let days {
        let filter = CertificateFilter(from: days.from, through: days.through, states: states)
        let found = try await station.ask(
          SearchCall(filter: filter, limit: limit, before: before, withVehicles: withVehicles))
        answer = ListAnswer(certificates: found.certificates.map(\.summary), next: found.next)
      } else {
        answer = try await station.ask(
          ListCall(states: states, limit: limit, before: before, withVehicles: withVehicles))
      }
      context.show(answer) { .list(answer, context.words, now: context.now) }
      return .done
    }
  }
}

extension OutboxState: ExpressibleByArgument {}
