extension Text {
  /// Requests to cancel, and contacts.
  static let frenchRequests: [Text: String] = [
    .cancellationToAsk: "annulation à demander",
    .cancellationAsked: "annulation demandée, pas encore confirmée",
    .cancellationConfirmed: "annulation confirmée",
    .cancellationConfirmedReference: "annulation confirmée (réf. {reference})",
    .cancellationWithdrawn: "demande d'annulation retirée",
    .cancellationNone: "aucune demande d'annulation",
    .channelPhone: "téléphone",
    .channelEmail: "courriel",
    .cancelNextPhone:
      "À vous : téléphonez au {cancellation} avec le numéro {number}. Ensuite : cvmsync annuler {number}{option} "
      + "--asked-by phone --who NOM --why RAISON. D'ici là, le portail l'a toujours.",
    .cancelNextEmail:
      "À vous : écrivez à {support}; le brouillon : cvmsync brouillon-courriel annuler-avp {number}. Ensuite : cvmsync "
      + "annuler {number}{option} --asked-by email --who NOM --why RAISON. D'ici là, le portail l'a toujours.",
    .cancelNextAsked:
      "Quand on vous donne une référence : cvmsync annuler {number}{option} --confirmed RÉFÉRENCE --who NOM --why "
      + "RAISON. D'ici là, rien ne prouve l'annulation.",
    .cancelNextConfirmed: "Rien à faire : gardez la référence avec le papier {number}.",
    .cancelNextWithdrawn:
      "Rien à faire si personne n'avait appelé ou écrit; sinon, dites-leur que la demande pour {number} est retirée.",
    .cancelLineToAsk: "Annulation à demander, voulue par {who}. Raison : {why}",
    .cancelLineAsked: "Annulation demandée par {who} ({channel}). Note : {why}",
    .cancelLineConfirmed: "Annulation confirmée à {who}, référence {reference}. Note : {why}",
    .cancelLineWithdrawn: "Demande d'annulation retirée par {who}. Raison : {why}",
    .cancelNone: "Aucune demande d'annulation.",
    .cancelUsage:
      "Un numéro avec --who et --why, et au plus une étape (--asked-by, --confirmed ou --withdraw); ou --list seul.",
    .rowCancellation: "Annulation",
    .todoCancellation: "demander l'annulation d'un certificat : cvmsync annuler --list",
    .cancelWaitingOne: "1 demande à faire : cvmsync annuler --list",
    .cancelWaitingMany: "{count} demandes à faire : cvmsync annuler --list",
    .refusalNotConfirmed:
      "Le portail n'a pas confirmé {number} ({state}) : il n'y a rien à y annuler. Une erreur? cvmsync corriger "
      + "{number} FICHIER --who NOM --why RAISON; ce qui vient ensuite : cvmsync pourquoi {number}. Rien n'a été "
      + "changé.",
    .refusalNeverRecorded:
      "Rien n'a été enregistré pour {number} : il n'y a rien à annuler. Papier gâché? cvmsync stock gache {number} --who "
      + "NOM --why RAISON",
    .refusalWrongCancellationStep:
      "Cette étape ne suit pas pour {number} : {step}. Rien n'a été changé; les étapes : cvmsync pourquoi {number}",
    .helpCancel: "Demande d'annulation d'un certificat confirmé (FAQ, R9).",
    .helpCancelList: "Montre les demandes et où elles en sont.",
    .helpAskedBy: "La demande est faite : phone ou email.",
    .helpConfirmed: "On vous a confirmé l'annulation, avec cette référence.",
    .helpWithdraw: "Retire la demande.",
    .configurationContacts: "un objet de textes; champs : cancellation, clientSatisfaction, olderDocuments, support.",
    .configurationContactPhone: "un numéro de téléphone d'au moins 7 chiffres et d'au plus 60 caractères.",
    .configurationContactAddress: "une adresse de courriel, comme soutien@exemple.ca.",
  ]
}
