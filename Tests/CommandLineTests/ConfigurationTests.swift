import Domain
import Foundation
import StationAPI
import StationSettings
import TestSupport
import Testing

/// `config.json`: errors name their field.
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
      (#"{"portal":"http://127.0.0.1:9","page":-1}"#, "page", .page, ""),
      (#"{"portal":"http://127.0.0.1:9","page":65536}"#, "page", .page, ""),
      (#"{"portal":"http://127.0.0.1:9","page":7227.5}"#, "page", .page, ""),
      (#"{"portal":"http://127.0.0.1:9","page":"7227"}"#, "page", .page, ""),
      (#"{"portal":"http://127.0.0.1:9","page":true}"#, "page", .page, ""),
      (#"{"portal":"http://127.0.0.1:9","report":5}"#, "report", .wrongType, "text"),
      (#"{"portal":"http://127.0.0.1:9","report":""}"#, "report", .report, ""),
      (#"{"portal":"http://127.0.0.1:9","report":"partage/cvmsync"}"#, "report", .report, ""),
      (#"{"portal":"http://127.0.0.1:9","report":"~/partage"}"#, "report", .report, ""),
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

  /// All texts; a field that is added but missing here is found by its name.
  private static var full: [String: Any] {
    [
      "portal": "http://127.0.0.1:9", "certificateAuthorities": "/etc/ca.pem", "mandate": "M-1",
      "report": "/srv/cvmsync",
      "contacts": [
        "cancellation": "1 866 507-5482", "support": "a@b.ca", "clientSatisfaction": "1 866 891-6545",
        "olderDocuments": "1 800 361-7620",
      ],
      "bundleKeys": [
        "sealing": Data(repeating: 1, count: 32).base64EncodedString(),
        "receipts": Data(repeating: 2, count: 32).base64EncodedString(),
      ],
    ]
  }

  @Test func `a character that nobody sees is refused in any text of it, with the field and the character`() throws {
    let fields = Self.full.flatMap { name, value in
      (value as? [String: String])?.keys.map { [name, $0] } ?? [[name]]
    }
    var configuration = try StationConfiguration(json: try JSONSerialization.data(withJSONObject: Self.full))
    (configuration.dailyUse, configuration.requestTimeout, configuration.orderDays) = (8, 60, 10)
    (configuration.page, configuration.secondPerson) = (.usual, [.adapted])
    let written = try JSONSerialization.jsonObject(with: configuration.json()) as? [String: Any] ?? [:]
    #expect(Set(written.keys) == Set(Mirror(reflecting: configuration).children.compactMap(\.label)))
    let withoutText = written.filter { $0.value is NSNumber || $0.key == "secondPerson" }
    #expect(withoutText.count + Self.full.count == written.count)
    for path in fields {
      for scalar in UnseenSamples.refused + UnseenSamples.dropped {
        let json = try JSONSerialization.data(withJSONObject: Self.changed(Self.full, at: path, with: scalar))
        let refusal = #expect(throws: ConfigurationRefusal.self) { try StationConfiguration(json: json) }
        let field = path.joined(separator: ".")
        #expect(refusal?.field == field && refusal?.fault == .characters, "\(String(describing: refusal))")
        #expect(refusal?.note == UnseenSamples.name(scalar))
      }
    }
  }

  private static func changed(_ fields: [String: Any], at path: [String], with scalar: Unicode.Scalar) -> [String: Any]
  {
    var fields = fields
    if path.count > 1, let inner = fields[path[0]] as? [String: Any] {
      fields[path[0]] = changed(inner, at: Array(path.dropFirst()), with: scalar)
    } else if let text = fields[path[0]] as? String {
      fields[path[0]] = "\(text.prefix(4))\(scalar)\(text.dropFirst(4))"
    }
    return fields
  }

  @Test(
    arguments: [("1", .port(1)), ("65535", .port(65_535)), ("0", .port(0)), ("false", .none)] as [(String, PagePort)])
  func `the page has a port, any port, or is off, and stays so when written`(json: String, page: PagePort) throws {
    let text = #"{"portal":"http://127.0.0.1:9","page":\#(json)}"#
    let configuration = try StationConfiguration(json: Data(text.utf8))
    #expect(configuration.page == page)
    #expect(try StationConfiguration(json: configuration.json()).page == page)
    #expect(try StationConfiguration(json: Data(#"{"portal":"http://127.0.0.1:9"}"#.utf8)).page == nil)
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
