import Domain
import GRDB

@testable import Store

extension Plant {
  /// The pass overwrites what a person did meanwhile with what it had when it began, as if nothing compared the two and
  /// no rule of the tables were there either.
  static let staleCopy = Plant("the pass acts on a stale copy") {
    $0.afterAct = { store in
      _ = try? await store.writeOnce { db in
        let rules = ["operation_is_withdrawn", "operation_stays_withdrawn", "operation_moves", "stock_number_moves"]
        let texts = try rules.compactMap { name in
          try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [name])
        }
        for name in rules { try db.execute(sql: "DROP TRIGGER \(name)") }
        try db.execute(
          sql: """
            UPDATE stock_number SET state = 'issued', reason = NULL, who = NULL WHERE state = 'reserved' AND EXISTS (
              SELECT 1 FROM operation AS o
              WHERE o.kind = stock_number.kind AND o.number = stock_number.number AND o.withdrawn = 1);
            UPDATE operation SET state = 'ready', withdrawn = 0, reason = NULL
            WHERE withdrawn = 1 AND NOT EXISTS (SELECT 1 FROM operation AS later WHERE later.supersedes = operation.id);
            """)
        for text in texts { try db.execute(sql: text) }
      }
    }
  }
}
