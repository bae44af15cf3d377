/// One invariant as a query: any row it returns is a breach, and the row's first column says where.
struct InvariantCheck {
  let name: String
  let breach: String
  let sql: String

  /// Which rows are checked.
  enum Scope {
    /// All rows, in time proportional to the history.
    case everything
    /// The rows of `ChangedRows`: written since they were last checked.
    case changes

    /// A condition on a row's key, as `ChangedRows` notes it.
    func holds(_ place: String, _ key: String) -> String {
      switch self {
      case .everything: "true"
      case .changes where key.hasPrefix("("):
        "\(key) IN (SELECT first, second FROM temp.changed_row WHERE place = '\(place)')"
      case .changes: "\(key) IN (SELECT first FROM temp.changed_row WHERE place = '\(place)')"
      }
    }

    /// The condition for the row of `operation` that has this alias.
    func operation(_ row: String) -> String { holds("operation", "\(row).sequence") }

    /// The condition for the row with a kind and a number that has this alias.
    func number(_ row: String) -> String { holds("number", "(\(row).kind, \(row).number)") }
  }

  /// The checks of a scope, and one query for all of them: it returns the index of each broken check, and where it is
  /// broken.
  struct Questions {
    let checks: [InvariantCheck]
    let together: String

    init(_ scope: Scope) {
      self.init(
        (scope == .changes ? [adding] : recounts) + numbers(scope) + papers(scope) + handOvers(scope) + exchanges(scope)
          + states(scope) + people(scope) + KeyingRows.checks(scope))
    }

    fileprivate init(_ checks: [InvariantCheck]) {
      self.checks = checks
      together = checks.enumerated().map { "SELECT \($0.offset), * FROM (\($0.element.sql))" }
        .joined(separator: " UNION ALL ")
    }
  }

  static let everything = Questions(.everything)
  static let changes = Questions(.changes)
  /// What a connection that changes nothing looks at: counters, which have no checksum of their own, and what is of all
  /// rows in any scope.
  static let steady = Questions([adding, inFlight, drafts])

  /// Checks that compare what triggers keep with a recount.
  static let recounts = keys + counters

  /// A quick check from single rows: operations have the sequences 1 to their count, and the counters add up to that
  /// count.
  private static let adding = InvariantCheck(
    name: "I7, I8, I12", breach: "the counters do not add up to the newest sequence",
    sql: """
      SELECT CAST(sum(count) AS TEXT) FROM operation_count
      HAVING count(*) <> 8 OR sum(count) <> (SELECT coalesce(max(sequence), 0) FROM operation)
      """)

  private static let keys = [
    InvariantCheck(
      name: "keys", breach: "a row points at one that is not there",
      sql: "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1"),
    InvariantCheck(
      name: "I7, I12", breach: "a sequence is missing",
      sql: """
        SELECT 'of ' || max(sequence) || ' there are ' || count(*) FROM operation
        HAVING count(*) > 0 AND (min(sequence) <> 1 OR max(sequence) <> count(*))
        """),
    InvariantCheck(
      name: "I13", breach: "a lot does not have all its numbers",
      sql: """
        SELECT first FROM lot LEFT JOIN (SELECT lot, count(*) AS total FROM stock_number GROUP BY lot) AS n ON n.lot = lot.id
        WHERE size <> coalesce(total, 0) LIMIT 1
        """),
  ]

  /// Counters carry no checksum; they are compared with a recount.
  static let counters =
    [
      InvariantCheck(
        name: "I8", breach: "a counter of operations is wrong",
        sql: """
          SELECT state FROM operation_count AS c
          WHERE count <> (SELECT count(*) FROM operation AS o WHERE o.state = c.state) LIMIT 1
          """),
      InvariantCheck(
        name: "I8", breach: "the counters do not add up to the number of operations",
        sql: """
          SELECT CAST(sum(count) AS TEXT) FROM operation_count
          HAVING count(*) <> 8 OR sum(count) <> (SELECT count(*) FROM operation)
          """),
      InvariantCheck(
        name: "I13", breach: "a counter of numbers is wrong",
        sql: """
          SELECT state FROM (
            SELECT kind, lot, state, count FROM lot_count UNION ALL
            SELECT kind, lot, state, -count(*) FROM stock_number GROUP BY kind, lot, state)
          GROUP BY kind, lot, state HAVING sum(count) <> 0 LIMIT 1
          """),
      InvariantCheck(
        name: "I13", breach: "a counter of certificates used in a day is wrong",
        sql: """
          SELECT 'day ' || day FROM (
            SELECT kind, day, count FROM stock_use UNION ALL
            SELECT i.kind, (i.recorded_at + i.utc_offset * 60000) / 86400000, -1
            FROM operation AS o JOIN inspection AS i ON i.id = o.inspection
            WHERE o.intent = 'reinstate' AND NOT EXISTS (
              SELECT 1 FROM operation AS e WHERE e.kind = o.kind AND e.number = o.number AND e.intent = 'reinstate'
                AND e.sequence < o.sequence))
          GROUP BY kind, day HAVING sum(count) <> 0 LIMIT 1
          """),
      OpenTask.check,
    ] + KeyingRows.checks

