internal import Domain
internal import GRDB

/// Repairs in the tables: each has its own record, and an operation with the intent `conform`.
enum ConformityRows {
  /// Condition with two arguments, a kind and a number: operation `o` is for repairs of that document.
  private static let isOfDocument = "o.kind = ? AND o.number = ? AND o.intent = 'conform'"

  /// Condition on the row with this alias: these repairs are neither withdrawn nor closed by a person.
  private static func counts(_ row: String) -> String {
    """
    \(row).withdrawn = 0
      AND NOT (\(row).state = 'closed' AND coalesce(\(row).reason, '') GLOB '{"code":"closedByPerson"*')
    """
  }

  /// Expression on a row `o` of `operation`: how many repairs of that document are recorded and not withdrawn.
  static let repairs = """
    (SELECT count(*) FROM operation AS c JOIN inspection AS ci ON ci.id = c.inspection, json_each(ci.record, '$.repairs')
      WHERE c.kind = o.kind AND c.number = o.number AND c.intent = 'conform' AND \(counts("c")))
    """

  /// Condition on the row with this alias, of intent `conform`: the document's own operation here is neither confirmed
  /// nor closed.
  static func waitsForDocument(_ row: String) -> String {
    """
    EXISTS (
      SELECT 1 FROM operation AS document WHERE document.kind = \(row).kind AND document.number = \(row).number
        AND \(OperationRows.bringsDocument("document"))
        AND document.state NOT IN ('confirmed', 'closed'))
    """
  }

  /// Condition on the row with this alias: it is for repairs whose document is not at the portal yet.
  static func areRepairsThatWait(_ row: String) -> String {
    "(\(row).intent = 'conform' AND \(waitsForDocument(row)))"
  }

  /// Repairs of one document that are recorded and not withdrawn, oldest first.
  static func recorded(
    of kind: CertificateKind, _ number: CertificateNumber, in db: Database
  ) throws -> [RecordedConformity] {
    try db.rows(
      """
      SELECT i.record, o.digest FROM \(OperationRows.tables)
      WHERE \(isOfDocument) AND \(counts("o")) ORDER BY o.sequence
      """,
      [kind.rawValue, number.text]
    ) { RecordedConformity(conformity: try $0.json(0), digest: try $0.digest(1)) }
  }

  /// The document as it was recorded here; nil where it was not.
  static func document(
    _ kind: CertificateKind, _ number: CertificateNumber, after earlier: [Conformity], in db: Database
  ) throws -> ConformedDocument? {
    try db.row(
      "SELECT i.record FROM \(OperationRows.tables) WHERE \(OperationRows.isDocument)",
      [kind.rawValue, number.text]
    ).map { ConformedDocument(try $0.json(0), after: earlier) }
  }

  /// The result where these repairs (same id or same bytes) are recorded already, or their id is taken; nil otherwise.
  static func expectedResult(of sealed: SealedConformity, in db: Database) throws -> ConformityResult? {
    let conformity = sealed.conformity
    if let known = try db.row("SELECT record FROM inspection WHERE id = ?", [conformity.id.bytes]) {
      let earlier: Conformity? = try? known.json(0)
      return earlier?.isSameEntry(as: conformity) == true ? .alreadySealed : .idTaken
    }
    let same = try db.row(
      "SELECT 1 FROM operation AS o WHERE \(isOfDocument) AND o.withdrawn = 0 AND o.digest = ?",
      [conformity.kind.rawValue, conformity.number.text, sealed.digest.bytes])
    return same == nil ? nil : .alreadySealed
  }

  /// Checks the conditions and writes the rows, in the caller's transaction.
  static func seal(_ sealed: SealedConformity, at now: Instant, in db: Database) throws -> ConformityResult {
    if let standing = try expectedResult(of: sealed, in: db) { return standing }
    let conformity = sealed.conformity
    let earlier = try recorded(of: conformity.kind, conformity.number, in: db).map(\.conformity)
    guard earlier.count < Conformity.mostOfOne else {
      let parameters = ["used": "\(earlier.count + 1)", "limit": "\(Conformity.mostOfOne)"]
      return .refused([FieldIssue(field: "number", reason: .tooMany, parameters: parameters)])
    }
    if let document = try document(conformity.kind, conformity.number, after: earlier, in: db) {
      let issues = conformity.issues(beside: document)
      guard issues.isEmpty else { return .refused(issues) }
    }
    // In the same transaction, so that answers are always either a draft or a record.
    try DraftRows.drop(conformity.id, in: db)
    return .sealed(sequence: try insert(sealed, at: now, in: db))
  }

  static func insert(_ sealed: SealedConformity, at now: Instant, in db: Database) throws -> Int64 {
    let conformity = sealed.conformity
    let row = NewRow(
      inspection: conformity.id, kind: conformity.kind, number: conformity.number,
      performedAt: conformity.performedAt, recordedAt: conformity.recordedAt, utcOffset: conformity.utcOffset,
      record: try JSONText.text(of: conformity), operation: sealed.operation, vehicle: conformity.vehicle.vin,
      payload: sealed.payload, digest: sealed.digest, adaptations: "[]", intent: .conform)
    try row.insertRecord(in: db)
    return try row.insertOperation(in: db, at: now)
  }

  /// Withdraws repairs. Throws where the portal may have them.
  static func takeBack(
    _ operation: OperationID, reason: StateReason?, at now: Instant, in db: Database
  ) throws {
    let taken = try db.changes(
      by: """
        UPDATE operation SET state = 'closed', withdrawn = 1, state_since = ?, reason = ?, not_before = NULL
        WHERE id = ? AND intent = 'conform' AND withdrawn = 0
        """,
      [now.milliseconds, try JSONText.optionalText(of: reason), operation.bytes])
    guard taken == 1 else { throw StoreFault.refused("operation: there are no such repairs to take back") }
  }
}
