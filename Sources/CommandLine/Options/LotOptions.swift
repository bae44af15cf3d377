internal import ArgumentParser
internal import Domain
internal import Wording

/// Which lots are told, a lot at a time, and how: the one that has a number, else all of them, or all of a document.
struct LotOptions: ParsableArguments {
  @Argument(help: Help.text(.helpLot)) var lot: CertificateNumber?
  @OptionGroup var document: StockOptions
  @Flag(help: Help.text(.helpCSV)) var csv = false

  func calls(of station: any StationService) async throws(StationRefusal) -> [LotCall] {
    if let lot { return [LotCall(kind: document.kind, number: lot)] }
    let kind = document.named
    return try await station.stock().lots.filter { kind == nil || $0.kind == kind }
      .map { LotCall(kind: $0.kind, number: $0.first) }
  }
}
