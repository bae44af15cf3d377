extension Text {
  /// What is wrong with an entry and how to put it right; what to look at again; what the portal's form changes.
  static let frenchIssues: [Text: String] = [
    .issueMissing: "manquant. Ajoutez-le.",
    .issueMissingOr: "manquant. Ajoutez-le, ou remplissez {or}.",
    .issueDuplicateMember: "écrit deux fois. Gardez-en un seul.",
    .issueTooDeep: "plus de {limit} objets et listes l'un dans l'autre. Simplifiez l'entrée.",
    .issueUnknownKey: "champ inconnu. Champs permis ici : {known}.",
    .issueUnknownKeySuggestion: "champ inconnu. Vouliez-vous dire {suggestion}? Champs permis ici : {known}.",
    .issueWrongType: "mauvais type. Écrivez {expected}.",
    .issueNotAllowed: "ne va pas avec la valeur de {because}. Retirez-le, ou corrigez {because}.",
    .issueNotAChoice: "valeur inconnue. Choisissez parmi : {choices}.",
    .issueBadCharacters: "le {place} caractère ({character}) ne se voit pas ou s'est perdu. Retapez le texte sans lui.",
    .issueBadCharactersHalf: "la moitié d'un caractère y est seule (une séquence \\uD800 à \\uDFFF). Retapez le texte.",
    .issueNoLetters: "ni lettre ni chiffre. Écrivez-le tel que sur les papiers; un champ facultatif peut rester vide.",
    .issueOtherDocument: "le numéro nomme un autre document ({document}). Vérifiez le document, ou le numéro.",
    .issueVinTooLong: "{used} caractères; un NIV en a au plus {limit}. Comparez-le avec les papiers.",
    .issueVinCharacter:
      "le {place} caractère ({character}) n'est ni une lettre de A à Z ni un chiffre. Retapez-le au clavier.",
    .issueTooLong: "{used} caractères, au plus {limit}. Raccourcissez-le.",
    .issueRemarksTooLong:
      "{used} caractères avec ceux que l'agent ajoute ({added}), au plus {limit}. Raccourcissez les "
      + "remarques.",
    .issueTooMany: "{used} éléments, au plus {limit}. Retirez-en.",
    .issueNotANumber: "pas un nombre. Écrivez par exemple 1250.5 ou 1250,5.",
    .issueTooManyDigits: "trop grand : au plus {limit} chiffres avant la virgule. Vérifiez-le.",
    .issueTooManyDecimals:
      "au plus {limit} {limit=décimale|décimales}. Pour mille, écrivez 1000 ou 1 000, sans virgule.",
    .issueZeroNotAllowed: "zéro n'est pas permis. S'il n'est pas connu, laissez le champ vide.",
    .issueWeightSentinel: "1 kg veut dire « léger, non visible » au portail. Écrivez {\"notVisible\": \"light\"}.",
    .issueOutOfRange: "hors limites. Écrivez un nombre de {least} à {most}.",
    .issueNotADateTime: "pas une date et une heure. Écrivez par exemple {example}.",
    .issueNoOffset: "sans décalage horaire. Écrivez par exemple {example}.",
    .issueHourTwice:
      "vient deux fois cette nuit-là, quand l'heure recule. Ajoutez le décalage, {first} (d'abord) ou {second} (ensuite).",
    .issueHourSkipped:
      "n'existe pas cette nuit-là : l'heure avance, de {before} à {after}. Vérifiez l'heure.",
    .issueInFuture: "dans le futur de plus de {minutes} minutes. Vérifiez la date et l'horloge.",
    .issueNotAnIdentifier: "pas un identifiant (UUID). Corrigez-le, ou retirez-le.",
    .issueNotAnAccessCode: "pas un code d'accès. Écrivez 4 lettres et 4 chiffres, ou 3 lettres et 5 chiffres.",
    .issueNotACertificateNumber:
      "pas un numéro de certificat. Écrivez-le tel qu'imprimé : 1 à 20 chiffres, lettres ou traits d'union, aucun en tête.",
    .issueNotAVIN: "pas un NIV. Écrivez les 1 à 17 lettres et chiffres des papiers, sans zéros ajoutés.",
    .issueNotAJurisdiction: "administration inconnue. Écrivez par exemple QC, ON, US-NY ou FRA.",
    .issueAmbiguousJurisdiction:
      "CA peut être la Californie ou le Canada. Écrivez US-CA, ou le code de la province, comme QC ou ON.",
    .issueNotDigits: "écrivez de {least} à {most} chiffres.",
    .issueNotDigitsExact: "écrivez {exact} chiffres.",
    .issueNotLetters: "écrivez de {least} à {most} lettres.",
    .issueContradictsDefects:
      "contredit les défectuosités ({open} non {open=réparée|réparées}). Corrigez le résultat ou les défectuosités.",
    .issueOpenMajorDefect:
      "{open} {open=défectuosité majeure n'est pas réparée|défectuosités majeures ne sont pas réparées} : répondez "
      + "non.",
    .issueNumberNotInStock:
      "dans aucun lot de ce poste pour ce document. Vérifiez le numéro et le document, ou ajoutez le lot : cvmsync "
      + "stock ajouter PREMIER DERNIER --who NOM",
    .issueNumberNotAvailable: "déjà {state}. Vérifiez le numéro imprimé; un numéro ne sert qu'une fois.",
    .issueIdTaken: "déjà pris par un certificat dont le contenu diffère. Donnez un autre identifiant, ou retirez-le.",
    .issueLotPrefixesDiffer: "ne commence pas comme le premier. Écrivez les deux tels qu'imprimés.",
    .issueLotWidthsDiffer: "n'a pas autant de chiffres que le premier. Écrivez les deux tels qu'imprimés.",
    .issueLotLastBeforeFirst: "vient avant le premier. Inversez-les.",
    .issueLotTooLarge: "plus de {limit} numéros dans un lot. Vérifiez-les, ou ajoutez plusieurs lots.",
    .issueDateImplausible:
      "d'avant le portail; une horloge qui a perdu l'heure indique une telle date. Si elle est bonne : --accept-date, ou "
      + "le champ acceptDate dans la saisie.",
    .issueIdWithdrawn:
      "enregistré sous cet identifiant, puis repris : pas enregistré. Pour l'enregistrer de nouveau : cvmsync corriger "
      + "{number} FICHIER --who NOM --why RAISON; ou retirez l'identifiant.",
    .expectedText: "un texte",
    .expectedNumber: "un nombre",
    .expectedBoolean: "oui ou non (true, false)",
    .expectedObject: "un objet {…}",
    .expectedList: "une liste […]",
    .warningOdometerBelow: "moins que les {reading} de {certificate}, {time}.",
    .warningOdometerFarAbove: "beaucoup plus que les {reading} de {certificate}, {time}.",
    .warningVehicleSeenLately: "ce véhicule a été vérifié aussi à moins de sept jours d'écart : {certificate}, {time}.",
    .warningNumberFarFromLast: "loin du dernier numéro utilisé, {last}.",
    .warningDeviceClockWrong: "l'horloge de cet appareil est fausse; la date écrite a été prise.",
    .warningCorrectedSince: "cette saisie a été enregistrée puis corrigée; la correction reste.",
    .warningInvisibleDropped: "des caractères invisibles ont été retirés.",
    .warningTabReplaced: "les tabulations sont devenues des espaces.",
    .warningScanMarksDropped: "les marques du code à barres ont été retirées; retenu : {taken}.",
    .warningSeparatorsDropped: "ce qui n'est pas du numéro a été retiré; retenu : {taken}.",
    .warningVinLetters: "un NIV de 17 caractères n'a jamais I, O ni Q.",
    .warningVinCheckDigit: "le chiffre de contrôle du NIV ne correspond pas.",
    .warningVinPlaceholder:
      "ce NIV n'identifie aucun véhicule. Écrivez celui des papiers; sinon, une personne décidera peut-être quel "
      + "véhicule du portail c'est : notez plaque, année, marque et modèle (FAQ, R1).",
    .warningNotGiven: "« {written} » : non inscrit. Un champ inconnu se laisse vide (FAQ, R6).",
    .warningJurisdictionOfState:
      "lu comme {read}, un État des États-Unis. Un autre pays s'écrit en trois lettres, comme FRA ou DEU.",
    .warningPerformedLongAgo: "la date remonte à plus de 400 jours.",
    .warningWeightSentinel: "4501 veut dire « lourd, non visible » au portail.",
    .adaptationSent: "{text} : « {sent} »",
    .adaptationNameShortened: "nom raccourci de {from} à {to} caractères (FAQ, R3)",
    .adaptationStreetShortened: "rue raccourcie de {from} à {to} caractères (FAQ, R4)",
    .adaptationIdentificationNumberMoved:
      "NI de {from} caractères : {to} zéros dans son champ, NI complet dans Remarques (FAQ, R2)",
    .adaptationWeightSentinel: "PNBV non visible : {to} au portail (FAQ, R8)",
  ]
}
