internal import Domain
internal import GRDB

/// The table `relocation`.
enum RelocationRows {
  private static let columns = "SELECT move, state, at, who, why FROM relocation"

  /// The newest step; nil for a station that was never moved.
  static func last(in db: Database) throws -> RelocationStep? {
    try db.row("\(columns) ORDER BY position DESC LIMIT 1").map(step)
  }

  private static func step(_ row: Row) throws -> RelocationStep {
    RelocationStep(
      move: try row.id(0), state: try row.value(1), at: try row.instant(2),
      by: NamedDecision(who: try row.text(3), why: try row.text(4)))
  }

  static func add(_ step: RelocationStep, in db: Database) throws -> RelocationStep {
    try db.run(
      """
      INSERT INTO relocation (position, move, state, at, who, why, epoch)
      SELECT (SELECT coalesce(max(position), 0) + 1 FROM relocation), ?, ?, ?, ?, ?, epoch FROM station
      """,
      [step.move.bytes, step.state.rawValue, step.at.milliseconds, step.by.who, step.by.why])
    return step
  }

  /// Whether a complete file may exist of a move from this device.
  static func hasFile(in db: Database) throws -> Bool {
    try db.row(
      """
      SELECT 1 FROM relocation WHERE state = 'left'
        AND position > (SELECT coalesce(max(position), 0) FROM relocation WHERE state = 'arrived') LIMIT 1
      """) != nil
  }

  /// How the station came to this device; nil where it was made here.
  static func arrival(in db: Database) throws -> Arrival? {
    let row = try db.row(
      """
      SELECT a.epoch, (
          SELECT epoch FROM relocation WHERE move = a.move AND state = 'leaving' AND position < a.position
          ORDER BY position DESC LIMIT 1),
        (SELECT state FROM relocation ORDER BY position DESC LIMIT 1)
      FROM relocation AS a WHERE state = 'arrived' ORDER BY position DESC LIMIT 1
      """)
    guard let row else { return nil }
    let newest: RelocationStep.State = try row.value(2)
    return Arrival(left: try row.id(1), epoch: try row.id(0), isSole: newest == .stayed)
  }
}
