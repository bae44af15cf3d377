import Foundation
import StationAPI
import StationSettings
import Testing

struct MandateTests {
  private func configuration(_ mandate: String) throws -> StationConfiguration {
    let fields = ["portal": "https://portail.exemple", "mandate": mandate]
    return try StationConfiguration(json: JSONEncoder().encode(fields))
  }

  @Test(arguments: ["M-100200", "7", String(repeating: "m", count: 40)])
  func `a station's mandate is kept as the portal writes it`(mandate: String) throws {
    #expect(try configuration(mandate).mandate == mandate)
  }

  @Test(
    arguments: [
      ("", .mandate), ("M 100200", .mandate), ("M-100200\r\nX: y", .characters), ("É1", .mandate),
      (String(repeating: "m", count: 41), .mandate),
    ] as [(String, ConfigurationFault)])
  func `what no header can carry is refused by its field`(mandate: String, fault: ConfigurationFault) {
    let refusal = #expect(throws: ConfigurationRefusal.self) { try configuration(mandate) }
    #expect(refusal?.field == "mandate")
    #expect(refusal?.fault == fault)
  }
}
