extension Text {
  /// What is said of AVPs, and of the two documents side by side.
  static let frenchPhotometry: [Text: String] = [
    .fieldTool: "Numéro de l'outil",
    .windowFrontLeft: "avant gauche",
    .windowFrontRight: "avant droite",
    .windowRearLeft: "arrière gauche",
    .windowRearRight: "arrière droite",
    .windowWindshield: "pare-brise",
    .windowRearWindow: "lunette arrière",
    .readingLine: "{window} : {percent}\u{A0}%",
    .askMoreReadings: "Une autre vitre à ajouter?",
    .askChoicesStandard: "{label} [{choices}; Entrée = {standard}]",
    .issueContradictsReadings:
      "contredit les lectures : conforme veut dire que les deux vitres avant (frontLeft et frontRight) laissent "
      + "passer {least}\u{A0}% ou plus. Corrigez le résultat ou les lectures.",
    .issueWindowTwice: "cette vitre a déjà une lecture. Nommez l'autre vitre, ou retirez une des deux lectures.",
    .badNumberOfBoth: "Un CVM et un AVP portent le numéro {number}. Précisez : --kind CVM ou --kind AVP",
    .rowStockMechanical: "Stock de CVM",
    .rowStockPhotometric: "Stock d'AVP",
    .monitorStockLowMechanical: "moins d'une semaine de CVM",
    .monitorStockLowPhotometric: "moins d'une semaine d'AVP",
    .helpDocument: "Le document, si un CVM et un AVP ont ce numéro.",
    .helpStockDocument: "Le document; CVM, sauf si AVP est nommé.",
  ]
}
