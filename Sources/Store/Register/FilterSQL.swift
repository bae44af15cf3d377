internal import Domain
internal import GRDB

/// A filter as a condition on an operation `o` and its inspection `i`.
struct FilterSQL {
  let condition: String
  let arguments: StatementArguments
  /// The sequence for use in a comparison. When a number is searched, the number's index is better, so this has a form
  /// that keeps SQLite from using the index on sequences.
  let sequence: String

  /// SQL function, added to each connection: folds a text for comparing; NULL stays NULL.
  static let folded = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0])?.folded
  }

  init(_ filter: CertificateFilter) {
    var terms = ["o.intent <> 'conform'"]
    var arguments = StatementArguments()
    func add(_ term: String, _ values: [any DatabaseValueConvertible]) {
      terms.append(term)
      arguments += StatementArguments(values)
    }
    func list(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
    if let number = filter.number {
      // The condition includes the kind, since the index begins with it.
      let kinds = filter.kind.map { [$0] } ?? CertificateKind.allCases
      let given = """
        SELECT g.operation FROM receipt AS g WHERE g.kind IN (\(list(kinds.count))) AND g.number = ? UNION
        SELECT k.operation FROM keying AS k CROSS JOIN operation AS t ON t.id = k.operation
        WHERE t.kind IN (\(list(kinds.count))) AND k.number = ?
        """
      let values = kinds.map(\.rawValue) + [number.text]
      add("(o.kind IN (\(list(kinds.count))) AND o.number = ? OR o.id IN (\(given)))", values + values + values)
    } else if let kind = filter.kind {
      add("o.kind = ?", [kind.rawValue])
    }
    if let states = filter.states {
      let states = Set(states).map(\.rawValue).sorted()
      add("o.state IN (\(list(states.count)))", states)
    }
    if let vin = filter.vin.flatMap(VehicleIdentificationNumber.init) { add("instr(o.vehicle_key, ?) > 0", [vin.text]) }
    let localTime = "i.performed_at + i.utc_offset * 60000"
    if let from = filter.from { add("\(localTime) >= ?", [from.midnight.milliseconds]) }
    if let through = filter.through { add("\(localTime) < ?", [(through.midnight + .days(1)).milliseconds]) }
    if let plate = filter.plate { add("instr(folded(i.record ->> '$.vehicle.plate'), ?) > 0", [plate.folded]) }
    for word in filter.ownerWords { add("instr(folded(i.record ->> '$.owner.name'), ?) > 0", [word]) }
    if let mechanic = filter.mechanic { add("i.record ->> '$.mechanic' = ?", [mechanic.text]) }
    // A number and a short period have an index of their own; `+` keeps that of the sequence out of the choice.
    sequence = filter.number == nil && !Self.isShort(filter) ? "o.sequence" : "+o.sequence"
    condition = terms.joined(separator: " AND ")
    self.arguments = arguments
  }

  private static func isShort(_ filter: CertificateFilter) -> Bool {
    guard let from = filter.from, let through = filter.through else { return false }
    return through.midnight - from.midnight <= .days(62)
  }
}
