/// Telephone numbers and e-mail addresses shown to people: the FAQ's, unless `contacts` in `config.json` replaces them.
package struct Contacts: Codable, Hashable, Sendable {
  /// Telephone: cancelling a CVM [FAQ R9].
  package var cancellation: String
  /// E-mail: sign-in, documents that are nowhere, statistics, cancelling an AVP [FAQ C2, U2, U3, R9].
  package var support: String
  /// Telephone: a client refused at a service centre [FAQ I1].
  package var clientSatisfaction: String
  /// Telephone: a copy of an older document [FAQ A1].
  package var olderDocuments: String

  package static let faq = Contacts(
    cancellation: "1 866 507-5482, option 2", support: "crq-ssm@saaq.gouv.qc.ca",
    clientSatisfaction: "1 866 891-6545", olderDocuments: "1 800 361-7620")

  package init(cancellation: String, support: String, clientSatisfaction: String, olderDocuments: String) {
    self.cancellation = cancellation
    self.support = support
    self.clientSatisfaction = clientSatisfaction
    self.olderDocuments = olderDocuments
  }

  /// Members that are left out keep the FAQ's values.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func value(_ key: CodingKeys, else standard: String) throws -> String {
      try container.decodeIfPresent(String.self, forKey: key) ?? standard
    }
    cancellation = try value(.cancellation, else: Self.faq.cancellation)
    support = try value(.support, else: Self.faq.support)
    clientSatisfaction = try value(.clientSatisfaction, else: Self.faq.clientSatisfaction)
    olderDocuments = try value(.olderDocuments, else: Self.faq.olderDocuments)
  }

  package static let fields: Set<String> = ["cancellation", "support", "clientSatisfaction", "olderDocuments"]
}
