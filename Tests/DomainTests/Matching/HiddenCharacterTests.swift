import TestSupport
import Testing

@testable import Domain

/// A portal vehicle with unseen characters in its texts only looks like the inspected one: a person may select it, the
/// rules never do.
struct HiddenCharacterTests {
  private static let tests = VehicleMatchingTests()
  private static let vin = VehicleMatchingTests.vin

  private static func hiding(_ scalar: Unicode.Scalar) -> [(String, PortalVehicleRecord)] {
    let hide = { (text: String) in "\(text.prefix(3))\(scalar)\(text.dropFirst(3))" }
    return [
      ("vin", VehicleMatchingTests.candidate(vin: hide(vin))),
      ("plate", VehicleMatchingTests.candidate(plate: hide("ABC123"))),
      ("make", VehicleMatchingTests.candidate(make: hide("CHEVROLET"))),
      ("model", VehicleMatchingTests.candidate(model: hide("MALIBU"))),
      ("jurisdiction", VehicleMatchingTests.candidate(jurisdiction: "O\(scalar)N")),
    ]
  }

  @Test(arguments: UnseenSamples.refused + UnseenSamples.dropped)
  func `it is held, neither selected nor made anew`(scalar: Unicode.Scalar) throws {
    for (field, candidate) in Self.hiding(scalar) {
      let decision = Self.tests.decision(try Self.tests.inspected(), [candidate])
      let expected = field == "vin" ? "hold vehicleNearMiss" : "hold vehicleDiffers"
      #expect(decision == expected, "\(field) with \(UnseenSamples.name(scalar))")
    }
  }

  @Test func `another NIV stays another, and an owner's name decides nothing`() throws {
    let other = VehicleMatchingTests.candidate(vin: "5YJSA1E26\u{200B}HF000337", plate: "ZZZ999")
    #expect(Self.tests.decision(try Self.tests.inspected(), [other]) == "create")
    let owner = VehicleMatchingTests.candidate(owner: "Exemple\u{200B}")
    #expect(Self.tests.decision(try Self.tests.inspected(), [owner]) == "select 1")
  }

  @Test func `beside the right one, one that hides characters leaves the choice to a person`() throws {
    let right = VehicleMatchingTests.candidate(1)
    for (field, hidden) in Self.hiding("\u{200B}") where field != "vin" {
      var hidden = hidden
      hidden.id = Sample.id(2)
      let decision = Self.tests.decision(try Self.tests.inspected(), [right, hidden])
      #expect(decision.hasPrefix("hold"), "\(field): \(decision)")
    }
  }
}
