internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync search`
struct SearchCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("search", "chercher", about: .helpSearch) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var chosen: FilterOptions
  @Option(help: Help.text(.helpLimit, "N")) var limit = 100
  @Option(help: Help.text(.helpBefore, "SEQUENCE")) var before: Int64?

  func validate() throws {
    guard PageSize(limit).issues.isEmpty else {
      throw ValidationError(Help.text(.limitRange, ["most": "500"]))
    }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    let call = SearchCall(filter: chosen.filter(context), limit: PageSize(limit), before: before)
    return await context.withStation { station async throws(StationRefusal) in
      let answer = try await station.ask(call)
      context.show(answer) { .found(answer, context.words, now: context.now) }
      return .done
    }
  }
}
