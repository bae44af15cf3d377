internal import Domain
internal import FoundationEssentials
internal import GRDB

/// The records that were withdrawn according to a damaged file, even if their own rows cannot be read: a paper that is
/// `reserved` again, or an operation that supersedes another, proves it.
struct SalvagedWithdrawals {
  private let superseded: Set<OperationID>
  private let reserved: [StockNumber: Instant]

  init(_ source: SalvageSource) {
    let later = source.rows(of: "operation", where: "supersedes IS NOT NULL")
    superseded = Set(
      later.compactMap { row in
        (try? row.decode(Data.self, forColumn: "supersedes")).flatMap(OperationID.init(bytes:))
      })
    var reserved: [StockNumber: Instant] = [:]
    for row in source.rows(of: "stock_number", where: "state = 'reserved'") {
      guard let text = try? row.text(of: "number"), let number = CertificateNumber(told: text),
        let kind = (try? row.text(of: "kind")).flatMap(CertificateKind.init(rawValue:)),
        let since = try? row.integer(of: "changed_at")
      else { continue }
      reserved[StockNumber(kind: kind, number: number)] = Instant(milliseconds: since)
    }
    self.reserved = reserved
  }

  /// The withdrawn operations that `db` still has as recorded, each with the instant of its withdrawal where that is
  /// known.
  func stillRecorded(in db: Database) throws -> [(operation: OperationID, since: Instant?)] {
    let recorded = "SELECT id FROM operation WHERE withdrawn = 0"
    var found: [(operation: OperationID, since: Instant?)] = []
    for operation in superseded where try db.row("\(recorded) AND id = ?", [operation.bytes]) != nil {
      found.append((operation, nil))
    }
    for number in reserved.keys {
      let row = try db.row(
        "\(recorded) AND kind = ? AND number = ? AND intent = 'reinstate'", [number.kind.rawValue, number.number.text])
      guard let operation: OperationID = try row?.id(0), let since = try self.since(of: operation, in: db) else {
        continue
      }
      found.append((operation, since))
    }
    return found
  }

  /// - Returns: nil where nothing proves a withdrawal; otherwise its instant, itself nil where that is unknown.
  func since(of operation: OperationID, in db: Database) throws -> Instant?? {
    if superseded.contains(operation) { return .some(nil) }
    let row = try db.row(
      """
      SELECT n.kind, n.number, n.changed_at FROM operation AS o
      JOIN stock_number AS n ON n.kind = o.kind AND n.number = o.number
      WHERE o.id = ? AND o.intent = 'reinstate' AND o.withdrawn = 0
      """, [operation.bytes])
    // A record made with the paper after that instant was not withdrawn.
    guard let row, let since = reserved[StockNumber(kind: try row.value(0), number: try row.number(1))],
      since > (try row.instant(2))
    else { return nil }
    return .some(since)
  }

  /// The person and the reason in a row of `stock_number`.
  static func decision(of row: Row) -> NamedDecision? {
    guard let who = try? row.text(of: "who"), let why = try? row.text(of: "reason") else { return nil }
    return NamedDecision(who: who, why: why)
  }
}
