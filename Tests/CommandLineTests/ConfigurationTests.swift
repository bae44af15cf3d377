import Foundation
import StationSettings
import Testing

/// `config.json`: what is wrong is told by its field.
struct ConfigurationTests {
  @Test(
    arguments: [
      (#"{"portal":"http://127.0.0.1:9","requestTimeout":"30"}"#, "requestTimeout", .wrongType, "wholeNumber"),
      (#"{"portal":"http://127.0.0.1:9","requestTimeout":30.5}"#, "requestTimeout", .wrongType, "wholeNumber"),
      (#"{"portal":"http://127.0.0.1:9","dailyUse":"8"}"#, "dailyUse", .wrongType, "number"),
      (#"{"portal":"http://127.0.0.1:9","orderDays":true}"#, "orderDays", .wrongType, "wholeNumber"),
      (#"{"portal":5}"#, "portal", .wrongType, "text"), (#"{"portal":null}"#, "portal", .wrongType, "text"),
      (#"{"requestTimeout":30}"#, "portal", .missing, ""),
      (#"{"portal":"http://127.0.0.1:7300/sync/v1"}"#, "portal", .path, ""),
      (#"{"portal":"http://127.0.0.1:9","portal":"http://127.0.0.1:10"}"#, "portal", .duplicateField, ""),
      (
        #"{"portal":"http://127.0.0.1:9","contacts":{"support":"a@b.ca","support":"c@d.ca"}}"#, "contacts.support",
        .duplicateField, ""
      ),
      (#"{"portal":"http://127.0.0.1:9"}{}"#, "", .notJSON, ""), ("[]", "", .wrongType, "object"),
      ("", "", .notJSON, ""),
    ] as [(String, String, ConfigurationFault, String)])
  func `a configuration is refused by the field that is wrong`(
    json: String, field: String, fault: ConfigurationFault, note: String
  ) {
    let refusal = #expect(throws: ConfigurationRefusal.self) { try StationConfiguration(json: Data(json.utf8)) }
    #expect(
      refusal?.field == field && refusal?.fault == fault && refusal?.note == note, "\(String(describing: refusal))")
  }

  @Test func `bytes that are not UTF-8 are told as that, and a byte order mark is passed over`() throws {
    let written = Data(#"{"portal":"http://127.0.0.1:9","certificateAuthorities":"/caf"#.utf8)
    let refusal = #expect(throws: ConfigurationRefusal.self) {
      try StationConfiguration(json: written + [0xE9] + Data(#""}"#.utf8))
    }
    #expect(refusal?.fault == .notUTF8)
    let marked = Data([0xEF, 0xBB, 0xBF]) + Data(#"{"portal":"http://127.0.0.1:9"}"#.utf8)
    #expect(try StationConfiguration(json: marked).portal == "http://127.0.0.1:9")
  }
}
