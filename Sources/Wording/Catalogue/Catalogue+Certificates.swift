extension Catalogue {
  /// Texts about one certificate, and about a list.
  static let certificates: Texts<Text> = [
    .listNumber: "Numéro" <-> "Number",
    .listState: "État" <-> "State",
    .listPerformed: "Vérifié" <-> "Inspected",
    .listSince: "Depuis" <-> "Since",
    .listReason: "Pourquoi" <-> "Why",
    .listEmpty: "Aucun certificat." <-> "No certificates.",
    .listMore: "Il y en a d'autres : --before {sequence}" <-> "There are more: --before {sequence}",
    .whyTitle: "{certificate} : {state}" <-> "{certificate}: {state}",
    .whyTitleReason: "{certificate} : {state}, {reason}" <-> "{certificate}: {state}, {reason}",
    .whyRecorded: "Enregistré sur cet appareil par {keyedBy}, vérifié par {mechanic}, {time}."
      <-> "Recorded on this device by {keyedBy}, inspected by {mechanic}, {time}.",
    .whyAdapted: "Pour le portail : {text}" <-> "For the portal: {text}",
    .whyStillOpen: "Encore ouvertes : {defects}." <-> "Still open: {defects}.",
    .whyResultAtPortal: "Résultat au portail : {result}." <-> "Result at the portal: {result}.",
    .whyTyped: "Tapé autrement : {text}." <-> "Typed otherwise: {text}.",
    .rowTyped: "Tel que tapé" <-> "As typed",
    .whyKept: "Ici, tout est gardé tel qu'entré." <-> "Here, everything is kept as entered.",
    .evidenceNothingLeft: "rien n'est parti de cet appareil" <-> "nothing left this device",
    .evidenceNoAnswer: "{bytes} {bytes=octet parti|octets partis}, aucune réponse en {elapsed}"
      <-> "{bytes} {bytes=byte|bytes} left, no answer within {elapsed}",
    .evidenceMarked: "réponse {status} du portail en {elapsed}" <-> "answer {status} from the portal in {elapsed}",
    .evidenceForeign: "réponse {status} en {elapsed}, mais pas du portail"
      <-> "answer {status} in {elapsed}, but not from the portal",
    .evidenceNone: "le programme s'est arrêté avant de noter la réponse"
      <-> "the program ended before the answer was noted",
    .evidenceNote: "{evidence} ({note})" <-> "{evidence} ({note})",
    .attemptLine: "{purpose} : {evidence}." <-> "{purpose}: {evidence}.",
    .attemptResult: "Résultat : {state}." <-> "Outcome: {state}.",
    .attemptResultReason: "Résultat : {state}, {reason}." <-> "Outcome: {state}, {reason}.",
    .vehicleSelected: "Véhicule du portail sélectionné." <-> "Vehicle of the portal selected.",
    .vehicleToCreate: "Le portail n'a pas ce véhicule : il sera créé une seule fois."
      <-> "The portal does not have this vehicle: it will be created once.",
    .vehicleCreated: "Véhicule créé au portail." <-> "Vehicle created at the portal.",
    .vehicleHeld: "Une personne doit décider quel véhicule du portail c'est."
      <-> "A person must decide which vehicle of the portal it is.",
    .standingChecked: "NIV de 17 caractères, chiffre de contrôle juste : l'année et la marque ne doivent pas différer."
      <-> "VIN of 17 characters, check digit right: year and make must not differ.",
    .standingUnchecked:
      "NIV de 17 caractères sans chiffre de contrôle juste : l'année et la marque ne doivent pas différer, et "
      + "l'année, la marque, le modèle ou la plaque doit être identique."
      <-> "VIN of 17 characters without a right check digit: year and make must not differ, and year, make, model or "
      + "plate must be the same.",
    .standingShort:
      "NIV de moins de 17 caractères : deux de l'année, de la marque, du modèle et de la plaque doivent être "
      + "identiques, dont le modèle ou la plaque, et aucun ne doit différer."
      <-> "VIN of fewer than 17 characters: two of year, make, model and plate must be the same, the model or the "
      + "plate among them, and none must differ.",
    .standingPlaceholder:
      "Ce NIV n'identifie aucun véhicule : la plaque doit être identique, avec sa province ou son État, ainsi que l'année, "
      + "la marque ou le modèle, et aucun ne doit différer."
      <-> "This VIN identifies no vehicle: plate and jurisdiction must be the same, as well as year, make or model, "
      + "and none must differ.",
    .ruleOneIsTheSame: "Un seul véhicule du portail remplit cette condition, et aucun autre ne peut être celui-ci."
      <-> "One vehicle of the portal meets this, and no other could be this one.",
    .ruleNoneIsTheSame: "Le portail a ce NIV, mais aucun de ses véhicules ne remplit cette condition."
      <-> "The portal has this VIN, but none of its vehicles meets this.",
    .ruleSeveralCouldBe: "Plus d'un véhicule du portail peut être celui-ci."
      <-> "More than one vehicle of the portal could be this one.",
    .rulePlateOfAnother: "Un véhicule du portail a ce NIV, un autre a cette plaque."
      <-> "One vehicle of the portal has this VIN, another has this plate.",
    .ruleListCutShort: "Le portail en connaît plus qu'il n'en a montré." <-> "The portal knows more than it showed.",
    .ruleNearMiss: "Le portail n'a pas ce NIV, mais un NIV presque identique ou la même plaque."
      <-> "The portal does not have this VIN, but one almost the same, or the same plate.",
    .ruleNothingLikeIt: "Le portail n'a ni ce NIV, ni cette plaque, ni rien de presque identique."
      <-> "The portal has neither this VIN nor this plate, nor anything almost the same.",
    .vehicleByPerson: "Décidé par {who} : {why}" <-> "Decided by {who}: {why}",
    .fieldsAgreed: "Identiques : {fields}." <-> "Identical: {fields}.",
    .fieldsDiffered: "Différent : {fields}." <-> "Different: {fields}.",
    .fieldsMissing: "Manquant d'un côté : {fields}." <-> "Missing on one side: {fields}.",
    .ownerDiffers:
      "Le portail a un autre propriétaire pour ce véhicule. C'est prévu : on le sélectionne sans en créer un nouveau, "
      + "et son propriétaire n'est pas changé au portail (FAQ, R1)."
      <-> "The portal has another owner for this vehicle. That is expected: it is selected and no new one is "
      + "created, and its owner is not changed at the portal (FAQ, R1).",
    .personDecided: "{who} a décidé : {action}. Raison : {why}" <-> "{who} decided: {action}. Reason: {why}",
    .proof: "Preuve : reçu {portalID} du portail, {time}. Numéro, opération et empreinte vérifiés."
      <-> "Proof: receipt {portalID} of the portal, {time}. Number, operation and digest verified.",
    .proofNone: "Preuve : aucune encore. Le papier reste la référence."
      <-> "Proof: none yet. The paper remains the reference.",
    .proofAgreed:
      "Preuve : le {time}, le portail montrait ce document saisi par une personne, et chaque champ qu'il montre est le "
      + "nôtre. Il ne donne pas de reçu."
      <-> "Proof: on {time} the portal showed this document, typed by a person, and each field that it shows is ours. "
      + "It gives no receipt.",
    .nextDraft: "Ensuite : terminer la saisie." <-> "Next: finish entering it.",
    .nextReady:
      "Ensuite : l'agent l'enverra dès que le portail sera accessible et qu'une personne sera connectée (cvmsync "
      + "connexion)."
      <-> "Next: the agent sends it once the portal is reached and a person is signed in (cvmsync sign-in).",
    .nextReadyAt: "Ensuite : l'agent l'enverra à partir de {time}. Rien à faire de votre part."
      <-> "Next: the agent sends it from {time}. Nothing for you to do.",
    .nextSending: "Ensuite : l'agent attend la réponse du portail."
      <-> "Next: the agent waits for the portal's answer.",
    .nextUnknown: "Ensuite : l'agent cherchera ce numéro au portail avant tout nouvel envoi. Ne le ressaisissez pas."
      <-> "Next: the agent looks this number up at the portal before sending again. Do not enter it again.",
    .nextUnknownAt:
      "Ensuite : à partir de {time}, l'agent cherchera ce numéro au portail avant tout nouvel envoi. Ne le "
      + "ressaisissez pas."
      <-> "Next: from {time}, the agent looks this number up at the portal before sending again. Do not enter it "
      + "again.",
    .nextHeld: "À vous : cvmsync reviser voir {number}" <-> "Your turn: cvmsync review show {number}",
    .nextQuarantined:
      "À vous : vérifier le papier et la raison du refus, puis : cvmsync reviser reessayer {number} --who NOM --why "
      + "RAISON"
      <-> "Your turn: check the paper and the reason of the refusal, then: cvmsync review retry {number} --who NAME "
      + "--why REASON",
    .nextConfirmed: "Rien à faire : le portail l'a." <-> "Nothing to do: the portal has it.",
    .nextClosed: "Rien à faire : fermé par une personne." <-> "Nothing to do: closed by a person.",
    .contactRefused:
      "Client refusé dans un centre de services à cause de ce certificat? Centre de satisfaction à la clientèle : "
      + "{satisfaction} (FAQ, I1)."
      <-> "Client refused at a service centre because of this certificate? Client satisfaction: {satisfaction} (FAQ, "
      + "I1).",
    .masked: "NI masqué; --unmasked le montre." <-> "ID number masked; --unmasked shows it.",
    .reviewNone: "Rien à réviser." <-> "Nothing to review.",
    .reviewOurs: "Ici" <-> "Here",
    .reviewTheirs: "Portail" <-> "Portal",
    .reviewField: "Champ" <-> "Field",
    .reviewOwnSource: "Ici : ce que {mechanic} a vu, {time}." <-> "Here: what {mechanic} saw, {time}.",
    .reviewPortalSource: "Portail : ce qu'il a répondu, {time}." <-> "Portal: what it answered, {time}.",
    .reviewPortalNow: "Portail : le certificat de ce numéro, lu à l'instant."
      <-> "Portal: the certificate of this number, read just now.",
    .reviewCandidate: "Véhicule {position} du portail" <-> "Portal vehicle {position}",
    .reviewRelationSame: "Même NIV." <-> "Same VIN.",
    .reviewRelationNearMiss: "NIV presque identique : regardez chaque caractère."
      <-> "Almost identical VIN: look at every character.",
    .reviewRelationOther: "Autre NIV, même plaque." <-> "Another VIN, same plate.",
    .reviewTruncated: "Le portail en connaît d'autres qu'il n'a pas montrés."
      <-> "The portal knows more than it showed.",
    .reviewOwnerRule: "Seul le propriétaire diffère? C'est le même véhicule : sélectionnez-le (FAQ, R1)."
      <-> "Only the owner differs? It is the same vehicle: select it (FAQ, R1).",
    .reviewActions: "Décider :" <-> "Decide:",
    .reviewSelectUsage: "cvmsync reviser choisir {number} {vehicle} --who NOM --why RAISON"
      <-> "cvmsync review select {number} {vehicle} --who NAME --why REASON",
    .reviewNotSameUsage: "cvmsync reviser autre {number} --who NOM --why RAISON"
      <-> "cvmsync review not-same {number} --who NAME --why REASON",
    .reviewRetryUsage: "cvmsync reviser reessayer {number} --who NOM --why RAISON"
      <-> "cvmsync review retry {number} --who NAME --why REASON",
    .reviewSelected: "Véhicule choisi : {vehicle}" <-> "Vehicle selected: {vehicle}",
    .reviewDecided: "{certificate} : décision de {who} enregistrée. État : {state}."
      <-> "{certificate}: decision of {who} recorded. State: {state}.",
  ]
}
