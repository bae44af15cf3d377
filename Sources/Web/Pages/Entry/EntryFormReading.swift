internal import Domain
internal import Wording

/// Reads the members of a form as people type them into the form of an entry.
struct EntryFormReading {
  let members: FormMembers
  let words: Words
  let now: Instant
  var texts: [String: String] = [:]
  var issues: [FieldIssue] = []

  init(_ members: FormMembers, _ words: Words, now: Instant) {
    (self.members, self.words, self.now) = (members, words, now)
  }

  mutating func read(_ field: EntryField) {
    switch field.path {
    case "id", "kind", "numbering": return
    case "performedAt": readPerformedAt()
    case "odometer.unit", "odometer.absent": readUnit(field)
    case "vehicle.pnbv.notVisible": readWeightClass(field)
    case "vehicle.jurisdiction": readJurisdiction(field)
    case _ where field.isRepeated:
      for row in rows(of: field) { take(field, at: field.path(at: row)) }
    default: take(field, at: field.path)
    }
  }

  /// The rows that the form has, 40 at most and one that is too many.
  private func rows(of field: EntryField) -> [Int] {
    let base = EntryNames.member(field.path) + "-"
    return members.members.compactMap { member in
      guard member.name.hasPrefix(base), let row = Int(member.name.dropFirst(base.count)) else { return nil }
      return (1...Self.mostRows).contains(row) ? row - 1 : nil
    }
  }

  private static let mostRows = 41

  private mutating func take(_ field: EntryField, at path: String) {
    let name = EntryNames.member(path)
    guard let typed = members[name], !EntryText.cleaned(typed).isEmpty else { return }
    switch field.kind {
    case .choice, .flag: texts[path] = EntryNames.code(of: typed, in: field.kind)
    case .dateTime: takeMoment(typed, at: path)
    default:
      guard case .answers(let answers) = words.typed(typed, as: field, at: path, now: now) else { return }
      for (path, text) in answers where texts[path]?.isEmpty ?? true { texts[path] = text }
    }
  }

  /// Takes a time that a person typed; one that was shown without its seconds or its offset and was not changed stays
  /// as it was.
  mutating func takeMoment(_ typed: String, at path: String) {
    let exact = members[EntryNames.member(path) + "-exact"]
    let minute = exact.flatMap { try? OffsetDateTime($0) }.map { $0.instant.milliseconds / 60_000 }
    func isExact(_ moment: OffsetDateTime) -> Bool { moment.instant.milliseconds / 60_000 == minute }
    switch words.entryMoment(typed: typed, at: path, now: now) {
    case .taken(let text):
      texts[path] = (try? OffsetDateTime(text)).map(isExact) == true ? exact : text
    case .refused(let issue):
      texts[path] = typed
      issues.append(issue)
    case .twice(let first, let second):
      switch members[EntryNames.member(path) + "-recul"] {
      case "1": texts[path] = first.text
      case "2": texts[path] = second.text
      case _ where isExact(first) || isExact(second): texts[path] = exact
      default:
        texts[path] = typed
        let offsets = ["first": first, "second": second].mapValues { OffsetDateTime.offsetText($0.utcOffset) }
        issues.append(FieldIssue(field: path, reason: .hourTwice, parameters: offsets))
      }
    }
  }

  /// Joins the day, which is chosen, and the time, which is typed: `10 h 15`, `10:15`, `1015`.
  private mutating func readPerformedAt() {
    let time = Self.withMark(EntryText.cleaned(members["heure"] ?? ""))
    guard !time.isEmpty else { return }
    let date = EntryText.cleaned(members["date"] ?? "")
    switch members["jour"] {
    case "1": takeMoment("hier \(time)", at: "performedAt")
    case "autre" where date.isEmpty && (try? OffsetDateTime(time)) == nil:
      texts["performedAt"] = time
      issues.append(FieldIssue(field: "performedAt", reason: .notADateTime))
    case "autre": takeMoment(date.isEmpty ? time : "\(date) \(time)", at: "performedAt")
    default: takeMoment(time, at: "performedAt")
    }
  }

  /// `10:15` for `1015`; any other text as it is.
  private static func withMark(_ time: String) -> String {
    guard (3...4).contains(time.utf8.count), time.allSatisfy({ $0.isASCII && $0.isNumber }) else { return time }
    return "\(time.dropLast(2)):\(time.suffix(2))"
  }

  /// One list has the units and the reasons for no reading.
  private mutating func readUnit(_ field: EntryField) {
    guard let chosen = members[EntryNames.member(field.path)], field.kind.choices.contains(chosen) else { return }
    if texts[field.path] == nil { texts[field.path] = chosen }
  }

  private mutating func readWeightClass(_ field: EntryField) {
    guard let chosen = members[EntryNames.member(field.path)] else { return }
    let code = EntryNames.code(of: chosen, in: field.kind)
    guard field.kind.choices.contains(code) else { return }
    // The weight that was typed before is hidden, and does not count.
    (texts[field.path], texts["vehicle.pnbv"]) = (code, nil)
  }

  /// A province or state from the list, or the three letters of another country.
  private mutating func readJurisdiction(_ field: EntryField) {
    guard let chosen = members[EntryNames.member(field.path)], !chosen.isEmpty else { return }
    let typed = chosen == Self.otherCountry ? members["pays"] ?? "" : chosen
    guard case .answers(let answers) = words.typed(typed, as: field, at: field.path, now: now) else { return }
    texts.merge(answers) { _, new in new }
  }

  static let otherCountry = "autre"
}
