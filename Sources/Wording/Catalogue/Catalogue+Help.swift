extension Catalogue {
  /// Help of the commands and options.
  static let help: Texts<Text> = [
    .helpRoot: "Enregistre les vérifications hors ligne et les réintègre au portail, chacune une seule fois."
      <-> "Records inspections off line and reinstates each one once at the portal.",
    .helpInit: "Crée un poste sur cet appareil." <-> "Make a station on this device.",
    .helpAgent: "Fait tourner l'agent jusqu'à ce qu'on l'arrête." <-> "Run the agent until it is told to stop.",
    .helpStock: "Le stock de certificats prénumérotés." <-> "The stock of prenumbered certificates.",
    .helpStockAdd: "Ajoute un lot, tel qu'imprimé sur le premier et le dernier."
      <-> "Add a lot, as printed on its first and last.",
    .helpStockList: "Montre les lots et ce qu'il reste." <-> "Show the lots and what is left.",
    .helpStockSpoiled: "Marque des numéros gâchés." <-> "Mark numbers as spoiled.",
    .helpStockLost: "Marque des numéros perdus." <-> "Mark numbers as lost.",
    .helpRecord: "Enregistre une vérification, ou plusieurs." <-> "Record one inspection, or many.",
    .helpList: "Montre les certificats, le plus récent d'abord." <-> "Show certificates, newest first.",
    .helpShow: "Montre un certificat tel qu'entré." <-> "Show a certificate as entered.",
    .helpWhy: "Raconte ce qui est arrivé à un certificat." <-> "Tell what happened to a certificate.",
    .helpStatus: "Montre l'état du poste." <-> "Show the state of the station.",
    .helpSync: "Envoie maintenant et montre l'avancement." <-> "Send now and show progress.",
    .helpSignIn: "Se connecte au portail." <-> "Sign in at the portal.",
    .helpSignOut: "Se déconnecte du portail." <-> "Sign out of the portal.",
    .helpReview: "Ce qu'une personne doit décider." <-> "What a person must decide.",
    .helpNotice: "Ce qui est arrivé au fichier du poste ou au portail, et qu'une personne doit lire."
      <-> "What happened to the station's file or to the portal, for a person to read.",
    .helpNoticeList: "Les avis que personne n'a encore lus." <-> "The notices nobody has read yet.",
    .helpNoticeSeen: "Dire qu'un avis est lu et ce qui a été fait."
      <-> "Say that a notice was read, and what was done.",
    .helpNoticeNumber: "Le numéro de l'avis." <-> "The notice's number.",
    .helpReviewList: "Montre ce qui attend une décision." <-> "Show what waits for a decision.",
    .helpReviewShow: "Montre les deux côtés, les différences d'abord." <-> "Show both sides, differences first.",
    .helpReviewSelect: "C'est ce véhicule du portail." <-> "It is this vehicle of the portal.",
    .helpReviewNotSame: "C'est un autre véhicule : le créer." <-> "It is another vehicle: create it.",
    .helpReviewRetry: "Envoie de nouveau tel quel." <-> "Send it again as it is.",
    .helpCheck: "Une ligne pour la surveillance (codes 0, 1, 2, 3)." <-> "One line for monitoring (codes 0, 1, 2, 3).",
    .helpLang: "Langue : fr ou en." <-> "Language: fr or en.",
    .helpJSON: "Écrit l'objet de l'API, sur une ligne." <-> "Print the API's object, on one line.",
    .helpNoColor: "N'utilise pas de couleur." <-> "Use no colour.",
    .helpConfig: "Fichier de configuration." <-> "Configuration file.",
    .helpSocket: "Prise locale de l'agent." <-> "The agent's socket.",
    .helpDirectory: "Répertoire du poste." <-> "Directory of the station.",
    .helpPortal: "Adresse du portail, https; ou web : un site Web où une personne saisit."
      <-> "Address of the portal, https; or web: a web site that a person types into.",
    .helpKind: "garage ou mobile-unit." <-> "garage or mobile-unit.",
    .helpName: "Nom du poste." <-> "Name of the station.",
    .helpDailyUse: "CVM utilisés par jour, jusqu'à ce que l'historique le dise."
      <-> "CVMs used a day, until history tells.",
    .helpCAFile: "Fichier des autorités de certification à croire." <-> "File of certificate authorities to trust.",
    .helpFirst: "Numéro imprimé sur le premier." <-> "Number printed on the first.",
    .helpLast: "Numéro imprimé sur le dernier." <-> "Number printed on the last.",
    .helpNumbers: "Numéros imprimés." <-> "Printed numbers.",
    .helpNumber: "Numéro imprimé sur le certificat." <-> "Number printed on the certificate.",
    .helpWho: "Nom de la personne qui décide." <-> "Name of the person who decides.",
    .helpReason: "La raison, en une phrase." <-> "The reason, in a sentence.",
    .helpFile: "Fichier JSON ou JSON Lines; - pour l'entrée standard."
      <-> "JSON or JSON Lines file; - for standard input.",
    .helpLines: "Une vérification par ligne (JSON Lines)." <-> "One inspection a line (JSON Lines).",
    .helpRehearse: "Vérifie sans rien enregistrer." <-> "Check, and record nothing.",
    .helpState: "Seulement cet état (répétable)." <-> "Only this state (repeatable).",
    .helpLimit: "Au plus tant de certificats, 1 à 500." <-> "At most this many certificates, 1 to 500.",
    .helpBefore: "Seulement ceux d'avant ce numéro de séquence." <-> "Only those before this sequence number.",
    .helpUnmasked: "Montre le NI au complet." <-> "Show the ID number whole.",
    .helpExitCode: "Code de sortie selon l'état." <-> "Exit code by state.",
    .helpNoWait: "N'attend pas la fin." <-> "Do not wait for the end.",
    .helpStop: "Arrête l'envoi en cours après ce qui est en route; le reste attend."
      <-> "Stop the sending under way after what is on its way; the rest waits.",
    .helpAccessCode: "Code d'accès du mécanicien." <-> "The mechanic's access code.",
    .helpCode: "Entre seulement le code reçu par courriel." <-> "Enter only the code received by e-mail.",
    .helpConfirm: "Envoie même si c'est la 3e tentative de suite ou plus."
      <-> "Send even if it is the 3rd attempt in a row or later.",
    .helpVehicle: "Quel véhicule : 1, 2… tel que « reviser voir » les montre."
      <-> "Which vehicle: 1, 2… as \"review show\" has them.",
    .helpBackup: "Copie le fichier du poste maintenant." <-> "Copy the station's file now.",
    .helpRestore: "Met une sauvegarde à la place du fichier du poste."
      <-> "Put a backup in the place of the station's file.",
    .helpBackupFile: "Une sauvegarde, comme backups/station-….sqlite; sans nom, la plus récente."
      <-> "A backup, such as backups/station-….sqlite; the newest where none is given.",
    .helpAnew: "Le crée aussi là où la base d'un poste a disparu."
      <-> "Make it also where a station's database is gone.",
  ]
}
