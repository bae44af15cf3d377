extension Catalogue {
  /// The command line of guided keying: its questions, and its help.
  static let keyingCommands: Texts<KeyingText> = [
    .dialogWho: "Votre nom" <-> "Your name",
    .dialogAccessCode: "Votre code d'accès" <-> "Your access code",
    .dialogAnswer: "1 à {count}, ou un mot; p = plus tard (? = aide) :"
      <-> "1 to {count}, or a word; p = later (? = help):",
    .dialogStep: "Entrée = fait, Retour arrière = précédent, Espace = copier, r = le portail refuse (? = aide) :"
      <-> "Enter = done, Backspace = field before, Space = copy, r = the portal refuses (? = help):",
    .dialogRecap: "o = le portail l'a enregistré, Retour arrière = précédent, r = il refuse (? = aide) :"
      <-> "y = the portal saved it, Backspace = field before, r = it refuses (? = help):",
    .dialogHelp:
      "Entrée ou « fait » : le champ est tapé. Retour arrière ou < : champ précédent. Espace ou c : copier la valeur. "
      + "r : le portail refuse. n 7 : aller à l'étape 7. p : laisser pour plus tard. Ctrl-C laisse tout en place : on "
      + "reprend par la recherche du numéro."
      <-> "Enter or “done”: the field is typed. Backspace or <: field before. Space or c: copy the value. r: the "
      + "portal refuses. n 7: go to step 7. p: leave for later. Ctrl-C leaves everything in place: you go on from the "
      + "search for the number.",
    .dialogAnswerHelp:
      "Tapez le chiffre ou un mot de la réponse. Espace ou c : copier la valeur. p : pour plus tard; rien n'est perdu."
      <-> "Type the digit or a word of the answer. Space or c: copy the value. p: later; nothing is lost.",
    .dialogNotUnderstood: "Pas compris. Rien n'est noté." <-> "Not understood. Nothing was noted.",
    .dialogCopied: "Copié, si votre terminal le permet." <-> "Copied, if your terminal allows it.",
    .dialogCannotCopy: "Ce terminal ne copie pas. Sélectionnez la valeur."
      <-> "This terminal does not copy. Select the value.",
    .dialogNothingToCopy: "Rien à copier ici." <-> "Nothing to copy here.",
    .dialogWhy: "{who} l'a pris et n'a rien fait depuis 30 minutes. Pourquoi le reprenez-vous?"
      <-> "{who} took it and has done nothing for 30 minutes. Why do you take it over?",
    .dialogMoved: "Il a avancé entre-temps; voici où il en est." <-> "It went on meanwhile; here is where it stands.",
    .dialogNow: "L'avez-vous sous les yeux au portail?" <-> "Do you have it before you at the portal?",
    .dialogDiffers: "Le portail montre-t-il bien cela? Il ira alors à réviser."
      <-> "Does the portal really show that? It goes to review then.",
    .dialogSure: "« {answer} » : il ira à réviser. Est-ce bien ce que le portail montre?"
      <-> "“{answer}”: it goes to review. Is this what the portal shows?",
    .dialogAside: "p : plus tard. r : retirer ce qui est noté." <-> "p: later. r: take back what is noted.",
    .dialogAsideSearch: "p : plus tard. r : revenir à la recherche du numéro."
      <-> "p: later. r: back to the search for the number.",
    .dialogRetractWhy: "Pourquoi le retirez-vous?" <-> "Why do you take it back?",
    .dialogToPerson: "{certificate} : {state}. Une personne doit décider : cvmsync pourquoi {number}"
      <-> "{certificate}: {state}. A person must decide: cvmsync why {number}",
    .dialogKept: "Rien n'est perdu. Pour reprendre : cvmsync saisie {number}"
      <-> "Nothing is lost. To go on: cvmsync key-in {number}",
    .dialogOptional: "{question} (facultatif)" <-> "{question} (optional)",
    .dialogFile: "Copie de la page : chemin d'un PDF ou d'un fichier texte"
      <-> "Copy of the page: path of a PDF or of a text file",
    .copyMissing: "{path} : il n'y a pas de fichier de ce nom." <-> "{path}: there is no file of this name.",
    .copyFolder: "{path} : c'est un dossier, pas un fichier." <-> "{path}: this is a folder, not a file.",
    .copyTooLarge: "{path} : plus de 1 Mio." <-> "{path}: over 1 MiB.",
    .copyNotText: "{path} : ni un texte (UTF-8) ni un PDF, ou rien dedans."
      <-> "{path}: neither a text (UTF-8) nor a PDF, or nothing in it.",
    .copyUnreadable: "{path} : ce fichier ne se lit pas." <-> "{path}: this file cannot be read.",
    .draftLastSent: "Dernier envoi au portail" <-> "Last sent to the portal",
    .draftLastTyped: "Dernière saisie au portail" <-> "Last typed at the portal",
    .outagesPortalIsWeb:
      "Le portail est un site Web : ce poste ne l'observe pas, seulement le réseau de l'appareil. Ce qu'une personne y "
      + "voit se note : cvmsync pannes noter --depuis HEURE --who NOM --why RAISON"
      <-> "The portal is a web site: this station does not observe it, only the device's network. What a person sees "
      + "there can be noted: cvmsync outages note --since TIME --who NAME --why REASON",
    .badAnswer: "« {text} » n'est pas une réponse. Réponses : {choices}."
      <-> "“{text}” is not an answer. Answers: {choices}.",
    .badStep: "{answer} demande le numéro d'une étape, à partir de 1."
      <-> "{answer} needs the number of a step, from 1 on.",
    .notWithdrawableWeb:
      "Quelqu'un saisit le {number}, ou il peut déjà être au portail : il ne se reprend pas ainsi. Rien n'a été changé. "
      + "La personne qui le saisit le laisse d'abord : cvmsync saisie etape {number} leave --who NOM --access-code CODE_ACCES. "
      + "S'il est au portail, il s'y annule : cvmsync annuler {number} --who NOM --why RAISON"
      <-> "Somebody is typing {number}, or it may be at the portal already: it is not taken back this way. Nothing was "
      + "changed. Whoever types it leaves it first: cvmsync key-in step {number} leave --who NAME --access-code ACCESS_CODE. If "
      + "it is at the portal, it is cancelled there: cvmsync cancel {number} --who NAME --why REASON",
    .badCopies: "Donnez --page ou --pdf, pas les deux." <-> "Give --page or --pdf, not both.",
    .copyNone: "Rien n'est gardé de ce qui a été vu ou tapé pour le {number}."
      <-> "Nothing is kept of what was seen or typed for {number}.",
    .copyNeedsFile: "C'est un PDF : donnez --output FICHIER." <-> "It is a PDF: give --output FILE.",
    .helpKeyTyped: "Les valeurs tapées, au lieu de ce qui a été vu." <-> "The values typed, in place of what was seen.",
    .copyExists: "{path} existe déjà; rien n'est écrit." <-> "{path} exists already; nothing was written.",
    .copyWritten: "Copie écrite : {path} ({size} octets, empreinte {digest})."
      <-> "Copy written: {path} ({size} bytes, digest {digest}).",
    .helpKeyIn: "Guide la saisie d'un papier au portail, champ par champ; sans numéro, montre la file."
      <-> "Guide the keying of a paper at the portal, field by field; without a number, show the queue.",
    .helpKeyShow: "Montre où en est la saisie d'un certificat, et la suite."
      <-> "Show where the keying of a certificate stands, and what comes next.",
    .helpKeyTake: "Prend un certificat pour le saisir; le numéro est cherché d'abord."
      <-> "Take a certificate to key it; its number is looked for first.",
    .helpKeyStep: "Note une réponse ou un champ tapé, et montre la suite."
      <-> "Note an answer or a field that was typed, and show what comes next.",
    .helpKeyWitness: "Note ce qu'une personne a vu au portail, avec une copie s'il y en a une."
      <-> "Note what a person saw at the portal, with a copy where there is one.",
    .helpKeyCountersign: "Note ce qu'une deuxième personne a vu au portail, sans les valeurs d'ici."
      <-> "Note what a second person saw at the portal, without the values here.",
    .helpKeyRetract: "Retire ce qui est noté en dernier; l'histoire le garde."
      <-> "Take back what was noted last; the life keeps it.",
    .helpKeyScreens: "Écrit l'ordre usuel des écrans du portail, à changer et à enregistrer dans portal-form.json."
      <-> "Print the usual order of the portal's screens, to be changed and saved as portal-form.json.",
    .helpKeyNumber: "Le numéro du certificat; sans lui, la file."
      <-> "The certificate's number; without it, the queue.",
    .helpKeyWho: "Le nom de la personne qui saisit ou qui regarde." <-> "The name of the person who keys or looks.",
    .helpKeyAccessCode: "Son code d'accès : il distingue deux personnes."
      <-> "That person's access code: it tells two people apart.",
    .helpKeyWhy: "La raison." <-> "The reason.",
    .helpKeyAnswer: "Ce que la personne a fait ou vu : {choices}." <-> "What the person did or saw: {choices}.",
    .helpKeyValue: "L'étape, le numéro donné, ou le refus : {choices}."
      <-> "The step, the number given, or the refusal: {choices}.",
    .helpKeyMessage: "Le message du portail, mot à mot." <-> "The portal's message, word for word.",
    .helpKeyRevision: "La révision que la personne a vue; si elle a changé, rien n'est noté."
      <-> "The revision that the person saw; where it has changed, nothing is noted.",
    .helpKeySeenNumber: "Le numéro, comme le portail le montre." <-> "The number, as the portal shows it.",
    .helpKeySeenVIN: "Le NIV au portail, ou ses 6 derniers caractères."
      <-> "The VIN at the portal, or its last 6 characters.",
    .helpKeySeenResult: "Le résultat au portail." <-> "The result at the portal.",
    .helpKeySeenAt: "Quand c'était; maintenant, si rien n'est dit." <-> "When it was; now, unless told.",
    .helpKeyReference: "La référence affichée, s'il y en a une." <-> "The reference shown, where there is one.",
    .helpKeyNote: "Une note." <-> "A note.",
    .helpKeyPage: "La page du portail, copiée en texte : un fichier, ou - pour l'entrée standard; 1 Mio au plus."
      <-> "The portal's page, copied as text: a file, or - for standard input; at most 1 MiB.",
    .helpKeyPDF: "La page du portail en PDF; 1 Mio au plus." <-> "The portal's page as a PDF; at most 1 MiB.",
    .helpKeyDiffers: "C'est bien ce que le portail montre, même si cela diffère d'ici."
      <-> "This is what the portal shows, though it differs from here.",
    .helpKeyCopies: "Redonne la copie gardée de ce qui a été vu au portail, ou tapé."
      <-> "Give back the copy kept of what was seen at the portal, or typed.",
  ]
}
