internal import Domain
internal import GRDB

/// The tables `stock_move` and `stock_move_number`; their triggers change the numbers' states.
enum MoveRows {
  /// The columns of a new move, which are written once.
  struct New {
    var id: HandOverID
    var step: StockMove.Step
    var kind: CertificateKind
    var at: Instant
    var station: String
    var who: String
    var why: String?
  }

  /// Adds a move, and returns its sequence.
  static func add(_ move: New, _ numbers: [CertificateNumber], in db: Database) throws -> Int64 {
    try db.run(
      """
      INSERT INTO stock_move (sequence, id, step, kind, at, station, size, who, why)
      VALUES ((SELECT coalesce(max(sequence), 0) + 1 FROM stock_move), ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        move.id.bytes, move.step.rawValue, move.kind.rawValue, move.at.milliseconds, move.station, numbers.count,
        move.who, move.why,
      ])
    let sequence = db.lastInsertedRowID
    for number in numbers {
      try db.run(
        "INSERT INTO stock_move_number (move, kind, number) VALUES (?, ?, ?)",
        [sequence, move.kind.rawValue, number.text])
    }
    return sequence
  }

  private static let columns = """
    SELECT m.sequence, m.id, m.step, m.at, m.kind, m.station, m.who, m.why,
      (SELECT count(*) FROM number_away AS a WHERE a.move = m.sequence) FROM stock_move AS m
    """

  static func move(_ sequence: Int64, in db: Database) throws -> StockMove? {
    try db.rows("\(columns) WHERE m.sequence = ?", [sequence]) { try move($0, in: db) }.first
  }

  static func move(_ id: HandOverID, _ step: StockMove.Step, in db: Database) throws -> StockMove? {
    try db.rows("\(columns) WHERE m.id = ? AND m.step = ?", [id.bytes, step.rawValue]) { try move($0, in: db) }.first
  }

  static func newest(limit: Int, in db: Database) throws -> [StockMove] {
    try db.rows("\(columns) ORDER BY m.sequence DESC LIMIT ?", [limit]) { try move($0, in: db) }
  }

  /// The move by which a number is away; nil where it is not. A trigger keeps the row until the number comes back.
  static func away(of number: CertificateNumber, _ kind: CertificateKind, in db: Database) throws -> StockMove? {
    let row = try db.row(
      "SELECT move FROM number_away WHERE kind = ? AND number = ?", [kind.rawValue, number.text])
    return try row.flatMap { try move(try $0.integer(0), in: db) }
  }

  /// The numbers of a move, in order.
  static func numbers(of sequence: Int64, in db: Database) throws -> [CertificateNumber] {
    try db.rows("SELECT number FROM stock_move_number WHERE move = ? ORDER BY number", [sequence]) {
      try $0.number(0)
    }
  }

  private static func move(_ row: Row, in db: Database) throws -> StockMove {
    let sequence = try row.integer(0)
    let numbers = try numbers(of: sequence, in: db)
    guard let runs = Lot.runs(of: numbers) else { throw StoreFault.damaged("a move's numbers are not of one form") }
    return StockMove(
      move: sequence, id: try row.id(1), step: try row.value(2), at: try row.instant(3), kind: try row.value(4),
      station: try row.text(5), who: try row.text(6), why: try row.decode(String?.self, atIndex: 7),
      numbers: runs.compactMap { run in
        guard let first = run.first, let last = run.last else { return nil }
        return NumberRange(first: first, last: last, count: run.count)
      }, away: Int(try row.integer(8)))
  }
}
