extension Text {
  /// What is said while certificates are recorded, and of stock.
  static let frenchRecording: [Text: String] = [
    .recorded: "{certificate} : Enregistré sur cet appareil.",
    .recordedAlready: "{certificate} : déjà enregistré sur cet appareil; rien n'a été ajouté.",
    .recordFit: "{certificate} : peut être enregistré (essai, rien n'a été enregistré).",
    .recordLine: "ligne {line} : {text}",
    .recordEntry: "entrée {line} : {text}",
    .recordWarning: "À vérifier : {text}",
    .recordStoreFault: "NON ENREGISTRÉ. Gardez le papier : cet appareil n'a pas pu écrire.",
    .recordUnanswered:
      "Aucune réponse : peut-être enregistré, peut-être pas. Recommencez la même commande; un numéro n'est "
      + "jamais enregistré deux fois.",
    .recordStoppedAt:
      "Arrêté à la ligne {line}. Reprenez le même fichier : ce qui est déjà enregistré ne le sera pas deux "
      + "fois.",
    .recordRefused: "Non enregistré. Corrigez, puis recommencez.",
    .recordSummary: "Enregistrées sur cet appareil : {recorded}; déjà là : {already}; refusées : {refused}.",
    .recordSummaryRehearsal: "Essai, rien n'a été enregistré. Acceptables : {fit}; refusées : {refused}.",
    .recordNothing: "Aucune vérification dans l'entrée.",
    .recordTooLong: "plus de 1 Mio; coupez cette entrée",
    .recordTooMany: "plus de 100 000 lignes; coupez le fichier",
    .recordNotJSON: "ce n'est pas du JSON valide; corrigez la syntaxe",
    .recordNotJSONLine: "ligne {line} : ce n'est pas du JSON valide; corrigez la syntaxe",
    .encodingCharacter: "caractère {column}",
    .encodingLine: "ligne {line}, caractère {column}",
    .recordSecondValue:
      "plus d'une vérification dans le même texte. Écrivez-en une par ligne et ajoutez --lines, ou mettez-les entre [ ].",
    .encodingOther:
      "pas en UTF-8 ({place}); on dirait du {encoding}. Convertissez d'abord : iconv -f "
      + "{encoding} -t UTF-8 FICHIER > NOUVEAU",
    .encodingUnknown: "pas du texte en UTF-8 ({place}). Vérifiez le fichier.",
    .recordNotReadable: "Le fichier {path} ne peut pas être lu; vérifiez son nom et ses droits.",
    .issueLine: "{field} : {reason}",
    .issueLineLabelled: "{field} ({label}) : {reason}",
    .askIntroduction:
      "Entrée prend la réponse entre crochets ou passe un champ facultatif; (?) explique la question, (<) revient à la "
      + "précédente. Ctrl-C arrête : vos réponses restent en brouillon.",
    .askOptional: "{label} (facultatif)",
    .askChoices: "{label} [{choices}]",
    .askPrompt: "{question} :",
    .askMoreDefects: "Une défectuosité à ajouter?",
    .askAgain: "À corriger avant d'enregistrer.",
    .askConfirm: "Enregistrer?",
    .askYesNo: "{question} [o/N]",
    .askYesLetters: "o,oui,y,yes",
    .askHourTwice: "Cette heure vient deux fois cette nuit-là [1 avant le recul ({first}), 2 après ({second})]",
    .askGivenUp: "Abandonné; rien n'a été enregistré.",
    .stockAdded: "Lot {first} à {last} ajouté.",
    .stockMovedSpoiled: "{count} {count=numéro marqué gâché|numéros marqués gâchés}.",
    .stockMovedLost: "{count} {count=numéro marqué perdu|numéros marqués perdus}.",
    .stockMovedStolen: "{count} {count=numéro marqué volé|numéros marqués volés}.",
    .stockMovedReturned: "{count} {count=numéro marqué retourné|numéros marqués retournés}.",
    .stockLostAdvice: "Perdu ou volé : avisez sans attendre votre mandataire principal et la Société.",
    .stockEmpty: "Aucun lot. Ajoutez-en un : cvmsync stock ajouter PREMIER DERNIER --who NOM",
    .stockLotLine: "{kind} {first} à {last}, reçu le {time} : {counts}",
    .stockCount: "{state} : {count}",
    .stockNext: "prochain : {number}",
    .badVehicle:
      "« {text} » n'est pas un identifiant de véhicule; copiez celui que montre : cvmsync reviser voir NUMÉRO",
    .badTooMany: "Au plus {limit} numéros à la fois.",
    .badText: "{option} : donnez de 1 à 200 caractères.",
  ]
}
