import Domain
import Testing

/// What a person typed stays as typed, beside what is sent.
struct EntryTypedTests {
  @Test func `a text that was taken otherwise is kept as it was typed, and no other`() throws {
    let inspection = try Sample.inspection([
      "vehicle.vin": #"" 1m8 GDM9-AXKP042788 ""#, "number": #""CVM CV000 4471001""#,
      "owner.name": #"" Chantal Exemple\t""#, "owner.identificationNumber": #"" E123456789012""#,
      "remarks": #""RAS\r\nici ""#, "inspectionReason": #""OUTOFPROVINCE""#,
    ])
    #expect(
      inspection.typed == [
        "mechanic": "abcd1234", "number": "CVM CV000 4471001", "vehicle.vin": "1m8 GDM9-AXKP042788",
        "vehicle.plate": "abc 123", "vehicle.jurisdiction": "on", "vehicle.netMass": "1 250,5",
      ])
    #expect(inspection.vehicle.netMass?.text == "1250.5" && inspection.vehicle.plate == "ABC 123")
  }

  @Test func `an element's texts are kept at its place, and one too long is not`() throws {
    let defect = #"{"component": "0120", "code": "ab", "severity": "MINOR", "measurement": "1,50", "unit": "mm"}"#
    let inspection = try Sample.inspection([
      "defects": "[\(Sample.majorDefect.replacing("\"3\"", with: "\"12 0\"")), \(defect)]",
      "result": #""nonCompliant""#, "sticker": nil, "mechanic": #""ABCD1234""#, "vehicle.plate": nil,
      "vehicle.jurisdiction": nil, "vehicle.netMass": nil, "number": "\"CV\(String(repeating: " ", count: 300))1\"",
    ])
    #expect(
      inspection.typed == [
        "defects[0].component": "12 0", "defects[1].code": "ab", "defects[1].measurement": "1,50",
      ])
  }

  @Test func `an entry that is typed otherwise is the same entry`() throws {
    let one = try Sample.inspection(["vehicle.netMass": #""1 250,5""#])
    let other = try Sample.inspection(["vehicle.netMass": "1250.5", "vehicle.plate": #""ABC 123""#])
    #expect(one.typed != other.typed && one.isSameEntry(as: other))
    let plain = try Sample.inspection([
      "vehicle.netMass": nil, "vehicle.plate": nil, "vehicle.jurisdiction": nil, "mechanic": #""ABCD1234""#,
    ])
    #expect(plain.typed == nil)
  }
}
