internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Wording

/// A form: its values as they were typed, and what is wrong, beside each field and together above.
struct PageForm {
  let words: Words
  /// Of the form that was sent; of the query where it is only shown.
  private(set) var values: FormMembers
  /// Of the form that was sent.
  let files: [String: Data]
  private(set) var errors: [PageError] = []
  private(set) var status = 200

  init(_ asked: PageRequest) {
    (words, files) = (asked.words, asked.files)
    values = asked.form.members.isEmpty ? asked.query : asked.form
  }

  var isWrong: Bool { !errors.isEmpty }

  /// The labels of fields, by their names in the form.
  private static let labels: [String: Text] = [
    "premier": .pageFieldFirst, "dernier": .pageFieldLast, "qui": .pageFieldWho, "raison": .pageFieldWhy,
    "compte": .pageFieldCounted, "vers": .pageFieldTo, "bordereau": .pageFieldSlip, "sort": .pageFieldFate,
    "certain": .pageFieldSure, "depuis": .pageOutageSince, "jusqua": .pageOutageUntil, "code": .pageKeyingCode,
    "numero": .pageKeyingSeenNumber, "niv": .pageKeyingSeenVIN,
    "reference": .pageKeyingReference, "note": .pageKeyingNote, "page": .pageKeyingPage, "pdf": .pageKeyingPDF,
    "message": .pageKeyingMessage,
  ]
  /// The fields whose values are members of calls.
  private static let members: [String: String] = [
    "first": "premier", "last": "dernier", "numbers": "dernier", "who": "qui", "why": "raison", "counted": "compte",
    "to": "vers", "slip": "bordereau", "from": "depuis", "until": "jusqua", "name": "qui", "vin": "niv",
    "number": "numero", "reference": "reference",
    "note": "note", "page": "page", "pdf": "pdf", "message": "message",
  ]

  func label(_ field: String) -> String { Self.labels[field].map { words($0) } ?? "" }

  subscript(_ field: String) -> String { values[field] ?? "" }

  /// The same form with nothing typed.
  var blank: PageForm {
    var form = self
    (form.values, form.errors, form.status) = (FormMembers(), [], 200)
    return form
  }

  /// Takes a member out, as if it was not sent.
  mutating func drop(_ field: String) { values = FormMembers(values.members.filter { $0.name != field }) }

  /// Values for fields that have none yet.
  mutating func propose(_ proposed: [String: String]) {
    let added = proposed.filter { values[$0.key] == nil }.map { FormMembers.Member(name: $0.key, value: $0.value) }
    values = FormMembers(values.members + added)
  }
}

// MARK: - Reading

extension PageForm {
  mutating func complain(_ field: String?, _ text: String) {
    errors.append(PageError(field: field, text: text))
    status = max(status, 400)
  }

  mutating func complain(_ field: String, _ issue: FieldIssue) {
    var bare = issue
    bare.field = ""
    complain(field, words(.issueOfLabel, ["label": label(field), "reason": words.issue(bare)]))
  }

  /// Says why the station refused the call.
  /// - Parameter field: the one that the refusal is about, unless it tells fields itself.
  mutating func complain(_ refusal: StationRefusal, at field: String? = nil) {
    for issue in refusal.issues {
      let member = issue.field.split(separator: ".").last.map(String.init) ?? ""
      guard let field = Self.members[member] else { continue }
      complain(field, issue)
    }
    if refusal.code != .malformedCall || errors.isEmpty { complain(field, words.refusal(refusal)) }
    status = refusal.code.outcome.status
  }

  var kind: CertificateKind { CertificateKind(printed: self["doc"]) ?? .mechanical }

  mutating func number(_ field: String) -> CertificateNumber? {
    let written = EntryText.cleaned(self[field])
    if let number = EnteredNumber(written).number { return number }
    complain(field, FieldIssue(field: "", reason: written.isEmpty ? .missing : .notACertificateNumber))
    return nil
  }

  /// A name or a reason.
  mutating func named(_ field: String) -> String {
    let written = EntryText.cleaned(self[field])
    if let issue = NamedDecision.issue(with: written, in: "") { complain(field, issue) }
    return written
  }

  mutating func decision() -> NamedDecision { NamedDecision(who: named("qui"), why: named("raison")) }

