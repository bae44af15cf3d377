/// Refusals of the portal while a person types, sightings, and the lines of a certificate's life.
extension Catalogue {
  static let keyingRefusals: Texts<KeyingText> = [
    .refusedTitle: "Le portail refuse. Que dit-il?" <-> "The portal refuses. What does it say?",
    .refusedField: "Il refuse ce champ" <-> "It refuses this field",
    .refusedSomeField: "Il refuse un champ" <-> "It refuses a field",
    .refusedServerError: "« Erreur 500 »" <-> "“Erreur 500”",
    .refusedSessionEnded: "Il a fermé la session" <-> "It ended the session",
    .refusedExists: "Ce numéro existe déjà" <-> "This number exists already",
    .refusedNoAnswer: "Il ne répond plus" <-> "It does not answer any more",
    .refusedFieldHelp: "On arrête : il va à corriger, avec son message."
      <-> "This stops: it goes to be corrected, with its message.",
    .refusedServerErrorHelp: "Il l'a peut-être enregistré : le numéro est à chercher."
      <-> "It may have saved it: the number is to be looked for.",
    .refusedSessionEndedHelp: "Reconnectez-vous; le numéro est à chercher."
      <-> "Sign in again; the number is to be looked for.",
    .refusedExistsHelp: "Quelqu'un l'a peut-être saisi : le numéro est à chercher."
      <-> "Somebody may have typed it: the number is to be looked for.",
    .refusedNoAnswerHelp: "Rien n'est perdu; le numéro est à chercher."
      <-> "Nothing is lost; the number is to be looked for.",
    .refusedMessage: "Son message, mot à mot" <-> "Its message, word for word",
  ]

  static let keyingSightings: Texts<KeyingText> = [
    .sightHow:
      "Au portail, ouvrez « Consulter un CVM ou un AVP », cherchez {number} et notez ce qui s'affiche."
      <-> "At the portal, open “Consulter un CVM ou un AVP”, look for {number} and note what it shows.",
    .sightHowVehicle:
      "Ouvrez ce document dans l'historique du portail et notez le numéro que le portail lui a donné."
      <-> "Open this document in the portal's history and note the number that the portal gave to it.",
    .sightIs: "C'est un constat : ce qu'une personne a vu, à son nom. Ce n'est pas un reçu du portail."
      <-> "This is a sighting: what a person saw, under that person's name. It is no receipt of the portal.",
    .sightLater: "Le numéro n'y est pas? Retirez ce qui est noté, et il sera à saisir de nouveau."
      <-> "The number is not there? Take back what is noted, and it is to be keyed again.",
    .sightNumber: "Numéro, comme le portail le montre" <-> "Number, as the portal shows it",
    .sightVIN: "NIV : ses 6 derniers caractères" <-> "VIN: its last 6 characters",
    .sightResult: "Résultat" <-> "Result",
    .sightGiven: "Numéro donné par le portail : {number}." <-> "Number given by the portal: {number}.",
    .sightSecond: "Une deuxième personne doit regarder aussi : {reasons}."
      <-> "A second person must look too: {reasons}.",
    .sightSecondHow:
      "Une autre personne cherche {number} au portail et note ce qu'elle voit, sans regarder les valeurs d'ici. Seul "
      + "ici : vous-même, une heure plus tard."
      <-> "Another person looks for {number} at the portal and notes what it shows, without looking at the values "
      + "here. Alone here: you yourself, an hour later.",
    .sightAgreed: "La copie montre : {fields}." <-> "The copy shows: {fields}.",
    .sightNotShown: "La copie ne montre pas : {fields}." <-> "The copy does not show: {fields}.",
    .sightNoResult: "pas affiché" <-> "not shown",
    .sightMismatch:
      "Ce que {who} a vu diffère d'ici : rien n'est constaté. Relisez l'écran du portail (essai {count} de {most}); au "
      + "dernier, une personne devra décider."
      <-> "What {who} saw differs from here: nothing is witnessed. Read the portal's screen again (try {count} of "
      + "{most}); at the last one a person must decide.",
    .keySecondAdapted: "une valeur a été adaptée" <-> "a value was adapted",
    .keySecondMajorDefect: "une défectuosité majeure" <-> "a major defect",
    .keySecondOlderDocument: "un ancien document" <-> "an older document",
    .keySecondOneInTen: "un certificat sur dix" <-> "one certificate in ten",
    .closedWitnessed: "Fermé sur constat : vu au portail le {day} par {who}; aucun reçu du portail."
      <-> "Closed on a sighting: seen at the portal on {day} by {who}; no receipt of the portal.",
    .closedByTwo: "Fermé sur constat : vu au portail par {first}, puis le {day} par {who}; aucun reçu du portail."
      <-> "Closed on a sighting: seen at the portal by {first}, then on {day} by {who}; no receipt of the portal.",
    .closedBySame:
      "Fermé sur constat : vu au portail par {who}, et de nouveau le {day} par la même personne; aucun reçu du portail."
      <-> "Closed on a sighting: seen at the portal by {who}, and again on {day} by the same person; no receipt of the "
      + "portal.",
  ]

