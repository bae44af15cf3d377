package import Domain

package struct GapsCall: StationCall {
  package static let route = CallRoute.get("stock-gaps", "Numbers that were passed over, handed over or withdrawn.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> GapReport {
    try await station.stockGaps()
  }
}

/// Notes a person's count of the blank papers that are left.
package struct CountCall: StationCall {
  package static let route = CallRoute.post(
    "stock-counts", "Notes how many blank papers a person counted and compares them with the records.")

  package var kind: CertificateKind
  package var counted: Int
  package var who: String

  package init(kind: CertificateKind, counted: Int, who: String) {
    self.kind = kind
    self.counted = counted
    self.who = who
  }

  /// The largest count that is accepted.
  package static let mostCounted = 1_000_000

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> CountAnswer {
    try await station.countStock(self)
  }
}

/// Passes numbers over with a reason. At most 100 numbers; all or none.
package struct SkipCall: StationCall {
  package static let route = CallRoute.post("stock-skips", "Passes numbers over with a reason.")

  package var kind: CertificateKind
  package var numbers: [CertificateNumber]
  package var by: NamedDecision

  package init(kind: CertificateKind, numbers: [CertificateNumber], by: NamedDecision) {
    self.kind = kind
    self.numbers = numbers
    self.by = by
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> GapReport {
    try await station.skipNumbers(self)
  }
}

/// Names a lot by any number of it.
package struct LedgerCall: StationCall {
  package static let route = CallRoute.post("stock-ledger", "Lists every number of a lot with its state.")

  package var kind: CertificateKind
  package var number: CertificateNumber

  package init(kind: CertificateKind, number: CertificateNumber) {
    self.kind = kind
    self.number = number
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> LotLedger {
    try await station.lotLedger(self)
  }
}

/// Names a lot by any number of it.
package struct VerifyCall: StationCall {
  package static let route = CallRoute.post(
    "stock-verify", "Compares the lot of a number with the portal's list; changes nothing.", asksPortal: true)

  package var kind: CertificateKind
  package var number: CertificateNumber

  package init(kind: CertificateKind, number: CertificateNumber) {
    self.kind = kind
    self.number = number
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> VerifyAnswer {
    try await station.verify(self)
  }
}
