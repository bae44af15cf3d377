extension Text {
  /// Papers that go from one station of a mandatary to another.
  static let frenchHandOvers: [Text: String] = [
    .stockHandedOver: "remis à un autre poste",
    .stockHandedTo: "remis à {station}",
    .stockFrom: "venu de {station}",
    .handOverGiven:
      "Remise {move} : {kind} {numbers}, {count} {count=numéro|numéros}, à {station}. {count=Il ne peut plus|Ils ne "
      + "peuvent plus} servir à ce poste.",
    .handOverSlip:
      "Bordereau écrit : {file}. Donnez-le avec les papiers; là-bas : cvmsync stock recevoir FICHIER --who NOM",
    .handOverRule:
      "Règle du papier : un numéro sert seulement là où est le papier. Donnez tous ces papiers, n'en gardez aucun ici; "
      + "seul le poste {station} peut recevoir ce bordereau.",
    .handOverFreeHint: "Pour remettre seulement ceux qui sont encore disponibles, ajoutez --only-free.",
    .handOverReceived:
      "Reçu de {station} : {kind} {numbers}, {count} {count=numéro. Il peut|numéros. Ils peuvent} servir à ce poste.",
    .handOverReceivedRule:
      "Règle du papier : un numéro sert seulement là où est le papier. Comptez-les; s'il en manque un : cvmsync stock "
      + "perdu NUMÉRO --who NOM --why RAISON",
    .handOverKnown:
      "Ce bordereau de {station} ({kind} {numbers}) a déjà été reçu le {time} par {who}. Rien n'a changé.",
    .handOverTakenBack:
      "Repris : {kind} {numbers}, {count} {count=numéro remis|numéros remis} à {station}. {count=Il peut|Ils peuvent} "
      + "de nouveau servir à ce poste.",
    .handOverTakenBackRule:
      "Détruisez maintenant le bordereau et toutes ses copies : reçu à {station}, il rendrait ces numéros utilisables à "
      + "deux postes. Un numéro sert seulement là où est le papier : ayez les papiers en main avant de vous en servir.",
    .handOversNone: "Aucun numéro n'a été remis à un autre poste ni reçu d'un autre.",
    .handOversUsage: "Un bordereau s'écrit de nouveau avec --slip et --output ensemble; sans eux, la liste s'affiche.",
    .moveGiven: "{kind} {numbers} ({count}) remis à {station}",
    .moveReceived: "{kind} {numbers} ({count}) reçu de {station}",
    .moveTakenBack: "{kind} {numbers} ({count}) repris, remis à {station} auparavant",
    .moveBy: "par {who}",
    .moveAway: "encore là-bas : {count}",
    .moveBack: "revenu",
    .slipExists: "{file} existe déjà et reste tel quel; rien n'a été remis. Donnez un autre nom à --output.",
    .slipNotWritten:
      "Les numéros sont remis, mais {file} n'a pas pu être écrit ({note}). Écrivez le bordereau ailleurs : cvmsync stock "
      + "remises --slip {move} --output FICHIER",
    .slipTaken: "ce nom vient d'être pris",
    .slipTooLong: "{path} est trop long pour un bordereau; rien n'a été ajouté.",
    .slipWrittenAgain:
      "Bordereau de la remise {move} écrit de nouveau : {file}. C'est le même, pour {station} seulement; reçu une deuxième "
      + "fois, il ne change rien.",
    .gapsAway: "Remis à un autre poste, inutilisables ici :",
    .gapsAwayLine: "{certificate}  {time}  {station}, par {who}",
    .issueSlipChanged: "n'est plus tel qu'écrit.",
    .refusalHandedOver:
      "{kind} {number} : remis à {station} le {since} par {who} ({why}). Rien n'a été enregistré ici pour ce numéro et il "
      + "ne peut pas servir ici; demandez à {station}.",
    .refusalHandOverToSelf: "{station} est ce poste-ci; rien n'a été remis. Nommez l'autre poste avec --to.",
    .refusalNothingToHandOver:
      "Aucun numéro de {first} à {last} n'est encore disponible; rien n'a été remis. Voyez : cvmsync stock registre {first}",
    .refusalMalformedSlip:
      "Ce bordereau est endommagé ou a été modifié; rien n'a été ajouté. Là d'où il vient, on peut l'écrire de "
      + "nouveau : cvmsync stock remises --slip N --output FICHIER",
    .refusalSlipForOther:
      "Ce bordereau est pour {to}; ce poste s'appelle {station}. Rien n'a été ajouté. Recevez-le à {to}; si le nom est "
      + "faux, l'autre poste reprend la remise et la refait.",
    .refusalOwnSlip:
      "Ce bordereau est de ce poste-ci (remise {move}); rien n'a changé. Des papiers reviennent avec un bordereau de "
      + "l'autre poste. Si personne n'a reçu celui-ci : cvmsync stock reprendre {move} --who NOM --why RAISON",
    .refusalOwnSlipUnknown:
      "Ce bordereau est de ce poste-ci, et le registre ne le connaît pas : le fichier du poste est une copie plus "
      + "ancienne. Remettez ces numéros de nouveau, pour qu'ils ne servent pas ici aussi : cvmsync stock remettre "
      + "PREMIER DERNIER --to POSTE --output FICHIER --who NOM --why RAISON",
    .refusalNumberIsHere:
      "Le numéro {number} du bordereau est déjà dans le stock de ce poste ({state}); rien n'a été ajouté. Comparez "
      + "les papiers avec les lots : cvmsync stock",
    .refusalNoSuchHandOver: "Aucune remise {move} à un autre poste au registre. Voyez : cvmsync stock remises",
    .refusalCameBack:
      "Des numéros de la remise {move} sont revenus : elle est finie, ou a été reçue. Rien n'a changé; le reste revient "
      + "par un bordereau de l'autre poste.",
    .helpHandOver: "Remet des papiers vierges à un autre poste du même mandataire.",
    .helpReceive: "Reçoit les papiers qu'un autre poste a remis, avec son bordereau.",
    .helpTakeBack: "Reprend une remise que personne n'a reçue; le bordereau doit être détruit.",
    .helpHandOvers: "Montre les remises entre postes, ou écrit un bordereau de nouveau.",
    .helpHandOverTo: "Nom de l'autre poste, comme il s'appelle là-bas.",
    .helpOnlyFree: "Laisse de côté les numéros qui ne sont plus disponibles.",
    .helpSlipOutput: "Fichier du bordereau à écrire.",
    .helpSlipFile: "Fichier du bordereau.",
    .helpSlipOf: "Écrit de nouveau le bordereau de cette remise.",
    .helpMove: "Le numéro de la remise, montré par « stock remises ».",
  ]
}
