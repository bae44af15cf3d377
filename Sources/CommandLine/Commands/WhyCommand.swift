internal import ArgumentParser
internal import Domain

/// `cvmsync why NUMBER`
struct WhyCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "why", abstract: Help.text(.helpWhy), aliases: ["pourquoi"])
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpNumber)) var number: CertificateNumber

  func perform(in context: CommandContext) async -> ExitCode {
    let call = CertificateCall(kind: .mechanical, number: number)
    return await context.withStation { station async throws(StationRefusal) in
      let detail = try await station.certificate(call)
      context.show(detail) {
        LifeText(detail, words: context.words, now: context.now, contacts: context.contacts).text
      }
      return .done
    }
  }
}
