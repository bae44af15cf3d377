import Domain
import Testing

/// The fields of an AVP's entry that a CVM's does not have, and the reverse.
struct PhotometricEntryTests {
  typealias Wrong = EntryIssueTests.Wrong

  private static let many = (0..<21).map { index in
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index)))
    return "{\"window\": \"\(letter)\", \"transmission\": 50}"
  }

  static let wrong: [Wrong] = [
    Wrong(["kind": #""CVX""#], "kind", .notAChoice, ["choices": "mechanical, CVM, photometric, AVP"]),
    Wrong(["kind": "2"], "kind", .wrongType, ["expected": "text"]),
    Wrong(["readings": nil], "readings", .missing), Wrong(["readings": "[]"], "readings", .missing),
    Wrong(["readings": "{}"], "readings", .wrongType, ["expected": "list"]),
    Wrong(
      ["readings": "[\(many.joined(separator: ","))]", "result": #""nonCompliant""#], "readings", .tooMany,
      ["used": "21", "limit": "20"]),
    Wrong(["readings": "[3]"], "readings[0]", .wrongType, ["expected": "object"]),
    Wrong(["readings": #"[{"transmission": 70}]"#], "readings[0].window", .missing),
    Wrong(
      ["readings": #"[{"window": "2e", "transmission": 70}]"#], "readings[0].window", .notLetters,
      ["least": "1", "most": "32"]),
    Wrong(
      [
        "readings": #"[{"window": "frontLeft", "transmission": 71}, {"window": "FRONTLEFT", "transmission": 60}]"#,
        "result": #""nonCompliant""#,
      ], "readings[1].window", .windowTwice),
    Wrong(["readings": #"[{"window": "frontLeft"}]"#], "readings[0].transmission", .missing),
    Wrong(
      ["readings": Sample.readings("70", "100,01")], "readings[1].transmission", .outOfRange,
      ["least": "0", "most": "100"]),
    Wrong(["readings": Sample.readings("-1", "70")], "readings[0].transmission", .notANumber),
    Wrong(
      ["readings": Sample.readings("70.125", "70")], "readings[0].transmission", .tooManyDecimals, ["limit": "2"]),
    Wrong(["tool": "417"], "tool", .wrongType, ["expected": "text"]),
    Wrong(
      ["tool": "\"\(String(repeating: "t", count: 41))\""], "tool", .tooLong, ["used": "41", "limit": "40"]),
    Wrong(["readings": Sample.readings("69.9", "70")], "result", .contradictsReadings, ["least": "70"]),
    Wrong(["result": #""nonCompliant""#], "result", .contradictsReadings, ["least": "70"]),
    Wrong(
      ["readings": #"[{"window": "frontLeft", "transmission": 90}]"#], "result", .contradictsReadings,
      ["least": "70"]),
    Wrong(["defects": "[\(Sample.minorDefect)]"], "defects", .notAllowed, ["because": "kind"]),
    Wrong(["sticker": "12"], "sticker", .notAllowed, ["because": "kind"]),
    Wrong(["odometer": "{}"], "odometer.absent", .missing, ["or": "odometer.value"]),
  ]

  @Test(arguments: wrong)
  func `a wrong field of an AVP is one issue with what is needed to put it right`(wrong: Wrong) throws {
    #expect(try Sample.issues(Sample.photometric(wrong.changes)) == [wrong.issue])
  }

  @Test(arguments: [
    Wrong(["readings": Sample.readings("70", "70")], "readings", .notAllowed, ["because": "kind"]),
    Wrong(["tool": #""TM-0417""#], "tool", .notAllowed, ["because": "kind"]),
  ])
  func `what only an AVP has is refused on a CVM`(wrong: Wrong) throws {
    #expect(try Sample.issues(wrong.changes) == [wrong.issue])
  }

  @Test func `all that is wrong with an AVP is told at once, and no result is judged by wrong readings`() throws {
    let issues = try Sample.issues(
      Sample.photometric([
        "number": nil, "readings": Sample.readings("150", "1,250"), "sticker": "6", "tool": "7",
        "defects": "[\(Sample.minorDefect)]", "owner.name": "null",
      ]))
    #expect(
      Set(issues.map { "\($0.field) \($0.reason.rawValue)" }) == [
        "number missing", "readings[0].transmission outOfRange", "readings[1].transmission tooManyDecimals",
        "sticker notAllowed", "tool wrongType", "defects notAllowed", "owner.name missing",
      ])
  }

  @Test func `an AVP is read as written: windows, exact decimals with comma or point, the tool (R7)`() throws {
    let inspection = try Sample.inspection(Sample.photometric)
    #expect(inspection.kind == .photometric)
    #expect(inspection.photometry?.readings.map(\.window.text) == ["frontLeft", "frontRight", "rearWindow"])
    #expect(inspection.photometry?.readings.map(\.transmission.text) == ["70.0", "82.25", "18"])
    #expect(inspection.photometry?.tool == "TM-0417")
    #expect(inspection.defects == [] && inspection.sticker == nil && inspection.mayCirculate)
    #expect(inspection.result == .compliant && inspection.repairDeadline == nil)
  }

  @Test(arguments: ["compliant", "nonCompliant"])
  func `an AVP whose result is that of its readings is taken, with or without its tool`(result: String) throws {
    let percent = result == "compliant" ? "70" : "69.99"
    let inspection = try Sample.inspection(
      Sample.photometric([
        "readings": Sample.readings(percent, "71"), "result": "\"\(result)\"", "tool": nil, "kind": #""photometric""#,
      ]))
    #expect(inspection.result.rawValue == result)
    #expect(inspection.photometry?.tool == nil)
  }

  @Test(arguments: [nil, #""CVM""#, #""mechanical""#])
  func `an entry that names no other document is a CVM's`(kind: String?) throws {
    let inspection = try Sample.inspection(["kind": kind])
    #expect(inspection.kind == .mechanical && inspection.photometry == nil)
  }

  @Test(arguments: [
    ("readings", "AVP", true), ("readings", "CVM", false), ("readings", "", false), ("defects", "AVP", false),
    ("defects", "", true), ("defects", "CVX", false),
  ])
  func `a list is asked for where the document has one`(path: String, kind: String, expected: Bool) throws {
    var answers = TypedEntry()
    answers["kind"] = kind
    let list = try #require(EntryFields.lists.first { $0.path == path })
    #expect(answers.calls(for: list) == expected)
  }
}
