internal import SyncProtocol

extension OwnerForm {
  /// Checks [FAQ R2, R3, R4].
  func check(at path: String, _ limits: PortalLimits) throws(FormFault) {
    try expect(!name.isEmpty, "\(path).name", "un nom")
    try expectText(name, "\(path).name", upTo: .max)
    guard contractLength(name) <= limits.ownerName else { throw .longName("\(path).name", limit: limits.ownerName) }
    try expectText(identificationNumber, "\(path).identificationNumber", upTo: limits.identificationNumber)
    if let enterpriseNumber {
      try expect(
        enterpriseNumber.utf8.count == 10 && enterpriseNumber.utf8.allSatisfy(isDigit), "\(path).enterpriseNumber",
        "dix chiffres")
      try expect(kind == .company, "\(path).enterpriseNumber", "seulement pour une entreprise")
    }
    try address?.check(at: "\(path).address", limits)
  }
}

extension AddressForm {
  func check(at path: String, _ limits: PortalLimits) throws(FormFault) {
    try expectText(civicNumber, "\(path).civicNumber", upTo: 20)
    try expectText(street, "\(path).street", upTo: limits.street)
    try expectText(city, "\(path).city", upTo: 100)
    try expect(jurisdiction.map(isJurisdiction) ?? true, "\(path).jurisdiction", "comme QC, US-NY ou FRA")
    try expectText(postalCode, "\(path).postalCode", upTo: 16)
  }
}
