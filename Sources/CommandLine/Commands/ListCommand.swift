internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync list`
struct ListCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("list", "liste", about: .helpList) }

  @OptionGroup var options: GlobalOptions
  @Option(help: Help.text(.helpState, "STATE")) var state: [OutboxState] = []
  @Option(help: Help.text(.helpLimit, "N")) var limit = 100
  @Option(help: Help.text(.helpBefore, "SEQUENCE")) var before: Int64?

  func validate() throws {
    guard PageSize(limit).issues.isEmpty else { throw ValidationError(Help.text(.limitRange, ["most": "500"])) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    let call = ListCall(states: state.isEmpty ? nil : state, limit: PageSize(limit), before: before)
    return await context.withStation { station async throws(StationRefusal) in
      let answer = try await station.ask(call)
      context.show(answer) { .list(answer, context.words, now: context.now) }
      return .done
    }
  }
}

extension OutboxState: ExpressibleByArgument {}
