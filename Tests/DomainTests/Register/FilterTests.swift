import Testing

@testable import Domain

struct FilterTests {
  @Test(
    arguments: [
      (CertificateFilter(), []), (CertificateFilter(vin: "1m8 gdm"), []), (CertificateFilter(vin: "é"), ["vin"]),
      (CertificateFilter(vin: ""), ["vin"]), (CertificateFilter(plate: "-"), ["plate"]),
      (CertificateFilter(owner: " , "), ["owner"]),
      (CertificateFilter(owner: String(repeating: "a", count: 201)), ["owner"]),
      (CertificateFilter(owner: "a b c d e f g h"), []), (CertificateFilter(owner: "a b c d e f g h i"), ["owner"]),
      (CertificateFilter(from: CivilDate("2026-11-02"), through: CivilDate("2026-11-01")), ["through"]),
      (CertificateFilter(from: CivilDate("2026-11-01"), through: CivilDate("2026-11-01")), []),
      (CertificateFilter(plate: "", owner: "", states: []), ["plate", "owner", "states"]),
    ])
  func `all that is wrong with a filter is told by its field`(filter: CertificateFilter, fields: [String]) {
    #expect(filter.issues.map(\.field) == fields)
  }

  @Test func `an owner's words are folded one by one`() {
    #expect(CertificateFilter(owner: "Québec, ÉLOÏSE  l'Exemple").ownerWords == ["quebec", "eloise", "lexemple"])
  }
}

struct CancellationStateTests {
  @Test(
    arguments: [
      (nil, [.toAsk]), (.toAsk, [.asked, .withdrawn]), (.asked, [.confirmed, .withdrawn]),
      (.confirmed, [.replaced]), (.replaced, []),
      (.withdrawn, [.toAsk]),
    ] as [(CancellationState?, Set<CancellationState>)])
  func `nothing is confirmed that was not asked for, and what was withdrawn may be asked again (R9)`(
    state: CancellationState?, next: Set<CancellationState>
  ) {
    #expect(CancellationState.successors(of: state) == next)
    #expect(state.map { $0.isOpen == next.contains(.withdrawn) } ?? true)
  }

  @Test(arguments: [(CertificateKind.mechanical, CancellationChannel.phone), (.photometric, .email)])
  func `a CVM is cancelled by telephone, an AVP by e-mail (R9)`(kind: CertificateKind, channel: CancellationChannel) {
    #expect(CancellationChannel(for: kind) == channel)
  }
}
