internal import Domain
internal import Wording

extension Words {
  /// A certificate's state as content of a `.tag`: `level`, `sign`, `state`.
  func tag(_ summary: CertificateSummary) -> Content {
    let isOver = summary.isCancelled == true || summary.isWithdrawn
    return [
      "level": isOver ? "info" : summary.state.level, "sign": isOver ? "–" : summary.state.sign,
      "state": standing(summary),
    ]
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
