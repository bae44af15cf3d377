import PortalLedger
import SyncProtocol

/// What a person types from a paper, by the names of the site's fields.
enum TypedPaper {
  static let cvm = [
    "numero": "0441001", "date": "2026-11-23", "heure": "10:55", "motif": "outOfProvince", "mecanicien": "TREM1234",
    "annee": "2016", "marque": "Ford", "modele": "Fusion", "plaque": "K12 ABC", "province": "US-ME",
    "masse": "1250.5", "pnbv": "1", "odometre": "133020", "unite": "mi", "type": "company",
    "nom": "Société de transport et de location Exem", "ni": "0000000000000", "neq": "1140000000", "civique": "4410",
    "rue": "Kingston", "ville": "Ottawa", "postal": "K1A 0B1", "composant-1": "102", "code-1": "AB",
    "gravite-1": "major", "position-1": "avant", "mesure-1": "1.5", "mesure-unite-1": "mm",
    "reparee-1": "2026-11-23 11:30", "composant-2": "611", "code-2": "A", "gravite-2": "minor",
    "resultat": "nonCompliant", "circuler": "true", "remarques": "NI : T01014070660905\nsuite",
  ]

  static let avp = [
    "numero": "0088001", "date": "2026-07-02", "heure": "08:05", "motif": "peaceOfficerNotice",
    "mecanicien": "ABC12345", "pnbv": "4501", "unite": "none", "type": "person", "nom": "Côté, Exemple",
    "lecture-avant-gauche": "70", "lecture-avant-droite": "69.5", "lecture-lunette": "35", "appareil": "TM-0417",
    "resultat": "nonCompliant", "circuler": "true",
  ]
}

extension Bench {
  /// Types a paper at the site and saves it, for the bench's vehicle unless another is said.
  mutating func type(
    _ fields: [String: String], _ kind: CertificateKind = .mechanical,
    for vehicle: SiteVehicle = .selected(Bench.vehicle), inspection: Int = 7_000, by visitor: Visitor
  ) throws(SiteRefusal) -> DocumentKey {
    let entry = SiteEntry(kind: kind, typed: TypedForm(fields), vehicle: vehicle, inspection: id(inspection))
    return try ledger.enter(entry, by: visitor, now: now)
  }

  /// What the site says of a paper: fields with a fault, or the problem's type; nil if it is saved.
  mutating func refusal(
    of fields: [String: String], _ kind: CertificateKind = .mechanical,
    for vehicle: SiteVehicle = .selected(Bench.vehicle), by visitor: Visitor
  ) -> String? {
    do throws(SiteRefusal) {
      _ = try type(fields, kind, for: vehicle, by: visitor)
      return nil
    } catch {
      switch error {
      case .fields(let faults): return faults.map(\.field).joined(separator: " ")
      case .portal(let refusal): return refusal.problem.type.rawValue.split(separator: ":").last.map(String.init)
      }
    }
  }
}

extension [String: String] {
  func with(_ changes: [String: String]) -> Self { merging(changes) { $1 } }
}
