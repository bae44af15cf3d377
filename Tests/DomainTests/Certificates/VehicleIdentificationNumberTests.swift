import Domain
import Testing

struct VehicleIdentificationNumberTests {
  @Test(arguments: ["1", "AB12", "CH-4471 b", "1M8GDM9AXKP042788"])
  func `a NIV of 1 to 17 characters is taken as written and never padded (R5)`(text: String) throws {
    let expected = text.uppercased().filter { $0 != " " && $0 != "-" }
    #expect(try #require(VehicleIdentificationNumber(text)).text == expected)
  }

  @Test(arguments: ["", " - ", "1M8GDM9AXKP0427881", "1M8GDM9AXKP04278é", "1M8GDM9AXKP04278ı", "AB/12", "ß"])
  func `what is not 1 to 17 letters and digits is no NIV (R5)`(text: String) {
    #expect(VehicleIdentificationNumber(text) == nil)
  }

  @Test(
    arguments: [
      ("1M8GDM9AXKP042788", nil), ("11111111111111111", nil), ("1M8GDM9A1KP042788", .checkDigit),
      ("1M8GDM9AXKP042789", .checkDigit), ("1M8GDM9AXKPO42788", .lettersIOQ), ("IM8GDM9AXKP042788", .lettersIOQ),
      ("QM8GDM9AXKP042788", .lettersIOQ), ("OIQ", nil), ("1M8GDM9A1KP04278", nil),
    ] as [(String, VehicleIdentificationNumber.Doubt?)])
  func `only a NIV of 17 characters is doubted, for I, O, Q or its check digit (R5)`(
    text: String, doubt: VehicleIdentificationNumber.Doubt?
  ) throws {
    #expect(try #require(VehicleIdentificationNumber(text)).doubt == doubt)
  }
}
