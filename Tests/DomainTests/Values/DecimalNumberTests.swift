import Domain
import FoundationEssentials
import Testing

struct DecimalNumberTests {
  @Test(arguments: [
    ("1250", "1250"), ("1250.5", "1250.5"), ("1250,5", "1250.5"), ("1 250,5", "1250.5"), ("1\u{A0}250,5", "1250.5"),
    ("1\u{202F}250,5", "1250.5"), ("1 250 000", "1250000"), ("0.5", "0.5"), ("0", "0"), ("007", "7"),
    ("1250.0", "1250.0"), ("123456789.5", "123456789.5"),
  ])
  func `a decimal is taken with a comma, a point and any space, and sent with a point (R7)`(
    entered: String, sent: String
  ) throws {
    #expect(try DecimalNumber(entered: entered, maximumDecimals: 1).text == sent)
  }

  @Test(arguments: [
    (",5", DecimalNumber.Refusal.notANumber), ("5,", .notANumber), ("1.2.3", .notANumber), ("-1", .notANumber),
    ("1e3", .notANumber), ("", .notANumber), (".", .notANumber), ("12 50", .notANumber), ("1250 000", .notANumber),
    ("1,250.5", .notANumber), ("+5", .notANumber), ("٣", .notANumber), ("0x10", .notANumber), ("NaN", .notANumber),
    ("1,250", .tooManyDecimals), ("0.25", .tooManyDecimals), ("1234567890", .tooManyDigits),
  ])
  func `what is not one decimal number is refused with its reason (R7)`(
    entered: String, refusal: DecimalNumber.Refusal
  ) {
    #expect(throws: refusal) { try DecimalNumber(entered: entered, maximumDecimals: 1) }
  }

  @Test func `decimals that were written are kept, and do not count when two are compared`() throws {
    let long = try DecimalNumber(entered: "2.50", maximumDecimals: 2)
    let short = try DecimalNumber(entered: "2.5", maximumDecimals: 2)
    #expect(long.text == "2.50")
    #expect(long == short)
    #expect(Set([long, short]).count == 1)
    #expect(short < DecimalNumber(3))
  }

  @Test func `a decimal survives its own JSON`() throws {
    let number = try DecimalNumber(entered: "1250,50", maximumDecimals: 2)
    let copy = try JSONDecoder().decode(DecimalNumber.self, from: JSONEncoder().encode(number))
    #expect(copy.text == "1250.50")
  }
}
