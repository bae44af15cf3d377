package import Domain

package struct StockCall: StationCall {
  package static let route = CallRoute.get("stock", "Lots of prenumbered certificates, and how far they reach.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> StockReport {
    try await station.stock()
  }
}

/// Adds a lot of prenumbered certificates, by the numbers printed on its first and last.
package struct AddLotCall: StationCall {
  package static let route = CallRoute.post("stock-lots", "Adds a lot of prenumbered certificates to the stock.")

  package var kind: CertificateKind
  package var first: CertificateNumber
  package var last: CertificateNumber
  package var who: String

  package init(kind: CertificateKind, first: CertificateNumber, last: CertificateNumber, who: String) {
    self.kind = kind
    self.first = first
    self.last = last
    self.who = who
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> StockReport {
    try await station.addLot(self)
  }
}

/// Ends numbers otherwise than by issuing them. At most 100 numbers; all or none.
package struct MoveNumbersCall: StationCall {
  package static let route = CallRoute.post("stock-numbers", "Notes that papers are spoiled, lost, stolen or returned.")

  package var kind: CertificateKind
  package var numbers: [CertificateNumber]
  /// One of `ends`.
  package var state: StockState
  package var by: NamedDecision

  package init(kind: CertificateKind, numbers: [CertificateNumber], state: StockState, by: NamedDecision) {
    self.kind = kind
    self.numbers = numbers
    self.state = state
    self.by = by
  }

  package static let maximumNumbers = 100
  /// The states in which a person may end a number.
  package static let ends: [StockState] = [.spoiled, .lost, .stolen, .returned]

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> StockReport {
    try await station.moveNumbers(self)
  }
}

package struct StockReport: Codable, Sendable {
  package var lots: [LotReport]
  package var levels: [StockLevel]

  package init(lots: [LotReport], levels: [StockLevel]) {
    self.lots = lots
    self.levels = levels
  }
}
