import Domain
import Testing

struct CancellationStateTests {
  @Test(
    arguments: [
      (nil, [.toAsk]), (.toAsk, [.asked, .withdrawn]), (.asked, [.confirmed, .withdrawn]), (.confirmed, []),
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
