import Domain
import FoundationEssentials
import Testing

struct AccessCodeTests {
  @Test(arguments: [("ABCD1234", "ABCD1234"), ("abc12345", "ABC12345")])
  func `an access code is four letters and four digits, or three and five`(text: String, code: String) {
    #expect(AccessCode(text)?.text == code)
  }

  @Test(arguments: [
    "ABCDE123", "AB123456", "ABCD123", "ABCD12345", "ABCD 1234", "1234ABCD", "ABCſ1234", "ÀBCD1234", "",
  ])
  func `anything else is no access code`(text: String) { #expect(AccessCode(text) == nil) }
}

struct CertificateNumberTests {
  @Test(arguments: [("0004471001", "0004471001"), (" cv-0004471001 ", "CV-0004471001"), ("7", "7")])
  func `a number keeps its leading zeros`(text: String, number: String) {
    #expect(CertificateNumber(text)?.text == number)
  }

  @Test(arguments: ["", "   ", "CV 0004471001", "CV_1", "é1", "ı1", "123456789012345678901", "-1", " -7", "-"])
  func `what is not 1 to 20 digits, capitals and hyphens, none first, is no number`(text: String) {
    #expect(CertificateNumber(text) == nil)
  }

  @Test(arguments: ["7", "p-00a1", "P-00A1", "abcdefghijklmnopqrstuvwxyz012345", "A-", "0441001"])
  func `a number that a portal tells is kept letter by letter, up to 32, also through JSON (§1.3)`(text: String) throws
  {
    let number = try #require(CertificateNumber(told: text))
    #expect(number.text == text)
    let again = try JSONDecoder().decode(CertificateNumber.self, from: JSONEncoder().encode(number))
    #expect(again == number && again.text == text)
  }

  @Test func `a small letter is not the capital one`() {
    #expect(CertificateNumber(told: "p1") != CertificateNumber(told: "P1"))
    #expect(CertificateNumber(told: "P1") == CertificateNumber("p1"))
  }

  @Test(arguments: ["", " p1", "p1 ", "-1", "p_1", "é1", "abcdefghijklmnopqrstuvwxyz0123456"])
  func `what the contract does not allow is no number of a portal`(text: String) {
    #expect(CertificateNumber(told: text) == nil)
  }
}
