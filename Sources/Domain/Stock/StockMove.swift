/// One line of a station's log of hand-overs: blank numbers given to another station of the same mandatary, received
/// from one, or taken back before they arrived [FAQ U1]. Written once.
package struct StockMove: Codable, Hashable, Sendable {
  /// The line's place in this station's log, from 1.
  package var move: Int64
  package var id: HandOverID
  package var step: Step
  package var at: Instant
  package var kind: CertificateKind
  /// The other station's name.
  package var station: String
  package var who: String
  /// The reason; nil for numbers that were received, since the other station has it.
  package var why: String?
  package var numbers: [NumberRange]
  /// How many of the numbers that were given have not come back.
  package var away: Int

  package enum Step: String, Codable, CaseIterable, Sendable {
    case given, received, takenBack
  }

  package init(
    move: Int64, id: HandOverID, step: Step, at: Instant, kind: CertificateKind, station: String, who: String,
    why: String?, numbers: [NumberRange], away: Int
  ) {
    self.move = move
    self.id = id
    self.step = step
    self.at = at
    self.kind = kind
    self.station = station
    self.who = who
    self.why = why
    self.numbers = numbers
    self.away = away
  }

  package var count: Int { numbers.map(\.count).reduce(0, +) }

  /// Whether both names are of one station; case, accents and spaces are ignored.
  package static func areSame(_ one: String, _ other: String) -> Bool {
    one.folded.isEmpty ? one == other : one.folded == other.folded
  }
}

/// Consecutive numbers of a lot that are at another station.
package struct NumbersAway: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var numbers: NumberRange
  package var station: String
  package var at: Instant
  package var who: String

  package init(kind: CertificateKind, numbers: NumberRange, station: String, at: Instant, who: String) {
    self.kind = kind
    self.numbers = numbers
    self.station = station
    self.at = at
    self.who = who
  }
}
