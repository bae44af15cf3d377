import FoundationEssentials
import SyncProtocol
import Testing

@Suite struct FixtureTests {
  @Test(arguments: Fixture.all)
  func `a golden message is decoded and encoded again to the same bytes`(fixture: Fixture) throws {
    let golden = try Contract.message(fixture.name)
    let again = try fixture.roundTrip(golden)
    #expect(String(decoding: again, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
  }

  @Test func `the table names every file in Fixtures and no other`() throws {
    #expect(Fixture.all.map(\.name).sorted() == (try Contract.fixtureNames()))
  }

  @Test func `every message type has a fixture, alone or as part of another`() throws {
    let declared = try Contract.sources().flatMap(codableTypes)
    #expect(declared.count > 30)
    let parts: Set = [
      "PortalLimits", "PortalFeatures", "StationForm", "OwnerForm", "AddressForm", "OdometerForm", "DefectForm",
      "ReadingForm", "VehicleForm", "LookupQuery", "LookupResult", "BatchEntry", "BatchResult", "MatchQuery",
      "MatchResult", "ProblemType", "FoundDocument", "BundleKeys", "BundleEntry",
      "ReportedStation", "CompactBatchResult", "CompactReceipt", "CompactMatchResult", "CompactVehicle",
      "LookupVehicle",
    ]
    #expect(Set(declared).subtracting(parts) == Set(Fixture.all.map(\.message)))
  }

  @Test(arguments: Fixture.all)
  func `a member no one knows is ignored (§10)`(fixture: Fixture) throws {
    let golden = try Contract.message(fixture.name)
    let extended = Data(#"{"aMemberOfALaterVersion":[1,{"x":null}],"#.utf8) + golden.dropFirst()
    #expect(try fixture.roundTrip(extended) == golden)
  }

  @Test(arguments: Fixture.all)
  func `a message cut short is refused`(fixture: Fixture) throws {
    let golden = try Contract.message(fixture.name)
    #expect(throws: JSONFault.self) { try fixture.roundTrip(golden.dropLast()) }
    #expect(throws: DecodingError.self) { try fixture.roundTrip(Data("{}".utf8)) }
  }

  /// Names of the structs a file declares as `Codable` at its top level.
  private func codableTypes(in source: String) -> [String] {
    source.split(separator: "\n").compactMap { line in
      let prefix = "package struct "
      guard line.hasPrefix(prefix), line.contains("Codable"), let colon = line.firstIndex(of: ":") else { return nil }
      return String(line[line.index(line.startIndex, offsetBy: prefix.count)..<colon])
    }
  }
}
