internal import FoundationEssentials

/// The order of the portal's screens and fields, as a data file that an operator can change (`portal-form.json`).
package struct KeyingScript: Codable, Hashable, Sendable {
  package var certificate: [KeyingScreen]
  /// The short way for repairs of a document [FAQ A2].
  package var conformity: [KeyingScreen]

  package init(certificate: [KeyingScreen], conformity: [KeyingScreen]) {
    self.certificate = certificate
    self.conformity = conformity
  }

  package static let mostFields = 100
  package static let longestLabel = 80

  /// Reads a file; throws its first fault.
  package init(file: [UInt8]) throws(KeyingScriptFault) {
    let read: KeyingScript
    do {
      read = try JSONDecoder().decode(KeyingScript.self, from: Data(file))
    } catch let fault as KeyingScriptFault {
      throw fault
    } catch {
      throw .notAScript
    }
    try Self.check(read.certificate, needs: [.number, .vin, .result, .remarks])
    try Self.check(read.conformity, needs: [.number, .repairCode])
    self = read
  }

  private static func check(_ screens: [KeyingScreen], needs: [KeyingField]) throws(KeyingScriptFault) {
    let labels = screens.flatMap(\.fields)
    guard labels.count <= mostFields else { throw .tooMany }
    var seen: Set<KeyingField> = []
    for label in labels {
      guard seen.insert(label.field).inserted else { throw .twice(label.field.rawValue) }
    }
    for text in screens.map(\.title) + labels.map(\.label) {
      let isShown = !text.isEmpty && text.scalarCount <= longestLabel && EntryText.issue(with: text, in: "label") == nil
      guard isShown else { throw .label(String(text.prefix(longestLabel))) }
    }
    for field in needs where !seen.contains(field) { throw .missing(field.rawValue) }
  }
}

/// One screen of the portal.
package struct KeyingScreen: Codable, Hashable, Sendable {
  package var title: String
  package var fields: [KeyingLabel]

  package init(_ title: String, _ fields: [KeyingLabel]) {
    self.title = title
    self.fields = fields
  }
}

/// One field of a screen, with the portal's own label.
package struct KeyingLabel: Codable, Hashable, Sendable {
  package var field: KeyingField
  package var label: String

  package init(_ field: KeyingField, _ label: String) {
    self.field = field
    self.label = label
  }
}

/// What is wrong with `portal-form.json`.
package enum KeyingScriptFault: Error, Hashable, Sendable {
  case notAScript
  case unknownField(String)
  case twice(String)
  /// A field without which something would be lost.
  case missing(String)
  /// A label that is empty, too long, or has characters that nobody sees.
  case label(String)
  case tooMany
}

/// A field that a portal's form may have; the names are the paths of SyncProtocol §4.1 where there is one. Fields that
/// begin with `defects.`, `readings.` or `repairs.` are asked once for each defect, reading or repair; those of one window,
/// such as `readings.frontLeft`, are asked once, where it was measured.
package enum KeyingField: String, Hashable, CaseIterable, Sendable {
  case number, mechanic, tool, result, mayCirculate, sticker, remarks, paperReason, inspectionReason
  case date = "performedAt.date"
  case time = "performedAt.time"
  case vin = "vehicle.vin"
  case year = "vehicle.year"
  case make = "vehicle.make"
  case model = "vehicle.model"
  case colour = "vehicle.colour"
  case plate = "vehicle.plate"
  case jurisdiction = "vehicle.jurisdiction"
  case netMass = "vehicle.netMass"
  case grossVehicleWeightRating = "vehicle.grossVehicleWeightRating"
  case odometer = "odometer.value"
  case odometerUnit = "odometer.unit"
  case odometerAbsent = "odometer.absent"
  case ownerKind = "owner.kind"
  case ownerName = "owner.name"
  case identificationNumber = "owner.identificationNumber"
  case enterpriseNumber = "owner.enterpriseNumber"
  case civicNumber = "owner.address.civicNumber"
  case street = "owner.address.street"
  case city = "owner.address.city"
  case ownerJurisdiction = "owner.address.jurisdiction"
  case postalCode = "owner.address.postalCode"
  case defectComponent = "defects.component"
  case defectCode = "defects.code"
  case defectSeverity = "defects.severity"
  case defectPosition = "defects.position"
  case defectMeasurement = "defects.measurement"
  case defectUnit = "defects.unit"
  case defectRepairedAt = "defects.repairedAt"
  case readingWindow = "readings.window"
  case readingTransmission = "readings.transmission"
  case readingFrontLeft = "readings.frontLeft"
  case readingFrontRight = "readings.frontRight"
  case readingRearLeft = "readings.rearLeft"
  case readingRearRight = "readings.rearRight"
  case readingWindshield = "readings.windshield"
  case readingRearWindow = "readings.rearWindow"
  case repairCode = "repairs.code"
  case repairedAt = "repairs.repairedAt"

  /// The list that this field belongs to: `defects`, `readings` or `repairs`; nil for a field that is asked once.
  var list: Substring? {
    let list = rawValue.prefix { $0 != "." }
    return window == nil && ["defects", "readings", "repairs"].contains(list) ? list : nil
  }

  /// The window whose reading the field asks for; nil for every other field.
  package var window: String? {
    guard rawValue.hasPrefix("readings.") else { return nil }
    let name = String(rawValue.dropFirst("readings.".count))
    return Window.known.contains(name) ? name : nil
  }

  /// Whether « laisser vide » is a step of its own where there is no value [FAQ R6, A3]: the portal may show an old one.
  var isLeftEmpty: Bool {
    switch self {
    case .number, .plate, .netMass, .remarks: true
    default: false
    }
  }
}

