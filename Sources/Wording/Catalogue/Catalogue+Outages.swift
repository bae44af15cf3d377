extension Catalogue {
  /// The outage log, and why a certificate is on paper.
  static let outages: Texts<Text> = [
    .outageOffline: "aucune connexion au portail" <-> "no connection to the portal",
    .outagePortalDown: "panne du portail" <-> "portal outage",
    .outageMaintenance: "maintenance du portail" <-> "portal maintenance",
    .outageCaptive: "réseau qui répond à la place du portail" <-> "a network that answers in the portal's place",
    .outageNotPortal: "ce qui répond n'est pas un portail" <-> "what answers is no portal",
    .outageProtocolChanged: "portail d'une autre version" <-> "portal of another version",
    .outageNoNetwork: "aucun réseau sur l'appareil" <-> "no network on the device",
    .outageChanging: "va-et-vient, trop de changements pour une journée"
      <-> "came and went, too many changes for one day",
    .outageUnobserved: "rien n'a été observé" <-> "nothing was observed",
    .outagesTitle: "Pannes du {from} au {through}" <-> "Outages from {from} to {through}",
    .outagesNone: "Aucune panne constatée ni notée dans cette période." <-> "No outage seen or noted in this period.",
    .outagesCut: "Les {count} plus récentes seulement; choisissez une période plus courte pour les autres."
      <-> "The newest {count} only; choose a shorter period for the others.",
    .outagesPapers:
      "Papiers : ceux de ce poste dont la vérification a été faite de la première à la dernière heure de la "
      + "ligne, selon l'heure de la vérification."
      <-> "Papers: this station's, whose inspection was done from the first to the last hour of the line, by the time "
      + "of the inspection.",
    .outagesBounds: "Une durée va de la première à la dernière observation; ce qui n'a pas été observé n'y compte pas."
      <-> "A duration runs from the first to the last observation; what was not observed does not count in it.",
    .outagesPortalUp: "Le portail a répondu à la dernière observation, {time}."
      <-> "The portal answered at the newest observation, {time}.",
    .outagesPortalAway: "À la dernière observation du portail, {time} : {kind}."
      <-> "At the newest observation of the portal, {time}: {kind}.",
    .outagesPortalNever: "Ce poste n'a pas encore observé le portail."
      <-> "This station has not observed the portal yet.",
    .outagesNetworkAway: "À la dernière observation du réseau, {time} : aucun réseau sur l'appareil."
      <-> "At the newest observation of the network, {time}: no network on the device.",
    .outageFrom: "Du" <-> "From",
    .outageTo: "Au" <-> "To",
    .outageSpan: "Durée" <-> "Duration",
    .outageSeen: "Constaté" <-> "Seen",
    .outagePapers: "Papiers" <-> "Papers",
    .outageTotal: "Total" <-> "Total",
    .outageCount: "Nombre" <-> "Count",
    .outageOpen: "dure encore, vu à {time}" <-> "still lasts, seen at {time}",
    .outageOpenUnwatched: "vu pour la dernière fois : {time}; rien n'est observé depuis"
      <-> "last seen: {time}; nothing is observed since",
    .outageLastSeen: "vu jusqu'à {last}; rien n'a été observé ensuite jusqu'à {time}"
      <-> "seen until {last}; nothing was observed then until {time}",
    .outageClockSet: "vu jusqu'à {last}; l'heure de l'appareil a changé ensuite"
      <-> "seen until {last}; the device's clock was changed then",
    .outageNoEnd: "fin non notée" <-> "no end noted",
    .outageJoined: "{count} {count=retour bref|retours brefs} entre-temps"
      <-> "{count} short {count=return|returns} in between",
    .outagePartly: "dont {span} sans observation" <-> "of which {span} without observation",
    .outageBefore: "le portail répondait encore : {time}" <-> "the portal still answered: {time}",
    .outageNetworkBefore: "le réseau était encore là : {time}" <-> "the network was still there: {time}",
    .outageBy: "note {id} de {who} : {why}" <-> "note {id} of {who}: {why}",
    .outageWithdrawn: "retirée par {who} ({time}) : {why}" <-> "withdrawn by {who} ({time}): {why}",
    .outageNotedKind: "{kind}, noté" <-> "{kind}, noted",
    .outageNoted:
      "Note {id}, par {who} : {kind}, du {from} au {to}. Elle reste telle quelle, à côté de ce que le programme "
      + "constate. Une erreur? cvmsync pannes retirer {id} --who NOM --why RAISON"
      <-> "Note {id}, by {who}: {kind}, from {from} to {to}. It stays as it is, beside what the program sees. A mistake? "
      + "cvmsync outages withdraw {id} --who NAME --why REASON",
    .outageNotedOpen:
      "Note {id}, par {who} : {kind}, depuis {from}. Quand ce sera fini, notez le tout, du même début à la fin : cette "
      + "note ne compte alors plus. Une erreur? cvmsync pannes retirer {id} --who NOM --why RAISON"
      <-> "Note {id}, by {who}: {kind}, since {from}. When it is over, note the whole, from the same beginning to the "
      + "end: this note then counts no more. A mistake? cvmsync outages withdraw {id} --who NAME --why REASON",
    .outageNoteWithdrawn: "La note {id} est retirée par {who} : {why}. Elle reste dans le journal et ne compte plus."
      <-> "Note {id} is withdrawn by {who}: {why}. It stays in the log and counts no more.",
    .helpOutageWithdraw: "Retire une note faite par erreur; elle reste dans le journal et ne compte plus."
      <-> "Withdraw a note made by mistake; it stays in the log and counts no more.",
    .helpOutageNoteID: "Le numéro de la note, que la liste montre." <-> "The note's number, which the list shows.",
    .pageOutageWithdraw: "Retirer la note {id}" <-> "Withdraw note {id}",
    .pageOutageWithdrawHelp: "La note reste dans le journal, avec la raison, et ne compte plus."
      <-> "The note stays in the log, with the reason, and counts no more.",
    .pageOutageWithdrawGo: "Retirer la note" <-> "Withdraw the note",
    .groundTitle: "Pourquoi un {kind} papier? {reason}; {finding}." <-> "Why a paper {kind}? {reason}; {finding}.",
    .groundOutage: "Pourquoi un {kind} papier? {reason}, {finding}." <-> "Why a paper {kind}? {reason}, {finding}.",
    .groundSeen: "constatée {span}" <-> "seen {span}",
    .groundSeenKind: "constaté {span} : {kind}" <-> "seen {span}: {kind}",
    .groundSpan: "de {from} à {to}" <-> "from {from} to {to}",
    .groundSpanOpen: "à partir de {from}, dernière observation à {last}" <-> "from {from} on, last observed at {last}",
    .groundSpanLost: "de {from} à {last}, sans observation ensuite"
      <-> "from {from} to {last}, not observed afterwards",
    .groundOld: "{finding} (dernière observation {age} avant l'enregistrement)"
      <-> "{finding} (last observed {age} before the record)",
    .groundAnswered: "le portail répondait à {time}" <-> "the portal answered at {time}",
    .groundAnsweredOn: "le portail répondait le {time}" <-> "the portal answered on {time}",
    .groundNetworkUp: "ce poste n'observe pas le portail; l'appareil avait un réseau à {time}"
      <-> "this station does not observe the portal; the device had a network at {time}",
    .groundNetworkDown: "ce poste n'observe pas le portail; l'appareil n'avait pas de réseau à {time}"
      <-> "this station does not observe the portal; the device had no network at {time}",
    .groundNothing: "le poste n'avait pas encore observé le portail"
      <-> "the station had not observed the portal yet",
    .groundLater: "Ensuite, à partir de {time} : {kind}." <-> "Then, from {time} on: {kind}.",
    .groundNote: "Noté par {who} : {kind}, {span} ({why})." <-> "Noted by {who}: {kind}, {span} ({why}).",
    .groundNoteOpen: "depuis {from}, fin non notée" <-> "since {from}, no end noted",
    .issueEndBeforeStart: "avant le début. Vérifiez les deux." <-> "before the beginning. Check both.",
    .issueSpanTooLong: "trop long. Choisissez au plus {days} jours." <-> "too long. Choose at most {days} days.",
    .helpOutages: "Quand le portail ou le réseau manquait, et les papiers délivrés pendant ce temps."
      <-> "When the portal or the network was away, and the papers issued meanwhile.",
    .helpOutagesList: "Liste les pannes d'une période." <-> "List the outages of a period.",
    .helpOutageNote: "Note ce que vous avez vu vous-même du portail ou du réseau."
      <-> "Note what you saw of the portal or the network yourself.",
    .helpOutageSince: "Début, comme « 9:12 » ou « 29/11/2026 9:12 »."
      <-> "Beginning, such as “9:12” or “2026-11-29 9:12”.",
    .helpOutageUntil: "Fin; sans elle, la panne dure encore." <-> "End; without it, it still lasts.",
    .helpOutageWhat: "portal-down, no-network, maintenance ou captive."
      <-> "portal-down, no-network, maintenance or captive.",
    .pageOutages: "Pannes" <-> "Outages",
    .pageOutagesPrint: "Pour imprimer la liste : menu du navigateur, Imprimer."
      <-> "To print the list: the browser's menu, Print.",
    .pageOutageNote: "Noter ce que vous avez vu" <-> "Note what you saw",
    .pageOutageNoteHint: "La note est la vôtre : elle garde votre nom, à côté de ce que le programme constate."
      <-> "The note is yours: it keeps your name, beside what the program sees.",
    .pageOutageKind: "Ce qui manquait" <-> "What was away",
    .pageOutageSince: "Depuis" <-> "Since",
    .pageOutageUntil: "Jusqu'à" <-> "Until",
    .pageOutageSinceHint: "Comme 9 h 12, ou hier 16 h 30." <-> "Such as 9:12, or yesterday 16:30.",
    .pageOutageUntilHint: "Laissez vide si cela dure encore." <-> "Leave empty where it still lasts.",
    .pageOutageGo: "Noter" <-> "Note",
    .pageOutageWhyHint: "Comme « le site ne s'ouvre pas »." <-> "Such as “the site does not open”.",
    .pageOutageExport: "Télécharger (CSV)" <-> "Download (CSV)",
    .pageOutageDone: "C'est noté." <-> "Noted.",
  ]
}
