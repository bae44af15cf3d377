extension Catalogue {
  /// What a certificate, a number and a reading are in; what must not wait much longer.
  static let states: [Text: Bilingual] = [
    .stateDraft: Bilingual("Brouillon", "Draft"),
    .stateReady: Bilingual("À réintégrer", "Waiting"),
    .stateSending: Bilingual("Envoi en cours", "Sending"),
    .stateUnknown: Bilingual("À vérifier (résultat inconnu)", "Checking (outcome unknown)"),
    .stateHeld: Bilingual("À réviser", "Needs review"),
    .stateQuarantined: Bilingual("Bloqué, à corriger", "Blocked"),
    .stateConfirmed: Bilingual("Réintégré", "Reinstated"),
    .stateClosed: Bilingual("Fermé", "Closed"),
    .stateCancelled: Bilingual("Annulé", "Cancelled"),
    .stateCancelledReference: Bilingual(
      "Annulé au portail, référence {reference}",
      "Cancelled at the portal, reference {reference}"),
    .stateWithdrawn: Bilingual("Retiré", "Taken back"),
    .reasonNotSent: Bilingual("rien n'est parti de cet appareil", "nothing left this device"),
    .reasonSessionEnded: Bilingual(
      "la session au portail s'est terminée avant l'envoi",
      "the portal session ended before it was sent"),
    .reasonAskedToWait: Bilingual("le portail a demandé d'attendre", "the portal asked for a pause"),
    .reasonNoMandate: Bilingual(
      "la personne connectée n'avait pas de mandat; un mécanicien doit se connecter",
      "the person who was signed in had no mandate; a mechanic must sign in"),
    .reasonAbsentAtPortal: Bilingual(
      "le portail ne l'a pas; il sera envoyé de nouveau",
      "the portal does not have it; it will be sent again"),
    .reasonLostOnTheWay: Bilingual(
      "le réseau l'a perdu en chemin; il sera envoyé de nouveau",
      "the network lost it on the way; it will be sent again"),
    .reasonLostByPortal: Bilingual(
      "le portail l'avait confirmé et ne l'a plus; il lui sera renvoyé",
      "the portal had confirmed it and no longer has it; it will be sent again"),
    .reasonPersonDecided: Bilingual("une personne a décidé; il sera envoyé", "a person decided; it will be sent"),
    .reasonNoAnswer: Bilingual("envoi fait, aucune réponse reçue", "sent, and no answer came back"),
    .reasonServerError: Bilingual(
      "le portail a répondu par une erreur, le résultat est inconnu",
      "the portal answered with an error, so the outcome is unknown"),
    .reasonUnreadableAnswer: Bilingual("la réponse du portail est illisible", "the portal's answer cannot be read"),
    .reasonReceiptMismatch: Bilingual(
      "le reçu du portail ne correspond pas à ce certificat",
      "the portal's receipt does not fit this certificate"),
    .reasonBeingCommitted: Bilingual(
      "le portail est encore en train de l'enregistrer",
      "the portal is still storing it"),
    .reasonRestarted: Bilingual(
      "le programme s'est arrêté pendant l'envoi",
      "the program stopped while it was being sent"),
    .reasonForeignAnswer: Bilingual(
      "ce n'est pas le portail qui a répondu",
      "something other than the portal answered"),
    .reasonVehicleDiffers: Bilingual(
      "le portail a ce NIV, mais pas sûrement pour ce véhicule",
      "the portal has this VIN, but not surely for this vehicle"),
    .reasonVehicleAmbiguous: Bilingual(
      "plusieurs véhicules du portail peuvent être celui-ci",
      "several vehicles at the portal could be this one"),
    .reasonVehicleNearMiss: Bilingual(
      "le portail a un véhicule presque identique (NIV ou plaque)",
      "the portal has a vehicle that is almost identical (VIN or plate)"),
    .reasonNumberTaken: Bilingual(
      "le portail a déjà ce numéro avec un autre contenu",
      "the portal already has this number with other content"),
    .reasonCreationRefused: Bilingual(
      "le portail refuse de créer ce véhicule",
      "the portal refuses to create this vehicle"),
    .reasonDocumentAbsent: Bilingual(
      "le portail n'a pas de document de ce numéro; vérifiez le numéro (FAQ A2, A3)",
      "the portal has no document of this number; check the number (FAQ A2, A3)"),
    .reasonNotOffered: Bilingual(
      "ce portail ne peut pas prendre un document sans numéro; faites-le au portail",
      "this portal cannot take a document without a number; do it at the portal"),
    .reasonRefusedByPortal: Bilingual("le portail l'a refusé", "the portal refused it"),
    .reasonRepeatedServerError: Bilingual(
      "le portail échoue chaque fois avec ce certificat",
      "the portal fails every time with this certificate"),
    .reasonReceipt: Bilingual("le reçu du portail est conservé ici", "the portal's receipt is kept here"),
    .reasonFoundByLookup: Bilingual(
      "le portail l'avait déjà, avec le même contenu",
      "the portal already had it, with the same content"),
    .reasonClosedByPerson: Bilingual("fermé par une personne", "closed by a person"),
    .reasonWithdrawn: Bilingual("retiré pour correction, jamais envoyé", "taken back for correction, never sent"),
    .reasonWithProblem: Bilingual("{reason} ({problem})", "{reason} ({problem})"),
    .reasonWithField: Bilingual("{reason} (champ {field})", "{reason} (field {field})"),
    .reasonWithBoth: Bilingual("{reason} ({problem}, champ {field})", "{reason} ({problem}, field {field})"),
    .kindMechanical: Bilingual("CVM", "CVM"),
    .kindPhotometric: Bilingual("AVP", "AVP"),
    .certificateName: Bilingual("{kind} {number}", "{kind} {number}"),
    .stockAvailable: Bilingual("disponible", "available"),
    .stockReserved: Bilingual("réservé", "reserved"),
    .stockIssued: Bilingual("utilisé", "used"),
    .stockReinstated: Bilingual("réintégré", "reinstated"),
    .stockSpoiled: Bilingual("gâché", "spoiled"),
    .stockLost: Bilingual("perdu", "lost"),
    .stockStolen: Bilingual("volé", "stolen"),
    .stockReturned: Bilingual("retourné", "returned"),
    .purposeSubmit: Bilingual("Envoi du certificat", "Certificate sent"),
    .purposeLookUp: Bilingual("Recherche du numéro au portail", "Number looked up at the portal"),
    .purposeMatch: Bilingual("Recherche du véhicule au portail", "Vehicle looked up at the portal"),
    .purposeCreateVehicle: Bilingual("Création du véhicule au portail", "Vehicle created at the portal"),
    .actionSelect: Bilingual("c'est ce véhicule du portail", "it is this vehicle of the portal"),
    .actionNotSame: Bilingual("c'est un autre véhicule, à créer", "it is another vehicle, to be created"),
    .actionRetry: Bilingual("envoyer de nouveau tel quel", "send it again as it is"),
    .fieldTool: Bilingual("Numéro de l'outil", "Tool number"),
    .windowFrontLeft: Bilingual("avant gauche", "front left"),
    .windowFrontRight: Bilingual("avant droite", "front right"),
    .windowRearLeft: Bilingual("arrière gauche", "rear left"),
    .windowRearRight: Bilingual("arrière droite", "rear right"),
    .windowWindshield: Bilingual("pare-brise", "windshield"),
    .windowRearWindow: Bilingual("lunette arrière", "rear window"),
    .readingLine: Bilingual("{window} : {percent}\u{A0}%", "{window}: {percent}%"),
    .askMoreReadings: Bilingual("Une autre vitre à ajouter?", "Add another window?"),
    .askChoicesStandard: Bilingual(
      "{label} [{choices}; Entrée = {standard}]",
      "{label} [{choices}; Enter = {standard}]"),
    .issueContradictsReadings: Bilingual(
      "contredit les lectures : conforme veut dire que les deux vitres latérales avant laissent passer "
        + "{least}\u{A0}% ou plus. Corrigez le résultat ou les lectures.",
      "contradicts the readings: compliant means that both front side windows let {least}% or more through. Correct "
        + "the result or the readings."),
    .issueWindowTwice: Bilingual(
      "cette vitre a déjà une lecture. Nommez l'autre vitre, ou retirez une des deux lectures.",
      "this window already has a reading. Name the other window, or take one of the two readings out."),
    .badNumberOfBoth: Bilingual(
      "Un CVM et un AVP portent le numéro {number}. Précisez : --kind CVM ou --kind AVP",
      "A CVM and an AVP have the number {number}. Say which: --kind CVM or --kind AVP"),
    .rowStockMechanical: Bilingual("Stock de CVM", "CVM stock"),
    .rowStockPhotometric: Bilingual("Stock d'AVP", "AVP stock"),
    .monitorStockLowMechanical: Bilingual("moins d'une semaine de CVM", "less than a week of CVM"),
    .monitorStockLowPhotometric: Bilingual("moins d'une semaine d'AVP", "less than a week of AVP"),
    .helpDocument: Bilingual(
      "Le document, si un CVM et un AVP ont ce numéro.",
      "The document, where a CVM and an AVP have this number."),
    .helpStockDocument: Bilingual("Le document; CVM, sauf si AVP est nommé.", "The document; CVM unless AVP is named."),
    .rowDeadline: Bilingual("Délai de 48 h", "48 h deadline"),
    .deadlineSoon: Bilingual(
      "{soon} {soon=finit|finissent} dans moins de 12 h; d'abord {certificate}, à {time}",
      "{soon} {soon=ends|end} within 12 h; first {certificate}, at {time}"),
    .deadlinePast: Bilingual(
      "{past} {past=passé|passés}, {soon} dans moins de 12 h; d'abord {certificate}, {time}",
      "{past} past, {soon} within 12 h; first {certificate}, {time}"),
    .todoDeadline: Bilingual(
      "trouver un réseau : le délai de réparation de {certificate} n'attend pas. Puis : {command}",
      "find a network: the time to repair of {certificate} does not wait. Then: {command}"),
    .monitorDeadlineSoon: Bilingual(
      "{soon} {soon=délai de réparation finit|délais de réparation finissent} dans moins de 12 h",
      "{soon} repair {soon=deadline ends|deadlines end} within 12 h"),
    .monitorDeadlinePast: Bilingual(
      "{past} {past=délai de réparation passé|délais de réparation passés} avant la réintégration",
      "{past} repair {past=deadline|deadlines} past before reinstatement"),
    .monitorOld: Bilingual("la plus ancienne attend depuis {span}", "the oldest has waited for {span}"),
    .listUrgent: Bilingual(
      "! délai de réparation proche ou passé, ou attente de plus de 4 h",
      "! repair deadline near or past, or waiting for over 4 h"),
    .passForecast: Bilingual(
      "{pass}; à ce rythme, plus rien n'attendra à {time}",
      "{pass}; at this pace nothing waits any more at {time}"),
    .problemMalformedRequest: Bilingual("le portail ne lit pas cette demande", "the portal cannot read the request"),
    .problemWrongPassword: Bilingual("mot de passe refusé", "wrong password"),
    .problemWrongCode: Bilingual("code refusé", "wrong code"),
    .problemSessionEnded: Bilingual("la connexion a pris fin", "the session ended"),
    .problemNoMandate: Bilingual("aucun mandat", "no mandate"),
    .problemNotFound: Bilingual("le portail ne le trouve pas", "the portal does not find it"),
    .problemNotSupported: Bilingual("le portail ne fait pas cela", "the portal does not do this"),
    .problemAlreadySignedIn: Bilingual("déjà connecté", "already signed in"),
    .problemInProgress: Bilingual("le portail le traite déjà", "the portal is at it already"),
    .problemVehicleExists: Bilingual("le véhicule existe déjà", "the vehicle exists"),
    .problemVehicleUnclear: Bilingual("véhicule incertain", "which vehicle is unclear"),
    .problemStationBehind: Bilingual("le poste est en retard sur le portail", "the station is behind the portal"),
    .problemChallengeSuperseded: Bilingual("un code plus récent a été envoyé", "a newer code was sent"),
    .problemNumberTaken: Bilingual("numéro déjà pris", "number taken"),
    .problemTooLarge: Bilingual("trop long", "too large"),
    .problemInvalidForm: Bilingual("un champ ne convient pas", "a field is not right"),
    .problemDigestMismatch: Bilingual("contenu abîmé en route", "content damaged on the way"),
    .problemUnknownVehicle: Bilingual("véhicule inconnu du portail", "vehicle unknown to the portal"),
    .problemAccountSuspended: Bilingual("compte suspendu", "account suspended"),
    .problemTooManyRequests: Bilingual("trop de demandes à la fois", "too many requests"),
    .problemInternalError: Bilingual("erreur du portail", "an error of the portal"),
  ]
}