  private static func numbers(_ scope: Scope) -> [InvariantCheck] {
    [
      InvariantCheck(
        name: "I1", breach: "a number is in two operations",
        sql: """
          SELECT o.number FROM operation AS o WHERE \(scope.operation("o")) AND \(OperationRows.bringsDocument("o"))
            AND EXISTS (
              SELECT 1 FROM operation AS b WHERE b.kind = o.kind AND b.number = o.number AND b.sequence <> o.sequence
                AND \(OperationRows.bringsDocument("b"))) LIMIT 1
          """),
      InvariantCheck(
        name: "I1", breach: "repairs of one document are recorded twice, to the byte",
        sql: """
          SELECT o.number FROM operation AS o WHERE \(scope.operation("o")) AND o.intent = 'conform' AND o.withdrawn = 0
            AND EXISTS (
              SELECT 1 FROM operation AS b WHERE b.kind = o.kind AND b.number = o.number AND b.sequence <> o.sequence
                AND b.intent = 'conform' AND b.withdrawn = 0 AND b.digest = o.digest) LIMIT 1
          """),
      InvariantCheck(
        name: "I2", breach: "an operation for repairs is of another record",
        sql: """
          SELECT o.number FROM operation AS o CROSS JOIN inspection AS i ON i.id = o.inspection
          WHERE \(scope.operation("o")) AND o.intent = 'conform' AND json_type(i.record, '$.repairs') IS NOT 'array'
          LIMIT 1
          """),
      InvariantCheck(
        name: "I2", breach: "an operation is not for its inspection's number",
        sql: """
          SELECT o.number FROM operation AS o LEFT JOIN inspection AS i ON i.id = o.inspection
          WHERE \(scope.operation("o")) AND (i.id IS NULL OR i.kind <> o.kind OR i.number <> o.number) LIMIT 1
          """),
      InvariantCheck(
        name: "I2", breach: "an inspection has no operation",
        sql: """
          SELECT i.number FROM inspection AS i WHERE \(scope.holds("inspection", "i.id"))
            AND NOT EXISTS (SELECT 1 FROM operation AS o WHERE o.inspection = i.id) LIMIT 1
          """),
    ]
  }

  private static func papers(_ scope: Scope) -> [InvariantCheck] {
    [
      InvariantCheck(
        name: "I13", breach: "a lot's counters do not add up to its size",
        sql: """
          SELECT first FROM lot AS l WHERE \(scope.holds("lot", "l.id")) AND size <> coalesce((
            SELECT sum(count) FROM lot_count AS c WHERE c.kind = l.kind AND c.lot = l.id AND c.state IN (
              'available', 'reserved', 'issued', 'reinstated', 'spoiled', 'lost', 'stolen', 'returned')), 0) LIMIT 1
          """),
      InvariantCheck(
        name: "I13", breach: "a number's state is not its operation's",
        sql: """
          SELECT o.number FROM operation AS o
          LEFT JOIN stock_number AS n ON n.kind = o.kind AND n.number = o.number
          WHERE \(scope.operation("o")) AND o.intent = 'reinstate' AND o.withdrawn = 0
            AND (n.state IS NULL OR NOT CASE o.state
              WHEN 'confirmed' THEN n.state = 'reinstated'
              WHEN 'closed' THEN n.state IN ('issued', 'spoiled')
              WHEN 'draft' THEN n.state = 'reserved'
              ELSE n.state = 'issued' END) LIMIT 1
          """),
      InvariantCheck(
        name: "I13", breach: "a number is issued and nothing was recorded for it",
        sql: """
          SELECT number FROM stock_number AS n WHERE \(scope.number("n")) AND state IN ('issued', 'reinstated')
            AND reason IS NOT 'foundAtPortal' AND NOT EXISTS (
              SELECT 1 FROM operation AS o
              WHERE o.kind = n.kind AND o.number = n.number AND o.intent = 'reinstate' AND o.withdrawn = 0) LIMIT 1
          """),
    ]
  }

