@testable import Domain
import Testing

struct VehicleMatchingTests {
  static let vin = "1M8GDM9AXKP042788"

  func inspected(
    vin: String = vin, year: Int? = 1989, make: String? = "Chevrolet", model: String? = "Malibu",
    plate: String? = "ABC 123", jurisdiction: String? = "ON"
  ) throws -> Vehicle {
    Vehicle(
      vin: try #require(VehicleIdentificationNumber(vin)), year: year, make: make, model: model, plate: plate,
      jurisdiction: jurisdiction)
  }

  static func candidate(
    _ id: UInt8 = 1, vin: String = vin, year: Int? = 1989, make: String? = "CHEVROLET", model: String? = "MALIBU",
    plate: String? = "ABC123", jurisdiction: String? = "ON", owner: String? = nil
  ) -> PortalVehicleRecord {
    PortalVehicleRecord(
      id: Sample.id(id), vin: vin, year: year, make: make, model: model, plate: plate, jurisdiction: jurisdiction,
      ownerName: owner)
  }

  /// `select N`, `hold REASON` or `create`.
  func decision(
    _ vehicle: Vehicle, owner: String? = nil, _ vehicles: [PortalVehicleRecord], truncated: Bool = false
  ) -> String {
    let outcome = VehicleMatching.decide(
      inspected: vehicle, ownerName: owner, candidates: VehicleCandidates(vehicles: vehicles, truncated: truncated))
    return switch outcome {
    case .select(let id, _): "select \(id.bytes.last ?? 0)"
    case .hold(let reason, _): "hold \(reason.rawValue)"
    case .create: "create"
    }
  }

  @Test func `the same vehicle with another owner is selected, and the difference is kept (R1)`() throws {
    let outcome = VehicleMatching.decide(
      inspected: try inspected(), ownerName: "Chantal Exemple",
      candidates: VehicleCandidates(vehicles: [Self.candidate(owner: "Bernard Modèle")], truncated: false))
    guard case .select(let id, let evidence) = outcome else {
      Issue.record("not selected")
      return
    }
    #expect(id == Sample.id(1))
    #expect(evidence.comparisons.first?.differed == [.owner])
    #expect(evidence.comparisons.first?.agreed == [.year, .make, .model, .plate])
    #expect(evidence.comparisons.first?.missing == [.colour, .netMass])
  }

  @Test func `an owner whose name the portal cut to 40 agrees (R1, R3)`() throws {
    let name = "Société fictive de transport des Laurentides et filles"
    let cut = name.shortened(to: 40)
    let evidence = VehicleComparison(of: try inspected(), ownerName: name, with: Self.candidate(owner: cut))
    #expect(evidence.agreed.contains(.owner))
  }

  @Test(arguments: [
    (candidate(year: 1990), "hold vehicleDiffers"), (candidate(make: "Ford"), "hold vehicleDiffers"),
    (candidate(year: nil), "select 1"), (candidate(make: nil), "select 1"), (candidate(make: ""), "select 1"),
    (candidate(make: "CHEVR"), "select 1"), (candidate(make: "CHE"), "hold vehicleDiffers"),
    (candidate(model: "Impala", plate: "ZZZ 999"), "select 1"), (candidate(jurisdiction: "QC"), "select 1"),
    (candidate(vin: "1m8-gdm9axkp042788"), "select 1"),
    (candidate(year: nil, make: nil, model: nil, plate: nil), "select 1"),
  ])
  func `one vehicle of a NIV with a right check digit is selected unless its year or make differ (R1)`(
    candidate: PortalVehicleRecord, expected: String
  ) throws {
    #expect(decision(try inspected(), [candidate]) == expected)
  }

  @Test(arguments: [
    ("Chevrolet", "CHEVR", true), ("CHEV", "Chevrolet", true), ("CHE", "Chevrolet", false), ("GM", "GMC", false),
    ("GMC", "gmc", true), ("Citroën", "CITROEN", true), ("Mercedes-Benz", "MERCEDES", true),
    ("Mercury", "Mercedes", false), ("Ford", "FORDSON", true), ("Mazda", "Mack", false),
    ("VW", "Volkswagen", true), ("VW", "VOLKS", true), ("Chevy", "CHEVR", true), ("Mercedes Benz", "MERCE", true),
    ("Mercedes-Benz", "Benz", true), ("GMC", "General Motors", true), ("Toyota", "TOYT", true), ("VW", "Volvo", false),
    ("Mercedes\u{A0}Benz", "mercedes-benz", true), ("Harley-Davidson", "HD", true), ("Chevy", "Chrysler", false),
    ("International", "INTL", true), ("Freightliner", "FRHT", true), ("Kenworth", "KW", true), ("KW", "Kia", false),
  ])
  func `a make agrees with its abbreviation of four letters or more and its synonyms, either way (R1)`(
    make: String, portal: String, agree: Bool
  ) throws {
    for (mine, theirs) in [(make, portal), (portal, make)] {
      let comparison = VehicleComparison(
        of: try inspected(make: mine), ownerName: nil, with: Self.candidate(make: theirs))
      #expect(comparison.agreed.contains(.make) == agree)
      #expect(comparison.differed.contains(.make) == !agree)
    }
  }

