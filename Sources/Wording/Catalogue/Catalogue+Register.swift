extension Catalogue {
  /// Searching, exporting and counting what was recorded.
  static let register: Texts<Text> = [
    .searchNone: "Aucun certificat de ce poste ne correspond." <-> "No certificate of this station fits.",
    .searchNoneYet: "Aucun certificat parmi ceux qui ont été regardés."
      <-> "No certificate among those that were looked at.",
    .searchMore: "Pour continuer la recherche : --before {sequence}"
      <-> "To go on with the search: --before {sequence}",
    .askOwner: "Nom du propriétaire :" <-> "Owner's name:",
    .exportDone: "{count} {count=certificat écrit|certificats écrits} dans {file}."
      <-> "{count} {count=certificate|certificates} written to {file}.",
    .exportExists: "{file} existe déjà; rien n'a été écrit. Choisissez un autre nom, ou ajoutez --replace."
      <-> "{file} exists already; nothing was written. Choose another name, or add --replace.",
    .exportFailed: "{file} n'a pas pu être écrit ({note}); rien n'y a changé. Choisissez un autre endroit."
      <-> "{file} could not be written ({note}); nothing changed there. Choose another place.",
    .statsTitle: "Vérifications faites du {from} au {through}" <-> "Inspections done from {from} to {through}",
    .statsNone: "Aucune dans cette période." <-> "None in this period.",
    .statsDay: "Par jour" <-> "By day",
    .statsMonth: "Par mois" <-> "By month",
    .statsMechanicMonth: "Par mois et par mécanicien" <-> "By month and mechanic",
    .helpStatisticsBy: "Compte par jour, ou par mois et par mécanicien."
      <-> "Count by day, or by month and mechanic.",
    .statsMechanic: "Par mécanicien" <-> "By mechanic",
    .statsKind: "Par document" <-> "By document",
    .statsResult: "Par résultat" <-> "By result",
    .statsAdaptation: "Adaptées pour le portail" <-> "Adapted for the portal",
    .statsTotal: "Ensemble" <-> "Together",
    .statsAll: "toutes" <-> "all",
    .statsCount: "total" <-> "total",
    .statsCompliant: "conformes" <-> "compliant",
    .statsNonCompliant: "non conf." <-> "non-comp.",
    .statsReinstated: "réintégrées" <-> "reinstated",
    .statsConfirmation:
      "De l'enregistrement à la confirmation du portail ({count}) : médiane {median}, 95 % en {most} au plus, la plus "
      + "longue {longest}."
      <-> "From recording to the portal's confirmation ({count}): median {median}, 95 % within {most}, the longest "
      + "{longest}.",
    .statsNotConfirmed: "Aucune n'est encore confirmée par le portail." <-> "None is confirmed by the portal yet.",
    .adaptedNameShortened: "nom raccourci" <-> "name shortened",
    .adaptedStreetShortened: "rue raccourcie" <-> "street shortened",
    .adaptedIdentificationNumberMoved: "NI dans les remarques" <-> "NI in the remarks",
    .adaptedWeightSentinel: "PNBV illisible" <-> "GVWR not readable",
    .helpSearch: "Cherche des certificats; tout ce qui est donné doit correspondre."
      <-> "Look for certificates; everything that is given must fit.",
    .helpExport: "Écrit ce qui a été enregistré, pour un tableur ou un autre programme."
      <-> "Write what was recorded, for a spreadsheet or another program.",
    .helpStatistics: "Compte les vérifications d'une période." <-> "Count the inspections of a period.",
    .helpFilterKind: "cvm ou avp." <-> "cvm or avp.",
    .helpFilterVIN: "Une partie du NIV." <-> "A part of the VIN.",
    .helpFilterPlate: "Une partie de la plaque." <-> "A part of the plate.",
    .helpFilterOwner: "Demande un nom de propriétaire, ou le lit à l'entrée standard."
      <-> "Ask for an owner's name, or read it from standard input.",
    .helpFilterMechanic: "Le code d'accès du mécanicien." <-> "The mechanic's access code.",
    .helpFrom: "Premier jour, comme 2026-11-23, 23/11/2026, « 23 nov. » ou hier."
      <-> "First day, such as 2026-11-23, 23/11/2026, “Nov. 23” or yesterday.",
    .helpThrough: "Dernier jour, écrit comme le premier." <-> "Last day, written like the first.",
    .helpMonth: "Un mois, comme 2026-11 ou novembre." <-> "A month, such as 2026-11 or November.",
    .periodTwice: "Choisissez un mois, ou bien un premier et un dernier jour."
      <-> "Choose a month, or else a first and a last day.",
    .helpExportFor: "CSV qu'Excel et LibreOffice ouvrent d'un double clic au Québec."
      <-> "CSV that Excel and LibreOffice open with a double click in Québec.",
    .exportForCSV: "--for excel écrit un CSV; retirez --format ou --json."
      <-> "--for excel writes a CSV; leave --format or --json out.",
    .officeTime: "Heure" <-> "Time",
    .officeOwnerProvince: "Province ou État du propriétaire" <-> "Owner's province or state",
    .officeConfirmedAt: "Réintégré le" <-> "Reinstated on",
    .officeTypedBy: "Saisi au portail par" <-> "Typed at the portal by",
    .officeWitnessedBy: "Constaté par" <-> "Witnessed by",
    .officeWitnessedAt: "Constaté le" <-> "Witnessed on",
    .helpFormat: "csv, json ou jsonl." <-> "csv, json or jsonl.",
    .helpOutput: "Fichier à écrire; sans lui, la sortie standard." <-> "File to write; standard output without it.",
    .helpReplace: "Remplace le fichier s'il existe." <-> "Replace the file where there is one.",
    .helpWithPersonal: "Avec le nom, l'adresse, les identifiants au complet et les remarques."
      <-> "With the name, address, whole identifiers and remarks.",
    .helpPrint: "Écrit un fichier HTML à imprimer : la copie de travail d'un document, un lot ou une journée."
      <-> "Write an HTML file to print: the working copy of a document, a lot or a day.",
    .helpPrinted: "Le numéro du document, ou un numéro du lot, ou la journée (sans elle, aujourd'hui)."
      <-> "The document's number, or a number of the lot, or the day (today without it).",
    .helpPrintDay: "La liste d'une journée." <-> "The list of a day.",
    .helpPrintLot: "Le registre d'un lot de papiers." <-> "The ledger of a lot of papers.",
    .printWhat: "Dites quoi imprimer : un numéro de document, --lot et un numéro, ou --day avec ou sans un jour."
      <-> "Say what to print: a document's number, --lot and a number, or --day with or without a day.",
    .printDone: "Écrit : {file}. Ouvrez-le dans un navigateur pour l'imprimer."
      <-> "Written: {file}. Open it in a browser to print it.",
    .printedAt: "Imprimé le {time}, {station}." <-> "Printed {time}, {station}.",
    .printSignature: "Signature : ______________________________   Date : ______________"
      <-> "Signature: ______________________________   Date: ______________",
    .printDayTitle: "Vérifications : {day}" <-> "Inspections: {day}",
    .printDayCount: "{count} {count=document|documents}." <-> "{count} {count=document|documents}.",
    .printDayPart: "{shown} {shown=document|documents} sur {count} ici."
      <-> "{shown} of {count} {count=document|documents} here.",
    .printLotPart: "{shown} {shown=ligne|lignes} sur {count} ici." <-> "{shown} of {count} {count=line|lines} here.",
    .pagePrintWhole: "Tout sur une page, pour imprimer" <-> "All on one page, to print",
    .printDayNone: "Aucune vérification ce jour-là." <-> "No inspection that day.",
    .helpCSV: "Écrit des valeurs séparées par des virgules." <-> "Write comma-separated values.",
  ]
}
