extension Text {
  /// The papers of the stock: counting, passing over, proving, ordering.
  static let frenchPapers: [Text: String] = [
    .rangeOf: "{first} à {last}",
    .countAgrees: "{kind} : {counted} comptés, comme dans le registre.",
    .countMissing:
      "{kind} : {counted} comptés, {expected} dans le registre; il en manque {difference}. Le compte est noté, le "
      + "registre n'a pas changé.",
    .countSurplus:
      "{kind} : {counted} comptés, {expected} dans le registre; il y en a {difference} de trop. Le compte est noté, "
      + "le registre n'a pas changé.",
    .countGaps: "À chercher d'abord, sautés sans raison :",
    .countBlank: "Numéros qui devraient être là :",
    .countMissingNext:
      "Comparez les papiers avec cette liste, puis : cvmsync stock perdu NUMÉRO --who NOM --why RAISON (ou vole, "
      + "gache, retourner au lieu de perdu).",
    .countSurplusNext:
      "Cherchez les papiers hors de cette liste : lot à ajouter (cvmsync stock ajouter PREMIER DERNIER --who NOM), ou "
      + "numéro enregistré par erreur (cvmsync pourquoi NUMÉRO).",
    .gapsNone: "Aucun numéro n'a été sauté sans raison.",
    .gapsTitle: "Numéros sautés, à expliquer : {count}",
    .gapsNext:
      "Pour chacun dont le papier est encore là : cvmsync stock sauter NUMÉRO --who NOM --why RAISON; pour les "
      + "autres, gache, perdu, vole ou retourner au lieu de sauter.",
    .gapsSkipped: "Sautés avec une raison, encore utilisables :",
    .gapsSkippedLine: "{certificate}  {time}  {who} : {why}",
    .gapsCut: "Il y en a d'autres; ils seront montrés quand ceux-ci seront réglés.",
    .stockSkipped:
      "{count} {count=numéro sauté avec une raison; il reste utilisable|numéros sautés avec une raison; ils restent "
      + "utilisables}.",
    .ledgerTitle: "{kind} {first} à {last}, reçu {time} par {who}",
    .ledgerReason: "{who} : {why}",
    .ledgerSum: "Somme : {counts} = {total}",
    .ledgerProven: "Les {size} numéros du lot y sont, chacun dans un seul état.",
    .ledgerBroken: "Le registre n'a pas les {size} numéros du lot; faites vérifier cet appareil, gardez les papiers.",
    .stockOrder: "Commandez maintenant : il reste moins d'une semaine plus la livraison ({days} {days=jour|jours}).",
    .stockTellWhom:
      "À aviser, avec les numéros et la date : Direction du soutien aux mandataires, crq-ssm@saaq.gouv.qc.ca; pour un "
      + "vol, aussi le service de police.",
    .helpStockCount: "Compare le nombre de papiers comptés avec le registre.",
    .helpStockSkip: "Saute des numéros avec une raison; ils restent utilisables.",
    .helpStockGaps: "Montre les numéros sautés sans raison.",
    .helpStockLedger: "Prouve que chaque numéro d'un lot a un seul état.",
    .helpStockStolen: "Marque des numéros volés.",
    .helpStockReturned: "Marque des numéros retournés à la Société.",
    .helpCounted: "Combien de papiers vierges ont été comptés.",
    .helpLot: "Un numéro du lot; sans lui, tous les lots.",
    .helpUpTo: "Du numéro donné jusqu'à celui-ci.",
    .badRange: "--up-to va d'un seul numéro à un autre de la même forme qui ne le précède pas; rien n'a changé.",
    .configurationMandate: "numéro du mandat comme le portail l'écrit, de 1 à 40 caractères sans espaces ni accents.",
    .configurationOrderDays: "jours de livraison d'une commande, de 0 à 90.",
  ]
}
