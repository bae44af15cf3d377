extension Catalogue {
  /// Papers of the stock: counting, passing over, proving, ordering, comparing with the portal's list.
  static let stock: Texts<Text> = [
    .rangeOf: "{first} à {last}" <-> "{first} to {last}",
    .countAgrees: "{kind} : {counted} {counted=compté|comptés}, comme dans le registre."
      <-> "{kind}: {counted} counted, as in the records.",
    .countMissing:
      "{kind} : {counted} {counted=compté|comptés}, {expected} dans le registre; il en manque {difference}. Le compte "
      + "est noté, le registre n'a pas changé."
      <-> "{kind}: {counted} counted, {expected} in the records; {difference} {difference=is|are} missing. The count "
      + "is noted, the records did not change.",
    .countSurplus:
      "{kind} : {counted} {counted=compté|comptés}, {expected} dans le registre; il y en a {difference} de trop. Le "
      + "compte est noté, le registre n'a pas changé."
      <-> "{kind}: {counted} counted, {expected} in the records; {difference} {difference=is|are} too many. The "
      + "count is noted, the records did not change.",
    .countGaps: "À chercher d'abord, sautés sans raison :" <-> "Look for these first, passed over without a reason:",
    .countBlank: "Numéros qui devraient être là :" <-> "Numbers that should be there:",
    .countMissingNext:
      "Comparez les papiers avec cette liste, puis : cvmsync stock perdu NUMÉRO --who NOM --why RAISON (ou vole, "
      + "gache, retourner au lieu de perdu)."
      <-> "Check the papers against this list, then: cvmsync stock lost NUMBER --who NAME --why REASON (or stolen, "
      + "spoil, return in place of lost).",
    .countSurplusNext:
      "Cherchez les papiers hors de cette liste : lot à ajouter (cvmsync stock ajouter PREMIER DERNIER --who NOM), ou "
      + "numéro enregistré par erreur (cvmsync pourquoi NUMÉRO)."
      <-> "Look for papers outside this list: a lot to add (cvmsync stock add FIRST LAST --who NAME), or a number "
      + "recorded by mistake (cvmsync why NUMBER).",
    .gapsNone: "Aucun numéro n'a été sauté sans raison." <-> "No number was passed over without a reason.",
    .gapsTitle: "Numéros sautés, à expliquer : {count}" <-> "Numbers passed over, to be explained: {count}",
    .gapsNext:
      "Pour chacun dont le papier est encore là : cvmsync stock sauter NUMÉRO --who NOM --why RAISON; pour les "
      + "autres, gache, perdu, vole ou retourner au lieu de sauter."
      <-> "For each whose paper is still there: cvmsync stock skip NUMBER --who NAME --why REASON; for the others "
      + "spoil, lost, stolen or return in place of skip.",
    .gapsSkipped: "Sautés avec une raison, encore utilisables :" <-> "Passed over with a reason, still usable:",
    .gapsSkippedLine: "{certificate}  {time}  {who} : {why}" <-> "{certificate}  {time}  {who}: {why}",
    .gapsCut: "Il y en a d'autres; ils seront montrés quand ceux-ci seront réglés."
      <-> "There are more; they will be shown once these are settled.",
    .stockSkipped:
      "{count} {count=numéro sauté avec une raison; il reste utilisable|numéros sautés avec une raison; ils restent "
      + "utilisables}."
      <-> "{count} {count=number passed over with a reason; it stays|numbers passed over with a reason; they stay} "
      + "usable.",
    .ledgerTitle: "{kind} {first} à {last}, reçu {time} par {who}"
      <-> "{kind} {first} to {last}, received {time} by {who}",
    .ledgerReason: "{who} : {why}" <-> "{who}: {why}",
    .ledgerSum: "Somme : {counts} = {total}" <-> "Sum: {counts} = {total}",
    .ledgerProven:
      "{size=Le seul numéro du lot y est, dans un seul état|Les {size} numéros du lot y sont, chacun dans un seul "
      + "état}."
      <-> "{size=The only number of the lot is there, in one state only|All {size} numbers of the lot are there, "
      + "each in one state only}.",
    .ledgerBroken:
      "Le registre n'a pas {size=le numéro|les {size} numéros} du lot; faites vérifier cet appareil, gardez les "
      + "papiers."
      <-> "The records do not have the lot's {size=number|{size} numbers}; have this device checked, keep the papers.",
    .stockOrder: "Commandez maintenant : il reste moins d'une semaine plus la livraison ({days} {days=jour|jours})."
      <-> "Order now: less than a week plus delivery ({days} {days=day|days}) is left.",
    .stockTellWhom:
      "À aviser, avec les numéros et la date : Direction du soutien aux mandataires, crq-ssm@saaq.gouv.qc.ca; pour un "
      + "vol, aussi le service de police."
      <-> "Tell, with the numbers and the date: Direction du soutien aux mandataires, crq-ssm@saaq.gouv.qc.ca; for a "
      + "theft the police too.",
    .helpStockCount: "Compare le nombre de papiers comptés avec le registre."
      <-> "Compare the number of papers counted with the records.",
    .helpStockSkip: "Saute des numéros avec une raison; ils restent utilisables."
      <-> "Pass numbers over with a reason; they stay usable.",
    .helpStockGaps: "Montre les numéros sautés sans raison." <-> "Show the numbers passed over without a reason.",
    .helpStockLedger: "Prouve que chaque numéro d'un lot a un seul état."
      <-> "Prove that every number of a lot has one state.",
    .helpStockStolen: "Marque des numéros volés." <-> "Mark numbers as stolen.",
    .helpStockReturned: "Marque des numéros retournés à la Société." <-> "Mark numbers as returned to the Société.",
    .helpCounted: "Combien de papiers vierges ont été comptés." <-> "How many blank papers were counted.",
    .helpLot: "Un numéro du lot; sans lui, tous les lots." <-> "A number of the lot; all lots without it.",
    .helpUpTo: "Du numéro donné jusqu'à celui-ci." <-> "From the number given through this one.",
    .badRange: "--up-to va d'un seul numéro à un autre de la même forme qui ne le précède pas; rien n'a changé."
      <-> "--up-to goes from one number to another of the same form that is not before it; nothing changed.",
    .configurationMandate: "numéro du mandat comme le portail l'écrit, de 1 à 40 caractères sans espaces ni accents."
      <-> "the mandate's number as the portal writes it, 1 to 40 characters without spaces or accents.",
    .configurationOrderDays: "jours de livraison d'une commande, de 0 à 90."
      <-> "days an order takes to come, 0 to 90.",
    .verifyTitle: "{kind} {first} à {last}, comparé avec le portail {time}"
      <-> "{kind} {first} to {last}, compared with the portal {time}",
    .foundAgreed: "Les deux côtés concordent :" <-> "Both sides agree:",
    .foundWaiting: "Enregistré ici, pas encore au portail :" <-> "Recorded here, not yet at the portal:",
    .foundWaitingAndThere: "En attente ici et déjà au portail; le prochain envoi le trouvera :"
      <-> "Waiting here and at the portal already; the next pass will find it:",
    .foundElsewhere: "Remis à un autre poste, et au portail :" <-> "Handed over to another station, and at the portal:",
    .foundCancelled: "Plus au portail, où l'annulation a été demandée :"
      <-> "No longer at the portal, which was asked to cancel it:",
    .foundUnsettled: "Le portail y travaille encore; comparez de nouveau dans quelques minutes :"
      <-> "The portal is still working on it; compare again in a few minutes:",
    .foundOnlyAtPortal:
      "AU PORTAIL, PAS ICI. Cherchez le papier et qui l'a saisi (au portail, à un autre poste); n'utilisez pas ces "
      + "numéros :"
      <-> "AT THE PORTAL, NOT HERE. Look for the paper and for who keyed it in (at the portal, at another station); "
      + "do not use these numbers:",
    .foundOnlyHere:
      "RÉINTÉGRÉ ICI, PAS AU PORTAIL. Le prochain envoi le vérifie; s'il reste, avisez le soutien et gardez le papier :"
      <-> "REINSTATED HERE, NOT AT THE PORTAL. The next pass checks it; if it stays, tell support and keep the paper:",
    .foundContentDiffers:
      "MÊME NUMÉRO, AUTRE CONTENU. Comparez le papier avec les deux : cvmsync voir NUMÉRO, et Consulter au portail :"
      <-> "SAME NUMBER, OTHER CONTENT. Check the paper against both: cvmsync show NUMBER, and Consulter at the portal:",
    .countAgreed: "concordants" <-> "that agree",
    .countWaiting: "en attente" <-> "waiting",
    .countWaitingAndThere: "en attente et déjà au portail" <-> "waiting and at the portal already",
    .countElsewhere: "à un autre poste" <-> "at another station",
    .countCancelled: "annulés" <-> "cancelled",
    .countUnsettled: "en cours au portail" <-> "in progress at the portal",
    .countOnlyAtPortal: "au portail seulement" <-> "at the portal alone",
    .countOnlyHere: "ici seulement" <-> "here alone",
    .countContentDiffers: "de contenu différent" <-> "of other content",
    .verifyAgrees: "{size=Le seul numéro|Chacun des {size} numéros} du lot a un seul état, et le portail concorde."
      <-> "{size=The lot's only number has|Each of the lot's {size} numbers has} one state, and the portal agrees.",
    .verifyDiffers:
      "Le portail ne concorde pas pour {size=le seul numéro|les {size} numéros} du lot : voyez la liste. Rien n'a été "
      + "changé, ni ici ni au portail."
      <-> "The portal does not agree on the lot's {size=only number|{size} numbers}: see the list. Nothing was "
      + "changed, here or at the portal.",
    .verifyByLookUp: "Comparé numéro par numéro, car ce portail ne donne pas de liste."
      <-> "Compared number by number, since this portal gives no list.",
    .verifyNotReached: "Le lot n'a pas pu être comparé; rien n'a changé. {reason}"
      <-> "The lot could not be compared; nothing changed. {reason}",
    .verifyNotComparable:
      "Ce portail ne donne ni liste ni recherche de plusieurs numéros : le lot ne peut pas être comparé. Rien n'a "
      + "changé; un numéro à la fois se voit au portail."
      <-> "This portal gives neither a list nor a look-up of several numbers: the lot cannot be compared. Nothing "
      + "changed; one number at a time can be seen at the portal.",
    .helpStockVerify: "Compare un lot avec la liste du portail, sans rien changer."
      <-> "Compare a lot with the portal's list, without changing anything.",
  ]
}