extension KeyingField: Codable {
  package init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    guard let field = KeyingField(rawValue: name) else { throw KeyingScriptFault.unknownField(String(name.prefix(80))) }
    self = field
  }
}

extension KeyingScript {
  /// The order and the labels of today's screens; used where the station has no file of its own.
  package static let usual = KeyingScript(
    certificate: [
      KeyingScreen(
        "Document",
        [
          KeyingLabel(.number, "Numéro du document"), KeyingLabel(.date, "Date de la vérification"),
          KeyingLabel(.time, "Heure de la vérification"), KeyingLabel(.inspectionReason, "Motif"),
          KeyingLabel(.mechanic, "Code d’accès du mécanicien"),
        ]),
      KeyingScreen(
        "Véhicule",
        [
          KeyingLabel(.vin, "NIV"), KeyingLabel(.year, "Année"), KeyingLabel(.make, "Marque"),
          KeyingLabel(.model, "Modèle"), KeyingLabel(.plate, "Plaque"),
          KeyingLabel(.jurisdiction, "Province ou État de la plaque"), KeyingLabel(.netMass, "Masse nette (kg)"),
          KeyingLabel(.grossVehicleWeightRating, "PNBV (kg)"),
        ]),
      KeyingScreen(
        "Odomètre",
        [
          KeyingLabel(.odometer, "Odomètre"), KeyingLabel(.odometerUnit, "Unité de l’odomètre"),
          KeyingLabel(.odometerAbsent, "Unité de l’odomètre"),
        ]),
      KeyingScreen(
        "Propriétaire",
        [
          KeyingLabel(.ownerKind, "Type de propriétaire"), KeyingLabel(.ownerName, "Nom"),
          KeyingLabel(.identificationNumber, "NI"), KeyingLabel(.enterpriseNumber, "NEQ"),
          KeyingLabel(.civicNumber, "Numéro civique"), KeyingLabel(.street, "Rue"), KeyingLabel(.city, "Ville"),
          KeyingLabel(.postalCode, "Code postal"),
        ]),
      KeyingScreen(
        "Défectuosités",
        [
          KeyingLabel(.defectComponent, "Composant"), KeyingLabel(.defectCode, "Code"),
          KeyingLabel(.defectSeverity, "Gravité"), KeyingLabel(.defectPosition, "Position"),
          KeyingLabel(.defectMeasurement, "Mesure"), KeyingLabel(.defectUnit, "Unité de la mesure"),
          KeyingLabel(.defectRepairedAt, "Réparée le"),
        ]),
      KeyingScreen(
        "Lectures",
        [
          KeyingLabel(.readingFrontLeft, "Lecture, avant gauche (%)"),
          KeyingLabel(.readingFrontRight, "Lecture, avant droite (%)"),
          KeyingLabel(.readingRearLeft, "Lecture, arrière gauche (%)"),
          KeyingLabel(.readingRearRight, "Lecture, arrière droite (%)"),
          KeyingLabel(.readingWindshield, "Lecture, pare-brise (%)"),
          KeyingLabel(.readingRearWindow, "Lecture, lunette arrière (%)"), KeyingLabel(.tool, "Numéro de l’appareil"),
        ]),
      KeyingScreen(
        "Résultat",
        [
          KeyingLabel(.result, "Résultat"), KeyingLabel(.mayCirculate, "Le véhicule peut circuler"),
          KeyingLabel(.sticker, "Vignette (CVM)"),
        ]),
      KeyingScreen("Remarques", [KeyingLabel(.remarks, "Remarques")]),
    ],
    conformity: [
      KeyingScreen("Consulter un CVM ou un AVP", [KeyingLabel(.number, "Numéro")]),
      KeyingScreen(
        "Conformer",
        [
          KeyingLabel(.repairCode, "Réparée"), KeyingLabel(.date, "Date de la vérification"),
          KeyingLabel(.time, "Heure de la vérification"), KeyingLabel(.mechanic, "Code d’accès du mécanicien"),
          KeyingLabel(.remarks, "Remarques"),
        ]),
    ])
}
