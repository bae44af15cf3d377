extension Catalogue {
  /// Guided keying in the status, in lists and in errors.
  static let keyingStates: Texts<Text> = [
    .verdictToKey: "À SAISIR" <-> "TO KEY IN",
    .verdictToWitness: "À CONSTATER" <-> "TO WITNESS",
    .verdictToCountersign: "À CONTRE-VÉRIFIER" <-> "SECOND CHECK",
    .statusToKey: "Rien n'est perdu; une personne saisit, puis constate au portail."
      <-> "Nothing is lost; a person types, then looks at the portal.",
    .statusKeyed: "Rien n'est perdu; une personne regarde au portail."
      <-> "Nothing is lost; a person looks at the portal.",
    .keyingWaiting:
      "{count=Aucun certificat n'est|{count} certificat est|{count} certificats sont} à saisir au portail."
      <-> "{count=No certificate is|{count} certificate is|{count} certificates are} to be typed at the portal.",
    .keyingWaitingToWitness:
      "{count} {count=certificat est saisi et reste|certificats sont saisis et restent} à constater au portail."
      <-> "{count} {count=certificate is|certificates are} typed and must still be seen at the portal.",
    .keyingWaitingToCountersign:
      "{count} {count=certificat reste|certificats restent} à contre-vérifier au portail."
      <-> "{count} {count=certificate|certificates} must still be checked at the portal by a second person.",
    .whyToKey: "le portail est un site Web : une personne y saisit chaque papier"
      <-> "the portal is a web site: a person types every paper there",
    .whyWebUpToDate: "tout est constaté : vu au portail par une personne, sans reçu"
      <-> "everything is witnessed: seen at the portal by a person, without a receipt",
    .rowKeying: "Saisie" <-> "Keying",
    .keyingToKey: "{count} à saisir" <-> "{count} to key in",
    .keyingToKeySince: "{count} à saisir (le plus ancien : {span})" <-> "{count} to key in (oldest: {span})",
    .keyingUnderWay: "{count} en cours ({who})" <-> "{count} under way ({who})",
    .keyingKeyed: "{count} {count=saisi|saisis} à constater" <-> "{count} keyed, to be witnessed",
    .keyingToCountersign: "{count} à contre-vérifier" <-> "{count} to be checked by a second person",
    .keyingWitnessed: "{count} {count=constaté|constatés}, sans reçu" <-> "{count} witnessed, without a receipt",
    .todoToKey: "cvmsync saisie" <-> "cvmsync key-in",
    .todoToWitness: "constater au portail ce qui est saisi : cvmsync saisie"
      <-> "look at the portal for what was typed: cvmsync key-in",
    .todoToCountersign: "une deuxième personne regarde au portail : cvmsync saisie"
      <-> "a second person looks at the portal: cvmsync key-in",
    .monitorKeyedUnseen: "{count} {count=saisi et pas constaté|saisis et pas constatés} depuis {span}"
      <-> "{count} typed and not seen at the portal for {span}",
    .keyingStateToKey: "à saisir" <-> "to key in",
    .keyingStateKeying: "saisie en cours" <-> "being keyed",
    .keyingStateKeyed: "saisi, non constaté" <-> "keyed, not witnessed",
    .keyingStateToCountersign: "constaté, à contre-vérifier" <-> "witnessed, to be checked by a second person",
    .keyingStateWitnessed: "constaté" <-> "witnessed",
    .keyingStateWitnessedByTwo: "constaté par deux personnes" <-> "witnessed by two",
    .reasonWitnessed: "vu au portail par une personne; aucun reçu du portail"
      <-> "seen at the portal by a person; no receipt of the portal",
    .reasonTypedAtPortal: "saisi au portail par une personne; chaque champ que le portail montre concorde"
      <-> "typed at the portal by a person; every field that the portal shows agrees",
    .reasonSeenAndAbsent:
      "une personne l'a saisi au portail ou l'y a vu, mais il n'y est pas trouvé; vérifiez avant de renvoyer"
      <-> "a person typed it at the portal or saw it there, but it is not found there; check before it is sent again",
    .refusalKeyingTaken: "{who} saisit le {number} depuis le {since}. Sans activité, il sera libre le {until}."
      <-> "{who} has been typing {number} since {since}. Without activity it is free on {until}.",
    .refusalKeyingNeedsReason: "{who} a pris le {number} il y a plus de 30 minutes. Pour le reprendre, dites pourquoi."
      <-> "{who} took {number} more than 30 minutes ago. To take it over, say why.",
    .refusalKeyingMoved:
      "Cela ne va pas à l'étape où en est le {number}; il a peut-être avancé entre-temps. Rien n'est changé. L'étape : "
      + "cvmsync saisie voir {number}"
      <-> "This does not fit the step at which {number} is; it may have gone on meanwhile. Nothing was changed. The "
      + "step: cvmsync key-in show {number}",
    .refusalWrongKeyingState: "État du {number} : {state}; cela ne se fait pas maintenant."
      <-> "State of {number}: {state}; this cannot be done now.",
    .refusalKeyingDiffers:
      "Rien n'est noté : ce que vous avez vu du {number} diffère d'ici ({fields}). Relisez l'écran du portail; si c'est bien ce qu'il montre, dites-le."
      <-> "Nothing was noted: what you saw of {number} differs from here ({fields}). Read the portal's screen again; if it does show that, say so.",
    .refusalKeyingSamePerson:
      "C'est vous qui avez saisi ou constaté le {number}. Une autre personne regarde, ou vous-même dès le {from}."
      <-> "You typed or witnessed {number} yourself. Another person looks, or you from {from} on.",
    .refusalPortalIsWeb:
      "Le portail de ce poste est un site Web : rien n'y est envoyé par le programme. Saisissez-le : cvmsync saisie"
      <-> "This station's portal is a web site: the program sends nothing to it. Type it there: cvmsync key-in",
    .issueNotAPDF: "n'est pas un PDF" <-> "is not a PDF",
    .issueNotSeenThen: "est plus tard que maintenant, ou avant l'enregistrement au portail"
      <-> "is later than now, or before it was saved at the portal",
    .issueVinTooShort: "demande les six derniers caractères du NIV, ou tout un NIV plus court"
      <-> "needs the last six characters of the VIN, or the whole of a shorter VIN",
    .configurationSecondPerson: "une liste de motifs parmi {note}." <-> "a list of reasons out of {note}.",
    .configurationScriptUnreadable:
      "ce n'est pas l'ordre des écrans du portail (JSON); repartez de celui de : cvmsync saisie ecrans"
      <-> "this is not the order of the portal's screens (JSON); start from the one of: cvmsync key-in screens",
    .configurationScriptField: "le champ {note} n'existe pas; voyez : cvmsync saisie ecrans"
      <-> "there is no field {note}; see: cvmsync key-in screens",
    .configurationScriptTwice: "le champ {note} y est deux fois; gardez-en un."
      <-> "the field {note} is there twice; keep one.",
    .configurationScriptMissing: "le champ {note} manque; ajoutez-le." <-> "the field {note} is missing; add it.",
    .configurationScriptLabel: "le libellé « {note} » est vide, trop long ou ne se voit pas; 80 caractères au plus."
      <-> "the label \"{note}\" is empty, too long or cannot be seen; at most 80 characters.",
    .configurationScriptTooMany: "plus de 100 champs; retirez-en." <-> "more than 100 fields; take some out.",
  ]
}
