internal import Domain
internal import SyncProtocol

/// What the portal takes and tells beyond version 1.0, as it said in its capabilities. Nothing until it has answered a probe.
struct PortalTerms: Hashable, Sendable {
  /// The coding for request bodies; nil where it takes none, or a packed one did not get through in this run.
  private(set) var coding: ContentCoding?
  /// Whether answers may come packed.
  private(set) var packsAnswers = false
  /// Whether answers may leave out what was asked; nil for no, as requests have it.
  private(set) var compact: Bool?
  /// The most vehicles that one look-up may ask for as well.
  private(set) var vehiclesInLookup = 0
  private var uniqueNumbers = false
  private var idempotency = false
  private var refusedCoding = false

  /// The value of `Accept-Encoding`.
  static let acceptable = ContentCoding.allCases.map(\.rawValue).joined(separator: ", ")

  mutating func take(_ capabilities: Capabilities) {
    let told = Set((capabilities.encodings ?? []).map { $0.lowercased() })
    packsAnswers = !told.isEmpty
    vehiclesInLookup = capabilities.features.lookupVehicles == true ? capabilities.limits.match : 0
    compact = capabilities.features.compact == true ? true : nil
    uniqueNumbers = capabilities.features.uniqueNumbers
    idempotency = capabilities.features.idempotency
    coding = refusedCoding ? nil : ContentCoding.allCases.first { told.contains($0.rawValue) }
  }

  /// A kept connection may have died, which shows only when it is used, as an unknown outcome. Where a second arrival
  /// would do harm, that costs a quiet period (SyncProtocol §9.2), so a new connection is used there.
  func connection(for target: Submission.Target) -> Transfer.ConnectionUse {
    switch target {
    case .number: uniqueNumbers ? .mayReuseOnce : .own
    case .conformity: idempotency ? .mayReuseOnce : .own
    case .unnumbered: .own
    }
  }

  /// Notes that a packed body was refused for being packed, or may have been: in this run none is packed any more.
  mutating func noteRefusedCoding() {
    refusedCoding = true
    coding = nil
  }
}
