internal import Domain

/// Names of the form's members. A field that has no name of its own here has its path, so that a new field needs none.
enum EntryNames {
  private static let byPath: [String: String] = [
    "number": "numero", "older.number": "ancien-numero", "older.issuedAt": "ancien-date", "performedAt": "heure",
    "acceptDate": "date-bonne", "mechanic": "mecanicien", "keyedBy": "saisi-par", "paperReason": "papier",
    "paperReasonText": "papier-raison", "inspectionReason": "motif", "vehicle.vin": "niv", "vehicle.year": "annee",
    "vehicle.make": "marque", "vehicle.model": "modele", "vehicle.colour": "couleur", "vehicle.plate": "plaque",
    "vehicle.jurisdiction": "province", "vehicle.netMass": "masse", "vehicle.pnbv": "pnbv-kg",
    "vehicle.pnbv.notVisible": "pnbv", "owner.kind": "proprietaire", "owner.name": "nom",
    "owner.identificationNumber": "ni", "owner.enterpriseNumber": "neq", "owner.address.civicNumber": "civique",
    "owner.address.street": "rue", "owner.address.city": "ville", "owner.address.jurisdiction": "adresse-province",
    "owner.address.postalCode": "postal", "odometer.value": "odometre", "odometer.unit": "unite",
    "odometer.absent": "unite", "defects[].component": "composant", "defects[].code": "code",
    "defects[].severity": "gravite", "defects[].position": "position", "defects[].measurement": "mesure",
    "defects[].unit": "mesure-unite", "defects[].repairedAt": "reparee", "readings[].window": "ou",
    "readings[].transmission": "vitre", "tool": "outil", "result": "resultat", "mayCirculate": "circuler",
    "sticker": "vignette", "remarks": "remarques", "repairs[].component": "composant", "repairs[].code": "code",
    "repairs[].repairedAt": "reparee",
    // Issues of a whole list, or of what has no control of its own, lead to the nearest control.
    "id": "numero", "kind": "numero", "numbering": "numero", "": "numero", "defects": "composant-1",
    "readings": "vitre-1", "repairs": "composant-1", "repairs[]": "composant",
  ]

  /// `composant-1` for `defects[0].component`.
  static func member(_ path: String) -> String {
    let (template, row) = split(path)
    let base = byPath[template] ?? String(template.map { $0.isLetter || $0.isNumber ? $0 : "-" })
    return row.map { "\(base)-\($0 + 1)" } ?? base
  }

  /// The control that an issue leads to: without a reading, the reading is missing first.
  static func control(_ issue: FieldIssue) -> String {
    member(issue.field == "odometer.absent" && issue.reason == .missing ? "odometer.value" : issue.field)
  }

  /// `defects[].code` and 0 for `defects[0].code`.
  static func split(_ path: String) -> (template: String, row: Int?) {
    guard let open = path.firstIndex(of: "["), let close = path[open...].firstIndex(of: "]"),
      let row = Int(path[path.index(after: open)..<close])
    else { return (path, nil) }
    return ("\(path[...open])\(path[close...])", row)
  }

  /// `repare-611AB` for the question `open[611AB]`, whether that defect was repaired.
  static func repaired(_ path: String) -> String { repairedPrefix + path.dropFirst("open[".count).dropLast() }

  static let repairedPrefix = "repare-"

  /// `open[611AB]` for `repare-611AB`.
  static func question(_ name: String) -> String { "open[\(name.dropFirst(repairedPrefix.count))]" }

  /// Values of choices in the form: the same in both languages.
  private static let values = [
    "compliant": "conforme", "nonCompliant": "non", "minor": "mineure", "major": "majeure", "true": "oui",
    "false": "non", "person": "personne", "company": "entreprise", "light": "leger", "heavy": "lourd",
  ]

  static func value(of code: String) -> String { values[code] ?? code }

  /// The code of a choice; the text itself for what is none.
  static func code(of value: String, in kind: EntryField.Kind) -> String {
    var codes = kind.choices
    if case .flag = kind { codes = ["true", "false"] }
    return codes.first { Self.value(of: $0) == value } ?? value
  }
}
