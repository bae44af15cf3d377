internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// Options that name a certificate: its number, and its document type where both types have that number.
struct DocumentOptions: ParsableArguments {
  @Argument(help: Help.text(.helpNumber)) var number: TypedNumber
  @Option(help: Help.text(.helpDocument, "CVM|AVP")) var kind: CertificateKind?

  func with(
    _ context: CommandContext,
    _ work: @escaping @Sendable (any StationService, CertificateCall) async throws(StationRefusal) -> ExitCode
  ) async -> ExitCode { await Self.with(number, kind, context, work) }

  /// Runs `work` with the document named. If a CVM and an AVP have this number, asks for `--kind`.
  static func with(
    _ typed: TypedNumber, _ kind: CertificateKind?, _ context: CommandContext,
    _ work: @escaping @Sendable (any StationService, CertificateCall) async throws(StationRefusal) -> ExitCode
  ) async -> ExitCode {
    let find = finding(typed, kind)
    return await context.withStation { station async throws(StationRefusal) in
      guard let found = try await find(context, station) else { return .inputErrors }
      return try await work(station, found)
    }
  }

  var finding: @Sendable (CommandContext, any StationService) async throws(StationRefusal) -> CertificateCall? {
    Self.finding(number, kind)
  }

  /// Finds the document named; its answer is nil where it is not clear which is meant, which was reported.
  private static func finding(
    _ typed: TypedNumber, _ kind: CertificateKind?
  ) -> @Sendable (CommandContext, any StationService) async throws(StationRefusal) -> CertificateCall? {
    { context, station async throws(StationRefusal) in
      let number = try await typed.known(kind.map { [$0] } ?? CertificateKind.allCases, at: station)
      let kinds = try await Self.kinds(of: number, named: kind, at: station)
      guard let found = kinds.first else { throw StationRefusal(.noSuchCertificate) }
      guard kinds.count == 1 else {
        context.complain(.badNumberOfBoth, ["number": number.text])
        return nil
      }
      return CertificateCall(kind: found, number: number)
    }
  }

  /// Returns the kind named; else the kinds that have a certificate of this number here, or repairs of one issued
  /// elsewhere. Withdrawn certificates count only if there is nothing else.
  private static func kinds(
    of number: CertificateNumber, named kind: CertificateKind?, at station: any StationService
  ) async throws(StationRefusal) -> [CertificateKind] {
    if let kind { return [kind] }
    var found: [CertificateKind] = []
    var withdrawn: [CertificateKind] = []
    var elsewhere: StationRefusal?
    for kind in CertificateKind.allCases {
      do throws(StationRefusal) {
        let detail = try await station.ask(CertificateCall(kind: kind, number: number))
        if detail.summary.isWithdrawn { withdrawn.append(kind) } else { found.append(kind) }
      } catch {
        switch error.code {
        case .noSuchCertificate:
          let repairs = try await station.ask(ConformitiesCall(kind: kind, number: number))
          if !repairs.conformities.isEmpty { found.append(kind) }
        case .handedOver: elsewhere = elsewhere ?? error
        default: throw error
        }
      }
    }
    if found.isEmpty { found = withdrawn }
    if found.isEmpty, let elsewhere { throw elsewhere }
    return found
  }
}

/// Which document's numbers are meant: the CVM's, unless `--kind` names another.
struct StockOptions: ParsableArguments {
  @Option(name: .customLong("kind"), help: Help.text(.helpStockDocument, "CVM|AVP")) var named: CertificateKind?

  var kind: CertificateKind { named ?? .mechanical }
}

/// Which lots to print, one by one, and in which format: the lot that has a number, else all lots, or all of one
/// document.
struct LotOptions: ParsableArguments {
  @Argument(help: Help.text(.helpLot)) var lot: CertificateNumber?
  @OptionGroup var document: StockOptions
  @Flag(help: Help.text(.helpCSV)) var csv = false

  func calls(of station: any StationService) async throws(StationRefusal) -> [LedgerCall] {
    if let lot { return [LedgerCall(kind: document.kind, number: lot)] }
    let kind = document.named
    return try await station.ask(StockCall()).lots.filter { kind == nil || $0.kind == kind }
      .map { LedgerCall(kind: $0.kind, number: $0.first) }
  }
}

/// A certificate number as it was typed: in capitals, as on paper, or with the small letters that a portal may give.
struct TypedNumber: ExpressibleByArgument {
  let capitals: CertificateNumber
  /// The number with its small letters; nil where it has none.
  private let written: CertificateNumber?

  init?(argument: String) {
    guard let number = CertificateNumber(argument: argument) else { return nil }
    let told = CertificateNumber(told: EntryText.cleaned(argument))
    (capitals, written) = (number, told == number ? nil : told)
  }

  /// Returns the number as written if this station has that document, or repairs of it; else the number in capitals.
  func known(
    _ kinds: [CertificateKind], at station: any StationService
  ) async throws(StationRefusal) -> CertificateNumber {
    for (kind, number) in kinds.compactMap({ kind in written.map { (kind, $0) } }) {
      do throws(StationRefusal) {
        if try await !station.ask(ConformitiesCall(kind: kind, number: number)).conformities.isEmpty { return number }
        _ = try await station.ask(CertificateCall(kind: kind, number: number))
        return number
      } catch {
        guard error.code == .noSuchCertificate else { throw error }
      }
    }
    return capitals
  }
}

extension CertificateNumber: ExpressibleByArgument {
  /// A text that is no number of a paper may still be a number that the portal gave.
  package init?(argument: String) {
    guard let number = EnteredNumber(argument).number ?? CertificateNumber(told: argument) else { return nil }
    self = number
  }
}

extension CertificateKind: ExpressibleByArgument {
  package init?(argument: String) { self.init(entered: argument) }

  package static var allValueStrings: [String] { allCases.map(\.printed) }
  package static var allValueDescriptions: [String: String] { [:] }
}
