extension Text {
  /// Taking back, correcting, and documents from before the portal.
  static let frenchCorrections: [Text: String] = [
    .helpWithdrawCommand: "Reprend un certificat que le portail n'a pas, pour le corriger.",
    .helpEntryOutput: "Écrit la saisie dans ce fichier plutôt qu'à l'écran.",
    .helpCorrect: "Corrige ce qui a été enregistré; ce que le portail a déjà devient une demande d'annulation.",
    .helpSet: "Change un champ, par exemple vehicle.plate=ABC123; sans texte, il est vidé. Peut être répété.",
    .correctUsage: "Donnez un fichier (ou - pour l'entrée standard), ou des champs avec --set, et non les deux.",
    .correctAtPortal:
      "Le portail a déjà ce certificat : seule une annulation au portail le change. La demande est ouverte.",
    .correctRefused: "Rien n'a été changé : ce qui était enregistré reste et sera envoyé. Corrigez, puis recommencez.",
    .correctOneEntry: "Donnez une seule saisie, un objet JSON. Rien n'a été changé.",
    .withdrawDone:
      "{certificate} : repris, le portail ne l'aura pas. Ce qui était enregistré reste ici. Ensuite : "
      + "cvmsync corriger {number} FICHIER --who NOM --why RAISON",
    .withdrawDoneBefore:
      "{certificate} : déjà retiré; rien n'a changé. Voici de nouveau sa saisie. Ensuite : cvmsync corriger {number} "
      + "FICHIER --who NOM --why RAISON",
    .todoWithdrawn:
      "enregistrez de nouveau ce qui a été retiré, ou marquez son papier gâché : cvmsync stock trous",
    .rowWithdrawn: "Retirés",
    .withdrawnWaitingOne: "1 retiré, pas enregistré de nouveau : cvmsync stock trous",
    .withdrawnWaitingMany: "{count} retirés, pas enregistrés de nouveau : cvmsync stock trous",
    .monitorWithdrawn: "{count} {count=retiré, pas enregistré|retirés, pas enregistrés} de nouveau",
    .gapsWithdrawn: "Remplis, retirés et pas enregistrés de nouveau :",
    .gapsWithdrawnLine:
      "{certificate}, {time}, {who} : {why}. Sa saisie : cvmsync reprendre {number} --who NOM --why RAISON",
    .nextWithdrawnEnded: "Rien à faire : retiré, et son papier est marqué {state}.",
    .withdrawNotWritten: "{file} n'a pas pu être écrit. Le certificat est repris; sa saisie est affichée ci-dessus.",
    .helpFiled: "Les anciens papiers à classer avec les nouveaux (FAQ, A3); avec un numéro, c'est fait.",
    .helpOlderNumber: "Le numéro de l'ancien document.",
    .filedUsage: "Donnez un numéro et --who, ou ni l'un ni l'autre pour la liste.",
    .filedReason: "ancien papier classé avec le nouveau",
    .filedNoted: "{number} : classé.",
    .filedNone: "Aucun ancien papier à classer.",
    .filedOlder: "Ancien papier",
    .filedGiven: "Au portail",
    .filedNext: "Gardez chaque ancien papier avec le nouveau, puis : cvmsync classer NUMÉRO --who NOM",
    .filingWaitingOne: "1 ancien papier à classer avec le nouveau : cvmsync classer",
    .filingWaitingMany: "{count} anciens papiers à classer avec les nouveaux : cvmsync classer",
    .rowFiling: "Classement",
    .rowRepairs: "Réparations",
    .repairsWaitingOne: "1 de celles-ci est une conformité, sans papier à elle",
    .repairsWaitingMany: "{count} de celles-ci sont des conformités, sans papier à elles",
    .helpLegacyNumber:
      "Remplace l'ancien document de ce numéro, d'un véhicule d'ailleurs que le portail n'a pas (FAQ, A3).",
    .helpLegacyIssued: "Date et heure de l'ancien document, avant le 26 janvier 2023 à 17 h.",
    .helpByPortal: "AVP sans papier prénuméroté : le portail donne le numéro.",
    .fieldAcceptDate: "Date confirmée",
    .helpAcceptDate: "Prend telles quelles les dates d'avant le 26 janvier 2023 à 17 h.",
    .fieldOlderNumber: "Ancien numéro",
    .fieldOlderIssuedAt: "Ancien document, du",
    .fieldNumbering: "Numérotation",
    .whyOlder: "remplace l'ancien document {number}, émis le {time} (FAQ, A3)",
    .proofNumberGiven: "Numéro donné par le portail : {number}.",
    .nextWithdrawn:
      "À vous : retiré, et pas enregistré de nouveau. Pour l'enregistrer autrement : cvmsync corriger {number} FICHIER "
      + "--who NOM --why RAISON; sinon, marquez le papier gâché.",
    .actionWithdraw: "reprendre pour corriger",
    .actionFile: "ancien papier classé avec le nouveau",
    .adaptationOlderNumberMoved: "ancien numéro dans Remarques, champ du numéro vide (FAQ, A3)",
    .adaptedOlderNumberMoved: "ancien numéro",
    .issueNotOlder:
      "émis le 26 janvier 2023 à 17 h ou après : ce document est au portail, ou se réintègre avec son "
      + "numéro (FAQ, A2, A3).",
    .issueNotOutOfProvince:
      "seul un document d'un véhicule hors Québec se recrée. Écrivez d'où est la plaque, par exemple ON; "
      + "sinon cherchez-le au portail par son numéro (FAQ, A2, A3).",
    .issueOlderAlreadyRecorded: "cet ancien document est déjà enregistré ici. Vérifiez le numéro.",
    .issueNumberOfStock: "ce numéro est de votre stock de papiers prénumérotés : enregistrez-le comme number.",
    .issueOtherNumber:
      "la correction doit être du numéro {number}. Autre papier? Reprenez celui-ci, puis enregistrez "
      + "l'autre.",
    .refusalNotWithdrawable:
      "Le portail peut avoir {number} ({state}) : il ne se reprend plus. Attendez sa réponse; s'il est réintégré : "
      + "cvmsync annuler {number} --who NOM --why RAISON. Rien n'a été changé.",
    .refusalNothingToFile: "Aucun ancien document {number} n'attend d'être classé. La liste : cvmsync classer",
  ]
}
