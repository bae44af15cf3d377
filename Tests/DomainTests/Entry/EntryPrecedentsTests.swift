import Domain
import Testing

/// Warnings from comparing an entry with earlier records.
struct EntryPrecedentsTests {
  private static let vin = "2HGFC2F50KH512034"
  private static let day = Instant(milliseconds: 1_795_453_200_000)

  private static func inspection(
    _ number: String, daysLater: Int64 = 0, km: String? = nil, mi: String? = nil, vin: String = vin
  ) throws -> Inspection {
    var inspection = try Sample.inspection(["number": "\"\(number)\"", "vehicle.vin": "\"\(vin)\""])
    inspection.performedAt = day + .days(daysLater)
    if let text = km ?? mi {
      inspection.odometer = .reading(try DecimalNumber(entered: text, maximumDecimals: 1), km == nil ? .mi : .km)
    } else {
      inspection.odometer = .absent(.illegible)
    }
    return inspection
  }

  /// The warnings of the second inspection, after the first was recorded.
  private static func codes(_ first: Inspection, _ second: Inspection) -> [EntryWarning.Code] {
    var precedents = EntryPrecedents()
    #expect(precedents.remarks(on: first) == [])
    return precedents.remarks(on: second).map(\.code)
  }

  @Test(
    arguments: [
      ("98231", "98231", []), ("98231", "98200.5", [.odometerBelow]), ("98231", "98230", []),
      ("98231", "128000", []), ("98231", "982310", [.odometerFarAbove]), ("98231", "9823.1", [.odometerBelow]),
    ] as [(String, String, [EntryWarning.Code])])
  func `a reading below an earlier one of the vehicle, or far above, is remarked`(
    earlier: String, later: String, codes: [EntryWarning.Code]
  ) throws {
    let (first, second) = (
      try Self.inspection("1001", km: earlier), try Self.inspection("1002", daysLater: 30, km: later)
    )
    #expect(Self.codes(first, second) == codes)
  }

  @Test(arguments: [("61037", []), ("61038", []), ("61000", [.odometerBelow])] as [(String, [EntryWarning.Code])])
  func `miles are compared as kilometres`(miles: String, codes: [EntryWarning.Code]) throws {
    let (first, second) = (
      try Self.inspection("1001", km: "98231"), try Self.inspection("1002", daysLater: 30, mi: miles)
    )
    #expect(Self.codes(first, second) == codes)
  }

  @Test(arguments: [(Int64(7), true), (8, false), (-7, true), (-8, false), (0, true)])
  func `the same document of a vehicle within seven days is remarked with its number`(
    days: Int64, isNear: Bool
  ) throws {
    var precedents = EntryPrecedents()
    _ = precedents.remarks(on: try Self.inspection("1001"))
    let found = precedents.remarks(on: try Self.inspection("1002", daysLater: days))
    #expect(found.map(\.code) == (isNear ? [.vehicleSeenLately] : []))
    #expect(found.first?.parameters["certificate"] == (isNear ? "CVM 1001" : nil))
  }

  @Test(arguments: ["512034", "AUCUN", "00000000000000000", "11111111111111111"])
  func `a short or made-up NIV is no identity`(vin: String) throws {
    let (first, second) = (
      try Self.inspection("1001", km: "98231", vin: vin), try Self.inspection("1002", daysLater: 1, km: "5", vin: vin)
    )
    #expect(Self.codes(first, second) == [])
  }

  @Test func `the record of the same paper is not compared with itself`() throws {
    let first = try Self.inspection("1001", km: "98231")
    #expect(Self.codes(first, try Self.inspection("1001", daysLater: 1, km: "5")) == [])
  }

  @Test func `a first number far from the one used last is remarked, and those after it are not`() throws {
    let (one, two) = (try Self.inspection("1001"), try Self.inspection("1002", daysLater: 30))
    var places: [StockNumber: NumberPlace] = [:]
    for (position, inspection) in [one, two].enumerated() {
      places[StockNumber(kind: .mechanical, number: inspection.number)] = NumberPlace(
        lot: 1, position: Int64(position + 500), isNearUsed: false, last: CertificateNumber("0077"))
    }
    var precedents = EntryPrecedents(places: places)
    let found = precedents.remarks(on: one)
    #expect(found == [EntryWarning(field: "number", code: .numberFarFromLast, parameters: ["last": "0077"])])
    #expect(precedents.remarks(on: two) == [])
  }
}
