extension Catalogue {
  /// Help of the commands and options.
  static let help: [Text: Bilingual] = [
    .helpRoot: Bilingual(
      "Enregistre les vérifications hors ligne et les réintègre au portail, chacune une seule fois.",
      "Records inspections off line and reinstates each one once at the portal."),
    .helpInit: Bilingual("Crée un poste sur cet appareil.", "Make a station on this device."),
    .helpAgent: Bilingual("Fait tourner l'agent jusqu'à ce qu'on l'arrête.", "Run the agent until it is told to stop."),
    .helpStock: Bilingual("Le stock de certificats prénumérotés.", "The stock of prenumbered certificates."),
    .helpStockAdd: Bilingual(
      "Ajoute un lot, tel qu'imprimé sur le premier et le dernier.",
      "Add a lot, as printed on its first and last."),
    .helpStockList: Bilingual("Montre les lots et ce qu'il reste.", "Show the lots and what is left."),
    .helpStockSpoiled: Bilingual("Marque des numéros gâchés.", "Mark numbers as spoiled."),
    .helpStockLost: Bilingual("Marque des numéros perdus.", "Mark numbers as lost."),
    .helpRecord: Bilingual("Enregistre une vérification, ou plusieurs.", "Record one inspection, or many."),
    .helpList: Bilingual("Montre les certificats, le plus récent d'abord.", "Show certificates, newest first."),
    .helpShow: Bilingual("Montre un certificat tel qu'entré.", "Show a certificate as entered."),
    .helpWhy: Bilingual("Raconte ce qui est arrivé à un certificat.", "Tell what happened to a certificate."),
    .helpStatus: Bilingual("Montre l'état du poste.", "Show the state of the station."),
    .helpSync: Bilingual("Envoie maintenant et montre l'avancement.", "Send now and show progress."),
    .helpSignIn: Bilingual("Se connecte au portail.", "Sign in at the portal."),
    .helpSignOut: Bilingual("Se déconnecte du portail.", "Sign out of the portal."),
    .helpReview: Bilingual("Ce qu'une personne doit décider.", "What a person must decide."),
    .helpNotice: Bilingual(
      "Ce qui est arrivé au fichier du poste ou au portail, et qu'une personne doit lire.",
      "What happened to the station's file or to the portal, for a person to read."),
    .helpNoticeList: Bilingual("Les avis que personne n'a encore lus.", "The notices nobody has read yet."),
    .helpNoticeSeen: Bilingual(
      "Dire qu'un avis est lu et ce qui a été fait.",
      "Say that a notice was read, and what was done."),
    .helpNoticeNumber: Bilingual("Le numéro de l'avis.", "The notice's number."),
    .helpReviewList: Bilingual("Montre ce qui attend une décision.", "Show what waits for a decision."),
    .helpReviewShow: Bilingual(
      "Montre les deux côtés, les différences d'abord.",
      "Show both sides, differences first."),
    .helpReviewSelect: Bilingual("C'est ce véhicule du portail.", "It is this vehicle of the portal."),
    .helpReviewNotSame: Bilingual("C'est un autre véhicule : le créer.", "It is another vehicle: create it."),
    .helpReviewRetry: Bilingual("Envoie de nouveau tel quel.", "Send it again as it is."),
    .helpCheck: Bilingual(
      "Une ligne pour la surveillance (codes 0, 1, 2, 3).",
      "One line for monitoring (codes 0, 1, 2, 3)."),
    .helpLang: Bilingual("Langue : fr ou en.", "Language: fr or en."),
    .helpJSON: Bilingual("Écrit l'objet de l'API, sur une ligne.", "Print the API's object, on one line."),
    .helpNoColor: Bilingual("N'utilise pas de couleur.", "Use no colour."),
    .helpConfig: Bilingual("Fichier de configuration.", "Configuration file."),
    .helpSocket: Bilingual("Prise locale de l'agent.", "The agent's socket."),
    .helpDirectory: Bilingual("Répertoire du poste.", "Directory of the station."),
    .helpPortal: Bilingual("Adresse du portail, https.", "Address of the portal, https."),
    .helpKind: Bilingual("garage ou mobile-unit.", "garage or mobile-unit."),
    .helpName: Bilingual("Nom du poste.", "Name of the station."),
    .helpDailyUse: Bilingual(
      "CVM utilisés par jour, jusqu'à ce que l'historique le dise.",
      "CVMs used a day, until history tells."),
    .helpCAFile: Bilingual(
      "Fichier des autorités de certification à croire.",
      "File of certificate authorities to trust."),
    .helpFirst: Bilingual("Numéro imprimé sur le premier.", "Number printed on the first."),
    .helpLast: Bilingual("Numéro imprimé sur le dernier.", "Number printed on the last."),
    .helpNumbers: Bilingual("Numéros imprimés.", "Printed numbers."),
    .helpNumber: Bilingual("Numéro imprimé sur le certificat.", "Number printed on the certificate."),
    .helpWho: Bilingual("Nom de la personne qui décide.", "Name of the person who decides."),
    .helpReason: Bilingual("La raison, en une phrase.", "The reason, in a sentence."),
    .helpFile: Bilingual(
      "Fichier JSON ou JSON Lines; - pour l'entrée standard.",
      "JSON or JSON Lines file; - for standard input."),
    .helpLines: Bilingual("Une vérification par ligne (JSON Lines).", "One inspection a line (JSON Lines)."),
    .helpRehearse: Bilingual("Vérifie sans rien enregistrer.", "Check, and record nothing."),
    .helpState: Bilingual("Seulement cet état (répétable).", "Only this state (repeatable)."),
    .helpLimit: Bilingual("Au plus tant de certificats, 1 à 500.", "At most this many certificates, 1 to 500."),
    .helpBefore: Bilingual("Seulement ceux d'avant ce numéro de séquence.", "Only those before this sequence number."),
    .helpUnmasked: Bilingual("Montre le NI au complet.", "Show the ID number whole."),
    .helpExitCode: Bilingual("Code de sortie selon l'état.", "Exit code by state."),
    .helpNoWait: Bilingual("N'attend pas la fin.", "Do not wait for the end."),
    .helpAccessCode: Bilingual("Code d'accès du mécanicien.", "The mechanic's access code."),
    .helpCode: Bilingual("Entre seulement le code reçu par courriel.", "Enter only the code received by e-mail."),
    .helpConfirm: Bilingual(
      "Envoie même si c'est la 3e tentative de suite ou plus.",
      "Send even if it is the 3rd attempt in a row or later."),
    .helpVehicle: Bilingual(
      "Quel véhicule : 1, 2… tel que « reviser voir » les montre.",
      "Which vehicle: 1, 2… as \"review show\" has them."),
    .helpBackup: Bilingual("Copie le fichier du poste maintenant.", "Copy the station's file now."),
    .helpRestore: Bilingual(
      "Met une sauvegarde à la place du fichier du poste.",
      "Put a backup in the place of the station's file."),
    .helpBackupFile: Bilingual(
      "Une sauvegarde, comme backups/station-….sqlite; sans nom, la plus récente.",
      "A backup, such as backups/station-….sqlite; the newest where none is given."),
    .helpAnew: Bilingual(
      "Le crée aussi là où la base d'un poste a disparu.",
      "Make it also where a station's database is gone."),
  ]
}
