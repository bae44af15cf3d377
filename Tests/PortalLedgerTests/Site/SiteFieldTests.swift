import Foundation
import PortalLedger
import SyncProtocol
import Testing

struct SiteFieldTests {
  @Test func `the README lists every field of the site, in its order`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let text = try String(
      contentsOf: root.appending(path: "Examples/ReferencePortal/README.md"), encoding: .utf8)
    let listed = text.split(separator: "\n").map(Self.cells).filter { $0.count == 7 && $0[2].hasPrefix("`") }
    let expected = SiteField.all.map { field in
      [
        field.screen.rawValue, field.label, "`\(field.name)`", "`\(field.member)`", Self.accepts(field),
        field.limit.map(String.init) ?? "", field.isRequired ? "oui" : "",
      ]
    }
    #expect(listed == expected, "\(expected.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n"))")
  }

  /// The cells of a table's line.
  private static func cells(_ line: Substring) -> [String] {
    guard line.hasPrefix("| "), line.hasSuffix("|") else { return [] }
    return line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// What a field accepts; of a list its choices.
  private static func accepts(_ field: SiteField) -> String {
    guard case .choice(let choices) = field.input else { return field.accepts }
    let empty = field.accepts.contains("vide") ? "; ou vide" : ""
    return choices.map { "\($0.label) (`\($0.value)`)" }.joined(separator: ", ") + empty
  }

  @Test func `a name is one field, and limits are the portal's`() {
    for kind in CertificateKind.allCases {
      let names = SiteField.names(kind)
      #expect(Set(names).count == names.count)
    }
    let limits = LedgerPolicy().limits
    let known = [
      "nom": limits.ownerName, "rue": limits.street, "ni": limits.identificationNumber, "remarques": limits.remarks,
    ]
    for (name, limit) in known { #expect(SiteField.all.first { $0.name == name }?.limit == limit) }
  }

  @Test(
    arguments: [
      ("2026-11-23", "10:55", 1_795_449_300_000, -300), ("2026-07-02", "08:05", 1_782_993_900_000, -240),
      ("2026-03-08", "01:59", 1_772_953_140_000, -300), ("2026-03-08", "03:00", 1_772_953_200_000, -240),
      ("2026-11-01", "01:30", 1_793_511_000_000, -240), ("2026-11-01", "02:00", 1_793_516_400_000, -300),
      ("2024-02-29", "00:00", 1_709_182_800_000, -300),
    ])
  func `a local time of Québec is an instant, in summer and in winter`(
    date: String, time: String, instant: Int64, offset: Int
  ) {
    let read = QuebecTime(date: date, time: time)
    #expect(read?.instant == instant)
    #expect(read?.offset == offset)
    #expect(QuebecTime.typed(instant, offset: offset) == (date, time))
    #expect(QuebecTime.offset(at: instant) == offset)
  }

  @Test(
    arguments: [
      ("2026-02-29", "10:00"), ("2026-13-01", "10:00"), ("26-01-01", "10:00"), ("2026/01/01", "10:00"),
      ("2026-01-01", "24:00"), ("2026-01-01", "9:05"), ("2026-01-01", "10 h 05"), ("", ""), ("2026-00-10", "10:00"),
      ("2026-01-00", "10:00"), ("1969-12-31", "23:59"), ("9999-01-01", "00:00"), ("+026-01-01", "10:00"),
    ])
  func `what is no date or no time is not read`(date: String, time: String) {
    #expect(QuebecTime(date: date, time: time) == nil)
  }
}
