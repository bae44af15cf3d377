extension Catalogue {
  /// Texts about bundles, which are carried by hand.
  static let bundles: Texts<Text> = [
    .reasonCarriedReceipt: "le reçu du portail a été rapporté à la main et est conservé ici"
      <-> "the portal's receipt was brought by hand and is kept here",
    .rowCarried: "À la main" <-> "By hand",
    .carried: "{count} {count=exporté|exportés} le {time} dans un fichier, pas encore {count=réintégré|réintégrés}"
      <-> "{count} carried in a file on {time}, not reinstated yet",
    .bundleCertificates: "{count} {count=vérification|vérifications}" <-> "{count} {count=inspection|inspections}",
    .bundleMade:
      "{made} dans {file}, chiffré pour le portail. Rien n'est encore réintégré, et l'agent continue d'essayer le "
      + "réseau."
      <-> "{made} in {file}, encrypted for the portal. Nothing is reinstated yet, and the agent goes on trying the "
      + "network.",
    .bundleNext:
      "À vous : portez ce fichier au bureau et rapportez-en les reçus, puis : cvmsync paquet importer-recus FICHIER"
      <-> "Your turn: take this file to the office and bring its receipts back, then: cvmsync bundle import-receipts "
      + "FILE",
    .bundleLeft:
      "{count} {count=autre attend et n'y tenait|autres attendent et n'y tenaient} pas. Faites un autre fichier : "
      + "cvmsync paquet exporter FICHIER --who NOM"
      <-> "{count} more {count=waits|wait} and did not fit. Make another file: cvmsync bundle export FILE --who NAME",
    .bundleExists: "{file} existe déjà; rien n'a été écrit. Choisissez un autre nom."
      <-> "{file} exists already; nothing was written. Choose another name.",
    .bundleNone: "Aucun fichier n'a été fait ici pour être porté à la main."
      <-> "No file was made here to be carried by hand.",
    .bundleLine:
      "Fichier écrit le {time}, porté par {who}; vérifications : {count}, dont réintégrées : {reinstated}; réponses "
      + "rapportées : {answered}"
      <-> "File written {time}, carried by {who}; inspections: {count}, of which reinstated: {reinstated}; answers "
      + "brought back: {answered}",
    .bundleLineUnwritten:
      "Fichier préparé le {time} pour {who}, jamais noté comme écrit; vérifications : {count}, dont réintégrées : "
      + "{reinstated}; réponses rapportées : {answered}"
      <-> "File prepared {time} for {who}, never noted as written; inspections: {count}, of which reinstated: "
      + "{reinstated}; answers brought back: {answered}",
    .keyStation: "Poste : {station}" <-> "Station: {station}",
    .keyText: "Clé publique : {key}" <-> "Public key: {key}",
    .keyFingerprint: "Empreinte à comparer : {fingerprint}" <-> "Fingerprint to compare: {fingerprint}",
    .keyUntold:
      "Le portail n'a pas encore cette clé. L'agent la lui donne à sa prochaine connexion; sans réseau, portez ces "
      + "lignes au bureau, qui la confirme."
      <-> "The portal does not have this key yet. The agent tells it at its next connection; without a network, take "
      + "these lines to the office, which confirms it.",
    .keyAcknowledged: "Le portail a cette clé. Rien à faire." <-> "The portal has this key. Nothing to do.",
    .keyRefused:
      "Le portail a une autre clé pour ce poste et refuse celle-ci. Portez ces lignes au bureau : lui seul la "
      + "remplace. D'ici là, les fichiers de ce poste y sont refusés; l'envoi par le réseau n'en dépend pas."
      <-> "The portal has another key of this station and refuses this one. Take these lines to the office: it alone "
      + "replaces it. Until then this station's files are refused there; sending over the network does not depend on "
      + "it.",
    .keyPortal: "Empreinte de la clé du portail : {fingerprint}" <-> "Fingerprint of the portal's key: {fingerprint}",
    .keyPortalNone:
      "La clé du portail n'est pas connue ici : connectez-vous une fois, ou écrivez bundleKeys dans config.json."
      <-> "The portal's key is not known here: connect once, or write bundleKeys into config.json.",
    .receiptsNotReadable: "{file} ne peut pas être lu. Rien n'a été changé; vérifiez son nom et ses droits."
      <-> "{file} cannot be read. Nothing was changed; check its name and permissions.",
    .receiptsConfirmed: "{count} {count=réintégrée|réintégrées} : le reçu du portail est vérifié et conservé ici."
      <-> "{count} reinstated: the portal's receipt is verified and kept here.",
    .receiptsForPerson: "{count} {count=demande|demandent} une personne. Voyez : cvmsync reviser liste"
      <-> "{count} {count=needs|need} a person. See: cvmsync review list",
    .receiptsNoted:
      "{count} {count=notée, sans changement : déjà réintégrée|notées, sans changement : déjà réintégrées}, ou à "
      + "essayer encore."
      <-> "{count} noted, nothing changed: reinstated before, or to be tried again.",
    .receiptsKnown: "{count} déjà {count=lue|lues} dans ce fichier : rien n'a changé."
      <-> "{count} read from this file before: nothing changed.",
    .receiptsLeft:
      "{count} en cours d'envoi à l'instant, {count=laissée telle quelle|laissées telles quelles}. Relisez ce fichier "
      + "dans une minute."
      <-> "{count} being sent at this moment, left as {count=it is|they are}. Read this file again in a minute.",
    .receiptsNothing: "Ce fichier ne contient aucune réponse. Rien n'a changé."
      <-> "This file holds no answer. Nothing changed.",
    .receiptsProblem: "{certificate} ({state}) : le portail répond : {problem}"
      <-> "{certificate} ({state}): the portal answers: {problem}",
    .receiptsUnreadable: "ce n'est pas un fichier de reçus du portail, ou il est d'une version plus récente."
      <-> "this is not a file of the portal's receipts, or it is of a later version.",
    .receiptsTooLarge: "il a plus de 4 Mio; un fichier de reçus n'est jamais aussi grand."
      <-> "it has more than 4 MiB; a file of receipts is never as large.",
    .receiptsOtherStation: "il est pour un autre poste. Portez-le à ce poste."
      <-> "it is for another station. Take it to that station.",
    .receiptsUnknownBundle:
      "il répond à un fichier qui n'a pas été fait ici, ou dont ce poste ne sait plus rien. Faites-en un autre "
      + "(cvmsync paquet exporter FICHIER --who NOM) : le portail donnera les mêmes reçus."
      <-> "it answers a file that was not made here, or that this station knows nothing of any more. Make another "
      + "(cvmsync bundle export FILE --who NAME): the portal will give the same receipts.",
    .receiptsSignature:
      "il a été modifié, ou signé par une autre clé que celle du portail. Demandez-le de nouveau au bureau."
      <-> "it was changed, or signed by another key than the portal's. Ask the office for it again.",
    .receiptsEntries: "ses réponses ne sont pas celles des vérifications du fichier. Demandez-le de nouveau au bureau."
      <-> "its answers are not to the inspections of the file. Ask the office for it again.",
    .lifeCarried: "Mis dans un fichier porté par {who}. Ce n'est pas encore une réintégration."
      <-> "Put into a file carried by {who}. This is no reinstatement yet.",
    .lifeCarriedReceipt: "Reçu du portail du {time}, rapporté à la main et vérifié."
      <-> "The portal's receipt of {time}, brought by hand and verified.",
    .lifeCarriedProblem: "Réponse du portail du {time}, rapportée à la main : {problem}."
      <-> "The portal's answer of {time}, brought by hand: {problem}.",
    .refusalNothingToCarry: "Rien n'attend : aucun fichier n'a été fait." <-> "Nothing waits: no file was made.",
    .refusalNoPortalKeys:
      "Aucun fichier n'a été fait : la clé du portail n'est pas connue ici, ou elle ne convient pas. Connectez-vous "
      + "une fois (cvmsync envoyer), ou demandez les clés au bureau et écrivez-les sous bundleKeys dans config.json."
      <-> "No file was made: the portal's key is not known here, or cannot be used. Connect once (cvmsync sync), or "
      + "ask the office for the keys and write them under bundleKeys into config.json.",
    .refusalBadReceipts: "Fichier refusé, rien n'a été changé : {note}" <-> "File refused, nothing was changed: {note}",
    .refusalPassRunning: "Un envoi est en cours. Rien n'a été changé; relisez ce fichier dans quelques minutes."
      <-> "Sending is under way. Nothing was changed; read this file again in a few minutes.",
    .refusalStationKeyFault:
      "La clé de ce poste ne peut pas être lue ou faite ({note}). Rien n'a été changé; l'envoi par le réseau n'en "
      + "dépend pas. Rapportez le fichier d'une copie, ou enlevez-le : le bureau devra alors confirmer la nouvelle clé."
      <-> "This station's key cannot be read or made ({note}). Nothing was changed; sending over the network does "
      + "not depend on it. Bring the file back from a copy, or remove it: the office must then confirm the new key.",
    .configurationBundleKeys: "un objet de deux textes : receipts et sealing, que le bureau du portail donne."
      <-> "an object of two texts: receipts and sealing, which the portal's office gives.",
    .configurationBundleKey: "une clé publique de 32 octets en base64 (44 caractères), telle que le bureau la donne."
      <-> "a public key of 32 bytes in base64 (44 characters), as the office gives it.",
    .helpBundle: "Porter à la main ce qui attend, quand le réseau ne vient pas."
      <-> "Carry by hand what waits, when the network does not come.",
    .helpBundleExport: "Écrit ce qui attend dans un fichier chiffré pour le portail."
      <-> "Write what waits into a file that is encrypted for the portal.",
    .helpBundleImport: "Lit les reçus que le bureau a donnés." <-> "Read the receipts that the office gave.",
    .helpBundleList: "Montre les fichiers faits et où ils en sont."
      <-> "Show the files that were made and how they stand.",
    .helpBundleKey: "Montre la clé de ce poste et son empreinte." <-> "Show this station's key and its fingerprint.",
    .helpBundleFile: "Fichier à écrire, sur une clé USB par exemple." <-> "File to write, such as on a USB stick.",
    .helpReceiptsFile: "Fichier de reçus; - pour l'entrée standard." <-> "File of receipts; - for standard input.",
    .helpCarrier: "Qui porte le fichier." <-> "Who carries the file.",
  ]
}