  static let keyingLife: Texts<KeyingText> = [
    .lifeTaken: "Pris par {who}, pour le saisir au portail." <-> "Taken by {who}, to key it at the portal.",
    .lifeTakenOver: "Repris par {who} à la place de {over} : {why}" <-> "Taken over by {who} from {over}: {why}",
    .lifeSearchedAbsent: "{who} a cherché le numéro au portail : il n'y est pas."
      <-> "{who} looked for the number at the portal: it is not there.",
    .lifeSearchedPresent: "{who} a cherché le numéro au portail : il y est déjà, avec ce véhicule."
      <-> "{who} looked for the number at the portal: it is there already, with this vehicle.",
    .lifeSearchedPresentOther: "{who} a cherché le numéro au portail : il y est, avec autre chose."
      <-> "{who} looked for the number at the portal: it is there, with something else.",
    .lifeSearchedUnsure: "{who} n'a pas pu savoir si le portail l'a. Rien n'a été tapé."
      <-> "{who} could not tell whether the portal has it. Nothing was typed.",
    .lifeVehicleSelected: "Véhicule sélectionné au portail par {who}." <-> "Vehicle selected at the portal by {who}.",
    .lifeVehicleSelectedOtherOwner:
      "Véhicule sélectionné au portail par {who}, sous un autre propriétaire; aucun créé (FAQ, R1)."
      <-> "Vehicle selected at the portal by {who}, under another owner; none created (FAQ, R1).",
    .lifeVehicleCreated: "Véhicule absent du portail : créé par {who}."
      <-> "Vehicle not at the portal: created by {who}.",
    .lifeVehicleUnclear: "{who} n'a pas pu dire quel véhicule du portail c'est."
      <-> "{who} could not tell which vehicle of the portal it is.",
    .lifeVehicleNear: "{who} a trouvé au portail un NIV presque identique."
      <-> "{who} found a VIN almost the same at the portal.",
    .lifeRefusedField: "Le portail a refusé le champ « {field} »." <-> "The portal refused the field “{field}”.",
    .lifeRefusedSomeField: "Le portail a refusé un champ à l'enregistrement."
      <-> "The portal refused a field when it was saved.",
    .lifeRefusedServerError: "« Erreur 500 » pendant la saisie : le portail l'a peut-être enregistré."
      <-> "“Erreur 500” while it was typed: the portal may have saved it.",
    .lifeRefusedSessionEnded: "Le portail a fermé la session pendant la saisie."
      <-> "The portal ended the session while it was typed.",
    .lifeRefusedExists: "Le portail a dit que ce numéro existe déjà." <-> "The portal said that this number exists.",
    .lifeRefusedNoAnswer: "Le portail n'a plus répondu pendant la saisie."
      <-> "The portal did not answer any more while it was typed.",
    .lifeMessage: "Son message : « {message} »" <-> "Its message: “{message}”",
    .lifeLeft: "Laissé pour plus tard par {who}." <-> "Left for later by {who}.",
    .lifeInterrupted: "Interrompu plus de 15 minutes : le numéro est à chercher de nouveau."
      <-> "Interrupted for over 15 minutes: the number is to be looked for again.",
    .lifeSaved: "Saisi au portail par {who}. Empreinte des valeurs tapées : {digest}"
      <-> "Keyed at the portal by {who}. Digest of the values typed: {digest}",
    .lifeSavedNumber: "Le portail lui a donné le numéro {number}." <-> "The portal gave it the number {number}.",
    .lifeWitnessed: "Constaté par {who} : vu au portail, {time}." <-> "Witnessed by {who}: seen at the portal, {time}.",
    .lifeCountersigned: "Constaté par une deuxième personne, {who} : vu au portail, {time}."
      <-> "Witnessed by a second person, {who}: seen at the portal, {time}.",
    .lifeCountersignedSame: "Constaté de nouveau par la même personne, {who} : vu au portail, {time}."
      <-> "Witnessed again by the same person, {who}: seen at the portal, {time}.",
    .lifeSeenReference: "Référence affichée : {reference}" <-> "Reference shown: {reference}",
    .lifeSeenNote: "Note : {text}" <-> "Note: {text}",
    .lifeSeenText: "Copie de la page gardée : {size} octets, empreinte {digest}"
      <-> "Copy of the page kept: {size} bytes, digest {digest}",
    .lifeSeenPDF: "Copie PDF gardée : {size} octets, empreinte {digest}"
      <-> "PDF copy kept: {size} bytes, digest {digest}",
    .lifeMismatched: "{who} a vu autre chose au portail : {fields}."
      <-> "{who} saw something else at the portal: {fields}.",
    .lifeRetracted: "{who} a retiré « {state} » : {why}" <-> "{who} took back “{state}”: {why}",
    .nextToKey: "Ensuite : une personne le saisit au portail : cvmsync saisie {number}"
      <-> "Next: a person keys it at the portal: cvmsync key-in {number}",
    .nextKeying: "Ensuite : {who} le saisit au portail; pour continuer : cvmsync saisie {number}"
      <-> "Next: {who} is keying it at the portal; to go on: cvmsync key-in {number}",
    .nextKeyed: "Ensuite : le chercher au portail et noter ce qui s'affiche : cvmsync saisie {number}"
      <-> "Next: look for it at the portal and note what it shows: cvmsync key-in {number}",
    .nextToCountersign: "Ensuite : une autre personne le cherche au portail : cvmsync saisie {number}"
      <-> "Next: another person looks for it at the portal: cvmsync key-in {number}",
  ]

  static let keyingElsewhere: Texts<KeyingText> = [
    .statsWitnessed: "Constatés" <-> "Witnessed",
    .stockWitnessed: "utilisé, constaté" <-> "used, witnessed",
    .settingsWeb: "site Web, saisie par une personne" <-> "web site, keyed by a person",
    .initNextWeb: "Ensuite : cvmsync stock ajouter PREMIER DERNIER --who NOM, puis cvmsync saisie"
      <-> "Next: cvmsync stock add FIRST LAST --who NAME, then cvmsync key-in",
    .stateProtocol: "envoyé par le programme" <-> "sent by the program",
    .stateWaitsForDocument: "à saisir après son document" <-> "to be typed after its document",
    .queueAfterDocument: "après son document" <-> "after its document",
    .queueRetired:
      "Ce poste a été déplacé vers un autre appareil : on n'y saisit plus rien. Les papiers sont là-bas."
      <-> "This station was moved to another device: nothing is typed here any more. The papers are there.",
    .stateBeingCancelled: "en annulation au portail" <-> "being cancelled at the portal",
  ]
}
