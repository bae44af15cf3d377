/// Where the inspection was made (SyncProtocol §4.1).
package struct StationForm: Codable, Hashable, Sendable {
  package var id: MessageID
  package var kind: Kind

  package enum Kind: String, Codable, Sendable {
    case garage, mobileUnit
  }

  package init(id: MessageID, kind: Kind) {
    self.id = id
    self.kind = kind
  }
}

/// The owner as the portal's form takes it, shortened to its limits (SyncProtocol §4.1) [FAQ R2, R3, R4].
package struct OwnerForm: Codable, Hashable, Sendable {
  package var kind: Kind
  package var name: String
  /// NI; thirteen zeros where it did not fit and is in `remarks` instead [FAQ R2].
  package var identificationNumber: String?
  /// NEQ, ten digits; companies only.
  package var enterpriseNumber: String?
  package var address: AddressForm?

  package enum Kind: String, Codable, Sendable {
    case person, company
  }

  package init(
    kind: Kind, name: String, identificationNumber: String?, enterpriseNumber: String?, address: AddressForm?
  ) {
    self.kind = kind
    self.name = name
    self.identificationNumber = identificationNumber
    self.enterpriseNumber = enterpriseNumber
    self.address = address
  }
}

/// Every part may be missing (SyncProtocol §4.1).
package struct AddressForm: Codable, Hashable, Sendable {
  package var civicNumber: String?
  /// [FAQ R4]
  package var street: String?
  package var city: String?
  package var jurisdiction: String?
  package var postalCode: String?

  package init(civicNumber: String?, street: String?, city: String?, jurisdiction: String?, postalCode: String?) {
    self.civicNumber = civicNumber
    self.street = street
    self.city = city
    self.jurisdiction = jurisdiction
    self.postalCode = postalCode
  }
}

/// A reading with its unit, or why there is none: exactly one of `value` and `absent` is present (SyncProtocol §4.1).
package struct OdometerForm: Codable, Hashable, Sendable {
  package var value: DecimalText?
  package var unit: Unit?
  package var absent: AbsenceReason?

  package enum Unit: String, Codable, Sendable {
    case km, mi
  }
  package enum AbsenceReason: String, Codable, Sendable {
    case illegible, broken, none
  }

  package init(value: DecimalText?, unit: Unit?, absent: AbsenceReason?) {
    self.value = value
    self.unit = unit
    self.absent = absent
  }
}

/// A defect that was found (SyncProtocol §4.1).
package struct DefectForm: Codable, Hashable, Sendable {
  /// One to six digits.
  package var component: String
  /// One to three capital letters.
  package var code: String
  package var severity: Severity
  package var position: String?
  package var measurement: DecimalText?
  package var unit: String?
  /// Milliseconds; absent while the defect is open.
  package var repairedAt: Int64?

  package enum Severity: String, Codable, Sendable {
    case minor, major
  }

  package init(
    component: String, code: String, severity: Severity, position: String?, measurement: DecimalText?, unit: String?,
    repairedAt: Int64?
  ) {
    self.component = component
    self.code = code
    self.severity = severity
    self.position = position
    self.measurement = measurement
    self.unit = unit
    self.repairedAt = repairedAt
  }
}

/// The light that a window lets through, in per cent (SyncProtocol §4.1).
package struct ReadingForm: Codable, Hashable, Sendable {
  package var window: String
  package var transmission: DecimalText

  package init(window: String, transmission: DecimalText) {
    self.window = window
    self.transmission = transmission
  }
}
