extension Catalogue {
  /// The check of an entry, what was saved, repairs and corrections.
  static let pageChecks: Texts<Text> = [
    .pageCheckTitle: "Vérifiez vos réponses" <-> "Check your answers",
    .pageCheckNothingYet: "Rien n'est encore enregistré. Comparez avec le papier que vous avez en main."
      <-> "Nothing is recorded yet. Compare with the paper in your hand.",
    .pageCheckChanged: "Ces réponses ont changé depuis que vous les avez vues. Relisez-les."
      <-> "These answers have changed since you saw them. Read them again.",
    .pageCheckRecord: "Enregistrer sur cet appareil" <-> "Record on this device",
    .pageCheckBack: "Revenir à la saisie" <-> "Back to the form",
    .pageCheckEdit: "Modifier" <-> "Change",
    .pageCheckAfter:
      "Après l'enregistrement, ce certificat ne se modifie plus : une erreur se corrige par une correction, "
      + "qui garde les deux."
      <-> "Once recorded, this certificate does not change: an error is mended by a correction, which keeps both.",
    .pageCheckWarnings: "À relire" <-> "Read again",
    .pageCheckAdapted: "Ce qui sera adapté pour le portail" <-> "What will be adapted for the portal",
    .pageCheckAdaptedHint:
      "Ici, tout reste tel que vous l'avez écrit. Le portail recevra exactement ceci; ce qui est barré n'y "
      + "entre pas."
      <-> "Here everything stays as you wrote it. The portal will get exactly this; what is struck out does not "
      + "fit in.",
    .pageCheckRest: "Vérification et résultat" <-> "Inspection and result",
    .pageCheckName: "{used} caractères, le portail en prend {limit} (FAQ, R3)"
      <-> "{used} characters, the portal takes {limit} (FAQ, R3)",
    .pageCheckStreet: "{used} caractères, le portail en prend {limit} (FAQ, R4)"
      <-> "{used} characters, the portal takes {limit} (FAQ, R4)",
    .pageCheckIdentification:
      "{used} caractères, le portail en prend {limit} : treize zéros, et le NI complet dans Remarques (FAQ, R2)"
      <-> "{used} characters, the portal takes {limit}: thirteen zeros, and the whole number in Remarks (FAQ, R2)",
    .pageCheckWeight: "{text} (FAQ, R8)" <-> "{text} (FAQ, R8)",
    .pageCheckRemarks: "ajouté en tête; rien de ce que vous avez écrit n'est coupé"
      <-> "added at the top; nothing that you wrote is cut",
    .pageCheckDecimal: "« {text} », avec un point (FAQ, R7)" <-> "“{text}”, with a point (FAQ, R7)",
    .pageCheckTyped: "tapé « {text} »" <-> "typed “{text}”",
    .pageSavedTitle: "Enregistré sur cet appareil" <-> "Recorded on this device",
    .pageSavedNext: "Et maintenant" <-> "And now",
    .pageSavedThis: "Ce certificat" <-> "This certificate",
    .pageSavedFile: "Classez le papier. Il fait foi tant que le portail n'a pas confirmé."
      <-> "File the paper. It is the proof until the portal has confirmed.",
    .pageSavedOlder: "Classez ensemble l'ancien papier et le nouveau (FAQ, A3)."
      <-> "File the older paper and the new one together (FAQ, A3).",
    .pageSavedAgent:
      "L'agent l'enverra dès que le portail répondra et qu'une personne sera connectée. Vous n'avez rien à faire."
      <-> "The agent will send it once the portal answers and a person is signed in. You have nothing to do.",
    .pageSavedState: "Son état changera quand le portail l'aura confirmé, pas avant."
      <-> "Its state will change when the portal has confirmed it, not before.",
    .pageSavedDeadline: "Défectuosités à réparer avant le {time}." <-> "Defects to be repaired by {time}.",
    .pageSavedSee: "Voir ce certificat" <-> "See this certificate",
    .pageSavedPaper: "Prochain papier" <-> "Next paper",
    .pageSavedDigest: "Empreinte" <-> "Fingerprint",
    .pageSavedOther: "Nouvelle vérification ({kind})" <-> "New inspection ({kind})",
    .pageConformTitle: "Conformité" <-> "Conformity",
    .pageConformHint:
      "Des défectuosités d'un document ont été réparées, même s'il vient d'un autre mandataire (FAQ, A2)."
      <-> "Defects of a document were repaired, even where it is another mandatary's (FAQ, A2).",
    .pageConformNumber: "Numéro du document" <-> "Number of the document",
    .pageConformNumberHint: "Le numéro du CVM réparé, tel qu'imprimé."
      <-> "The number of the CVM that was repaired, as printed.",
    .pageConformLookUp: "Chercher ce document" <-> "Look this document up",
    .pageConformOf: "Conformité du {certificate}" <-> "Conformity of {certificate}",
    .pageConformRepairs: "Réparations" <-> "Repairs",
    .pageConformRepair: "Réparation {place}" <-> "Repair {place}",
    .pageConformAdd: "Ajouter une réparation" <-> "Add a repair",
    .pageConformAbsent: "Enregistrer quand même, bien que le portail n'ait pas ce document"
      <-> "Record all the same, though the portal does not have this document",
    .pageConformAbsentError:
      "le portail n'a pas ce document. Vérifiez le numéro; s'il est bon, cochez « Enregistrer quand même »."
      <-> "the portal does not have this document. Check the number; if it is right, tick “Record all the same”.",
    .pageConformCheck: "Vérifiez les réparations" <-> "Check the repairs",
    .pageConformAfter: "Après l'enregistrement, ces réparations ne se modifient plus."
      <-> "Once recorded, these repairs do not change.",
    .pageConformYes: "réparée" <-> "repaired",
    .pageConformNo: "pas réparée" <-> "not repaired",
    .pageConformSavedAgent:
      "L'agent enverra ces réparations après le document, dès que le portail répondra et qu'une personne sera "
      + "connectée."
      <-> "The agent will send these repairs after the document, once the portal answers and a person is signed in.",
    .pageCorrectTitle: "Corriger le {certificate}" <-> "Correct {certificate}",
    .pageCorrectOf:
      "Correction du {certificate} : le numéro reste. Ce qui est enregistré reste tel quel jusqu'à la fin de "
      + "la correction."
      <-> "Correction of {certificate}: the number stays. What is recorded stays as it is until the correction is "
      + "made.",
    .pageCorrectHint: "Une correction garde les deux : ce qui était enregistré, et ce qui le remplace."
      <-> "A correction keeps both: what was recorded, and what replaces it.",
    .pageCorrectNotKept: "Cette correction n'est pas gardée en brouillon : terminez-la avant de quitter la page."
      <-> "This correction is not kept as a draft: finish it before you leave the page.",
    .pageCorrectWho: "Qui corrige" <-> "Who corrects",
    .pageCorrectWhy: "Pourquoi" <-> "Why",
    .pageCorrectCheck: "Vérifiez la correction" <-> "Check the correction",
    .pageCorrectRecord: "Enregistrer la correction" <-> "Record the correction",
    .pageCorrectAfter:
      "Si le portail a déjà ce certificat, rien n'y change : une demande d'annulation sera préparée (FAQ, R9)."
      <-> "If the portal has this certificate already, nothing changes there: a request to cancel will be prepared "
      + "(FAQ, R9).",
  ]
}
