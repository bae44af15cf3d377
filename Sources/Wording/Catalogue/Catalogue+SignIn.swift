extension Catalogue {
  /// Signing in and out, and sending.
  static let signIn: Texts<Text> = [
    .askAccessCode: "Code d'accès" <-> "Access code",
    .askPassword: "Mot de passe" <-> "Password",
    .askCode: "Code à 6 chiffres" <-> "6-digit code",
    .badAccessCode: "Le code d'accès a 4 lettres et 4 chiffres, ou 3 lettres et 5 chiffres."
      <-> "An access code has 4 letters and 4 digits, or 3 letters and 5 digits.",
    .badCode: "Le code a 6 chiffres. Rien n'a été envoyé." <-> "The code has 6 digits. Nothing was sent.",
    .badPassword: "Le mot de passe est vide. Rien n'a été envoyé." <-> "The password is empty. Nothing was sent.",
    .signInCodeSent: "Un code a été envoyé à {sentTo}. Deux courriels? Utilisez le 2e code."
      <-> "A code was sent to {sentTo}. Two e-mails? Use the 2nd code.",
    .signInCodeLater: "Entrez le code plus tard : cvmsync connexion --code"
      <-> "Enter the code later: cvmsync sign-in --code",
    .signInWrongPassword: "Mot de passe refusé." <-> "Wrong password.",
    .signInNeedsConfirmation:
      "Rien n'a été envoyé. Ce serait la tentative {next} de suite; le portail suspend le compte après la 5e, et cet "
      + "appareil n'envoie jamais la 5e."
      <-> "Nothing was sent. It would be attempt {next} in a row; the portal suspends the account after the 5th, and "
      + "this device never sends the 5th.",
    .signInExhausted:
      "Rien n'a été envoyé : une tentative de plus pourrait suspendre le compte. Connectez-vous au portail lui-même, "
      + "puis revenez ici. S'il n'a reçu aucun de vos essais, cet appareil permet de recommencer une heure après ce "
      + "message."
      <-> "Nothing was sent: one more attempt could suspend the account. Sign in at the portal itself, then come "
      + "back here. If it received none of your attempts, this device lets you start again one hour after this "
      + "message.",
    .signInSuspended:
      "Le compte est suspendu. Personne ne peut lever la suspension plus tôt; rien ne sera tenté avant la fin."
      <-> "The account is suspended. Nobody can lift it sooner; nothing is tried before its end.",
    .signInSuspendedUntil:
      "Le compte est suspendu jusqu'à {until}. Personne ne peut lever la suspension plus tôt; rien ne sera tenté avant."
      <-> "The account is suspended until {until}. Nobody can lift it sooner; nothing is tried before.",
    .signInAlreadySignedIn:
      "Vous êtes déjà connecté ailleurs. Utilisez le bouton Déconnexion du portail (pas le X), puis recommencez."
      <-> "You are already signed in elsewhere. Use the portal's sign-out button (not the X), then start again.",
    .signInAlreadySignedInSince:
      "Vous êtes déjà connecté ailleurs depuis {since}. Utilisez le bouton Déconnexion du portail (pas le X), puis "
      + "recommencez."
      <-> "You are already signed in elsewhere since {since}. Use the portal's sign-out button (not the X), then "
      + "start again.",
    .signInNoMandate:
      "Cette personne n'est associée à aucun mandat. C'est normal pour le personnel administratif; un mécanicien doit "
      + "se connecter pour réintégrer."
      <-> "This person has no mandate. That is normal for administrative staff; a mechanic must sign in to reinstate.",
    .signInUnreachable: "Le portail n'est pas accessible. Rien n'est perdu; réessayez plus tard."
      <-> "The portal cannot be reached. Nothing is lost; try again later.",
    .signInCaptive:
      "Le réseau demande une connexion, ou autre chose que le portail répond. Rien n'est perdu; réglez le réseau "
      + "d'abord."
      <-> "The network asks for a sign-in, or something other than the portal answers. Nothing is lost; settle the "
      + "network first.",
    .signInNoAnswer:
      "Aucune réponse. La tentative compte comme faite. Si un code arrive quand même par courriel : cvmsync connexion "
      + "--code"
      <-> "No answer. The attempt counts as made. If a code arrives by e-mail all the same: cvmsync sign-in --code",
    .signInPortalTrouble: "Le portail est en difficulté. Rien n'est perdu; réessayez plus tard."
      <-> "The portal is in trouble. Nothing is lost; try again later.",
    .codeSignedIn: "Connecté : {name}." <-> "Signed in: {name}.",
    .codeConsultation: "Connecté : {name}, sans mandat. Consultation seulement : rien ne sera réintégré (FAQ, C6)."
      <-> "Signed in: {name}, without a mandate. Consultation only: nothing will be reinstated (FAQ, C6).",
    .codeWrongCode: "Code refusé. Deux courriels? Utilisez le 2e code."
      <-> "Wrong code. Two e-mails? Use the 2nd code.",
    .codeSupersededCode:
      "Ce code a été remplacé; la tentative n'est pas comptée. Entrez celui du courriel le plus récent : cvmsync "
      + "connexion --code. Il n'y en a pas d'autre? Recommencez avec le mot de passe : cvmsync connexion"
      <-> "This code was replaced; the attempt is not counted. Enter the one of the newest e-mail: cvmsync sign-in "
      + "--code. There is no other? Start again with the password: cvmsync sign-in",
    .codeNoChallenge: "Aucun code n'est attendu, ou il est expiré. Recommencez avec le mot de passe : cvmsync connexion"
      <-> "No code is expected, or it has expired. Start again with the password: cvmsync sign-in",
    .codeNeedsConfirmation:
      "Rien n'a été envoyé. Ce serait la tentative {next} de suite; le portail suspend le compte après la 5e, et cet "
      + "appareil n'envoie jamais la 5e."
      <-> "Nothing was sent. It would be attempt {next} in a row; the portal suspends the account after the 5th, and "
      + "this device never sends the 5th.",
    .codeExhausted:
      "Rien n'a été envoyé : une tentative de plus pourrait suspendre le compte. Connectez-vous au portail lui-même, "
      + "puis revenez ici."
      <-> "Nothing was sent: one more attempt could suspend the account. Sign in at the portal itself, then come "
      + "back here.",
    .codeSuspended:
      "Le compte est suspendu. Personne ne peut lever la suspension plus tôt; rien ne sera tenté avant la fin."
      <-> "The account is suspended. Nobody can lift it sooner; nothing is tried before its end.",
    .codeSuspendedUntil:
      "Le compte est suspendu jusqu'à {until}. Personne ne peut lever la suspension plus tôt; rien ne sera tenté avant."
      <-> "The account is suspended until {until}. Nobody can lift it sooner; nothing is tried before.",
    .codeUnreachable: "Le portail n'est pas accessible. Rien n'est perdu; réessayez plus tard."
      <-> "The portal cannot be reached. Nothing is lost; try again later.",
    .codeCaptive:
      "Le réseau demande une connexion, ou autre chose que le portail répond. Rien n'est perdu; réglez le réseau "
      + "d'abord."
      <-> "The network asks for a sign-in, or something other than the portal answers. Nothing is lost; settle the "
      + "network first.",
    .codeNoAnswer: "Aucune réponse. La tentative compte comme faite." <-> "No answer. The attempt counts as made.",
    .codePortalTrouble: "Le portail est en difficulté. Rien n'est perdu; réessayez plus tard."
      <-> "The portal is in trouble. Nothing is lost; try again later.",
    .standing: "Essai manqué no {made}. Il vous en reste {left} ici; le 5e suspend le compte."
      <-> "Failed attempt no. {made}. You have {left} left here; the 5th suspends the account.",
    .confirmAttempt: "Envoyer quand même?" <-> "Send it anyway?",
    .confirmByOption: "Pour l'envoyer quand même, ajoutez --confirm." <-> "To send it anyway, add --confirm.",
    .signOutSignedOut: "Déconnecté du portail." <-> "Signed out of the portal.",
    .signOutWasSignedOut: "Personne n'était connecté." <-> "Nobody was signed in.",
    .signOutPending: "Le portail n'a pas pu être avisé; il le sera au prochain contact."
      <-> "The portal could not be told; it will be at the next contact.",
    .syncStarted: "Envoi commencé. Suivez-le avec : cvmsync etat" <-> "Sending started. Follow it with: cvmsync status",
    .syncProgress: "Réintégrées : {confirmed}; en attente : {remaining}; à réviser : {held}; bloquées : {blocked}"
      <-> "{confirmed} reinstated, {remaining} left, {held} to review, {blocked} blocked",
    .syncConfirmed: "{count=Rien de nouveau au portail|{count} certificat réintégré|{count} certificats réintégrés}."
      <-> "{count=Nothing new at the portal|{count} certificate reinstated|{count} certificates reinstated}.",
    .syncRemaining: "{count} en attente, en sécurité sur cet appareil." <-> "{count} waiting, safe on this device.",
    .syncPerson: "{count} à réviser ou à corriger : cvmsync reviser liste"
      <-> "{count} to review or correct: cvmsync review list",
    .passDrained: "Envoi terminé." <-> "Sending is done.",
    .passWaiting: "Le reste doit attendre son heure; l'agent continuera."
      <-> "The rest has to wait for its time; the agent goes on.",
    .passCodeNeeded: "Un code est attendu : cvmsync connexion --code"
      <-> "A code was sent by e-mail: cvmsync sign-in --code",
    .passSignInNeeded: "Une connexion est requise : cvmsync connexion" <-> "A sign-in is needed: cvmsync sign-in",
    .passOffline: "Hors ligne : aucun chemin vers le portail. Réessayez plus tard."
      <-> "Offline: no way to the portal. Try again later.",
    .passPortalDown: "Le portail est en panne. Réessayez plus tard." <-> "The portal is down. Try again later.",
    .passMaintenance: "Le portail demande une pause. L'agent continuera ensuite."
      <-> "The portal asks for a pause. The agent goes on afterwards.",
    .passCaptive: "Le réseau demande une connexion, ou autre chose que le portail répond. Rien n'a été marqué."
      <-> "The network asks for a sign-in, or something other than the portal answers. Nothing was marked.",
    .passNoMandate: "La personne connectée n'a pas de mandat. Un mécanicien doit se connecter."
      <-> "The person signed in has no mandate. A mechanic must sign in.",
    .passSuspended: "Le compte est suspendu; attendez la fin de la suspension."
      <-> "The account is suspended; wait until it ends.",
    .passProtocolChanged:
      "Le portail n'est plus compatible avec cette version. Mettez cvmsync à jour; rien n'est perdu."
      <-> "The portal is no longer compatible with this version. Update cvmsync; nothing is lost.",
    .passProgramFault: "Une erreur de ce logiciel a mis fin à l'envoi. Rien n'est perdu; il réessaie seul."
      <-> "An error of this program ended the pass. Nothing is lost; it tries again by itself.",
    .passStopped: "L'envoi a été arrêté. Rien n'est perdu." <-> "Sending was stopped. Nothing is lost.",
    .passStoppedByPerson: "Envoi arrêté à la demande d'une personne. Pour reprendre : cvmsync envoyer"
      <-> "Sending was stopped because a person asked. To go on: cvmsync sync",
    .passStopping: "{pass}; s'arrête après ce qui est en route" <-> "{pass}; stops after what is on its way",
    .passHeld: "arrêté à {time} à la demande d'une personne; ne reprend qu'à la demande ou à la prochaine connexion"
      <-> "stopped at {time} because a person asked; goes on only when asked or at the next sign-in",
    .syncStopAsked: "L'envoi s'arrête après ce qui est en route. Le reste attend, en sécurité sur cet appareil."
      <-> "Sending stops after what is on its way. The rest waits, safe on this device.",
    .syncNotRunning: "Aucun envoi n'est en cours : rien à arrêter."
      <-> "Nothing is being sent: there is nothing to stop.",
  ]
}
