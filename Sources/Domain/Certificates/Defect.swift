/// A defect that was found.
package struct Defect: Codable, Hashable, Sendable {
  /// One to six digits.
  package var component: String
  /// One to three capital letters.
  package var code: String
  package var severity: DefectSeverity
  package var position: String?
  package var measurement: Measurement?
  /// Absent while the defect is open.
  package var repairedAt: Instant?

  /// A decimal with its unit, such as 2.5 mm.
  package struct Measurement: Codable, Hashable, Sendable {
    package var value: DecimalNumber
    package var unit: String

    package init(value: DecimalNumber, unit: String) {
      self.value = value
      self.unit = unit
    }
  }

  package init(
    component: String, code: String, severity: DefectSeverity, position: String? = nil,
    measurement: Measurement? = nil, repairedAt: Instant? = nil
  ) {
    self.component = component
    self.code = code
    self.severity = severity
    self.position = position
    self.measurement = measurement
    self.repairedAt = repairedAt
  }
}

package enum DefectSeverity: String, Codable, CaseIterable, Sendable {
  /// 48 hours to repair if the vehicle may circulate.
  case minor
  /// The vehicle may not circulate.
  case major
}

/// What the odometer showed, or why nothing could be read.
package enum Odometer: Hashable, Sendable {
  case reading(DecimalNumber, Unit)
  case absent(AbsenceReason)

  package enum Unit: String, Codable, CaseIterable, Sendable {
    case km, mi
  }

  package enum AbsenceReason: String, Codable, CaseIterable, Sendable {
    case illegible, broken, none
  }
}

extension Odometer: Codable {
  private enum Key: String, CodingKey { case value, unit, absent }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let reason = try container.decodeIfPresent(AbsenceReason.self, forKey: .absent) {
      self = .absent(reason)
    } else {
      self = .reading(
        try container.decode(DecimalNumber.self, forKey: .value), try container.decode(Unit.self, forKey: .unit))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .reading(let value, let unit):
      try container.encode(value, forKey: .value)
      try container.encode(unit, forKey: .unit)
    case .absent(let reason): try container.encode(reason, forKey: .absent)
    }
  }
}
