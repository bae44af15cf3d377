internal import Domain
internal import Wording

/// What the form of an entry holds: texts by path, in the form of an entry, and what stands beside them on the page.
struct EntryInput: Sendable {
  /// How the document gets its number.
  enum Numbering: String, Sendable {
    /// A number of the stock.
    case printed = "imprime"
    /// A document from before the portal is replaced without a number [FAQ A3].
    case older = "ancien"
    /// The portal numbers an AVP.
    case byPortal = "portail"
  }

  var form: EntryForm
  /// The draft's, and then the record's; nil for a correction, which has no draft.
  var id: InspectionID?
  var texts: [String: String] = [:]
  var numbering = Numbering.printed
  /// Defects are noted beside a compliant result: they were repaired.
  var showsRepaired = false
  /// A person compared the proposed number with the paper.
  var isNumberRead = false
  /// The remarks that a person has confirmed, as `EntryWarning.mark`.
  var confirmed: Set<String> = []
  /// Times that cannot be read.
  var issues: [FieldIssue] = []
  /// The rows of each list on the page.
  var rows: [String: Int] = [:]

  init(_ form: EntryForm, id: InspectionID?) { (self.form, self.id) = (form, id) }

  var kind: CertificateKind { texts["kind"].flatMap { CertificateKind(entered: $0) } ?? .mechanical }

  /// The list that the document has; nil for the open defects of a known document.
  var list: EntryList? {
    switch form {
    case .inspection: EntryFields.lists.first { $0.kind == kind }
    case .conformity: form.open == nil ? ConformityFields.repairList : nil
    }
  }

  /// The texts that count: those of parts that the form hides are left out, as are blank ones.
  var counted: [String: String] {
    texts.filter { path, text in
      guard !EntryText.cleaned(text).isEmpty else { return false }
      switch EntryNames.split(path).template {
      case "number": return numbering == .printed || form != .inspection
      case "older.number", "older.issuedAt": return numbering == .older
      case "owner.enterpriseNumber": return texts["owner.kind"] == Owner.Kind.company.rawValue
      case let template where template.hasPrefix("defects[]") || template == "mayCirculate":
        return kind == .mechanical && hasDefects
      case let template where template.hasPrefix("readings[]") || template == "tool": return kind == .photometric
      default: return true
      }
    }
  }

  /// Whether the part with the defects counts.
  var hasDefects: Bool { showsRepaired || texts["result"] == Inspection.Result.nonCompliant.rawValue }

  /// The answers to store as a draft, which the terminal's questionnaire resumes: it asks for an element of a list only
  /// after a yes at its place.
  var kept: [String: String] {
    var kept = counted
    if let list {
      for row in 0..<(rows[list.path] ?? 0) where row >= list.counts.lowerBound {
        let place = "\(list.path)[\(row)]"
        if kept.keys.contains(where: { $0.hasPrefix(place + ".") }) { kept[place] = Questionnaire.yes }
      }
    }
    if form == .inspection { return kept }
    return kept.merging(Questionnaire(form).kept) { _, name in name }
  }
}

extension EntryInput {
  /// From a draft or from a record that is corrected.
  init(_ form: EntryForm, id: InspectionID?, resuming answers: [String: String]) {
    self.init(form, id: id)
    for (path, text) in answers where !text.isEmpty {
      guard form.table.field(at: path) != nil || path.hasPrefix("open[") else { continue }
      texts[path] = text
    }
    texts["id"] = nil
    if answers["numbering"] != nil { numbering = .byPortal }
    if texts["older.number"] != nil || texts["older.issuedAt"] != nil { numbering = .older }
    let isCompliant = texts["result"] != Inspection.Result.nonCompliant.rawValue
    showsRepaired = isCompliant && texts.keys.contains { $0.hasPrefix("defects[") }
    closeUp()
  }

  /// From the form that a page sent.
  init(_ form: EntryForm, id: InspectionID?, sent members: FormMembers, _ words: Words, now: Instant) {
    self.init(form, id: id)
    if form == .inspection {
      texts["kind"] = CertificateKind.allCases.first { $0.printed == members["genre"] }?.rawValue
      numbering = members["mode"].flatMap(Numbering.init) ?? .printed
      texts["numbering"] = numbering == .byPortal ? "byPortal" : nil
    }
    showsRepaired = members["reparees"] != nil
    isNumberRead = members["numero-lu"] != nil
    confirmed = Set(members.members.filter { $0.name.hasPrefix("vu-") }.map { String($0.name.dropFirst(3)) })
    var reading = EntryFormReading(members, words, now: now)
    for field in form.table.fields { reading.read(field) }
    for open in form.open ?? [] {
      reading.texts[open.path] = members[EntryNames.repaired(open.path)] == "oui" ? Questionnaire.yes : Questionnaire.no
    }
    texts.merge(reading.texts) { _, new in new }
    issues = reading.issues
    closeUp()
  }

  /// Drops rows without a text that a person typed, so that the rows of the page are the elements of the entry.
  mutating func closeUp() {
    guard let list else { return }
    var taken: Set<Int> = []
    for (path, text) in texts where path.hasPrefix(list.path + "[") && !EntryText.cleaned(text).isEmpty {
      let (template, row) = EntryNames.split(path)
      let kind = form.table.field(at: template)?.kind
      if let row, kind?.isChosen != true, kind != .window || row < list.counts.lowerBound + 1 { taken.insert(row) }
    }
    let order = taken.sorted()
    var closed: [String: String] = [:]
    for (path, text) in texts {
      let (template, row) = EntryNames.split(path)
      guard template.hasPrefix(list.path + "[]"), let row else {
        closed[path] = text
        continue
      }
      guard let place = order.firstIndex(of: row) else { continue }
      closed[template.replacing("[]", with: "[\(place)]")] = text
    }
    texts = closed
    rows[list.path] = order.count
  }

  /// Takes the row out of the list.
  mutating func remove(row: Int) {
    guard let list else { return }
    texts = texts.filter { !$0.key.hasPrefix("\(list.path)[\(row)].") }
    closeUp()
  }

  /// Shows one more row. An entry's limit is told by its reader.
  mutating func addRow() {
    guard let list, rows[list.path, default: 0] < list.counts.upperBound else { return }
    rows[list.path, default: 0] += 1
  }

  /// The fewest rows that the form shows: what is most often written needs no button.
  mutating func fillRows() {
    guard let list else { return }
    let least = list == EntryFields.readingList ? 2 : 1
    if list == EntryFields.readingList, rows[list.path, default: 0] == 0 {
      for (row, window) in Window.front.enumerated() { texts["readings[\(row)].window"] = window.text }
    }
    rows[list.path] = max(rows[list.path] ?? 0, least)
  }
}
