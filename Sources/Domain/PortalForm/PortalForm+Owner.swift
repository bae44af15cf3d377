internal import SyncProtocol

extension Inspection {
  /// The adaptations of this inspection's form, each with the text that is sent.
  package func told(_ adaptations: [Adaptation]) -> [Adaptation] {
    adaptations.map { adaptation in
      var told = adaptation
      told.sent =
        switch adaptation.code {
        case .nameShortened: owner.name.shortened(to: adaptation.to)
        case .streetShortened: owner.address?.street?.shortened(to: adaptation.to)
        case .identificationNumberMoved: String(repeating: "0", count: adaptation.to)
        case .weightSentinel: "\(adaptation.to)"
        case .olderNumberMoved: older.map { PortalForm.olderLine(kind, $0.number) }
        }
      return told
    }
  }
}

extension PortalForm {
  static func owner(_ owner: Owner, limits: FormLimits, noting adaptations: inout [Adaptation]) -> OwnerForm {
    let name = shorten(
      owner.name, to: limits.ownerName, as: .nameShortened, field: "owner.name", noting: &adaptations)
    let number = owner.identificationNumber.map {
      identificationNumber($0, limit: limits.identificationNumber, noting: &adaptations)
    }
    let address = owner.address.map { address in
      AddressForm(
        civicNumber: address.civicNumber,
        street: address.street.map {
          shorten($0, to: limits.street, as: .streetShortened, field: "owner.address.street", noting: &adaptations)
        },
        city: address.city, jurisdiction: address.jurisdiction, postalCode: address.postalCode)
    }
    return OwnerForm(
      kind: owner.kind == .company ? .company : .person, name: name, identificationNumber: number,
      enterpriseNumber: owner.enterpriseNumber, address: address)
  }

  /// The number; or, where it is too long for the field, as many zeros as fit: the remarks then have the whole number
  /// [FAQ R2].
  private static func identificationNumber(
    _ number: String, limit: Int, noting adaptations: inout [Adaptation]
  ) -> String {
    let length = number.scalarCount
    guard length > limit else { return number.composed }
    adaptations.append(
      Adaptation(code: .identificationNumberMoved, field: "owner.identificationNumber", from: length, to: limit))
    return String(repeating: "0", count: limit)
  }

  private static func shorten(
    _ text: String, to limit: Int, as code: Adaptation.Code, field: String, noting adaptations: inout [Adaptation]
  ) -> String {
    let length = text.scalarCount
    guard length > limit else { return text.composed }
    let kept = text.shortened(to: limit)
    adaptations.append(Adaptation(code: code, field: field, from: length, to: kept.unicodeScalars.count))
    return kept
  }
}
