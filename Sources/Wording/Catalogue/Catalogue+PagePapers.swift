extension Catalogue {
  /// The pages of one certificate, of the history, and of statistics.
  static let pagePapers: Texts<Text> = [
    .pageCertCopyMechanical: "Copie de travail : ne remplace pas le CVM. Imprimée le {time}, {station}."
      <-> "Working copy: does not replace the CVM. Printed {time}, {station}.",
    .pageCertCopyPhotometric: "Copie de travail : ne remplace pas l'AVP. Imprimée le {time}, {station}."
      <-> "Working copy: does not replace the AVP. Printed {time}, {station}.",
    .pageCertPrint: "Imprimer une copie de travail" <-> "Print a working copy",
    .pageCertPrintHint: "Elle ne remplace pas le document et n'est pas remise au client."
      <-> "It does not replace the document and is not given to the client.",
    .pageCertLife: "Sa vie" <-> "Its life",
    .pageCertProof: "Preuve" <-> "Proof",
    .pageCertReceipt: "Reçu" <-> "Receipt",
    .pageCertDigest: "Empreinte" <-> "Fingerprint",
    .pageCertOtherOwner: "Autre propriétaire au portail" <-> "Another owner at the portal",
    .pageCertHere: "Ici" <-> "Here",
    .pageCertAtPortal: "Portail" <-> "Portal",
    .pageCertRepairs: "Réparations enregistrées ici" <-> "Repairs recorded here",
    .pageCertConform: "Enregistrer des réparations" <-> "Record repairs",
    .pageCertSeen: "Ce qui a été vu" <-> "What was seen",
    .pageCertSent: "pour le portail : {text}" <-> "for the portal: {text}",
    .pageCertShowNI: "Montrer le NI entier" <-> "Show the whole ID number",
    .pageCertOlderKept: "L'ancien numéro {number} a sa place dans les remarques (FAQ A3)."
      <-> "The older number {number} has its place in the remarks (FAQ A3).",
    .pageCertReviewThis: "Réviser ce document" <-> "Review this document",
    .pageCertContinueCancelling: "Continuer l'annulation" <-> "Go on with the cancellation",
    .pageCertProblem: "Un problème avec ce document?" <-> "A problem with this document?",
    .pageCertRefusedClient: "Un client s'est fait refuser au centre de services (FAQ I1)"
      <-> "A client was refused at a service centre (FAQ I1)",
    .pageCertCall: "Téléphoner au {phone}" <-> "Call {phone}",
    .pageCertWithReceipt: "Ce qui le prouve : le reçu {receipt}." <-> "What proves it: the receipt {receipt}.",
    .pageCertCancel: "Il faut l'annuler (FAQ R9)" <-> "It must be cancelled (FAQ R9)",
    .pageCertCancelNotConfirmed:
      "Le portail ne l'a pas confirmé : il n'y a rien à y annuler. Une erreur se corrige ci-dessous."
      <-> "The portal has not confirmed it: there is nothing to cancel. A mistake is corrected below.",
    .pageCertCancelDone: "L'annulation est confirmée. Gardez la référence avec le papier."
      <-> "The cancellation is confirmed. Keep the reference with the paper.",
    .pageCertCancelNote: "Noter qu'il faut l'annuler" <-> "Note that it must be cancelled",
    .pageCertCancelAskedPhone: "Noter que c'est demandé par téléphone" <-> "Note that it was asked for by telephone",
    .pageCertCancelAskedEmail: "Noter que c'est demandé par courriel" <-> "Note that it was asked for by e-mail",
    .pageCertCancelConfirmed: "Noter la confirmation" <-> "Note the confirmation",
    .pageCertCancelWithdraw: "Retirer la demande" <-> "Withdraw the request",
    .pageCertReference: "Référence reçue" <-> "Reference received",
    .pageCertWho: "Votre nom" <-> "Your name",
    .pageCertWhy: "Raison" <-> "Reason",
    .pageCertNote: "Note" <-> "Note",
    .pageCertNoteHint: "Par exemple à qui vous avez parlé." <-> "For example whom you spoke to.",
    .pageCertMissing: "Il n'est pas dans « Consulter un CVM ou un AVP » (FAQ U2)"
      <-> "It is not in “Consulter un CVM ou un AVP” (FAQ U2)",
    .pageCertEmail: "Préparer le courriel" <-> "Prepare the e-mail",
    .pageCertEmailFile: "Fichier de courriel (.eml)" <-> "E-mail file (.eml)",
    .pageCertEmailHint: "Rien n'est envoyé : relisez, remplissez les blancs, et envoyez-le vous-même à {support}."
      <-> "Nothing is sent: read it, fill in the blanks, and send it yourself to {support}.",
    .pageCertMistake: "Une erreur dans ce qui a été enregistré" <-> "A mistake in what was recorded",
    .pageCertCorrectKept: "Une correction garde l'original et la nouvelle version."
      <-> "A correction keeps the original and the new version.",
    .pageCertCorrectConfirmed: "Le portail l'a déjà : il faut d'abord l'annuler (FAQ, R9)."
      <-> "The portal has it already: it must be cancelled first (FAQ, R9).",
    .pageCertCorrectSent: "Il est peut-être déjà au portail : attendez la réponse avant de le corriger."
      <-> "The portal may have it already: wait for the answer before you correct it.",
    .pageCertCorrect: "Corriger" <-> "Correct",
    .pageCertTakeBack: "Le reprendre avant que le portail l'ait" <-> "Take it back before the portal has it",
    .pageCertTakeBackHint: "Ce qui est enregistré reste ici; le papier peut être enregistré de nouveau ou marqué gâché."
      <-> "What is recorded stays here; the paper can be recorded again or marked spoiled.",
    .pageCertTakeBackDo: "Reprendre ce document" <-> "Take this document back",
    .pageCertFile: "Classer l'ancien papier avec le nouveau (FAQ A3)"
      <-> "File the older paper with the new one (FAQ A3)",
    .pageCertFileHint: "Gardez l'ancien papier {number} avec le nouveau, puis notez-le ici."
      <-> "Keep the older paper {number} with the new one, then note it here.",
    .pageCertFileDo: "Noter que les deux papiers sont ensemble" <-> "Note that both papers are together",
    .pageCertNoted: "C'est noté sur cet appareil." <-> "It is noted on this device.",
    .pageCertElsewhere: "Document émis ailleurs : seules ses réparations sont enregistrées ici."
      <-> "Document issued elsewhere: only its repairs are recorded here.",

    .pageHistorySearch: "Chercher" <-> "Search",
    .pageHistoryMore: "Propriétaire, mécanicien, état, période" <-> "Owner, mechanic, state, period",
    .pageHistoryNumberHint: "Imprimé sur le papier." <-> "Printed on the paper.",
    .pageHistoryVINHint: "Entier ou en partie." <-> "Whole or a part.",
    .pageHistoryPlateHint: "Entière ou en partie." <-> "Whole or a part.",
    .pageHistoryOwnerHint: "Un ou plusieurs mots du nom." <-> "One or more words of the name.",
    .pageHistoryMechanicHint: "Code d'accès, comme TREM1234." <-> "Access code, such as TREM1234.",
    .pageHistoryStateHint: "Un seul à la fois." <-> "One at a time.",
    .pageHistoryFrom: "Du" <-> "From",
    .pageHistoryThrough: "Au" <-> "Through",
    .pageHistoryDayHint: "Jour de la vérification." <-> "Day of the inspection.",
    .pageHistoryNotADay: "pas un jour. Écrivez par exemple 2026-11-23, 23 nov. ou hier."
      <-> "not a day. Write for example 2026-11-23, Nov. 23 or yesterday.",
    .pageHistoryAnyState: "tous" <-> "any",
    .pageHistoryPrivate: "Ce que vous cherchez n'est jamais gardé dans l'adresse."
      <-> "What you search for is never kept in the address.",
    .pageHistoryCount: "{count} {count=certificat|certificats} sur cette page"
      <-> "{count} {count=certificate|certificates} on this page",
    .pageHistoryOlder: "Les plus anciens" <-> "Older ones",
    .pageHistoryNewest: "Revenir aux plus récents" <-> "Back to the newest",
    .pageHistoryGoOn: "Continuer la recherche" <-> "Go on searching",
    .pageHistoryAll: "Voir tout l'historique" <-> "See the whole history",
    .pageHistoryVehicle: "Véhicule" <-> "Vehicle",
    .pageHistoryNoPlate: "sans plaque" <-> "no plate",
    .pageHistoryExport: "Exporter pour Excel ou LibreOffice (CSV)" <-> "Export for Excel or LibreOffice (CSV)",
    .pageHistoryExportPlain: "Exporter pour un autre programme (CSV)" <-> "Export for another program (CSV)",
    .pageHistoryPersonal: "Avec les noms, les adresses, les remarques et les NI entiers"
      <-> "With names, addresses, remarks and whole ID numbers",
    .pageHistoryExportHint: "Tout ce que la recherche trouve, pas seulement cette page."
      <-> "All that the search finds, not this page alone.",

    .pageStatsTitle: "Statistiques : {period}" <-> "Statistics: {period}",
    .pageStatsMonth: "ce mois-ci" <-> "this month",
    .pageStatsLastMonth: "le mois dernier" <-> "last month",
    .pageStatsWeek: "7 derniers jours" <-> "last 7 days",
    .pageStatsToday: "aujourd'hui" <-> "today",
    .pageStatsYear: "12 derniers mois" <-> "last 12 months",
    .pageStatsChartMonth:
      "Vérifications par mois. Le plus : {count}, en {day}. Les chiffres sont dans le tableau par mois."
      <-> "Inspections by month. The most: {count}, in {day}. The figures are in the table by month.",
    .pageStatsChart: "Vérifications par jour. Le plus : {count}, le {day}. Les chiffres sont dans le tableau par jour."
      <-> "Inspections by day. The most: {count}, on {day}. The figures are in the table by day.",
    .pageStatsChartHint: "Plein : conformes. Vide : non conformes." <-> "Filled: compliant. Hollow: non-compliant.",
    .pageStatsUntilProof: "Jusqu'à la confirmation du portail" <-> "Until the portal's confirmation",
    .pageStatsAsk: "Demander les statistiques du portail par courriel (FAQ U3)"
      <-> "Ask for the portal's statistics by e-mail (FAQ U3)",
    .pagePrint: "Imprimer" <-> "Print",
    .pageDay: "La liste d'une journée, à imprimer" <-> "The list of a day, to print",
    .pageDayBefore: "Le jour d'avant" <-> "The day before",
    .pageDayAfter: "Le jour d'après" <-> "The day after",
    .pageStatsExport: "Exporter (CSV)" <-> "Export (CSV)",

    .pageHomeTitle: "Accueil : {word}" <-> "Home: {word}",
    .pageHomePressing: "Ça presse" <-> "This is pressing",
    .pageHomeNothingPressing: "Rien ne presse." <-> "Nothing is pressing.",
    .pageCountDrafts: "{count} {count=brouillon|brouillons}" <-> "{count} {count=draft|drafts}",
    .pageHomeSessionMeter: "Minutes avant la fermeture de la session, sur 15"
      <-> "Minutes before the session closes, of 15",
    .pageHomeStockMeter: "Stock, par rapport à une semaine : {available} sur {week}"
      <-> "Stock, against one week: {available} of {week}",
    .pageHomeSessionSoon: "La session se ferme à {time}, faute d'activité. Rien n'est perdu : ce qui attend reste ici."
      <-> "The session closes at {time}, for lack of activity. Nothing is lost: what waits stays here.",
    .pageHomeDraftOf: "{document} (commencé : {time})" <-> "{document} (begun: {time})",
  ]
}
