extension Text {
  /// A lot held against the portal's list.
  static let frenchVerify: [Text: String] = [
    .verifyTitle: "{kind} {first} à {last}, comparé avec le portail {time}",
    .foundAgreed: "Les deux côtés concordent :",
    .foundWaiting: "Enregistré ici, pas encore au portail :",
    .foundWaitingAndThere: "En attente ici et déjà au portail; le prochain envoi le trouvera :",
    .foundElsewhere: "Remis à un autre poste, et au portail :",
    .foundCancelled: "Plus au portail, où l'annulation a été demandée :",
    .foundUnsettled: "Le portail y travaille encore; comparez de nouveau dans quelques minutes :",
    .foundOnlyAtPortal:
      "AU PORTAIL, PAS ICI. Cherchez le papier et qui l'a saisi (au portail, à un autre poste); n'utilisez pas ces "
      + "numéros :",
    .foundOnlyHere:
      "RÉINTÉGRÉ ICI, PAS AU PORTAIL. Le prochain envoi le vérifie; s'il reste, avisez le soutien et gardez le papier :",
    .foundContentDiffers:
      "MÊME NUMÉRO, AUTRE CONTENU. Comparez le papier avec les deux : cvmsync voir NUMÉRO, et Consulter au portail :",
    .countAgreed: "concordants",
    .countWaiting: "en attente",
    .countWaitingAndThere: "en attente et déjà au portail",
    .countElsewhere: "à un autre poste",
    .countCancelled: "annulés",
    .countUnsettled: "en cours au portail",
    .countOnlyAtPortal: "au portail seulement",
    .countOnlyHere: "ici seulement",
    .countContentDiffers: "de contenu différent",
    .verifyAgrees: "Chacun des {size} numéros du lot a un seul état, et le portail concorde.",
    .verifyDiffers:
      "Le portail ne concorde pas pour les {size} numéros du lot : voyez la liste. Rien n'a été changé, ni ici ni au "
      + "portail.",
    .verifyByLookUp: "Comparé numéro par numéro, car ce portail ne donne pas de liste.",
    .verifyNotReached: "Le lot n'a pas pu être comparé; rien n'a changé. {reason}",
    .verifyNotComparable:
      "Ce portail ne donne ni liste ni recherche de plusieurs numéros : le lot ne peut pas être comparé. Rien n'a "
      + "changé; un numéro à la fois se voit au portail.",
    .helpStockVerify: "Compare un lot avec la liste du portail, sans rien changer.",
  ]
}
