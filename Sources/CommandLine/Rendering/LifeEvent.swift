internal import Domain
internal import Wording

/// What happened at a moment, in plain words.
struct LifeEvent {
  let at: Instant
  let lines: [String]

  /// By time; what came first of one moment stays first.
  static func sorted(_ events: [LifeEvent]) -> [LifeEvent] {
    events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// Moments in a column, what happened beside them.
  static func lines(_ events: [LifeEvent], words: Words, now: Instant) -> String {
    let width = events.map { words.moment($0.at, now: now).count }.max() ?? 0
    return events.map { event in
      let lead = "  " + Layout.padded(words.moment(event.at, now: now), to: width) + "  "
      let indent = String(repeating: " ", count: lead.count)
      return event.lines.enumerated().map { index, line in
        Layout.wrapped(line, after: index == 0 ? lead : indent)
      }.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
