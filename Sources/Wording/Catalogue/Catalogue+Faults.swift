extension Catalogue {
  /// Refusals and faults: what cannot be done, and what to do about it.
  static let faults: Texts<Text> = [
    .refusalMalformedCall: "La demande contient des erreurs." <-> "The request has errors.",
    .refusalNoSuchCertificate: "Aucun certificat de ce numéro sur cet appareil. Vérifiez le numéro : cvmsync liste"
      <-> "No certificate of that number on this device. Check the number: cvmsync list",
    .refusalWrongState:
      "Pas possible dans son état actuel ({state}). Rien n'a été changé; voyez : cvmsync pourquoi NUMÉRO, puis "
      + "cvmsync reviser liste"
      <-> "Not possible in its present state ({state}). Nothing was changed; see: cvmsync why NUMBER, then cvmsync "
      + "review list",
    .refusalLotOverlaps: "Ce lot chevauche celui de {first} à {last}. Vérifiez les numéros imprimés."
      <-> "This lot overlaps the one from {first} to {last}. Check the printed numbers.",
    .refusalNumberNotInStock:
      "{number} : dans aucun lot de {kind} de ce poste. Vérifiez le numéro et le document (--kind), ou ajoutez le lot "
      + ": cvmsync stock ajouter PREMIER DERNIER --who NOM"
      <-> "{number} is not in any {kind} lot of this station. Check the number and the document (--kind), or add the "
      + "lot: cvmsync stock add FIRST LAST --who NAME",
    .refusalNumberNotAvailable: "Le numéro {number} est déjà marqué {state}."
      <-> "Number {number} is already marked {state}.",
    .refusalNoSuchCandidate:
      "Ce véhicule n'est pas parmi ceux que le portail a proposés. Rien n'a été changé; donnez le rang, 1 ou 2, montré "
      + "par : cvmsync reviser voir NUMÉRO"
      <-> "This vehicle is not among those the portal offered. Nothing was changed; give the place, 1 or 2, shown by: "
      + "cvmsync review show NUMBER",
    .refusalNoSuchDraft: "Ce brouillon n'existe plus : il est enregistré ou effacé. Voyez : cvmsync liste"
      <-> "This draft is no longer there: it was recorded or deleted. See: cvmsync list",
    .refusalTooManyDrafts:
      "{limit} brouillons sont gardés, c'est le maximum. Effacez-en un : cvmsync nouvelle --effacer 1"
      <-> "{limit} drafts are kept, the most there can be. Delete one: cvmsync record --discard 1",
    .refusalNoSuchNotice: "Aucun avis {notice} à lire. Voyez : cvmsync avis"
      <-> "No notice {notice} to read. See: cvmsync notice",
    .refusalNoSuchNote: "Aucune note {note} dans le journal des pannes. Voyez : cvmsync pannes"
      <-> "No note {note} in the outage log. See: cvmsync outages",
    .refusalDiskFull: "NON ENREGISTRÉ. Gardez le papier : le disque est plein. Libérez de l'espace."
      <-> "NOT RECORDED. Keep the paper: the disk is full. Make room.",
    .refusalStoreFault: "La base de données ne peut pas être lue ou écrite. Rien n'a été enregistré : gardez le papier."
      <-> "The database cannot be read or written. Nothing was recorded: keep the paper.",
    .refusalStopping: "L'agent s'arrête. Réessayez dans un instant."
      <-> "The agent is stopping. Try again in a moment.",
    .refusalBusy:
      "L'agent répond à autant de programmes qu'il le peut. Rien de ceci n'a été commencé; réessayez dans un instant."
      <-> "The agent is answering as many programs as it can. Nothing of this was begun; try again in a moment.",
    .refusalForeignForm:
      "Ce formulaire ne vient pas de cette session de la page. Rien n'a été fait; ce que vous avez écrit est encore dans "
      + "l'onglet d'avant. Rouvrez la page : cvmsync ouvrir"
      <-> "This form is not from this session of the page. Nothing was done; what you typed is still in the tab before. "
      + "Open the page again: cvmsync open",
    .refusalForeignAgent:
      "Ce qui écoute à {path} est un programme d'un autre utilisateur ({user}), pas l'agent de ce poste. Rien ne lui "
      + "a été envoyé, aucun mot de passe non plus. Faites examiner cet appareil; choisissez un autre endroit avec "
      + "--socket."
      <-> "What listens at {path} is a program of another user ({user}), not this station's agent. Nothing was sent "
      + "to it, no password either. Have this device looked at; choose another place with --socket.",
    .refusalAgentNotReachable: "L'agent ne répond pas sur sa prise locale."
      <-> "The agent does not answer on its socket.",
    .refusalUnexpected: "Erreur imprévue : {note}. Rien n'a été changé."
      <-> "Unexpected error: {note}. Nothing was changed.",
    .outputNotWritten:
      "La sortie n'a pas pu être écrite au complet ({note}); ce qu'on y lit n'est pas complet. Libérez de l'espace ou "
      + "choisissez un autre fichier, puis relisez : ce qui a été enregistré le reste."
      <-> "Standard output could not be written in full ({note}); what can be read there is not complete. Free some "
      + "space or choose another file, then read again: what was recorded stays recorded.",
    .argumentUnreadable: "L'argument no {place} n'est pas du texte en UTF-8. Rien n'a été fait; retapez-le."
      <-> "Argument {place} is not text in UTF-8. Nothing was done; type it again.",
    .argumentOtherEncoding:
      "L'argument no {place} n'est pas en UTF-8 (caractère {column}); on dirait du {encoding}. Rien n'a été fait : "
      + "réglez le terminal sur UTF-8, puis retapez-le."
      <-> "Argument {place} is not UTF-8 (character {column}); it looks like {encoding}. Nothing was done: set the "
      + "terminal to UTF-8, then type it again.",
    .badSecret:
      "Ce qui a été tapé n'est pas en UTF-8. Rien n'a été envoyé, aucun essai n'a été compté : réglez le terminal sur "
      + "UTF-8, puis recommencez."
      <-> "What was typed is not UTF-8. Nothing was sent and no attempt was counted: set the terminal to UTF-8, then "
      + "start again.",
    .faultNotInitialised:
      "Aucun poste dans {directory}. Créez-le : cvmsync creer --portal URL --kind garage --name NOM (ou --kind "
      + "mobile-unit)"
      <-> "No station in {directory}. Make one: cvmsync init --portal URL --kind garage --name NAME (or --kind "
      + "mobile-unit)",
    .faultDatabaseGone:
      "La base du poste dans {directory} a disparu; ses sauvegardes sont là. Ramenez la plus récente, et voyez ce qui "
      + "lui manque : cvmsync restaurer --data {place}. Pour un poste neuf à sa place, créez-le avec --anew."
      <-> "The database of the station in {directory} is gone; its backups are there. Bring the newest back, and be "
      + "told what it lacks: cvmsync restore --data {place}. For a new station in its place, make it with --anew.",
    .faultDatabaseGoneWitness:
      "La base du poste dans {directory} a disparu, et aucune sauvegarde n'est là. Gardez les papiers. Avec une "
      + "sauvegarde d'ailleurs : cvmsync restaurer FICHIER. Pour un poste neuf à sa place, créez-le avec --anew."
      <-> "The database of the station in {directory} is gone, and no backup is there. Keep the papers. With a "
      + "backup from elsewhere: cvmsync restore FILE. For a new station in its place, make it with --anew.",
    .faultAccessDenied:
      "Accès refusé : vous n'avez pas les droits de lire {path}. Rien n'a été changé. Demandez-les à qui gère cet "
      + "appareil, ou travaillez sous le compte du poste."
      <-> "Access denied: you may not read {path}. Nothing was changed. Ask whoever looks after this device for the "
      + "right, or work under the station's account.",
    .faultReadOnly:
      "{path} peut être lu, mais pas modifié : il faut pourtant le modifier pour cette commande. Rien n'a été changé. "
      + "Travaillez sous le compte du poste, ou copiez le répertoire là où vous pouvez écrire."
      <-> "{path} can be read and not changed, which this command needs. Nothing was changed. Work under the "
      + "station's account, or copy the directory to where you can write.",
    .refusalReadOnly:
      "Ce poste peut être lu, mais pas modifié : vous n'avez pas le droit d'y écrire, ou son disque est en lecture "
      + "seule. Rien n'a été enregistré ni changé; gardez le papier."
      <-> "This station can be read and not changed: you may not write there, or its disk is read-only. Nothing was "
      + "recorded or changed; keep the paper.",
    .faultAlreadyInitialised: "Il y a déjà un poste dans {directory}. Rien n'a été changé."
      <-> "There already is a station in {directory}. Nothing was changed.",
    .faultConfiguration: "Configuration, {field} : {note}" <-> "Configuration, {field}: {note}",
    .faultDatabaseHeld:
      "Un autre programme (processus {holder}) a ouvert la base de données du poste. Rien n'a été enregistré ni "
      + "changé : gardez le papier. Fermez ce programme, puis recommencez."
      <-> "Another program (process {holder}) has the station's database open. Nothing was recorded or changed: keep "
      + "the paper. Close that program, then try again.",
    .faultDatabaseHeldUnknown:
      "Un autre programme a ouvert la base de données du poste (une sauvegarde, un lecteur de bases). Rien n'a été "
      + "enregistré ni changé : gardez le papier. Fermez ce programme, puis recommencez."
      <-> "Another program has the station's database open (a backup, a database browser). Nothing was recorded or "
      + "changed: keep the paper. Close that program, then try again.",
    .faultUnsafeWritable:
      "D'autres utilisateurs de cet appareil peuvent modifier {path} (mode {mode}) : impossible de s'y fier. Rien n'a "
      + "été ouvert ni changé. Si tout ce qui s'y trouve est à vous : chmod go-w {path}"
      <-> "Other users of this device may change {path} (mode {mode}), so it cannot be trusted. Nothing was opened "
      + "or changed. If all in it is yours: chmod go-w {path}",
    .faultUnsafeReplaceable:
      "D'autres utilisateurs de cet appareil peuvent mettre autre chose à la place du poste : ils peuvent écrire dans "
      + "{path} (mode {mode}). Rien n'a été ouvert ni changé. Son propriétaire peut corriger cela : chmod o-w {path}"
      <-> "Other users of this device may put something else in the station's place: they may write in {path} (mode "
      + "{mode}). Nothing was opened or changed. Its owner can set that right: chmod o-w {path}",
    .faultUnsafeOwner:
      "{path} appartient à un autre utilisateur ({owner}). Rien n'a été ouvert ni changé : travaillez sous le compte "
      + "de cet utilisateur, ou choisissez un autre poste avec --data."
      <-> "{path} belongs to another user ({owner}). Nothing was opened or changed: work under that user's account, "
      + "or choose another station with --data.",
    .faultUnsafeNotPlain:
      "{path} n'est pas ce qui doit s'y trouver : un lien, ou une autre sorte de fichier. Il n'a pas été suivi et "
      + "rien n'a été changé. Voyez où il mène (ls -l {path}); s'il n'est pas de vous, déplacez-le, puis recommencez."
      <-> "{path} is not what belongs there: a link, or another kind of file. It was not followed and nothing was "
      + "changed. See where it leads (ls -l {path}); if it is not yours, move it away, then try again.",
    .faultFolderInUse:
      "{directory} contient déjà autre chose ({name}). Il faut au poste un répertoire à lui : choisissez-en un "
      + "nouveau avec --data. Rien n'y a été changé."
      <-> "{directory} already holds something else ({name}). A station needs a directory of its own: choose a new "
      + "one with --data. Nothing was changed there.",
    .faultInUse:
      "Un autre programme (processus {holder}) tient ce poste : un agent en marche, qui démarre ou qui s'arrête, ou "
      + "une autre commande. Attendez un instant ou arrêtez-le, puis recommencez."
      <-> "Another program (process {holder}) holds this station: an agent that runs, starts or stops, or another "
      + "command. Wait a moment or stop it, then try again.",
    .faultInUseUnknown:
      "Un autre programme tient ce poste : un agent en marche, qui démarre ou qui s'arrête, ou une autre commande. "
      + "Attendez un instant ou arrêtez-le, puis recommencez."
      <-> "Another program holds this station: an agent that runs, starts or stops, or another command. Wait a "
      + "moment or stop it, then try again.",
    .faultNewerSchema:
      "La base a été écrite par une version plus récente ({found}). Elle est intacte; mettez cvmsync à jour."
      <-> "The database was written by a newer version ({found}). It is untouched; update cvmsync.",
    .faultStore:
      "La base de données ne peut pas être ouverte ({note}). Rien n'a été enregistré ni changé : gardez le papier et "
      + "faites vérifier le disque de cet appareil."
      <-> "The database cannot be opened ({note}). Nothing was recorded or changed: keep the paper and have this "
      + "device's disk looked at.",
    .faultSocketTaken:
      "L'agent d'un autre poste répond à {path}, ou ce qui s'y trouve n'est pas une prise locale. Rien n'y a été "
      + "touché; choisissez un autre endroit avec --socket."
      <-> "Another station's agent answers at {path}, or what lies there is no socket. It was left alone; choose "
      + "another place with --socket.",
    .faultSocket: "La prise locale ne peut pas être créée : {note}" <-> "The socket cannot be made: {note}",
    .faultLibrary:
      "La bibliothèque libcurl, par laquelle ce programme joint le portail, ne peut pas être chargée ({note}). Le "
      + "poste n'a pas été ouvert. Installez-la (Debian : apt install libcurl4), puis relancez."
      <-> "The library libcurl, by which this program reaches the portal, cannot be loaded ({note}). The station was not "
      + "opened. Install it (Debian: apt install libcurl4), then start again.",
    .faultTooFewFiles:
      "Ce programme peut ouvrir {allowed} {allowed=fichier|fichiers} à la fois et il lui en faut {needed}. Rien n'a "
      + "été ouvert ni changé. Relevez la limite (ulimit -n {needed}; pour un service LimitNOFILE={needed}), puis "
      + "relancez."
      <-> "This program may open {allowed} {allowed=file|files} at once and needs {needed}. Nothing was opened or "
      + "changed. Raise the limit (ulimit -n {needed}; for a service LimitNOFILE={needed}), then start again.",
    .initDone: "Poste « {name} » créé ({kind}) dans {directory}."
      <-> "Station \"{name}\" made ({kind}) in {directory}.",
    .initNext: "Ensuite : cvmsync stock ajouter PREMIER DERNIER --who NOM, puis cvmsync agent"
      <-> "Next: cvmsync stock add FIRST LAST --who NAME, then cvmsync agent",
    .notANumber: "{option} : donnez un nombre plus grand que zéro." <-> "{option}: give a number greater than zero.",
    .refusalBackupFailed: "Aucune sauvegarde n'a pu être faite ({note}). Le poste lui-même est intact."
      <-> "No backup could be made ({note}). The station itself is untouched.",
    .faultNotABackupMissing:
      "Le fichier {path} n'existe pas. Le poste n'a pas été touché. Sans FICHIER, la sauvegarde la plus récente de ce "
      + "poste est prise."
      <-> "There is no file {path}. The station was not touched. The newest backup of this station is taken without "
      + "FILE.",
    .faultNotABackupNotPlain:
      "{path} est un répertoire ou un appareil, pas une sauvegarde. Le poste n'a pas été touché. Nommez un fichier, "
      + "ou aucun pour prendre la sauvegarde la plus récente de ce poste."
      <-> "{path} is a directory or a device, not a backup. The station was not touched. Name a file, or none to "
      + "take the newest backup of this station.",
    .faultNotABackupNoStation:
      "{path} n'est pas la sauvegarde d'un poste, ou son début est endommagé. Le poste n'a pas été touché. Nommez un "
      + "autre fichier, ou aucun pour prendre la sauvegarde la plus récente de ce poste."
      <-> "{path} is not a backup of a station, or its beginning is damaged. The station was not touched. Name "
      + "another file, or none to take the newest backup of this station.",
    .faultNotABackupOtherStation:
      "{path} est d'un autre poste. Ce poste n'a pas été touché. Pour continuer avec l'autre, restaurez-le dans un "
      + "répertoire à lui (--data)."
      <-> "{path} is another station's. This station was not touched. To go on with that one, restore it in a "
      + "directory of its own (--data).",
    .faultDamaged:
      "La base de données ou la sauvegarde est endommagée ({note}), et aucune sauvegarde saine ne permet de "
      + "continuer. Rien n'a été supprimé : gardez les papiers et tous les fichiers. Avec une sauvegarde d'ailleurs : "
      + "cvmsync restaurer FICHIER. Sans sauvegarde, déplacez le dossier en entier, refaites le poste comme au "
      + "premier jour et enregistrez les papiers à nouveau."
      <-> "The database or the backup is damaged ({note}), and no sound backup is there to go on from. Nothing was "
      + "removed: keep the papers and every file. With a backup from elsewhere: cvmsync restore FILE. Without one, "
      + "move the folder away whole, make the station again as on its first day and record the papers again.",
  ]
}
