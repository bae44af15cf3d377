extension Catalogue {
  /// Repairs of a document's defects [FAQ A1, A2].
  static let conformities: Texts<Text> = [
    .stateConformed: "Conformé au portail" <-> "Conformed at the portal",
    .purposeConform: "Envoi de la conformité" <-> "Conformity sent",
    .conformityOf: "{certificate}, conformité" <-> "{certificate}, conformity",
    .conformityTitle: "{certificate}, conformité du {time} : {state}"
      <-> "{certificate}, conformity of {time}: {state}",
    .conformityTitleReason: "{certificate}, conformité du {time} : {state}, {reason}"
      <-> "{certificate}, conformity of {time}: {state}, {reason}",
    .conformityLate: "Tardive : vérifiée le {time}, le délai de 48 h prenait fin le {deadline}."
      <-> "Late: verified {time}, the 48 hours ended {deadline}.",
    .conformityRecorded: "Enregistrée sur cet appareil par {keyedBy}, réparations vérifiées par {mechanic} : {repairs}."
      <-> "Recorded on this device by {keyedBy}, repairs verified by {mechanic}: {repairs}.",
    .conformityRemarks: "Remarques : {text}" <-> "Remarks: {text}",
    .conformityWaits: "Ensuite : elle part dès que le portail a le document lui-même. Rien à faire de votre part."
      <-> "Next: it goes as soon as the portal has the document itself. Nothing for you to do.",
    .conformityAbsent:
      "Le numéro est bien celui du papier? Un document d'avant le 26 janvier 2023, 17 h, d'un véhicule d'ailleurs n'a "
      + "pas été converti : créez-en un nouveau (cvmsync aide faq A3), puis fermez cette conformité. S'il vient d'un "
      + "poste sans réseau, attendez qu'il y soit, puis réessayez."
      <-> "Is the number the one on the paper? A document from before January 26, 2023, 5 p.m., of a vehicle from "
      + "elsewhere was not converted: create a new one (cvmsync help faq A3), then close this conformity. If it "
      + "comes from a station without a network, wait until it is there, then retry.",
    .conformityNone: "Aucune conformité enregistrée ici pour ce numéro."
      <-> "No conformity is recorded here for this number.",
    .conformed: "{certificate} : conformité enregistrée sur cet appareil."
      <-> "{certificate}: conformity recorded on this device.",
    .conformedAlready: "{certificate} : conformité déjà enregistrée sur cet appareil; rien n'a été ajouté."
      <-> "{certificate}: conformity already recorded on this device; nothing was added.",
    .conformFit: "{certificate} : conformité acceptable (essai, rien n'a été enregistré)."
      <-> "{certificate}: conformity fit to be recorded (rehearsal, nothing was recorded).",
    .conformRefused: "Conformité non enregistrée. Corrigez, puis recommencez."
      <-> "Conformity not recorded. Correct it, then try again.",
    .conformAfterDocument: "Elle n'est jamais envoyée avant le document lui-même."
      <-> "It is never sent before the document itself.",
    .conformDocumentHere: "{certificate}, enregistré ici, du {time}." <-> "{certificate}, recorded here, of {time}.",
    .conformDocumentAtPortal: "{certificate}, trouvé au portail, du {time}."
      <-> "{certificate}, found at the portal, of {time}.",
    .conformNotAsked:
      "{certificate} : pas enregistré ici, et le portail n'a pas pu être consulté. L'agent l'y cherche par son numéro "
      + "avant tout envoi (FAQ, A2)."
      <-> "{certificate}: not recorded here, and the portal could not be asked. The agent looks it up by its number "
      + "before anything is sent (FAQ A2).",
    .conformAbsent:
      "{certificate} : le portail n'a pas ce numéro. Vérifiez-le sur le papier. Les documents d'avant le 26 janvier "
      + "2023, 17 h, y sont, sauf ceux de véhicules d'ailleurs (FAQ, A2) : pour ceux-là, créez un nouveau document, "
      + "champ du numéro vide, ancien numéro dans Remarques (FAQ, A3). Pour une copie d'un tel document, le client "
      + "téléphone au {older} (FAQ, A1). S'il vient d'un poste sans réseau : --even-if-absent l'enregistre quand même."
      <-> "{certificate}: the portal does not have this number. Check it on the paper. Documents from before January "
      + "26, 2023, 5 p.m. are there, except those of vehicles from elsewhere (FAQ A2): for these create a new "
      + "document, number field empty, old number in Remarques (FAQ A3). For a copy of such a document the client "
      + "calls {older} (FAQ A1). If it comes from a station without a network: --even-if-absent records it all the "
      + "same.",
    .conformOpen: "Défectuosités ouvertes : {defects}." <-> "Open defects: {defects}.",
    .conformOpenNone: "Aucune défectuosité ouverte." <-> "No open defect.",
    .conformDeadline: "À réparer avant : {time}." <-> "To be repaired by: {time}.",
    .conformDeadlinePast: "Le délai de 48 h a pris fin le {time} : la conformité sera marquée tardive."
      <-> "The 48 hours ended {time}: the conformity will be marked late.",
    .conformOlder: "D'avant le 26 janvier 2023, 17 h : pour une copie, le client téléphone au {older} (FAQ, A1)."
      <-> "From before January 26, 2023, 5 p.m.: for a copy the client calls {older} (FAQ A1).",
    .conformOneEntry: "Donnez une seule conformité : un objet JSON." <-> "Give one conformity: one JSON object.",
    .conformAskRepaired: "{defect} : réparée?" <-> "{defect}: repaired?",
    .askMoreRepairs: "Autre réparation, comme 2205C" <-> "Another repair, such as 2205C",
    .fieldRepairs: "Réparations" <-> "Repairs",
    .fieldRepairsComponent: "Composant" <-> "Component",
    .fieldRepairsCode: "Code de défectuosité" <-> "Defect code",
    .fieldRepairsRepairedAt: "Réparé le" <-> "Repaired",
    .actionClose: "fermer sans l'envoyer" <-> "close without sending it",
    .reviewCloseUsage: "cvmsync reviser fermer {number} --who NOM --why RAISON"
      <-> "cvmsync review close {number} --who NAME --why REASON",
    .helpReviewClose: "Ferme une conformité que le portail n'a pas : elle ne sera pas envoyée."
      <-> "Close a conformity that the portal does not have: it will not be sent.",
    .helpConform: "Enregistre que les défectuosités d'un certificat, d'ici ou d'ailleurs, ont été réparées (FAQ, A2)."
      <-> "Record that the defects of a certificate, own or issued elsewhere, were repaired (FAQ A2).",
    .helpConformFile:
      "Fichier JSON d'une conformité, ou - pour l'entrée standard. Sans fichier, à un terminal : questions."
      <-> "JSON file of one conformity, or - for standard input. Without a file, at a terminal: questions.",
    .helpRepaired: "Une défectuosité réparée : composant et code, comme 611AB. Répétable."
      <-> "A repaired defect: component and code, such as 611AB. Repeatable.",
    .helpConformMechanic: "Code d'accès de qui a vérifié les réparations."
      <-> "Access code of who verified the repairs.",
    .helpConformVIN: "NIV, pour un document d'ailleurs." <-> "VIN, for a document issued elsewhere.",
    .helpConformAt: "Date et heure de la vérification; maintenant si absent."
      <-> "Date and time of the verification; now where left out.",
    .helpConformRemarks: "Remarques." <-> "Remarks.",
    .helpEvenIfAbsent: "Enregistre aussi ce que le portail dit ne pas avoir."
      <-> "Record also what the portal says it does not have.",
    .helpConformUsage: "--repaired, --mechanic, --vin, --at et --remarks vont ensemble, et sans fichier."
      <-> "--repaired, --mechanic, --vin, --at and --remarks go together, and without a file.",
    .issueNumberDiffers: "n'est pas celui du document à conformer. Corrigez-le, ou retirez-le."
      <-> "is not that of the document to conform. Correct it, or remove it.",
    .issueNoDefectsToRepair:
      "un AVP n'a pas de défectuosités à réparer. Une fois les vitres conformes, faites un nouvel AVP : cvmsync "
      + "nouvelle"
      <-> "an AVP has no defects to repair. Once the windows are right, make a new AVP: cvmsync record",
    .issueNothingOpen: "ce document n'a aucune défectuosité ouverte : il n'y a rien à conformer. Vérifiez le numéro."
      <-> "this document has no open defect: there is nothing to conform. Check the number.",
    .issueDefectNotOpen: "pas une défectuosité ouverte de ce document. Ouvertes : {open}."
      <-> "not an open defect of this document. Open: {open}.",
    .issueBeforeInspection: "avant la vérification du véhicule. Vérifiez la date."
      <-> "before the vehicle was inspected. Check the date.",
    .issueAfterVerification: "après la vérification des réparations. Vérifiez les dates."
      <-> "after the repairs were verified. Check the dates.",
    .issueVinDiffers: "ce document est d'un véhicule d'un autre NIV. Vérifiez le numéro et le NIV."
      <-> "this document is of a vehicle with another VIN. Check the number and the VIN.",
    .issueDocumentAbsent: "le portail n'a pas de document de ce numéro."
      <-> "the portal has no document of this number.",
    .warningAfterDeadline: "après le délai de 48 h; la conformité est marquée tardive."
      <-> "after the 48 hours; the conformity is marked late.",
    .warningRepairedBefore: "une conformité enregistrée ici nomme déjà cette défectuosité; le portail décidera."
      <-> "a conformity recorded here names this defect already; the portal will decide.",
  ]
}
