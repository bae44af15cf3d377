extension Text {
  /// What is said of one certificate, and of a list.
  static let frenchCertificates: [Text: String] = [
    .listNumber: "Numéro",
    .listState: "État",
    .listPerformed: "Vérifié",
    .listSince: "Depuis",
    .listReason: "Pourquoi",
    .listEmpty: "Aucun certificat.",
    .listMore: "Il y en a d'autres : --before {sequence}",
    .whyTitle: "{certificate} : {state}",
    .whyTitleReason: "{certificate} : {state}, {reason}",
    .whyRecorded: "Enregistré sur cet appareil par {keyedBy}, vérifié par {mechanic}, {time}.",
    .whyAdapted: "Pour le portail : {text}",
    .whyStillOpen: "Encore ouvertes : {defects}.",
    .whyResultAtPortal: "Résultat au portail : {result}.",
    .whyKept: "Ici, tout est gardé tel qu'entré.",
    .evidenceNothingLeft: "rien n'est parti de cet appareil",
    .evidenceNoAnswer: "{bytes} octets partis, aucune réponse en {elapsed}",
    .evidenceMarked: "réponse {status} du portail en {elapsed}",
    .evidenceForeign: "réponse {status} en {elapsed}, mais pas du portail",
    .evidenceNone: "le programme s'est arrêté avant de noter la réponse",
    .evidenceNote: "{evidence} ({note})",
    .attemptLine: "{purpose} : {evidence}.",
    .attemptResult: "Résultat : {state}.",
    .attemptResultReason: "Résultat : {state}, {reason}.",
    .vehicleSelected: "Véhicule du portail sélectionné ({vehicle}).",
    .vehicleToCreate: "Le portail n'a pas ce véhicule : il sera créé une seule fois.",
    .vehicleCreated: "Véhicule créé au portail ({vehicle}).",
    .vehicleHeld: "Une personne doit décider quel véhicule du portail c'est.",
    .standingChecked: "NIV de 17 caractères, chiffre de contrôle juste : l'année et la marque ne doivent pas différer.",
    .standingUnchecked:
      "NIV de 17 caractères sans chiffre de contrôle juste : l'année et la marque ne doivent pas différer, et "
      + "l'année, la marque, le modèle ou la plaque doit être pareil.",
    .standingShort:
      "NIV de moins de 17 caractères : deux de l'année, de la marque, du modèle et de la plaque doivent être "
      + "pareils, dont le modèle ou la plaque, et aucun ne doit différer.",
    .standingPlaceholder:
      "Ce NIV n'identifie aucun véhicule : la plaque doit être pareille, avec son administration, ainsi que l'année, la "
      + "marque ou le modèle, et aucun ne doit différer.",
    .ruleOneIsTheSame: "Un seul véhicule du portail remplit cette condition, et aucun autre ne peut être celui-ci.",
    .ruleNoneIsTheSame: "Le portail a ce NIV, mais aucun de ses véhicules ne remplit cette condition.",
    .ruleSeveralCouldBe: "Plus d'un véhicule du portail peut être celui-ci.",
    .rulePlateOfAnother: "Un véhicule du portail a ce NIV, un autre a cette plaque.",
    .ruleListCutShort: "Le portail en connaît plus qu'il n'en a montré.",
    .ruleNearMiss: "Le portail n'a pas ce NIV, mais un NIV presque pareil ou la même plaque.",
    .ruleNothingLikeIt: "Le portail n'a ni ce NIV, ni cette plaque, ni rien de presque pareil.",
    .vehicleByPerson: "Décidé par {who} : {why}",
    .fieldsAgreed: "Identiques : {fields}.",
    .fieldsDiffered: "Différent : {fields}.",
    .fieldsMissing: "Manquant d'un côté : {fields}.",
    .ownerDiffers:
      "Le portail a un autre propriétaire pour ce véhicule. C'est prévu : on le sélectionne sans en créer un "
      + "nouveau, et son propriétaire n'est pas changé au portail (FAQ, R1).",
    .personDecided: "{who} a décidé : {action}. Raison : {why}",
    .proof: "Preuve : reçu {portalID} du portail, {time}. Numéro, opération et empreinte vérifiés ({digest}…).",
    .proofNone: "Preuve : aucune encore. Le papier reste la référence.",
    .nextDraft: "Ensuite : terminer la saisie.",
    .nextReady:
      "Ensuite : l'agent l'enverra dès que le portail sera accessible et qu'une personne sera connectée (cvmsync "
      + "connexion).",
    .nextReadyAt: "Ensuite : l'agent l'enverra à partir de {time}. Rien à faire de votre part.",
    .nextSending: "Ensuite : l'agent attend la réponse du portail.",
    .nextUnknown: "Ensuite : l'agent cherchera ce numéro au portail avant tout nouvel envoi. Ne le ressaisissez pas.",
    .nextUnknownAt:
      "Ensuite : à partir de {time}, l'agent cherchera ce numéro au portail avant tout nouvel envoi. Ne le "
      + "ressaisissez pas.",
    .nextHeld: "À vous : cvmsync reviser voir {number}",
    .nextQuarantined:
      "À vous : vérifier le papier et la raison du refus, puis : cvmsync reviser reessayer {number} --who NOM --why "
      + "RAISON",
    .nextConfirmed: "Rien à faire : le portail l'a.",
    .nextClosed: "Rien à faire : fermé par une personne.",
    .contactRefused:
      "Client refusé dans un centre de services à cause de ce certificat? Centre de satisfaction à la "
      + "clientèle : {satisfaction} (FAQ, I1).",
    .masked: "NI masqué; --unmasked le montre.",
    .reviewNone: "Rien à réviser.",
    .reviewOurs: "Ici",
    .reviewTheirs: "Portail",
    .reviewField: "Champ",
    .reviewOwnSource: "Ici : ce que {mechanic} a vu, {time}.",
    .reviewPortalSource: "Portail : ce qu'il a répondu, {time}.",
    .reviewPortalNow: "Portail : le certificat de ce numéro, lu à l'instant.",
    .reviewCandidate: "Véhicule {position} du portail : {vehicle}",
    .reviewRelationSame: "Même NIV.",
    .reviewRelationNearMiss: "NIV presque identique : regardez chaque caractère.",
    .reviewRelationOther: "Autre NIV, même plaque.",
    .reviewTruncated: "Le portail en connaît d'autres qu'il n'a pas montrés.",
    .reviewOwnerRule: "Seul le propriétaire diffère? C'est le même véhicule : sélectionnez-le (FAQ, R1).",
    .reviewActions: "Décider :",
    .reviewSelectUsage: "cvmsync reviser choisir {number} {vehicle} --who NOM --why RAISON",
    .reviewNotSameUsage: "cvmsync reviser autre {number} --who NOM --why RAISON",
    .reviewRetryUsage: "cvmsync reviser reessayer {number} --who NOM --why RAISON",
    .reviewDecided: "{certificate} : décision de {who} enregistrée. État : {state}.",
  ]
}
