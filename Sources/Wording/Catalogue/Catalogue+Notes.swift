extension Catalogue {
  /// Notes on faults from the system, the store and the transport. The English texts are the forms in which they write
  /// them.
  static let notes: Texts<Text> = [
    .noteFolderSilent: "le dossier ne répond pas" <-> "the folder does not answer",
    .noteDiskFull: "disque plein" <-> "disk full",
    .noteNoSpace: "il ne reste plus de place sur le disque" <-> "No space left on device",
    .noteSQLiteFull: "la base ou le disque est plein" <-> "database or disk is full",
    .noteQuota: "quota de disque dépassé" <-> "Disk quota exceeded",
    .notePermission: "permission refusée" <-> "Permission denied",
    .noteNotPermitted: "opération non permise" <-> "Operation not permitted",
    .noteNoFile: "fichier ou répertoire introuvable" <-> "No such file or directory",
    .noteInputOutput: "erreur de lecture ou d'écriture du disque" <-> "Input/output error",
    .noteDiskError: "erreur de lecture ou d'écriture du disque" <-> "disk I/O error",
    .noteReadOnlyDisk: "le disque est en lecture seule" <-> "Read-only file system",
    .noteReadOnly: "en lecture seule" <-> "read-only",
    .noteReadOnlyDatabase: "la base est en lecture seule" <-> "attempt to write a readonly database",
    .noteExists: "le fichier existe déjà" <-> "File exists",
    .noteDirectory: "c'est un répertoire" <-> "Is a directory",
    .noteNotDirectory: "un répertoire du chemin n'en est pas un" <-> "Not a directory",
    .noteManyFiles: "trop de fichiers ouverts" <-> "Too many open files",
    .noteNameTooLong: "nom de fichier trop long" <-> "File name too long",
    .noteManyLinks: "trop de liens symboliques" <-> "Too many levels of symbolic links",
    .noteBrokenPipe: "le lecteur a fermé la sortie" <-> "Broken pipe",
    .noteFileTooLarge: "fichier trop grand" <-> "File too large",
    .noteMemory: "mémoire insuffisante" <-> "Cannot allocate memory",
    .noteBusyDevice: "le fichier ou le périphérique est occupé" <-> "Device or resource busy",
    .noteClosed: "la base est fermée" <-> "closed",
    .noteNoBackup: "aucune sauvegarde" <-> "no backup",
    .noteHeld: "un autre programme a le fichier ouvert" <-> "another program has the file open",
    .noteLocked: "un autre programme a le fichier ouvert" <-> "database is locked",
    .noteNoDatabase: "il n'y a pas de base de données" <-> "there is no database",
    .noteNotDatabase: "le fichier n'est pas une base de données" <-> "the file is not a database",
    .noteSQLiteNotDatabase: "le fichier n'est pas une base de données" <-> "file is not a database",
    .noteNotStations: "le fichier n'est pas la base d'un poste" <-> "the file is not a station's database",
    .noteOtherStations: "le fichier est celui d'un autre poste" <-> "the file is another station's",
    .noteHeader: "l'en-tête du fichier a changé (octet {byte})"
      <-> "the file's header is not as it was made (byte {byte})",
    .noteUnreadable: "le fichier ne se lit plus tel qu'il a été fait" <-> "the file cannot be read as it was made",
    .noteMalformed: "le contenu du fichier est abîmé" <-> "database disk image is malformed",
    .noteCannotOpen: "la base ne peut pas être ouverte" <-> "unable to open database file",
    .noteRow: "une ligne de {table} n'est plus telle qu'elle a été écrite"
      <-> "{table}: a row is not as it was written",
    .noteSchemaVersion: "la version du fichier n'est pas celle de ses tables"
      <-> "schema: its version is not that of its tables",
    .noteSchema: "la structure du fichier ne peut pas être lue" <-> "the schema cannot be read",
    .noteColumns: "une ligne n'a pas les colonnes qu'elle doit avoir"
      <-> "a row does not have the columns it must have",
    .noteStoredJSON: "un texte conservé ne peut pas être lu" <-> "a stored JSON text cannot be read",
    .noteStoredValue: "une valeur conservée ne peut pas être lue ({what})" <-> "a stored value is not {what}",
    .noteOwnRow: "l'inscription du poste lui-même manque" <-> "the station's own row is missing",
    .noteSealed: "un certificat prêt à envoyer ne peut pas être lu" <-> "a sealed certificate cannot be read",
    .noteFileReplaced: "le fichier de la base a été retiré ou remplacé"
      <-> "the database's file was removed or replaced",
    .noteLogReplaced: "le journal de la base a été retiré ou remplacé" <-> "the database's log was removed or replaced",
    .noteErrno: "{what} (erreur {code} du système)" <-> "{what} (errno {code})",
    .noteCopyOpen: "une copie ne peut pas être ouverte" <-> "cannot open a copy",
    .noteCopyWrite: "une copie ne peut pas être écrite" <-> "cannot write a copy",
    .noteCopyLog: "une copie du journal ne peut pas être écrite : {error}"
      <-> "cannot write a copy of the log: {error}",
    .noteBallast: "la réserve de place sur le disque ne peut pas être faite" <-> "cannot reserve the ballast",
    .noteDamagedFile: "le fichier endommagé ne peut pas être lu" <-> "cannot read the damaged file",
    .noteNoName: "aucun nom n'est libre pour le fichier endommagé" <-> "no name is free for the damaged file",
    .noteBackupsOwner: "le répertoire des sauvegardes est à un autre utilisateur"
      <-> "the directory of the backups is another user's",
    .noteBackupsOpen: "d'autres peuvent écrire là où sont les sauvegardes" <-> "others may write where the backups are",
    .noteCannotBeMade: "{path} ne peut pas être créé : {error}" <-> "{path} cannot be made: {error}",
    .noteKeyMade: "{path} ne peut pas être créé ({error})" <-> "{path} cannot be made ({error})",
    .noteKeyOpened: "{path} ne peut pas être ouvert ({error})" <-> "{path} cannot be opened ({error})",
    .noteKeyLength: "elle n'a pas 32 octets" <-> "it is not 32 bytes long",
    .noteLockWritten: "le fichier de verrou ne peut pas être écrit : {error}"
      <-> "the lock file cannot be written: {error}",
    .noteLockOpened: "le fichier de verrou ne peut pas être ouvert : {error}"
      <-> "the lock file cannot be opened: {error}",
    .noteSocketLong: "le nom dans {path} est trop long; choisissez-en un plus court avec --socket"
      <-> "the name in {path} is too long; choose a shorter one with --socket",
    .noteOfPath: "/{path} : {error}" <-> "/{path}: {error}",
    .noteInvariant: "la règle {name} n'est plus respectée (d'abord : {first})"
      <-> "{name}: {breach} (the first: {first})",
    .noteSchemaDiffers: "la structure du fichier a changé ({difference})" <-> "schema: {difference}",
    .noteCall: "l'appel à l'agent ne peut pas être écrit" <-> "the call cannot be written",
    .noteAnswer: "la réponse de l'agent ne peut pas être lue" <-> "the agent's answer cannot be read",
    .noteAnswerLarge: "la réponse de l'agent est trop longue" <-> "the agent's answer is too large",
    .noteCancelled: "annulé" <-> "cancelled",
    .noteNotAsked: "rien demandé" <-> "not asked",
    .noteManyRequests: "plus de {count} requêtes attendent" <-> "more than {count} requests wait",
  ]
}
