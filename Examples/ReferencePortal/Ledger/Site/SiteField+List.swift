extension SiteField {
  /// Every field, in the order of the screens. The README has the same list, and a test compares them.
  package static let all: [SiteField] =
    documentFields + vehicleFields + ownerFields + defectFields + readingFields + resultFields

  private static let documentFields = [
    SiteField(
      .document, "numero", "Numéro du document", "number",
      accepts: "lettres, chiffres et tirets, comme imprimé; vide : le portail donne un numéro", limit: 32),
    SiteField(
      .document, "date", "Date de la vérification", "performedAt", accepts: "AAAA-MM-JJ", limit: 10, isRequired: true),
    SiteField(
      .document, "heure", "Heure de la vérification", "performedAt", accepts: "HH:MM, heure du Québec", limit: 5,
      isRequired: true),
    SiteField(
      .document, "motif", "Motif", "inspectionReason",
      .choice([
        Choice("periodic", "Périodique"), Choice("outOfProvince", "Hors province"),
        Choice("storedOverTwelveMonths", "Remisé plus de 12 mois"),
        Choice("peaceOfficerNotice", "Avis d’un agent de la paix"), Choice("taxi", "Taxi"),
        Choice("school", "Transport scolaire"), Choice("emergency", "Véhicule d’urgence"),
        Choice("modified", "Véhicule modifié"), Choice("other", "Autre"),
      ]), accepts: "un choix de la liste", isRequired: true),
    SiteField(
      .document, "mecanicien", "Code d’accès du mécanicien", "mechanic",
      accepts: "quatre lettres et quatre chiffres, ou trois et cinq", limit: 8, isRequired: true),
  ]

  private static let vehicleFields = [
    SiteField(.vehicle, "annee", "Année", "vehicle.year", accepts: "quatre chiffres, ou vide", limit: 4),
    SiteField(.vehicle, "marque", "Marque", "vehicle.make", accepts: "texte, ou vide", limit: 40),
    SiteField(.vehicle, "modele", "Modèle", "vehicle.model", accepts: "texte, ou vide", limit: 40),
    SiteField(.vehicle, "plaque", "Plaque", "vehicle.plate", accepts: "texte, ou vide", limit: 16),
    SiteField(
      .vehicle, "province", "Province ou État de la plaque", "vehicle.jurisdiction",
      accepts: "QC, ON, US-NY, FRA, ou vide", limit: 6),
    SiteField(
      .vehicle, "masse", "Masse nette (kg)", "vehicle.netMass", accepts: "nombre, décimales après un point, ou vide",
      limit: 19),
    SiteField(
      .vehicle, "pnbv", "PNBV (kg)", "vehicle.grossVehicleWeightRating",
      accepts: "nombre, décimales après un point; 1 ou 4501 s’il est illisible", limit: 19, isRequired: true),
    SiteField(
      .odometer, "odometre", "Odomètre", "odometer.value", accepts: "nombre, décimales après un point, ou vide",
      limit: 19),
    SiteField(
      .odometer, "unite", "Unité de l’odomètre", "odometer.unit",
      .choice([
        Choice("km", "km"), Choice("mi", "mi"), Choice("illegible", "Illisible"), Choice("broken", "Brisé"),
        Choice("none", "Aucun odomètre"),
      ]), accepts: "un choix de la liste; sans lecture, pourquoi", isRequired: true),
  ]

  private static let ownerFields = [
    SiteField(
      .owner, "type", "Type de propriétaire", "owner.kind",
      .choice([Choice("person", "Personne physique"), Choice("company", "Personne morale")]),
      accepts: "un choix de la liste", isRequired: true),
    SiteField(
      .owner, "nom", "Nom", "owner.name", accepts: "texte; plus long : « Erreur 500 »", limit: 40, isRequired: true),
    SiteField(.owner, "ni", "NI", "owner.identificationNumber", accepts: "texte, ou vide", limit: 13),
    SiteField(
      .owner, "neq", "NEQ", "owner.enterpriseNumber", accepts: "dix chiffres, personne morale seulement, ou vide",
      limit: 10),
    SiteField(.owner, "civique", "Numéro civique", "owner.address.civicNumber", accepts: "texte, ou vide", limit: 20),
    SiteField(.owner, "rue", "Rue", "owner.address.street", accepts: "texte, ou vide", limit: 9),
    SiteField(.owner, "ville", "Ville", "owner.address.city", accepts: "texte, ou vide", limit: 100),
    SiteField(.owner, "postal", "Code postal", "owner.address.postalCode", accepts: "texte, ou vide", limit: 16),
  ]

  private static let defectFields = [
    SiteField(.defects, "composant", "Composant", "defects.component", accepts: "chiffres", limit: 6),
    SiteField(.defects, "code", "Code", "defects.code", accepts: "lettres majuscules", limit: 3),
    SiteField(
      .defects, "gravite", "Gravité", "defects.severity",
      .choice([Choice("minor", "Mineure"), Choice("major", "Majeure")]), accepts: "un choix de la liste"),
    SiteField(.defects, "position", "Position", "defects.position", accepts: "texte, ou vide", limit: 40),
    SiteField(
      .defects, "mesure", "Mesure", "defects.measurement", accepts: "nombre, décimales après un point, ou vide",
      limit: 19),
    SiteField(.defects, "mesure-unite", "Unité de la mesure", "defects.unit", accepts: "texte, ou vide", limit: 16),
    SiteField(
      .defects, "reparee", "Réparée le", "defects.repairedAt", accepts: "AAAA-MM-JJ HH:MM, ou vide", limit: 16),
  ]

  private static let readingFields =
    [
      ("frontLeft", "avant-gauche", "avant gauche"), ("frontRight", "avant-droite", "avant droite"),
      ("rearLeft", "arriere-gauche", "arrière gauche"), ("rearRight", "arriere-droite", "arrière droite"),
      ("windshield", "pare-brise", "pare-brise"), ("rearWindow", "lunette", "lunette arrière"),
    ].map { window, name, label in
      SiteField(
        .readings, "lecture-\(name)", "Lecture, \(label) (%)", "readings.\(window)",
        accepts: "nombre de 0 à 100, décimales après un point, ou vide", limit: 19)
    } + [
      SiteField(.readings, "appareil", "Numéro de l’appareil", "tool", accepts: "texte, ou vide", limit: 40)
    ]

  private static let resultFields = [
    SiteField(
      .result, "resultat", "Résultat", "result",
      .choice([Choice("compliant", "Conforme"), Choice("nonCompliant", "Non conforme")]),
      accepts: "un choix de la liste", isRequired: true),
    SiteField(
      .result, "circuler", "Le véhicule peut circuler", "mayCirculate",
      .choice([Choice("true", "Oui"), Choice("false", "Non")]), accepts: "un choix de la liste", isRequired: true),
    SiteField(
      .result, "vignette", "Vignette (CVM)", "sticker", .choice([Choice("6", "6 mois"), Choice("12", "12 mois")]),
      accepts: "un choix de la liste, ou vide"),
    SiteField(.remarks, "remarques", "Remarques", "remarks", .lines, accepts: "texte en lignes, ou vide", limit: 1000),
  ]
}
