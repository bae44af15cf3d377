extension Catalogue {
  /// Texts shown while certificates are recorded or asked field by field, and texts about drafts.
  static let recording: Texts<Text> = [
    .recorded: "{certificate} : Enregistré sur cet appareil." <-> "{certificate}: Recorded on this device.",
    .recordedAlready: "{certificate} : déjà enregistré sur cet appareil; rien n'a été ajouté."
      <-> "{certificate}: already recorded on this device; nothing was added.",
    .recordFit: "{certificate} : peut être enregistré (essai, rien n'a été enregistré)."
      <-> "{certificate}: fit to be recorded (rehearsal, nothing was recorded).",
    .recordLine: "ligne {line} : {text}" <-> "line {line}: {text}",
    .recordEntry: "entrée {line} : {text}" <-> "entry {line}: {text}",
    .recordWarning: "À vérifier : {text}" <-> "Please check: {text}",
    .recordStoreFault: "NON ENREGISTRÉ. Gardez le papier : cet appareil n'a pas pu écrire."
      <-> "NOT RECORDED. Keep the paper: this device could not write.",
    .recordUnanswered:
      "Aucune réponse : peut-être enregistré, peut-être pas. Recommencez la même commande; un numéro n'est jamais "
      + "enregistré deux fois."
      <-> "No answer: perhaps recorded, perhaps not. Run the same command again; a number is never recorded twice.",
    .recordStoppedAt:
      "Arrêté à la ligne {line}. Reprenez le même fichier : ce qui est déjà enregistré ne le sera pas deux fois."
      <-> "Stopped at line {line}. Take the same file again: what is recorded will not be recorded twice.",
    .recordRefused: "Non enregistré. Corrigez, puis recommencez." <-> "Not recorded. Correct it, then try again.",
    .recordSummary: "Enregistrées sur cet appareil : {recorded}; déjà là : {already}; refusées : {refused}."
      <-> "{recorded} recorded on this device, {already} already there, {refused} refused.",
    .recordSummaryRehearsal: "Essai, rien n'a été enregistré. Acceptables : {fit}; refusées : {refused}."
      <-> "Rehearsal, nothing was recorded: {fit} fit, {refused} refused.",
    .recordNothing: "Aucune vérification dans l'entrée." <-> "No inspection in the input.",
    .recordTooLong: "plus de 1 Mio; coupez cette entrée" <-> "over 1 MiB; cut this entry",
    .recordTooMany: "plus de 100 000 lignes; coupez le fichier" <-> "over 100,000 lines; split the file",
    .recordNotJSON: "ce n'est pas du JSON valide; corrigez la syntaxe" <-> "not valid JSON; correct its syntax",
    .recordNotJSONLine: "ligne {line} : ce n'est pas du JSON valide; corrigez la syntaxe"
      <-> "line {line}: not valid JSON; correct its syntax",
    .encodingCharacter: "caractère {column}" <-> "character {column}",
    .encodingLine: "ligne {line}, caractère {column}" <-> "line {line}, character {column}",
    .recordSecondValue:
      "plus d'une vérification dans le même texte. Écrivez-en une par ligne et ajoutez --lines, ou mettez-les entre [ "
      + "]."
      <-> "more than one inspection in one text. Write one a line and add --lines, or put them in [ ].",
    .encodingOther:
      "pas en UTF-8 ({place}); on dirait du {encoding}. Convertissez d'abord : iconv -f {encoding} -t UTF-8 FICHIER > "
      + "NOUVEAU"
      <-> "not UTF-8 ({place}); it looks like {encoding}. Convert it first: iconv -f {encoding} -t UTF-8 FILE > NEW",
    .encodingUnknown: "pas du texte en UTF-8 ({place}). Vérifiez le fichier."
      <-> "not text in UTF-8 ({place}). Check the file.",
    .recordNotReadable: "Le fichier {path} ne peut pas être lu; vérifiez son nom et ses droits."
      <-> "The file {path} cannot be read; check its name and permissions.",
    .recordReadStopped: "La lecture s'est arrêtée ici, le disque n'a pas répondu : la suite n'a pas été lue."
      <-> "Reading stopped here, the disk did not answer: the rest was not read.",
    .issueLine: "{field} : {reason}" <-> "{field}: {reason}",
    .issueLineLabelled: "{field} ({label}) : {reason}" <-> "{field} ({label}): {reason}",
    .askIntroduction:
      "Entrée prend la réponse entre crochets ou passe un champ facultatif; (?) explique la question, (<) revient à "
      + "la précédente. Ctrl-C arrête : vos réponses restent en brouillon."
      <-> "Enter takes the answer in brackets or skips an optional field; (?) explains the question, (<) goes back "
      + "to the one before. Ctrl-C stops: your answers stay as a draft.",
    .askOptional: "{label} (facultatif)" <-> "{label} (optional)",
    .askChoices: "{label} [{choices}]" <-> "{label} [{choices}]",
    .askPrompt: "{question} :" <-> "{question}:",
    .askMoreDefects: "Défectuosité, comme 2205C" <-> "Defect, such as 2205C",
    .askAgain: "À corriger avant d'enregistrer." <-> "To correct before recording.",
    .askYesNo: "{question} [o/N]" <-> "{question} [y/N]",
    .askYesLetters: "o,oui,y,yes" <-> "y,yes,o,oui",
    .askHourTwice: "Cette heure vient deux fois cette nuit-là [1 avant le recul ({first}), 2 après ({second})]"
      <-> "This hour comes twice that night [1 before clocks are set back ({first}), 2 after ({second})]",
    .askGivenUp: "Abandonné; rien n'a été enregistré." <-> "Cancelled; nothing was recorded.",
    .stockAdded: "Lot {first} à {last} ajouté." <-> "Lot {first} to {last} added.",
    .stockMovedSpoiled: "{count} {count=numéro marqué gâché|numéros marqués gâchés}."
      <-> "{count} {count=number|numbers} marked spoiled.",
    .stockMovedLost: "{count} {count=numéro marqué perdu|numéros marqués perdus}."
      <-> "{count} {count=number|numbers} marked lost.",
    .stockMovedStolen: "{count} {count=numéro marqué volé|numéros marqués volés}."
      <-> "{count} {count=number|numbers} marked stolen.",
    .stockMovedReturned: "{count} {count=numéro marqué retourné|numéros marqués retournés}."
      <-> "{count} {count=number|numbers} marked returned.",
    .stockLostAdvice: "Perdu ou volé : avisez sans attendre votre mandataire principal et la Société."
      <-> "Lost or stolen: tell your main mandatary and the Société without delay.",
    .stockEmpty: "Aucun lot. Ajoutez-en un : cvmsync stock ajouter PREMIER DERNIER --who NOM"
      <-> "No lot. Add one: cvmsync stock add FIRST LAST --who NAME",
    .stockLotLine: "{kind} {first} à {last}, reçu le {time} : {counts}"
      <-> "{kind} {first} to {last}, received {time}: {counts}",
    .stockCount: "{state} : {count}" <-> "{state}: {count}",
    .stockNext: "prochain : {number}" <-> "next: {number}",
    .badVehicle: "« {text} » n'est aucun des véhicules montrés; écrivez son rang, 1, 2… : cvmsync reviser voir NUMÉRO"
      <-> "\"{text}\" is none of the vehicles shown; write its place, 1, 2…: cvmsync review show NUMBER",
    .badTooMany: "Au plus {limit} numéros à la fois." <-> "At most {limit} numbers at a time.",
    .badText: "{option} : donnez de 1 à 200 caractères." <-> "{option}: give 1 to 200 characters.",
    .askStandard: "{label} [Entrée = {standard}]" <-> "{label} [Enter = {standard}]",
    .askYesNoYes: "{question} [O/n]" <-> "{question} [Y/n]",
    .askNoLetters: "n,non,no" <-> "n,no,non",
    .askFirst: "Il n'y a pas de question avant celle-ci." <-> "There is no question before this one.",
    .askResumed: "Brouillon repris là où il en était. (?) explique une question, (<) revient à la précédente."
      <-> "Draft resumed where it was. (?) explains a question, (<) goes back to the one before.",
    .askUnderstood: "  compris : {value}" <-> "  understood: {value}",
    .askRecap: "Enregistrer? [o = oui, n = abandonner, numéro = corriger cette réponse]"
      <-> "Record? [y = yes, n = give up, a number = change that answer]",
    .askDropDraft: "Effacer ces réponses? Sinon elles restent en brouillon."
      <-> "Delete these answers? Otherwise they stay as a draft.",
    .explainRecap:
      "o enregistre; n abandonne; le numéro d'une ligne pose de nouveau sa question; < revient à la dernière. Rien "
      + "n'est enregistré sans un oui."
      <-> "y records; n gives up; the number of a line asks its question again; < goes back to the last one. Nothing "
      + "is recorded without a yes.",
    .askUsual: "Est-ce exact? [Entrée = oui, numéros = changer ces réponses]"
      <-> "Is this right? [Enter = yes, numbers = change these answers]",
    .explainUsual:
      "Entrée prend toutes ces réponses. Un numéro, ou plusieurs comme 1 3, pose ces questions; n les pose toutes; < "
      + "revient à la question d'avant."
      <-> "Enter takes all these answers. A number, or several such as 1 3, asks those questions; n asks all of them; < "
      + "goes back to the question before.",
    .askPerformedAt: "Date et heure" <-> "Date and time",
    .askJurisdiction: "Province ou État de la plaque" <-> "Province or state of the plate",
    .askToday: "aujourd'hui, {time}" <-> "today, {time}",
    .valueNoOther: "aucune autre" <-> "no other",
    .choiceWeightLight: "véhicule léger" <-> "light vehicle",
    .choiceWeightHeavy: "véhicule lourd" <-> "heavy vehicle",
    .draftResumeRepairs: "cvmsync conformer {number}" <-> "cvmsync conform {number}",
    .draftKept:
      "Rien n'est enregistré. Vos réponses sont gardées en brouillon sur cet appareil. Pour reprendre : {command}"
      <-> "Nothing is recorded. Your answers are kept as a draft on this device. To go on: {command}",
    .draftUnanswered:
      "Aucune réponse : peut-être enregistré, peut-être pas. Voyez cvmsync liste : s'il y est en brouillon, "
      + "reprenez-le; rien n'est enregistré deux fois."
      <-> "No answer: it may be recorded, or not. See cvmsync list: if it is there as a draft, resume it; nothing is "
      + "recorded twice.",
    .draftNotKept: "ATTENTION : ces réponses ne sont pas gardées en brouillon. Gardez le papier, puis terminez."
      <-> "CAUTION: these answers are not kept as a draft. Keep the paper, and finish now.",
    .draftSameNumber: "  Ce numéro est aussi dans un brouillon commencé le {time}. Vérifiez le numéro imprimé."
      <-> "  This number is also in a draft begun at {time}. Check the printed number.",
    .draftRecordedElsewhere: "Ce brouillon vient d'être enregistré dans une autre fenêtre; rien n'a été ajouté."
      <-> "This draft has just been recorded in another window; nothing was added.",
    .draftNone: "Aucun brouillon." <-> "No drafts.",
    .draftWhich: "Plusieurs brouillons : nommez-en un par son rang ou son numéro."
      <-> "There are several drafts: name one by its place or its number.",
    .draftNoSuch: "Aucun brouillon de ce rang ni de ce numéro. Voici ceux qui sont gardés :"
      <-> "No draft has that place or number. These are kept:",
    .draftResume: "cvmsync nouvelle --reprendre {place}" <-> "cvmsync record --resume {place}",
    .draftDropped: "Brouillon effacé : {draft}." <-> "Draft deleted: {draft}.",
    .draftResumeOnly: "cvmsync nouvelle --reprendre" <-> "cvmsync record --resume",
    .draftRecordedAsOther:
      "Ce papier vient d'être enregistré dans une autre fenêtre, avec d'autres réponses. Les vôtres sont gardées dans "
      + "un nouveau brouillon; comparez : cvmsync voir {number}"
      <-> "This paper was just recorded in another window, with other answers. Yours are kept in a new draft; "
      + "compare: cvmsync show {number}",
    .draftNeedsTerminal: "Un brouillon se reprend à un terminal, question par question."
      <-> "A draft is resumed at a terminal, question by question.",
    .rowDrafts: "Brouillons" <-> "Drafts",
    .drafts: "{count} {count=brouillon|brouillons} à terminer" <-> "{count} {count=draft|drafts} to finish",
    .helpResume: "Reprend un brouillon, nommé par son rang ou son numéro (voyez cvmsync liste)."
      <-> "Resume a draft, named by its place or its number (see cvmsync list).",
    .helpDiscard: "Efface un brouillon, nommé par son rang ou son numéro."
      <-> "Delete a draft, named by its place or its number.",
    .helpDraftUsage: "--reprendre et --effacer vont seuls, avec le rang ou le numéro d'un brouillon."
      <-> "--resume and --discard go alone, with the place or the number of a draft.",
    .issueBadCharactersLost:
      "le {place} caractère s'est perdu ({character}) : le texte n'est pas en UTF-8. Retapez-le, ou réglez le "
      + "terminal ou le fichier en UTF-8."
      <-> "the {place} character was lost ({character}): the text is not UTF-8. Type it again, or set the terminal "
      + "or the file to UTF-8.",
    .issueWeightSentinelAsked: "1 kg veut dire « léger, illisible » au portail. Écrivez plutôt léger."
      <-> "1 kg stands for “light, not readable” at the portal. Write light instead.",
    .issueNotAMoment: "pas une date et une heure. Écrivez par exemple 10 h 15, hier 10 h 15 ou 2026-11-23 9 h 12."
      <-> "not a date and time. Write for example 10:15, yesterday 10:15 or 2026-11-23 9:12.",
    .issueNotOffered: "pas un des choix. Tapez le chiffre ou le mot d'un choix."
      <-> "not one of the choices. Type the digit or the word of a choice.",
    .issueOfLabel: "{label} : {reason}" <-> "{label}: {reason}",
  ]
}
