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
  /// How many requests of a pass, and of people beside it, are made at the same time.
  private(set) var requests = 1
  private var uniqueNumbers = false
  private var idempotency = false
  private var requestPacking = Shortcut(pauseAfterDoubts: 3)
  private var answerPacking = Shortcut(pauseAfterDoubts: 3)
  private var keeping = Shortcut(pauseAfterDoubts: 20)

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
    requests = PortalCapabilities.requestsAtOnce(told: capabilities.limits.requests)
    uniqueNumbers = capabilities.features.uniqueNumbers
    idempotency = capabilities.features.idempotency
    keeping.passed()
    requestPacking.passed()
    answerPacking.passed()
  }

  /// A kept connection may have died, which shows only when it is used, as an unknown outcome. Where a second arrival
  /// would do harm, that costs a quiet period (SyncProtocol §9.2), so a new connection is used there.
  func connection(for target: Submission.Target) -> Transfer.ConnectionUse {
    guard keeping.isOn else { return .own }
    return switch target {
    case .number: uniqueNumbers ? .mayReuseOnce : .own
    case .conformity: idempotency ? .mayReuseOnce : .own
    case .unnumbered: .own
    }
  }

  /// Notes how a request ended, for those that follow.
  ///
  /// - Parameter before: the terms when the request was made.
  mutating func note(_ answer: TransferAnswer, to transfer: Transfer, made before: PortalTerms) {
    if transfer.connection == .mayReuseOnce {
      if answer.diedOnKeptConnection {
        keeping.doubt(since: before.keeping)
      } else if answer.status != nil {
        keeping.worked()
      }
    }
    if answer.wasPacked {
      if answer.isRefusedCoding {
        requestPacking.stop(for: .max)
      } else if answer.mayBeRefusedCoding {
        requestPacking.stop()
      } else if answer.doubtsPacking {
        requestPacking.doubt(of: transfer.body?.count ?? 0, since: before.requestPacking)
      } else if answer.provesPacking {
        requestPacking.worked(for: transfer.body?.count ?? 0)
      }
    }
  }

  /// Notes that the portal's packed answer did not unpack.
  mutating func noteSpoiltPacking() { answerPacking.stop() }
}

extension PortalTerms {
  /// Whether to do what saves bytes or round trips: not for some probes after it seemed to be why nothing got through.
  ///
  /// Packed bodies may be refused by what stands in between, for good or while a network's sign-in page answers. A server
  /// that closes after each answer without a word lets every submission die on the kept connection of the question before.
  struct Shortcut: Hashable, Sendable {
    /// Short where any fault of a bad link raises a doubt.
    let pauseAfterDoubts: Int
    private var pause = 0
    private var doubts = 0
    /// The bytes of the largest body that was doubted: a smaller one proves nothing about it.
    private var doubted = 0
    /// How many doubts there ever were.
    private var raised = 0
    var isOn: Bool { pause == 0 }

    static let usualPause = 20
    private static let mostDoubts = 2

    /// - Parameter pauseAfterDoubts: how many probes it stays off after two doubts in a row.
    init(pauseAfterDoubts: Int) { self.pauseAfterDoubts = pauseAfterDoubts }

    mutating func stop(for probes: Int = usualPause) { (pause, doubts, doubted) = (max(pause, probes), 0, 0) }

    /// One more request in a row that it may have spoilt. Requests that were under way together raise one doubt.
    mutating func doubt(of bytes: Int = 0, since before: Shortcut) {
      doubted = max(doubted, bytes)
      guard before.raised == raised else { return }
      raised += 1
      doubts += 1
      if doubts >= Self.mostDoubts { stop(for: pauseAfterDoubts) }
    }

    mutating func worked(for bytes: Int = 0) {
      if bytes >= doubted { (doubts, doubted) = (0, 0) }
    }

    /// A probe was answered.
    mutating func passed() {
      if pause > 0 && pause < .max { pause -= 1 }
    }
  }
}
