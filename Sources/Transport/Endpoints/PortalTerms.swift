internal import Domain
internal import SyncProtocol

/// What the portal takes and tells beyond version 1.0, as it said in its capabilities. Nothing until it has answered a probe.
struct PortalTerms: Hashable, Sendable {
  private var codings: [ContentCoding] = []
  private var tellsCodings = false
  /// Whether answers may leave out what was asked; nil for no, as requests have it.
  private(set) var compact: Bool?
  /// The most vehicles that one look-up may ask for as well.
  private(set) var vehiclesInLookup = 0
  private var uniqueNumbers = false
  private var idempotency = false
  private var requestPacking = Packing()
  private var answerPacking = Packing()
  /// How many kept connections in a row died under what was sent on them.
  private var deaths = 0

  /// The value of `Accept-Encoding`.
  static let acceptable = ContentCoding.allCases.map(\.rawValue).joined(separator: ", ")

  /// The coding for request bodies; nil where the portal takes none, or where they do not get through.
  var coding: ContentCoding? { requestPacking.isOn ? codings.first : nil }
  /// Whether answers may come packed.
  var packsAnswers: Bool { answerPacking.isOn && tellsCodings }

  mutating func take(_ capabilities: Capabilities) {
    let told = Set((capabilities.encodings ?? []).map { $0.lowercased() })
    tellsCodings = !told.isEmpty
    codings = ContentCoding.allCases.filter { told.contains($0.rawValue) }
    vehiclesInLookup = capabilities.features.lookupVehicles == true ? capabilities.limits.match : 0
    compact = capabilities.features.compact == true ? true : nil
    uniqueNumbers = capabilities.features.uniqueNumbers
    idempotency = capabilities.features.idempotency
    requestPacking.passed()
    answerPacking.passed()
  }

  /// A kept connection may have died, which shows only when it is used, as an unknown outcome. Where a second arrival
  /// would do harm, that costs a quiet period (SyncProtocol §9.2), so a new connection is used there.
  func connection(for target: Submission.Target) -> Transfer.ConnectionUse {
    guard deaths < Self.mostDeaths else { return .own }
    return switch target {
    case .number: uniqueNumbers ? .mayReuseOnce : .own
    case .conformity: idempotency ? .mayReuseOnce : .own
    case .unnumbered: .own
    }
  }

  /// A server that closes after each answer without a word lets every submission die on the connection of the question
  /// before it: after so many in a row, in this run each submission has a connection of its own.
  private static let mostDeaths = 2

  /// Notes how a request ended, for those that follow.
  mutating func note(_ answer: TransferAnswer, to transfer: Transfer) {
    if transfer.connection == .mayReuseOnce {
      if answer.status != nil { deaths = 0 } else if answer.diedOnKeptConnection { deaths += 1 }
    }
    if answer.wasPacked {
      if answer.isRefusedCoding {
        requestPacking.stop(for: .max)
      } else if answer.mayBeRefusedCoding {
        requestPacking.stop()
      } else if answer.doubtsPacking {
        requestPacking.doubt()
      } else {
        requestPacking.worked()
      }
    }
  }

  /// Notes that the portal's packed answer did not unpack.
  mutating func noteSpoiltPacking() { answerPacking.stop() }
}

extension PortalTerms {
  /// Whether to pack: not for some time after it seemed to be why nothing got through.
  struct Packing: Hashable, Sendable {
    /// How many probes it stays off.
    private var pause = 0
    private var doubts = 0
    var isOn: Bool { pause == 0 }

    /// Something between refuses it, or a network's sign-in page answered: hours later it may be gone.
    static let usualPause = 20
    /// Shorter, since any fault of a bad link looks like a request that packing has spoilt.
    static let pauseAfterDoubts = 3
    static let mostDoubts = 2

    mutating func stop(for probes: Int = usualPause) { (pause, doubts) = (max(pause, probes), 0) }

    /// One more request in a row that packing may have spoilt.
    mutating func doubt() {
      doubts += 1
      if doubts >= Self.mostDoubts { stop(for: Self.pauseAfterDoubts) }
    }

    mutating func worked() { doubts = 0 }

    /// A probe was answered.
    mutating func passed() {
      if pause > 0 && pause < .max { pause -= 1 }
    }
  }
}
