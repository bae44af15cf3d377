extension Text {
  /// Drafts of e-mails, whose blanks a person fills in in their mail program; and what stands around the FAQ.
  static let frenchDrafts: [Text: String] = [
    .draftTo: "À : {to}",
    .draftSubject: "Objet : {subject}",
    .draftSignInSubject: "Portail Mandataires en VVR : retour à la page de connexion",
    .draftSignInBody:
      "Bonjour,\n\nAprès la page où je confirme mes renseignements, le portail me ramène à la page de connexion.\n\n"
      + "Nom et prénom : {blank}\nCode d'accès : {accessCode}\nTéléphone pour me joindre : {blank}\n"
      + "Prénom de ma mère : {blank}\nDate de naissance (année, mois, jour) : {blank}\n"
      + "3 derniers chiffres du NAS : {blank}\n\nMerci.",
    .draftUnknownSubject: "{certificate} : est-il enregistré au portail?",
    .draftUnknownBody:
      "Bonjour,\n\nNous n'avons reçu aucune réponse qui prouve que ce document est enregistré au portail. Pouvez-vous "
      + "nous dire s'il y est, et nous le faire parvenir?\n\nDocument : {certificate}\nPlaque : {plate}\nNIV : {vin}\n"
      + "Vérification faite : {time}\nDernier envoi au portail : {sent}\nCode d'accès du mécanicien : {mechanic}\n"
      + "Téléphone pour nous joindre : {blank}\n\nMerci.",
    .draftStatisticsSubject: "Demande de statistiques de vérification",
    .draftStatisticsBody:
      "Bonjour,\n\nNous demandons nos statistiques, puisque le portail ne les offre pas pour le moment.\n\n"
      + "Mandataire : {blank}\nPoste : {station} ({kind})\nPériode, du : {blank}\nPériode, au : {blank}\n"
      + "Documents (CVM, AVP) : {blank}\nPar mécanicien (oui, non) : {blank}\nTéléphone pour nous joindre : {blank}\n\n"
      + "Merci.",
    .draftCancelSubject: "Annulation de l'{certificate}",
    .draftCancelBody:
      "Bonjour,\n\nNous demandons l'annulation du document suivant.\n\nNuméro de l'AVP : {number}\nNIV : {vin}\n"
      + "Plaque : {plate}\nRaison : {why}\nDemandé par : {who}\nTéléphone pour nous joindre : {blank}\n\nMerci de nous "
      + "donner une référence.",
    .draftByHand:
      "Rien n'est envoyé : relisez, remplissez les blancs dans votre logiciel de courriel et envoyez-le vous-même. "
      + "cvmsync ne demande ni ne garde jamais le prénom de votre mère, votre date de naissance ou votre NAS.",
    .draftWritten: "Brouillon écrit : {file}",
    .draftExists: "{file} existe déjà et reste tel quel; donnez un autre nom à --eml.",
    .draftNotWritable: "{file} ne peut pas être écrit ({note}). Rien n'est perdu : sans --eml, le texte s'affiche.",
    .draftConfirmed:
      "Le portail a confirmé {number} : il est dans son historique (Consulter un CVM ou un AVP), d'où il s'imprime. Il "
      + "n'y a rien à demander; la preuve : cvmsync pourquoi {number}",
    .draftNeverSent:
      "{number} n'a pas encore été envoyé : il n'y a rien à demander. Ce qui vient ensuite : cvmsync pourquoi {number}",
    .draftCancelByPhone: "Pour annuler un CVM, téléphonez au {cancellation}.",
    .draftCallInstead:
      "Client refusé à cause de {certificate}? Il n'y a pas de courriel à préparer : le client téléphone au "
      + "{satisfaction} (centre de satisfaction à la clientèle).",
    .draftNeedsNumber: "Ce brouillon demande un numéro de certificat.",
    .draftTakesNoNumber: "Ce brouillon ne prend pas de numéro.",
    .draftNoEmail: "Il n'y a pas de courriel pour ce cas : c'est un appel. Enlevez --eml.",
    .helpDraft: "Prépare un courriel de soutien; rien n'est envoyé.",
    .helpDraftKind: "connexion, resultat-inconnu, statistiques, annuler-avp ou client-refuse.",
    .helpEml: "Écrit le brouillon dans ce nouveau fichier (.eml).",
    .faqHeading: "La FAQ de la SAAQ à ses mandataires, en bref :",
    .faqUsage: "Une réponse et ce que cvmsync fait : cvmsync aide faq ID",
    .faqAnswer: "FAQ",
    .faqHere: "Ici",
    .faqCommand: "Commande",
    .faqUnknown: "Aucune question {id} dans la FAQ. Les plus proches : {near}. Toutes : cvmsync aide faq",
    .helpFAQ: "La FAQ de la SAAQ, en bref, et ce que cvmsync fait (aussi : aide faq).",
    .helpFAQRule: "Une question, de C1 à A3.",
  ]
}
