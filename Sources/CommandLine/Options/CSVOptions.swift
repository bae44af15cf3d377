internal import ArgumentParser
internal import Wording

/// Whether a report is written as CSV, and for whom.
struct CSVOptions: ParsableArguments {
  @Flag(help: Help.text(.helpCSV)) var csv = false
  @Option(name: [.customLong("for"), .customLong("pour")], help: Help.text(.helpExportFor, "excel"))
  var reader: ExportReader?

  /// `--for` names who opens a CSV, which JSON is not.
  func validate(beside options: GlobalOptions) throws {
    guard reader == nil || !options.json else { throw ValidationError(Help.text(.exportForCSV)) }
  }

  var lines: Lines { reader == .excel ? .forOffice : csv ? .forProgram : .none }

  /// The lines of a CSV that are written; none where the report is shown in words.
  enum Lines: Sendable { case forOffice, forProgram, none }
}

extension CommandContext {
  /// Writes a report as CSV, or shows it; JSON comes before a CSV for another program.
  func show(
    _ report: some Encodable, as lines: CSVOptions.Lines, forOffice: (Words) -> String, forProgram: () -> String,
    _ view: () -> View
  ) {
    switch lines {
    case .forOffice: console.write(forOffice(words))
    case .forProgram where !json: console.write(forProgram())
    case .forProgram, .none: show(report, view)
    }
  }
}
