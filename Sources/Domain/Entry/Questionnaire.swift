/// The questions of one entry, their order, and the answers so far. A terminal or a page asks `next`.
package struct Questionnaire: Sendable {
  package let form: EntryForm
  /// By path, as typed; empty for a field that was skipped. `defects[1]` says whether there is such an element,
  /// `open[611AB]` whether that open defect was repaired, `usual[1]` that those fields were confirmed.
  package private(set) var texts: [String: String]
  /// Answers given as options; they are not asked.
  private let preset: [String: String]
  private let defaults: EntryDefaults
  /// Paths to ask again, before those without an answer.
  private var again: [String] = []

  package enum Question: Hashable, Sendable {
    case field(EntryField, path: String)
    /// Whether the list has an element at `path`.
    case more(EntryList, path: String)
    /// Whether an open defect was repaired.
    case repaired(Defect, path: String)
    /// Fields whose proposed answers are usually right, to be confirmed with one question.
    case usual([Proposal], path: String)

    package var path: String {
      switch self {
      case .field(_, let path), .more(_, let path), .repaired(_, let path), .usual(_, let path): path
      }
    }
  }

  /// A field with its proposed answer; empty for none.
  package struct Proposal: Hashable, Sendable {
    package let field: EntryField
    package let path: String
    package let text: String
  }

  package static let yes = "yes"
  package static let no = "no"

  /// - Parameter texts: the answers of a draft; those that no question asks become preset.
  package init(
    _ form: EntryForm, texts: [String: String] = [:], preset: [String: String] = [:],
    defaults: EntryDefaults = EntryDefaults()
  ) {
    let unasked = texts.filter { form.table.field(at: $0.key)?.isAsked == false }
    (self.form, self.defaults, self.texts) = (form, defaults, texts)
    self.preset = unasked.merging(preset) { _, option in option }.merging(form.names) { _, own in own }
    keep([:])
  }

  /// The answers to store as a draft.
  package var kept: [String: String] { texts.merging(preset) { _, option in option } }

  /// The answers to the fields, as an entry takes them.
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

  /// The questions that the answers so far call for, each field on its own: the rows of a recap.
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

  /// The questions of each element in turn; elements within the list's minimum are not preceded by `more`.
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
  /// The first question to be asked again, else the first without an answer; nil when all have one.
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
    // The group is confirmed once everything before its last field has an answer.
    let end = pending.lastIndex { group.contains($0.path) } ?? 0
    let other = pending[..<end].first { !group.contains($0.path) && tried.texts[$0.path] == nil }
    return other ?? .usual(usual, path: Self.path(of: index))
  }

  private static func path(of usual: Int) -> String { "usual[\(usual)]" }

  /// The unanswered fields of a group that have a proposal or may stay empty, each proposed given those before it; and
  /// the questionnaire once they are confirmed.
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

  /// Whether the field may stay empty without asking. Two must be asked: where the vehicle of an older document is from
  /// [FAQ A3], and whether a non-compliant vehicle may circulate.
  private func isPassable(_ field: EntryField) -> Bool {
    switch field.path {
    case "vehicle.jurisdiction": preset["older.number"] == nil
    case "mayCirculate": false
    default: field.presence.isOptional
    }
  }

  /// The value that an empty answer stands for; nil for none.
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
  /// Stores the answers if all are right, and asks `chosen` again. Otherwise returns the issues and stores none.
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

  /// Asks again the answered question before the next one; skips questions that were answered by an earlier answer.
  /// Returns false where there is none.
  package mutating func goBack() -> Bool {
    let all = all
    let place = next.flatMap { next in all.firstIndex { $0.path == next.lastPath } } ?? all.endIndex
    guard let before = all[..<place].last(where: { texts[$0.path] != nil && !isImplied($0.path) }) else { return false }
    again.insert(before.path, at: 0)
    return true
  }

  package mutating func ask(again path: String) { again = [path] }

  /// Asks again the fields with issues, and the fields that caused them; returns false where no question can resolve
  /// them.
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

  /// Stores the answers and those they imply, and drops answers that are no longer called for.
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

  /// Answers the fields that an ordinary answer makes superfluous, so that they are not asked; a recap shows them all.
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
  /// The path of the question, or of the last field that it covers.
  fileprivate var lastPath: String {
    if case .usual(let proposals, _) = self { proposals.last?.path ?? path } else { path }
  }
}
