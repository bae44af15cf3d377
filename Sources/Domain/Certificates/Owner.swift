/// The owner as the mechanic saw it, unshortened; the portal's limits are applied in the portal form only [FAQ R2, R3,
/// R4].
package struct Owner: Codable, Hashable, Sendable {
  package var kind: Kind
  package var name: String
  /// NI, such as a driver's licence: 1 to 30 characters.
  package var identificationNumber: String?
  /// NEQ: ten digits, companies only.
  package var enterpriseNumber: String?
  package var address: Address?

  package enum Kind: String, Codable, CaseIterable, Sendable {
    case person, company
  }

  package init(
    kind: Kind, name: String, identificationNumber: String? = nil, enterpriseNumber: String? = nil,
    address: Address? = nil
  ) {
    self.kind = kind
    self.name = name
    self.identificationNumber = identificationNumber
    self.enterpriseNumber = enterpriseNumber
    self.address = address
  }

  /// First and last two characters of the NI: `T••••••••••12`; all dots when it has fewer than six.
  package var maskedIdentificationNumber: String? {
    guard let number = identificationNumber else { return nil }
    guard number.count >= 6 else { return String(repeating: "•", count: number.count) }
    return String(number.prefix(1)) + String(repeating: "•", count: number.count - 3) + String(number.suffix(2))
  }
}

/// Every part may be missing.
package struct Address: Codable, Hashable, Sendable {
  package var civicNumber: String?
  package var street: String?
  package var city: String?
  package var jurisdiction: String?
  package var postalCode: String?

  package init(
    civicNumber: String? = nil, street: String? = nil, city: String? = nil, jurisdiction: String? = nil,
    postalCode: String? = nil
  ) {
    self.civicNumber = civicNumber
    self.street = street
    self.city = city
    self.jurisdiction = jurisdiction
    self.postalCode = postalCode
  }
}
