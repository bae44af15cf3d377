internal import Domain
internal import Wording

/// A draft has the answers of an entry by their paths, which page and terminal share, and beside them what only a page
/// shows, under keys that begin with `page.`; the terminal passes over these.
extension EntryInput {
  private enum Key {
    static let ticks = "page.coches"
    static let confirmed = "page.vu"
    static let numbering = "page.mode"
    static let repaired = "page.reparees"
    static let rows = "page.lignes"
    /// Before the path of a text that does not count now.
    static let hidden = "page.texte."
    /// Before the name of a member of a time that cannot be read.
    static let moment = "page.moment."
  }

  /// The answers to store as a draft. The terminal's questionnaire asks for an element of a list only after a yes at its
  /// place.
  var kept: [String: String] {
    let counted = counted
    var kept = counted
    if let list {
      for row in 0..<(rows[list.path] ?? 0) where row >= list.counts.lowerBound {
        let place = "\(list.path)[\(row)]"
        if counted.keys.contains(where: { $0.hasPrefix(place + ".") }) { kept[place] = Questionnaire.yes }
      }
      kept[Key.rows] = rows[list.path].map { "\($0)" }
    }
    for (path, text) in texts where counted[path] == nil && !EntryText.cleaned(text).isEmpty {
      kept[Key.hidden + path] = text
    }
    for member in typedMoment?.members ?? [] { kept[Key.moment + member.name] = member.value }
    if !ticks.isEmpty { kept[Key.ticks] = ticks.sorted().joined(separator: " ") }
    if !confirmed.isEmpty { kept[Key.confirmed] = confirmed.sorted().joined(separator: " ") }
    if numbering != .printed { kept[Key.numbering] = numbering.rawValue }
    if showsRepaired { kept[Key.repaired] = "oui" }
    return form == .inspection ? kept : kept.merging(Questionnaire(form).kept) { _, name in name }
  }

  /// From a draft or from a record that is corrected.
  init(
    _ form: EntryForm, id: InspectionID?, resuming answers: [String: String], _ words: Words, now: Instant
  ) {
    self.init(form, id: id)
    for (path, text) in answers where !text.isEmpty {
      guard form.table.field(at: path) != nil || path.hasPrefix("open[") else { continue }
      texts[path] = text
    }
    for (key, text) in answers where key.hasPrefix(Key.hidden) {
      let path = String(key.dropFirst(Key.hidden.count))
      if form.table.field(at: path) != nil, texts[path] == nil { texts[path] = text }
    }
    texts["id"] = nil
    let isOlder = texts["older.number"] != nil || texts["older.issuedAt"] != nil
    numbering =
      answers[Key.numbering].flatMap(Numbering.init)
      ?? (answers["numbering"] != nil ? .byPortal : isOlder && texts["number"] == nil ? .older : .printed)
    let isCompliant = texts["result"] != Inspection.Result.nonCompliant.rawValue
    showsRepaired =
      answers[Key.repaired] != nil || isCompliant && answers.keys.contains { $0.hasPrefix("defects[") }
    ticks = Set(answers[Key.ticks]?.split(separator: " ").map(String.init) ?? [])
    confirmed = Set(answers[Key.confirmed]?.split(separator: " ").map(String.init) ?? [])
    readMoments(answers, words, now: now)
    closeUp()
    guard let list, let shown = answers[Key.rows].flatMap({ Int($0) }) else { return }
    rows[list.path] = max(rows[list.path] ?? 0, min(shown, list.counts.upperBound))
  }

  /// Tells again what is wrong with a time that could not be read.
  private mutating func readMoments(_ answers: [String: String], _ words: Words, now: Instant) {
    let members = Self.momentNames.sorted().compactMap { name in
      answers[Key.moment + name].map { FormMembers.Member(name: name, value: $0) }
    }
    var reading = EntryFormReading(FormMembers(members), words, now: now)
    if !members.isEmpty, let field = form.table.field(at: "performedAt") {
      typedMoment = FormMembers(members)
      reading.read(field)
    }
    for (path, text) in texts where form.table.field(at: path)?.kind == .dateTime && (try? OffsetDateTime(text)) == nil
    {
      if path != "performedAt" || members.isEmpty { reading.takeMoment(text, at: path) }
    }
    issues = reading.issues
    texts.merge(reading.texts) { _, read in read }
  }
}
