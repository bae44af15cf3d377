internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync why NUMBER`
struct WhyCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("why", "pourquoi", about: .helpWhy) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await document.with(context) { station, call async throws(StationRefusal) in
      do throws(StationRefusal) {
        let detail = try await station.ask(call)
        context.show(detail) {
          .life(detail, context.words, now: context.now, contacts: context.words.contacts(context.contacts))
        }
      } catch {
        guard error.code == .noSuchCertificate else { throw error }
        try await Self.tellRepairs(of: call, at: station, context, else: error)
      }
      return .done
    }
  }

  /// Shows the repairs recorded here of a document that was issued elsewhere.
  private static func tellRepairs(
    of call: CertificateCall, at station: any StationService, _ context: CommandContext, else refusal: StationRefusal
  ) async throws(StationRefusal) {
    let list = try await station.ask(ConformitiesCall(kind: call.kind, number: call.number))
    guard !list.conformities.isEmpty else { throw refusal }
    context.show(list) { .conformities(list, context.words, now: context.now) }
  }
}