  /// The numbers from `premier` to `dernier`; `premier` alone without it. At most as many as a call takes.
  mutating func numbers() -> [CertificateNumber] {
    guard let first = number("premier") else { return [] }
    let last = EntryText.cleaned(self["dernier"]).isEmpty ? nil : number("dernier")
    guard !isWrong else { return [] }
    do {
      let numbers = try Lot.numbers(from: first, through: last)
      guard numbers.count > MoveNumbersCall.maximumNumbers else { return numbers }
      let most = ["limit": "\(MoveNumbersCall.maximumNumbers)", "used": "\(numbers.count)"]
      complain("dernier", words(.pageTooManyNumbers, most))
    } catch {
      complain(error == .notACertificateNumber(.first) ? "premier" : "dernier", FieldIssue(error))
    }
    return []
  }
}

// MARK: - Showing

extension PageForm {
  enum Look { case plain, number, count }

  func text(_ field: String, hint: Text? = nil, _ look: Look = .plain) -> Content {
    var content = control(field, hint: hint)
    if look != .plain { content["class"] = look == .number ? "no" : "s" }
    content["isScanned"] = look == .number
    content["isCount"] = look == .count
    return Self.only("text", [content])
  }

  func area(_ field: String, hint: Text? = nil) -> Content { Self.only("area", [control(field, hint: hint)]) }

  func file(_ field: String, hint: Text? = nil) -> Content { Self.only("file", [control(field, hint: hint)]) }

  /// Fields side by side where there is room.
  static func row(_ fields: Content...) -> Content { only("row", [["fields": fields] as Content]) }

  /// A sentence between fields.
  static func note(_ level: StatusAdvice.Severity, _ text: String) -> Content {
    only("note", [["level": level.level, "says": text] as Content])
  }

  /// One of the members of `formcontrol`; the others are empty, so that none is found in what is around it.
  private static func only(_ member: String, _ content: [Content]) -> Content {
    var whole: Content = [:]
    for name in ["row", "text", "area", "file", "choice", "tick", "note"] { whole[name] = [Content]() }
    whole[member] = content
    return whole
  }

  /// One of several.
  ///
  /// - Parameter isOpen: nothing is chosen beforehand, and the person must choose; else the first is.
  func choice(
    _ field: String, _ legend: Text, _ options: [(value: String, name: String)], isOpen: Bool = false
  ) -> Content {
    let isGiven = options.contains { $0.value == self[field] }
    let chosen = isGiven ? self[field] : isOpen ? nil : options[0].value
    let content = Content([
      "legend": words(legend), "name": field, "isOpen": isOpen,
      "error": errors.first { $0.field == field }?.text,
      "options": options.map { ["option": $0.value, "says": $0.name, "isChosen": $0.value == chosen] as Content },
    ])
    return Self.only("choice", [content])
  }

  var kindChoice: Content {
    choice("doc", .pageFieldKind, CertificateKind.allCases.map { ($0.printed, words("kind", $0)) })
  }

  /// A box that must be ticked.
  func tick(_ field: String, _ text: Text) -> Content {
    var content = control(field)
    content["label"] = words(text)
    content["isChosen"] = !self[field].isEmpty
    return Self.only("tick", [content])
  }

  private func control(_ field: String, hint: Text? = nil) -> Content {
    let error = errors.first { $0.field == field }?.text
    let notes = [hint.map { _ in "\(field)-h" }, error.map { _ in "\(field)-e" }].compactMap(\.self)
    return Content([
      "id": field, "label": label(field), "value": self[field], "hint": hint.map { words($0) }, "error": error,
      "describedBy": notes.isEmpty ? nil : notes.joined(separator: " "),
    ])
  }

  /// The members of the partial `formbox`.
  func content(
    to path: String, _ button: String, controls: [Content], hidden: [String: String] = [:], heading: String? = nil,
    back: String? = nil, hasFile: Bool = false
  ) -> Content {
    Content([
      "action": path, "hasFile": hasFile, "button": button, "controls": controls, "boxHeading": heading, "back": back,
      "hidden": hidden.sorted { $0.key < $1.key }.map { ["name": $0.key, "value": $0.value] as Content },
    ])
  }

  /// Adds the members of the partial `errors` to a page's content.
  func withErrors(_ content: Content) -> Content {
    content.merging(["hasErrors": isWrong, "errors": errors.map(\.content)]) { own, _ in own }
  }

  /// A page with this form alone, below what it is for.
  func page(_ title: String, _ content: Content, place: Place = .stock, saying sentences: [String] = []) -> Page {
    let whole = withErrors(["heading": title, "sentences": sentences, "form": content])
    return Page(
      place: place, title: title, template: "formpage", content: whole, status: status, isError: isWrong)
  }
}
