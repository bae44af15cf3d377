/// An entry as a page shows it: every field at once, each with what is wrong with it and what the portal will get.
///
/// Texts that a page cannot empty, and rows that nobody filled in, are left out of the entry: a choice where it has no
/// place, such as the unit beside no odometer, and a list's element without any text.
package struct EntrySheet: Sendable {
  package struct Field: Hashable, Sendable {
    package let field: EntryField
    /// `defects[0].code` for a field of a list's element, by its row on the page.
    package let path: String
    /// In the form of an entry; empty for none.
    package let text: String
    /// Whether the field has its place, given the other answers.
    package let isCalledFor: Bool
    /// Whether it must be filled in, given the other answers.
    package let isRequired: Bool
    package let issues: [FieldIssue]
    package let warnings: [EntryWarning]
    /// The text that the portal gets; nil where it gets none.
    package let sent: String?
    /// The Unicode scalars that count against `room`.
    package let used: Int
    /// The most Unicode scalars that the portal takes unchanged; nil where nothing is cut or refused by length.
    package let room: Int?
  }

  /// In the order of the form; an element's fields together.
  package let fields: [Field]
  /// What to record: the entry that the texts make.
  package let answers: TypedEntry
  /// All issues, those of no field included, such as a list that is missing.
  package let issues: [FieldIssue]
  package let warnings: [EntryWarning]

  /// - Parameters:
  ///   - texts: by path, in the form of an entry; for repairs of a known document also `open[611AB]`, as `EntryForm.open`
  ///     names them, with `Questionnaire.yes` for a defect that was repaired.
  ///   - rows: the rows to show of each list, by its path; never fewer than there are texts for.
  package init(
    _ form: EntryForm = .inspection, texts: [String: String], rows: [String: Int] = [:], in context: EntryContext
  ) {
    let order = RowOrder(texts, form.table.lists)
    let answers = Self.answers(form, texts, order)
    let (found, warned) = form.opinion(of: answers, context)
    let issues = found.map { order.onPage($0) }
    let warnings = warned.map { order.onPage($0) }
    let remarks = Self.remarks(answers, context.limits)
    func field(_ field: EntryField, _ path: String, of list: EntryList? = nil) -> Field {
      let entryPath = order.inEntry(path)
      let isBlankRow = list != nil && entryPath == nil
      var others = answers
      others[entryPath ?? path] = nil
      let isCalledFor = others.calls(for: entryPath ?? path, in: form.table) && list.map(others.calls(for:)) ?? true
      let text = texts[path] ?? ""
      let isSent = entryPath.flatMap { answers[$0] } != nil && isCalledFor
      let plain = isSent ? field.sent(text, limits: context.limits) : nil
      return Field(
        field: field, path: path, text: text, isCalledFor: isCalledFor,
        isRequired: isCalledFor && !isBlankRow && !field.presence.isOptional,
        issues: issues.filter { $0.field == path }, warnings: warnings.filter { $0.field == path },
        sent: path == "remarks" ? remarks : plain,
        used: (path == "remarks" ? remarks ?? "" : EntryText.cleaned(text)).scalarCount,
        room: field.room(limits: context.limits))
    }
    var fields: [Field] = []
    var seen: Set<EntryList> = []
    for entryField in form.table.fields where entryField.path != "id" && !form.knows(entryField.path) {
      guard let list = form.table.lists.first(where: { $0.holds(entryField) }) else {
        fields.append(field(entryField, entryField.path))
        continue
      }
      guard seen.insert(list).inserted, form.open == nil else { continue }
      let columns = form.table.fields.filter { list.holds($0) }
      for row in 0..<min(max(rows[list.path] ?? 0, order.rows(of: list)), list.counts.upperBound + 1) {
        fields += columns.map { field($0, $0.path(at: row), of: list) }
      }
    }
    (self.fields, self.answers, self.issues, self.warnings) = (fields, answers, issues, warnings)
  }

  package subscript(path: String) -> Field? { fields.first { $0.path == path } }

  private static func answers(_ form: EntryForm, _ texts: [String: String], _ order: RowOrder) -> TypedEntry {
    var answers = TypedEntry()
    for (path, text) in texts.merging(form.names, uniquingKeysWith: { _, own in own }) {
      guard let path = order.inEntry(path), form.table.field(at: path) != nil, !form.knows(path) else { continue }
      answers[path] = text
    }
    for (index, open) in (form.open ?? []).filter({ texts[$0.path] == Questionnaire.yes }).enumerated() {
      answers["repairs[\(index)].component"] = open.defect.component
      answers["repairs[\(index)].code"] = open.defect.code
    }
    for path in answers.paths.sorted() where form.table.field(at: path)?.kind.isChosen == true {
      var others = answers
      others[path] = nil
      if !others.calls(for: path, in: form.table) { answers = others }
    }
    return answers
  }

  /// The remarks as the portal gets them, with the lines that are added [FAQ R2, A3].
  private static func remarks(_ answers: TypedEntry, _ limits: FormLimits) -> String? {
    let older = answers["older.number"].flatMap { EnteredNumber($0).number }
    let numbering = older.map { Numbering.older(OlderDocument(number: $0, issuedAt: OlderDocument.changeover)) }
    let lines = PortalForm.addedLines(
      answers.kind ?? .mechanical, numbering,
      identificationNumber: answers["owner.identificationNumber"].map(EntryText.cleaned), limits: limits)
    return PortalForm.remarks(answers["remarks"].map { EntryText($0, lines: true).text }, after: lines)
  }
}

/// The rows of a page's lists that have any text, and their places in the entry, which has no empty elements.
private struct RowOrder {
  /// By the list's path: the page's row of each element.
  private var taken: [String: [Int]] = [:]

  init(_ texts: [String: String], _ lists: [EntryList]) {
    for (path, text) in texts where !EntryText.cleaned(text).isEmpty {
      let template = EntryPath.template(of: path)
      guard let list = lists.first(where: { template.hasPrefix($0.path + "[].") }), let row = Self.row(of: path),
        EntryTable.inspection.field(at: path)?.kind.isChosen != true
      else { continue }
      if taken[list.path, default: []].contains(row) == false { taken[list.path, default: []].append(row) }
    }
    taken = taken.mapValues { $0.sorted() }
  }

  /// The rows up to the last with a text.
  func rows(of list: EntryList) -> Int { (taken[list.path]?.last).map { $0 + 1 } ?? 0 }

  /// Nil for a row without a text.
  func inEntry(_ path: String) -> String? {
    guard let row = Self.row(of: path) else { return path }
    return taken[Self.list(of: path)]?.firstIndex(of: row).map { Self.path(path, at: $0) }
  }

  func onPage(_ issue: FieldIssue) -> FieldIssue {
    var issue = issue
    issue.field = onPage(issue.field)
    issue.parameters["because"] = issue.parameters["because"].map(onPage)
    return issue
  }

  func onPage(_ warning: EntryWarning) -> EntryWarning {
    var warning = warning
    warning.field = onPage(warning.field)
    return warning
  }

  private func onPage(_ path: String) -> String {
    guard let place = Self.row(of: path), let rows = taken[Self.list(of: path)], rows.indices.contains(place) else {
      return path
    }
    return Self.path(path, at: rows[place])
  }

  private static func row(of path: String) -> Int? {
    for case .index(let row) in EntryPath.steps(of: path) { return row }
    return nil
  }

  private static func list(of path: String) -> String { String(path.prefix { $0 != "[" }) }

  private static func path(_ path: String, at row: Int) -> String {
    EntryPath.resolve(EntryPath.template(of: path), at: row)
  }
}
