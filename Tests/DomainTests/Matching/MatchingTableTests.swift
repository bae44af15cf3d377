import FoundationEssentials
import Testing

@testable import Domain

/// The rows of the table: the fields that a candidate needs besides the NIV.
struct MatchingTableTests {
  private static let unchecked = "WVWZZZ1KZ6W000001"

  @Test(arguments: [
    ("1M8GDM9AXKP042788", VINQuality.checked), ("1M8GDM9A1KP042788", .unchecked), (unchecked, .unchecked),
    ("1M8GDM9AXKPO42788", .unchecked), ("RM4471", .short), ("12", .short), ("1M8GDM9AXKP04278", .short),
    ("7", .placeholder), ("0", .placeholder), ("00000000000000000", .placeholder),
    ("11111111111111111", .placeholder), ("XXX", .placeholder), ("ARTISANALE", .placeholder), ("AUCUN", .placeholder),
    ("N-A", .placeholder), ("inconnu", .placeholder), ("fait maison", .placeholder), ("000AUCUN", .placeholder),
    ("UNKNOWN", .placeholder), ("HOMEMADE", .placeholder), ("NONE", .placeholder), ("ARTISANALE1", .short),
  ])
  func `a NIV says by itself which vehicle it is only with 17 characters and a right check digit (R1, R5)`(
    text: String, standing: VINQuality
  ) throws {
    #expect(try #require(VehicleIdentificationNumber(text)).quality == standing)
  }

  /// The decision, given fields that papers and portal share, only the papers have (`?`), or that differ (`≠`).
  private func decision(vin: String, _ fields: String, places: (String?, String?) = ("ON", "ON")) throws -> String {
    let matching = VehicleMatchingTests()
    let written = fields.split(separator: " ").map(String.init)
    func told<Value>(_ field: String, _ same: Value, _ other: Value) -> Value? {
      written.contains(field) ? same : written.contains("≠" + field) ? other : nil
    }
    var inspected = try matching.inspected(vin: vin)
    inspected.jurisdiction = places.0
    let candidate = VehicleMatchingTests.candidate(
      vin: vin, year: told("year", 1989, 1990), make: told("make", "CHEVR", "FORD"),
      model: told("model", "MALIBU", "IMPALA"), plate: told("plate", "ABC123", "ZZZ999"), jurisdiction: places.1)
    return matching.decision(inspected, [candidate])
  }

  @Test(arguments: [
    ("", "hold vehicleDiffers"), ("year", "select 1"), ("make", "select 1"), ("model", "select 1"),
    ("plate", "select 1"), ("year ≠plate ≠model", "select 1"), ("≠model ≠plate", "hold vehicleDiffers"),
    ("year ≠make", "hold vehicleDiffers"), ("≠year plate", "hold vehicleDiffers"),
  ])
  func `without a right check digit one of year, make, model and plate must agree (R1)`(
    fields: String, expected: String
  ) throws {
    #expect(try decision(vin: Self.unchecked, fields) == expected)
  }

  @Test(arguments: [
    ("", "hold vehicleDiffers"), ("year make", "hold vehicleDiffers"), ("model", "hold vehicleDiffers"),
    ("plate", "hold vehicleDiffers"), ("plate year", "select 1"), ("plate make", "select 1"),
    ("model year", "select 1"), ("model make", "select 1"), ("plate model", "select 1"),
    ("year make model plate", "select 1"), ("year make model ≠plate", "hold vehicleDiffers"),
    ("≠year make model plate", "hold vehicleDiffers"), ("year ≠make model plate", "hold vehicleDiffers"),
    ("year make ≠model plate", "hold vehicleDiffers"),
  ])
  func `a NIV under 17 characters needs two fields that agree, model or plate among them, and none that differs (R1)`(
    fields: String, expected: String
  ) throws {
    #expect(try decision(vin: "RM4471", fields) == expected)
  }

  @Test(arguments: [
    ("", "hold vehicleDiffers"), ("year make model", "hold vehicleDiffers"), ("plate", "hold vehicleDiffers"),
    ("plate year", "select 1"), ("plate make", "select 1"), ("plate model", "select 1"),
    ("plate year ≠make", "hold vehicleDiffers"), ("year make ≠plate", "hold vehicleDiffers"),
  ])
  func `a NIV that was made up needs the plate, one more field, and none that differs (R1)`(
    fields: String, expected: String
  ) throws {
    for vin in ["ARTISANALE", "0", "AUCUN", "11111111111111111"] {
      #expect(try decision(vin: vin, fields) == expected)
    }
  }

