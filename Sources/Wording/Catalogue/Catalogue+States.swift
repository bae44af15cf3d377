extension Catalogue {
  /// States of a certificate, a number and a reading; certificates that must not wait much longer.
  static let states: Texts<Text> = [
    .stateDraft: "Brouillon" <-> "Draft",
    .stateReady: "À réintégrer" <-> "Waiting",
    .stateSending: "Envoi en cours" <-> "Sending",
    .stateUnknown: "À vérifier (résultat inconnu)" <-> "Checking (outcome unknown)",
    .stateHeld: "À réviser" <-> "Needs review",
    .stateQuarantined: "Bloqué, à corriger" <-> "Blocked",
    .stateConfirmed: "Réintégré" <-> "Reinstated",
    .stateClosed: "Fermé" <-> "Closed",
    .stateCancelled: "Annulé" <-> "Cancelled",
    .stateCancelledReference: "Annulé au portail, référence {reference}"
      <-> "Cancelled at the portal, reference {reference}",
    .stateWithdrawn: "Retiré" <-> "Taken back",
    .reasonNotSent: "rien n'est parti de cet appareil" <-> "nothing left this device",
    .reasonSessionEnded: "la session au portail s'est terminée avant l'envoi"
      <-> "the portal session ended before it was sent",
    .reasonAskedToWait: "le portail a demandé d'attendre" <-> "the portal asked for a pause",
    .reasonNoMandate: "la personne connectée n'avait pas de mandat; un mécanicien doit se connecter"
      <-> "the person who was signed in had no mandate; a mechanic must sign in",
    .reasonAbsentAtPortal: "le portail ne l'a pas; il sera envoyé de nouveau"
      <-> "the portal does not have it; it will be sent again",
    .reasonLostOnTheWay: "le réseau l'a perdu en chemin; il sera envoyé de nouveau"
      <-> "the network lost it on the way; it will be sent again",
    .reasonLostByPortal: "le portail l'avait confirmé et ne l'a plus; il lui sera renvoyé"
      <-> "the portal had confirmed it and no longer has it; it will be sent again",
    .reasonPersonDecided: "une personne a décidé; il sera envoyé" <-> "a person decided; it will be sent",
    .reasonNoAnswer: "envoi fait, aucune réponse reçue" <-> "sent, and no answer came back",
    .reasonServerError: "le portail a répondu par une erreur, le résultat est inconnu"
      <-> "the portal answered with an error, so the outcome is unknown",
    .reasonUnreadableAnswer: "la réponse du portail est illisible" <-> "the portal's answer cannot be read",
    .reasonReceiptMismatch: "le reçu du portail ne correspond pas à ce certificat"
      <-> "the portal's receipt does not fit this certificate",
    .reasonBeingCommitted: "le portail est encore en train de l'enregistrer" <-> "the portal is still storing it",
    .reasonRestarted: "le programme s'est arrêté pendant l'envoi" <-> "the program stopped while it was being sent",
    .reasonForeignAnswer: "ce n'est pas le portail qui a répondu" <-> "something other than the portal answered",
    .reasonVehicleDiffers: "le portail a ce NIV, mais pas sûrement pour ce véhicule"
      <-> "the portal has this VIN, but not surely for this vehicle",
    .reasonVehicleAmbiguous: "plusieurs véhicules du portail peuvent être celui-ci"
      <-> "several vehicles at the portal could be this one",
    .reasonVehicleNearMiss: "le portail a un véhicule presque identique (NIV ou plaque)"
      <-> "the portal has a vehicle that is almost identical (VIN or plate)",
    .reasonNumberTaken: "le portail a déjà ce numéro avec un autre contenu"
      <-> "the portal already has this number with other content",
    .reasonCreationRefused: "le portail refuse de créer ce véhicule" <-> "the portal refuses to create this vehicle",
    .reasonDocumentAbsent: "le portail n'a pas de document de ce numéro; vérifiez le numéro (FAQ A2, A3)"
      <-> "the portal has no document of this number; check the number (FAQ A2, A3)",
    .reasonNotOffered: "ce portail ne peut pas prendre un document sans numéro; faites-le au portail"
      <-> "this portal cannot take a document without a number; do it at the portal",
    .reasonRefusedByPortal: "le portail l'a refusé" <-> "the portal refused it",
    .reasonRepeatedServerError: "le portail échoue chaque fois avec ce certificat"
      <-> "the portal fails every time with this certificate",
    .reasonReceipt: "le reçu du portail est conservé ici" <-> "the portal's receipt is kept here",
    .reasonFoundByLookup: "le portail l'avait déjà, avec le même contenu"
      <-> "the portal already had it, with the same content",
    .reasonClosedByPerson: "fermé par une personne" <-> "closed by a person",
    .reasonWithdrawn: "retiré pour correction, jamais envoyé" <-> "taken back for correction, never sent",
    .reasonWithProblem: "{reason} ({problem})" <-> "{reason} ({problem})",
    .reasonWithField: "{reason} (champ {field})" <-> "{reason} (field {field})",
    .reasonWithBoth: "{reason} ({problem}, champ {field})" <-> "{reason} ({problem}, field {field})",
    .kindMechanical: "CVM" <-> "CVM",
    .kindPhotometric: "AVP" <-> "AVP",
    .certificateName: "{kind} {number}" <-> "{kind} {number}",
    .stockAvailable: "disponible" <-> "available",
    .stockReserved: "réservé" <-> "reserved",
    .stockIssued: "utilisé" <-> "used",
    .stockReinstated: "réintégré" <-> "reinstated",
    .stockSpoiled: "gâché" <-> "spoiled",
    .stockLost: "perdu" <-> "lost",
    .stockStolen: "volé" <-> "stolen",
    .stockReturned: "retourné" <-> "returned",
    .purposeSubmit: "Envoi du certificat" <-> "Certificate sent",
    .purposeLookUp: "Recherche du numéro au portail" <-> "Number looked up at the portal",
    .purposeMatch: "Recherche du véhicule au portail" <-> "Vehicle looked up at the portal",
    .purposeCreateVehicle: "Création du véhicule au portail" <-> "Vehicle created at the portal",
    .actionSelect: "c'est ce véhicule du portail" <-> "it is this vehicle of the portal",
    .actionNotSame: "c'est un autre véhicule, à créer" <-> "it is another vehicle, to be created",
    .actionRetry: "envoyer de nouveau tel quel" <-> "send it again as it is",
    .fieldTool: "Numéro de l'outil" <-> "Tool number",
    .windowFrontLeft: "avant gauche" <-> "front left",
    .windowFrontRight: "avant droite" <-> "front right",
    .windowRearLeft: "arrière gauche" <-> "rear left",
    .windowRearRight: "arrière droite" <-> "rear right",
    .windowWindshield: "pare-brise" <-> "windshield",
    .windowRearWindow: "lunette arrière" <-> "rear window",
    .readingLine: "{window} : {percent}\u{A0}%" <-> "{window}: {percent}%",
    .askMoreReadings: "Une autre vitre à ajouter?" <-> "Add another window?",
    .askChoicesStandard: "{label} [{choices}; Entrée = {standard}]" <-> "{label} [{choices}; Enter = {standard}]",
    .issueContradictsReadings:
      "contredit les lectures : conforme veut dire que les deux vitres latérales avant laissent passer {least}\u{A0}% "
      + "ou plus. Corrigez le résultat ou les lectures."
      <-> "contradicts the readings: compliant means that both front side windows let {least}% or more through. "
      + "Correct the result or the readings.",
    .issueWindowTwice: "cette vitre a déjà une lecture. Nommez l'autre vitre, ou retirez une des deux lectures."
      <-> "this window already has a reading. Name the other window, or take one of the two readings out.",
    .badNumberOfBoth: "Un CVM et un AVP portent le numéro {number}. Précisez : --kind CVM ou --kind AVP"
      <-> "A CVM and an AVP have the number {number}. Say which: --kind CVM or --kind AVP",
    .rowStockMechanical: "Stock de CVM" <-> "CVM stock",
    .rowStockPhotometric: "Stock d'AVP" <-> "AVP stock",
    .monitorStockLowMechanical: "moins d'une semaine de CVM" <-> "less than a week of CVM",
    .monitorStockLowPhotometric: "moins d'une semaine d'AVP" <-> "less than a week of AVP",
    .helpDocument: "Le document, si un CVM et un AVP ont ce numéro."
      <-> "The document, where a CVM and an AVP have this number.",
    .helpStockDocument: "Le document; CVM, sauf si AVP est nommé." <-> "The document; CVM unless AVP is named.",
    .rowDeadline: "Délai de 48 h" <-> "48 h deadline",
    .deadlineSoon: "{soon} {soon=finit|finissent} dans moins de 12 h; d'abord {certificate}, à {time}"
      <-> "{soon} {soon=ends|end} within 12 h; first {certificate}, at {time}",
    .deadlinePast: "{past} {past=passé|passés}, {soon} dans moins de 12 h; d'abord {certificate}, {time}"
      <-> "{past} past, {soon} within 12 h; first {certificate}, {time}",
    .todoDeadline: "trouver un réseau : le délai de réparation de {certificate} n'attend pas. Puis : {command}"
      <-> "find a network: the time to repair of {certificate} does not wait. Then: {command}",
    .monitorDeadlineSoon: "{soon} {soon=délai de réparation finit|délais de réparation finissent} dans moins de 12 h"
      <-> "{soon} repair {soon=deadline ends|deadlines end} within 12 h",
    .monitorDeadlinePast: "{past} {past=délai de réparation passé|délais de réparation passés} avant la réintégration"
      <-> "{past} repair {past=deadline|deadlines} past before reinstatement",
    .monitorOld: "la plus ancienne attend depuis {span}" <-> "the oldest has waited for {span}",
    .listUrgent: "! délai de réparation proche ou passé, ou attente de plus de 4 h"
      <-> "! repair deadline near or past, or waiting for over 4 h",
    .passForecast: "{pass}; à ce rythme, plus rien n'attendra à {time}"
      <-> "{pass}; at this pace nothing waits any more at {time}",
    .problemMalformedRequest: "le portail ne lit pas cette demande" <-> "the portal cannot read the request",
    .problemWrongPassword: "mot de passe refusé" <-> "wrong password",
    .problemWrongCode: "code refusé" <-> "wrong code",
    .problemSessionEnded: "la connexion a pris fin" <-> "the session ended",
    .problemNoMandate: "aucun mandat" <-> "no mandate",
    .problemNotFound: "le portail ne le trouve pas" <-> "the portal does not find it",
    .problemNotSupported: "le portail ne fait pas cela" <-> "the portal does not do this",
    .problemAlreadySignedIn: "déjà connecté" <-> "already signed in",
    .problemInProgress: "le portail le traite déjà" <-> "the portal is at it already",
    .problemVehicleExists: "le véhicule existe déjà" <-> "the vehicle exists",
    .problemVehicleUnclear: "véhicule incertain" <-> "which vehicle is unclear",
    .problemStationBehind: "le poste est en retard sur le portail" <-> "the station is behind the portal",
    .problemChallengeSuperseded: "un code plus récent a été envoyé" <-> "a newer code was sent",
    .problemNumberTaken: "numéro déjà pris" <-> "number taken",
    .problemTooLarge: "trop long" <-> "too large",
    .problemInvalidForm: "un champ ne convient pas" <-> "a field is not right",
    .problemDigestMismatch: "contenu abîmé en route" <-> "content damaged on the way",
    .problemUnknownVehicle: "véhicule inconnu du portail" <-> "vehicle unknown to the portal",
    .problemAccountSuspended: "compte suspendu" <-> "account suspended",
    .problemTooManyRequests: "trop de demandes à la fois" <-> "too many requests",
    .problemInternalError: "erreur du portail" <-> "an error of the portal",
    .problemUnavailable: "le portail est indisponible" <-> "the portal is unavailable",
    .problemOther: "une raison que cette version ne connaît pas" <-> "a reason this version does not know",
  ]
}
