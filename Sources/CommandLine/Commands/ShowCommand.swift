internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync show NUMBER`
struct ShowCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("show", "voir", about: .helpShow) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @Flag(help: Help.text(.helpUnmasked)) var unmasked = false

  func perform(in context: CommandContext) async -> ExitCode {
    let unmasked = unmasked
    return await document.with(context) { station, call async throws(StationRefusal) in
      var call = call
      call.unmasked = unmasked
      let detail = try await station.ask(call)
      context.show(detail) { .certificate(detail, unmasked: unmasked, context.words, now: context.now) }
      return .done
    }
  }
}
