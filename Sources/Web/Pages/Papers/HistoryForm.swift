internal import Domain
internal import Wording

/// What a person typed to search the history, kept as typed.
struct HistoryForm {
  private let typed: FormMembers
  private(set) var filter = CertificateFilter()
  /// Where the page goes on; nil for the newest.
  private(set) var before: Int64?
  /// By the filter's member.
  var issues: [FieldIssue] = []

  /// A member of the form, the filter's member that it fills, and its texts.
  private struct Field {
    let name: String
    let member: String
    let label: Text
    let hint: Text
    var isDay = false
  }

  private static let main = [
    Field(name: "numero", member: "number", label: .fieldNumber, hint: .pageHistoryNumberHint),
    Field(name: "niv", member: "vin", label: .fieldVehicleVin, hint: .pageHistoryVINHint),
    Field(name: "plaque", member: "plate", label: .fieldVehiclePlate, hint: .pageHistoryPlateHint),
  ]
  private static let more = [
    Field(name: "proprietaire", member: "owner", label: .fieldOwnerName, hint: .pageHistoryOwnerHint),
    Field(name: "mecanicien", member: "mechanic", label: .fieldMechanic, hint: .pageHistoryMechanicHint),
    Field(name: "du", member: "from", label: .pageHistoryFrom, hint: .pageHistoryDayHint, isDay: true),
    Field(name: "au", member: "through", label: .pageHistoryThrough, hint: .pageHistoryDayHint, isDay: true),
  ]
  private static let state = "etat"

  /// States that a person looks for, in the order of a certificate's life.
  private static let offered: [OutboxState] = [.ready, .sending, .unknown, .held, .quarantined, .confirmed, .closed]

  init(_ members: FormMembers) { typed = members }

  private func text(_ name: String) -> String { EntryText.cleaned(typed[name] ?? "") }
  private func given(_ name: String) -> String? { text(name).isEmpty ? nil : text(name) }

  /// Reads the texts into a filter, and notes every fault at once.
  func read(now: Instant, in zone: LocalZone) -> HistoryForm {
    var form = self
    func take<Value>(_ name: String, _ member: String, _ reason: FieldIssue.Reason, _ read: (String) -> Value?)
      -> Value?
    {
      guard let text = given(name) else { return nil }
      if let value = read(text) { return value }
      form.issues.append(FieldIssue(field: member, reason: reason))
      return nil
    }
    let number = take("numero", "number", .notACertificateNumber) { text in
      EnteredNumber(text).number.map { ($0, EnteredNumber(text).document) }
    }
    let today = CivilDate(of: now, utcOffset: zone.offset(now))
    func day(_ text: String) -> CivilDate? { TypedMoment.day(text, today: today) }
    form.filter = CertificateFilter(
      kind: number?.1, number: number?.0, vin: given("niv"), plate: given("plaque"), owner: given("proprietaire"),
      mechanic: take("mecanicien", "mechanic", .notAnAccessCode) { AccessCode($0) },
      from: take("du", "from", .notADateTime, day), through: take("au", "through", .notADateTime, day),
      states: given(Self.state).flatMap(OutboxState.init).map { [$0] })
    form.issues += form.filter.issues
    form.before = given("avant").flatMap { Int64($0) }
    return form
  }

  var isFiltered: Bool { filter != CertificateFilter() }

  /// Whether a criterion behind « Propriétaire, mécanicien… » is used, or wrong.
  var usesMore: Bool { Self.more.contains { given($0.name) != nil } || given(Self.state) != nil }

  /// The members of the search, for the forms of the next page and of the export.
  var kept: [Content] {
    let names = (Self.main + Self.more).map(\.name)
    let texts: [Content] = names.filter { given($0) != nil }.map { ["keptName": $0, "keptValue": text($0)] }
    guard let state = filter.states?.first else { return texts }
    return texts + [["keptName": Self.state, "keptValue": state.rawValue]]
  }

  func mainFields(_ words: Words) -> [Content] { Self.main.map { content($0, words) } }
  func moreFields(_ words: Words) -> [Content] { Self.more.map { content($0, words) } }

  func states(_ words: Words) -> [Content] {
    Self.offered.map { state in
      ["code": state.rawValue, "name": words("state", state), "isChosen": filter.states == [state]]
    }
  }

  func errors(_ words: Words) -> [Content] {
    issues.map { issue in
      let field = (Self.main + Self.more).first { $0.member == issue.field }
      return Content(["field": field?.name, "text": Self.fault(issue, of: field?.label, words)])
    }
  }

  private func content(_ field: Field, _ words: Words) -> Content {
    let issue = issues.first { $0.field == field.member }
    return Content([
      "fieldId": field.name, "fieldLabel": words(field.label), "fieldHint": words(field.hint),
      "fieldType": field.isDay ? "date" : "text", "fieldValue": typed[field.name] ?? "",
      "fieldError": issue.map { Self.fault($0, of: nil, words) },
      "fieldDescribed": "\(field.name)-h" + (issue == nil ? "" : " \(field.name)-e"),
    ])
  }

  private static func fault(_ issue: FieldIssue, of label: Text?, _ words: Words) -> String {
    guard issue.reason == .notADateTime else { return words.fault(issue, of: label) }
    let reason = words(.pageHistoryNotADay)
    return label.map { words(.issueOfLabel, ["label": words($0), "reason": reason]) } ?? reason
  }
}
