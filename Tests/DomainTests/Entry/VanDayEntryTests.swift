import Domain
import Foundation
import Testing

/// The entries of the demonstration's day, line by line.
struct VanDayEntryTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Examples/VanDay")

  /// The entry on the day before `Sample.now`.
  private static func entry(_ text: some StringProtocol) throws -> JSONValue {
    try Sample.value(text.replacingOccurrences(of: "@DAY@", with: "2026-11-22"))
  }

  private static func text(of name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func `every line is taken: 24 CVMs and 3 AVPs, of which one complies`() throws {
    let inspections = try Self.text(of: "day.jsonl").split(separator: "\n").map { line in
      try EntryReader.read(Self.entry(line), context: Sample.context).get().inspection
    }
    #expect(inspections.count { $0.kind == .mechanical } == 24)
    let photometric = inspections.filter { $0.kind == .photometric }
    #expect(photometric.map(\.result) == [.compliant, .nonCompliant, .nonCompliant])
    #expect(photometric.map { $0.photometry?.tool } == ["TM-0417", "TM-0417", nil])
    #expect(Set(inspections.map(\.number)).count == 27)
  }

  @Test(arguments: [
    (
      "mistakes.json",
      [
        "vehicle.colr unknownKey", "performedAt noOffset", "mechanic notAnAccessCode", "vehicle.vin vinTooLong",
        "vehicle.netMass zeroNotAllowed", "owner.name missing", "odometer.value tooManyDecimals",
        "result contradictsDefects",
      ]
    ),
    ("mistakes-avp.json", ["defects notAllowed", "result contradictsReadings", "sticker notAllowed"]),
  ])
  func `the records with mistakes are refused with all of them`(name: String, mistakes: [String]) throws {
    guard
      case .failure(let refusal) = EntryReader.read(try Self.entry(Self.text(of: name)), context: Sample.context)
    else {
      Issue.record("\(name) was taken")
      return
    }
    #expect(Set(refusal.issues.map { "\($0.field) \($0.reason.rawValue)" }) == Set(mistakes))
  }

  @Test func `the repairs of the next day fit their certificate and are in time`() throws {
    let line = try #require(try Self.text(of: "day.jsonl").split(separator: "\n").first { $0.contains("\"4471197\"") })
    let inspection = try EntryReader.read(Self.entry(line), context: Sample.context).get().inspection
    let entry = try Sample.value(
      Self.text(of: "conformity.json").replacingOccurrences(of: "@NOW@", with: "2026-11-23T09:00-05:00"))
    let context = ConformityContext(
      entry: Sample.context, kind: .mechanical, number: inspection.number,
      document: ConformedDocument(inspection, after: []), earlier: [])
    let read = try ConformityReader.read(entry, context: context).get()
    #expect(read.issues == [] && read.warnings == [] && !read.conformity.isLate)
  }
}
