extension Catalogue {
  /// Stock, help, station and first steps; the first, what the terminal says too.
  static let pageStation: Texts<Text> = [
    .settingsStation: "Poste" <-> "Station",
    .settingsVersion: "Version" <-> "Version",
    .settingsFolder: "Dossier" <-> "Folder",
    .settingsPortal: "Adresse du portail" <-> "Portal's address",
    .settingsAuthorities: "Autorités de confiance" <-> "Trusted authorities",
    .settingsAuthoritiesUsual: "celles du système" <-> "the system's",
    .settingsTimeout: "Attente d'une réponse" <-> "Wait for an answer",
    .settingsMandate: "Mandat" <-> "Mandate",
    .settingsMandateNone: "le premier de la personne connectée" <-> "the first of who signed in",
    .settingsDailyUse: "Certificats par jour" <-> "Certificates a day",
    .settingsOrderDays: "Livraison d'une commande" <-> "Delivery of an order",
    .settingsDays: "{count} {count=jour|jours}" <-> "{count} {count=day|days}",
    .settingsBundleKeys: "Clés des paquets" <-> "Bundle keys",
    .settingsKeysSet: "données" <-> "given",
    .settingsKeysNone: "reçues du portail à la connexion" <-> "received from the portal at sign-in",
    .settingsField: "{value} ({field})" <-> "{value} ({field})",
    .settingsChange:
      "Pour changer un réglage : écrivez-le, sous le nom entre parenthèses, dans {file}, puis redémarrez l'agent."
      <-> "To change a setting: write it, under the name in parentheses, in {file}, then restart the agent.",
    .settingsFixed:
      "Le nom et le type du poste restent ceux de sa création : ils sont inscrits avec chaque vérification et "
      + "sur chaque bordereau."
      <-> "The station's name and type stay those it was made with: they are recorded with every inspection and on "
      + "every slip.",
    .contactCancellation: "Annuler un CVM" <-> "Cancel a CVM",
    .contactSupport: "Soutien, AVP à annuler" <-> "Support, AVP to cancel",
    .contactSatisfaction: "Client refusé" <-> "Client refused",
    .contactOlder: "Ancien document" <-> "Older document",
    .helpSettings: "Montre comment ce poste est réglé." <-> "Show how this station is set up.",
    .pageFormBack: "Revenir" <-> "Back",
    .pageFormCorrect: "Corriger" <-> "Correct",
    .pageListPrevious: "Précédent" <-> "Previous",
    .pageListNext: "Suivant" <-> "Next",
    .pageListPage: "page {page} de {pages}" <-> "page {page} of {pages}",
    .pageListMore:
      "{count=et {count} ligne de plus|et {count} lignes de plus}"
      <-> "{count=and {count} more line|and {count} more lines}",
    .pageFieldFirst: "Premier numéro" <-> "First number",
    .pageFieldLast: "Dernier numéro" <-> "Last number",
    .pageFieldWho: "Votre nom" <-> "Your name",
    .pageFieldWhy: "Raison" <-> "Reason",
    .pageFieldCounted: "Combien en avez-vous en main?" <-> "How many do you have in hand?",
    .pageFieldTo: "À quel poste" <-> "To which station",
    .pageFieldSlip: "Bordereau" <-> "Slip",
    .pageFieldFate: "Où sont ces papiers?" <-> "Where are these papers?",
    .pageFieldKind: "Document" <-> "Document",
    .pageFieldFree: "Si certains ne sont plus disponibles" <-> "If some are no longer available",
    .pageFieldSure:
      "Les papiers partent tous avec le bordereau; je n'en garde aucun ici."
      <-> "All the papers leave with the slip; I keep none here.",
    .pageTooManyNumbers:
      "{used} numéros, au plus {limit} à la fois. Faites-le en plusieurs fois."
      <-> "{used} numbers, at most {limit} at once. Do it in several steps.",
    .pageTickMissing: "Cochez la case pour confirmer." <-> "Tick the box to confirm.",
    .pageLastHint: "Vide pour un seul numéro." <-> "Empty for one number alone.",
    .pageWhyHint: "Ce qui est arrivé, en quelques mots." <-> "What happened, in a few words.",
    .pageStockTitle: "Stock de certificats prénumérotés" <-> "Stock of prenumbered certificates",
    .pageStockBack: "Retour au stock" <-> "Back to the stock",
    .pageStockDo: "Que voulez-vous faire?" <-> "What do you want to do?",
    .pageNoLot:
      "Aucun lot ici. Ajoutez les certificats que vous avez reçus : on ne peut pas en imprimer pendant une "
      + "panne (FAQ U1)."
      <-> "No lot here. Add the certificates you received: none can be printed during an outage (FAQ U1).",
    .pageLots: "Lots" <-> "Lots",
    .pageLot: "Lot" <-> "Lot",
    .pageLotHas: "Numéros par état" <-> "Numbers by state",
    .pageLotReceived: "Reçu" <-> "Received",
    .pageLotName: "Lot {kind} {numbers}" <-> "Lot {kind} {numbers}",
    .pageLotNumbers: "Numéros" <-> "Numbers",
    .pageHowMany: "Combien" <-> "How many",
    .pageStripKey:
      "Chaque case est un numéro; celui devant une ligne est celui de sa première case. Les signes sont ceux "
      + "du tableau."
      <-> "Each cell is a number; the one before a line is that of its first cell. The signs are those of the "
      + "table.",
    .pageLotGaps: "{count} {count=numéro sauté|numéros sautés} dans ce lot, à expliquer"
      <-> "{count} {count=number|numbers} passed over in this lot, to be explained",
    .pageCompareLot: "Comparer avec le portail" <-> "Compare with the portal",
    .pageCompareNote:
      "La comparaison demande la liste au portail et ne change rien, ni ici ni au portail."
      <-> "Comparing asks the portal for its list and changes nothing, here or at the portal.",
    .pageExplainGaps: "Les expliquer" <-> "Explain them",
    .pageExplainGap: "Expliquer" <-> "Explain",
    .pageGaps: "Numéros sautés" <-> "Numbers passed over",
    .pageGapsHelp:
      "Un numéro sauté est resté en blanc alors qu'un suivant a servi. Dites où est le papier; encore là, il "
      + "reste utilisable."
      <-> "A number passed over stayed blank while a later one was used. Say where the paper is; if it is still "
      + "there, it stays usable.",
    .pageAddLot: "Ajouter un lot reçu" <-> "Add a lot received",
    .pageAddLotHelp:
      "Prenez le paquet en main et recopiez le premier et le dernier numéro tels qu'imprimés, avec les zéros "
      + "du début."
      <-> "Take the pad in hand and copy the first and the last number as printed, with the zeros at the beginning.",
    .pageAddLotGo: "Ajouter ce lot" <-> "Add this lot",
    .pageWhoReceived: "Qui a reçu le lot." <-> "Who received the lot.",
    .pagePapers: "Papiers gâchés, perdus, volés ou retournés" <-> "Papers spoiled, lost, stolen or returned",
    .pagePapersHelp:
      "Chaque numéro doit avoir une fin connue. Perdu ou volé : on vous dira qui aviser."
      <-> "Every number must have a known end. Lost or stolen: you will be told whom to tell.",
    .pagePapersGo: "Continuer" <-> "Continue",
    .pageFateThere: "encore là, sautés, utilisables" <-> "still here, passed over, usable",
    .pageFateSpoiled: "gâchés" <-> "spoiled",
    .pageFateLost: "perdus" <-> "lost",
    .pageFateStolen: "volés" <-> "stolen",
    .pageFateReturned: "retournés à la Société" <-> "returned to the Société",
    .pageSureTitle: "Vérifiez avant de confirmer" <-> "Check before you confirm",
    .pageSureNoWayBack:
      "Cela ne se défait pas : ces numéros ne pourront plus jamais servir."
      <-> "This cannot be undone: these numbers can never be used again.",
    .pageSureYes:
      "{count=Oui, marquer ce numéro|Oui, marquer ces {count} numéros}"
      <-> "{count=Yes, mark this number|Yes, mark these {count} numbers}",
    .pageCountPapers: "Compter les papiers" <-> "Count the papers",
    .pageCountHelp:
      "Comptez les papiers en blanc. Le compte est noté à votre nom et comparé; le registre ne change pas."
      <-> "Count the blank papers. The count is noted under your name and compared; the records do not change.",
    .pageCountHint:
      "Les papiers en blanc de ce document, tous lots ensemble."
      <-> "The blank papers of this document, all lots together.",
    .pageCountGo: "Comparer" <-> "Compare",
    .pageCountNotANumber:
      "Combien en avez-vous en main? Écrivez un nombre entier."
      <-> "How many do you have in hand? Write a whole number.",
    .pageCountMissing:
      "Comparez les papiers avec cette liste, puis dites où est chacun de ceux qui manquent."
      <-> "Check the papers against this list, then say where each missing one is.",
    .pageCountSurplus:
      "Cherchez les papiers hors de cette liste : un lot à ajouter, ou un numéro enregistré par erreur."
      <-> "Look for papers outside this list: a lot to add, or a number recorded by mistake.",
    .pageHandOver: "Remettre à un autre poste" <-> "Hand over to another station",
    .pageHandOverHelp:
      "Les numéros ne servent plus ici dès que c'est fait. Le bordereau les rend utilisables à l'autre poste, "
      + "et à lui seul."
      <-> "The numbers are no longer used here once this is done. The slip makes them usable at the other station, "
      + "and there alone.",
    .pageHandOverRule:
      "Un numéro sert seulement là où est le papier."
      <-> "A number is used only where its paper is.",
    .pageHandOverGo: "Remettre ces numéros" <-> "Hand these numbers over",
    .pageToHint: "Son nom, tel qu'il est réglé là-bas." <-> "Its name, as it is set there.",
    .pageFreeAll: "ne rien remettre" <-> "hand nothing over",
    .pageFreeOnly: "remettre les autres" <-> "hand the others over",
    .pageFreeHint:
      "Pour remettre seulement ceux qui sont encore disponibles, choisissez « remettre les autres »."
      <-> "To hand over only those that are still available, choose “hand the others over”.",
    .pageHandOvers: "Remises entre postes" <-> "Hand-overs between stations",
    .pageMoveTitle: "Remise {move}" <-> "Hand-over {move}",
    .pageSlipGet: "Télécharger le bordereau" <-> "Download the slip",
    .pageSlipNote:
      "Portez ce fichier avec les papiers, ou imprimez-en le texte. Reçu une deuxième fois, il ne change rien."
      <-> "Carry this file with the papers, or print its text. Received a second time it changes nothing.",
    .pageReceivedNext:
      "Comptez les papiers reçus; s'il en manque un, dites-le tout de suite."
      <-> "Count the papers you received; if one is missing, say so at once.",
    .pageReceive: "Recevoir d'un autre poste" <-> "Receive from another station",
    .pageReceiveHelp:
      "Ouvrez le fichier du bordereau, copiez tout son texte et collez-le ici."
      <-> "Open the slip's file, copy its whole text and paste it here.",
    .pageSlipHint: "Tout le texte du fichier, sans rien changer." <-> "The whole text of the file, unchanged.",
    .pageReceiveGo: "Recevoir ces numéros" <-> "Receive these numbers",
    .pageTakeBack: "Reprendre cette remise" <-> "Take this hand-over back",
    .pageTakeBackGo: "Reprendre ces numéros" <-> "Take these numbers back",
    .pageTakeBackSure:
      "Personne n'a reçu ce bordereau; toutes ses copies sont détruites et les papiers sont ici."
      <-> "Nobody received this slip; all its copies are destroyed and the papers are here.",
    .pageHelpIntro:
      "La FAQ de la SAAQ à ses mandataires (26 mai 2023), en bref, et ce que ce programme fait. Le sigle "
      + "devant chaque question est le même partout."
      <-> "SAAQ's FAQ to its mandataries (26 May 2023), in short, and what this program does. The code before each "
      + "question is the same everywhere.",
    .pageHelpContacts: "À qui téléphoner, à qui écrire" <-> "Whom to call, whom to write to",
    .pageHelpSignIn: "Connexion" <-> "Sign-in",
    .pageHelpEntry: "Saisir une vérification" <-> "Entering an inspection",
    .pageHelpPortal: "Portail, clients, anciens documents" <-> "Portal, clients, older documents",
    .pageHelpHere: "Ici :" <-> "Here:",
    .pageHelpTerminal: "Au terminal :" <-> "At the terminal:",
    .pageHelpKeys: "Touches et lecteur" <-> "Keys and scanner",
    .pageHelpKeysText:
      "Dans un champ à scanner, Entrée passe au champ suivant et n'enregistre jamais. Tab et Maj+Tab "
      + "parcourent la page. Aucune touche seule ne déclenche rien."
      <-> "In a field to be scanned, Enter goes to the next field and never saves. Tab and Shift+Tab go through "
      + "the page. No single key starts anything.",
    .pageStationTitle: "Ce poste" <-> "This station",
    .pageDiagnosis: "Diagnostic" <-> "Diagnosis",
    .pageCheckWhat: "Quoi" <-> "What",
    .pageCheckVerdict: "Bilan" <-> "Finding",
    .pageCheckDetail: "Détail" <-> "Detail",
    .pageCheckFine: "Bon" <-> "Good",
    .pageCheckAttention: "À voir" <-> "Look at it",
    .pageCheckUrgent: "À régler" <-> "To be settled",
    .pageCheckUnknown: "Pas encore" <-> "Not yet",
    .pageCheckFile: "Base de données" <-> "Database",
    .pageCheckLink: "Portail" <-> "Portal",
    .pageCheckAgent: "Agent" <-> "Agent",
    .pageCheckLine: "Pour la surveillance, cvmsync verifier répond :" <-> "For monitoring, cvmsync check answers:",
    .pageCheckAgain: "Refaire le diagnostic" <-> "Check again",
    .pageBackUpNow: "Sauvegarder maintenant" <-> "Back up now",
    .pageBackupOverdue:
      "{state}; plus de 2 jours sans sauvegarde, alors qu'il y a des inscriptions"
      <-> "{state}; more than 2 days without a backup, while there are records",
    .pageFreeGiB: "{free} {free=Gio libre|Gio libres}" <-> "{free} GiB free",
    .pageFreeMiB: "{free} {free=Mio libre|Mio libres}" <-> "{free} MiB free",
    .pageClockWrong:
      "l'horloge de l'appareil montre {time}, ce qui est faux; réglez-la"
      <-> "the device's clock shows {time}, which is wrong; set it",
    .pageClockUnknown: "pas encore comparée avec celle du portail" <-> "not compared with the portal's yet",
    .pageClockRight: "à moins de 2 minutes de celle du portail" <-> "within 2 minutes of the portal's",
    .pageReachedAt: "a répondu : {time}" <-> "answered: {time}",
    .pageReached: "a répondu" <-> "answered",
    .pageSignedOut: "fermée" <-> "closed",
    .pageAgentRuns: "tourne et sert cette page" <-> "runs and serves this page",
    .pageSettings: "Réglages" <-> "Settings",
    .pageLanguage: "Langue :" <-> "Language:",
    .pageFrench: "Français" <-> "Français",
    .pageEnglish: "English" <-> "English",
    .pageScanTest: "Essai du lecteur de codes-barres" <-> "Trying the bar-code scanner",
    .pageScanTestHere: "Scannez un NIV ici" <-> "Scan a VIN here",
    .pageScanTestHint:
      "Réglez le lecteur pour finir par Entrée. Rien n'est gardé."
      <-> "Set the scanner to end with Enter. Nothing is kept.",
    .pageScanTestEnd: "Fin de l'essai" <-> "End of the trial",
    .pageBundles: "Fichiers portés à la main" <-> "Files carried by hand",
    .pageBundlesHelp:
      "Sans réseau pour longtemps : un fichier chiffré de ce qui attend, à porter au bureau. Rien n'en est "
      + "réintégré avant le reçu. Le fichier des reçus se lit au terminal : cvmsync paquet importer-recus FICHIER"
      <-> "No network for long: an encrypted file of what waits, to be carried to the office. Nothing in it is "
      + "reinstated before the receipt. The file of receipts is read at the terminal: cvmsync bundle "
      + "import-receipts FILE",
    .pageBundleGo: "Préparer un fichier" <-> "Prepare a file",
    .pageBundleHave: "J'ai ce fichier en main" <-> "I have this file in hand",
    .pageBundleKey: "La clé de ce poste, à comparer au bureau" <-> "This station's key, to compare at the office",
    .pageCarrierHint: "Qui porte le fichier." <-> "Who carries the file.",
    .pageFirstSteps: "Premiers pas" <-> "First steps",
    .pageFirstDone:
      "{count} {count=étape faite|étapes faites} sur {total}"
      <-> "{count} of {total} {count=step|steps} done",
    .pageFirstIsDone: "Fait" <-> "Done",
    .pageFirstStationTitle: "Ce poste" <-> "This station",
    .pageFirstStation: "{name}, {kind}." <-> "{name}, {kind}.",
    .pageFirstStationChange:
      "Le nom et le type sont ceux de la création du poste. S'ils sont faux et que rien n'est enregistré, arrêtez "
      + "l'agent, mettez ce dossier de côté et créez le poste de nouveau : cvmsync creer --portal URL --kind garage "
      + "--name NOM"
      <-> "The name and the type are those the station was made with. If they are wrong and nothing is recorded, stop "
      + "the agent, put this folder aside and make the station again: cvmsync init --portal URL --kind garage --name "
      + "NAME",
    .pageFirstLotTitle: "Vos certificats prénumérotés" <-> "Your prenumbered certificates",
    .pageFirstLotHelp: "Sans lot, aucun numéro ne peut être proposé." <-> "Without a lot no number can be proposed.",
    .pageFirstRecordTitle: "Une première vérification" <-> "A first inspection",
    .pageFirstRecordHelp:
      "Pas besoin de réseau ni de connexion au portail pour commencer : ce que vous enregistrez est gardé sur "
      + "cet appareil."
      <-> "No network and no sign-in at the portal is needed to begin: what you record is kept on this device.",
    .pageFirstDemoTitle: "Un essai sans risque" <-> "A trial without risk",
    .pageFirstDemoHelp:
      "Une journée d'exercice, avec un portail de démonstration sur cet appareil. Rien ne va à la SAAQ."
      <-> "A day for practice, with a demonstration portal on this device. Nothing goes to SAAQ.",
  ]
}
