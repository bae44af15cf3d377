internal import ArgumentParser
internal import Disk
internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Wording

/// `cvmsync key-in witness NUMBER`: what a person saw at the portal, with a copy of it.
struct KeyInWitnessCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("witness", "constater", about: .helpKeyWitness) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var person: KeyingPersonOptions
  @OptionGroup var seen: KeyingSeenOptions
  @OptionGroup var known: KeyingRevisionOptions
  @Option(help: Help.text(.helpKeyPage, "FILE|-")) var page: String?
  @Option(help: Help.text(.helpKeyPDF, "FILE")) var pdf: String?
  @Flag(name: .customLong("even-if-different"), help: Help.text(.helpKeyDiffers)) var evenIfDifferent = false

  func validate() throws {
    guard page == nil || pdf == nil else { throw ValidationError(Help.text(.badCopies, [:])) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    guard let by = person.person(context) else { return .inputErrors }
    guard let seen = seen.seen(context) else { return .usage }
    var copy = KeyInCopy()
    if let path = page ?? pdf {
      do throws(KeyInCopy.Fault) {
        copy = try KeyInCopy(path, isPDF: pdf != nil)
      } catch {
        context.complain(context.words(error.text, ["path": path]), code: "unreadableCopy", ["path": path])
        return .inputErrors
      }
    }
    let (confirms, given) = (evenIfDifferent, known.revision)
    return await document.keying(context) { [copy] station, subject async throws(StationRefusal) in
      let revision = try await station.revision(of: subject, given)
      return try await station.ask(
        KeyingWitnessCall(
          subject: subject, by: by, revision: revision, seen: seen, page: copy.page, pdf: copy.pdf,
          confirmsDifference: confirms))
    }
  }
}

/// `cvmsync key-in countersign NUMBER`: what a second person saw.
struct KeyInCountersignCommand: StationCommand {
  static var configuration: CommandConfiguration {
    Help.command("countersign", "contre-verifier", "contre-vérifier", about: .helpKeyCountersign)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var person: KeyingPersonOptions
  @OptionGroup var seen: KeyingSeenOptions
  @OptionGroup var known: KeyingRevisionOptions

  func perform(in context: CommandContext) async -> ExitCode {
    guard let by = person.person(context) else { return .inputErrors }
    guard let seen = seen.seen(context) else { return .usage }
    let given = known.revision
    return await document.keying(context, isSecond: true) { station, subject async throws(StationRefusal) in
      let revision = try await station.revision(of: subject, given)
      return try await station.ask(KeyingCountersignCall(subject: subject, by: by, revision: revision, seen: seen))
    }
  }
}

/// Options that tell what the portal shows.
struct KeyingSeenOptions: ParsableArguments {
  @Option(name: .customLong("seen-number"), help: Help.text(.helpKeySeenNumber, "NUMBER"))
  var number: CertificateNumber
  @Option(help: Help.text(.helpKeySeenVIN, "NIV")) var vin: String
  @Option(help: Help.text(.helpKeySeenResult, "RESULT")) var result: SeenResult?
  @Option(name: .customLong("seen-at"), help: Help.text(.helpKeySeenAt, "2026-11-29T14:05")) var at: String?
  @Option(help: Help.text(.helpKeyReference, "REFERENCE")) var reference: String?
  @Option(help: Help.text(.helpKeyNote, "TEXT")) var note: String?

  /// A result, as it is written on the command line.
  enum SeenResult: String, CaseIterable, ExpressibleByArgument {
    case compliant
    case nonCompliant = "non-compliant"

    var value: Inspection.Result { self == .compliant ? .compliant : .nonCompliant }
  }

  /// Nil if the time is invalid, which was reported.
  func seen(_ context: CommandContext) -> KeyingSeen? {
    var instant: Instant?
    if let at {
      instant = context.toldMoment(at, option: "--seen-at")
      guard instant != nil else { return nil }
    }
    return KeyingSeen(
      number: number, vin: vin.trimmed, result: result?.value, seenAt: instant, reference: reference, note: note)
  }
}

/// A copy of the portal's page, as text or as PDF.
struct KeyInCopy: Sendable {
  var page: String?
  var pdf: Data?

  init() {}

  /// Why a file is no copy.
  enum Fault: Error {
    case missing, folder, tooLarge, unreadable
    /// Neither text nor a PDF, or empty.
    case notText

    var text: KeyingText {
      switch self {
      case .missing: .copyMissing
      case .folder: .copyFolder
      case .tooLarge: .copyTooLarge
      case .unreadable: .copyUnreadable
      case .notText: .copyNotText
      }
    }
  }

  /// - Parameter isPDF: nil where the content tells.
  init(_ path: String, isPDF: Bool? = nil) throws(Fault) {
    let kind: FileStatus.Kind? = path == "-" ? .other : FileStatus(at: path)?.kind
    guard kind != .directory else { throw .folder }
    guard let reader = ByteReader(path) else { throw kind == nil ? .missing : .unreadable }
    guard case .bytes(let bytes) = reader.all(atMost: KeyingCopy.most) else { throw .tooLarge }
    guard !reader.hasFailed else { throw .unreadable }
    guard !bytes.isEmpty else { throw .notText }
    if isPDF ?? bytes.starts(with: Data("%PDF-".utf8)) {
      pdf = bytes
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    page = text
  }
}
