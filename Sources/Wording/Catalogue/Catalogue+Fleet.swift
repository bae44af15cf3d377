extension Catalogue {
  /// The office's view of several stations, and the reports that they write for it.
  static let fleet: Texts<Text> = [
    .fleetFine: "EN ORDRE" <-> "IN ORDER",
    .fleetAttention: "À VOIR" <-> "TO LOOK AT",
    .fleetUrgent: "URGENT" <-> "URGENT",
    .fleetCount:
      "{count} {count=poste|postes} : {waiting} en attente, {review} à réviser ou à corriger."
      <-> "{count} {count=station|stations}: {waiting} waiting, {review} to review or correct.",
    .fleetCountKeying:
      "{count} {count=poste|postes} : {toKey} à saisir, {keyed} à constater, {waiting} en attente, {review} à réviser "
      + "ou à corriger."
      <-> "{count} {count=station|stations}: {toKey} to key in, {keyed} to witness, {waiting} waiting, {review} to "
      + "review or correct.",
    .fleetNone:
      "Aucun rapport dans {folder}. Un poste y écrit le sien quand son réglage « report » nomme ce dossier."
      <-> "No report in {folder}. A station writes its own there when its setting report names this folder.",
    .fleetNotSet:
      "Aucun dossier n'est réglé pour le bureau. Dans config.json de chaque poste, réglez « report » sur le même "
      + "dossier partagé, comme /srv/cvmsync, puis redémarrez l'agent."
      <-> "No folder is set for the office. In the config.json of each station, set report to the same shared folder, "
      + "such as /srv/cvmsync, and restart the agent.",
    .fleetNotSetCommand: "Sur un ordinateur sans poste : cvmsync bureau DOSSIER"
      <-> "On a computer without a station: cvmsync fleet DIR",
    .fleetFault: "Le dossier {folder} n'a pas pu être lu ({note}). Rien n'y a changé; essayez de nouveau."
      <-> "The folder {folder} could not be read ({note}). Nothing changed there; try again.",
    .fleetStation: "Poste" <-> "Station",
    .fleetMechanic: "Mécanicien" <-> "Mechanic",
    .fleetToKey: "À saisir" <-> "To key in",
    .fleetKeyed: "À constater" <-> "To witness",
    .fleetWaiting: "En attente" <-> "Waiting",
    .fleetReview: "À réviser" <-> "To review",
    .fleetOldest: "Plus ancien" <-> "Oldest",
    .fleetDeadlines: "Délais" <-> "Deadlines",
    .fleetStock: "Stock" <-> "Stock",
    .fleetSeen: "Vu" <-> "Seen",
    .fleetDeadline: "Délai" <-> "Deadline",
    .fleetPast: "{count} {count=passé|passés}" <-> "{count} past",
    .fleetSoon: "{count} {count=proche|proches}" <-> "{count} near",
    .fleetDaysLeft: "{kind} {available} ({count} j)" <-> "{kind} {available} ({count} d)",
    .fleetAvailable: "{kind} {available}" <-> "{kind} {available}",
    .fleetKnown: "Selon le portail, d'après leur dernier envoi :" <-> "According to the portal, when they last sent:",
    .fleetUnnamed: "Poste {id}" <-> "Station {id}",
    .fleetKnownSays:
      "{station} (selon le portail) : {waiting} en attente, le plus ancien depuis {span}; {review} à réviser ou à "
      + "corriger"
      <-> "{station} (according to the portal): {waiting} waiting, the oldest for {span}; {review} to review or correct",
    .presenceStopped: "{time}, arrêté" <-> "{time}, stopped",
    .presenceLate: "{time}, il y a {span}" <-> "{time}, {span} ago",
    .presenceSilent: "{time}, silence : {span}" <-> "{time}, silent: {span}",
    .presenceAhead: "{time}, horloge fausse" <-> "{time}, wrong clock",
    .fleetSays: "{station} : {text}" <-> "{station}: {text}",
    .fleetLeft: "Fichiers laissés de côté :" <-> "Files left aside:",
    .fleetMoreLeft: "{count} {count=autre fichier|autres fichiers}" <-> "{count} other {count=file|files}",
    .fleetPressing: "Les plus pressants d'abord :" <-> "The most pressing first:",
    .leftConflictCopy: "copie en conflit, gardée par Syncthing; le poste en a une plus récente"
      <-> "conflict copy kept by Syncthing; the station has a newer one",
    .leftUnfinished: "copie inachevée" <-> "unfinished copy",
    .leftForeign: "n'est pas un rapport de poste" <-> "not a station's report",
    .leftNotPlain: "lien, dossier ou périphérique, non ouvert" <-> "a link, folder or device, not opened",
    .leftTooLarge: "trop gros pour un rapport" <-> "too large for a report",
    .leftUnreadable: "ne peut pas être lu" <-> "cannot be read",
    .leftNotJSON: "coupé ou abîmé; il se corrige à la prochaine copie" <-> "cut or damaged; the next copy mends it",
    .leftNotAReport: "n'a pas la forme d'un rapport que cette version connaît"
      <-> "not of a form of report that this version knows",
    .leftNewerSchema: "écrit par une version plus récente; mettez ce programme à jour ici"
      <-> "written by a newer version; update this program here",
    .leftOlder: "rapport plus ancien du même poste" <-> "older report of the same station",
    .monitorReport: "le rapport au bureau ne peut pas être écrit" <-> "the report for the office cannot be written",
    .monitorReportStopped: "arrêté depuis {span}" <-> "stopped for {span}",
    .monitorReportLate: "aucun rapport depuis {span}" <-> "no report for {span}",
    .monitorReportSilent: "aucun rapport depuis {span}" <-> "no report for {span}",
    .monitorReportAhead: "rapport daté de {span} dans le futur" <-> "report dated {span} in the future",
    .monitorFleetFine: "{count} {count=poste|postes}, {waiting} en attente, rien à signaler"
      <-> "{count} {count=station|stations}, {waiting} waiting, nothing to report",
    .monitorFleetFile: "{file} : {text}" <-> "{file}: {text}",
    .monitorFleetMore: "et {count} de plus" <-> "and {count} more",
    .rowReport: "Rapport au bureau" <-> "Office report",
    .reportWritten: "écrit à {time}" <-> "written at {time}",
    .reportFault:
      "n'a pas pu être écrit depuis {time} ({note}); nouvel essai chaque minute, rien n'est perdu"
      <-> "could not be written since {time} ({note}); tried again each minute, nothing is lost",
    .reportNone: "pas encore écrit" <-> "not written yet",
    .settingsReport: "Dossier du bureau" <-> "Office folder",
    .settingsReportNone: "aucun" <-> "none",
    .configurationReport: "le dossier des rapports doit être un chemin complet, comme /srv/cvmsync."
      <-> "the folder of reports must be a whole path, such as /srv/cvmsync.",
    .helpFleet: "Montre ce que plusieurs postes n'ont pas encore au portail."
      <-> "Show what several stations have not in the portal yet.",
    .helpFleetDirectory: "Le dossier des rapports; sans lui, celui de config.json."
      <-> "The folder of reports; without it, that of config.json.",
    .helpFleetList: "Liste aussi les certificats les plus pressants." <-> "List the most pressing certificates too.",
    .helpCheckFleet: "De tous les postes qui écrivent leur rapport." <-> "Of all stations that write their reports.",
    .checkFleetOnly: "Un dossier ne va qu'avec --fleet." <-> "A folder goes with --fleet alone.",
    .pagePlaceOffice: "Bureau" <-> "Office",
    .pageOfficeHint:
      "Ce que les postes n'ont pas encore au portail, d'après leurs rapports dans {folder}. Aucun renseignement "
      + "personnel n'y est écrit."
      <-> "What the stations have not in the portal yet, from their reports in {folder}. No personal information is "
      + "written there.",
    .pageOfficePressing: "Certificats les plus pressants" <-> "Most pressing certificates",
  ]
}
