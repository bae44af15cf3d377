/// The state of a request to cancel a confirmed certificate. The portal takes no such request: people ask by telephone
/// or by e-mail [FAQ R9].
package enum CancellationState: String, Codable, CaseIterable, Sendable {
  case toAsk
  /// A person has asked, and waits for a reference.
  case asked
  /// A person was given a reference.
  case confirmed
  case withdrawn
  /// Its place was taken by another paper, which a person named; nothing follows.
  case replaced

  /// The states that may follow; nil stands for a certificate without a request.
  package static func successors(of state: CancellationState?) -> Set<CancellationState> {
    switch state {
    case nil, .withdrawn: [.toAsk]
    case .toAsk: [.asked, .withdrawn]
    case .asked: [.confirmed, .withdrawn]
    case .confirmed: [.replaced]
    case .replaced: []
    }
  }

  /// Whether a person still has to act.
  package var isOpen: Bool { self == .toAsk || self == .asked }
}

package enum CancellationChannel: String, Codable, CaseIterable, Sendable {
  case phone, email

  /// The means that the FAQ gives for this kind [FAQ R9].
  package init(for kind: CertificateKind) { self = kind == .mechanical ? .phone : .email }
}
