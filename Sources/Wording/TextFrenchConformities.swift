extension Text {
  /// Repairs of a document's defects [FAQ A1, A2].
  static let frenchConformities: [Text: String] = [
    .stateConformed: "Conformé au portail",
    .purposeConform: "Envoi de la conformité",
    .conformityOf: "{certificate}, conformité",
    .conformityTitle: "{certificate}, conformité du {time} : {state}",
    .conformityTitleReason: "{certificate}, conformité du {time} : {state}, {reason}",
    .conformityLate: "Tardive : vérifiée le {time}, le délai de 48 h prenait fin le {deadline}.",
    .conformityRecorded:
      "Enregistrée sur cet appareil par {keyedBy}, réparations vérifiées par {mechanic} : {repairs}.",
    .conformityRemarks: "Remarques : {text}",
    .conformityWaits: "Ensuite : elle part dès que le portail a le document lui-même. Rien à faire de votre part.",
    .conformityAbsent:
      "Le numéro est bien celui du papier? Un document d'avant le 26 janvier 2023, 17 h, d'un véhicule d'ailleurs n'a pas "
      + "été converti : créez-en un nouveau (cvmsync aide faq A3), puis fermez cette conformité. S'il vient d'un poste "
      + "sans réseau, attendez qu'il y soit, puis réessayez.",
    .conformityNone: "Aucune conformité enregistrée ici pour ce numéro.",
    .conformed: "{certificate} : conformité enregistrée sur cet appareil.",
    .conformedAlready: "{certificate} : conformité déjà enregistrée sur cet appareil; rien n'a été ajouté.",
    .conformFit: "{certificate} : conformité acceptable (essai, rien n'a été enregistré).",
    .conformRefused: "Conformité non enregistrée. Corrigez, puis recommencez.",
    .conformAfterDocument: "Elle n'est jamais envoyée avant le document lui-même.",
    .conformDocumentHere: "{certificate}, enregistré ici, du {time}.",
    .conformDocumentAtPortal: "{certificate}, trouvé au portail, du {time}.",
    .conformNotAsked:
      "{certificate} : pas enregistré ici, et le portail n'a pas pu être consulté. L'agent l'y cherche par son numéro "
      + "avant tout envoi (FAQ, A2).",
    .conformAbsent:
      "{certificate} : le portail n'a pas ce numéro. Vérifiez-le sur le papier. Les documents d'avant le 26 janvier 2023, "
      + "17 h, y sont, sauf ceux de véhicules d'ailleurs (FAQ, A2) : pour ceux-là, créez un nouveau document, champ du "
      + "numéro vide, ancien numéro dans Remarques (FAQ, A3). Pour une copie d'un tel document, le client téléphone au "
      + "{older} (FAQ, A1). S'il vient d'un poste sans réseau : --even-if-absent l'enregistre quand même.",
    .conformOpen: "Défectuosités ouvertes : {defects}.",
    .conformOpenNone: "Aucune défectuosité ouverte.",
    .conformDeadline: "À réparer avant : {time}.",
    .conformDeadlinePast: "Le délai de 48 h a pris fin le {time} : la conformité sera marquée tardive.",
    .conformOlder: "D'avant le 26 janvier 2023, 17 h : pour une copie, le client téléphone au {older} (FAQ, A1).",
    .conformOneEntry: "Donnez une seule conformité : un objet JSON.",
    .conformAskRepaired: "{defect} : réparée?",
    .askMoreRepairs: "Une autre réparation à ajouter?",
    .fieldRepairs: "Réparations",
    .fieldRepairsComponent: "Composant",
    .fieldRepairsCode: "Code de défectuosité",
    .fieldRepairsRepairedAt: "Réparé le",
    .actionClose: "fermer sans l'envoyer",
    .reviewCloseUsage: "cvmsync reviser fermer {number} --who NOM --why RAISON",
    .helpReviewClose: "Ferme une conformité que le portail n'a pas : elle ne sera pas envoyée.",
    .helpConform: "Enregistre que les défectuosités d'un certificat, d'ici ou d'ailleurs, ont été réparées (FAQ, A2).",
    .helpConformFile:
      "Fichier JSON d'une conformité, ou - pour l'entrée standard. Sans fichier, à un terminal : questions.",
    .helpRepaired: "Une défectuosité réparée : composant et code, comme 611AB. Répétable.",
    .helpConformMechanic: "Code d'accès de qui a vérifié les réparations.",
    .helpConformVIN: "NIV, pour un document d'ailleurs.",
    .helpConformAt: "Date et heure de la vérification; maintenant si absent.",
    .helpConformRemarks: "Remarques.",
    .helpEvenIfAbsent: "Enregistre aussi ce que le portail dit ne pas avoir.",
    .helpConformUsage: "--repaired, --mechanic, --vin, --at et --remarks vont ensemble, et sans fichier.",
    .issueNumberDiffers: "n'est pas celui du document à conformer. Corrigez-le, ou retirez-le.",
    .issueNoDefectsToRepair:
      "un AVP n'a pas de défectuosités à réparer. Une fois les vitres conformes, faites un nouvel AVP : cvmsync nouvelle",
    .issueNothingOpen: "ce document n'a aucune défectuosité ouverte : il n'y a rien à conformer. Vérifiez le numéro.",
    .issueDefectNotOpen: "pas une défectuosité ouverte de ce document. Ouvertes : {open}.",
    .issueBeforeInspection: "avant la vérification du véhicule. Vérifiez la date.",
    .issueAfterVerification: "après la vérification des réparations. Vérifiez les dates.",
    .issueVinDiffers: "ce document est d'un véhicule d'un autre NIV. Vérifiez le numéro et le NIV.",
    .issueDocumentAbsent: "le portail n'a pas de document de ce numéro.",
    .warningAfterDeadline: "après le délai de 48 h; la conformité est marquée tardive.",
    .warningRepairedBefore: "une conformité enregistrée ici nomme déjà cette défectuosité; le portail décidera.",
  ]
}
