internal import Disk
internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync bundle export FILE`: the file is safe on disk under its name before the station notes that it was written.
struct BundleExportCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("export", "exporter", about: .helpBundleExport) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpBundleFile, "FILE")) var file: String
  @Option(help: Help.text(.helpCarrier, "CODE")) var who: String

  func perform(in context: CommandContext) async -> ExitCode {
    guard let who = NamedText(who, option: "--who", context) else { return .inputErrors }
    let (call, file) = (BundleCall(who: who.text), file)
    guard !DurableFile.isTaken(file) else { return Self.report(.exists, file, context) }
    return await context.withStation { station async throws(StationRefusal) in
      let made = try await station.ask(call)
      do throws(DiskFailure) { try DurableFile.create(file, made.file) } catch {
        return Self.report(error, file, context)
      }
      let summary = try await station.ask(BundleWrittenCall(bundle: made.bundle))
      context.show(summary) { .carried(summary, in: file, context.words) }
      if made.left > 0 { context.complain(.bundleLeft, ["count": context.words.number(made.left)]) }
      return .done
    }
  }

  private static func report(_ failure: DiskFailure, _ path: String, _ context: CommandContext) -> ExitCode {
    switch failure {
    case .exists:
      context.complain(.bundleExists, ["file": path])
      return .inputErrors
    case .notPlain, .system:
      context.complain(.exportFailed, ["file": path, "note": failure.text])
      return .storeFault
    }
  }
}
