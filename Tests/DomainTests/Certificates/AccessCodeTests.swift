import Domain
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
}
