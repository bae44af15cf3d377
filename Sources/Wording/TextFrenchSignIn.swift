extension Text {
  /// Signing in and out, and sending.
  static let frenchSignIn: [Text: String] = [
    .askAccessCode: "Code d'accès",
    .askPassword: "Mot de passe",
    .askCode: "Code à 6 chiffres",
    .badAccessCode: "Le code d'accès a 4 lettres et 4 chiffres, ou 3 lettres et 5 chiffres.",
    .badCode: "Le code a 6 chiffres. Rien n'a été envoyé.",
    .badPassword: "Le mot de passe est vide. Rien n'a été envoyé.",
    .signInCodeSent: "Un code a été envoyé à {sentTo}. Deux courriels? Utilisez le 2e code.",
    .signInCodeLater: "Entrez le code plus tard : cvmsync connexion --code",
    .signInWrongPassword: "Mot de passe refusé.",
    .signInNeedsConfirmation:
      "Rien n'a été envoyé. Ce serait la tentative {next} de suite; le portail suspend le compte après la 5e, "
      + "et cet appareil n'envoie jamais la 5e.",
    .signInExhausted:
      "Rien n'a été envoyé : une tentative de plus pourrait suspendre le compte. Connectez-vous au portail "
      + "lui-même, puis revenez ici. S'il n'a reçu aucun de vos essais, cet appareil permet de recommencer une heure "
      + "après ce message.",
    .signInSuspended:
      "Le compte est suspendu. Personne ne peut lever la suspension plus tôt; rien ne sera tenté avant la fin.",
    .signInSuspendedUntil:
      "Le compte est suspendu jusqu'à {until}. Personne ne peut lever la suspension plus tôt; rien ne sera tenté "
      + "avant.",
    .signInAlreadySignedIn:
      "Vous êtes déjà connecté ailleurs. Utilisez le bouton Déconnexion du portail (pas le X), puis "
      + "recommencez.",
    .signInAlreadySignedInSince:
      "Vous êtes déjà connecté ailleurs depuis {since}. Utilisez le bouton Déconnexion du portail (pas le X), "
      + "puis recommencez.",
    .signInNoMandate:
      "Cette personne n'est associée à aucun mandat. C'est normal pour le personnel administratif; un "
      + "mécanicien doit se connecter pour réintégrer.",
    .signInUnreachable: "Le portail n'est pas accessible. Rien n'est perdu; réessayez plus tard.",
    .signInCaptive:
      "Le réseau demande une connexion, ou autre chose que le portail répond. Rien n'est perdu; réglez le réseau "
      + "d'abord.",
    .signInNoAnswer:
      "Aucune réponse. La tentative compte comme faite. Si un code arrive quand même par courriel : cvmsync connexion --code",
    .signInPortalTrouble: "Le portail est en difficulté. Rien n'est perdu; réessayez plus tard.",
    .codeSignedIn: "Connecté : {name}.",
    .codeConsultation: "Connecté : {name}, sans mandat. Consultation seulement : rien ne sera réintégré (FAQ, C6).",
    .codeWrongCode: "Code refusé. Deux courriels? Utilisez le 2e code.",
    .codeSupersededCode:
      "Ce code a été remplacé; la tentative n'est pas comptée. Entrez celui du courriel le plus récent : cvmsync "
      + "connexion --code. Il n'y en a pas d'autre? Recommencez avec le mot de passe : cvmsync connexion",
    .codeNoChallenge:
      "Aucun code n'est attendu, ou il est expiré. Recommencez avec le mot de passe : cvmsync connexion",
    .codeNeedsConfirmation:
      "Rien n'a été envoyé. Ce serait la tentative {next} de suite; le portail suspend le compte après la 5e, "
      + "et cet appareil n'envoie jamais la 5e.",
    .codeExhausted:
      "Rien n'a été envoyé : une tentative de plus pourrait suspendre le compte. Connectez-vous au portail "
      + "lui-même, puis revenez ici.",
    .codeSuspended:
      "Le compte est suspendu. Personne ne peut lever la suspension plus tôt; rien ne sera tenté avant la fin.",
    .codeSuspendedUntil:
      "Le compte est suspendu jusqu'à {until}. Personne ne peut lever la suspension plus tôt; rien ne sera tenté "
      + "avant.",
    .codeUnreachable: "Le portail n'est pas accessible. Rien n'est perdu; réessayez plus tard.",
    .codeCaptive:
      "Le réseau demande une connexion, ou autre chose que le portail répond. Rien n'est perdu; réglez le réseau "
      + "d'abord.",
    .codeNoAnswer: "Aucune réponse. La tentative compte comme faite.",
    .codePortalTrouble: "Le portail est en difficulté. Rien n'est perdu; réessayez plus tard.",
    .standing: "Essai manqué no {made}. Il vous en reste {left} ici; le 5e suspend le compte.",
    .confirmAttempt: "Envoyer quand même?",
    .confirmByOption: "Pour l'envoyer quand même, ajoutez --confirm.",
    .signOutSignedOut: "Déconnecté du portail.",
    .signOutWasSignedOut: "Personne n'était connecté.",
    .signOutPending: "Le portail n'a pas pu être avisé; il le sera au prochain contact.",
    .syncStarted: "Envoi commencé. Suivez-le avec : cvmsync etat",
    .syncProgress: "Réintégrées : {confirmed}; en attente : {remaining}; à réviser : {held}; bloquées : {blocked}",
    .syncConfirmedNone: "Rien de nouveau au portail.",
    .syncConfirmedOne: "1 certificat réintégré.",
    .syncConfirmedMany: "{count} certificats réintégrés.",
    .syncRemaining: "{count} en attente, en sécurité sur cet appareil.",
    .syncPerson: "{count} à réviser ou à corriger : cvmsync reviser liste",
    .passDrained: "Envoi terminé.",
    .passWaiting: "Le reste doit attendre son heure; l'agent continuera.",
    .passCodeNeeded: "Un code est attendu : cvmsync connexion --code",
    .passSignInNeeded: "Une connexion est requise : cvmsync connexion",
    .passOffline: "Hors ligne : aucun chemin vers le portail. Réessayez plus tard.",
    .passPortalDown: "Le portail est en panne. Réessayez plus tard.",
    .passMaintenance: "Le portail demande une pause. L'agent continuera ensuite.",
    .passCaptive: "Le réseau demande une connexion, ou autre chose que le portail répond. Rien n'a été marqué.",
    .passNoMandate: "La personne connectée n'a pas de mandat. Un mécanicien doit se connecter.",
    .passSuspended: "Le compte est suspendu; attendez la fin de la suspension.",
    .passProtocolChanged:
      "Le portail n'est plus compatible avec cette version. Mettez cvmsync à jour; rien n'est perdu.",
    .passProgramFault:
      "Une erreur de ce logiciel a mis fin à l'envoi. Rien n'est perdu; il réessaie seul.",
    .passStopped: "L'envoi a été arrêté. Rien n'est perdu.",
  ]
}
