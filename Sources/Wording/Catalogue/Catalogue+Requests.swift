extension Catalogue {
  /// Requests to cancel, contacts, and e-mail drafts, whose blanks a person fills in in their mail program.
  static let requests: Texts<Text> = [
    .cancellationToAsk: "annulation à demander" <-> "cancellation to be asked for",
    .cancellationAsked: "annulation demandée, pas encore confirmée" <-> "cancellation asked for, not confirmed yet",
    .cancellationConfirmed: "annulation confirmée" <-> "cancellation confirmed",
    .cancellationConfirmedReference: "annulation confirmée (réf. {reference})"
      <-> "cancellation confirmed (ref. {reference})",
    .cancellationReplaced: "remplacé" <-> "replaced",
    .cancellationReplacedBy: "annulé, remplacé par le {number}" <-> "cancelled, replaced by {number}",
    .cancelLineReplaced: "Remplacé par le {number}, noté par {who}. Note : {why}"
      <-> "Replaced by {number}, noted by {who}. Note: {why}",
    .cancelNextReplaced: "Rien à faire : gardez la référence avec les deux papiers."
      <-> "Nothing to do: keep the reference with both papers.",
    .replacesCancelled: "Remplace le {certificate}, annulé au portail."
      <-> "Replaces {certificate}, cancelled at the portal.",
    .helpReplacedBy: "Le numéro du nouveau papier, enregistré ici." <-> "The new paper's number, recorded here.",
    .pageCertReplacement: "Numéro du nouveau papier" <-> "Number of the new paper",
    .pageCertReplacedGo: "Noter le nouveau papier" <-> "Note the new paper",
    .cancellationWithdrawn: "demande d'annulation retirée" <-> "request to cancel withdrawn",
    .cancellationNone: "aucune demande d'annulation" <-> "no request to cancel",
    .channelPhone: "téléphone" <-> "telephone",
    .channelEmail: "courriel" <-> "e-mail",
    .cancelNextPhone:
      "À vous : téléphonez au {cancellation} avec le numéro {number}. Ensuite : cvmsync annuler {number}{option} "
      + "--asked-by phone --who NOM --why RAISON. D'ici là, rien n'est annulé au portail."
      <-> "Your turn: call {cancellation} with the number {number}. Then: cvmsync cancel {number}{option} --asked-by "
      + "phone --who NAME --why REASON. Until then nothing is cancelled at the portal.",
    .cancelNextEmail:
      "À vous : écrivez à {support}; le brouillon : cvmsync brouillon-courriel annuler-avp {number}. Ensuite : "
      + "cvmsync annuler {number}{option} --asked-by email --who NOM --why RAISON. D'ici là, rien n'est annulé au "
      + "portail."
      <-> "Your turn: write to {support}; the draft: cvmsync draft-email cancel-avp {number}. Then: cvmsync cancel "
      + "{number}{option} --asked-by email --who NAME --why REASON. Until then nothing is cancelled at the portal.",
    .cancelNextAsked:
      "Quand on vous donne une référence, notez-la : cvmsync annuler {number}{option} --confirmed RÉFÉRENCE --who NOM --why "
      + "RAISON. D'ici là, rien ne prouve l'annulation."
      <-> "Once you are given a reference, note it: cvmsync cancel {number}{option} --confirmed REFERENCE --who NAME --why "
      + "REASON. Until then nothing proves the cancellation.",
    .cancelNextConfirmed:
      "Rien à faire : gardez la référence avec le papier {number}. Un autre papier le remplace? Notez-le : cvmsync annuler "
      + "{number}{option} --replaced-by NUMÉRO --who NOM --why RAISON"
      <-> "Nothing to do: keep the reference with paper {number}. Does another paper replace it? Note it: cvmsync cancel "
      + "{number}{option} --replaced-by NUMBER --who NAME --why REASON",
    .cancelNextWithdrawn:
      "Rien à faire si personne n'avait appelé ou écrit; sinon, dites-leur que la demande pour {number} est retirée."
      <-> "Nothing to do if nobody had called or written; otherwise tell them that the request for {number} is "
      + "withdrawn.",
    .cancelLineToAsk: "Annulation à demander, voulue par {who}. Raison : {why}"
      <-> "Cancellation to be asked for, wanted by {who}. Reason: {why}",
    .cancelLineAsked: "Annulation demandée par {who} ({channel}). Note : {why}"
      <-> "Cancellation asked for by {who} ({channel}). Note: {why}",
    .cancelLineConfirmed: "Annulation confirmée à {who}, référence {reference}. Note : {why}"
      <-> "Cancellation confirmed to {who}, reference {reference}. Note: {why}",
    .cancelLineWithdrawn: "Demande d'annulation retirée par {who}. Raison : {why}"
      <-> "Request to cancel withdrawn by {who}. Reason: {why}",
    .cancelNone: "Aucune demande d'annulation." <-> "No requests to cancel.",
    .cancelUsage:
      "Un numéro avec --who et --why, et au plus une étape (--asked-by, --confirmed ou --withdraw); ou --list seul."
      <-> "A number with --who and --why, and at most one step (--asked-by, --confirmed or --withdraw); or --list "
      + "alone.",
    .rowCancellation: "Annulation" <-> "Cancellation",
    .todoCancellation: "demander l'annulation d'un certificat : cvmsync annuler --list"
      <-> "ask for a certificate to be cancelled: cvmsync cancel --list",
    .cancelWaiting: "{count} {count=demande|demandes} à faire : cvmsync annuler --list"
      <-> "{count} {count=request|requests} to make: cvmsync cancel --list",
    .refusalNotConfirmed:
      "Le portail n'a pas confirmé {number} ({state}) : il n'y a rien à y annuler. Une erreur? cvmsync corriger "
      + "{number} FICHIER --who NOM --why RAISON; ce qui vient ensuite : cvmsync pourquoi {number}. Rien n'a été "
      + "changé."
      <-> "The portal has not confirmed {number} ({state}): there is nothing to cancel. A mistake? cvmsync correct "
      + "{number} FILE --who NAME --why REASON; what comes next: cvmsync why {number}. Nothing was changed.",
    .refusalNeverRecorded:
      "Rien n'a été enregistré pour {number} : il n'y a rien à annuler. Papier gâché? cvmsync stock gache {number} "
      + "--who NOM --why RAISON"
      <-> "Nothing was recorded for {number}: there is nothing to cancel. Paper spoiled? cvmsync stock spoil "
      + "{number} --who NAME --why REASON",
    .refusalWrongCancellationStep:
      "Cette étape ne suit pas pour {number} : {step}. Rien n'a été changé; les étapes : cvmsync pourquoi {number}"
      <-> "This step does not follow for {number}: {step}. Nothing was changed; the steps: cvmsync why {number}",
    .helpCancel: "Demande d'annulation d'un certificat confirmé (FAQ, R9)."
      <-> "Request to cancel a confirmed certificate (FAQ, R9).",
    .helpCancelList: "Montre les demandes et où elles en sont." <-> "Show the requests and how they stand.",
    .helpAskedBy: "La demande est faite : phone ou email." <-> "It was asked for: phone or email.",
    .helpConfirmed: "On vous a confirmé l'annulation, avec cette référence."
      <-> "The cancellation was confirmed to you, with this reference.",
    .helpWithdraw: "Retire la demande." <-> "Withdraw the request.",
    .configurationContacts: "un objet de textes; champs : cancellation, clientSatisfaction, olderDocuments, support."
      <-> "an object of texts; fields: cancellation, clientSatisfaction, olderDocuments, support.",
    .configurationContactPhone: "un numéro de téléphone d'au moins 7 chiffres et d'au plus 60 caractères."
      <-> "a telephone number of at least 7 digits and at most 60 characters.",
    .configurationContactAddress: "une adresse de courriel, comme soutien@exemple.ca."
      <-> "an e-mail address, such as support@example.ca.",
    .draftTo: "À : {to}" <-> "To: {to}",
    .draftSubject: "Objet : {subject}" <-> "Subject: {subject}",
    .draftSignInSubject: "Portail Mandataires en VVR : retour à la page de connexion"
      <-> "Mandataires en VVR portal: sent back to the sign-in page",
    .draftSignInBody:
      "Bonjour,\n\nAprès la page où je confirme mes renseignements, le portail me ramène à la page de "
      + "connexion.\n\nNom et prénom : {blank}\nCode d'accès : {accessCode}\nTéléphone pour me joindre : "
      + "{blank}\nPrénom de ma mère : {blank}\nDate de naissance (année, mois, jour) : {blank}\n3 derniers chiffres "
      + "du NAS : {blank}\n\nMerci."
      <-> "Hello,\n\nAfter the page where I confirm my particulars, the portal sends me back to the sign-in "
      + "page.\n\nLast and first name: {blank}\nAccess code: {accessCode}\nTelephone to reach me: {blank}\nMy "
      + "mother's first name: {blank}\nDate of birth (year, month, day): {blank}\nLast 3 digits of my SIN: "
      + "{blank}\n\nThank you.",
    .draftUnknownSubject: "{certificate} : est-il enregistré au portail?"
      <-> "{certificate}: is it recorded at the portal?",
    .draftUnknownBody:
      "Bonjour,\n\nNous n'avons reçu aucune réponse qui prouve que ce document est enregistré au portail. Pouvez-vous "
      + "nous dire s'il y est, et nous le faire parvenir?\n\nDocument : {certificate}\nPlaque : {plate}\nNIV : "
      + "{vin}\nVérification faite : {time}\n{act} : {sent}\nCode d'accès du mécanicien : "
      + "{mechanic}\nTéléphone pour nous joindre : {blank}\n\nMerci."
      <-> "Hello,\n\nWe received no answer that proves that this document is recorded at the portal. Can you tell us "
      + "whether it is, and send it to us?\n\nDocument: {certificate}\nPlate: {plate}\nVIN: {vin}\nInspected: "
      + "{time}\n{act}: {sent}\nMechanic's access code: {mechanic}\nTelephone to reach us: "
      + "{blank}\n\nThank you.",
    .draftStatisticsSubject: "Demande de statistiques de vérification" <-> "Request for inspection statistics",
    .draftStatisticsBody:
      "Bonjour,\n\nNous demandons nos statistiques, puisque le portail ne les offre pas pour le moment.\n\nMandataire "
      + ": {blank}\nPoste : {station} ({kind})\nPériode, du : {blank}\nPériode, au : {blank}\nDocuments (CVM, AVP) : "
      + "{blank}\nPar mécanicien (oui, non) : {blank}\nTéléphone pour nous joindre : {blank}\n\nMerci."
      <-> "Hello,\n\nWe ask for our statistics, as the portal does not offer them for now.\n\nMandatary: "
      + "{blank}\nStation: {station} ({kind})\nPeriod, from: {blank}\nPeriod, to: {blank}\nDocuments (CVM, AVP): "
      + "{blank}\nBy mechanic (yes, no): {blank}\nTelephone to reach us: {blank}\n\nThank you.",
    .draftCancelSubject: "Annulation de l'{certificate}" <-> "Cancellation of {certificate}",
    .draftCancelBody:
      "Bonjour,\n\nNous demandons l'annulation du document suivant.\n\nNuméro de l'AVP : {number}\nNIV : "
      + "{vin}\nPlaque : {plate}\nRaison : {why}\nDemandé par : {who}\nTéléphone pour nous joindre : {blank}\n\nMerci "
      + "de nous donner une référence."
      <-> "Hello,\n\nWe ask for the following document to be cancelled.\n\nAVP number: {number}\nVIN: {vin}\nPlate: "
      + "{plate}\nReason: {why}\nAsked by: {who}\nTelephone to reach us: {blank}\n\nPlease give us a reference.",
    .draftByHand:
      "Rien n'est envoyé : relisez, remplissez les blancs dans votre logiciel de courriel et envoyez-le vous-même. "
      + "cvmsync ne demande ni ne garde jamais le prénom de votre mère, votre date de naissance ou votre NAS."
      <-> "Nothing is sent: read it, fill in the blanks in your mail program and send it yourself. cvmsync never "
      + "asks for or keeps your mother's first name, your date of birth or your SIN.",
    .draftWritten: "Brouillon écrit : {file}" <-> "Draft written: {file}",
    .draftExists: "{file} existe déjà et reste tel quel; donnez un autre nom à --eml."
      <-> "{file} exists already and stays as it is; give --eml another name.",
    .draftNotWritable: "{file} ne peut pas être écrit ({note}). Rien n'est perdu : sans --eml, le texte s'affiche."
      <-> "{file} cannot be written ({note}). Nothing is lost: without --eml the text is printed.",
    .draftConfirmed:
      "Le portail a confirmé {number} : il est dans son historique (Consulter un CVM ou un AVP), d'où il s'imprime. "
      + "Il n'y a rien à demander; la preuve : cvmsync pourquoi {number}"
      <-> "The portal has confirmed {number}: it is in its history (Consulter un CVM ou un AVP), where it can be "
      + "printed. There is nothing to ask for; the proof: cvmsync why {number}",
    .draftNeverSent:
      "{number} n'a pas encore été envoyé : il n'y a rien à demander. Ce qui vient ensuite : cvmsync pourquoi {number}"
      <-> "{number} has not been sent yet: there is nothing to ask for. What comes next: cvmsync why {number}",
    .draftCancelByPhone: "Pour annuler un CVM, téléphonez au {cancellation}."
      <-> "To cancel a CVM, call {cancellation}.",
    .draftCallInstead:
      "Client refusé à cause de {certificate}? Il n'y a pas de courriel à préparer : le client téléphone au "
      + "{satisfaction} (centre de satisfaction à la clientèle)."
      <-> "Client refused because of {certificate}? There is no e-mail to prepare: the client calls {satisfaction} "
      + "(client satisfaction centre).",
    .draftNeedsNumber: "Ce brouillon demande un numéro de certificat." <-> "This draft needs a certificate's number.",
    .draftTakesNoNumber: "Ce brouillon ne prend pas de numéro." <-> "This draft takes no number.",
    .draftNoEmail: "Il n'y a pas de courriel pour ce cas : c'est un appel. Enlevez --eml."
      <-> "There is no e-mail for this: it is a call. Leave --eml out.",
    .helpDraft: "Prépare un courriel de soutien; rien n'est envoyé."
      <-> "Prepare an e-mail to the support; nothing is sent.",
    .helpDraftKind: "connexion, resultat-inconnu, statistiques, annuler-avp ou client-refuse."
      <-> "support-sign-in, unknown-outcome, statistics, cancel-avp or client-refused.",
    .helpEml: "Écrit le brouillon dans ce nouveau fichier (.eml)." <-> "Write the draft to this new file (.eml).",
    .faqHeading: "La FAQ de la SAAQ à ses mandataires, en bref :" <-> "SAAQ's FAQ to its mandataries, in short:",
    .faqUsage: "Une réponse et ce que cvmsync fait : cvmsync aide faq ID"
      <-> "An answer and what cvmsync does: cvmsync help faq ID",
    .faqAnswer: "FAQ" <-> "FAQ",
    .faqHere: "Ici" <-> "Here",
    .faqCommand: "Commande" <-> "Command",
    .faqUnknown: "Aucune question {id} dans la FAQ. Les plus proches : {near}. Toutes : cvmsync aide faq"
      <-> "No question {id} in the FAQ. The nearest: {near}. All of them: cvmsync help faq",
    .helpFAQ: "La FAQ de la SAAQ, en bref, et ce que cvmsync fait (aussi : aide faq)."
      <-> "SAAQ's FAQ in short, and what cvmsync does (also: help faq).",
    .helpFAQRule: "Une question, de C1 à A3." <-> "A question, C1 to A3.",
  ]
}
