extension InvariantCheck {
  /// A number is usable at one station only: once handed over, it is not usable here until a move brings it back.
  static func handOvers(_ scope: Scope) -> [InvariantCheck] {
    [
      InvariantCheck(
        name: "I13", breach: "a number that is at another station can be used here",
        sql: """
          SELECT a.number FROM number_away AS a LEFT JOIN stock_number AS n ON n.kind = a.kind AND n.number = a.number
          WHERE \(scope.number("a")) AND (n.state IS NOT 'returned' OR n.lot <> a.lot) LIMIT 1
          """),
      InvariantCheck(
        name: "I13", breach: "a number is not where its newest move took it",
        sql: """
          SELECT s.number FROM (
            SELECT kind, number, max(move) AS move FROM stock_move_number AS n WHERE \(scope.number("n"))
            GROUP BY kind, number) AS s
          JOIN stock_move AS m ON m.sequence = s.move
          WHERE (m.step = 'given') <> EXISTS (
            SELECT 1 FROM number_away AS a WHERE a.kind = s.kind AND a.number = s.number AND a.move = s.move) LIMIT 1
          """),
      InvariantCheck(
        name: "I13", breach: "a move does not have all its numbers",
        sql: """
          SELECT CAST(sequence AS TEXT) FROM stock_move AS m WHERE \(scope.holds("move", "m.sequence"))
            AND size <> (SELECT count(*) FROM stock_move_number AS s WHERE s.move = m.sequence) LIMIT 1
          """),
      InvariantCheck(
        name: "I13", breach: "a number is away and no move gave it",
        sql: """
          SELECT a.number FROM number_away AS a WHERE \(scope.number("a")) AND NOT EXISTS (
            SELECT 1 FROM stock_move_number AS s JOIN stock_move AS m ON m.sequence = s.move AND m.step = 'given'
            WHERE s.kind = a.kind AND s.number = a.number AND s.move = a.move) LIMIT 1
          """),
    ]
  }
}
