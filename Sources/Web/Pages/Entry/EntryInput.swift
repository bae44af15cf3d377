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
  /// The boxes that are ticked beside the fields, such as the one that says that the number was read on the paper.
  var ticks: Set<String> = []
  /// Day, time and date of the inspection as typed, where they make no moment.
  var typedMoment: FormMembers?
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

  var isNumberRead: Bool { ticks.contains(EntryChecking.unread) }

  /// Whether the part with the defects counts.
  var hasDefects: Bool { showsRepaired || texts["result"] == Inspection.Result.nonCompliant.rawValue }
}

extension EntryInput {
  /// From the form that a page sent.
  init(_ form: EntryForm, id: InspectionID?, sent: FormMembers, _ words: Words, now: Instant) {
    self.init(form, id: id)
    let members = Self.withoutRemovedRow(sent, form)
    if form == .inspection {
      texts["kind"] = CertificateKind(printed: members["genre"])?.rawValue
      numbering = members["mode"].flatMap(Numbering.init) ?? .printed
      texts["numbering"] = numbering == .byPortal ? "byPortal" : nil
    }
    showsRepaired = members["reparees"] != nil
    ticks = Self.boxes.filter { members[$0] != nil }
    confirmed = Set(members.members.filter { $0.name.hasPrefix("vu-") }.map { String($0.name.dropFirst(3)) })
    var reading = EntryFormReading(members, words, now: now)
    for field in form.table.fields { reading.read(field) }
    for member in members.members where member.name.hasPrefix(EntryNames.repairedPrefix) {
      reading.texts[EntryNames.question(member.name)] = member.value == "oui" ? Questionnaire.yes : Questionnaire.no
    }
    texts.merge(reading.texts) { _, new in new }
    issues = reading.issues
    if issues.contains(where: { $0.field == "performedAt" }) {
      typedMoment = FormMembers(members.members.filter { Self.momentNames.contains($0.name) })
    }
    closeUp()
  }

  private static let boxes: Set = [EntryChecking.unread, "absent"]
  static let momentNames: Set = ["jour", "heure", "date"]

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

  /// Drops the row whose button was pressed, by its number on the page.
  private static func withoutRemovedRow(_ sent: FormMembers, _ form: EntryForm) -> FormMembers {
    guard let action = sent["faire"], action.hasPrefix("retirer-"), let row = Int(action.dropFirst("retirer-".count)),
      row > 0
    else { return sent }
    let names = form.table.fields.filter(\.isRepeated).map { EntryNames.member($0.path(at: row - 1)) }
    return FormMembers(sent.members.filter { !names.contains($0.name) })
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
