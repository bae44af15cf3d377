internal import FoundationEssentials

/// Reads an entry's fields one after the other and collects the issues.
struct EntryReading {
  let entry: JSONValue
  let table: EntryTable
  private(set) var issues: [FieldIssue] = []
  private(set) var warnings: [EntryWarning] = []

  init(_ entry: JSONValue, _ table: EntryTable = .inspection) { (self.entry, self.table) = (entry, table) }

  mutating func report(_ path: String, _ reason: FieldIssue.Reason, _ parameters: [String: String] = [:]) {
    issues.append(FieldIssue(field: path, reason: reason, parameters: parameters))
  }

  mutating func warn(_ path: String, _ code: EntryWarning.Code, _ parameters: [String: String] = [:]) {
    warnings.append(EntryWarning(field: path, code: code, parameters: parameters))
  }

  /// The value at `path`; nil where it is absent, null or blank text.
  func value(at path: String) -> JSONValue? {
    var value = entry
    for step in EntryPath.steps(of: path) {
      switch (step, value) {
      case (.key(let key), .object(let members)):
        guard let member = members[key] else { return nil }
        value = member
      case (.index(let index), .array(let elements)) where elements.indices.contains(index): value = elements[index]
      default: return nil
      }
    }
    switch value {
    case .null: return nil
    case .text(let text): return EntryText.cleaned(text).isEmpty ? nil : value
    default: return value
    }
  }

  /// The field's text, cleaned and within its length; nil when it is absent or was reported.
  mutating func text(_ path: String) -> String? {
    guard let field = table.field(at: path) else { preconditionFailure("no such field") }
    guard let value = value(at: path) else {
      reportAbsence(of: field, at: path)
      return nil
    }
    if let broken = field.presence.condition?.parts.first(where: { holds($0, beside: path) == false }) {
      report(path, .notAllowed, ["because": EntryPath.resolve(broken.field, beside: path)])
      return nil
    }
    guard let written = Self.plainText(value, as: field.kind) else {
      report(path, .wrongType, ["expected": field.kind.expected])
      return nil
    }
    let isOfLines = field.kind == .lines
    let cleaned = EntryText(written, lines: isOfLines)
    if let issue = EntryText.issue(with: cleaned.text, in: path, lines: isOfLines) {
      issues.append(issue)
      return nil
    }
    for change in EntryWarning.Code.allCases where cleaned.changes.contains(change) { warn(path, change) }
    let text = cleaned.text
    if let most = field.kind.most, text.unicodeScalars.count > most {
      report(path, .tooLong, ["used": "\(text.unicodeScalars.count)", "limit": "\(most)"])
      return nil
    }
    return text
  }

  /// The paths of the list's elements, at most as many as it may have; nil where the list was reported.
  mutating func elements(of list: EntryList, _ kind: CertificateKind?) -> [String]? {
    let written = value(at: list.path)
    if let written, written != .array([]), let kind, kind != list.kind {
      report(list.path, .notAllowed, ["because": "kind"])
      return nil
    }
    guard kind == list.kind || kind == nil else { return [] }
    guard case .array(let elements) = written ?? .array([]) else { return nil }
    if kind != nil, elements.count < list.counts.lowerBound {
      report(list.path, .missing)
      return nil
    }
    return elements.prefix(list.counts.upperBound).indices.map { "\(list.path)[\($0)]" }
  }

  /// Whether the condition holds; nil where the field it looks at is itself missing or wrong.
  func holds(_ condition: EntryCondition, beside path: String) -> Bool? {
    let field = EntryPath.resolve(condition.field, beside: path)
    let value = value(at: field)
    switch condition {
    case .isDocument(let kind): return documentKind.map { $0 == kind }
    case .both(let first, let second):
      let parts = [holds(first, beside: path), holds(second, beside: path)]
      return parts.contains(false) ? false : parts.contains(nil) ? nil : true
    case .given, .notGiven:
      var isGiven = value != nil
      if case .object = value { isGiven = false }
      if case .given = condition { return isGiven }
      return !isGiven
    case .equals(_, let expected):
      guard case .text(let text) = value, case .choice(let choices) = table.field(at: field)?.kind else {
        return nil
      }
      let written = EntryText.cleaned(text).lowercased()
      return choices.contains { $0.lowercased() == written } ? written == expected.lowercased() : nil
    }
  }

  /// Whether the field at `path` is required or allowed, given the other fields.
  func calls(for path: String) -> Bool {
    guard let field = table.field(at: path) else { return false }
    return field.presence.condition.map { holds($0, beside: path) == true } ?? true
  }

  /// A CVM where no kind is given; nil where the text is no kind.
  var documentKind: CertificateKind? {
    guard let written = value(at: "kind") else { return .mechanical }
    guard case .text(let text) = written else { return nil }
    return CertificateKind(entered: EntryText.cleaned(text))
  }

  private mutating func reportAbsence(of field: EntryField, at path: String) {
    // A parent of the wrong type was reported already.
    guard !issues.contains(where: { $0.reason == .wrongType && path.hasPrefix($0.field + ".") }) else { return }
    switch field.presence {
    case .required: report(path, .missing)
    case .requiredIf(let condition) where holds(condition, beside: path) == true:
      guard case .notGiven(let other) = condition else { return report(path, .missing) }
      report(path, .missing, ["or": EntryPath.resolve(other, beside: path)])
    case .optional, .optionalIf, .requiredIf: break
    }
  }

  private static func plainText(_ value: JSONValue, as kind: EntryField.Kind) -> String? {
    switch value {
    case .text(let text): text
    case .number(let number) where kind.takesNumbers: number.description
    case .bool(let flag) where kind == .flag: flag ? "true" : "false"
    default: nil
    }
  }
}
