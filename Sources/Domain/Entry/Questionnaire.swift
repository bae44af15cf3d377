/// What is asked of one entry, in which order, and the answers so far. A terminal or a page asks what `next` says.
package struct Questionnaire: Sendable {
  package let form: EntryForm
  /// By path, as they were typed; empty for a field that was passed over. `defects[1]` says whether there is such an
  /// element, `open[611AB]` whether that open defect was repaired, `usual[1]` that those fields were confirmed.
  package private(set) var texts: [String: String]
  /// What options say; it is not asked.
  private let preset: [String: String]
  private let defaults: EntryDefaults
  /// Asked again, before those without an answer.
  private var again: [String] = []

  package enum Question: Hashable, Sendable {
    case field(EntryField, path: String)
    /// Whether the list has an element there.
    case more(EntryList, path: String)
    /// Whether an open defect was repaired.
    case repaired(Defect, path: String)
    /// Fields that are rarely other than proposed, to be confirmed at once.
    case usual([Proposal], path: String)

    package var path: String {
      switch self {
      case .field(_, let path), .more(_, let path), .repaired(_, let path), .usual(_, let path): path
      }
    }
  }

  /// A field with the answer that is proposed; empty for none.
  package struct Proposal: Hashable, Sendable {
    package let field: EntryField
    package let path: String
    package let text: String
  }

  package static let yes = "yes"
  package static let no = "no"

  /// - Parameter texts: as they were kept; what no question asks is preset.
  package init(
    _ form: EntryForm, texts: [String: String] = [:], preset: [String: String] = [:],
    defaults: EntryDefaults = EntryDefaults()
  ) {
    let unasked = texts.filter { form.table.field(at: $0.key)?.isAsked == false }
    (self.form, self.defaults, self.texts) = (form, defaults, texts)
    self.preset = unasked.merging(preset) { _, option in option }.merging(form.names) { _, own in own }
    keep([:])
  }

  /// Everything that is to be kept as a draft.
  package var kept: [String: String] { texts.merging(preset) { _, option in option } }

  /// What is said of the fields, as an entry takes it.
  package var answers: TypedEntry {
    var answers = TypedEntry()
    for (path, text) in kept where form.table.field(at: path) != nil { answers[path] = text }
    let repaired = (form.open ?? []).filter { texts[$0.path] == Self.yes }
    for (index, open) in repaired.enumerated() {
      answers["repairs[\(index)].component"] = open.defect.component
      answers["repairs[\(index)].code"] = open.defect.code
    }
    return answers
  }

  /// Those that have their place beside the answers, each field on its own: the rows of a recap.
  package var all: [Question] {
    let reading = EntryReading(answers.entry, form.table)
    var questions: [Question] = []
    var asked: Set<EntryList> = []
    for field in form.table.fields where isAsked(field) {
      if let list = form.table.lists.first(where: { $0.holds(field) }) {
        if asked.insert(list).inserted { questions += elements(of: list, reading) }
      } else if reading.calls(for: field.path) {
        questions.append(.field(field, path: field.path))
      }
    }
    return questions
  }

  private func isAsked(_ field: EntryField) -> Bool {
    field.isAsked && preset[field.path] == nil && !form.knows(field.path)
  }

  /// One element after the other, as many as there must be without asking whether there is another.
  private func elements(of list: EntryList, _ reading: EntryReading) -> [Question] {
    if let open = form.open { return open.map { .repaired($0.defect, path: $0.path) } }
    guard reading.holds(list.condition, beside: list.path) == true else { return [] }
    let fields = form.table.fields.filter { list.holds($0) && $0.isAsked }
    var questions: [Question] = []
    for index in 0..<list.counts.upperBound {
      if index >= list.counts.lowerBound {
        let path = "\(list.path)[\(index)]"
        questions.append(.more(list, path: path))
        guard texts[path] == Self.yes else { break }
      }
      questions += fields.map { .field($0, path: $0.path(at: index)) }.filter { reading.calls(for: $0.path) }
    }
    return questions
  }
}

// MARK: - Which question comes next

extension Questionnaire {
  /// The first of those to be asked again, else the first without an answer; nil when all have one.
  package var next: Question? {
    let all = all
    if let path = again.first(where: { path in all.contains { $0.path == path } }) {
      return all.first { $0.path == path }
    }
    let pending = all.filter { texts[$0.path] == nil }
    guard let first = pending.first else { return nil }
    guard let index = form.usual.firstIndex(where: { $0.contains(first.path) }), texts[Self.path(of: index)] == nil
    else { return first }
    let group = form.usual[index]
    let (usual, tried) = proposals(group)
    guard usual.count > 1, usual.contains(where: { $0.path == first.path }) else { return first }
    // They are confirmed together once everything before the last of them has an answer.
    let end = pending.lastIndex { group.contains($0.path) } ?? 0
    let other = pending[..<end].first { !group.contains($0.path) && tried.texts[$0.path] == nil }
    return other ?? .usual(usual, path: Self.path(of: index))
  }

  private static func path(of usual: Int) -> String { "usual[\(usual)]" }

