extension Text {
  /// What cannot be done, and what to do.
  static let englishFaults: [Text: String] = [
    .refusalMalformedCall: "The request has errors.",
    .refusalNoSuchCertificate: "No certificate of that number on this device. Check the number: cvmsync list",
    .refusalWrongState:
      "Not possible in its present state ({state}). Nothing was changed; see: cvmsync why NUMBER, then cvmsync review "
      + "list",
    .refusalLotOverlaps: "This lot overlaps the one from {first} to {last}. Check the printed numbers.",
    .refusalNumberNotInStock:
      "{number} is not in any {kind} lot of this station. Check the number and the document (--kind), or add the lot: "
      + "cvmsync stock add FIRST LAST --who NAME",
    .refusalNumberNotAvailable: "Number {number} is already marked {state}.",
    .refusalNoSuchCandidate:
      "This vehicle is not among those the portal offered. Nothing was changed; copy the id shown by: cvmsync review "
      + "show NUMBER",
    .refusalNoSuchDraft:
      "This draft is no longer there: it was recorded or deleted. See: cvmsync list",
    .refusalTooManyDrafts:
      "{limit} drafts are kept, the most there can be. Delete one: cvmsync record --discard 1",
    .refusalNoSuchNotice: "No notice {notice} to read. See: cvmsync notice",
    .refusalDiskFull: "NOT RECORDED. Keep the paper: the disk is full. Make room.",
    .refusalStoreFault: "The database cannot be read or written. Nothing was recorded: keep the paper.",
    .refusalStopping: "The agent is stopping. Try again in a moment.",
    .refusalBusy:
      "The agent is answering as many programs as it can. Nothing of this was begun; try again in a moment.",
    .refusalForeignAgent:
      "What listens at {path} is a program of another user ({user}), not this station's agent. Nothing was sent to it, no "
      + "password either. Have this device looked at; choose another place with --socket.",
    .refusalAgentNotReachable: "The agent does not answer on its socket.",
    .refusalUnexpected: "Unexpected error: {note}. Nothing was changed.",
    .outputNotWritten:
      "Standard output could not be written in full ({note}); what can be read there is not complete. Free some space or "
      + "choose another file, then read again: what was recorded stays recorded.",
    .argumentUnreadable: "Argument {place} is not text in UTF-8. Nothing was done; type it again.",
    .argumentOtherEncoding:
      "Argument {place} is not UTF-8 (character {column}); it looks like {encoding}. Nothing was done: set the terminal to "
      + "UTF-8, then type it again.",
    .badSecret:
      "What was typed is not UTF-8. Nothing was sent and no attempt was counted: set the terminal to UTF-8, then start "
      + "again.",
    .faultNotInitialised:
      "No station in {directory}. Make one: cvmsync init --portal URL --kind garage --name NAME (or --kind "
      + "mobile-unit)",
    .faultDatabaseGone:
      "The database of the station in {directory} is gone; its backups are there. Bring the newest back, and be told what "
      + "it lacks: cvmsync restore --data {place}. For a new station in its place, make it with --anew.",
    .faultDatabaseGoneWitness:
      "The database of the station in {directory} is gone, and no backup is there. Keep the papers. With a backup from "
      + "elsewhere: cvmsync restore FILE. For a new station in its place, make it with --anew.",
    .faultAccessDenied:
      "Access denied: you may not read {path}. Nothing was changed. Ask whoever looks after this device for the right, or "
      + "work under the station's account.",
    .faultReadOnly:
      "{path} can be read and not changed, which this command needs. Nothing was changed. Work under the station's "
      + "account, or copy the directory to where you can write.",
    .refusalReadOnly:
      "This station can be read and not changed: you may not write there, or its disk is read-only. Nothing was recorded or "
      + "changed; keep the paper.",
    .faultAlreadyInitialised: "There already is a station in {directory}. Nothing was changed.",
    .faultConfiguration: "Configuration, {field}: {note}",
    .faultDatabaseHeld:
      "Another program (process {holder}) has the station's database open. Nothing was recorded or changed: keep the "
      + "paper. Close that program, then try again.",
    .faultDatabaseHeldUnknown:
      "Another program has the station's database open (a backup, a database browser). Nothing was recorded or changed: "
      + "keep the paper. Close that program, then try again.",
    .faultUnsafeWritable:
      "Other users of this device may change {path} (mode {mode}), so it cannot be trusted. Nothing was opened or changed. "
      + "If all in it is yours: chmod go-w {path}",
    .faultUnsafeReplaceable:
      "Other users of this device may put something else in the station's place: they may write in {path} (mode {mode}). "
      + "Nothing was opened or changed. Its owner can set that right: chmod o-w {path}",
    .faultUnsafeOwner:
      "{path} belongs to another user ({owner}). Nothing was opened or changed: work under that user's account, or choose "
      + "another station with --data.",
    .faultUnsafeNotPlain:
      "{path} is not what belongs there: a link, or another kind of file. It was not followed and nothing was changed. "
      + "See where it leads (ls -l {path}); if it is not yours, move it away, then try again.",
    .faultFolderInUse:
      "{directory} already holds something else ({name}). A station needs a directory of its own: choose a new one with "
      + "--data. Nothing was changed there.",
    .faultInUse:
      "Another program (process {holder}) holds this station: an agent that runs, starts or stops, or another "
      + "command. Wait a moment or stop it, then try again.",
    .faultInUseUnknown:
      "Another program holds this station: an agent that runs, starts or stops, or another command. Wait a moment "
      + "or stop it, then try again.",
    .faultNewerSchema: "The database was written by a newer version ({found}). It is untouched; update cvmsync.",
    .faultStore:
      "The database cannot be opened ({note}). Nothing was recorded or changed: keep the paper and have this "
      + "device's disk looked at.",
    .faultSocketTaken:
      "Another station's agent answers at {path}, or what lies there is no socket. It was left alone; choose another "
      + "place with --socket.",
    .faultSocket: "The socket cannot be made: {note}",
    .faultTooFewFiles:
      "This program may open {allowed} files at once and needs {needed}. Nothing was opened or changed. Raise the limit "
      + "(ulimit -n {needed}; for a service LimitNOFILE={needed}), then start again.",
    .initDone: "Station \"{name}\" made ({kind}) in {directory}.",
    .initNext: "Next: cvmsync stock add FIRST LAST --who NAME, then cvmsync agent",
    .notANumber: "{option}: give a number greater than zero.",
    .refusalBackupFailed: "No backup could be made ({note}). The station itself is untouched.",
    .faultNotABackupMissing:
      "There is no file {path}. The station was not touched. The newest backup of this station is taken without FILE.",
    .faultNotABackupNotPlain:
      "{path} is a directory or a device, not a backup. The station was not touched. Name a file, or none to take the "
      + "newest backup of this station.",
    .faultNotABackupNoStation:
      "{path} is not a backup of a station, or its beginning is damaged. The station was not touched. Name another file, "
      + "or none to take the newest backup of this station.",
    .faultNotABackupOtherStation:
      "{path} is another station's. This station was not touched. To go on with that one, restore it in a directory of "
      + "its own (--data).",
    .faultDamaged:
      "The database or the backup is damaged ({note}), and no sound backup is there to go on from. Nothing was removed: "
      + "keep the papers and every file. With a backup from elsewhere: cvmsync restore FILE. Without one, move the "
      + "folder away whole, make the station again as on its first day and record the papers again.",
  ]
}
