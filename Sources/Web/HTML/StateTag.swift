internal import Domain
internal import Wording

extension Words {
  /// A certificate's state as content of a `.tag`: `level`, `sign`, `state`.
  func tag(_ summary: CertificateSummary) -> Content {
    let isOver = summary.isCancelled == true || summary.isWithdrawn
    let keying = summary.keyingState
    return [
      "level": isOver ? "info" : keying?.level ?? summary.state.level,
      "sign": isOver ? "–" : keying?.sign ?? summary.state.sign,
      "state": standing(summary),
    ]
  }
}

extension KeyingState {
  var level: String {
    switch self {
    case .toKey, .keyed, .toCountersign: "warn"
    case .keying: "info"
    case .witnessed, .witnessedByTwo: "ok"
    }
  }

  var sign: String {
    switch self {
    case .toKey: "✎"
    case .keying: "◆"
    case .keyed, .toCountersign: "▲"
    case .witnessed, .witnessedByTwo: "✓"
    }
  }
}

extension OutboxState {
  var level: String {
    switch self {
    case .confirmed: "ok"
    case .held, .unknown: "warn"
    case .quarantined: "bad"
    default: "info"
    }
  }

  var sign: String {
    switch self {
    case .confirmed: "✓"
    case .held: "▲"
    case .unknown: "?"
    case .quarantined: "■"
    case .sending: "→"
    default: "○"
    }
  }
}
