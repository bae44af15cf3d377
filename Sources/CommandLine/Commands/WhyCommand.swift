internal import ArgumentParser
internal import Domain

/// `cvmsync why NUMBER`
struct WhyCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "why", abstract: Help.text(.helpWhy), aliases: ["pourquoi"])
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await document.with(context) { station, call async throws(StationRefusal) in
      let detail = try await station.certificate(call)
      context.show(detail) {
        LifeText(detail, words: context.words, now: context.now, contacts: context.contacts).text
      }
      return .done
    }
  }
}