  private static func exchanges(_ scope: Scope) -> [InvariantCheck] {
    [
      InvariantCheck(
        name: "I3", breach: "a request was made for nothing",
        sql: """
          SELECT CAST(id AS TEXT) FROM exchange WHERE \(scope.holds("exchange", "exchange.id"))
            AND purpose IN ('submit', 'createVehicle')
            AND NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.exchange = exchange.id) LIMIT 1
          """),
      InvariantCheck(
        name: "I3", breach: "a certificate may have been sent and no attempt is stored",
        sql: """
          SELECT o.number FROM operation AS o WHERE \(scope.operation("o")) AND o.state IN ('sending', 'unknown')
            AND NOT EXISTS (
              SELECT 1 FROM attempt AS a JOIN exchange AS e ON e.id = a.exchange
              WHERE a.operation = o.id AND e.purpose = 'submit') LIMIT 1
          """),
      InvariantCheck(
        name: "I4", breach: "a certificate is sending and no request is open",
        sql: """
          SELECT o.number FROM operation AS o WHERE \(scope.operation("o")) AND o.state = 'sending' AND NOT EXISTS (
            SELECT 1 FROM attempt AS a JOIN exchange AS e ON e.id = a.exchange
            WHERE a.operation = o.id AND e.purpose = 'submit' AND e.ended_at IS NULL) LIMIT 1
          """),
      InvariantCheck(
        name: "I5", breach: "a certificate of unknown outcome was sent again and not looked up between",
        sql: """
          SELECT o.number FROM operation AS o
          CROSS JOIN attempt AS a ON a.operation = o.id AND a.state = 'unknown'
          CROSS JOIN exchange AS e ON e.id = a.exchange AND e.purpose = 'submit'
          CROSS JOIN attempt AS b ON b.operation = a.operation AND b.exchange > a.exchange
          CROSS JOIN exchange AS f ON f.id = b.exchange AND f.purpose = 'submit'
          WHERE \(scope.operation("o")) AND NOT EXISTS (
            SELECT 1 FROM attempt AS c JOIN exchange AS g ON g.id = c.exchange AND g.purpose = 'lookUp'
            WHERE c.operation = a.operation AND c.exchange > a.exchange AND c.exchange < b.exchange) LIMIT 1
          """),
    ]
  }

  private static func states(_ scope: Scope) -> [InvariantCheck] {
    [
      InvariantCheck(
        name: "I6", breach: "a certificate is confirmed without a receipt of its number and digest",
        sql: """
          SELECT o.number FROM operation AS o WHERE \(scope.operation("o")) AND o.state = 'confirmed' AND NOT EXISTS (
            SELECT 1 FROM receipt AS r WHERE r.operation = o.id AND r.kind = o.kind AND r.digest = o.digest
              AND (r.number = o.number OR o.intent <> 'reinstate'))
            AND NOT EXISTS (SELECT 1 FROM agreement AS a WHERE a.operation = o.id) LIMIT 1
          """),
      inFlight,
    ]
  }

  private static let inFlight = InvariantCheck(
    name: "I9", breach: "two certificates of one vehicle are in flight",
    sql: """
      SELECT min(number) FROM operation WHERE state IN ('sending', 'unknown')
      GROUP BY vehicle_key HAVING count(*) > 1 LIMIT 1
      """)

  private static let drafts = InvariantCheck(
    name: "drafts", breach: "answers are both a draft and a record",
    sql: "SELECT hex(d.id) FROM draft AS d JOIN inspection AS i ON i.id = d.id LIMIT 1")

  private static func people(_ scope: Scope) -> [InvariantCheck] {
    [
      InvariantCheck(
        name: "R9", breach: "a step of a request to cancel is missing",
        sql: """
          SELECT o.number FROM cancellation_step AS c LEFT JOIN operation AS o ON o.id = c.operation
          WHERE c.operation IN (SELECT id FROM operation WHERE \(scope.operation("operation")))
          GROUP BY c.operation HAVING min(c.position) <> 1 OR max(c.position) <> count(*) LIMIT 1
          """),
      InvariantCheck(
        name: "I10", breach: "more than four attempts at signing in count in a row",
        sql: """
          SELECT CAST(count(*) AS TEXT) FROM sign_in_row WHERE \(scope.holds("account", "sign_in_row.access_code"))
            AND (outcome IS NULL OR outcome IN ('wrong', 'noAnswer'))
          GROUP BY access_code HAVING count(*) > 4 LIMIT 1
          """),
      InvariantCheck(
        name: "I11", breach: "a vehicle is to be created and the match showed one like it",
        sql: """
          SELECT o.number FROM operation AS o WHERE \(scope.operation("o"))
            AND o.decision ->> '$.choice' IN ('create', 'created') AND o.decision ->> '$.person' IS NULL
            AND (o.decision ->> '$.evidence.truncated' = 1 OR EXISTS (
              SELECT 1 FROM json_each(o.decision, '$.evidence.comparisons') WHERE value ->> '$.vin' <> 'other'))
          LIMIT 1
          """),
      InvariantCheck(
        name: "outages", breach: "a span of the outage log is open and a later one began",
        sql: """
          SELECT CAST(b.id AS TEXT) FROM outage AS b WHERE \(scope.holds("outage", "b.id")) AND EXISTS (
            SELECT 1 FROM outage AS a
            WHERE a.source = b.source AND a.source <> 'person' AND a.id < b.id AND a.ending IS NULL) LIMIT 1
          """),
      drafts,
    ]
  }
}
