extension Catalogue {
  /// The state of the station.
  static let status: Texts<Text> = [
    .verdictClockWrong: "HORLOGE FAUSSE" <-> "WRONG CLOCK",
    .statusClockWrong: "Ce qui est enregistré est en sécurité." <-> "What is recorded is safe.",
    .todoClockWrong:
      "mettez cet appareil à la bonne date, à la bonne heure et au bon fuseau. Vous pouvez continuer à travailler : "
      + "écrivez la vraie date."
      <-> "set this device's date, time and time zone. You can keep working: write the true date.",
    .whyClockBeforeRelease: "l'horloge de cet appareil indique {time}, avant la sortie de ce programme"
      <-> "this device's clock shows {time}, before this program was released",
    .whyClockBeforeLastEvent: "l'horloge de cet appareil indique {time}, avant ce qui a été fait en dernier, {last}"
      <-> "this device's clock shows {time}, before what was done last, {last}",
    .monitorClock: "l'horloge de l'appareil est fausse" <-> "the device's clock is wrong",
    .verdictFault: "EN PANNE" <-> "FAULT",
    .verdictAccountSuspended: "COMPTE SUSPENDU" <-> "ACCOUNT SUSPENDED",
    .verdictSignInNeeded: "CONNEXION REQUISE" <-> "SIGN-IN NEEDED",
    .verdictNeedsPerson: "À RÉVISER" <-> "NEEDS REVIEW",
    .verdictNotice: "AVIS À LIRE" <-> "NOTICE TO READ",
    .verdictCaptive: "RÉSEAU BLOQUÉ" <-> "NETWORK BLOCKED",
    .verdictPortalDown: "PORTAIL EN PANNE" <-> "PORTAL DOWN",
    .verdictOffline: "HORS LIGNE" <-> "OFFLINE",
    .verdictStockLow: "STOCK FAIBLE" <-> "STOCK LOW",
    .verdictWaiting: "EN ATTENTE" <-> "WAITING",
    .verdictUpToDate: "À JOUR" <-> "UP TO DATE",
    .waiting: "{count=Aucune vérification n'attend|{count} vérification attend|{count} vérifications attendent}."
      <-> "{count=No inspection is|{count} inspection is|{count} inspections are} waiting.",
    .statusFault: "N'enregistrez rien ici, gardez les papiers." <-> "Record nothing here, keep the papers.",
    .statusProtocolChanged: "Vous pouvez enregistrer, rien n'est envoyé." <-> "You can record, nothing is sent.",
    .statusAccountSuspended: "Vous pouvez continuer à enregistrer." <-> "You can keep recording.",
    .statusSignInNeeded: "Vous pouvez continuer à travailler." <-> "You can keep working.",
    .needsPerson: "{count} {count=vérification demande|vérifications demandent} une décision."
      <-> "{count} {count=inspection needs|inspections need} a decision.",
    .statusNeedsPerson: "Les autres continuent." <-> "The others go on.",
    .statusNeedsPersonAlone: "Les autres attendent l'agent." <-> "The others wait for the agent.",
    .todoNoStock: "ajouter les certificats reçus : cvmsync stock ajouter PREMIER DERNIER --who NOM"
      <-> "add the certificates you received: cvmsync stock add FIRST LAST --who NAME",
    .statusNotice: "Vous pouvez continuer à travailler." <-> "You can keep working.",
    .statusCaptive: "Vous pouvez continuer à travailler." <-> "You can keep working.",
    .statusPortalDown: "Vous pouvez continuer à travailler." <-> "You can keep working.",
    .statusOffline: "Vous pouvez continuer à travailler." <-> "You can keep working.",
    .statusStockLow: "Commandez d'autres certificats prénumérotés." <-> "Order more prenumbered certificates.",
    .statusWaiting: "Vous pouvez continuer à travailler." <-> "You can keep working.",
    .statusUpToDate: "Rien à faire." <-> "Nothing to do.",
    .rowWhy: "Pourquoi" <-> "Why",
    .rowSafe: "En sécurité" <-> "Safe",
    .rowOldest: "La plus ancienne" <-> "Oldest",
    .rowPerson: "À réviser" <-> "To review",
    .rowNotice: "Avis {id}" <-> "Notice {id}",
    .rowPass: "Envoi" <-> "Sending",
    .rowAccount: "Connexion" <-> "Sign-in",
    .rowNextTry: "Prochain essai" <-> "Next try",
    .rowClock: "Horloge" <-> "Clock",
    .rowDisk: "Disque" <-> "Disk",
    .whyFault: "la base de données est en erreur : {note}" <-> "the database has an error: {note}",
    .whyAccountSuspended: "le portail a suspendu le compte jusqu'à {until}"
      <-> "the portal suspended the account until {until}",
    .whyAccountSuspendedOpen: "le portail a suspendu le compte, la fin n'est pas connue"
      <-> "the portal suspended the account, its end is not known",
    .whySignInNeeded: "personne n'est connecté au portail" <-> "nobody is signed in at the portal",
    .whyConsultationOnly: "la personne connectée n'a pas de mandat (consultation seulement)"
      <-> "the person signed in has no mandate (consultation only)",
    .whyNeedsPerson: "{held} à réviser, {blocked} à corriger" <-> "{held} to review, {blocked} to correct",
    .whyNotice: "un avis attend qu'une personne l'ait lu" <-> "a notice waits for a person to read it",
    .whyCaptive: "le réseau demande une connexion, ou autre chose que le portail répond"
      <-> "the network asks for a sign-in, or something other than the portal answers",
    .whyDiskFull: "le disque est plein; ce qui est déjà enregistré est intact"
      <-> "the disk is full; what is recorded already is sound",
    .whyPortalDown: "le portail est joignable, mais il est en panne" <-> "the portal can be reached, but it is down",
    .whyMaintenance: "le portail est en entretien" <-> "the portal is under maintenance",
    .whyProtocolChanged: "le portail n'est plus compatible avec cette version; une mise à jour est nécessaire"
      <-> "the portal is no longer compatible with this version; an update is needed",
    .whyOffline: "aucun chemin vers le portail" <-> "no way to the portal",
    .whyStockLow: "il reste moins d'une semaine de certificats" <-> "less than a week of certificates is left",
    .whyWaiting: "le portail répond; ce qui attend est en cours d'envoi ou le sera à son heure"
      <-> "the portal answers; what waits is being sent, or scheduled",
    .whyUpToDate: "tout ce qui est enregistré ici est réintégré" <-> "all that is recorded here is reinstated",
    .whyUntried: "le portail n'a pas encore été appelé" <-> "the portal has not been called yet",
    .whySince: "{why}, depuis {time} ({span})" <-> "{why}, since {time} ({span})",
    .safeYes: "oui, enregistré sur cet appareil (base vérifiée à {time})"
      <-> "yes, recorded on this device (database checked at {time})",
    .safeNo: "non : {note}" <-> "no: {note}",
    .oldestSince: "{certificate}, depuis {span}" <-> "{certificate}, for {span}",
    .oldestYellow: "{certificate}, depuis {span} (plus de 4 heures)" <-> "{certificate}, for {span} (over 4 hours)",
    .oldestRed: "{certificate}, depuis {span} (plus de 24 heures!)" <-> "{certificate}, for {span} (over 24 hours!)",
    .passRunning: "en cours : {confirmed} {confirmed=réintégrée|réintégrées}, {remaining} {remaining=reste|restent}"
      <-> "under way: {confirmed} reinstated, {remaining} left",
    .accountSignedIn: "ouverte" <-> "open",
    .accountSignedInUntil: "ouverte, se termine à {time} sans activité" <-> "open, ends at {time} when idle",
    .accountSignsOut: "ouverte; l'agent la ferme à {time} sans envoi d'ici là"
      <-> "open; the agent signs out at {time} unless something is sent",
    .accountEndsSoon: "ouverte jusqu'à {time}; il en reste : cvmsync envoyer"
      <-> "open until {time}; some still wait: cvmsync sync",
    .accountCodeSent: "un code a été envoyé par courriel; il reste à l'entrer"
      <-> "a code was sent by e-mail; it is still to be entered",
    .accountConsultationOnly: "consultation seulement : aucun mandat pour cette personne"
      <-> "consultation only: this person has no mandate",
    .nextTryAutomatic: "{time}, automatique" <-> "{time}, automatic",
    .nextTryNoAgent: "aucun agent ne tourne ici : cvmsync agent" <-> "no agent is running here: cvmsync agent",
    .clockSkew: "décalée de {span} par rapport au portail" <-> "{span} away from the portal's",
    .diskLow: "{free} {free=Mio libre|Mio libres}; libérez de l'espace" <-> "{free} MiB free; make room",
    .stockLine: "{bar}{available}, environ {days} (une semaine : {week})"
      <-> "{bar}{available}, about {days} (one week = {week})",
    .stockLineOpen: "{bar}{available}, rythme encore inconnu" <-> "{bar}{available}, pace not known yet",
    .days: "{count=moins d'un jour|{count} jour|{count} jours}" <-> "{count=less than a day|{count} day|{count} days}",
    .todo: "À faire : {text}" <-> "To do: {text}",
    .todoFault: "gardez les papiers et faites vérifier cet appareil."
      <-> "keep the papers and have this device checked.",
    .todoDiskFull: "libérez de l'espace sur le disque; l'enregistrement reprendra ensuite."
      <-> "make room on the disk; recording then goes on.",
    .todoProtocolChanged: "mettre cvmsync à jour." <-> "update cvmsync.",
    .todoAccountSuspended: "attendre la fin de la suspension; personne ne peut la lever plus tôt."
      <-> "wait until the suspension ends; nobody can lift it sooner.",
    .todoSignInNeeded: "{command}" <-> "{command}",
    .todoNeedsPerson: "cvmsync reviser liste" <-> "cvmsync review list",
    .todoNotice: "faire ce que dit l'avis, puis dire qu'il est lu : cvmsync avis"
      <-> "do what the notice says, then say that it is read: cvmsync notice",
    .todoCaptive: "ouvrez une page Web sur ce réseau et acceptez ses conditions."
      <-> "open a web page on this network and accept its terms.",
    .todoPortalDown: "rien pour l'instant. Le prochain essai est automatique."
      <-> "nothing for now. The next try is automatic.",
    .todoOffline: "rien pour l'instant. Au retour du réseau : {command}"
      <-> "nothing for now. Once the network is back: {command}",
    .todoOfflineSignedIn: "rien pour l'instant. L'envoi reprendra au retour du réseau."
      <-> "nothing for now. Sending resumes once the network is back.",
    .todoStockLow: "commander des certificats. Ce qu'il en reste : cvmsync stock"
      <-> "order certificates. What is left of them: cvmsync stock",
    .todoWaiting: "rien pour l'instant. L'envoi continue tout seul." <-> "nothing for now. Sending goes on by itself.",
    .todoUpToDate: "rien." <-> "nothing.",
    .monitorOk: "OK" <-> "OK",
    .monitorWarning: "AVERTISSEMENT" <-> "WARNING",
    .monitorCritical: "CRITIQUE" <-> "CRITICAL",
    .monitorUnknown: "INCONNU" <-> "UNKNOWN",
    .monitorLine: "CVMSYNC {level} - {text}" <-> "CVMSYNC {level} - {text}",
    .monitorFine: "{waiting} en attente, rien à signaler" <-> "{waiting} waiting, nothing to report",
    .monitorFault: "base de données en erreur" <-> "database error",
    .monitorDisk: "disque plein, rien ne peut être enregistré" <-> "disk full, nothing can be recorded",
    .monitorProtocol: "le portail n'est plus compatible avec cette version"
      <-> "the portal is no longer compatible with this version",
    .monitorAgent: "l'agent ne répond pas" <-> "the agent does not answer",
    .monitorStopped: "aucun agent ne tourne" <-> "no agent is running",
    .monitorOffline: "hors ligne depuis {span}" <-> "offline for {span}",
    .monitorSignIn: "connexion requise, {waiting} en attente" <-> "sign-in needed, {waiting} waiting",
    .monitorSuspended: "compte suspendu" <-> "account suspended",
    .monitorPerson: "{held} à réviser, {blocked} à corriger" <-> "{held} to review, {blocked} to correct",
    .monitorNotice: "{count} avis à lire" <-> "{count} {count=notice|notices} to read",
    .noticeOlderCopy:
      "ce fichier est une copie plus ancienne (le portail connaît {told} {told=inscription|inscriptions}, la copie en "
      + "avait {known}). Cherchez les papiers remplis depuis la copie et enregistrez ceux qui manquent."
      <-> "this file is an older copy (the portal knows of {told} {told=record|records}, the copy had {known}). Look "
      + "for the papers filled in since the copy and record those that are missing.",
    .noticeNumbersFound:
      "{count} {count=numéro du stock est au portail sans être dans ce fichier; il ne sera pas réutilisé|numéros du "
      + "stock sont au portail sans être dans ce fichier; ils ne seront pas réutilisés}."
      <-> "{count} {count=number of the stock is at the portal and not in this file; it|numbers of the stock are at "
      + "the portal and not in this file; they} will not be used again.",
    .noticePortalWentBack:
      "le portail n'avait plus {count} {count=certificat qu'il avait confirmé; il lui est renvoyé|certificats qu'il "
      + "avait confirmés; ils lui sont renvoyés}, rien à refaire."
      <-> "the portal no longer had {count} {count=certificate it had confirmed; it is|certificates it had "
      + "confirmed; they are} sent again, nothing to redo.",
    .noticeLine: "{id}  {time}  {text}" <-> "{id}  {time}  {text}",
    .noticeNone: "Aucun avis à lire." <-> "No notice to read.",
    .noticeSeen: "Avis {id} : vu par {who}." <-> "Notice {id}: seen by {who}.",
    .noticeUsage: "Une fois fait : cvmsync avis vu {id} --who NOM --why RAISON"
      <-> "Once done: cvmsync notice seen {id} --who NAME --why REASON",
    .monitorStockNone: "plus aucun {kind}" <-> "no {kind} left",
    .noticeFileRebuilt:
      "le fichier était endommagé ou a été mis de côté; il est reconstruit à partir de la sauvegarde du {since}. "
      + "{salvaged=Aucun certificat enregistré depuis ne s'y ajoute|{salvaged} certificat enregistré depuis était "
      + "encore lisible et y est|{salvaged} certificats enregistrés depuis étaient encore lisibles et y sont}; "
      + "{count=aucun autre n'est connu|{count} autre ne l'était pas|{count} autres ne l'étaient pas}. Papiers "
      + "touchés : {numbers}. Cherchez les papiers remplis depuis, comparez avec cvmsync liste et enregistrez ceux "
      + "qui manquent. L'ancien fichier est gardé : {aside}."
      <-> "the file was damaged or put aside; it was rebuilt from the backup of {since}. {salvaged=No certificate "
      + "recorded since then is added to it|{salvaged} certificate recorded since then was still readable and is in "
      + "it|{salvaged} certificates recorded since then were still readable and are in it}; {count=no other is "
      + "known|{count} more was not|{count} more were not}. Papers concerned: {numbers}. Look for the papers filled "
      + "in since then, compare with cvmsync list, and record those that are missing. The old file is kept: {aside}.",
    .noticeFileLost:
      "le fichier ne pouvait plus être lu; la sauvegarde du {since} le remplace. Cherchez tous les papiers remplis "
      + "depuis, comparez avec cvmsync liste et enregistrez ceux qui manquent. L'ancien fichier est gardé : {aside}."
      <-> "the file could not be read; it was replaced by the backup of {since}. Look for every paper filled in "
      + "since then, compare with cvmsync list, and record those that are missing. The old file is kept: {aside}.",
    .noticeFileMadeAnew:
      "le fichier était endommagé et aucune sauvegarde n'était saine; tout ce qui pouvait être lu est dans un fichier "
      + "neuf : {salvaged=aucun certificat|{salvaged} certificat|{salvaged} certificats}. {count=Aucun autre n'est "
      + "connu|{count} autre est connu et n'a pas pu être lu|{count} autres sont connus et n'ont pas pu être lus}. "
      + "Papiers touchés : {numbers}. Comparez tous les papiers remplis à ce poste avec cvmsync liste et enregistrez "
      + "ceux qui manquent. L'ancien fichier est gardé : {aside}."
      <-> "the file was damaged and no backup was sound; all that could be read is in a new file: {salvaged=no "
      + "certificate|{salvaged} certificate|{salvaged} certificates}. {count=No other is known|{count} more is known "
      + "and could not be read|{count} more are known and could not be read}. Papers concerned: {numbers}. Compare "
      + "every paper filled in at this station with cvmsync list, and record those that are missing. The old file is "
      + "kept: {aside}.",
    .noticeChangesLost:
      "il manquait au fichier {changes} {changes=changement qui avait été confirmé|changements qui avaient été "
      + "confirmés} ici, comme après un journal endommagé ou une copie plus ancienne. {salvaged=Aucun certificat n'a "
      + "pu être ramené|{salvaged} certificat a pu être ramené|{salvaged} certificats ont pu être ramenés}; "
      + "{count=aucun ne manque|{count} manque|{count} manquent}. Papiers dont l'inscription ou le changement manque "
      + ": {numbers}. Retrouvez-les et comparez chacun avec cvmsync liste : enregistrez-le de nouveau, ou marquez-le "
      + "de nouveau dans le stock. D'ici là, leurs numéros ne sont pas proposés. Le fichier tel qu'il était est gardé "
      + ": {aside}."
      <-> "the file no longer had {changes} {changes=change that was|changes that were} acknowledged here, as after "
      + "a damaged log or an older copy. {salvaged=No certificate could|{salvaged} certificate could|{salvaged} "
      + "certificates could} be brought back; {count=none is|{count} is|{count} are} missing. Papers whose record or "
      + "change is missing: {numbers}. Find them and compare each with cvmsync list: record it again, or mark it "
      + "again in the stock. Their numbers are not offered meanwhile. The file as it was is kept: {aside}.",
    .safeMissing: "ce qui a été enregistré ici manque, voyez l'avis"
      <-> "what was recorded here is missing, see the notice",
    .rowBackup: "Sauvegarde" <-> "Backup",
    .backupAt: "{time}" <-> "{time}",
    .backupNone: "aucune" <-> "none",
    .backupOverdue: "{state}; plus de 2 jours sans sauvegarde, alors qu'il y a des inscriptions : cvmsync sauvegarde"
      <-> "{state}; more than 2 days without one, while there are records: cvmsync backup",
    .backupFault: "{state}; le dernier essai a échoué ({note})" <-> "{state}; the last try failed ({note})",
    .monitorBackup: "pas de sauvegarde récente du fichier du poste" <-> "no recent backup of the station's file",
    .backupMade: "Sauvegarde {name} faite : {size} Kio, vérifiée." <-> "Backup {name} made: {size} KiB, checked.",
    .restoreDone:
      "Le fichier du poste est maintenant la sauvegarde du {since}. Rien n'est envoyé avant la comparaison avec le "
      + "portail."
      <-> "The station's file is the backup of {since} now. Nothing is sent before the portal is compared with.",
  ]
}
