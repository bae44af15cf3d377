internal import ArgumentParser
internal import Disk
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync print`: NUMBER, `--lot NUMBER` or `--day [DAY]`
struct PrintCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("print", "imprimer", about: .helpPrint) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpPrinted)) var printed: String?
  @Option(help: Help.text(.helpDocument, "CVM|AVP")) var kind: CertificateKind?
  @Flag(name: [.long, .customLong("jour")], help: Help.text(.helpPrintDay)) var day = false
  @Flag(help: Help.text(.helpPrintLot)) var lot = false
  @Option(name: [.short, .long], help: Help.text(.helpOutput, "FILE")) var output: String?
  @Flag(name: [.long, .customLong("force")], help: Help.text(.helpReplace)) var replace = false

  /// What to print, of what was typed; nil for none, or for more than one.
  private enum Subject {
    case document(TypedNumber)
    case lot(CertificateNumber)
    /// Today without a day.
    case day(TypedDay?)
  }

  private var subject: Subject? {
    switch (day, lot, printed) {
    case (false, false, let text?): TypedNumber(argument: text).map { .document($0) }
    case (false, true, let text?): CertificateNumber(argument: text).map { .lot($0) }
    case (true, false, nil): .day(nil)
    case (true, false, let text?): TypedDay(argument: text).map { .day($0) }
    default: nil
    }
  }

  func validate() throws {
    guard subject != nil else { throw ValidationError(Help.text(.printWhat)) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    let (words, now) = (context.words, context.now)
    switch subject {
    case nil: return .usage
    case .document(let number):
      return await DocumentOptions.with(number, kind, context) { station, call async throws(StationRefusal) in
        let detail = try await station.ask(call)
        let view = View.certificate(detail, unmasked: false, words, now: now)
        return try await write(view, copyOf: detail.summary.kind, of: station, context)
      }
    case .lot(let number):
      return await context.withStation { station async throws(StationRefusal) in
        let ledger = try await station.ask(LedgerCall(kind: kind ?? .mechanical, number: number))
        return try await write(.printedLedger(ledger, words, now: now), of: station, context)
      }
    case .day(let typed):
      let day = typed?.date(context.today) ?? context.today
      return await context.withStation { station async throws(StationRefusal) in
        let found = try await Self.inspected(on: day, at: station)
        return try await write(.day(day, found, words, now: now), of: station, context)
      }
    }
  }

  /// The pages of a day's search, which has at most so many certificates of 500 a page.
  private static let mostPages = 40

  private static func inspected(
    on day: CivilDate, at station: any StationService
  ) async throws(StationRefusal) -> [FoundCertificate] {
    var call = SearchCall(
      filter: CertificateFilter(from: day, through: day), limit: PageSize(PageSize.most), withVehicles: true)
    var found: [FoundCertificate] = []
    for _ in 0..<mostPages {
      let answer = try await station.ask(call)
      found += answer.certificates
      guard let next = answer.next, next != call.before else { break }
      call.before = next
    }
    return found
  }

  private func write(
    _ view: View, copyOf kind: CertificateKind? = nil, of station: any StationService, _ context: CommandContext
  ) async throws(StationRefusal) -> ExitCode {
    let words = context.words
    let values = [
      "time": words.moment(context.now, now: Instant(milliseconds: 0)),
      "station": try await station.ask(StatusCall()).station.name,
    ]
    let note = kind.map { words("pageCertCopy", $0, values) } ?? words(.printedAt, values)
    let html = PrintedPage(view, note: note, words).html
    guard let output else {
      context.show(["html": html], asIs: html)
      return .done
    }
    do throws(DiskFailure) {
      try DurableFile.create(output, html, replaces: replace)
    } catch {
      return ExportCommand.report(error, output, context)
    }
    context.complain(.printDone, ["file": output])
    return .done
  }
}
