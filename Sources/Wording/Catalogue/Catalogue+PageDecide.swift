extension Catalogue {
  /// Texts of the page of the review.
  static let pageReview: Texts<Text> = [
    .pageReviewNothing: "Rien à réviser" <-> "Nothing to review",
    .pageReviewNothingLong: "Aucune vérification n'attend votre décision." <-> "No inspection waits for your decision.",
    .pageReviewCount: "{count} à réviser ou à corriger" <-> "{count} to review or to correct",
    .pageReviewPlace: "À réviser : {place} de {count}" <-> "To review: {place} of {count}",
    .pageReviewAll: "toutes" <-> "all of them",
    .pageReviewOthers: "Elles n'arrêtent pas les autres." <-> "They do not hold up the others.",
    .pageReviewMore: "Les autres suivent quand celles-ci sont décidées."
      <-> "The others follow once these are decided.",
    .pageReviewSame: "Est-ce le même véhicule?" <-> "Is it the same vehicle?",
    .pageReviewWhich: "Lequel est-ce?" <-> "Which one is it?",
    .pageReviewTaken: "Un autre contenu sous ce numéro" <-> "Other content under this number",
    .pageReviewBlocked: "Le portail le refuse" <-> "The portal refuses it",
    .pageReviewOther: "À vous de décider" <-> "Yours to decide",
    .pageReviewSettled: "Rien à décider" <-> "Nothing to decide",
    .pageReviewState: "{certificate} : {state}." <-> "{certificate}: {state}.",
    .pageReviewLife: "Voir son histoire" <-> "See its history",
    .pageReviewUnread:
      "Le certificat du portail n'a pas pu être lu maintenant (hors ligne, ou personne n'est connecté). Voici ce qui est "
      + "connu ici."
      <-> "The portal's certificate could not be read now (offline, or nobody is signed in). Here is what is known "
      + "on this device.",
    .pageReviewCompared: "Les deux certificats" <-> "The two certificates",
    .pageReviewDiffers: "{label} : les deux diffèrent" <-> "{label}: the two differ",
    .pageReviewOneSide: "{label} : d'un seul côté" <-> "{label}: on one side only",
    .pageReviewIdentical: "{count=Rien d'identique|Identique : {count} champ|Identiques : {count} champs}"
      <-> "{count=Nothing identical|Identical: {count} field|Identical: {count} fields}",
    .pageReviewEmpty: "vide" <-> "empty",
    .pageReviewOwner: "Sans effet sur la décision. Celui du portail n'est pas changé (FAQ, R1)."
      <-> "Does not affect the decision. The portal's is not changed (FAQ, R1).",
    .pageNIVCount: "NIV : {count} {count=caractère diffère|caractères diffèrent}"
      <-> "VIN: {count} {count=character differs|characters differ}",
    .pageNIVLengths: "NIV : {ours} caractères ici, {theirs} au portail"
      <-> "VIN: {ours} characters here, {theirs} at the portal",
    .pageNIVCharacter: "Caractère {place} : {ours} ici, {theirs} au portail."
      <-> "Character {place}: {ours} here, {theirs} at the portal.",
    .pageNIVMore: "Ici, de plus au caractère {place} : {ours}." <-> "Here, in addition at character {place}: {ours}.",
    .pageNIVLess: "Au portail, de plus au caractère {place} : {theirs}."
      <-> "At the portal, in addition at character {place}: {theirs}.",
    .pageNIVPart: "À partir du caractère {place} : {ours} ici, {theirs} au portail."
      <-> "From character {place}: {ours} here, {theirs} at the portal.",
    .pageNIVOwnRight: "Celui d'ici a le bon chiffre de contrôle." <-> "The one here has the right check digit.",
    .pageNIVOwnWrong: "Celui d'ici n'a pas le bon chiffre de contrôle."
      <-> "The one here does not have the right check digit.",
    .pageNIVOwnNone: "Celui d'ici n'a pas de chiffre de contrôle." <-> "The one here has no check digit.",
    .pageNIVTheirsRight: "Celui du portail a le bon chiffre de contrôle."
      <-> "The portal's has the right check digit.",
    .pageNIVTheirsWrong: "Celui du portail n'a pas le bon chiffre de contrôle."
      <-> "The portal's does not have the right check digit.",
    .pageNIVTheirsNone: "Celui du portail n'a pas de chiffre de contrôle." <-> "The portal's has no check digit.",
    .pageReviewRefused: "Ce que le portail refuse" <-> "What the portal refuses",
    .pageReviewSent: "Envoyé : {value}" <-> "Sent: {value}",
    .pageReviewAnswered: "Réponse du portail : {problem}" <-> "The portal's answer: {problem}",
    .pageReviewNoField: "Le portail n'a nommé aucun champ." <-> "The portal named no field.",
    .pageReviewCheckPaper: "Comparez avec le papier. Rien n'est perdu : tout est gardé ici tel qu'entré."
      <-> "Compare with the paper. Nothing is lost: everything is kept here as entered.",
    .pageDecision: "Votre décision" <-> "Your decision",
    .pageDecisionName: "Votre nom" <-> "Your name",
    .pageDecisionReason: "Raison" <-> "Reason",
    .pageDecisionReasonHint: "Ce qui vous le fait dire. Exemple : « Relu le NIV sur le pare-brise »."
      <-> "What makes you say so. Example: “Read the VIN on the windshield again”.",
    .pageDecisionSame: "C'est le même véhicule" <-> "It is the same vehicle",
    .pageDecisionNumbered: "C'est le véhicule {place}" <-> "It is vehicle {place}",
    .pageDecisionNotSame: "Ce n'est pas le même" <-> "It is not the same",
    .pageDecisionNone: "Ce n'est aucun d'eux" <-> "It is none of them",
    .pageDecisionCreate: "Créer le véhicule" <-> "Create the vehicle",
    .pageDecisionAgain: "Redemander au portail" <-> "Ask the portal again",
    .pageDecisionResend: "Renvoyer tel quel" <-> "Send it again as it is",
    .pageDecisionCorrect: "Corriger" <-> "Correct it",
    .pageDecisionClose: "Abandonner ces réparations" <-> "Give these repairs up",
    .pageDecisionLater: "Décider plus tard" <-> "Decide later",
    .pageDecisionWithdraw: "Retirer" <-> "Take it back",
    .pageDecisionWithdrawTitle: "Retirer ce certificat" <-> "Take this certificate back",
    .pageDecisionWithdrawHelp:
      "Il ne sera pas envoyé. Le papier pourra être enregistré de nouveau. C'est définitif."
      <-> "It will not be sent. The paper can be recorded again. This is final.",
    .pageDecisionVehicleHelp:
      "Le même : celui du portail est pris, et rien n'y est changé. Pas le même : un véhicule est créé, une seule fois. "
      + "On peut revenir sur la décision tant que rien n'est parti."
      <-> "The same: the portal's is taken, and nothing is changed there. Not the same: one vehicle is created, once. "
      + "The decision can be taken back as long as nothing has left.",
    .pageDecisionNoAnswerReady: "Le NIV ou un autre champ diffère : aucune réponse n'est proposée."
      <-> "The VIN or another field differs: no answer is proposed.",
    .pageDecisionNext: "Ensuite :" <-> "Next:",
    .pageDecidedSelect: "{certificate} : « c'est le même véhicule » est noté."
      <-> "{certificate}: “it is the same vehicle” is noted.",
    .pageDecidedNotSame: "{certificate} : « ce n'est pas le même » est noté. Un véhicule sera créé."
      <-> "{certificate}: “it is not the same” is noted. A vehicle will be created.",
    .pageDecidedRetry: "{certificate} : il sera envoyé de nouveau." <-> "{certificate}: it will be sent again.",
    .pageDecidedWithdraw: "{certificate} : retiré. Il ne sera pas envoyé; son papier peut être enregistré de nouveau."
      <-> "{certificate}: taken back. It will not be sent; its paper can be recorded again.",
    .pageDecidedClose: "{certificate} : ces réparations ne seront pas envoyées."
      <-> "{certificate}: these repairs will not be sent.",
    .pageDecidedUndo: "{certificate} : la décision est retirée. Il attend de nouveau une décision."
      <-> "{certificate}: the decision is taken back. It waits for a decision again.",
    .pageUndo: "Revenir sur la décision" <-> "Take the decision back",
    .pageUndoHelp: "Rien n'est encore parti de cet appareil." <-> "Nothing has left this device yet.",
    .pageErrorsTitle: "Corrigez ceci :" <-> "Correct this:",
    .pageMissingName: "Votre nom manque." <-> "Your name is missing.",
    .pageMissingReason: "La raison manque." <-> "The reason is missing.",
    .pageNoDecision: "Choisissez une des réponses." <-> "Choose one of the answers.",
    .pagePlaceNotices: "Avis" <-> "Notices",
    .pageGoNotices: "Lire l'avis" <-> "Read the notice",
    .pageNoticesCount: "{count=Aucun avis|{count} avis à lire|{count} avis à lire}"
      <-> "{count=No notices|{count} notice to read|{count} notices to read}",
    .pageNoticesNone: "Tout est lu." <-> "Everything is read.",
    .pageNoticeDone: "Ce que vous avez fait" <-> "What you did",
    .pageNoticeDoneHint: "Exemple : « Comparé avec les papiers »." <-> "Example: “Compared with the papers”.",
    .pageNoticeSeen: "Vu" <-> "Seen",
    .reviewUndoUsage: "cvmsync reviser revenir {number} --who NOM --why RAISON"
      <-> "cvmsync review undo {number} --who NAME --why REASON",
    .actionUndo: "revenir sur la décision" <-> "take the decision back",
    .helpReviewUndo: "Revient sur une décision, tant que rien n'est parti."
      <-> "Take a decision back, as long as nothing has left.",
  ]

  /// Texts of the page of the queue, and of the notices.
  static let pageQueue: Texts<Text> = [
    .pageQueueCount: "{count=Rien n'attend|{count} vérification attend|{count} vérifications attendent}"
      <-> "{count=Nothing waits|{count} inspection waits|{count} inspections wait}",
    .pageQueueRunning: "Envoi en cours" <-> "Sending",
    .pageQueueOf: "Envoi en cours : {certificate}" <-> "Sending: {certificate}",
    .pageQueueProgress: "{confirmed} de {total} {confirmed=réintégrée|réintégrées}"
      <-> "{confirmed} of {total} reinstated",
    .pageQueueForecast: "{progress}. À ce rythme, plus rien n'attendra à {time}."
      <-> "{progress}. At this pace nothing waits any more at {time}.",
    .pageQueueSoFar: "{progress}." <-> "{progress}.",
    .pageQueueAfter: "Ensuite, cet appareil se déconnecte seul." <-> "Then this device signs out by itself.",
    .pageQueueStop: "Arrêter après celle-ci" <-> "Stop after this one",
    .pageQueueStopHelp: "Rien n'est coupé en route. Le reste attendra ici."
      <-> "Nothing is cut on its way. The rest waits here.",
    .pageQueueStopping: "L'arrêt est demandé : la vérification en route se termine d'abord."
      <-> "A stop was asked for: the inspection on its way ends first.",
    .pageQueueStart: "Envoyer maintenant" <-> "Send now",
    .pageQueueSignIn: "Rien ne part sans une personne connectée au portail."
      <-> "Nothing leaves until a person is signed in to the portal.",
    .pageQueueNoAgent: "Aucun agent n'envoie ce qui attend." <-> "No agent sends what waits.",
    .pageQueueSafe: "Tout est en sécurité sur cet appareil." <-> "Everything is safe on this device.",
    .pageQueueWaiting: "Ce qui attend" <-> "What waits",
    .pageQueuePerson: "Ce qui n'avance pas sans vous" <-> "What does not move without you",
    .pageQueueAllReviews: "Toutes celles à réviser" <-> "All that need review",
    .pageQueueCarried: "Transporté dans un fichier" <-> "Carried in a file",
    .pageQueueCarriedRow: "{who}, {time} : {reinstated} de {count} {reinstated=réintégrée|réintégrées}"
      <-> "{who}, {time}: {reinstated} of {count} reinstated",
    .pageQueueVehicle: "Véhicule" <-> "Vehicle",
    .pageQueueReady: "prêt" <-> "ready",
    .pageQueueOnTheWay: "en route, réponse attendue" <-> "on its way, waiting for the answer",
    .pageQueueLookUp:
      "{reason} : son numéro sera cherché au portail avant tout nouvel envoi. Ne le ressaisissez pas."
      <-> "{reason}: its number is looked up at the portal before it is sent again. Do not enter it again.",
    .pageQueueLater: "{reason}; essai à partir de {time}" <-> "{reason}; tried from {time}",
    .pageQueueDeadline: "passe devant : délai de 48 h, {time}" <-> "goes first: 48 h deadline, {time}",
    .pageQueueUrgent: "passe devant : délai de 48 h proche, ou attente de plus de 4 h"
      <-> "goes first: 48 h deadline near, or waiting for over 4 h",
    .pageQueueSameVehicle: "attend {number} : même véhicule" <-> "waits for {number}: same vehicle",
    .pageQueueDecide: "Décider" <-> "Decide",
    .pageQueueEarlier: "Les 40 d'avant" <-> "The 40 before",
    .pageQueueNext: "Les 40 suivantes" <-> "The next 40",
    .pageQueueRange: "{first} à {last} de {count}" <-> "{first} to {last} of {count}",
    .pageQueueOnly: "Les {count} plus récentes sont montrées." <-> "The newest {count} are shown.",
    .pageQueueSignedIn: "Connecté. Ce qui attend part tout seul." <-> "Signed in. What waits is sent by itself.",
    .pageQueueStarted: "Envoi demandé." <-> "Sending was asked for.",
    .pageQueueNotices: "{count=Rien|Un avis est à lire|{count} avis sont à lire}"
      <-> "{count=Nothing|A notice is to be read|{count} notices are to be read}",
  ]

  /// Texts of the page to sign in.
  static let pageSignIn: Texts<Text> = [
    .pageSignInStep: "Étape {step} de 2" <-> "Step {step} of 2",
    .pageSignInTitle: "Connexion au portail" <-> "Sign in to the portal",
    .pageSignInCodeTitle: "Le code du courriel" <-> "The code from the e-mail",
    .pageSignInOpenTitle: "Vous êtes connecté" <-> "You are signed in",
    .pageSignInSuspendedTitle: "Compte suspendu" <-> "Account suspended",
    .pageSignInAccessHint: "4 lettres et 4 chiffres, ou 3 lettres et 5 chiffres."
      <-> "4 letters and 4 digits, or 3 letters and 5 digits.",
    .pageSignInPasswordHint: "Il n'est jamais gardé." <-> "It is never kept.",
    .pageSignInConfirm: "J'ai relu le code d'accès et le mot de passe : envoyer ce {next} essai"
      <-> "I have checked the access code and the password again: send this {next} attempt",
    .pageSignInConfirmCode: "J'ai relu le code : envoyer ce {next} essai"
      <-> "I have checked the code again: send this {next} attempt",
    .pageSignInGetCode: "Recevoir mon code" <-> "Get my code",
    .pageSignInCodeSent: "Un code à 6 chiffres a été envoyé par courriel. Deux courriels? Utilisez le 2e code."
      <-> "A 6-digit code was sent by e-mail. Two e-mails? Use the 2nd code.",
    .pageSignInCodeHint: "On peut le coller." <-> "It can be pasted.",
    .pageSignInOpen: "Ouvrir la session et envoyer" <-> "Sign in and send",
    .pageSignInAgain: "Recommencer avec le mot de passe" <-> "Start again with the password",
    .pageSignInOther: "Se connecter avec un autre compte" <-> "Sign in with another account",
    .pageSignInCodeHere: "J'ai un code" <-> "I have a code",
    .pageSignInThen:
      "{count=Rien n'attend|Ensuite, {count} vérification partira toute seule|Ensuite, {count} vérifications "
      + "partiront toutes seules}, puis cet appareil se déconnectera."
      <-> "{count=Nothing waits|Then {count} inspection is sent by itself|Then {count} inspections are sent by "
      + "themselves}, and after that this device signs out.",
    .pageSignInNoRush: "Prenez votre temps : rien ne presse, tout est enregistré ici."
      <-> "Take your time: there is no rush, everything is recorded here.",
    .pageSignInUntil: "La session se ferme à {time} si rien n'est envoyé."
      <-> "The session ends at {time} if nothing is sent.",
    .pageSignInConsultation:
      "Consultation seulement : ce compte n'a pas de mandat, rien ne sera réintégré. Un mécanicien doit se connecter "
      + "(FAQ, C6)."
      <-> "Consultation only: this account has no mandate, nothing will be reinstated. A mechanic must sign in "
      + "(FAQ, C6).",
    .pageSignOut: "Déconnexion" <-> "Sign out",
    .pageSignOutWaits:
      "{count=Rien n'attend|{count} vérification attendra ici|{count} vérifications attendront ici}, en "
      + "sécurité sur cet appareil."
      <-> "{count=Nothing waits|{count} inspection waits here|{count} inspections wait here}, safe on this device.",
    .pageSignInSuspended: "Le portail refuse ce compte jusqu'à {time}. Vous pouvez continuer à travailler."
      <-> "The portal refuses this account until {time}. You can keep working.",
    .pageSignInSuspendedNow: "Le portail refuse ce compte. Vous pouvez continuer à travailler."
      <-> "The portal refuses this account. You can keep working.",
    .pageSignInWait: "Attendre. Personne ne peut lever la suspension plus tôt, ni la SAAQ ni nous (FAQ, C3)."
      <-> "Wait. Nobody can lift it sooner, neither SAAQ nor we (FAQ, C3).",
    .pageSignInWork: "Continuer sur papier : tout s'enregistre ici."
      <-> "Keep working on paper: everything is recorded here.",
    .pageSignInAfter: "Ensuite, se connecter avec soin. Un autre mécanicien peut se connecter avant, avec son compte."
      <-> "Then sign in with care. Another mechanic may sign in before, with their own account.",
    .pageSignInGood: "Bon à savoir" <-> "Good to know",
    .pageSignInFive:
      "Cinq essais de suite suspendent le compte, et personne ne peut l'abréger. Cet appareil n'envoie jamais le "
      + "cinquième (FAQ, C3)."
      <-> "Five attempts in a row suspend the account, and nobody can shorten it. This device never sends the fifth "
      + "(FAQ, C3).",
    .pageSignInTwo: "Deux courriels? Utilisez le 2e code (FAQ, C5)." <-> "Two e-mails? Use the 2nd code (FAQ, C5).",
    .pageSignInAlready:
      "« Vous êtes déjà connecté »? Au portail, utilisez le bouton Déconnexion du menu gris, pas le X (FAQ, C4)."
      <-> "“You are already signed in”? At the portal, use the sign-out button of the grey menu, not the X (FAQ, C4).",
    .pageSignInLate: "Le code n'arrive pas" <-> "The code does not arrive",
    .pageSignInLateHelp:
      "Regardez dans les pourriels. Attendez quelques minutes avant d'en demander un autre : seul le dernier code "
      + "compte, et un code remplacé n'est pas un essai manqué."
      <-> "Look in the spam folder. Wait a few minutes before asking for another: only the last code counts, and a "
      + "replaced code is no failed attempt.",
    .pageSignInNoAnswer:
      "Aucune réponse. L'essai compte comme fait. Si un code arrive quand même par courriel, entrez-le : « J'ai un "
      + "code »."
      <-> "No answer. The attempt counts as made. If a code arrives by e-mail all the same, enter it: “I have a code”.",
    .pageSignInSuperseded:
      "Ce code a été remplacé; l'essai n'est pas compté. Entrez celui du courriel le plus récent."
      <-> "This code was replaced; the attempt is not counted. Enter the one of the newest e-mail.",
    .pageSignInNoChallenge: "Aucun code n'est attendu, ou il a expiré. Recommencez avec le mot de passe."
      <-> "No code is expected, or it has expired. Start again with the password.",
    .pageSignInBadText: "Ce texte ne peut pas être lu. Rien n'a été envoyé."
      <-> "This text cannot be read. Nothing was sent.",
    .pageLinkSessionEnds: "La session se ferme dans {span}" <-> "The session ends in {span}",
  ]
}
