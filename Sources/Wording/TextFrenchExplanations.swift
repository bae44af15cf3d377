extension Text {
  /// What `?` tells of a field.
  static let frenchExplanations: [Text: String] = [
    .explainText: "Un texte d'au plus {limit} caractères, tel que sur les papiers.",
    .explainRemarks: "Un texte libre d'au plus {limit} caractères avec ce que l'agent y ajoute.",
    .explainChoice: "Tapez le chiffre ou le mot d'un choix; accents et majuscules ne comptent pas.",
    .explainDecimal: "Un nombre avec au plus {limit} décimales, à virgule ou à point : 1 250,5.",
    .explainWhole: "Un nombre de {least} à {most}.",
    .explainMoment:
      "Une date et une heure d'ici : 10 h 15, hier 10 h 15, 29/11/2026 9 h 05 ou 2026-11-23 9 h 12.",
    .explainAccessCode:
      "Le code d'accès au portail : 4 lettres et 4 chiffres, ou 3 lettres et 5 chiffres.",
    .explainNumber: "Le numéro imprimé sur le certificat. Espaces et mention CVM sont retirés.",
    .explainVin:
      "Le NIV tel que sur les papiers, 1 à 17 lettres et chiffres, sans zéros ajoutés (FAQ, R5). Un lecteur de "
      + "codes à barres convient.",
    .explainJurisdiction:
      "La province ou l'État, en mots ou par son code : Québec, Ontario, QC, US-NY.",
    .explainDigits: "Au plus {most} chiffres.",
    .explainLetters: "Au plus {most} lettres.",
    .explainOptional: "Entrée passe la question.",
    .explainRequired: "Une réponse est nécessaire.",
    .explainBack: "< revient à la question d'avant. Les réponses sont gardées au fur et à mesure.",
    .explainUnknown: "S'il n'est pas connu, laissez-le vide (FAQ, R6).",
    .explainWeight:
      "S'il est illisible sur un véhicule hors province, tapez léger ou lourd (FAQ, R8).",
    .explainName:
      "Au-delà de 40 caractères, le portail reçoit les 40 premiers; tout est gardé ici (FAQ, R3).",
    .explainIdentification:
      "Au-delà de 13 caractères, il va en entier dans les remarques (FAQ, R2).",
    .explainStreet: "Le portail en reçoit 9 caractères; tout est gardé ici (FAQ, R4).",
    .explainOdometer:
      "En kilomètres, ou suivi de mi pour des milles. Illisible : Entrée, puis la raison.",
    .explainComponent: "Le code de la défectuosité peut suivre : 2205C.",
  ]
}
