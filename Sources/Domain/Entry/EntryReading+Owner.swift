extension EntryReading {
  mutating func owner() -> Owner? {
    let kind = choice("owner.kind", as: Owner.Kind.self)
    let name = wording("owner.name")
    let identificationNumber = wording("owner.identificationNumber")
    let enterpriseNumber = digits("owner.enterpriseNumber")
    let address = address()
    guard let kind, let name else { return nil }
    return Owner(
      kind: kind, name: name, identificationNumber: identificationNumber, enterpriseNumber: enterpriseNumber,
      address: address)
  }

  private mutating func address() -> Address? {
    let address = Address(
      civicNumber: wording("owner.address.civicNumber"), street: wording("owner.address.street"),
      city: wording("owner.address.city"), jurisdiction: jurisdiction("owner.address.jurisdiction"),
      postalCode: text("owner.address.postalCode"))
    return address == Address() ? nil : address
  }

  mutating func odometer() -> Odometer? {
    let value = decimal("odometer.value")
    let unit = choice("odometer.unit", as: Odometer.Unit.self)
    let absent = choice("odometer.absent", as: Odometer.AbsenceReason.self)
    if let value, let unit { return .reading(value, unit) }
    return absent.map(Odometer.absent)
  }
}
