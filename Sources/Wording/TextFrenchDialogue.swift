extension Text {
  /// What is said while an inspection is asked field by field, and of answers that are kept.
  static let frenchDialogue: [Text: String] = [
    .askStandard: "{label} [Entrée = {standard}]",
    .askYesNoYes: "{question} [O/n]",
    .askYesOrNo: "{question} [o/n]",
    .askNoLetters: "n,non,no",
    .askFirst: "Il n'y a pas de question avant celle-ci.",
    .askResumed:
      "Brouillon repris là où il en était. (?) explique une question, (<) revient à la précédente.",
    .askUnderstood: "  compris : {value}",
    .askRecap: "Enregistrer? [o = oui, n = abandonner, numéro = corriger cette réponse]",
    .askDropDraft: "Effacer ces réponses? Sinon elles restent en brouillon.",
    .explainRecap:
      "o enregistre; n abandonne; le numéro d'une ligne pose de nouveau sa question; < revient à la dernière. "
      + "Rien n'est enregistré sans un oui.",
    .conformIntroduction:
      "Entrée prend la réponse entre crochets ou passe un champ facultatif; (?) explique la question.",
    .conformNoBack: "Ici on ne revient pas en arrière; Ctrl-C arrête, et rien n'est enregistré.",
    .draftKept:
      "Rien n'est enregistré. Vos réponses sont gardées en brouillon sur cet appareil. Pour reprendre : "
      + "{command}",
    .draftUnanswered:
      "Aucune réponse : peut-être enregistré, peut-être pas. Voyez cvmsync liste : s'il y est en brouillon, reprenez-le; "
      + "rien n'est enregistré deux fois.",
    .draftNotKept:
      "ATTENTION : ces réponses ne sont pas gardées en brouillon. Gardez le papier, puis terminez.",
    .draftSameNumber:
      "  Ce numéro est aussi dans un brouillon commencé le {time}. Vérifiez le numéro imprimé.",
    .draftRecordedElsewhere:
      "Ce brouillon vient d'être enregistré dans une autre fenêtre; rien n'a été ajouté.",
    .draftNone: "Aucun brouillon.",
    .draftWhich: "Plusieurs brouillons : nommez-en un par son rang ou son numéro.",
    .draftNoSuch: "Aucun brouillon de ce rang ni de ce numéro. Voici ceux qui sont gardés :",
    .draftResume: "cvmsync nouvelle --resume {place}",
    .draftDropped: "Brouillon effacé : {draft}.",
    .draftResumeOnly: "cvmsync nouvelle --resume",
    .draftRecordedAsOther:
      "Ce papier vient d'être enregistré dans une autre fenêtre, avec d'autres réponses. Les vôtres sont gardées dans un "
      + "nouveau brouillon; comparez : cvmsync voir {number}",
    .draftNeedsTerminal: "Un brouillon se reprend à un terminal, question par question.",
    .rowDrafts: "Brouillons",
    .draftsOne: "{count} brouillon",
    .draftsMany: "{count} brouillons",
    .helpResume: "Reprend un brouillon, nommé par son rang ou son numéro (voyez cvmsync liste).",
    .helpDiscard: "Efface un brouillon, nommé par son rang ou son numéro.",
    .helpDraftUsage: "--resume et --discard vont seuls, avec le rang ou le numéro d'un brouillon.",
    .issueBadCharactersLost:
      "le {place} caractère s'est perdu ({character}) : le texte n'est pas en UTF-8. Retapez-le, ou réglez le "
      + "terminal ou le fichier en UTF-8.",
    .issueWeightSentinelAsked:
      "1 kg veut dire « léger, illisible » au portail. Écrivez plutôt léger.",
    .issueNotAMoment:
      "pas une date et une heure. Écrivez par exemple 10 h 15, hier 10 h 15 ou 2026-11-23 9 h 12.",
    .issueNotOffered: "pas un des choix. Tapez le chiffre ou le mot d'un choix.",
    .issueOfLabel: "{label} : {reason}",
  ]
}
