extension Catalogue {
  /// Errors of an entry and how to correct them; warnings; changes that the portal's form requires.
  static let issues: Texts<Text> = [
    .issueMissing: "manquant. Ajoutez-le." <-> "missing. Add it.",
    .issueMissingOr: "manquant. Ajoutez-le, ou remplissez {or}." <-> "missing. Add it, or fill in {or}.",
    .issueDuplicateMember: "écrit deux fois. Gardez-en un seul." <-> "written twice. Keep only one.",
    .issueTooDeep: "plus de {limit} objets et listes l'un dans l'autre. Simplifiez l'entrée."
      <-> "more than {limit} objects and lists in each other. Simplify the entry.",
    .issueUnknownKey: "champ inconnu. Champs permis ici : {known}." <-> "unknown field. Fields allowed here: {known}.",
    .issueUnknownKeySuggestion: "champ inconnu. Vouliez-vous dire {suggestion}? Champs permis ici : {known}."
      <-> "unknown field. Did you mean {suggestion}? Fields allowed here: {known}.",
    .issueWrongType: "mauvais type. Écrivez {expected}." <-> "wrong type. Write {expected}.",
    .issueNotAllowed: "ne va pas avec la valeur de {because}. Retirez-le, ou corrigez {because}."
      <-> "does not go with the value of {because}. Remove it, or correct {because}.",
    .issueNotAChoice: "valeur inconnue. Choisissez parmi : {choices}." <-> "unknown value. Choose one of: {choices}.",
    .issueBadCharacters: "le {place} caractère ({character}) ne se voit pas ou s'est perdu. Retapez le texte sans lui."
      <-> "the {place} character ({character}) cannot be seen or was lost. Type the text without it.",
    .issueBadCharactersHalf: "la moitié d'un caractère y est seule (une séquence \\uD800 à \\uDFFF). Retapez le texte."
      <-> "half of a character stands there alone (a sequence \\uD800 to \\uDFFF). Type the text again.",
    .issueNoLetters: "ni lettre ni chiffre. Écrivez-le tel que sur les papiers; un champ facultatif peut rester vide."
      <-> "neither a letter nor a digit. Write it as on the papers; an optional field may stay empty.",
    .issueOtherDocument: "le numéro nomme un autre document ({document}). Vérifiez le document, ou le numéro."
      <-> "the number names another document ({document}). Check the document, or the number.",
    .issueVinTooLong: "{used} caractères; un NIV en a au plus {limit}. Comparez-le avec les papiers."
      <-> "{used} characters; a NIV has at most {limit}. Compare it with the papers.",
    .issueVinCharacter:
      "le {place} caractère ({character}) n'est ni une lettre de A à Z ni un chiffre. Retapez-le au clavier."
      <-> "the {place} character ({character}) is neither a letter from A to Z nor a digit. Type it by hand.",
    .issueTooLong: "{used} caractères, au plus {limit}. Raccourcissez-le."
      <-> "{used} characters, at most {limit}. Shorten it.",
    .issueRemarksTooLong:
      "{used} caractères avec ceux que l'agent ajoute ({added}), au plus {limit}. Raccourcissez les remarques."
      <-> "{used} characters with those the agent adds ({added}), at most {limit}. Shorten the remarks.",
    .issueTooMany: "{used} {used=élément|éléments}, au plus {limit}. Retirez-en."
      <-> "{used} {used=element|elements}, at most {limit}. Remove some.",
    .issueNotANumber: "pas un nombre. Écrivez par exemple 1250.5 ou 1250,5."
      <-> "not a number. Write for example 1250.5 or 1250,5.",
    .issueTooManyDigits: "trop grand : au plus {limit} {limit=chiffre|chiffres} avant la virgule. Vérifiez-le."
      <-> "too large: at most {limit} {limit=digit|digits} before the point. Check it.",
    .issueTooManyDecimals:
      "au plus {limit} {limit=décimale|décimales}. Pour mille, écrivez 1000 ou 1 000, sans virgule."
      <-> "at most {limit} {limit=decimal|decimals}. For a thousand, write 1000 or 1 000, without a comma.",
    .issueZeroNotAllowed: "zéro n'est pas permis. S'il n'est pas connu, laissez le champ vide."
      <-> "zero is not allowed. Where it is not known, leave the field out.",
    .issueWeightSentinel: "1 kg veut dire « léger, illisible » au portail. Écrivez {\"notVisible\": \"light\"}."
      <-> "1 kg means \"light, not readable\" at the portal. Write {\"notVisible\": \"light\"}.",
    .issueOutOfRange: "hors limites. Écrivez un nombre de {least} à {most}."
      <-> "out of range. Write a number from {least} to {most}.",
    .issueNotADateTime: "pas une date et une heure. Écrivez par exemple {example}."
      <-> "not a date and time. Write for example {example}.",
    .issueNoOffset: "sans décalage horaire. Écrivez par exemple {example}."
      <-> "without an offset from UTC. Write for example {example}.",
    .issueHourTwice:
      "vient deux fois cette nuit-là, quand l'heure recule. Ajoutez le décalage, {first} (d'abord) ou {second} "
      + "(ensuite)."
      <-> "comes twice that night, as clocks are set back. Add the offset, {first} (first) or {second} (then).",
    .issueHourSkipped: "n'existe pas cette nuit-là : l'heure avance, de {before} à {after}. Vérifiez l'heure."
      <-> "does not exist that night: clocks are set forward, from {before} to {after}. Check the time.",
    .issueInFuture: "dans le futur de plus de {minutes} {minutes=minute|minutes}. Vérifiez la date et l'horloge."
      <-> "more than {minutes} {minutes=minute|minutes} in the future. Check the date and the clock.",
    .issueNotAnIdentifier: "pas un identifiant. Corrigez-le, ou retirez-le."
      <-> "not an identifier. Correct it, or remove it.",
    .issueNotAnAccessCode: "pas un code d'accès. Écrivez 4 lettres et 4 chiffres, ou 3 lettres et 5 chiffres."
      <-> "not an access code. Write 4 letters and 4 digits, or 3 letters and 5 digits.",
    .issueNotACertificateNumber:
      "pas un numéro de certificat. Écrivez-le tel qu'imprimé : 1 à 20 chiffres, lettres ou traits d'union, aucun en "
      + "tête."
      <-> "not a certificate number. Write it as printed: 1 to 20 digits, letters or hyphens, a hyphen never first.",
    .issueNotAVIN: "pas un NIV. Écrivez les 1 à 17 lettres et chiffres des papiers, sans zéros ajoutés."
      <-> "not a VIN. Write the 1 to 17 letters and digits of the papers, without added zeros.",
    .issueNotAJurisdiction: "province ou État inconnu. Écrivez par exemple QC, ON, US-NY ou FRA."
      <-> "unknown jurisdiction. Write for example QC, ON, US-NY or FRA.",
    .issueAmbiguousJurisdiction:
      "CA peut être la Californie ou le Canada. Écrivez US-CA, ou le code de la province, comme QC ou ON."
      <-> "CA may be California or Canada. Write US-CA, or the province's code, such as QC or ON.",
    .issueNotDigits: "écrivez de {least} à {most} {most=chiffre|chiffres}."
      <-> "write {least} to {most} {most=digit|digits}.",
    .issueNotDigitsExact: "écrivez {exact} {exact=chiffre|chiffres}." <-> "write {exact} {exact=digit|digits}.",
    .issueNotLetters: "écrivez de {least} à {most} {most=lettre|lettres}."
      <-> "write {least} to {most} {most=letter|letters}.",
    .issueContradictsDefects:
      "contredit les défectuosités ({open} non {open=réparée|réparées}). Corrigez le résultat ou les défectuosités."
      <-> "contradicts the defects ({open} open). Correct the result or the defects.",
    .issueOpenMajorDefect:
      "{open} {open=défectuosité majeure n'est pas réparée|défectuosités majeures ne sont pas réparées} : répondez non."
      <-> "{open} major {open=defect is|defects are} not repaired: answer no.",
    .issueNumberNotInStock:
      "dans aucun lot de ce poste pour ce document. Vérifiez le numéro et le document, ou ajoutez le lot : cvmsync "
      + "stock ajouter PREMIER DERNIER --who NOM"
      <-> "not in any lot of this station for this document. Check number and document, or add the lot: cvmsync "
      + "stock add FIRST LAST --who NAME",
    .issueNumberNotAvailable: "déjà {state}. Vérifiez le numéro imprimé; un numéro ne sert qu'une fois."
      <-> "already {state}. Check the printed number; a number is used only once.",
    .issueIdTaken: "déjà pris par un certificat dont le contenu diffère. Donnez un autre identifiant, ou retirez-le."
      <-> "already taken by a certificate with other content. Give another id, or remove it.",
    .issueLotPrefixesDiffer: "ne commence pas comme le premier. Écrivez les deux tels qu'imprimés."
      <-> "does not begin like the first. Write both as printed.",
    .issueLotWidthsDiffer: "n'a pas autant de chiffres que le premier. Écrivez les deux tels qu'imprimés."
      <-> "does not have as many digits as the first. Write both as printed.",
    .issueLotLastBeforeFirst: "vient avant le premier. Inversez-les." <-> "comes before the first. Swap them.",
    .issueLotTooLarge: "plus de {limit} numéros dans un lot. Vérifiez-les, ou ajoutez plusieurs lots."
      <-> "more than {limit} numbers in one lot. Check them, or add several lots.",
    .issueDateImplausible:
      "d'avant le portail; une horloge qui a perdu l'heure indique une telle date. Si elle est bonne : --accept-date, "
      + "ou le champ acceptDate dans la saisie."
      <-> "from before the portal; a clock that lost its time shows such a date. If it is right: --accept-date, or "
      + "the field acceptDate in the entry.",
    .issueIdWithdrawn:
      "enregistré sous cet identifiant, puis repris : pas enregistré. Pour l'enregistrer de nouveau : cvmsync "
      + "corriger {number} FICHIER --who NOM --why RAISON; ou retirez l'identifiant."
      <-> "recorded under this id before, then taken back: not recorded. To record it anew: cvmsync correct {number} "
      + "FILE --who NAME --why REASON; or take the id out.",
    .expectedText: "un texte" <-> "a text",
    .expectedNumber: "un nombre" <-> "a number",
    .expectedBoolean: "oui ou non (true, false)" <-> "yes or no (true, false)",
    .expectedObject: "un objet {…}" <-> "an object {…}",
    .expectedList: "une liste […]" <-> "a list […]",
    .warningOdometerBelow: "moins que les {reading} de {certificate}, {time}."
      <-> "less than the {reading} of {certificate}, {time}.",
    .warningOdometerFarAbove: "beaucoup plus que les {reading} de {certificate}, {time}."
      <-> "far above the {reading} of {certificate}, {time}.",
    .warningVehicleSeenLately: "ce véhicule a été vérifié aussi à moins de sept jours d'écart : {certificate}, {time}."
      <-> "this vehicle was inspected within seven days of this too: {certificate}, {time}.",
    .warningNumberInDraft: "ce numéro est réservé par un brouillon commencé le {time}."
      <-> "a draft begun on {time} has reserved this number.",
    .warningNumberFarFromLast: "loin du dernier numéro utilisé, {last}." <-> "far from the number used last, {last}.",
    .warningDeviceClockWrong: "l'horloge de cet appareil est fausse; la date écrite a été prise."
      <-> "the clock of this device is wrong; the date as written was taken.",
    .warningCorrectedSince: "cette saisie a été enregistrée puis corrigée; la correction reste."
      <-> "this entry was recorded before and corrected since; the correction stays.",
    .warningInvisibleDropped: "des caractères invisibles ont été retirés."
      <-> "characters that nobody sees were dropped.",
    .warningTabReplaced: "les tabulations sont devenues des espaces." <-> "tabs became spaces.",
    .warningScanMarksDropped: "les marques du code à barres ont été retirées; retenu : {taken}."
      <-> "the bar code's marks were dropped; taken: {taken}.",
    .warningSeparatorsDropped: "ce qui n'est pas du numéro a été retiré; retenu : {taken}."
      <-> "what is not part of the number was dropped; taken: {taken}.",
    .warningVinLetters: "un NIV de 17 caractères n'a jamais I, O ni Q."
      <-> "a VIN of 17 characters never has I, O or Q.",
    .warningVinCheckDigit: "le chiffre de contrôle du NIV ne correspond pas." <-> "the VIN's check digit does not fit.",
    .warningVinPlaceholder:
      "ce NIV n'identifie aucun véhicule. Écrivez celui des papiers; sinon, une personne décidera peut-être quel "
      + "véhicule du portail c'est : notez plaque, année, marque et modèle (FAQ, R1)."
      <-> "this VIN identifies no vehicle. Write the one on the papers; otherwise a person may have to decide which "
      + "vehicle of the portal it is: note plate, year, make and model (FAQ, R1).",
    .warningNotGiven: "« {written} » : non inscrit. Un champ inconnu se laisse vide (FAQ, R6)."
      <-> "“{written}”: left out. A field that is not known stays empty (FAQ, R6).",
    .warningJurisdictionOfState:
      "lu comme {read}, un État des États-Unis. Un autre pays s'écrit en trois lettres, comme FRA ou DEU."
      <-> "read as {read}, a state of the United States. Another country is written in three letters, such as FRA or "
      + "DEU.",
    .warningPerformedLongAgo: "la date remonte à plus de 400 jours." <-> "the date is more than 400 days ago.",
    .warningWeightSentinel: "4501 veut dire « lourd, illisible » au portail."
      <-> "4501 means \"heavy, not readable\" at the portal.",
    .adaptationSent: "{text} : « {sent} »" <-> "{text}: \"{sent}\"",
    .adaptationNameShortened: "nom raccourci de {from} à {to} caractères (FAQ, R3)"
      <-> "name shortened from {from} to {to} characters (FAQ, R3)",
    .adaptationStreetShortened: "rue raccourcie de {from} à {to} caractères (FAQ, R4)"
      <-> "street shortened from {from} to {to} characters (FAQ, R4)",
    .adaptationIdentificationNumberMoved:
      "NI de {from} caractères : {to} zéros dans son champ, NI complet dans Remarques (FAQ, R2)"
      <-> "ID number of {from} characters: {to} zeros in its field, whole in the remarks (FAQ, R2)",
    .adaptationWeightSentinel: "PNBV illisible : {to} au portail (FAQ, R8)"
      <-> "GVWR not readable: {to} at the portal (FAQ, R8)",
  ]
}
