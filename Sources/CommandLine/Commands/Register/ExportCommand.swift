internal import Disk
internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync export`
struct ExportCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("export", "exporter", about: .helpExport) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var chosen: FilterOptions
  @Option(help: Help.text(.helpFormat, "FORMAT")) var format = ExportFormat.Name.csv
  @Option(name: [.customLong("for"), .customLong("pour")], help: Help.text(.helpExportFor, "excel"))
  var reader: ExportReader?
  @Option(name: [.short, .long], help: Help.text(.helpOutput, "FILE")) var output: String?
  @Flag(help: Help.text(.helpReplace)) var replace = false
  @Flag(name: [.customLong("with-personal"), .customLong("avec-personnel")], help: Help.text(.helpWithPersonal))
  var withPersonal = false

  func validate() throws {
    guard reader == nil || (format == .csv && !options.json) else {
      throw ValidationError(Help.text(.exportForCSV))
    }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    let call = ExportCall(filter: chosen.filter(context), withPersonal: withPersonal)
    guard let output else {
      return await context.withStation { station async throws(StationRefusal) in
        let format = try await format(of: station, context.words)
        _ = try await Self.export(call, format, of: station) { context.console.write($0) }
        return .done
      }
    }
    do throws(DiskFailure) {
      return await write(call, to: try DurableFile(at: output, replaces: replace), in: context)
    } catch {
      return Self.report(error, output, context)
    }
  }

  private func format(of station: any StationService, _ words: Words) async throws(StationRefusal) -> ExportFormat {
    switch (options.json ? .json : format, reader) {
    case (.json, _): return .json
    case (.jsonl, _): return .jsonl
    case (.csv, nil): return .csv(.plain)
    case (.csv, .excel):
      return .csv(.office(OfficeTable(words, station: try await station.ask(StatusCall()).station.name)))
    }
  }

  private func write(_ call: ExportCall, to file: DurableFile, in context: CommandContext) async -> ExitCode {
    let code = await context.withStation { station async throws(StationRefusal) in
      let format = try await format(of: station, context.words)
      let written = try await Self.export(call, format, of: station) { text throws(DiskFailure) in
        try file.write(text)
      }
      do throws(DiskFailure) {
        let count = try written.get()
        try file.finish()
        context.complain(.exportDone, ["count": context.words.number(count), "file": file.path])
        return .done
      } catch {
        return Self.report(error, file.path, context)
      }
    }
    if code != .done { file.discard() }
    return code
  }

  /// Writes the export page by page, so that it is never in memory as a whole. Returns the number of certificates.
  private static func export(
    _ call: ExportCall, _ format: ExportFormat, of station: any StationService,
    to write: (String) throws(DiskFailure) -> Void
  ) async throws(StationRefusal) -> Result<Int, DiskFailure> {
    var call = call
    var count = 0
    do throws(DiskFailure) { try write(format.opening) } catch { return .failure(error) }
    while true {
      let page = try await station.ask(call)
      let text = format.text(of: page, isFirst: count == 0)
      do throws(DiskFailure) { try write(text) } catch { return .failure(error) }
      count += page.certificates.count
      guard let next = page.next, next > call.after else { break }
      (call.after, call.through) = (next, page.through)
    }
    do throws(DiskFailure) { try write(format.ending) } catch { return .failure(error) }
    return .success(count)
  }

  static func report(_ failure: DiskFailure, _ path: String, _ context: CommandContext) -> ExitCode {
    switch failure {
    case .exists:
      context.complain(.exportExists, ["file": path])
      return .inputErrors
    case .notPlain, .system:
      context.complain(.exportFailed, ["file": path, "note": failure.text])
      return .storeFault
    }
  }
}
