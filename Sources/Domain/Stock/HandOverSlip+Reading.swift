package import FoundationEssentials

extension HandOverSlip {
  /// Returns the slip in a file, or all its faults.
  package static func read(_ bytes: Data) -> Result<HandOverSlip, EntryRefusal> {
    let value: JSONValue
    do throws(LocalJSONFault) {
      value = try LocalJSON.value(JSONValue.self, from: bytes)
    } catch {
      let issue = error.issue ?? FieldIssue(field: "", reason: .wrongType, parameters: ["expected": "object"])
      return .failure(EntryRefusal(issues: [issue]))
    }
    guard case .object(let members) = value else {
      let issue = FieldIssue(field: "", reason: .wrongType, parameters: ["expected": "object"])
      return .failure(EntryRefusal(issues: [issue]))
    }
    var reading = SlipReading(members)
    reading.checkMembers()
    guard reading.issues.isEmpty, let slip = try? LocalJSON.value(HandOverSlip.self, from: bytes) else {
      let issues = reading.issues.isEmpty ? [FieldIssue(field: "", reason: .slipChanged)] : reading.issues
      return .failure(EntryRefusal(issues: issues))
    }
    let issues = slip.contradictions
    return issues.isEmpty ? .success(slip) : .failure(EntryRefusal(issues: issues))
  }

  /// The members that contradict others: the slip was changed after it was written.
  private var contradictions: [FieldIssue] {
    var fields: [String] = []
    if first != numbers.first { fields.append("first") }
    if last != numbers.last { fields.append("last") }
    if numbers != Array(Set(numbers)).sorted() || Lot.runs(of: numbers) == nil { fields.append("numbers") }
    if digest != ownDigest { fields.append("digest") }
    return fields.map { FieldIssue(field: $0, reason: .slipChanged) }
  }
}

/// Checks each member of a slip and collects the issues.
private struct SlipReading {
  let members: [String: JSONValue]
  private(set) var issues: [FieldIssue] = []

  private static let names = [
    "at", "digest", "first", "id", "kind", "last", "numbers", "schema", "station", "to", "who",
  ]

  init(_ members: [String: JSONValue]) { self.members = members }

  mutating func checkMembers() {
    checkNames(of: members, under: "", Self.names)
    check("schema", expected: "number") { $0 == .number(1) ? nil : .outOfRange }
    check("at", expected: "number") { value in
      guard case .number(let number) = value else { return .wrongType }
      return number >= 0 && number <= 253_402_300_799_999 ? nil : .outOfRange
    }
    check("id") { Self.text($0).flatMap(HandOverID.init) == nil ? .notAnIdentifier : nil }
    check("kind") { Self.text($0).flatMap(CertificateKind.init(rawValue:)) == nil ? .notAChoice : nil }
    for name in ["to", "who"] { checkName(members[name], at: name) }
    for name in ["first", "last"] { check(name) { Self.isNumber($0) ? nil : .notACertificateNumber } }
    check("digest") { Self.text($0) == nil ? .wrongType : nil }
    checkStation()
    checkNumbers()
  }

  private mutating func checkStation() {
    guard let station = members["station"] else { return report("station", .missing) }
    guard case .object(let parts) = station else { return report("station", .wrongType, ["expected": "object"]) }
    checkNames(of: parts, under: "station.", ["id", "name"])
    if let id = parts["id"], Self.text(id).flatMap(StationID.init) == nil { report("station.id", .notAnIdentifier) }
    if parts["id"] == nil { report("station.id", .missing) }
    checkName(parts["name"], at: "station.name")
  }

  private mutating func checkNumbers() {
    guard let numbers = members["numbers"] else { return report("numbers", .missing) }
    guard case .array(let written) = numbers else { return report("numbers", .wrongType, ["expected": "list"]) }
    guard (1...HandOverSlip.mostNumbers).contains(written.count) else {
      return report("numbers", .tooMany, ["used": "\(written.count)", "limit": "\(HandOverSlip.mostNumbers)"])
    }
    for (index, number) in written.enumerated() where !Self.isNumber(number) {
      report("numbers[\(index)]", .notACertificateNumber)
    }
  }

  private mutating func checkNames(of members: [String: JSONValue], under path: String, _ known: [String]) {
    for name in members.keys.sorted() where !known.contains(name) {
      report(path + Self.shortened(name.showingUnseen()), .unknownKey, ["known": known.joined(separator: ", ")])
    }
  }

  private mutating func check(
    _ name: String, expected: String = "text", _ fault: (JSONValue) -> FieldIssue.Reason?
  ) {
    guard let value = members[name] else { return report(name, .missing) }
    guard let reason = fault(value) else { return }
    switch reason {
    case .wrongType: report(name, reason, ["expected": expected])
    case .outOfRange where name == "schema": report(name, reason, ["least": "1", "most": "1"])
    case .outOfRange: report(name, reason, ["least": "0", "most": "253402300799999"])
    case .notAChoice:
      report(name, reason, ["choices": CertificateKind.allCases.map(\.rawValue).joined(separator: ", ")])
    default: report(name, reason)
    }
  }

  private mutating func report(_ field: String, _ reason: FieldIssue.Reason, _ parameters: [String: String] = [:]) {
    issues.append(FieldIssue(field: field, reason: reason, parameters: parameters))
  }

  private static func text(_ value: JSONValue) -> String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// Names must have no characters to clean, since slips are written clean.
  private mutating func checkName(_ value: JSONValue?, at path: String) {
    guard let value else { return report(path, .missing) }
    guard let text = Self.text(value) else { return report(path, .wrongType, ["expected": "text"]) }
    if let issue = NamedDecision.issue(with: text, in: path) { issues.append(issue) }
  }

  private static func isNumber(_ value: JSONValue) -> Bool {
    guard let text = text(value) else { return false }
    return CertificateNumber(text)?.text == text
  }

  private static func shortened(_ name: String) -> String { name.shortened(to: 40) }
}
