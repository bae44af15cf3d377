extension Catalogue {
  /// Searching, exporting and counting what was recorded.
  static let register: [Text: Bilingual] = [
    .searchNone: Bilingual("Aucun certificat de ce poste ne correspond.", "No certificate of this station fits."),
    .searchNoneYet: Bilingual(
      "Aucun certificat parmi ceux qui ont été regardés.",
      "No certificate among those that were looked at."),
    .searchMore: Bilingual(
      "Pour continuer la recherche : --before {sequence}",
      "To go on with the search: --before {sequence}"),
    .askOwner: Bilingual("Nom du propriétaire :", "Owner's name:"),
    .exportDone: Bilingual(
      "{count} {count=certificat écrit|certificats écrits} dans {file}.",
      "{count} {count=certificate|certificates} written to {file}."),
    .exportExists: Bilingual(
      "{file} existe déjà; rien n'a été écrit. Choisissez un autre nom, ou ajoutez --replace.",
      "{file} exists already; nothing was written. Choose another name, or add --replace."),
    .exportFailed: Bilingual(
      "{file} n'a pas pu être écrit ({note}); rien n'y a changé. Choisissez un autre endroit.",
      "{file} could not be written ({note}); nothing changed there. Choose another place."),
    .statsTitle: Bilingual("Vérifications faites du {from} au {through}", "Inspections done from {from} to {through}"),
    .statsNone: Bilingual("Aucune dans cette période.", "None in this period."),
    .statsDay: Bilingual("Par jour", "By day"),
    .statsMechanic: Bilingual("Par mécanicien", "By mechanic"),
    .statsKind: Bilingual("Par document", "By document"),
    .statsResult: Bilingual("Par résultat", "By result"),
    .statsAdaptation: Bilingual("Adaptées pour le portail", "Adapted for the portal"),
    .statsTotal: Bilingual("Ensemble", "Together"),
    .statsAll: Bilingual("toutes", "all"),
    .statsCount: Bilingual("total", "total"),
    .statsCompliant: Bilingual("conformes", "compliant"),
    .statsNonCompliant: Bilingual("non conf.", "non-comp."),
    .statsReinstated: Bilingual("réintégrées", "reinstated"),
    .statsConfirmation: Bilingual(
      "De l'enregistrement à la confirmation du portail ({count}) : médiane {median}, 95 % en {most} au plus, la "
        + "plus longue {longest}.",
      "From recording to the portal's confirmation ({count}): median {median}, 95 % within {most}, the longest "
        + "{longest}."),
    .statsNotConfirmed: Bilingual(
      "Aucune n'est encore confirmée par le portail.",
      "None is confirmed by the portal yet."),
    .adaptedNameShortened: Bilingual("nom raccourci", "name shortened"),
    .adaptedStreetShortened: Bilingual("rue raccourcie", "street shortened"),
    .adaptedIdentificationNumberMoved: Bilingual("NI dans les remarques", "NI in the remarks"),
    .adaptedWeightSentinel: Bilingual("PNBV non visible", "GVWR not visible"),
    .helpSearch: Bilingual(
      "Cherche des certificats; tout ce qui est donné doit correspondre.",
      "Look for certificates; everything that is given must fit."),
    .helpExport: Bilingual(
      "Écrit ce qui a été enregistré, pour un tableur ou un autre programme.",
      "Write what was recorded, for a spreadsheet or another program."),
    .helpStatistics: Bilingual("Compte les vérifications d'une période.", "Count the inspections of a period."),
    .helpFilterKind: Bilingual("cvm ou avp.", "cvm or avp."),
    .helpFilterVIN: Bilingual("Une partie du NIV.", "A part of the VIN."),
    .helpFilterPlate: Bilingual("Une partie de la plaque.", "A part of the plate."),
    .helpFilterOwner: Bilingual(
      "Demande un nom de propriétaire, ou le lit à l'entrée standard.",
      "Ask for an owner's name, or read it from standard input."),
    .helpFrom: Bilingual("Premier jour, comme 2026-11-23.", "First day, such as 2026-11-23."),
    .helpThrough: Bilingual("Dernier jour, comme 2026-11-30.", "Last day, such as 2026-11-30."),
    .helpFormat: Bilingual("csv, json ou jsonl.", "csv, json or jsonl."),
    .helpOutput: Bilingual(
      "Fichier à écrire; sans lui, la sortie standard.",
      "File to write; standard output without it."),
    .helpReplace: Bilingual("Remplace le fichier s'il existe.", "Replace the file where there is one."),
    .helpWithPersonal: Bilingual(
      "Avec le nom, l'adresse, les identifiants au complet et les remarques.",
      "With the name, address, whole identifiers and remarks."),
    .helpCSV: Bilingual("Écrit des valeurs séparées par des virgules.", "Write comma-separated values."),
  ]
}
