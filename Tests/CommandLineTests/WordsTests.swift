import Domain
import StationAPI
import Testing
import Wording

@testable import CommandLine

struct WordsTests {
  let french = Samples.words(.french)
  let english = Samples.words(.english)

  @Test func `a sign-in without mandate is told as that, not as a pause the portal asked for (C6)`() {
    #expect(french.reason(StateReason(.askedToWait, problem: "no-mandate")).contains("mandat"))
    #expect(french.reason(StateReason(.askedToWait, problem: "too-many-requests")).contains("attendre"))
  }

  @Test func `a moment is written the way of fr-CA and en-CA, with no-break spaces`() {
    #expect(french.moment(Samples.now, now: Samples.now) == "23\u{A0}nov., 12\u{A0}h\u{A0}17")
    #expect(english.moment(Samples.now, now: Samples.now) == "Nov.\u{A0}23, 12:17\u{A0}p.m.")
  }

  @Test(
    arguments: [
      (Int64(0), "31\u{A0}déc.\u{A0}1969, 19\u{A0}h"),
      (951_800_400_000, "29\u{A0}févr.\u{A0}2000, 0\u{A0}h"),
      (1_782_882_000_000, "1er\u{A0}juill., 0\u{A0}h"), (1_798_779_599_999, "31\u{A0}déc., 23\u{A0}h\u{A0}59"),
    ])
  func `days and years turn at local midnight`(milliseconds: Int64, expected: String) {
    #expect(french.moment(Instant(milliseconds: milliseconds), now: Samples.now) == expected)
  }

  @Test(
    arguments: [
      (Int64(0), "0 s", "0 s"), (59_999, "59 s", "59 s"), (720_000, "12 min", "12 min"),
      (11_100_000, "3 h 05", "3 h 5 min"), (187_200_000, "2 j 4 h", "2 d 4 h"), (-5, "0 s", "0 s"),
    ])
  func `a span is told in its two greatest units`(milliseconds: Int64, french: String, english: String) {
    #expect(spaced(self.french.span(Span(milliseconds: milliseconds))) == french)
    #expect(spaced(self.english.span(Span(milliseconds: milliseconds))) == english)
  }

  @Test(
    arguments: [
      ("12345.5", "12 345,5", "12,345.5"), ("999", "999", "999"), ("1000", "1 000", "1,000"),
      ("1234567.50", "1 234 567,50", "1,234,567.50"), ("-4500", "-4 500", "-4,500"), ("0", "0", "0"),
    ])
  func `decimals have a comma in French only (R7)`(text: String, french: String, english: String) {
    #expect(spaced(self.french.decimal(text)) == french)
    #expect(self.english.decimal(text) == english)
  }

  @Test(
    arguments: [
      ("a\u{1B}[2Jb", "a\\u{1b}[2Jb"), ("a\u{9B}b", "a\\u{9b}b"), ("a\u{202E}b", "a\\u{202e}b"), ("a\nb", "a\\u{a}b"),
      ("a\u{2066}b", "a\\u{2066}b"), ("Élise 日本 🚙", "Élise 日本 🚙"),
    ])
  func `control characters of stored texts never reach the terminal`(text: String, expected: String) {
    #expect(Printable.text(text) == expected)
    #expect(french(.askOptional, ["label": text]).hasPrefix(expected))
  }

  @Test func `a value that looks like a placeholder is not filled in again`() {
    #expect(english(.issueLine, ["field": "{reason}", "reason": "x"]) == "{reason}: x")
  }

  @Test(
    arguments: [
      (0, "0 vérification", "0 inspections"), (1, "1 vérification", "1 inspection"),
      (1_200, "1 200 vérifications", "1,200 inspections"),
    ])
  func `nought is singular in French and plural in English`(count: Int, french: String, english: String) {
    #expect(spaced(self.french.count(count, .bundleCertificates)) == french)
    #expect(self.english.count(count, .bundleCertificates) == english)
  }

  @Test func `an error names the field, the reason and the fix`() {
    let issue = FieldIssue(field: "owner.name", reason: .tooLong, parameters: ["used": "130", "limit": "120"])
    #expect(
      spaced(french.issue(issue))
        == "owner.name (Nom du propriétaire) : 130 caractères, au plus 120. Raccourcissez-le.")
    #expect(
      english.issue(issue) == "owner.name (Owner's name): 130 characters, at most 120. Shorten it.")
  }

  @Test(
    arguments: [
      (FieldIssue(field: "odometer.absent", reason: .missing, parameters: ["or": "odometer.value"]), "odometer.value"),
      (
        FieldIssue(field: "vehicle.vni", reason: .unknownKey, parameters: ["known": "vin", "suggestion": "vin"]),
        "Did you mean vin?"
      ),
      (FieldIssue(field: "mechanic", reason: .wrongType, parameters: ["expected": "text"]), "Write a text."),
      (FieldIssue(field: "number", reason: .numberNotAvailable, parameters: ["state": "issued"]), "already used"),
    ])
  func `an error uses what came with it`(issue: FieldIssue, expected: String) {
    #expect(english.issue(issue).contains(expected))
  }

  @Test(
    arguments: [
      ("defects[2].code", "Code de défectuosité"), ("defects.2.code", "Code de défectuosité"), ("vehicle.vin", "NIV"),
    ])
  func `an index is no part of a field's name`(path: String, label: String) {
    #expect(french.label(path) == label)
  }

  @Test func `a field nobody knows has no name`() { #expect(french.label("vehicle.wings") == nil) }

  @Test(
    arguments: [
      ("result", "nonCompliant", "non conforme"), ("mayCirculate", "false", "non"), ("vehicle.make", "FORD", "FORD"),
      ("performedAt", "1795454220000", "23 nov., 12 h 17"), ("performedAt", "soon", "soon"),
    ])
  func `codes and instants of the portal's form are told in words`(path: String, text: String, expected: String) {
    #expect(spaced(french.value(text, of: path)) == expected)
  }

  private func spaced(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }
}
