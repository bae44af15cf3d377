import Testing
import Wording

@testable import CommandLine

struct LanguageTests {
  @Test(
    arguments: [
      ([:], Language.french), (["LANG": "en_CA.UTF-8"], .english), (["LANG": "C"], .french),
      (["LANG": "de_DE.UTF-8"], .french), (["LC_MESSAGES": "en", "LANG": "fr_CA.UTF-8"], .english),
      (["LC_ALL": "fr_CA.UTF-8", "LC_MESSAGES": "en"], .french), (["LC_ALL": "", "LANG": "en_US"], .english),
    ])
  func `the environment decides where nothing was asked for`(environment: [String: String], expected: Language) {
    #expect(Language.chosen(nil, environment: environment) == expected)
  }

  @Test func `what was asked for wins`() {
    #expect(Language.chosen(.english, environment: ["LANG": "fr_CA.UTF-8"]) == .english)
  }
}