  @Test(
    arguments: [
      ("ON", "CA-ON", "select 1"), ("ON", "QC", "hold vehicleDiffers"), ("ON", nil, "hold vehicleDiffers"),
      (nil, "ON", "hold vehicleDiffers"), ("US-CA", "CA", "hold vehicleDiffers"),
    ] as [(String?, String?, String)])
  func `beside a made-up NIV the plate's jurisdiction must agree too (R1)`(
    ours: String?, theirs: String?, expected: String
  ) throws {
    #expect(try decision(vin: "AUCUN", "plate year", places: (ours, theirs)) == expected)
  }

  @Test func `text that means none neither agrees nor differs (R6)`() throws {
    for none in ["N/A", "NULL", "-", "AUCUNE"] {
      let inspected = Vehicle(
        vin: try #require(VehicleIdentificationNumber("RM4471")), year: 1998, make: none, model: none, colour: none,
        plate: none, jurisdiction: "QC")
      let candidate = PortalVehicleRecord(
        id: Sample.id(1), vin: "RM4471", year: 1998, make: none, model: none, colour: none, plate: none,
        jurisdiction: "QC")
      let comparison = VehicleComparison(of: inspected, ownerName: nil, with: candidate)
      #expect(comparison.agreed == [.year] && comparison.differed == [])
    }
  }

  @Test(arguments: [
    ("RM4471", "hold vehicleAmbiguous"), (unchecked, "hold vehicleAmbiguous"), ("1M8GDM9AXKP042788", "select 1"),
  ])
  func `a weak NIV selects nothing where another vehicle has the plate (R1)`(vin: String, expected: String) throws {
    let matching = VehicleMatchingTests()
    let found = VehicleMatchingTests.candidate(1, vin: vin, plate: nil)
    let other = VehicleMatchingTests.candidate(2, vin: "2FZHAZCV0YAB12345", model: "Autre")
    #expect(matching.decision(try matching.inspected(vin: vin), [found, other]) == expected)
  }

  @Test func `a right check digit selects nothing where the plate is of the vehicle beside it in the fleet (R1)`()
    throws
  {
    let matching = VehicleMatchingTests()
    let (vin, beside) = ("5NPEA4AF8FH203341", "5NPEJ4AF8FH203341")
    let found = VehicleMatchingTests.candidate(1, vin: vin, plate: "S15AAA")
    let inspected = try matching.inspected(vin: vin)
    #expect(
      matching.decision(inspected, [found, VehicleMatchingTests.candidate(2, vin: beside)]) == "hold vehicleAmbiguous")
    let another = VehicleMatchingTests.candidate(2, vin: beside, plate: "S15JJJ")
    #expect(matching.decision(inspected, [found, another]) == "select 1")
  }

  @Test(
    arguments: [
      ("ZZZ 998", nil, "hold vehicleAmbiguous"), ("ZZZ 998", "ZZZ 999", "select 1"), (nil, nil, "select 1"),
      ("ABC123", nil, "select 1"),
    ] as [(String?, String?, String)])
  func `without a right check digit another plate makes the vehicle beside it in the fleet possible (R1)`(
    plate: String?, besidePlate: String?, expected: String
  ) throws {
    let matching = VehicleMatchingTests()
    let found = VehicleMatchingTests.candidate(1, vin: Self.unchecked, plate: plate)
    let beside = VehicleMatchingTests.candidate(2, vin: "WVWZZZ1KZ6W000002", plate: besidePlate)
    #expect(matching.decision(try matching.inspected(vin: Self.unchecked), [found, beside]) == expected)
  }

  @Test func `a decision keeps the row it fell under (R1)`() throws {
    let matching = VehicleMatchingTests()
    let outcome = VehicleMatching.decide(
      inspected: try matching.inspected(vin: "RM4471"), ownerName: nil,
      candidates: VehicleCandidates(
        vehicles: [VehicleMatchingTests.candidate(vin: "RM4471", plate: "ZZZ 999")], truncated: false))
    guard case .hold(.vehicleDiffers, let evidence) = outcome else {
      Issue.record("not held")
      return
    }
    #expect(evidence.standing == .short && evidence.rule == .noneIsTheSame)
    #expect(evidence.comparisons.first?.differed == [.plate])
    let kept = try JSONDecoder().decode(MatchEvidence.self, from: JSONEncoder().encode(evidence))
    #expect(kept == evidence)
  }

  @Test func `evidence that an older version kept is still read`() throws {
    let kept = """
      {"comparisons":[{"agreed":["year"],"candidate":{"id":"00000000-0000-7000-8000-000000000001","vin":"RM4471"},
      "differed":["owner"],"missing":[],"vin":"same"}],"truncated":false}
      """
    let evidence = try JSONDecoder().decode(MatchEvidence.self, from: Data(kept.utf8))
    #expect(evidence.standing == nil && evidence.rule == nil && evidence.comparisons.count == 1)
  }
}