  /// The fields of a group without an answer that need none of their own, each beside the proposals before it; and the
  /// answers once they are confirmed.
  private func proposals(_ group: [String]) -> (usual: [Proposal], confirmed: Questionnaire) {
    var tried = self
    var proposals: [Proposal] = []
    for path in group where tried.texts[path] == nil {
      guard let field = form.table.field(at: path), isAsked(field),
        EntryReading(tried.answers.entry, form.table).calls(for: path),
        let text = tried.defaults.standard(path, beside: tried.answers) ?? (tried.isPassable(field) ? "" : nil)
      else { continue }
      tried.keep([path: text])
      proposals.append(Proposal(field: field, path: path, text: text))
    }
    return (proposals, tried)
  }

  /// Whether nobody has to be asked. Where an older document's vehicle is from must be said [FAQ A3], and whether a
  /// vehicle that does not comply may circulate.
  private func isPassable(_ field: EntryField) -> Bool {
    switch field.path {
    case "vehicle.jurisdiction": preset["older.number"] == nil
    case "mayCirculate": false
    default: field.presence.isOptional
    }
  }

  /// What an empty answer stands for; nil for none.
  package func standard(for question: Question) -> String? {
    switch question {
    case .field(_, let path):
      guard let text = texts[path] else { return defaults.standard(path, beside: answers) }
      return text.isEmpty ? nil : text
    case .more(_, let path), .repaired(_, let path): return texts[path] ?? Self.no
    case .usual: return nil
    }
  }
}

// MARK: - What an answer does

extension Questionnaire {
  /// Keeps answers that are right, and asks `chosen` again. Where one is wrong, says why, and nothing of them stays.
  package mutating func take(
    _ given: [String: String], asking chosen: [String] = [], in context: EntryContext
  ) -> (issues: [FieldIssue], remarks: [EntryWarning]) {
    var changed = self
    changed.keep(given)
    let (issues, remarks) = form.opinion(of: given.keys, in: changed.answers, context)
    guard issues.isEmpty else { return (issues, []) }
    let places = Set(changed.all.map(\.path))
    changed.again = chosen + changed.again.filter { given[$0] == nil && places.contains($0) }
    self = changed
    return ([], remarks)
  }

  /// Asks the answered question before the next one again; of those that answer themselves, the one they follow. False
  /// where there is none.
  package mutating func goBack() -> Bool {
    let all = all
    let place = next.flatMap { next in all.firstIndex { $0.path == next.lastPath } } ?? all.endIndex
    guard let before = all[..<place].last(where: { texts[$0.path] != nil && !isImplied($0.path) }) else { return false }
    again.insert(before.path, at: 0)
    return true
  }

  package mutating func ask(again path: String) { again = [path] }

  /// Asks again what the issues are about, and what they hang on; false where no question can put it right.
  package mutating func askAgain(after issues: [FieldIssue]) -> Bool {
    let paths = issues.flatMap { [$0.field, $0.parameters["because"]].compactMap(\.self) }
    let all = all
    again = paths.flatMap { path in
      all.filter { question in
        if case .repaired = question { return path.hasPrefix(ConformityFields.repairList.path) }
        return question.path == path
      }.map(\.path)
    }
    return !again.isEmpty
  }

  /// With those that answers bring with them; of the others, those that still have their place stay.
  private mutating func keep(_ given: [String: String]) {
    texts.merge(given) { _, new in new }
    for (path, text) in given { imply(after: path, text) }
    let places = Set(all.map(\.path) + form.usual.indices.map(Self.path(of:)))
    texts = texts.filter { places.contains($0.key) }
  }

  private static let addressRest = ["street", "city", "jurisdiction", "postalCode"].map { "owner.address.\($0)" }
  private static let implied = Set(
    addressRest + ["keyedBy", "vehicle.pnbv.notVisible", "odometer.unit", "mayCirculate"])

  private func isImplied(_ path: String) -> Bool { Self.implied.contains(path) && texts[path]?.isEmpty ?? true }

  /// What an ordinary answer says of the fields behind it, which are then not asked; a recap shows them all.
  private mutating func imply(after path: String, _ text: String) {
    switch (path, text) {
    case ("mechanic", _): pass(["keyedBy"])
    case ("vehicle.pnbv", ""): pass(["vehicle.pnbv.notVisible"])
    case ("owner.address.civicNumber", ""): pass(Self.addressRest)
    case ("odometer.value", let value) where !value.isEmpty: pass(["odometer.unit"], as: Odometer.Unit.km.rawValue)
    case ("result", Inspection.Result.compliant.rawValue): pass(["mayCirculate"])
    case ("result", _): if texts["mayCirculate"]?.isEmpty == true { texts["mayCirculate"] = nil }
    default: break
    }
  }

  private mutating func pass(_ paths: [String], as text: String = "") {
    for path in paths where texts[path] == nil { texts[path] = text }
  }
}

extension Questionnaire.Question {
  /// Of the field that it stands at.
  fileprivate var lastPath: String {
    if case .usual(let proposals, _) = self { proposals.last?.path ?? path } else { path }
  }
}
