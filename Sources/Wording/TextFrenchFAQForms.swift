extension Text {
  /// The FAQ on filling in the form and on cancelling.
  static let frenchFAQForms: [Text: String] = [
    .faqR1Question: "Bon véhicule, autre propriétaire?",
    .faqR1Answer: "Prendre ce véhicule, sans en créer un autre.",
    .faqR1Here:
      "Le propriétaire ne décide jamais : le véhicule est sélectionné et la différence, notée. Un NIV presque "
      + "identique, ou court sans autre champ pareil, attend une personne.",
    .faqR1Command: "cvmsync reviser liste",
    .faqR2Question: "NI de plus de 13 caractères?",
    .faqR2Answer: "Treize zéros dans le champ, et le NI complet dans Remarques.",
    .faqR2Here: "Le fait dans ce qui est envoyé et le dit; ici, le NI reste entier.",
    .faqR2Command: "cvmsync pourquoi NUMÉRO",
    .faqR3Question: "« Erreur 500 » pour un véhicule d'ailleurs?",
    .faqR3Answer: "Souvent un nom de propriétaire trop long : 40 caractères au plus.",
    .faqR3Here: "Envoie les 40 premiers et le dit; ici, le nom reste entier.",
    .faqR3Command: "cvmsync pourquoi NUMÉRO",
    .faqR4Question: "Nom de rue coupé?",
    .faqR4Answer: "Le champ n'en prend que 9 caractères; mettre ce qui entre.",
    .faqR4Here: "Envoie les 9 premiers et le dit; ici, la rue reste entière.",
    .faqR4Command: "cvmsync pourquoi NUMÉRO",
    .faqR5Question: "NIV de moins de 17 caractères?",
    .faqR5Answer: "L'écrire comme sur les papiers, de 1 à 17 caractères, sans zéros ajoutés.",
    .faqR5Here:
      "Le prend tel quel. À 17 caractères, un I, O ou Q, ou un chiffre de contrôle faux, est signalé sans "
      + "bloquer.",
    .faqR5Command: "cvmsync nouvelle --rehearse FICHIER",
    .faqR6Question: "Pas de masse nette ou de plaque?",
    .faqR6Answer: "Laisser le champ vide; le centre de services pourra compléter.",
    .faqR6Here: "Les deux sont facultatifs; rien n'est envoyé à leur place. « N/A » et « - » sont laissés vides.",
    .faqR6Command: "cvmsync voir NUMÉRO",
    .faqR7Question: "Des décimales?",
    .faqR7Answer: "Oui, avec un point.",
    .faqR7Here: "Prend la virgule ou le point, et envoie le point.",
    .faqR7Command: "cvmsync nouvelle --rehearse FICHIER",
    .faqR8Question: "PNBV illisible sur un véhicule d'ailleurs?",
    .faqR8Answer: "Inscrire 1 pour un véhicule léger (moins de 4 500 kg), 4501 pour un lourd.",
    .faqR8Here:
      "On dit « pas visible » et léger ou lourd; 1 ou 4501 n'existe que dans ce qui est envoyé, et ne compte "
      + "dans aucun calcul.",
    .faqR8Command: "cvmsync pourquoi NUMÉRO",
    .faqR9Question: "Annuler un document conformé?",
    .faqR9Answer: "CVM : téléphoner au {cancellation}. AVP : écrire à {support} avec le numéro et le NIV ou la plaque.",
    .faqR9Here:
      "Garde la demande, de « à demander » à la référence reçue, et prépare le courriel d'un AVP : cvmsync "
      + "brouillon-courriel annuler-avp NUMÉRO",
    .faqR9Command: "cvmsync annuler NUMÉRO --who NOM --why RAISON",
  ]
}
