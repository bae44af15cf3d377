extension Catalogue {
  /// Texts about papers handed over between stations of a mandatary.
  static let handOvers: Texts<Text> = [
    .stockHandedOver: "remis à un autre poste" <-> "handed over to another station",
    .stockHandedTo: "remis à {station}" <-> "handed over to {station}",
    .stockFrom: "venu de {station}" <-> "came from {station}",
    .handOverGiven:
      "Remise {move} : {kind} {numbers}, {count} {count=numéro|numéros}, à {station}. {count=Il ne peut plus|Ils ne "
      + "peuvent plus} servir à ce poste."
      <-> "Hand-over {move}: {kind} {numbers}, {count} {count=number|numbers}, to {station}. {count=It|They} can no "
      + "longer be used at this station.",
    .handOverSlip:
      "Bordereau écrit : {file}. Donnez-le avec les papiers; là-bas : cvmsync stock recevoir FICHIER --who NOM"
      <-> "Slip written: {file}. Give it along with the papers; over there: cvmsync stock receive FILE --who NAME",
    .handOverRule:
      "Règle du papier : un numéro sert seulement là où est le papier. Donnez tous ces papiers, n'en gardez aucun "
      + "ici; seul le poste {station} peut recevoir ce bordereau."
      <-> "Rule of the paper: a number is used only where its paper is. Give all of these papers, keep none here; "
      + "only the station {station} can receive this slip.",
    .handOverFreeHint: "Pour remettre seulement ceux qui sont encore disponibles, ajoutez --only-free."
      <-> "To hand over only those that are still available, add --only-free.",
    .handOverReceived:
      "Reçu de {station} : {kind} {numbers}, {count} {count=numéro. Il peut|numéros. Ils peuvent} servir à ce poste."
      <-> "Received from {station}: {kind} {numbers}, {count} {count=number. It|numbers. They} can be used at this "
      + "station.",
    .handOverReceivedRule:
      "Règle du papier : un numéro sert seulement là où est le papier. Comptez-les; s'il en manque un : cvmsync stock "
      + "perdu NUMÉRO --who NOM --why RAISON"
      <-> "Rule of the paper: a number is used only where its paper is. Count them; if one is missing: cvmsync stock "
      + "lost NUMBER --who NAME --why REASON",
    .handOverKnown: "Ce bordereau de {station} ({kind} {numbers}) a déjà été reçu le {time} par {who}. Rien n'a changé."
      <-> "This slip from {station} ({kind} {numbers}) was received on {time} by {who}. Nothing changed.",
    .handOverTakenBack:
      "Repris : {kind} {numbers}, {count} {count=numéro remis|numéros remis} à {station}. {count=Il peut|Ils peuvent} "
      + "de nouveau servir à ce poste."
      <-> "Taken back: {kind} {numbers}, {count} {count=number|numbers} handed over to {station}. {count=It|They} "
      + "can be used at this station again.",
    .handOverTakenBackRule:
      "Détruisez maintenant le bordereau et toutes ses copies : reçu à {station}, il rendrait ces numéros utilisables "
      + "à deux postes. Un numéro sert seulement là où est le papier : ayez les papiers en main avant de vous en "
      + "servir."
      <-> "Destroy the slip and every copy of it now: received at {station}, it would make these numbers usable at "
      + "two stations. A number is used only where its paper is: have the papers in hand before you use them.",
    .handOversNone: "Aucun numéro n'a été remis à un autre poste ni reçu d'un autre."
      <-> "No number was handed over to another station or received from one.",
    .handOversUsage: "Un bordereau s'écrit de nouveau avec --slip et --output ensemble; sans eux, la liste s'affiche."
      <-> "A slip is written again with --slip and --output together; without them the list is shown.",
    .moveGiven: "{kind} {numbers} ({count}) remis à {station}"
      <-> "{kind} {numbers} ({count}) handed over to {station}",
    .moveReceived: "{kind} {numbers} ({count}) {count=reçu|reçus} de {station}"
      <-> "{kind} {numbers} ({count}) received from {station}",
    .moveTakenBack: "{kind} {numbers} ({count}) repris, remis à {station} auparavant"
      <-> "{kind} {numbers} ({count}) taken back, handed over to {station} before",
    .moveBy: "par {who}" <-> "by {who}",
    .moveAway: "encore là-bas : {count}" <-> "still there: {count}",
    .moveBack: "revenu" <-> "came back",
    .slipExists: "{file} existe déjà et reste tel quel; rien n'a été remis. Donnez un autre nom à --output."
      <-> "{file} exists already and stays as it is; nothing was handed over. Give --output another name.",
    .slipNotWritten:
      "Les numéros sont remis, mais {file} n'a pas pu être écrit ({note}). Écrivez le bordereau ailleurs : cvmsync "
      + "stock remises --slip {move} --output FICHIER"
      <-> "The numbers are handed over, but {file} could not be written ({note}). Write the slip somewhere else: "
      + "cvmsync stock hand-overs --slip {move} --output FILE",
    .slipTaken: "ce nom vient d'être pris" <-> "the name was just taken",
    .slipTooLong: "{path} est trop long pour un bordereau; rien n'a été ajouté."
      <-> "{path} is too long for a slip; nothing was added.",
    .slipWrittenAgain:
      "Bordereau de la remise {move} écrit de nouveau : {file}. C'est le même, pour {station} seulement; reçu une "
      + "deuxième fois, il ne change rien."
      <-> "Slip of hand-over {move} written again: {file}. It is the same one, for {station} alone; received a "
      + "second time it changes nothing.",
    .gapsAway: "Remis à un autre poste, inutilisables ici :" <-> "Handed over to another station, not usable here:",
    .gapsAwayLine: "{certificate}  {time}  {station}, par {who}" <-> "{certificate}  {time}  {station}, by {who}",
    .issueSlipChanged: "n'est plus tel qu'écrit." <-> "is not as it was written.",
    .refusalHandedOver:
      "{kind} {number} : remis à {station} le {since} par {who} ({why}). Rien n'a été enregistré ici pour ce numéro "
      + "et il ne peut pas servir ici; demandez à {station}."
      <-> "{kind} {number}: handed over to {station} on {since} by {who} ({why}). Nothing was recorded here for this "
      + "number and it cannot be used here; ask {station}.",
    .refusalHandOverToSelf: "{station} est ce poste-ci; rien n'a été remis. Nommez l'autre poste avec --to."
      <-> "{station} is this station; nothing was handed over. Name the other station with --to.",
    .refusalNothingToHandOver:
      "Aucun numéro de {first} à {last} n'est encore disponible; rien n'a été remis. Voyez : cvmsync stock registre "
      + "{first}"
      <-> "No number from {first} to {last} is still available; nothing was handed over. See: cvmsync stock ledger "
      + "{first}",
    .refusalMalformedSlip:
      "Ce bordereau est endommagé ou a été modifié; rien n'a été ajouté. Là d'où il vient, on peut l'écrire de "
      + "nouveau : cvmsync stock remises --slip N --output FICHIER"
      <-> "This slip is damaged or was changed; nothing was added. Where it comes from it can be written again: "
      + "cvmsync stock hand-overs --slip N --output FILE",
    .refusalSlipForOther:
      "Ce bordereau est pour {to}; ce poste s'appelle {station}. Rien n'a été ajouté. Recevez-le à {to}; si le nom "
      + "est faux, l'autre poste reprend la remise et la refait."
      <-> "This slip is for {to}; this station is called {station}. Nothing was added. Receive it at {to}; if the "
      + "name is wrong, the other station takes the hand-over back and makes it again.",
    .refusalOwnSlip:
      "Ce bordereau est de ce poste-ci (remise {move}); rien n'a changé. Des papiers reviennent avec un bordereau de "
      + "l'autre poste. Si personne n'a reçu celui-ci : cvmsync stock reprendre {move} --who NOM --why RAISON"
      <-> "This slip is one of this very station (hand-over {move}); nothing changed. Papers come back with a slip "
      + "of the other station. If nobody received this one: cvmsync stock take-back {move} --who NAME --why REASON",
    .refusalOwnSlipUnknown:
      "Ce bordereau est de ce poste-ci, et le registre ne le connaît pas : le fichier du poste est une copie plus "
      + "ancienne. Remettez ces numéros de nouveau, pour qu'ils ne servent pas ici aussi : cvmsync stock remettre "
      + "PREMIER DERNIER --to POSTE --output FICHIER --who NOM --why RAISON"
      <-> "This slip is one of this very station, and the log does not know it: the station's file is an older copy. "
      + "Hand these numbers over again, so that they are not used here too: cvmsync stock hand-over FIRST LAST --to "
      + "STATION --output FILE --who NAME --why REASON",
    .refusalNumberIsHere:
      "Le numéro {number} du bordereau est déjà dans le stock de ce poste ({state}); rien n'a été ajouté. Comparez "
      + "les papiers avec les lots : cvmsync stock"
      <-> "Number {number} of the slip is in this station's stock already ({state}); nothing was added. Check the "
      + "papers against the lots: cvmsync stock",
    .refusalNoSuchHandOver: "Aucune remise {move} à un autre poste au registre. Voyez : cvmsync stock remises"
      <-> "No hand-over {move} to another station in the log. See: cvmsync stock hand-overs",
    .refusalCameBack:
      "Des numéros de la remise {move} sont revenus : elle est finie, ou a été reçue. Rien n'a changé; le reste "
      + "revient par un bordereau de l'autre poste."
      <-> "Numbers of hand-over {move} have come back: it is over, or was received. Nothing changed; the rest comes "
      + "back with a slip of the other station.",
    .helpHandOver: "Remet des papiers vierges à un autre poste du même mandataire."
      <-> "Hand blank papers over to another station of the same mandatary.",
    .helpReceive: "Reçoit les papiers qu'un autre poste a remis, avec son bordereau."
      <-> "Receive the papers that another station handed over, with its slip.",
    .helpTakeBack: "Reprend une remise que personne n'a reçue; le bordereau doit être détruit."
      <-> "Take back a hand-over that nobody received; the slip must be destroyed.",
    .helpHandOvers: "Montre les remises entre postes, ou écrit un bordereau de nouveau."
      <-> "Show the hand-overs between stations, or write a slip again.",
    .helpHandOverTo: "Nom de l'autre poste, comme il s'appelle là-bas."
      <-> "Name of the other station, as it is called there.",
    .helpOnlyFree: "Laisse de côté les numéros qui ne sont plus disponibles."
      <-> "Leave out the numbers that are no longer available.",
    .helpSlipOutput: "Fichier du bordereau à écrire." <-> "File of the slip to write.",
    .helpSlipFile: "Fichier du bordereau." <-> "File of the slip.",
    .helpSlipOf: "Écrit de nouveau le bordereau de cette remise." <-> "Write the slip of this hand-over again.",
    .helpMove: "Le numéro de la remise, montré par « stock remises »."
      <-> "The hand-over's number, shown by “stock hand-overs”.",
  ]
}
