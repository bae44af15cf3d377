/// One invariant as a question to the tables: any row is a breach, and its first column names where.
struct InvariantCheck {
  let name: String
  let breach: String
  let sql: String

  static let all = numbers + handOvers + counters + exchanges + states + people + drafts

  /// All of them as one question, which is asked after each pass: the place of each that is broken in `all`, and where.
  static let together = all.enumerated().map { "SELECT \($0.offset), * FROM (\($0.element.sql))" }
    .joined(separator: " UNION ALL ")

  /// What is derived has no tags: it is held against what it counts.
  static let counters = [
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
      name: "I13", breach: "a lot's counters do not add up to its size",
      sql: """
        SELECT first FROM lot LEFT JOIN (SELECT lot, sum(count) AS total FROM lot_count GROUP BY lot) AS c ON c.lot = lot.id
        WHERE size <> coalesce(total, 0) LIMIT 1
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
  ]

  private static let drafts = [
    InvariantCheck(
      name: "drafts", breach: "answers are both a draft and a record",
      sql: "SELECT hex(d.id) FROM draft AS d JOIN inspection AS i ON i.id = d.id LIMIT 1")
  ]

  private static let numbers = [
    InvariantCheck(
      name: "keys", breach: "a row points at one that is not there",
      sql: "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1"),
    InvariantCheck(
      name: "I1", breach: "a number is in two operations",
      sql: """
        SELECT number FROM operation WHERE \(OperationRows.bringsDocument("operation"))
        GROUP BY kind, number HAVING count(*) > 1 LIMIT 1
        """),
    InvariantCheck(
      name: "I1", breach: "repairs of one document are recorded twice, to the byte",
      sql: """
        SELECT number FROM operation WHERE intent = 'conform' AND withdrawn = 0
        GROUP BY kind, number, digest HAVING count(*) > 1 LIMIT 1
        """),
    InvariantCheck(
      name: "I2", breach: "an operation for repairs is of another record",
      sql: """
        SELECT o.number FROM operation AS o JOIN inspection AS i ON i.id = o.inspection
        WHERE o.intent = 'conform' AND json_type(i.record, '$.repairs') IS NOT 'array' LIMIT 1
        """),
    InvariantCheck(
      name: "I2", breach: "an operation is not for its inspection's number",
      sql: """
        SELECT o.number FROM operation AS o LEFT JOIN inspection AS i ON i.id = o.inspection
        WHERE i.id IS NULL OR i.kind <> o.kind OR i.number <> o.number LIMIT 1
        """),
    InvariantCheck(
      name: "I2", breach: "an inspection has no operation",
      sql: """
        SELECT i.number FROM inspection AS i
        WHERE NOT EXISTS (SELECT 1 FROM operation AS o WHERE o.inspection = i.id) LIMIT 1
        """),
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
    InvariantCheck(
      name: "I13", breach: "a number's state is not its operation's",
      sql: """
        SELECT o.number FROM operation AS o
        LEFT JOIN stock_number AS n ON n.kind = o.kind AND n.number = o.number
        WHERE o.intent = 'reinstate' AND o.withdrawn = 0 AND (n.state IS NULL OR NOT CASE o.state
          WHEN 'confirmed' THEN n.state = 'reinstated'
          WHEN 'closed' THEN n.state IN ('issued', 'spoiled')
          WHEN 'draft' THEN n.state = 'reserved'
          ELSE n.state = 'issued' END) LIMIT 1
        """),
    InvariantCheck(
      name: "I13", breach: "a number is issued and nothing was recorded for it",
      sql: """
        SELECT number FROM stock_number AS n WHERE state IN ('issued', 'reinstated')
          AND reason IS NOT 'foundAtPortal' AND NOT EXISTS (
            SELECT 1 FROM operation AS o
            WHERE o.kind = n.kind AND o.number = n.number AND o.intent = 'reinstate' AND o.withdrawn = 0) LIMIT 1
        """),
  ]

  private static let exchanges = [
    InvariantCheck(
      name: "I3", breach: "a request was made for nothing",
      sql: """
        SELECT CAST(id AS TEXT) FROM exchange WHERE purpose IN ('submit', 'createVehicle')
          AND NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.exchange = exchange.id) LIMIT 1
        """),
    InvariantCheck(
      name: "I3", breach: "a certificate may have been sent and no attempt is stored",
      sql: """
        SELECT o.number FROM operation AS o WHERE o.state IN ('sending', 'unknown') AND NOT EXISTS (
          SELECT 1 FROM attempt AS a JOIN exchange AS e ON e.id = a.exchange
          WHERE a.operation = o.id AND e.purpose = 'submit') LIMIT 1
        """),
    InvariantCheck(
      name: "I4", breach: "a certificate is sending and no request is open",
      sql: """
        SELECT o.number FROM operation AS o WHERE o.state = 'sending' AND NOT EXISTS (
          SELECT 1 FROM attempt AS a JOIN exchange AS e ON e.id = a.exchange
          WHERE a.operation = o.id AND e.purpose = 'submit' AND e.ended_at IS NULL) LIMIT 1
        """),
    InvariantCheck(
      name: "I5", breach: "a certificate of unknown outcome was sent again and not looked up between",
      sql: """
        SELECT o.number FROM attempt AS a JOIN exchange AS e ON e.id = a.exchange AND e.purpose = 'submit'
        JOIN attempt AS b ON b.operation = a.operation AND b.exchange > a.exchange
        JOIN exchange AS f ON f.id = b.exchange AND f.purpose = 'submit'
        JOIN operation AS o ON o.id = a.operation
        WHERE a.state = 'unknown' AND NOT EXISTS (
          SELECT 1 FROM attempt AS c JOIN exchange AS g ON g.id = c.exchange AND g.purpose = 'lookUp'
          WHERE c.operation = a.operation AND c.exchange > a.exchange AND c.exchange < b.exchange) LIMIT 1
        """),
  ]

  private static let states = [
    InvariantCheck(
      name: "I6", breach: "a certificate is confirmed without a receipt of its number and digest",
      sql: """
        SELECT o.number FROM operation AS o WHERE o.state = 'confirmed' AND NOT EXISTS (
          SELECT 1 FROM receipt AS r WHERE r.operation = o.id AND r.kind = o.kind AND r.digest = o.digest
            AND (r.number = o.number OR o.intent <> 'reinstate')) LIMIT 1
        """),
    InvariantCheck(
      name: "I9", breach: "two certificates of one vehicle are in flight",
      sql: """
        SELECT min(number) FROM operation WHERE state IN ('sending', 'unknown')
        GROUP BY vehicle_key HAVING count(*) > 1 LIMIT 1
        """),
  ]

  private static let people = [
    InvariantCheck(
      name: "R9", breach: "a step of a request to cancel is missing",
      sql: """
        SELECT o.number FROM cancellation_step AS c LEFT JOIN operation AS o ON o.id = c.operation
        GROUP BY c.operation HAVING min(c.position) <> 1 OR max(c.position) <> count(*) LIMIT 1
        """),
    InvariantCheck(
      name: "I10", breach: "more than four attempts at signing in count in a row",
      sql: """
        SELECT CAST(count(*) AS TEXT) FROM sign_in_row WHERE outcome IS NULL OR outcome IN ('wrong', 'noAnswer')
        GROUP BY access_code HAVING count(*) > 4 LIMIT 1
        """),
    InvariantCheck(
      name: "I11", breach: "a vehicle is to be created and the match showed one like it",
      sql: """
        SELECT number FROM operation WHERE decision ->> '$.choice' IN ('create', 'created')
          AND decision ->> '$.person' IS NULL
          AND (decision ->> '$.evidence.truncated' = 1 OR EXISTS (
            SELECT 1 FROM json_each(decision, '$.evidence.comparisons') WHERE value ->> '$.vin' <> 'other'))
        LIMIT 1
        """),
  ]
}
