import Domain
import FoundationEssentials
import StationAPI
import StationSettings
import Testing

@testable import CommandLine

struct ContactsTests {
  private static func read(_ contacts: String) throws(ConfigurationRefusal) -> StationConfiguration {
    try StationConfiguration(json: Data("{\"portal\":\"https://p.exemple.ca\",\"contacts\":\(contacts)}".utf8))
  }

  @Test func `contacts that are left out are the FAQ's`() throws {
    #expect(try Self.read("{}").contacts == .faq)
    #expect(try Self.read("null").contacts == nil)
    let own = try Self.read(#"{"support":"soutien.vvr@exemple.ca"}"#)
    #expect(own.contacts?.support == "soutien.vvr@exemple.ca")
    #expect(own.contacts?.cancellation == Contacts.faq.cancellation)
    #expect(try StationConfiguration(json: own.json()).contacts == own.contacts)
  }

  @Test(
    arguments: [
      (#"{"support":"personne"}"#, "contacts.support", .contactAddress),
      (#"{"support":"a b@exemple.ca"}"#, "contacts.support", .contactAddress),
      (#"{"support":"a@exemple.ca\r\nBcc: b@exemple.ca"}"#, "contacts.support", .characters),
      (#"{"support":"a@exemple.ca, b@exemple.ca"}"#, "contacts.support", .contactAddress),
      (#"{"support":""}"#, "contacts.support", .contactAddress),
      (#"{"cancellation":"555"}"#, "contacts.cancellation", .contactPhone),
      (#"{"clientSatisfaction":"1 866 891-6545\u001b[31m"}"#, "contacts.clientSatisfaction", .characters),
      (
        #"{"olderDocuments":"1 800 361-7620 x x x x x x x x x x x x x x x x x x x x x x x x"}"#,
        "contacts.olderDocuments", .contactPhone
      ),
      (#"{"fax":"1 800 361-7620"}"#, "contacts.fax", .unknownField),
      (#"{"support":5}"#, "contacts", .contacts), (#"[]"#, "contacts", .contacts), (#""x""#, "contacts", .contacts),
    ] as [(String, String, ConfigurationFault)])
  func `a contact that is not one is refused with its field`(
    contacts: String, field: String, fault: ConfigurationFault
  ) {
    let refusal = #expect(throws: ConfigurationRefusal.self) { try Self.read(contacts) }
    #expect(refusal?.field == field && refusal?.fault == fault)
  }
}
