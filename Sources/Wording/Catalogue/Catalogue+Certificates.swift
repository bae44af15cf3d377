extension Catalogue {
  /// What is said of one certificate, and of a list.
  static let certificates: [Text: Bilingual] = [
    .listNumber: Bilingual("Numéro", "Number"),
    .listState: Bilingual("État", "State"),
    .listPerformed: Bilingual("Vérifié", "Inspected"),
    .listSince: Bilingual("Depuis", "Since"),
    .listReason: Bilingual("Pourquoi", "Why"),
    .listEmpty: Bilingual("Aucun certificat.", "No certificates."),
    .listMore: Bilingual("Il y en a d'autres : --before {sequence}", "There are more: --before {sequence}"),
    .whyTitle: Bilingual("{certificate} : {state}", "{certificate}: {state}"),
    .whyTitleReason: Bilingual("{certificate} : {state}, {reason}", "{certificate}: {state}, {reason}"),
    .whyRecorded: Bilingual(
      "Enregistré sur cet appareil par {keyedBy}, vérifié par {mechanic}, {time}.",
      "Recorded on this device by {keyedBy}, inspected by {mechanic}, {time}."),
    .whyAdapted: Bilingual("Pour le portail : {text}", "For the portal: {text}"),
    .whyStillOpen: Bilingual("Encore ouvertes : {defects}.", "Still open: {defects}."),
    .whyResultAtPortal: Bilingual("Résultat au portail : {result}.", "Result at the portal: {result}."),
    .whyKept: Bilingual("Ici, tout est gardé tel qu'entré.", "Here, everything is kept as entered."),
    .evidenceNothingLeft: Bilingual("rien n'est parti de cet appareil", "nothing left this device"),
    .evidenceNoAnswer: Bilingual(
      "{bytes} {bytes=octet parti|octets partis}, aucune réponse en {elapsed}",
      "{bytes} {bytes=byte|bytes} left, no answer within {elapsed}"),
    .evidenceMarked: Bilingual(
      "réponse {status} du portail en {elapsed}",
      "answer {status} from the portal in {elapsed}"),
    .evidenceForeign: Bilingual(
      "réponse {status} en {elapsed}, mais pas du portail",
      "answer {status} in {elapsed}, but not from the portal"),
    .evidenceNone: Bilingual(
      "le programme s'est arrêté avant de noter la réponse",
      "the program ended before the answer was noted"),
    .evidenceNote: Bilingual("{evidence} ({note})", "{evidence} ({note})"),
    .attemptLine: Bilingual("{purpose} : {evidence}.", "{purpose}: {evidence}."),
    .attemptResult: Bilingual("Résultat : {state}.", "Outcome: {state}."),
    .attemptResultReason: Bilingual("Résultat : {state}, {reason}.", "Outcome: {state}, {reason}."),
    .vehicleSelected: Bilingual("Véhicule du portail sélectionné.", "Vehicle of the portal selected."),
    .vehicleToCreate: Bilingual(
      "Le portail n'a pas ce véhicule : il sera créé une seule fois.",
      "The portal does not have this vehicle: it will be created once."),
    .vehicleCreated: Bilingual("Véhicule créé au portail.", "Vehicle created at the portal."),
    .vehicleHeld: Bilingual(
      "Une personne doit décider quel véhicule du portail c'est.",
      "A person must decide which vehicle of the portal it is."),
    .standingChecked: Bilingual(
      "NIV de 17 caractères, chiffre de contrôle juste : l'année et la marque ne doivent pas différer.",
      "VIN of 17 characters, check digit right: year and make must not differ."),
    .standingUnchecked: Bilingual(
      "NIV de 17 caractères sans chiffre de contrôle juste : l'année et la marque ne doivent pas différer, et "
        + "l'année, la marque, le modèle ou la plaque doit être identique.",
      "VIN of 17 characters without a right check digit: year and make must not differ, and year, make, model or "
        + "plate must be the same."),
    .standingShort: Bilingual(
      "NIV de moins de 17 caractères : deux de l'année, de la marque, du modèle et de la plaque doivent être "
        + "identiques, dont le modèle ou la plaque, et aucun ne doit différer.",
      "VIN of fewer than 17 characters: two of year, make, model and plate must be the same, the model or the plate "
        + "among them, and none must differ."),
    .standingPlaceholder: Bilingual(
      "Ce NIV n'identifie aucun véhicule : la plaque doit être identique, avec son administration, ainsi que "
        + "l'année, la marque ou le modèle, et aucun ne doit différer.",
      "This VIN identifies no vehicle: plate and jurisdiction must be the same, as well as year, make or model, and "
        + "none must differ."),
    .ruleOneIsTheSame: Bilingual(
      "Un seul véhicule du portail remplit cette condition, et aucun autre ne peut être celui-ci.",
      "One vehicle of the portal meets this, and no other could be this one."),
    .ruleNoneIsTheSame: Bilingual(
      "Le portail a ce NIV, mais aucun de ses véhicules ne remplit cette condition.",
      "The portal has this VIN, but none of its vehicles meets this."),
    .ruleSeveralCouldBe: Bilingual(
      "Plus d'un véhicule du portail peut être celui-ci.",
      "More than one vehicle of the portal could be this one."),
    .rulePlateOfAnother: Bilingual(
      "Un véhicule du portail a ce NIV, un autre a cette plaque.",
      "One vehicle of the portal has this VIN, another has this plate."),
    .ruleListCutShort: Bilingual(
      "Le portail en connaît plus qu'il n'en a montré.",
      "The portal knows more than it showed."),
    .ruleNearMiss: Bilingual(
      "Le portail n'a pas ce NIV, mais un NIV presque identique ou la même plaque.",
      "The portal does not have this VIN, but one almost the same, or the same plate."),
    .ruleNothingLikeIt: Bilingual(
      "Le portail n'a ni ce NIV, ni cette plaque, ni rien de presque identique.",
      "The portal has neither this VIN nor this plate, nor anything almost the same."),
    .vehicleByPerson: Bilingual("Décidé par {who} : {why}", "Decided by {who}: {why}"),
    .fieldsAgreed: Bilingual("Identiques : {fields}.", "Identical: {fields}."),
    .fieldsDiffered: Bilingual("Différent : {fields}.", "Different: {fields}."),
    .fieldsMissing: Bilingual("Manquant d'un côté : {fields}.", "Missing on one side: {fields}."),
    .ownerDiffers: Bilingual(
      "Le portail a un autre propriétaire pour ce véhicule. C'est prévu : on le sélectionne sans en créer un "
        + "nouveau, et son propriétaire n'est pas changé au portail (FAQ, R1).",
      "The portal has another owner for this vehicle. That is expected: it is selected and no new one is created, "
        + "and its owner is not changed at the portal (FAQ, R1)."),
    .personDecided: Bilingual("{who} a décidé : {action}. Raison : {why}", "{who} decided: {action}. Reason: {why}"),
    .proof: Bilingual(
      "Preuve : reçu {portalID} du portail, {time}. Numéro, opération et empreinte vérifiés.",
      "Proof: receipt {portalID} of the portal, {time}. Number, operation and digest verified."),
    .proofNone: Bilingual(
      "Preuve : aucune encore. Le papier reste la référence.",
      "Proof: none yet. The paper remains the reference."),
    .nextDraft: Bilingual("Ensuite : terminer la saisie.", "Next: finish entering it."),
    .nextReady: Bilingual(
      "Ensuite : l'agent l'enverra dès que le portail sera accessible et qu'une personne sera connectée (cvmsync "
        + "connexion).",
      "Next: the agent sends it once the portal is reached and a person is signed in (cvmsync sign-in)."),
    .nextReadyAt: Bilingual(
      "Ensuite : l'agent l'enverra à partir de {time}. Rien à faire de votre part.",
      "Next: the agent sends it from {time}. Nothing for you to do."),
    .nextSending: Bilingual(
      "Ensuite : l'agent attend la réponse du portail.",
      "Next: the agent waits for the portal's answer."),
    .nextUnknown: Bilingual(
      "Ensuite : l'agent cherchera ce numéro au portail avant tout nouvel envoi. Ne le ressaisissez pas.",
      "Next: the agent looks this number up at the portal before sending again. Do not enter it again."),
    .nextUnknownAt: Bilingual(
      "Ensuite : à partir de {time}, l'agent cherchera ce numéro au portail avant tout nouvel envoi. Ne le "
        + "ressaisissez pas.",
      "Next: from {time}, the agent looks this number up at the portal before sending again. Do not enter it again."),
    .nextHeld: Bilingual("À vous : cvmsync reviser voir {number}", "Your turn: cvmsync review show {number}"),
    .nextQuarantined: Bilingual(
      "À vous : vérifier le papier et la raison du refus, puis : cvmsync reviser reessayer {number} --who NOM --why "
        + "RAISON",
      "Your turn: check the paper and the reason of the refusal, then: cvmsync review retry {number} --who NAME "
        + "--why REASON"),
    .nextConfirmed: Bilingual("Rien à faire : le portail l'a.", "Nothing to do: the portal has it."),
    .nextClosed: Bilingual("Rien à faire : fermé par une personne.", "Nothing to do: closed by a person."),
    .contactRefused: Bilingual(
      "Client refusé dans un centre de services à cause de ce certificat? Centre de satisfaction à la clientèle : "
        + "{satisfaction} (FAQ, I1).",
      "Client refused at a service centre because of this certificate? Client satisfaction: {satisfaction} (FAQ, "
        + "I1)."),
    .masked: Bilingual("NI masqué; --unmasked le montre.", "ID number masked; --unmasked shows it."),
    .reviewNone: Bilingual("Rien à réviser.", "Nothing to review."),
    .reviewOurs: Bilingual("Ici", "Here"),
    .reviewTheirs: Bilingual("Portail", "Portal"),
    .reviewField: Bilingual("Champ", "Field"),
    .reviewOwnSource: Bilingual("Ici : ce que {mechanic} a vu, {time}.", "Here: what {mechanic} saw, {time}."),
    .reviewPortalSource: Bilingual("Portail : ce qu'il a répondu, {time}.", "Portal: what it answered, {time}."),
    .reviewPortalNow: Bilingual(
      "Portail : le certificat de ce numéro, lu à l'instant.",
      "Portal: the certificate of this number, read just now."),
    .reviewCandidate: Bilingual("Véhicule {position} du portail", "Portal vehicle {position}"),
    .reviewRelationSame: Bilingual("Même NIV.", "Same VIN."),
    .reviewRelationNearMiss: Bilingual(
      "NIV presque identique : regardez chaque caractère.",
      "Almost identical VIN: look at every character."),
    .reviewRelationOther: Bilingual("Autre NIV, même plaque.", "Another VIN, same plate."),
    .reviewTruncated: Bilingual(
      "Le portail en connaît d'autres qu'il n'a pas montrés.",
      "The portal knows more than it showed."),
    .reviewOwnerRule: Bilingual(
      "Seul le propriétaire diffère? C'est le même véhicule : sélectionnez-le (FAQ, R1).",
      "Only the owner differs? It is the same vehicle: select it (FAQ, R1)."),
    .reviewActions: Bilingual("Décider :", "Decide:"),
    .reviewSelectUsage: Bilingual(
      "cvmsync reviser choisir {number} {vehicle} --who NOM --why RAISON",
      "cvmsync review select {number} {vehicle} --who NAME --why REASON"),
    .reviewNotSameUsage: Bilingual(
      "cvmsync reviser autre {number} --who NOM --why RAISON",
      "cvmsync review not-same {number} --who NAME --why REASON"),
    .reviewRetryUsage: Bilingual(
      "cvmsync reviser reessayer {number} --who NOM --why RAISON",
      "cvmsync review retry {number} --who NAME --why REASON"),
    .reviewDecided: Bilingual(
      "{certificate} : décision de {who} enregistrée. État : {state}.",
      "{certificate}: decision of {who} recorded. State: {state}."),
  ]
}
