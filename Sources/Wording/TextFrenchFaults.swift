extension Text {
  /// What cannot be done, and what to do.
  static let frenchFaults: [Text: String] = [
    .refusalMalformedCall: "La demande contient des erreurs.",
    .refusalNoSuchCertificate: "Aucun certificat de ce numéro sur cet appareil. Vérifiez le numéro : cvmsync liste",
    .refusalWrongState:
      "Pas possible dans son état actuel ({state}). Rien n'a été changé; voyez : cvmsync pourquoi NUMÉRO, puis "
      + "cvmsync reviser liste",
    .refusalLotOverlaps: "Ce lot chevauche celui de {first} à {last}. Vérifiez les numéros imprimés.",
    .refusalNumberNotInStock:
      "{number} : dans aucun lot de {kind} de ce poste. Vérifiez le numéro et le document (--kind), ou ajoutez le lot "
      + ": cvmsync stock ajouter PREMIER DERNIER --who NOM",
    .refusalNumberNotAvailable: "Le numéro {number} est déjà marqué {state}.",
    .refusalNoSuchCandidate:
      "Ce véhicule n'est pas parmi ceux que le portail a proposés. Rien n'a été changé; copiez l'identifiant montré "
      + "par : cvmsync reviser voir NUMÉRO",
    .refusalNoSuchDraft:
      "Ce brouillon n'existe plus : il est enregistré ou effacé. Voyez : cvmsync liste",
    .refusalTooManyDrafts:
      "{limit} brouillons sont gardés, c'est le maximum. Effacez-en un : cvmsync nouvelle --discard 1",
    .refusalNoSuchNotice: "Aucun avis {notice} à lire. Voyez : cvmsync avis",
    .refusalDiskFull: "NON ENREGISTRÉ. Gardez le papier : le disque est plein. Libérez de l'espace.",
    .refusalStoreFault:
      "La base de données ne peut pas être lue ou écrite. Rien n'a été enregistré : gardez le papier.",
    .refusalStopping: "L'agent s'arrête. Réessayez dans un instant.",
    .refusalBusy:
      "L'agent répond à autant de programmes qu'il le peut. Rien de ceci n'a été commencé; réessayez dans un instant.",
    .refusalForeignAgent:
      "Ce qui écoute à {path} est un programme d'un autre utilisateur ({user}), pas l'agent de ce poste. Rien ne lui a été "
      + "envoyé, aucun mot de passe non plus. Faites examiner cet appareil; choisissez un autre endroit avec --socket.",
    .refusalAgentNotReachable: "L'agent ne répond pas sur sa prise locale.",
    .refusalUnexpected: "Erreur imprévue : {note}. Rien n'a été changé.",
    .outputNotWritten:
      "La sortie n'a pas pu être écrite au complet ({note}); ce qu'on y lit n'est pas complet. Libérez de l'espace ou "
      + "choisissez un autre fichier, puis relisez : ce qui a été enregistré le reste.",
    .argumentUnreadable: "L'argument no {place} n'est pas du texte en UTF-8. Rien n'a été fait; retapez-le.",
    .argumentOtherEncoding:
      "L'argument no {place} n'est pas en UTF-8 (caractère {column}); on dirait du {encoding}. Rien n'a été fait : réglez "
      + "le terminal sur UTF-8, puis retapez-le.",
    .badSecret:
      "Ce qui a été tapé n'est pas en UTF-8. Rien n'a été envoyé, aucun essai n'a été compté : réglez le terminal sur "
      + "UTF-8, puis recommencez.",
    .faultNotInitialised:
      "Aucun poste dans {directory}. Créez-le : cvmsync creer --portal URL --kind garage --name NOM (ou --kind "
      + "mobile-unit)",
    .faultDatabaseGone:
      "La base du poste dans {directory} a disparu; ses sauvegardes sont là. Ramenez la plus récente, et voyez ce qui lui "
      + "manque : cvmsync restaurer --data {place}. Pour un poste neuf à sa place, créez-le avec --anew.",
    .faultDatabaseGoneWitness:
      "La base du poste dans {directory} a disparu, et aucune sauvegarde n'est là. Gardez les papiers. Avec une sauvegarde "
      + "d'ailleurs : cvmsync restaurer FICHIER. Pour un poste neuf à sa place, créez-le avec --anew.",
    .faultAccessDenied:
      "Accès refusé : vous n'avez pas les droits de lire {path}. Rien n'a été changé. Demandez-les à qui gère cet appareil, "
      + "ou travaillez sous le compte du poste.",
    .faultReadOnly:
      "{path} peut être lu, mais pas modifié : il faut pourtant le modifier pour cette commande. Rien n'a été changé. "
      + "Travaillez sous le compte du poste, ou copiez le répertoire là où vous pouvez écrire.",
    .refusalReadOnly:
      "Ce poste peut être lu, mais pas modifié : vous n'avez pas le droit d'y écrire, ou son disque est en lecture seule. "
      + "Rien n'a été enregistré ni changé; gardez le papier.",
    .faultAlreadyInitialised: "Il y a déjà un poste dans {directory}. Rien n'a été changé.",
    .faultConfiguration: "Configuration, {field} : {note}",
    .faultDatabaseHeld:
      "Un autre programme (processus {holder}) a ouvert la base de données du poste. Rien n'a été enregistré ni changé : "
      + "gardez le papier. Fermez ce programme, puis recommencez.",
    .faultDatabaseHeldUnknown:
      "Un autre programme a ouvert la base de données du poste (une sauvegarde, un lecteur de bases). Rien n'a été "
      + "enregistré ni changé : gardez le papier. Fermez ce programme, puis recommencez.",
    .faultUnsafeWritable:
      "D'autres utilisateurs de cet appareil peuvent modifier {path} (mode {mode}) : impossible de s'y fier. Rien n'a été "
      + "ouvert ni changé. Si tout ce qui s'y trouve est à vous : chmod go-w {path}",
    .faultUnsafeReplaceable:
      "D'autres utilisateurs de cet appareil peuvent mettre autre chose à la place du poste : ils peuvent écrire dans {path} "
      + "(mode {mode}). Rien n'a été ouvert ni changé. Son propriétaire peut corriger cela : chmod o-w {path}",
    .faultUnsafeOwner:
      "{path} appartient à un autre utilisateur ({owner}). Rien n'a été ouvert ni changé : travaillez sous le compte de cet "
      + "utilisateur, ou choisissez un autre poste avec --data.",
    .faultUnsafeNotPlain:
      "{path} n'est pas ce qui doit s'y trouver : un lien, ou une autre sorte de fichier. Il n'a pas été suivi et rien n'a "
      + "été changé. Voyez où il mène (ls -l {path}); s'il n'est pas de vous, déplacez-le, puis recommencez.",
    .faultFolderInUse:
      "{directory} contient déjà autre chose ({name}). Il faut au poste un répertoire à lui : choisissez-en un nouveau avec "
      + "--data. Rien n'y a été changé.",
    .faultInUse:
      "Un autre programme (processus {holder}) tient ce poste : un agent en marche, qui démarre ou qui s'arrête, ou "
      + "une autre commande. Attendez un instant ou arrêtez-le, puis recommencez.",
    .faultInUseUnknown:
      "Un autre programme tient ce poste : un agent en marche, qui démarre ou qui s'arrête, ou une autre commande. "
      + "Attendez un instant ou arrêtez-le, puis recommencez.",
    .faultNewerSchema:
      "La base a été écrite par une version plus récente ({found}). Elle est intacte; mettez cvmsync à jour.",
    .faultStore:
      "La base de données ne peut pas être ouverte ({note}). Rien n'a été enregistré ni changé : gardez le papier et "
      + "faites vérifier le disque de cet appareil.",
    .faultSocketTaken:
      "L'agent d'un autre poste répond à {path}, ou ce qui s'y trouve n'est pas une prise locale. Rien n'y a été touché; "
      + "choisissez un autre endroit avec --socket.",
    .faultSocket: "La prise locale ne peut pas être créée : {note}",
    .faultTooFewFiles:
      "Ce programme peut ouvrir {allowed} fichiers à la fois et il lui en faut {needed}. Rien n'a été ouvert ni changé. "
      + "Relevez la limite (ulimit -n {needed}; pour un service LimitNOFILE={needed}), puis relancez.",
    .initDone: "Poste « {name} » créé ({kind}) dans {directory}.",
    .initNext: "Ensuite : cvmsync stock ajouter PREMIER DERNIER --who NOM, puis cvmsync agent",
    .notANumber: "{option} : donnez un nombre plus grand que zéro.",
    .refusalBackupFailed: "Aucune sauvegarde n'a pu être faite ({note}). Le poste lui-même est intact.",
    .faultNotABackupMissing:
      "Le fichier {path} n'existe pas. Le poste n'a pas été touché. Sans FICHIER, la sauvegarde la plus récente de ce "
      + "poste est prise.",
    .faultNotABackupNotPlain:
      "{path} est un répertoire ou un appareil, pas une sauvegarde. Le poste n'a pas été touché. Nommez un fichier, ou "
      + "aucun pour prendre la sauvegarde la plus récente de ce poste.",
    .faultNotABackupNoStation:
      "{path} n'est pas la sauvegarde d'un poste, ou son début est endommagé. Le poste n'a pas été touché. Nommez un autre "
      + "fichier, ou aucun pour prendre la sauvegarde la plus récente de ce poste.",
    .faultNotABackupOtherStation:
      "{path} est d'un autre poste. Ce poste n'a pas été touché. Pour continuer avec l'autre, restaurez-le dans un "
      + "répertoire à lui (--data).",
    .faultDamaged:
      "La base de données ou la sauvegarde est endommagée ({note}), et aucune sauvegarde saine ne permet de continuer. Rien "
      + "n'a été supprimé : gardez les papiers et tous les fichiers. Avec une sauvegarde d'ailleurs : cvmsync restaurer "
      + "FICHIER. Sans sauvegarde, déplacez le dossier en entier, refaites le poste comme au premier jour et enregistrez "
      + "les papiers à nouveau.",
  ]
}
