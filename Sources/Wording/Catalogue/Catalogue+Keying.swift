extension Catalogue {
  /// The texts of guided keying: the queue, and each stage of one certificate.
  package static let keying = TextTable<KeyingText>([
    keyingQueue, keyingFrame, keyingSearch, keyingVehicle, keyingSteps, keyingRefusals, keyingSightings, keyingLife,
    keyingElsewhere, keyingCommands, pageKeyingTold,
  ])

  private static let keyingQueue: Texts<KeyingText> = [
    .queueTitle: "À saisir au portail : {count}" <-> "To key in at the portal: {count}",
    .queueHow:
      "Ouvrez le portail à côté. Chaque valeur vous est donnée, champ par champ, dans l'ordre de ses écrans."
      <-> "Open the portal beside this. Each value is given to you, field by field, in the order of its screens.",
    .queueNothing: "Rien à saisir, rien à constater." <-> "Nothing to key in, nothing to witness.",
    .queueToKey: "À saisir" <-> "To key in",
    .queueDeadlines: "À saisir d'abord : délai de 48 h" <-> "To key in first: 48 h deadline",
    .queueOutOfProvince: "À saisir, hors province" <-> "To key in, out of province",
    .queueKeyed: "Saisis, à constater au portail" <-> "Keyed, to be witnessed at the portal",
    .queueToCountersign: "Constatés, à contre-vérifier par une autre personne"
      <-> "Witnessed, to be checked by another person",
    .queueSeen: "Constatés" <-> "Witnessed",
    .queueCut: "D'autres suivent quand ceux-ci sont saisis." <-> "Others follow once these are keyed.",
    .queueNumber: "Numéro" <-> "Number",
    .queueVehicle: "Véhicule" <-> "Vehicle",
    .queueSince: "Depuis" <-> "Since",
    .queueNote: "État" <-> "State",
    .queueOne:
      "Une seule personne à la fois, pour qu'aucun ne soit tapé deux fois. Après 30 minutes sans activité, une autre "
      + "peut le reprendre en disant pourquoi; le numéro est alors cherché d'abord."
      <-> "One person at a time, so that none is typed twice. After 30 minutes without activity another person can "
      + "take it over by saying why; the number is then looked for first.",
    .queuePossible: "peut-être déjà au portail : cherchez-le d'abord"
      <-> "may be at the portal already: look for it first",
    .queueDeadline: "à réparer avant {time}" <-> "repair by {time}",
    .queueDeadlinePast: "délai passé depuis {time}" <-> "deadline past since {time}",
    .queueLock: "{who} saisit {number} depuis {since}, étape {step} de {steps}"
      <-> "{who} has been keying {number} since {since}, step {step} of {steps}",
    .queueLockStage: "{who} saisit {number} depuis {since}, {stage}"
      <-> "{who} has been keying {number} since {since}, {stage}",
    .queueKeyedBy: "saisi par {who}, {time}" <-> "keyed by {who}, {time}",
    .queueSeenBy: "vu au portail par {who}, {time}" <-> "seen at the portal by {who}, {time}",
    .queueDo: "cvmsync saisie {number}" <-> "cvmsync key-in {number}",
    .queueDoNext: "Ensuite :" <-> "Next:",
    .queueNotWeb: "Le portail de ce poste n'est pas un site Web : le programme y envoie lui-même."
      <-> "This station's portal is not a web site: the program sends to it by itself.",
    .stageSearch: "à la recherche du numéro" <-> "looking for the number",
    .stageVehicle: "à la recherche du véhicule" <-> "looking for the vehicle",
    .stageRecap: "à la relecture" <-> "reading it over",
    .stageSighting: "au constat" <-> "witnessing it",
  ]

  private static let keyingFrame: Texts<KeyingText> = [
    .keyTitle: "Saisie de {certificate}" <-> "Keying {certificate}",
    .keyTitleSearch: "Cherchez d'abord {number}" <-> "Look for {number} first",
    .keyTitleVehicle: "Cherchez le véhicule" <-> "Look for the vehicle",
    .keyTitleRecap: "Relisez, puis enregistrez au portail" <-> "Read it over, then save it at the portal",
    .keyTitleSighting: "Qu'avez-vous vu au portail?" <-> "What did you see at the portal?",
    .keyTitleKeyed: "Saisi : reste à le constater" <-> "Keyed: still to be witnessed",
    .keyTitleCountersign: "Constaté : reste à contre-vérifier" <-> "Witnessed: still to be checked",
    .keyPlace: "Étape {place} de {count}" <-> "Step {place} of {count}",
    .keyPortalField: "écran « {screen} », champ « {label} » du portail"
      <-> "screen “{screen}”, field “{label}” of the portal",
    .keySession: "Sans rien faire, le portail ferme la session à {time} (encore {span})."
      <-> "If nothing is done, the portal ends the session at {time} ({span} left).",
    .keySessionEnded:
      "Plus de 15 minutes sans activité : le portail a sans doute fermé la session. Reconnectez-vous; le numéro sera à "
      + "chercher de nouveau."
      <-> "Over 15 minutes without activity: the portal has probably ended the session. Sign in again; the number is "
      + "to be looked for again.",
    .keyTwoCodes: "Deux courriels avec un code? Prenez le 2e code (FAQ, C5)."
      <-> "Two e-mails with a code? Take the 2nd code (FAQ, C5).",
    .keySignOut: "Vous avez fini? Au portail, le bouton Déconnexion, pas le X (FAQ, C4)."
      <-> "Done? At the portal, the button Déconnexion, not the X (FAQ, C4).",
    .keyIdle: "Personne ne le saisit en ce moment." <-> "Nobody is keying it at the moment.",
  ]

  private static let keyingSearch: Texts<KeyingText> = [
    .searchHow: "Au portail, ouvrez « Consulter un CVM ou un AVP » et cherchez ce numéro. Qu'est-ce qui s'affiche?"
      <-> "At the portal, open “Consulter un CVM ou un AVP” and look for this number. What does it show?",
    .searchHowRepairs:
      "Au portail, ouvrez « Consulter un CVM ou un AVP » et cherchez ce document. Ces réparations y sont-elles?"
      <-> "At the portal, open “Consulter un CVM ou un AVP” and look for this document. Are these repairs there?",
    .searchHowVehicle:
      "Le portail donne lui-même le numéro. Dans son historique, cherchez ce véhicule : un document du {day}, avec "
      + "l'ancien numéro dans Remarques. Qu'est-ce qui s'affiche?"
      <-> "The portal gives the number itself. In its history look for this vehicle: a document of {day}, with the "
      + "older number in Remarques. What does it show?",
    .searchPossible: "Il y est peut-être déjà : la saisie a été interrompue."
      <-> "It may be there already: the keying was interrupted.",
    .searchAfterError: "Après « Erreur 500 », le document est le plus souvent au portail (FAQ, U2)."
      <-> "After “Erreur 500” the document is most often at the portal (FAQ, U2).",
    .searchName:
      "S'il n'y est pas, première cause : un nom de plus de 40 caractères (FAQ, R3). Celui à taper en a {count}."
      <-> "If it is not, the first cause is a name of more than 40 characters (FAQ, R3). The one to type has {count}.",
    .searchWrite:
      "« Erreur 500 » encore? Écrivez à {support}. Le courriel se prépare ici : cvmsync brouillon-courriel "
      + "resultat-inconnu {number}"
      <-> "“Erreur 500” again? Write to {support}. The e-mail is prepared here: cvmsync draft-email unknown-outcome "
      + "{number}",
    .searchAbsent: "Rien : il n'y est pas" <-> "Nothing: it is not there",
    .searchPresent: "Il y est, avec ce véhicule" <-> "It is there, with this vehicle",
    .searchPresentOther: "Il y est, avec un autre véhicule ou résultat"
      <-> "It is there, with another vehicle or result",
    .searchUnsure: "Je ne sais pas" <-> "I do not know",
    .searchAbsentHelp: "On passe à la saisie : {count} {count=champ|champs}."
      <-> "Typing begins: {count} {count=field|fields}.",
    .searchPresentHelp: "Rien à saisir : notez ce que vous voyez." <-> "Nothing to type: note what you see.",
    .searchPresentOtherHelp: "On arrête : une personne devra décider." <-> "This stops: a person must decide.",
    .searchUnsureHelp: "On arrête; rien n'est perdu ni tapé deux fois."
      <-> "This stops; nothing is lost or typed twice.",
    .repairsAbsent: "Le document y est, sans ces réparations" <-> "The document is there, without these repairs",
    .repairsPresent: "Ces réparations y sont déjà" <-> "These repairs are there already",
    .repairsPresentOther: "Ce document n'y est pas" <-> "This document is not there",
    .repairsUnsure: "Je ne sais pas" <-> "I do not know",
  ]

  private static let keyingVehicle: Texts<KeyingText> = [
    .whichHow: "Au portail, cherchez le véhicule par son NIV, tel que sur les papiers, sans zéros ajoutés (FAQ, R5)."
      <-> "At the portal, look for the vehicle by its VIN, as on the papers, without added zeros (FAQ, R5).",
    .whichHowPlate: "Ce NIV n'identifie aucun véhicule : cherchez par la plaque."
      <-> "This VIN identifies no vehicle: look for it by its plate.",
    .whichRule:
      "Comparez d'abord l'année, la marque et la plaque. Même véhicule : sélectionnez-le, n'en créez pas, même si le "
      + "propriétaire est un autre (FAQ, R1)."
      <-> "Compare year, make and plate first. Same vehicle: select it and create none, even if the owner is another "
      + "(FAQ, R1).",
    .whichDecidedSame: "Déjà décidé par {who} : c'est le même véhicule. Sélectionnez-le."
      <-> "Already decided by {who}: it is the same vehicle. Select it.",
    .whichDecidedOther: "Déjà décidé par {who} : ce n'est pas le même véhicule. Créez-le."
      <-> "Already decided by {who}: it is not the same vehicle. Create it.",
    .whichSelected: "Un seul, du même propriétaire" <-> "One, of the same owner",
    .whichSelectedOtherOwner: "Le même, sous un autre propriétaire" <-> "The same, under another owner",
    .whichCreated: "Aucun" <-> "None",
    .whichUnclear: "Plusieurs, ou je ne suis pas sûr" <-> "Several, or I am not sure",
    .whichNear: "Pas ce NIV, mais un presque identique" <-> "Not this VIN, but one almost the same",
    .whichSelectedHelp: "Sélectionnez-le." <-> "Select it.",
    .whichSelectedOtherOwnerHelp: "Sélectionnez-le, n'en créez pas. Le propriétaire du portail ne change pas."
      <-> "Select it and create none. The portal's owner does not change.",
    .whichCreatedHelp: "Créez-le, une seule fois." <-> "Create it, once.",
    .whichUnclearHelp: "On arrête : il va à réviser." <-> "This stops: it goes to review.",
    .whichNearHelp: "On arrête : il va à réviser." <-> "This stops: it goes to review.",
  ]

  private static let keyingSteps: Texts<KeyingText> = [
    .stepRow: "{label} {place}" <-> "{label} {place}",
    .stepLine: "{label} : {value}" <-> "{label}: {value}",
    .stepRead: "Lisez-le sur le papier et tapez-le." <-> "Read it on the paper and type it.",
    .stepLeftEmpty: "(laisser vide)" <-> "(leave empty)",
    .stepChoose: "Choisissez dans la liste du portail." <-> "Choose from the portal's list.",
    .stepMeaning: "En clair : {meaning}." <-> "In other words: {meaning}.",
    .stepRest: "(ne pas taper : {rest})" <-> "(do not type: {rest})",
    .stepClear: "Si le portail y montre déjà quelque chose, effacez-le."
      <-> "If the portal already shows something there, clear it.",
    .stepNameShortened:
      "Adapté (FAQ, R3) : {from} caractères sur le papier, le portail en prend {to}. Au-delà, il répond « Erreur 500 »."
      <-> "Adapted (FAQ, R3): {from} characters on the paper, the portal takes {to}. Beyond, it answers “Erreur 500”.",
    .stepStreetShortened: "Adapté (FAQ, R4) : {from} caractères sur le papier, le portail en prend {to}."
      <-> "Adapted (FAQ, R4): {from} characters on the paper, the portal takes {to}.",
    .stepZeros: "Adapté (FAQ, R2) : treize zéros. Le NI du papier est trop long; il va en entier dans Remarques."
      <-> "Adapted (FAQ, R2): thirteen zeros. The number on the paper is too long; it goes into Remarques, whole.",
    .stepRemarksNI: "Adapté (FAQ, R2) : le NI complet y est."
      <-> "Adapted (FAQ, R2): the whole owner's number is in it.",
    .stepRemarksOlder: "Adapté (FAQ, A3) : l'ancien numéro y est." <-> "Adapted (FAQ, A3): the old number is in it.",
    .stepWeight:
      "Adapté (FAQ, R8) : illisible sur le véhicule. Le portail prend 1 pour un léger, 4501 pour un lourd."
      <-> "Adapted (FAQ, R8): not readable on the vehicle. The portal takes 1 for a light one, 4501 for a heavy one.",
    .stepOlderNumber:
      "Adapté (FAQ, A3) : c'est le portail qui donne un numéro. L'ancien, {entered}, va dans Remarques."
      <-> "Adapted (FAQ, A3): the portal gives a number. The old one, {entered}, goes into Remarques.",
    .stepVIN: "Moins de 17 caractères : tel que sur les papiers, sans zéros ajoutés (FAQ, R5)."
      <-> "Fewer than 17 characters: as on the papers, without added zeros (FAQ, R5).",
    .stepPoint: "Avec un point, pas une virgule (FAQ, R7)." <-> "With a point, not a comma (FAQ, R7).",
    .stepUnknown: "Pas sur le papier : le centre de services pourra compléter (FAQ, R6)."
      <-> "Not on the paper: the service centre can complete it (FAQ, R6).",
    .fieldDate: "Date de la vérification" <-> "Date of the inspection",
    .fieldTime: "Heure de la vérification" <-> "Time of the inspection",
    .fieldDefect: "Défectuosité" <-> "Defect",
    .recapHow: "Relisez l'écran du portail, puis appuyez sur son bouton pour enregistrer. Qu'a-t-il répondu?"
      <-> "Read the portal's screen over, then press its button to save. What did it answer?",
    .recapAdapted: "Ce qui a été adapté pour le portail :" <-> "What was adapted for the portal:",
    .recapNothing: "Rien n'a été adapté : tout est comme sur le papier."
      <-> "Nothing was adapted: everything is as on the paper.",
    .recapNumber: "Numéro que le portail a donné" <-> "Number that the portal gave",
    .actBack: "Champ précédent" <-> "Field before",
    .actRefused: "Le portail refuse" <-> "The portal refuses",
    .actLeave: "Laisser pour plus tard" <-> "Leave for later",
    .actSaved: "Le portail l'a enregistré" <-> "The portal saved it",
    .actWitness: "Noter ce constat" <-> "Note this sighting",
    .actCountersign: "Contre-vérifier" <-> "Check as a second person",
    .actRetract: "Retirer ce qui est noté" <-> "Take back what is noted",
    .actTake: "Saisir" <-> "Key in",
  ]
}
