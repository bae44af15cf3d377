extension Catalogue {
  /// Texts of guided keying that only the page has.
  static let pageKeying: Texts<Text> = [
    .pagePlaceKeying: "Saisie assistée" <-> "Guided keying",
    .pageSavedKey:
      "Une personne le saisit au portail : « Saisie assistée » donne chaque valeur. Son état dira « saisi », puis « constaté »."
      <-> "A person keys it at the portal: “Guided keying” gives each value. Its state will say “keyed”, then “witnessed”.",
    .settingsSecondPerson: "Une deuxième personne regarde" <-> "A second person looks",
    .settingsSecondPersonNever: "jamais" <-> "never",
    .pageKeyingCode: "Code d'accès" <-> "Access code",
    .pageKeyingGiven: "Celui que le portail affiche après l'enregistrement."
      <-> "The one that the portal shows after saving.",
    .pageKeyingWhatItSays: "Ce qu'il dit" <-> "What it says",
    .pageKeyingMessage: "Son message, mot à mot, facultatif" <-> "Its message, word for word, optional",
    .pageKeyingSeenNumber: "Numéro, comme le portail le montre" <-> "Number, as the portal shows it",
    .pageKeyingSeenVIN: "NIV : ses 6 derniers caractères" <-> "VIN: its last 6 characters",
    .pageKeyingResult: "Résultat affiché" <-> "Result shown",
    .pageKeyingReference: "Référence affichée, facultatif" <-> "Reference shown, optional",
    .pageKeyingNote: "Note, facultatif" <-> "Note, optional",
    .pageKeyingPage: "Page du portail, facultatif" <-> "The portal's page, optional",
    .pageKeyingPageHint: "Au portail : Ctrl+A, Ctrl+C; ici : Ctrl+V. Gardée avec son empreinte; 1 Mio au plus."
      <-> "At the portal: Ctrl+A, Ctrl+C; here: Ctrl+V. Kept with its digest; at most 1 MiB.",
    .pageKeyingPDF: "Ou la page en PDF, facultatif" <-> "Or the page as a PDF, optional",
    .pageKeyingPDFHint: "1 Mio au plus. S'il y a autre chose à corriger, choisissez-le de nouveau."
      <-> "At most 1 MiB. If something else is to be corrected, choose it again.",
    .pageKeyingDiffers: "C'est bien ce que le portail montre : une personne devra décider."
      <-> "This is what the portal shows: a person must decide.",
    .pageLinkWeb: "Portail : site Web, saisi par une personne" <-> "Portal: a web site, keyed by a person",
    .pageCountToKey: "{count} à saisir" <-> "{count} to key in",
    .pageCountToWitness: "{count} à constater" <-> "{count} to witness",
    .pageCountWitnessed: "{count} {count=constatée|constatées}" <-> "{count} witnessed",
    .pageGoKeying: "Saisir au portail" <-> "Key in at the portal",
    .pageCertRetract: "Il a été noté saisi ou constaté par erreur" <-> "It was noted as keyed or witnessed by mistake",
    .pageHelpKeying: "Saisie assistée, quand le portail est un site Web"
      <-> "Guided keying, when the portal is a web site",
    .pageHelpKeyingText:
      "Gardez le portail ouvert dans une fenêtre et « Saisie assistée » à côté. Le numéro est toujours cherché d'abord : rien n'est tapé deux fois, même après une interruption. Ensuite chaque valeur vient champ par champ, prête à coller. Espace copie, Entrée passe au champ suivant, Retour arrière revient. « Saisi » veut dire qu'une personne l'a enregistré au portail; « constaté », qu'une personne l'y a vu ensuite. Ni l'un ni l'autre n'est un reçu du portail."
      <-> "Keep the portal open in one window and “Guided keying” beside it. The number is always looked for first: nothing is typed twice, even after an interruption. Then each value comes field by field, ready to paste. Space copies, Enter goes on, Backspace goes back. “Keyed” means that a person saved it at the portal; “witnessed”, that a person saw it there afterwards. Neither is a receipt of the portal.",
  ]

  /// Those whose keys are `KeyingText`.
  static let pageKeyingTold: Texts<KeyingText> = [
    .pageKeyingNext: "Suite" <-> "Next",
    .pageKeyingMore: "{count} de plus; {count=il suit|ils suivent} quand ceux-ci sont faits."
      <-> "{count} more; {count=it follows|they follow} when these are done.",
    .pageKeyingLeft: "Laissé pour plus tard. Rien n'est perdu; on reprendra à la recherche du numéro."
      <-> "Left for later. Nothing is lost; it begins again with the search for the number.",
    .pageKeyingUnsure: "On s'arrête là : rien n'est tapé tant que personne ne sait si le portail l'a."
      <-> "This stops here: nothing is typed while nobody knows whether the portal has it.",
    .pageKeyingWitnessed: "Constat noté, à votre nom." <-> "Sighting noted, under your name.",
    .pageKeyingSayWho: "Ce navigateur ne sait plus qui saisit. Dites-le, puis reprenez."
      <-> "This browser no longer knows who is keying. Say so, then take it up again.",
    .pageKeyingBegin:
      "Ouvrez le portail dans une autre fenêtre et connectez-vous-y. Votre nom reste avec ce que vous saisissez; votre mot de passe n'est jamais demandé ici."
      <-> "Open the portal in another window and sign in there. Your name stays with what you key; your password is never asked for here.",
    .pageKeyingTakenTitle: "Quelqu'un le saisit" <-> "Somebody is keying it",
    .pageKeyingResume: "Reprendre" <-> "Take it up",
    .pageKeyingWitness: "Constater" <-> "Witness",
    .pageKeyingMine:
      "C'est vous. Interrompu? Reprenez : le numéro est d'abord cherché de nouveau, pour que rien ne soit tapé deux fois."
      <-> "It is you. Interrupted? Take it up again: the number is looked for first, so that nothing is typed twice.",
    .pageKeyingGoOn: "Continuer à la même étape" <-> "Go on at the same step",
    .pageKeyingFreeAt: "Une seule personne à la fois. Sans activité, une autre peut le reprendre à {time}."
      <-> "One person at a time. Without activity another can take it over at {time}.",
    .pageKeyingFree:
      "Rien ne s'est passé depuis plus de 30 minutes. Vous pouvez le reprendre en disant pourquoi; cherchez d'abord le numéro."
      <-> "Nothing has happened for over 30 minutes. You can take it over by saying why; look for the number first.",
    .pageKeyingSought: "À chercher au portail" <-> "To look for at the portal",
    .pageKeyingShown: "Qu'est-ce que le portail montre?" <-> "What does the portal show?",
    .pageKeyingCompare: "À comparer avec le portail" <-> "To compare with the portal",
    .pageKeyingCopy: "Copier (espace)" <-> "Copy (space)",
    .pageKeyingCopied: "Copié. Collez-le au portail, puis Fait." <-> "Copied. Paste it at the portal, then Done.",
    .pageKeyingByHand: "Sélectionné : faites Ctrl+C." <-> "Selected: press Ctrl+C.",
    .pageKeyingDone: "Fait (Entrée)" <-> "Done (Enter)",
    .pageKeyingAdapted: "Adapté pour le portail" <-> "Adapted for the portal",
    .pageKeyingAround: "Autour" <-> "Around it",
    .pageKeyingHere: "vous êtes ici" <-> "you are here",
    .pageKeyingAll: "{count=Le champ|Les {count} champs}" <-> "{count=The field|All {count} fields}",
    .pageKeyingGoTo: "Y aller" <-> "Go to it",
    .pageKeyingLeftClock: "Encore {min} min : ensuite le portail ferme la session."
      <-> "{min} min left: then the portal ends the session.",
    .pageKeyingOver: "Le portail a sans doute fermé la session. Reconnectez-vous; le numéro sera cherché de nouveau."
      <-> "The portal has probably ended the session. Sign in again; the number will be looked for again.",
    .pageKeyingNoteRefusal: "Noter ce refus" <-> "Note this refusal",
    .pageKeyingBackToField: "Revenir" <-> "Go back",
    .pageKeyingBackToQueue: "Revenir à la liste" <-> "Back to the list",
    .pageKeyingCopyTyped: "Les valeurs tapées par {who}, {time} :" <-> "The values typed by {who}, {time}:",
    .pageKeyingCopySeen: "La page vue au portail par {who}, {time} :"
      <-> "The page seen at the portal by {who}, {time}:",
    .pageKeyingDownload: "Télécharger" <-> "Download",
    .pageKeyingSure: "Est-ce bien ce que le portail montre?" <-> "Is this what the portal shows?",
    .pageKeyingYes: "Oui, l'envoyer à réviser" <-> "Yes, send it to review",
    .pageKeyingSearchAgain: "Revenir à la recherche du numéro" <-> "Back to the search for the number",
    .pageKeyingResultMissing: "Dites ce que le portail montre comme résultat, ou qu'il n'est pas affiché."
      <-> "Say which result the portal shows, or that it is not shown.",
    .pageKeyingRefusalMissing: "Choisissez ce que le portail dit." <-> "Choose what the portal says.",
    .pageKeyingRetractHelp:
      "Ce qui est retiré reste dans son histoire, avec votre raison. Rien ne change au portail : pour y annuler un document enregistré, voyez sa page."
      <-> "What is taken back stays in its history, with your reason. Nothing changes at the portal: to cancel a saved document there, see its page.",
  ]
}
