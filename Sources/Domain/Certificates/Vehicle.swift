/// The vehicle as the mechanic saw it: a snapshot, not a row shared between certificates.
package struct Vehicle: Codable, Hashable, Sendable {
  package var vin: VehicleIdentificationNumber
  package var year: Int?
  package var make: String?
  package var model: String?
  package var colour: String?
  /// Absent when not known, never empty [FAQ R6].
  package var plate: String?
  /// A `Jurisdiction`'s code: `QC`, `ON`, `US-NY` … Older versions stored the text as written.
  package var jurisdiction: String?
  /// Kilograms; absent when not known, never zero [FAQ R6].
  package var netMass: DecimalNumber?
  package var grossVehicleWeightRating: GrossVehicleWeightRating?

  package init(
    vin: VehicleIdentificationNumber, year: Int? = nil, make: String? = nil, model: String? = nil,
    colour: String? = nil, plate: String? = nil, jurisdiction: String? = nil, netMass: DecimalNumber? = nil,
    grossVehicleWeightRating: GrossVehicleWeightRating? = nil
  ) {
    self.vin = vin
    self.year = year
    self.make = make
    self.model = model
    self.colour = colour
    self.plate = plate
    self.jurisdiction = jurisdiction
    self.netMass = netMass
    self.grossVehicleWeightRating = grossVehicleWeightRating
  }
}

/// The PNBV read from the label; or, where it could not be read, the vehicle's weight class [FAQ R8].
package enum GrossVehicleWeightRating: Hashable, Sendable {
  /// Kilograms.
  case read(DecimalNumber)
  case notVisible(WeightClass)

  package enum WeightClass: String, Codable, CaseIterable, Sendable {
    /// Under 4 500 kg.
    case light
    /// 4 500 kg or more.
    case heavy
  }
}

extension GrossVehicleWeightRating: Codable {
  private enum Key: String, CodingKey { case read, notVisible }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let kilograms = try container.decodeIfPresent(DecimalNumber.self, forKey: .read) {
      self = .read(kilograms)
    } else {
      self = .notVisible(try container.decode(WeightClass.self, forKey: .notVisible))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .read(let kilograms): try container.encode(kilograms, forKey: .read)
    case .notVisible(let weightClass): try container.encode(weightClass, forKey: .notVisible)
    }
  }
}

/// Reads a plate's text. Text that means "no plate" is not a plate [FAQ R6].
package enum Plate {
  /// The plate as written; nil where the text means that there is none: `N/A`, `-`, `NULL`, `AUCUNE`, `XXX`.
  package static func given(_ text: String?) -> String? {
    guard let text, !isNone(text) else { return nil }
    return text
  }

  package static func isNone(_ text: String) -> Bool {
    let folded = text.folded
    if Placeholder.isNone(text) || words.contains(folded) { return true }
    return (!folded.isEmpty && folded.allSatisfy { $0 == "0" })
      || (Placeholder.isRepeated(folded) && folded.first == "x")
  }

  private static let words: Set<String> = [
    "aucuneplaque", "nonimmatricule", "nonimmatriculee", "noplate", "noplates", "notregistered", "pasdeplaque", "sans",
    "sansimmatriculation", "sansplaque", "unregistered",
  ]
}
