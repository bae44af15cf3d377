import TestSupport
import Testing

@testable import Domain

/// Every field of every table with every kind of unseen character: each is refused and reported.
struct EntryCharacterTests {
  private static let inspection = EntryTable.inspection.fields.map { ("record", $0) }
  private static let conformity = EntryTable.conformity.fields.map { ("conform", $0) }

  @Test(arguments: inspection + conformity)
  func `inside any field's text it is refused with the field, the character and its place`(
    command: String, field: EntryField
  ) throws {
    for scalar in UnseenSamples.refused {
      // A text of several lines allows line feeds only.
      let issues = try Self.issues(with: "1\(scalar)2", in: field, of: command)
      let expected = FieldIssue(
        field: field.path(at: 0), reason: .badCharacters,
        parameters: ["character": UnseenSamples.name(scalar), "place": "2"])
      #expect(issues.contains(expected), "\(command) \(field.path): \(UnseenSamples.name(scalar)): \(issues)")
    }
  }

  @Test(arguments: inspection + conformity)
  func `soft hyphens and variation selectors are dropped wherever they stand`(
    command: String, field: EntryField
  ) throws {
    for scalar in UnseenSamples.dropped {
      let issues = try Self.issues(with: "1\(scalar)2", in: field, of: command)
      let plain = try Self.issues(with: "12", in: field, of: command)
      #expect(issues == plain, "\(command) \(field.path): \(UnseenSamples.name(scalar))")
    }
  }

  @Test func `a key with one in it is another key, shown with it`() throws {
    for scalar in UnseenSamples.refused + UnseenSamples.dropped {
      let issues = try Sample.issues(["remarks": nil]) + EntryReaderKeys.issues(of: "remarks\(scalar)")
      let escape = "\\u{\(String(scalar.value, radix: 16))}"
      #expect(issues.map(\.field) == ["remarks" + escape] && issues.first?.reason == .unknownKey)
      #expect(issues.first?.parameters["suggestion"] == "remarks")
    }
  }

  private enum EntryReaderKeys {
    static func issues(of key: String) -> [FieldIssue] {
      guard case .object(var members)? = try? Sample.entry() else { return [] }
      members[key] = .text("x")
      guard case .failure(let refusal) = EntryReader.read(.object(members), context: Sample.context) else { return [] }
      return refusal.issues
    }
  }

  /// The issues of `text` in an entry that calls for the field.
  private static func issues(with text: String, in field: EntryField, of command: String) throws -> [FieldIssue] {
    var answers = TypedEntry()
    let list = EntryTable.inspection.lists.first { field.path.hasPrefix($0.path + "[]") }
    if command == "record", let list { answers["kind"] = list.kind.rawValue }
    for (path, written) in field.presence.condition?.answers ?? [:] { answers[path] = written }
    answers[field.path(at: 0)] = text
    let number = try #require(CertificateNumber("4471192"))
    let context = ConformityContext(
      entry: Sample.context, kind: .mechanical, number: number, document: nil, earlier: [])
    switch command {
    case "record":
      if case .failure(let refusal) = EntryReader.read(answers.entry, context: Sample.context) { return refusal.issues }
    default:
      if case .failure(let refusal) = ConformityReader.read(answers.entry, context: context) { return refusal.issues }
    }
    return []
  }
}

extension EntryCondition {
  /// Answers that fulfil the condition.
  fileprivate var answers: [String: String] {
    switch self {
    case .equals(let field, let text): [EntryPath.resolve(field, at: 0): text]
    case .given(let field): [EntryPath.resolve(field, at: 0): "1"]
    case .notGiven: [:]
    case .isDocument(let kind): ["kind": kind.rawValue]
    case .both(let first, let second): first.answers.merging(second.answers) { $1 }
    }
  }
}
