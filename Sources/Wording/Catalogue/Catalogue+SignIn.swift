extension Catalogue {
  /// Signing in and out, and sending.
  static let signIn: [Text: Bilingual] = [
    .askAccessCode: Bilingual("Code d'accès", "Access code"),
    .askPassword: Bilingual("Mot de passe", "Password"),
    .askCode: Bilingual("Code à 6 chiffres", "6-digit code"),
    .badAccessCode: Bilingual(
      "Le code d'accès a 4 lettres et 4 chiffres, ou 3 lettres et 5 chiffres.",
      "An access code has 4 letters and 4 digits, or 3 letters and 5 digits."),
    .badCode: Bilingual("Le code a 6 chiffres. Rien n'a été envoyé.", "The code has 6 digits. Nothing was sent."),
    .badPassword: Bilingual(
      "Le mot de passe est vide. Rien n'a été envoyé.",
      "The password is empty. Nothing was sent."),
    .signInCodeSent: Bilingual(
      "Un code a été envoyé à {sentTo}. Deux courriels? Utilisez le 2e code.",
      "A code was sent to {sentTo}. Two e-mails? Use the 2nd code."),
    .signInCodeLater: Bilingual(
      "Entrez le code plus tard : cvmsync connexion --code",
      "Enter the code later: cvmsync sign-in --code"),
    .signInWrongPassword: Bilingual("Mot de passe refusé.", "Wrong password."),
    .signInNeedsConfirmation: Bilingual(
      "Rien n'a été envoyé. Ce serait la tentative {next} de suite; le portail suspend le compte après la 5e, et cet "
        + "appareil n'envoie jamais la 5e.",
      "Nothing was sent. It would be attempt {next} in a row; the portal suspends the account after the 5th, and "
        + "this device never sends the 5th."),
    .signInExhausted: Bilingual(
      "Rien n'a été envoyé : une tentative de plus pourrait suspendre le compte. Connectez-vous au portail lui-même, "
        + "puis revenez ici. S'il n'a reçu aucun de vos essais, cet appareil permet de recommencer une heure après "
        + "ce message.",
      "Nothing was sent: one more attempt could suspend the account. Sign in at the portal itself, then come back "
        + "here. If it received none of your attempts, this device lets you start again one hour after this message."),
    .signInSuspended: Bilingual(
      "Le compte est suspendu. Personne ne peut lever la suspension plus tôt; rien ne sera tenté avant la fin.",
      "The account is suspended. Nobody can lift it sooner; nothing is tried before its end."),
    .signInSuspendedUntil: Bilingual(
      "Le compte est suspendu jusqu'à {until}. Personne ne peut lever la suspension plus tôt; rien ne sera tenté "
        + "avant.",
      "The account is suspended until {until}. Nobody can lift it sooner; nothing is tried before."),
    .signInAlreadySignedIn: Bilingual(
      "Vous êtes déjà connecté ailleurs. Utilisez le bouton Déconnexion du portail (pas le X), puis recommencez.",
      "You are already signed in elsewhere. Use the portal's sign-out button (not the X), then start again."),
    .signInAlreadySignedInSince: Bilingual(
      "Vous êtes déjà connecté ailleurs depuis {since}. Utilisez le bouton Déconnexion du portail (pas le X), puis "
        + "recommencez.",
      "You are already signed in elsewhere since {since}. Use the portal's sign-out button (not the X), then start "
        + "again."),
    .signInNoMandate: Bilingual(
      "Cette personne n'est associée à aucun mandat. C'est normal pour le personnel administratif; un mécanicien "
        + "doit se connecter pour réintégrer.",
      "This person has no mandate. That is normal for administrative staff; a mechanic must sign in to reinstate."),
    .signInUnreachable: Bilingual(
      "Le portail n'est pas accessible. Rien n'est perdu; réessayez plus tard.",
      "The portal cannot be reached. Nothing is lost; try again later."),
    .signInCaptive: Bilingual(
      "Le réseau demande une connexion, ou autre chose que le portail répond. Rien n'est perdu; réglez le réseau "
        + "d'abord.",
      "The network asks for a sign-in, or something other than the portal answers. Nothing is lost; settle the "
        + "network first."),
    .signInNoAnswer: Bilingual(
      "Aucune réponse. La tentative compte comme faite. Si un code arrive quand même par courriel : cvmsync "
        + "connexion --code",
      "No answer. The attempt counts as made. If a code arrives by e-mail all the same: cvmsync sign-in --code"),
    .signInPortalTrouble: Bilingual(
      "Le portail est en difficulté. Rien n'est perdu; réessayez plus tard.",
      "The portal is in trouble. Nothing is lost; try again later."),
    .codeSignedIn: Bilingual("Connecté : {name}.", "Signed in: {name}."),
    .codeConsultation: Bilingual(
      "Connecté : {name}, sans mandat. Consultation seulement : rien ne sera réintégré (FAQ, C6).",
      "Signed in: {name}, without a mandate. Consultation only: nothing will be reinstated (FAQ, C6)."),
    .codeWrongCode: Bilingual(
      "Code refusé. Deux courriels? Utilisez le 2e code.",
      "Wrong code. Two e-mails? Use the 2nd code."),
    .codeSupersededCode: Bilingual(
      "Ce code a été remplacé; la tentative n'est pas comptée. Entrez celui du courriel le plus récent : cvmsync "
        + "connexion --code. Il n'y en a pas d'autre? Recommencez avec le mot de passe : cvmsync connexion",
      "This code was replaced; the attempt is not counted. Enter the one of the newest e-mail: cvmsync sign-in "
        + "--code. There is no other? Start again with the password: cvmsync sign-in"),
    .codeNoChallenge: Bilingual(
      "Aucun code n'est attendu, ou il est expiré. Recommencez avec le mot de passe : cvmsync connexion",
      "No code is expected, or it has expired. Start again with the password: cvmsync sign-in"),
    .codeNeedsConfirmation: Bilingual(
      "Rien n'a été envoyé. Ce serait la tentative {next} de suite; le portail suspend le compte après la 5e, et cet "
        + "appareil n'envoie jamais la 5e.",
      "Nothing was sent. It would be attempt {next} in a row; the portal suspends the account after the 5th, and "
        + "this device never sends the 5th."),
    .codeExhausted: Bilingual(
      "Rien n'a été envoyé : une tentative de plus pourrait suspendre le compte. Connectez-vous au portail lui-même, "
        + "puis revenez ici.",
      "Nothing was sent: one more attempt could suspend the account. Sign in at the portal itself, then come back "
        + "here."),
    .codeSuspended: Bilingual(
      "Le compte est suspendu. Personne ne peut lever la suspension plus tôt; rien ne sera tenté avant la fin.",
      "The account is suspended. Nobody can lift it sooner; nothing is tried before its end."),
    .codeSuspendedUntil: Bilingual(
      "Le compte est suspendu jusqu'à {until}. Personne ne peut lever la suspension plus tôt; rien ne sera tenté "
        + "avant.",
      "The account is suspended until {until}. Nobody can lift it sooner; nothing is tried before."),
    .codeUnreachable: Bilingual(
      "Le portail n'est pas accessible. Rien n'est perdu; réessayez plus tard.",
      "The portal cannot be reached. Nothing is lost; try again later."),
    .codeCaptive: Bilingual(
      "Le réseau demande une connexion, ou autre chose que le portail répond. Rien n'est perdu; réglez le réseau "
        + "d'abord.",
      "The network asks for a sign-in, or something other than the portal answers. Nothing is lost; settle the "
        + "network first."),
    .codeNoAnswer: Bilingual(
      "Aucune réponse. La tentative compte comme faite.",
      "No answer. The attempt counts as made."),
    .codePortalTrouble: Bilingual(
      "Le portail est en difficulté. Rien n'est perdu; réessayez plus tard.",
      "The portal is in trouble. Nothing is lost; try again later."),
    .standing: Bilingual(
      "Essai manqué no {made}. Il vous en reste {left} ici; le 5e suspend le compte.",
      "Failed attempt no. {made}. You have {left} left here; the 5th suspends the account."),
    .confirmAttempt: Bilingual("Envoyer quand même?", "Send it anyway?"),
    .confirmByOption: Bilingual("Pour l'envoyer quand même, ajoutez --confirm.", "To send it anyway, add --confirm."),
    .signOutSignedOut: Bilingual("Déconnecté du portail.", "Signed out of the portal."),
    .signOutWasSignedOut: Bilingual("Personne n'était connecté.", "Nobody was signed in."),
    .signOutPending: Bilingual(
      "Le portail n'a pas pu être avisé; il le sera au prochain contact.",
      "The portal could not be told; it will be at the next contact."),
    .syncStarted: Bilingual(
      "Envoi commencé. Suivez-le avec : cvmsync etat",
      "Sending started. Follow it with: cvmsync status"),
    .syncProgress: Bilingual(
      "Réintégrées : {confirmed}; en attente : {remaining}; à réviser : {held}; bloquées : {blocked}",
      "{confirmed} reinstated, {remaining} left, {held} to review, {blocked} blocked"),
    .syncConfirmed: Bilingual(
      "{count=Rien de nouveau au portail|{count} certificat réintégré|{count} certificats réintégrés}.",
      "{count=Nothing new at the portal|{count} certificate reinstated|{count} certificates reinstated}."),
    .syncRemaining: Bilingual(
      "{count} en attente, en sécurité sur cet appareil.",
      "{count} waiting, safe on this device."),
    .syncPerson: Bilingual(
      "{count} à réviser ou à corriger : cvmsync reviser liste",
      "{count} to review or correct: cvmsync review list"),
    .passDrained: Bilingual("Envoi terminé.", "Sending is done."),
    .passWaiting: Bilingual(
      "Le reste doit attendre son heure; l'agent continuera.",
      "The rest has to wait for its time; the agent goes on."),
    .passCodeNeeded: Bilingual(
      "Un code est attendu : cvmsync connexion --code",
      "A code was sent by e-mail: cvmsync sign-in --code"),
    .passSignInNeeded: Bilingual(
      "Une connexion est requise : cvmsync connexion",
      "A sign-in is needed: cvmsync sign-in"),
    .passOffline: Bilingual(
      "Hors ligne : aucun chemin vers le portail. Réessayez plus tard.",
      "Offline: no way to the portal. Try again later."),
    .passPortalDown: Bilingual("Le portail est en panne. Réessayez plus tard.", "The portal is down. Try again later."),
    .passMaintenance: Bilingual(
      "Le portail demande une pause. L'agent continuera ensuite.",
      "The portal asks for a pause. The agent goes on afterwards."),
    .passCaptive: Bilingual(
      "Le réseau demande une connexion, ou autre chose que le portail répond. Rien n'a été marqué.",
      "The network asks for a sign-in, or something other than the portal answers. Nothing was marked."),
    .passNoMandate: Bilingual(
      "La personne connectée n'a pas de mandat. Un mécanicien doit se connecter.",
      "The person signed in has no mandate. A mechanic must sign in."),
    .passSuspended: Bilingual(
      "Le compte est suspendu; attendez la fin de la suspension.",
      "The account is suspended; wait until it ends."),
    .passProtocolChanged: Bilingual(
      "Le portail n'est plus compatible avec cette version. Mettez cvmsync à jour; rien n'est perdu.",
      "The portal is no longer compatible with this version. Update cvmsync; nothing is lost."),
    .passProgramFault: Bilingual(
      "Une erreur de ce logiciel a mis fin à l'envoi. Rien n'est perdu; il réessaie seul.",
      "An error of this program ended the pass. Nothing is lost; it tries again by itself."),
    .passStopped: Bilingual("L'envoi a été arrêté. Rien n'est perdu.", "Sending was stopped. Nothing is lost."),
  ]
}
