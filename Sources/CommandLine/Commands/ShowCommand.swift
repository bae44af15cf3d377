internal import ArgumentParser
internal import Domain

/// `cvmsync show NUMBER`
struct ShowCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Help.text(.helpShow), aliases: ["voir"])
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpNumber)) var number: CertificateNumber
  @Flag(help: Help.text(.helpUnmasked)) var unmasked = false

  func perform(in context: CommandContext) async -> ExitCode {
    let call = CertificateCall(kind: .mechanical, number: number, unmasked: unmasked)
    return await context.withStation { station async throws(StationRefusal) in
      let detail = try await station.certificate(call)
      context.show(detail) {
        CertificateText(detail, words: context.words, now: context.now).text(unmasked: call.unmasked)
      }
      return .done
    }
  }
}

extension CertificateNumber: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