  @Test(arguments: [
    ([candidate(1), candidate(2, plate: "ZZZ 999")], "select 1"),
    ([candidate(1, year: 1990), candidate(2)], "select 2"),
    ([candidate(1, model: nil, plate: nil), candidate(2)], "hold vehicleAmbiguous"),
    ([candidate(1), candidate(2)], "hold vehicleAmbiguous"),
    ([candidate(1, plate: "ZZZ 998"), candidate(2, plate: "ZZZ 999")], "hold vehicleAmbiguous"),
    ([candidate(1, model: nil, plate: nil), candidate(2, model: nil, plate: nil)], "hold vehicleAmbiguous"),
    ([candidate(1, year: 1990), candidate(2, make: "Ford")], "hold vehicleAmbiguous"),
    ([candidate(1, model: "Impala"), candidate(2, plate: nil)], "hold vehicleAmbiguous"),
    ([candidate(1, model: "Impala", plate: nil), candidate(2, plate: nil)], "select 2"),
    ([candidate(1, model: "Malibu LT", plate: nil), candidate(2, plate: nil)], "hold vehicleAmbiguous"),
    ([candidate(1, plate: nil), candidate(2, plate: "ZZZ 999")], "hold vehicleAmbiguous"),
    ([candidate(1, year: 1990, plate: nil), candidate(2, plate: nil)], "select 2"),
    ([candidate(1, year: 1990, plate: "ZZZ 998"), candidate(2, plate: "ZZZ 999")], "hold vehicleAmbiguous"),
  ])
  func `of several vehicles of the NIV one is selected when plate or model agree and no other could be it (R1)`(
    candidates: [PortalVehicleRecord], expected: String
  ) throws {
    #expect(decision(try inspected(), candidates) == expected)
  }

  @Test(arguments: [
    (candidate(vin: "1M8GDM9AXKP042789", plate: nil), "hold vehicleNearMiss"),
    (candidate(vin: "1M8GDM9AXKPO42788", plate: nil), "hold vehicleNearMiss"),
    (candidate(vin: "2FZHAZCV0YAB12345"), "hold vehicleNearMiss"),
    (candidate(vin: "2FZHAZCV0YAB12345", plate: "abc-123", jurisdiction: nil), "hold vehicleNearMiss"),
    (candidate(vin: "2FZHAZCV0YAB12345", jurisdiction: "QC"), "create"),
    (candidate(vin: "2FZHAZCV0YAB12345", plate: nil), "create"),
  ])
  func `without the NIV a near miss or the same plate is held, and nothing else (R1)`(
    candidate: PortalVehicleRecord, expected: String
  ) throws {
    #expect(decision(try inspected(), [candidate]) == expected)
  }

  @Test func `a vehicle the portal knows nothing like is created (R1)`() throws {
    #expect(decision(try inspected(), []) == "create")
    #expect(decision(try inspected(plate: nil), [Self.candidate(vin: "2FZHAZCV0YAB12345", plate: nil)]) == "create")
  }

  @Test(arguments: [
    ([], "hold vehicleAmbiguous"), ([candidate(vin: "2FZHAZCV0YAB12345", plate: nil)], "hold vehicleAmbiguous"),
    ([candidate()], "hold vehicleAmbiguous"), ([candidate(vin: "1M8GDM9AXKP042789")], "hold vehicleNearMiss"),
  ])
  func `an answer that was cut short is left to a person (R1)`(
    candidates: [PortalVehicleRecord], expected: String
  ) throws {
    #expect(decision(try inspected(), candidates, truncated: true) == expected)
  }

  @Test func `more candidates than the contract tells count as cut short (R1)`() throws {
    let many = (1...30).map { Self.candidate(UInt8($0), vin: "2FZHAZCV0YAB12345", plate: nil) }
    #expect(decision(try inspected(), many) == "hold vehicleAmbiguous")
  }

  @Test func `an owner alone changes no decision (R1)`() throws {
    for candidates in [[], [Self.candidate()], [Self.candidate(year: 1990)], [Self.candidate(1), Self.candidate(2)]] {
      let withOwners = candidates.map { candidate in
        var candidate = candidate
        candidate.ownerName = "Chantal Exemple"
        return candidate
      }
      let without = decision(try inspected(), candidates)
      #expect(decision(try inspected(), owner: "Chantal Exemple", withOwners) == without)
      #expect(decision(try inspected(), owner: "Bernard Modèle", withOwners) == without)
    }
  }

  @Test func `a net mass is compared as a number, and zero is none`() throws {
    var vehicle = try inspected()
    vehicle.netMass = try DecimalNumber(entered: "1250,50", maximumDecimals: 2)
    var candidate = Self.candidate()
    for (text, agreed, differed) in [("1250.5", true, false), ("1251", false, true), ("0", false, false)] {
      candidate.netMass = text
      let comparison = VehicleComparison(of: vehicle, ownerName: nil, with: candidate)
      #expect(comparison.agreed.contains(.netMass) == agreed)
      #expect(comparison.differed.contains(.netMass) == differed)
    }
  }
}
