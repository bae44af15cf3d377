extension Catalogue {
  /// The connection to the portal: why it fails, and what to do about it.
  static let link: Texts<Text> = [
    .causeNameUnknown: "le nom du portail est introuvable (pas de réseau, ou adresse à corriger)"
      <-> "the portal's name is not found (no network, or the address needs correcting)",
    .causeRefused: "l'adresse du portail refuse la connexion (aucun service n'y écoute)"
      <-> "the portal's address refuses the connection (no service listens there)",
    .causeNoRoute: "cet appareil n'a pas de réseau" <-> "this device has no network",
    .causeNoTLS: "ce qui répond à l'adresse du portail ne parle pas https (TLS); c'est peut-être un port de simple http"
      <-> "what answers at the portal's address does not speak https (TLS); it may be a port of plain http",
    .causeOldTLS: "ce qui répond à l'adresse du portail ne parle aucune version de TLS encore sûre (1.2 ou suivante)"
      <-> "what answers at the portal's address speaks no version of TLS that is still safe (1.2 or later)",
    .causeNoCipher:
      "ce qui répond à l'adresse du portail n'accepte aucun chiffrement de cet appareil (aucun chiffre TLS commun)"
      <-> "what answers at the portal's address agrees to no encryption with this device (no TLS cipher)",
    .causeAuthorities: "le fichier « certificateAuthorities » de config.json est inutilisable"
      <-> "the file “certificateAuthorities” of config.json cannot be used",
    .causeLibrary: "la bibliothèque libcurl ne peut pas être chargée sur cet appareil"
      <-> "the library libcurl cannot be loaded on this device",
    .causeTimedOut: "le portail n'a pas répondu à temps" <-> "the portal did not answer in time",
    .causeCut: "la connexion au portail a été coupée" <-> "the connection to the portal was cut",
    .causeCertificate: "le certificat de ce qui répond n'est pas valide pour le portail"
      <-> "what answers has no valid certificate of the portal",
    .causeCertificateExpired:
      "le certificat de ce qui répond est expiré d'après l'horloge de cet appareil; vérifiez la date et l'heure"
      <-> "the certificate of what answers has expired by this device's clock; check the device's date and time",
    .causeCertificateNotYetValid:
      "le certificat de ce qui répond n'est pas encore valide d'après l'horloge de cet appareil; vérifiez la date et "
      + "l'heure"
      <-> "the certificate of what answers is not valid yet by this device's clock; check the device's date and time",
    .causeCertificateSelfSigned:
      "le certificat de ce qui répond n'est signé que par lui-même; le réseau demande une connexion, ou le certificat "
      + "manque dans « certificateAuthorities »"
      <-> "the certificate of what answers is signed by nobody but itself; the network asks for a sign-in, or the "
      + "certificate is missing from “certificateAuthorities”",
    .causeCertificateUnknownAuthority:
      "le certificat de ce qui répond est d'une autorité inconnue ici; le réseau demande une connexion, ou l'autorité "
      + "manque dans « certificateAuthorities »"
      <-> "the certificate of what answers is of an authority unknown here; the network asks for a sign-in, or the "
      + "authority is missing from “certificateAuthorities”",
    .causeCertificateOtherHost:
      "le certificat de ce qui répond est celui d'un autre hôte; le réseau demande une connexion, ou l'adresse est à "
      + "corriger"
      <-> "the certificate of what answers is for another host; the network asks for a sign-in, or the address needs "
      + "correcting",
    .causeCertificateNameless: "le certificat de ce qui répond ne nomme aucun hôte là où il le doit"
      <-> "the certificate of what answers names no host where it has to",
    .todoTLS: "vérifier « portal » dans config.json; s'il est juste, prévenir qui exploite le portail."
      <-> "check “portal” in config.json; if it is right, tell whoever runs the portal.",
    .todoAuthorities: "corriger le fichier « certificateAuthorities », puis relancer l'agent."
      <-> "put the file “certificateAuthorities” right, then start the agent again.",
    .todoLibrary: "installer libcurl (Debian : apt install libcurl4), puis relancer l'agent."
      <-> "install libcurl (Debian: apt install libcurl4), then start the agent again.",
    .todoClock: "vérifier la date et l'heure de cet appareil; si elles sont justes, prévenir qui exploite le portail."
      <-> "check this device's date and time; if they are right, tell whoever runs the portal.",
    .todoCertificate:
      "ouvrir une page Web sur ce réseau et accepter ses conditions; s'il n'y en a pas, prévenir qui exploite le "
      + "portail."
      <-> "open a web page on this network and accept its terms; if there are none, tell whoever runs the portal.",
    .passCaptiveWhy: "Rien n'est envoyé : {why}. Rien n'a été marqué." <-> "Not sent: {why}. Nothing was marked.",
    .signInCaptiveWhy: "Le mot de passe n'a pas été envoyé : {why}. Rien n'est perdu."
      <-> "The password was not sent: {why}. Nothing is lost.",
    .causeNetworkSignIn: "le réseau demande une connexion" <-> "the network asks for a sign-in",
    .causeRedirect: "autre chose que le portail répond" <-> "something other than the portal answers",
    .causeUnmarked: "autre chose que le portail répond" <-> "something other than the portal answers",
    .causeGateway: "un serveur placé devant le portail répond qu'il est en panne"
      <-> "a server in front of the portal answers that it is down",
    .causeOther: "le portail n'a pas été joint" <-> "the portal was not reached",
    .verdictNotPortal: "ADRESSE À CORRIGER" <-> "WRONG ADDRESS",
    .statusNotPortal: "Vous pouvez continuer à travailler." <-> "You can keep working.",
    .whyNotPortal: "l'adresse configurée n'est pas celle d'un portail SyncProtocol"
      <-> "the configured address is not a SyncProtocol portal",
    .todoNotPortal: "corriger « portal » dans config.json, puis relancer l'agent."
      <-> "correct “portal” in config.json, then start the agent again.",
    .whyMaintenanceUntil: "le portail demande d'attendre jusqu'à {time}" <-> "the portal asks to wait until {time}",
    .monitorNotPortal: "l'adresse configurée n'est pas celle d'un portail" <-> "the configured address is not a portal",
    .todoNoAgent: "démarrer l'agent, sans quoi rien n'est envoyé : {command}"
      <-> "start the agent, without which nothing is sent: {command}",
    .todoNothing: "rien pour l'instant." <-> "nothing for now.",
    .todoAddress: "vérifier « portal » dans config.json, puis relancer l'agent."
      <-> "check “portal” in config.json, then start the agent again.",
    .todoUnreached: "rien pour l'instant. Quand le portail répondra : {command}"
      <-> "nothing for now. Once the portal answers: {command}",
    .commandAgent: "cvmsync agent" <-> "cvmsync agent",
    .commandSync: "cvmsync envoyer" <-> "cvmsync sync",
    .commandSignIn: "cvmsync connexion" <-> "cvmsync sign-in",
    .commandSignInCode: "cvmsync connexion --code" <-> "cvmsync sign-in --code",
    .nextNoAgent: "À vous : aucun agent ne tourne, rien n'est donc envoyé. Démarrez-le : cvmsync agent"
      <-> "Your turn: no agent is running, so nothing is sent. Start it: cvmsync agent",
    .lifeUnreached: "Portail : {why}." <-> "Portal: {why}.",
    .signInNotPortal:
      "L'adresse configurée n'est pas celle d'un portail SyncProtocol; le mot de passe n'a pas été envoyé. Corrigez « "
      + "portal » dans config.json."
      <-> "The configured address is not a SyncProtocol portal; the password was not sent. Correct “portal” in "
      + "config.json.",
    .signInUnreachableWhy: "Portail non joint : {why}. Rien n'est perdu; réessayez plus tard."
      <-> "Portal not reached: {why}. Nothing is lost; try again later.",
    .passNotPortal:
      "L'adresse configurée n'est pas celle d'un portail SyncProtocol. Corrigez « portal » dans config.json; rien "
      + "n'est perdu."
      <-> "The configured address is not a SyncProtocol portal. Correct “portal” in config.json; nothing is lost.",
    .passOfflineWhy: "Hors ligne : {why}. Réessayez plus tard." <-> "Offline: {why}. Try again later.",
    .passWaitingAlone: "Le reste doit attendre son heure. Ensuite : cvmsync envoyer"
      <-> "The rest has to wait for its time. Then: cvmsync sync",
    .passMaintenanceUntil:
      "Le portail demande d'attendre jusqu'à {time}; rien ne lui est envoyé d'ici là. L'agent continuera ensuite."
      <-> "The portal asks to wait until {time}; nothing is sent to it before. The agent goes on afterwards.",
    .passMaintenanceUntilAlone:
      "Le portail demande d'attendre jusqu'à {time}; rien ne lui est envoyé d'ici là. Ensuite : cvmsync envoyer"
      <-> "The portal asks to wait until {time}; nothing is sent to it before. Then: cvmsync sync",
  ]
}
