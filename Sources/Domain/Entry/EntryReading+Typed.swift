extension EntryReading {
  /// The texts that were taken otherwise than they were written, by path; nil where there is none. White space and
  /// unseen characters at the ends do not count, nor do choices and times, which are chosen or converted before, and
  /// texts of more than `longestTyped` characters.
  func typed(_ inspection: Inspection) -> [String: String]? {
    let taken = TypedEntry(correcting: inspection)
    var typed: [String: String] = [:]
    for path in table.fields.flatMap(paths) {
      guard let field = table.field(at: path), field.keepsTyped, case .text(let written)? = value(at: path) else {
        continue
      }
      let text = EntryText(written, lines: field.kind == .lines).text
      if text != taken[path], text.scalarCount <= Self.longestTyped { typed[path] = text }
    }
    return typed.isEmpty ? nil : typed
  }

  private static let longestTyped = 200

  /// The paths of a field in this entry.
  private func paths(_ field: EntryField) -> [String] {
    guard field.isRepeated else { return [field.path] }
    guard let list = table.lists.first(where: { $0.holds(field) }), case .array(let elements)? = value(at: list.path)
    else { return [] }
    return elements.indices.map(field.path(at:))
  }
}

extension EntryField {
  /// Whether the record keeps what was typed beside what was taken.
  fileprivate var keepsTyped: Bool {
    switch kind {
    case .choice, .flag, .documentKind, .dateTime, .identifier, .window: false
    default: true
    }
  }
}
