extension Text {
  /// The FAQ on using the portal, on clients and on older documents.
  static let frenchFAQRest: [Text: String] = [
    .faqU1Question: "Imprimer des CVM prénumérotés pendant une panne?",
    .faqU1Answer: "Non : c'est au mandataire d'en avoir assez, pour environ une semaine.",
    .faqU1Here:
      "Compte les numéros, estime les jours qui restent et avertit sous une semaine. Un numéro ne sert qu'une "
      + "fois, à un seul poste. Un lot à côté de la liste du portail : cvmsync stock verifier",
    .faqU1Command: "cvmsync stock",
    .faqU2Question: "Un code d'erreur a empêché l'impression?",
    .faqU2Answer:
      "Le document est le plus souvent dans l'historique du portail. Sinon, écrire à {support} avec son numéro "
      + "et la plaque ou le NIV.",
    .faqU2Here:
      "Cherche le numéro au portail avant tout nouvel envoi et raconte chaque essai; prépare le courriel s'il en faut "
      + "un : cvmsync brouillon-courriel resultat-inconnu NUMÉRO",
    .faqU2Command: "cvmsync pourquoi NUMÉRO",
    .faqU3Question: "Obtenir des statistiques en attendant?",
    .faqU3Answer: "Par courriel à {support}, tant que le portail n'a pas ce service.",
    .faqU3Here: "Prépare la demande; cvmsync liste --json donne ce qui est enregistré ici.",
    .faqU3Command: "cvmsync brouillon-courriel statistiques",
    .faqI1Question: "Client refusé dans un centre de services à cause de son certificat?",
    .faqI1Answer: "Le client téléphone au {satisfaction} ou écrit par la page Nous joindre.",
    .faqI1Here: "Donne ce numéro avec chaque certificat, à côté de la preuve qu'il est au portail ou non.",
    .faqI1Command: "cvmsync brouillon-courriel client-refuse NUMÉRO",
    .faqA1Question: "Copie d'un document d'avant le 26 janvier 2023, 17 h?",
    .faqA1Answer: "Il n'est pas dans Consulter un CVM ou un AVP : le client téléphone au {older}.",
    .faqA1Here: "Donne ce numéro dès qu'un document de cette époque est cherché pour être conformé.",
    .faqA1Command: "cvmsync conformer NUMÉRO",
    .faqA2Question: "Conformer un document d'avant cette date?",
    .faqA2Answer: "Il a été converti, sauf pour les véhicules d'ailleurs : le chercher au portail par son numéro.",
    .faqA2Here:
      "Cherche d'abord le document par son numéro, ici puis au portail, et enregistre ses réparations, aussi sans "
      + "réseau. Introuvable : dit quoi faire (A3).",
    .faqA2Command: "cvmsync conformer NUMÉRO",
    .faqA3Question: "Ancien document d'un véhicule d'ailleurs introuvable?",
    .faqA3Answer:
      "En créer un nouveau, champ du numéro vide, l'ancien numéro dans Remarques; garder l'ancien papier avec le"
      + " nouveau.",
    .faqA3Here:
      "Fait la saisie sans numéro, l'ancien dans Remarques, une seule fois; garde le numéro reçu et rappelle de classer les "
      + "deux papiers.",
    .faqA3Command: "cvmsync nouvelle FICHIER --legacy-number NUMÉRO --legacy-issued DATE",
  ]
}
