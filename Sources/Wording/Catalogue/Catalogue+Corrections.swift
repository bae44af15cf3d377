extension Catalogue {
  /// Withdrawing, correcting, and documents from before the portal.
  static let corrections: Texts<Text> = [
    .helpWithdrawCommand: "Reprend un certificat que le portail n'a pas, pour le corriger."
      <-> "Takes back a certificate the portal does not have, to correct it.",
    .helpEntryOutput: "Écrit la saisie dans ce fichier plutôt qu'à l'écran."
      <-> "Writes the entry to this file rather than to the screen.",
    .helpCorrect: "Corrige ce qui a été enregistré; ce que le portail a déjà devient une demande d'annulation."
      <-> "Corrects what was recorded; what the portal has already becomes a request to cancel.",
    .helpSet: "Change un champ, par exemple vehicle.plate=ABC123; sans texte, il est vidé. Peut être répété."
      <-> "Changes a field, such as vehicle.plate=ABC123; without a text it is emptied. May be repeated.",
    .correctUsage: "Donnez un fichier (ou - pour l'entrée standard), ou des champs avec --set, et non les deux."
      <-> "Give a file (or - for standard input), or fields with --set, and not both.",
    .correctAtPortal:
      "Le portail a déjà ce certificat : seule une annulation au portail le change. La demande est ouverte."
      <-> "The portal has this certificate already: only a cancellation there changes it. The request is open.",
    .correctRefused: "Rien n'a été changé : ce qui était enregistré reste et sera envoyé. Corrigez, puis recommencez."
      <-> "Nothing was changed: what was recorded stays and will be sent. Correct it, then try again.",
    .correctOneEntry: "Donnez une seule saisie, un objet JSON. Rien n'a été changé."
      <-> "Give one entry, a JSON object. Nothing was changed.",
    .withdrawDone:
      "{certificate} : repris, le portail ne l'aura pas. Ce qui était enregistré reste ici. Ensuite : cvmsync "
      + "corriger {number} FICHIER --who NOM --why RAISON"
      <-> "{certificate}: taken back, the portal will not have it. What was recorded stays here. Next: cvmsync "
      + "correct {number} FILE --who NAME --why REASON",
    .withdrawDoneBefore:
      "{certificate} : déjà retiré; rien n'a changé. Voici de nouveau sa saisie. Ensuite : cvmsync corriger {number} "
      + "FICHIER --who NOM --why RAISON"
      <-> "{certificate}: taken back before; nothing changed. Its entry once more. Next: cvmsync correct {number} "
      + "FILE --who NAME --why REASON",
    .todoWithdrawn: "enregistrez de nouveau ce qui a été retiré, ou marquez son papier gâché : cvmsync stock trous"
      <-> "record again what was taken back, or mark its paper spoiled: cvmsync stock gaps",
    .rowWithdrawn: "Retirés" <-> "Taken back",
    .withdrawnWaiting:
      "{count} {count=retiré, pas enregistré|retirés, pas enregistrés} de nouveau : cvmsync stock trous"
      <-> "{count} withdrawn, not recorded again: cvmsync stock gaps",
    .monitorWithdrawn: "{count} {count=retiré, pas enregistré|retirés, pas enregistrés} de nouveau"
      <-> "{count} withdrawn, not recorded again",
    .gapsWithdrawn: "Remplis, retirés et pas enregistrés de nouveau :"
      <-> "Filled in, taken back, and not recorded again:",
    .gapsWithdrawnLine:
      "{certificate}, {time}, {who} : {why}. Sa saisie : cvmsync reprendre {number} --who NOM --why RAISON"
      <-> "{certificate}, {time}, {who}: {why}. Its entry: cvmsync withdraw {number} --who NAME --why REASON",
    .nextWithdrawnEnded: "Rien à faire : retiré, et son papier est marqué {state}."
      <-> "Nothing to do: taken back, and its paper is marked {state}.",
    .withdrawNotWritten: "{file} n'a pas pu être écrit. Le certificat est repris; sa saisie est affichée ci-dessus."
      <-> "{file} could not be written. The certificate is taken back; its entry is shown above.",
    .helpFiled: "Les anciens papiers à classer avec les nouveaux (FAQ, A3); avec un numéro, c'est fait."
      <-> "Older papers to file with the new ones (FAQ, A3); with a number, it is done.",
    .helpOlderNumber: "Le numéro de l'ancien document." <-> "The older document's number.",
    .filedUsage: "Donnez un numéro et --who, ou ni l'un ni l'autre pour la liste."
      <-> "Give a number and --who, or neither for the list.",
    .filedReason: "ancien papier classé avec le nouveau" <-> "older paper filed with the new one",
    .filedNoted: "{number} : classé." <-> "{number}: filed.",
    .filedNone: "Aucun ancien papier à classer." <-> "No older paper to file.",
    .filedOlder: "Ancien papier" <-> "Older paper",
    .filedGiven: "Au portail" <-> "At the portal",
    .filedNext: "Gardez chaque ancien papier avec le nouveau, puis : cvmsync classer NUMÉRO --who NOM"
      <-> "Keep each older paper with the new one, then: cvmsync filed NUMBER --who NAME",
    .filingWaiting:
      "{count} {count=ancien papier à classer avec le nouveau|anciens papiers à classer avec les nouveaux} : cvmsync "
      + "classer"
      <-> "{count} older {count=paper to file with the new one|papers to file with the new ones}: cvmsync filed",
    .rowFiling: "Classement" <-> "Filing",
    .rowRepairs: "Réparations" <-> "Repairs",
    .repairsWaiting:
      "{count} de celles-ci {count=est une conformité, sans papier à elle|sont des conformités, sans papier à elles}"
      <-> "{count} of these {count=is|are} repairs to conform, no paper of {count=its|their} own",
    .helpLegacyNumber:
      "Remplace l'ancien document de ce numéro, d'un véhicule d'ailleurs que le portail n'a pas (FAQ, A3)."
      <-> "In place of the older document of this number, of a vehicle from elsewhere that the portal lacks (FAQ, A3).",
    .helpLegacyIssued: "Date et heure de l'ancien document, avant le 26 janvier 2023 à 17 h."
      <-> "Date and time of the older document, before 26 January 2023 at 17:00.",
    .helpByPortal: "AVP sans papier prénuméroté : le portail donne le numéro."
      <-> "An AVP without a prenumbered paper: the portal gives the number.",
    .fieldAcceptDate: "Date confirmée" <-> "Date confirmed",
    .helpAcceptDate: "Prend telles quelles les dates d'avant le 26 janvier 2023 à 17 h."
      <-> "Takes dates from before 26 January 2023 17:00 as they are written.",
    .fieldOlderNumber: "Ancien numéro" <-> "Older number",
    .fieldOlderIssuedAt: "Ancien document, du" <-> "Older document of",
    .fieldNumbering: "Numérotation" <-> "Numbering",
    .whyOlder: "remplace l'ancien document {number}, émis le {time} (FAQ, A3)"
      <-> "in place of the older document {number}, issued {time} (FAQ, A3)",
    .proofNumberGiven: "Numéro donné par le portail : {number}." <-> "Number given by the portal: {number}.",
    .nextWithdrawn:
      "À vous : retiré, et pas enregistré de nouveau. Pour l'enregistrer autrement : cvmsync corriger {number} "
      + "FICHIER --who NOM --why RAISON; sinon, marquez le papier gâché."
      <-> "Your turn: taken back, and not recorded again. To record it anew: cvmsync correct {number} FILE --who "
      + "NAME --why REASON; or mark the paper spoiled.",
    .actionWithdraw: "reprendre pour corriger" <-> "take it back to correct it",
    .actionFile: "ancien papier classé avec le nouveau" <-> "older paper filed with the new one",
    .adaptationOlderNumberMoved: "ancien numéro dans Remarques, champ du numéro vide (FAQ, A3)"
      <-> "older number in Remarques, number field empty (FAQ, A3)",
    .adaptedOlderNumberMoved: "ancien numéro" <-> "older number",
    .issueNotOlder:
      "émis le 26 janvier 2023 à 17 h ou après : ce document est au portail, ou se réintègre avec son numéro (FAQ, "
      + "A2, A3)."
      <-> "issued on 26 January 2023 at 17:00 or later: this document is at the portal, or is reinstated under its "
      + "number (FAQ, A2, A3).",
    .issueNotOutOfProvince:
      "seul un document d'un véhicule hors Québec se recrée. Écrivez d'où est la plaque, par exemple ON; sinon "
      + "cherchez-le au portail par son numéro (FAQ, A2, A3)."
      <-> "only a document of a vehicle from outside Québec is made anew. Write where the plate is from, such as ON; "
      + "else look it up at the portal by its number (FAQ, A2, A3).",
    .issueOlderAlreadyRecorded: "cet ancien document est déjà enregistré ici. Vérifiez le numéro."
      <-> "this older document is recorded here already. Check the number.",
    .issueNumberOfStock:
      "ce numéro est de votre stock de papiers prénumérotés : enregistrez-le sous le numéro du certificat."
      <-> "this number is one of your stock of prenumbered papers: record it as number.",
    .issueOtherNumber:
      "la correction doit être du numéro {number}. Autre papier? Reprenez celui-ci, puis enregistrez l'autre."
      <-> "the correction must be of number {number}. Another paper? Take this one back, then record the other.",
    .refusalNotWithdrawable:
      "Le portail peut avoir {number} ({state}) : il ne se reprend plus. Attendez sa réponse; s'il est réintégré ou saisi : "
      + "cvmsync annuler {number} --who NOM --why RAISON. Rien n'a été changé."
      <-> "The portal may have {number} ({state}): it is no longer taken back. Wait for its answer; if it is "
      + "reinstated or keyed: cvmsync cancel {number} --who NAME --why REASON. Nothing was changed.",
    .refusalNothingToFile: "Aucun ancien document {number} n'attend d'être classé. La liste : cvmsync classer"
      <-> "No older document {number} waits to be filed. The list: cvmsync filed",
  ]
}
