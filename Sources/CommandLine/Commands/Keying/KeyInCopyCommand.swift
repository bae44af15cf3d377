internal import ArgumentParser
internal import Disk
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync key-in copy NUMBER`: gives back the newest copy of what was seen at the portal, or typed there.
struct KeyInCopyCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("copy", "copie", about: .helpKeyCopies) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @Flag(help: Help.text(.helpKeyTyped)) var typed = false
  @Option(name: [.short, .long], help: Help.text(.helpOutput, "FILE")) var output: String?

  func perform(in context: CommandContext) async -> ExitCode {
    let (typed, output) = (typed, output)
    return await document.with(context) { station, call async throws(StationRefusal) in
      var subject = KeyingSubject(kind: call.kind, number: call.number)
      let session = try await station.ask(KeyingSessionCall(subject: subject))
      subject.operation = session.operation
      guard let digest = session.events.last(where: { $0.copy != nil && $0.isTyped == typed })?.copy else {
        let values = ["number": call.number.text]
        context.complain(context.words(.copyNone, values), code: KeyingText.copyNone.rawValue, values)
        return .noSuchCertificate
      }
      return Self.put(try await station.ask(KeyingCopyCall(subject: subject, digest: digest)), output, context)
    }
  }

  private static func put(_ copy: KeyingCopyAnswer, _ output: String?, _ context: CommandContext) -> ExitCode {
    guard let output else {
      guard copy.kind != .pdf || context.json else {
        context.complain(context.words(.copyNeedsFile), code: KeyingText.copyNeedsFile.rawValue)
        return .inputErrors
      }
      context.show(copy, asIs: String(decoding: copy.bytes, as: UTF8.self))
      return .done
    }
    let values = [
      "path": output, "size": context.words.number(copy.bytes.count), "digest": copy.digest.hexadecimal,
    ]
    do throws(DiskFailure) {
      try DurableFile.create(output, Array(copy.bytes))
    } catch .exists {
      context.complain(context.words(.copyExists, values), code: KeyingText.copyExists.rawValue, values)
      return .inputErrors
    } catch {
      return ExportCommand.report(error, output, context)
    }
    context.console.say(context.json ? StationJSON.text(values) : context.words(.copyWritten, values))
    return .done
  }
}
