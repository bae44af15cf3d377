import Domain
import Testing

struct NearnessTests {
  @Test(arguments: [
    ("1M8GDM9AXKP042788", "1M8GDM9AXKP042789", true), ("1M8GDM9AXKP042788", "1M8GDM9AXKP04278", true),
    ("1M8GDM9AXKP042788", "M8GDM9AXKP042788", true), ("1M8GDM9AXKP042788", "1M8GDM9AXKP042877", false),
    ("O1QSBZ", "010582", true), ("Q1234", "O1234", true), ("1M8GDM9AXKP042788", "1M8GDM9AXKP042788", false),
    ("ABC123", "00000000000ABC123", true), ("AB12", "AB13", false), ("AB12", "AB123", false), ("ABO2", "AB02", true),
    ("12", "13", false), ("12", "I2", true), ("ABC12", "ABC13", true), ("ABC12", "ABD13", false), ("0", "00", true),
  ])
  func `NIVs are near by one character, look-alikes or zeros in front, short ones not by one character (R1, R5)`(
    left: String, right: String, near: Bool
  ) throws {
    let left = try #require(VehicleIdentificationNumber(left))
    let right = try #require(VehicleIdentificationNumber(right))
    #expect(VehicleMatching.areNear(left, right) == near)
    #expect(VehicleMatching.areNear(right, left) == near)
  }

  @Test func `one character away means substituted, inserted or deleted anywhere`() throws {
    let text = "1M8GDM9AXKP04278"
    let vin = try #require(VehicleIdentificationNumber(text))
    for offset in 0..<16 {
      let index = text.index(text.startIndex, offsetBy: offset)
      for other in [
        "\(text[..<index])\(text[index...].dropFirst())", "\(text[..<index])Y\(text[index...].dropFirst())",
        "\(text[..<index])Y\(text[index...])",
      ] {
        let changed = try #require(VehicleIdentificationNumber(other))
        #expect(VehicleMatching.areNear(vin, changed))
      }
    }
  }

  @Test(arguments: [
    ("1M8GDM9AXKP042788", nil, nil, true), ("1M8GDM9AXKP042789", nil, nil, true),
    ("2FZHAZCV0YAB12345", "ABC123", "ON", true), ("2FZHAZCV0YAB12345", "abc-123", nil, true),
    ("2FZHAZCV0YAB12345", "ABC123", "QC", false), ("2FZHAZCV0YAB12345", nil, "ON", false),
  ])
  func `two vehicles are kept apart in time when one portal vehicle may be meant by both (R1)`(
    vin: String, plate: String?, jurisdiction: String?, same: Bool
  ) throws {
    let first = Vehicle(
      vin: try #require(VehicleIdentificationNumber("1M8GDM9AXKP042788")), plate: "ABC 123", jurisdiction: "ON")
    let second = Vehicle(
      vin: try #require(VehicleIdentificationNumber(vin)), plate: plate, jurisdiction: jurisdiction)
    #expect(VehicleMatching.mayBeTheSame(first, second) == same)
    #expect(VehicleMatching.mayBeTheSame(second, first) == same)
  }

  @Test(
    arguments: [
      ("ARTISANALE", nil, "ARTISANALE", nil, true), ("RM4471", nil, "RM4471", nil, true),
      ("ARTISANALE", "RA1234T", "AUCUN", "ra-1234-t", true), ("ARTISANALE", nil, "AUCUN", nil, false),
      ("AUCUN", "N/A", "INCONNU", "N/A", false), ("NAA0055", "N/A", "BBN5056", "N/A", false),
      ("AUCUN", "RA1234T", "INCONNU", "RA9999T", false),
    ] as [(String, String?, String, String?, Bool)])
  func `vehicles of one weak NIV or plate are created one at a time, those of two placeholders at once (R1, R6)`(
    vin: String, plate: String?, otherVIN: String, otherPlate: String?, same: Bool
  ) throws {
    let first = Vehicle(
      vin: try #require(VehicleIdentificationNumber(vin)), plate: plate, jurisdiction: "QC")
    let second = Vehicle(
      vin: try #require(VehicleIdentificationNumber(otherVIN)), plate: otherPlate, jurisdiction: "CA-QC")
    #expect(VehicleMatching.mayBeTheSame(first, second) == same)
    #expect(VehicleMatching.mayBeTheSame(second, first) == same)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("kitten", "sitting", 3), ("", "ab", 2), ("abcd", "", nil),
  ])
  func `the distance of two texts is told up to the most that matters`(left: String, right: String, distance: Int?) {
    #expect(EditDistance.between(left, right, atMost: 3) == distance)
  }
}
