internal import Domain

/// The questions of one inspection in their order, and the answers so far.
struct EntryQuestions {
  /// By path; empty for a field that was passed over. `defects[1]` says whether there is such an element.
  private(set) var texts: [String: String]
  /// What options say; it is not asked.
  private let preset: [String: String]

  enum Question: Hashable {
    case field(EntryField, path: String)
    /// Whether the list has an element there.
    case more(EntryList, path: String)

    var path: String {
      switch self {
      case .field(_, let path), .more(_, let path): path
      }
    }
  }

  static let yes = "yes"
  static let no = "no"

  /// - Parameter texts: as they were kept; what no question asks is preset.
  init(texts: [String: String], preset: EntryPreset) {
    let unasked = texts.filter { EntryFields.field(at: $0.key)?.isAsked == false }
    let preset = unasked.merging(preset.answers) { _, option in option }
    self.preset = preset
    self.texts = texts.filter { preset[$0.key] == nil }
  }

  /// The portal gives the number, as an option says.
  var isByPortal: Bool { preset["numbering"] != nil }

  /// Everything that is to be kept.
  var kept: [String: String] { texts.merging(preset) { _, option in option } }

  /// What is said of the fields, as an entry takes it.
  var answers: TypedEntry {
    var answers = TypedEntry()
    for (path, text) in texts where EntryFields.field(at: path) != nil { answers[path] = text }
    for (path, text) in preset { answers[path] = text }
    return answers
  }

  /// Those that have their place beside the answers.
  var all: [Question] {
    let answers = answers
    var questions: [Question] = []
    var asked: EntryList?
    for field in EntryFields.all where field.isAsked && preset[field.path] == nil {
      guard let list = EntryFields.list(of: field) else {
        if answers.calls(for: field.path) { questions.append(.field(field, path: field.path)) }
        continue
      }
      if list != asked { questions += elements(of: list, answers) }
      asked = list
    }
    return questions
  }

  /// One element after the other, as many as there must be without asking whether there is another.
  private func elements(of list: EntryList, _ answers: TypedEntry) -> [Question] {
    guard answers.calls(for: list) else { return [] }
    let fields = EntryFields.all.filter { list.holds($0) && $0.isAsked }
    var questions: [Question] = []
    for index in 0..<list.counts.upperBound {
      if index >= list.counts.lowerBound {
        let path = "\(list.path)[\(index)]"
        questions.append(.more(list, path: path))
        guard texts[path] == Self.yes else { break }
      }
      questions += fields.map { Question.field($0, path: $0.path(at: index)) }.filter {
        answers.calls(for: $0.path)
      }
    }
    return questions
  }

  /// The first without an answer; nil when all have one.
  var next: Question? { all.first { texts[$0.path] == nil } }

  func question(at path: String) -> Question? { all.first { $0.path == path } }

  /// The answered one before `question`, to go back to; of those that answer themselves, the one they follow.
  func before(_ question: Question) -> Question? {
    let all = all
    let place = all.firstIndex(of: question) ?? all.endIndex
    return all[..<place].last { texts[$0.path] != nil && !isImplied($0.path) }
  }

  /// Keeps answers, those they bring with them, and of the others those that still have their place.
  mutating func answer(_ given: [String: String]) {
    texts.merge(given) { _, new in new }
    for (path, text) in given { imply(after: path, text) }
    let places = Set(all.map(\.path))
    texts = texts.filter { places.contains($0.key) }
  }

  mutating func forget(_ path: String) { texts[path] = nil }

  private static let addressRest = ["street", "city", "jurisdiction", "postalCode"].map {
    "owner.address.\($0)"
  }
  private static let implied: Set = Set(
    addressRest + ["keyedBy", "vehicle.pnbv.notVisible", "odometer.unit", "mayCirculate"])

  private func isImplied(_ path: String) -> Bool {
    Self.implied.contains(path) && texts[path]?.isEmpty ?? true
  }

  /// What an ordinary answer says of the fields behind it, which are then not asked; the recap shows them all.
  private mutating func imply(after path: String, _ text: String) {
    switch (path, text) {
    case ("mechanic", _): pass(["keyedBy"])
    case ("vehicle.pnbv", ""): pass(["vehicle.pnbv.notVisible"])
    case ("owner.address.civicNumber", ""): pass(Self.addressRest)
    case ("odometer.value", let value) where !value.isEmpty:
      pass(["odometer.unit"], as: Odometer.Unit.km.rawValue)
    case ("result", Inspection.Result.compliant.rawValue): pass(["mayCirculate"])
    case ("result", _): if texts["mayCirculate"]?.isEmpty == true { texts["mayCirculate"] = nil }
    default: break
    }
  }

  private mutating func pass(_ paths: [String], as text: String = "") {
    for path in paths where texts[path] == nil { texts[path] = text }
  }
}
