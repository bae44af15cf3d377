extension Text {
  /// The way to the portal: why it is not reached, and what to do about it.
  static let frenchLink: [Text: String] = [
    .causeNameUnknown: "le nom du portail est introuvable (pas de réseau, ou adresse à corriger)",
    .causeRefused: "l'adresse du portail refuse la connexion (aucun service n'y écoute)",
    .causeNoRoute: "cet appareil n'a pas de réseau",
    .causeNoTLS:
      "ce qui répond à l'adresse du portail ne parle pas https (TLS); c'est peut-être un port de simple http",
    .causeOldTLS: "ce qui répond à l'adresse du portail ne parle aucune version de TLS encore sûre (1.2 ou suivante)",
    .causeNoCipher:
      "ce qui répond à l'adresse du portail n'accepte aucun chiffrement de cet appareil (aucun chiffre TLS commun)",
    .causeAuthorities: "le fichier « certificateAuthorities » de config.json est inutilisable",
    .causeTimedOut: "le portail n'a pas répondu à temps",
    .causeCut: "la connexion au portail a été coupée",
    .causeCertificate: "le certificat de ce qui répond n'est pas valide pour le portail",
    .causeCertificateExpired:
      "le certificat de ce qui répond est expiré d'après l'horloge de cet appareil; vérifiez la date et l'heure",
    .causeCertificateNotYetValid:
      "le certificat de ce qui répond n'est pas encore valide d'après l'horloge de cet appareil; vérifiez la date et "
      + "l'heure",
    .causeCertificateSelfSigned:
      "le certificat de ce qui répond n'est signé que par lui-même; le réseau demande une connexion, ou le certificat "
      + "manque dans « certificateAuthorities »",
    .causeCertificateUnknownAuthority:
      "le certificat de ce qui répond est d'une autorité inconnue ici; le réseau demande une connexion, ou l'autorité "
      + "manque dans « certificateAuthorities »",
    .causeCertificateOtherHost:
      "le certificat de ce qui répond est celui d'un autre hôte; le réseau demande une connexion, ou l'adresse est à "
      + "corriger",
    .causeCertificateNameless:
      "le certificat de ce qui répond ne nomme aucun hôte là où il le doit (subjectAltName)",
    .todoTLS: "vérifier « portal » dans config.json; s'il est juste, prévenir qui exploite le portail.",
    .todoAuthorities: "corriger le fichier « certificateAuthorities », puis relancer l'agent.",
    .todoClock: "vérifier la date et l'heure de cet appareil; si elles sont justes, prévenir qui exploite le portail.",
    .todoCertificate:
      "ouvrir une page Web sur ce réseau et accepter ses conditions; s'il n'y en a pas, prévenir qui exploite le "
      + "portail.",
    .passCaptiveWhy: "Rien n'est envoyé : {why}. Rien n'a été marqué.",
    .signInCaptiveWhy: "Le mot de passe n'a pas été envoyé : {why}. Rien n'est perdu.",
    .causeNetworkSignIn: "le réseau demande une connexion",
    .causeRedirect: "autre chose que le portail répond",
    .causeUnmarked: "autre chose que le portail répond",
    .causeGateway: "un serveur placé devant le portail répond qu'il est en panne",
    .causeOther: "le portail n'a pas été joint",
    .verdictNotPortal: "ADRESSE À CORRIGER",
    .statusNotPortal: "Vous pouvez continuer à travailler.",
    .whyNotPortal: "l'adresse configurée n'est pas celle d'un portail SyncProtocol",
    .todoNotPortal: "corriger « portal » dans config.json, puis relancer l'agent.",
    .whyMaintenanceUntil: "le portail demande d'attendre jusqu'à {time}",
    .monitorNotPortal: "l'adresse configurée n'est pas celle d'un portail",
    .todoNoAgent: "démarrer l'agent, sans quoi rien n'est envoyé : {command}",
    .todoNothing: "rien pour l'instant.",
    .todoAddress: "vérifier « portal » dans config.json, puis relancer l'agent.",
    .todoUnreached: "rien pour l'instant. Quand le portail répondra : {command}",
    .commandAgent: "cvmsync agent",
    .commandSync: "cvmsync envoyer",
    .commandSignIn: "cvmsync connexion",
    .commandSignInCode: "cvmsync connexion --code",
    .nextNoAgent: "À vous : aucun agent ne tourne, rien n'est donc envoyé. Démarrez-le : cvmsync agent",
    .lifeUnreached: "Portail : {why}.",
    .signInNotPortal:
      "L'adresse configurée n'est pas celle d'un portail SyncProtocol; le mot de passe n'a pas été envoyé. Corrigez "
      + "« portal » dans config.json.",
    .signInUnreachableWhy: "Portail non joint : {why}. Rien n'est perdu; réessayez plus tard.",
    .passNotPortal:
      "L'adresse configurée n'est pas celle d'un portail SyncProtocol. Corrigez « portal » dans config.json; rien n'est "
      + "perdu.",
    .passOfflineWhy: "Hors ligne : {why}. Réessayez plus tard.",
    .passWaitingAlone: "Le reste doit attendre son heure. Ensuite : cvmsync envoyer",
    .passMaintenanceUntil:
      "Le portail demande d'attendre jusqu'à {time}; rien ne lui est envoyé d'ici là. L'agent continuera ensuite.",
    .passMaintenanceUntilAlone:
      "Le portail demande d'attendre jusqu'à {time}; rien ne lui est envoyé d'ici là. Ensuite : cvmsync envoyer",
  ]
}
