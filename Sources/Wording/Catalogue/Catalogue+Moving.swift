extension Catalogue {
  /// Texts about a station that goes to another device.
  static let moving: Texts<Text> = [
    .verdictRetired: "RETIRÉ" <-> "RETIRED",
    .statusRetired:
      "Ce poste a été déplacé le {time} par {who} : cet appareil n'enregistre et n'envoie plus rien."
      <-> "This station was moved on {time} by {who}: this device records and sends no more.",
    .statusRetiredDoubled:
      "Un autre appareil a ce même poste et l'a dit au portail : celui-ci n'enregistre et n'envoie plus rien."
      <-> "Another device has this same station and told the portal: this one records and sends no more.",
    .whyRetired:
      "{why}. Lire, chercher et exporter restent possibles. Si le fichier est perdu ou si le code est oublié, écrivez-en "
      + "un autre : cvmsync déménager FICHIER" <-> "{why}. Reading, searching and exporting go on. If the file is lost "
      + "or the code forgotten, write another: cvmsync move-out FILE",
    .whyRetiredUnfinished:
      "{why}. Le fichier n'a pas été fini. Écrivez-le de nouveau, ou gardez le poste ici : cvmsync déménager --cancel "
      + "--who NOM --why RAISON" <-> "{why}. The file was not finished. Write it again, or keep the station here: "
      + "cvmsync move-out --cancel --who NAME --why REASON",
    .whyRetiredDoubled:
      "le même fichier a servi à deux appareils, ou un plus ancien a servi. Ce qui a été enregistré ici et n'est pas au "
      + "portail s'enregistre là-bas, du papier. Si l'autre appareil ne sert plus : cvmsync emménager --keep --who NOM "
      + "--why RAISON" <-> "the same file was used for two devices, or an older one was. What was recorded here and is "
      + "not at the portal is recorded there, from its paper. If the other device is out of use: cvmsync move-in "
      + "--keep --who NAME --why REASON",
    .todoRetired: "servez-vous de l'autre appareil; les papiers vierges doivent y être."
      <-> "use the other device; the blank papers must be there.",
    .todoRetiredUnfinished: "finissez le déménagement, ou gardez le poste ici."
      <-> "finish the move, or keep the station here.",
    .todoRetiredDoubled: "servez-vous de l'autre appareil, et gardez celui-ci fermé."
      <-> "use the other device, and leave this one closed.",
    .monitorRetired: "poste déplacé vers un autre appareil; ne surveillez plus celui-ci"
      <-> "station moved to another device; monitor this one no more",
    .monitorRetiredUnfinished: "déménagement pas fini, rien n'est enregistré ni envoyé"
      <-> "move not finished, nothing is recorded or sent",
    .monitorRetiredDoubled: "un autre appareil a ce même poste, rien n'est envoyé d'ici"
      <-> "another device has this same station, nothing is sent from here",
    .refusalRetired:
      "Ce poste a été déplacé vers un autre appareil le {since} par {who} ({why}). Rien n'a changé ici : "
      + "enregistrez et envoyez là-bas."
      <-> "This station was moved to another device on {since} by {who} ({why}). Nothing changed here: record and send "
      + "over there.",
    .refusalDoubled:
      "Un autre appareil a ce même poste et l'a dit au portail (vu le {since}). Rien n'a changé ici : enregistrez "
      + "là-bas. Si cet autre appareil ne sert plus : cvmsync emménager --keep --who NOM --why RAISON"
      <-> "Another device has this same station and told the portal (seen on {since}). Nothing changed here: record over "
      + "there. If that other device is out of use: cvmsync move-in --keep --who NAME --why REASON",
    .refusalMovedForGood:
      "Le déménagement du {since} par {who} a un fichier complet : un autre appareil peut avoir ce poste. Cet appareil "
      + "reste retiré. Pour revenir ici, écrivez un fichier et installez-le dans un autre dossier : cvmsync déménager "
      + "FICHIER"
      <-> "The move of {since} by {who} has a complete file: another device may have this station. This device stays "
      + "retired. To come back here, write a file and move it into another folder: cvmsync move-out FILE",
    .refusalNotMoving: "Ce poste n'est pas en déménagement; rien n'a changé."
      <-> "This station is not being moved; nothing changed.",
    .faultRetired: "Ce poste a été déplacé vers un autre appareil le {time}. Rien n'a changé ici."
      <-> "This station was moved to another device on {time}. Nothing changed here.",
    .faultNotAMoveMissing: "{path} n'existe pas. Rien n'a été installé."
      <-> "{path} does not exist. Nothing was installed.",
    .faultNotAMoveNotPlain: "{path} n'est pas un fichier. Rien n'a été installé."
      <-> "{path} is not a file. Nothing was installed.",
    .faultNotAMoveNoMove: "{path} n'est pas un fichier de déménagement. Rien n'a été installé."
      <-> "{path} is not a file of a move. Nothing was installed.",
    .faultNotAMoveUnreadable:
      "{path} ne s'ouvre pas : le code est celui d'un autre fichier, ou le fichier est endommagé, modifié ou coupé. Rien "
      + "n'a été installé. Comparez le code et copiez le fichier de nouveau."
      <-> "{path} does not open: the code is another file's, or the file is damaged, changed or cut. Nothing was "
      + "installed. Compare the code, and copy the file again.",
    .moveOutBefore:
      "Ce poste part vers un autre appareil : celui-ci n'enregistrera et n'enverra plus rien. Le fichier ne s'ouvre "
      + "qu'avec ce code. Notez-le sur papier : il n'est montré qu'une fois."
      <-> "This station goes to another device: this one will record and send no more. The file opens with this code "
      + "alone. Write it down on paper: it is shown once.",
    .moveOutAskCode: "Code, comme vous l'avez noté" <-> "Code, as you wrote it down",
    .moveOutNothing: "Rien n'a changé : le poste reste sur cet appareil."
      <-> "Nothing changed: the station stays on this device.",
    .moveCodeLength: "Le code a huit groupes de six chiffres." <-> "The code has eight groups of six digits.",
    .moveCodeGroup: "Le groupe {place} du code est mal tapé." <-> "Group {place} of the code is mistyped.",
    .moveCodeOther: "Ce n'est pas le code montré." <-> "This is not the code that was shown.",
    .moveOutDone:
      "Le poste {station} est écrit dans {file}. Cet appareil est retiré : il n'enregistre et n'envoie plus rien."
      <-> "The station {station} is written to {file}. This device is retired: it records and sends no more.",
    .moveOutCode: "Code (montré une seule fois) : {code}" <-> "Code (shown this once): {code}",
    .moveOutNext:
      "Sur l'autre appareil : cvmsync emménager FICHIER --who NOM --why RAISON. Sur un seul : le portail refuse le "
      + "deuxième; si le portail est un site Web, personne d'autre que vous ne le voit. Détruisez ensuite le fichier."
      <-> "On the other device: cvmsync move-in FILE --who NAME --why REASON. On one only: the portal refuses the "
      + "second; if the portal is a web site, nobody but you sees it. Then destroy the file.",
    .moveOutAuthorities: "{file} est hors du dossier du poste et ne va pas avec lui : copiez-le à la même place."
      <-> "{file} is outside the station's folder and does not go with it: copy it to the same place.",
    .movePapers: "{kind} : {count} {count=papier vierge va|papiers vierges vont} avec le poste."
      <-> "{kind}: {count} blank {count=paper goes|papers go} with the station.",
    .moveWaiting: "{count} {count=inscription attend|inscriptions attendent} d'être {count=envoyée|envoyées} de là-bas."
      <-> "{count} {count=record waits|records wait} to be sent from there.",
    .moveFileExists: "{file} existe déjà et reste tel quel; rien n'a changé. Donnez un autre nom."
      <-> "{file} exists already and stays as it is; nothing changed. Give another name.",
    .moveFileFailed: "{file} n'a pas pu être écrit ({note}); rien n'a changé : le poste reste sur cet appareil."
      <-> "{file} could not be written ({note}); nothing changed: the station stays on this device.",
    .moveOutUnfinished:
      "{file} n'a pas été fini ({note}), et cet appareil reste retiré. Écrivez le fichier ailleurs : cvmsync déménager "
      + "FICHIER" <-> "{file} was not finished ({note}), and this device stays retired. Write the file somewhere else: "
      + "cvmsync move-out FILE",
    .moveStays: "Le poste est sur cet appareil : il enregistre et envoie de nouveau."
      <-> "The station is on this device: it records and sends again.",
    .moveInDone: "Le poste {station} est sur cet appareil. Il a quitté l'autre le {time}, par {who} ({why})."
      <-> "The station {station} is on this device. It left the other one on {time}, by {who} ({why}).",
    .moveInNext:
      "Mot de passe et session ne voyagent pas : connectez-vous de nouveau. Ensuite : cvmsync agent"
      <-> "Password and session do not travel: sign in again. Then: cvmsync agent",
    .moveInNextWeb: "Ensuite : cvmsync agent" <-> "Then: cvmsync agent",
    .moveInAuthorities: "Il manque le fichier des autorités {file}, qui était hors du dossier du poste : mettez-le là "
      + "avant de commencer." <-> "The file of authorities {file}, which was outside the station's folder, is missing: "
      + "put it there before you begin.",
    .moveInAskCode: "Code du déménagement" <-> "Code of the move",
    .moveAskWho: "Votre nom" <-> "Your name",
    .moveAskWhy: "Raison du déménagement" <-> "Reason of the move",
    .moveUsage: "Donnez un fichier, --who et --why; ou, sans fichier, {option} avec --who et --why."
      <-> "Give a file, --who and --why; or, without a file, {option} with --who and --why.",
    .helpMoveOut: "Écrit le poste dans un fichier chiffré pour un autre appareil, et retire celui-ci."
      <-> "Write the station to an encrypted file for another device, and retire this one.",
    .helpMoveIn: "Installe sur cet appareil le poste d'un fichier de déménagement."
      <-> "Install on this device the station of a move's file.",
    .helpMoveFile: "Fichier du déménagement." <-> "File of the move.",
    .helpMoveCancel: "Garde le poste ici, tant qu'aucun fichier n'a été fini."
      <-> "Keep the station here, as long as no file was finished.",
    .helpMoveKeep: "Garde le poste ici : l'autre appareil ne sert plus."
      <-> "Keep the station here: the other device is out of use.",
  ]
}
