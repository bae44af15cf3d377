import Foundation
import StationAPI
import StationSettings
import Testing

struct OrderDaysTests {
  private func configuration(_ days: String) throws -> StationConfiguration {
    try StationConfiguration(json: Data(#"{"portal":"https://portail.exemple","orderDays":\#(days)}"#.utf8))
  }

  @Test(arguments: [0, 10, 90])
  func `an order takes 0 to 90 days to come (U1)`(days: Int) throws {
    #expect(try configuration("\(days)").orderDays == days)
  }

  @Test(arguments: [-1, 91])
  func `other days are refused by their field`(days: Int) {
    let refusal = #expect(throws: ConfigurationRefusal.self) { try configuration("\(days)") }
    #expect(refusal?.field == "orderDays")
    #expect(refusal?.fault == .orderDays)
  }
}
