extension Text {
  /// What is carried by hand.
  static let frenchBundles: [Text: String] = [
    .reasonCarriedReceipt: "le reçu du portail a été rapporté à la main et est conservé ici",
    .rowCarried: "À la main",
    .carriedOne: "1 exporté le {time} dans un fichier, pas encore réintégré",
    .carriedMany: "{count} exportés le {time} dans un fichier, pas encore réintégrés",
    .bundleMadeOne: "1 vérification",
    .bundleMadeMany: "{count} vérifications",
    .bundleMade:
      "{made} dans {file}, chiffré pour le portail. Rien n'est encore réintégré, et l'agent continue d'essayer "
      + "le réseau.",
    .bundleNext:
      "À vous : portez ce fichier au bureau et rapportez-en les reçus, puis : cvmsync paquet importer-recus FICHIER",
    .bundleLeft:
      "{count} {count=autre attend et n'y tenait|autres attendent et n'y tenaient} pas. Faites un autre fichier : "
      + "cvmsync paquet exporter FICHIER --who NOM",
    .bundleExists: "{file} existe déjà; rien n'a été écrit. Choisissez un autre nom.",
    .bundleNone: "Aucun fichier n'a été fait ici pour être porté à la main.",
    .bundleLine:
      "{bundle} : écrit le {time}, porté par {who}; vérifications : {count}, dont réintégrées : {reinstated}; réponses "
      + "rapportées : {answered}",
    .bundleLineUnwritten:
      "{bundle} : préparé le {time} pour {who}, jamais noté comme écrit; vérifications : {count}, dont réintégrées : "
      + "{reinstated}; réponses rapportées : {answered}",
    .keyStation: "Poste : {station}",
    .keyText: "Clé publique : {key}",
    .keyFingerprint: "Empreinte à comparer : {fingerprint}",
    .keyUntold:
      "Le portail n'a pas encore cette clé. L'agent la lui donne à sa prochaine connexion; sans réseau, portez ces lignes "
      + "au bureau, qui la confirme.",
    .keyAcknowledged: "Le portail a cette clé. Rien à faire.",
    .keyRefused:
      "Le portail a une autre clé pour ce poste et refuse celle-ci. Portez ces lignes au bureau : lui seul la remplace. "
      + "D'ici là, les fichiers de ce poste y sont refusés; l'envoi par le réseau n'en dépend pas.",
    .keyPortal: "Empreinte de la clé du portail : {fingerprint}",
    .keyPortalNone:
      "La clé du portail n'est pas connue ici : connectez-vous une fois, ou écrivez bundleKeys dans config.json.",
    .receiptsNotReadable: "{file} ne peut pas être lu. Rien n'a été changé; vérifiez son nom et ses droits.",
    .receiptsConfirmed: "{count} {count=réintégrée|réintégrées} : le reçu du portail est vérifié et conservé ici.",
    .receiptsForPerson: "{count} {count=demande|demandent} une personne. Voyez : cvmsync reviser liste",
    .receiptsNoted:
      "{count} {count=notée, sans changement : déjà réintégrée|notées, sans changement : déjà réintégrées}, ou à "
      + "essayer encore.",
    .receiptsKnown: "{count} déjà {count=lue|lues} dans ce fichier : rien n'a changé.",
    .receiptsLeft:
      "{count} en cours d'envoi à l'instant, {count=laissée telle quelle|laissées telles quelles}. Relisez ce fichier "
      + "dans une minute.",
    .receiptsNothing: "Ce fichier ne contient aucune réponse. Rien n'a changé.",
    .receiptsProblem: "{certificate} ({state}) : le portail répond {problem}",
    .receiptsUnreadable: "ce n'est pas un fichier de reçus du portail, ou il est d'une version plus récente.",
    .receiptsTooLarge: "il a plus de 4 Mio; un fichier de reçus n'est jamais aussi grand.",
    .receiptsOtherStation: "il est pour un autre poste. Portez-le à ce poste.",
    .receiptsUnknownBundle:
      "il répond à un fichier qui n'a pas été fait ici, ou dont ce poste ne sait plus rien. Faites-en un autre "
      + "(cvmsync paquet exporter FICHIER --who NOM) : le portail donnera les mêmes reçus.",
    .receiptsSignature:
      "il a été modifié, ou signé par une autre clé que celle du portail. Demandez-le de nouveau au bureau.",
    .receiptsEntries: "ses réponses ne sont pas celles des vérifications du fichier. Demandez-le de nouveau au bureau.",
    .lifeCarried: "Mis dans le fichier {bundle}, porté par {who}. Ce n'est pas encore une réintégration.",
    .lifeCarriedReceipt: "Reçu du portail du {time}, rapporté à la main (fichier {bundle}) et vérifié.",
    .lifeCarriedProblem: "Réponse du portail du {time}, rapportée à la main (fichier {bundle}) : {problem}.",
    .refusalNothingToCarry: "Rien n'attend : aucun fichier n'a été fait.",
    .refusalNoPortalKeys:
      "Aucun fichier n'a été fait : la clé du portail n'est pas connue ici, ou elle ne convient pas. Connectez-vous "
      + "une fois (cvmsync envoyer), ou demandez les clés au bureau et écrivez-les sous bundleKeys dans config.json.",
    .refusalBadReceipts: "Fichier refusé, rien n'a été changé : {note}",
    .refusalPassRunning: "Un envoi est en cours. Rien n'a été changé; relisez ce fichier dans quelques minutes.",
    .refusalStationKeyFault:
      "La clé de ce poste ne peut pas être lue ou faite ({note}). Rien n'a été changé; l'envoi par le réseau n'en dépend "
      + "pas. Rapportez le fichier d'une copie, ou enlevez-le : le bureau devra alors confirmer la nouvelle clé.",
    .configurationBundleKeys: "un objet de deux textes : receipts et sealing, que le bureau du portail donne.",
    .configurationBundleKey: "une clé publique de 32 octets en base64 (44 caractères), telle que le bureau la donne.",
    .helpBundle: "Porter à la main ce qui attend, quand le réseau ne vient pas.",
    .helpBundleExport: "Écrit ce qui attend dans un fichier chiffré pour le portail.",
    .helpBundleImport: "Lit les reçus que le bureau a donnés.",
    .helpBundleList: "Montre les fichiers faits et où ils en sont.",
    .helpBundleKey: "Montre la clé de ce poste et son empreinte.",
    .helpBundleFile: "Fichier à écrire, sur une clé USB par exemple.",
    .helpReceiptsFile: "Fichier de reçus; - pour l'entrée standard.",
    .helpCarrier: "Qui porte le fichier.",
  ]
}
