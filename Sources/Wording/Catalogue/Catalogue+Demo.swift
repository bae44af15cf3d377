extension Catalogue {
  /// The demonstration: a made-up station and portal.
  static let demo: Texts<Text> = [
    .helpDemo: "Montre une journée inventée, avec un portail d'essai, dans un dossier jetable."
      <-> "Show a made-up day, with a portal to try, in a throw-away folder.",
    .demoStation: "Unité mobile de démonstration" <-> "Demonstration mobile unit",
    .demoBegun:
      "DÉMONSTRATION : un poste et un portail inventés. Rien n'est vrai, rien n'est envoyé ailleurs, et tout est effacé à "
      + "la fin."
      <-> "DEMONSTRATION: a made-up station and portal. Nothing is real, nothing is sent elsewhere, and all is removed "
      + "at the end.",
    .demoSignIn:
      "Pour se connecter au portail : code d'accès {access}, mot de passe {password}. Le code à 6 chiffres que le "
      + "portail envoie par courriel s'affichera ici."
      <-> "To sign in to the portal: access code {access}, password {password}. The 6-digit code that the portal sends by "
      + "e-mail will show here.",
    .demoAgain: "Une autre adresse, ou une autre commande du poste, dans un autre terminal :"
      <-> "Another address, or any other command of the station, in another terminal:",
    .demoEnd: "Pour finir : Ctrl-C" <-> "To end: Ctrl-C",
    .demoMail: "Courriel du portail : le code est {code}" <-> "E-mail from the portal: the code is {code}",
    .demoOwnFolder:
      "La démonstration a son propre dossier : n'ajoutez ni --data, ni --config, ni --socket. Aucun poste n'a été touché."
      <-> "The demonstration has a folder of its own: add no --data, --config or --socket. No station was touched.",
    .demoNoPortal:
      "Le programme cvmportal, le portail d'essai, manque. Mettez-le à côté de cvmsync, dans {folder}, ou dans un dossier "
      + "de PATH."
      <-> "The program cvmportal, the portal to try, is missing. Put it beside cvmsync, in {folder}, or in a folder of "
      + "PATH.",
    .demoPortalNotStarted: "Le portail d'essai (cvmportal) n'a pas démarré : {note}"
      <-> "The portal to try (cvmportal) did not start: {note}",
    .demoPortalEnded: "Le portail d'essai (cvmportal) s'est arrêté : la démonstration est finie et effacée."
      <-> "The portal to try (cvmportal) has ended: the demonstration is over and removed.",
    .demoNoFolder: "Aucun dossier ne peut être créé dans {path} : {note}. Choisissez-en un autre avec TMPDIR."
      <-> "No folder can be made in {path}: {note}. Choose another with TMPDIR.",
    .demoDayStopped: "La journée inventée n'a pas pu être remplie. La démonstration est finie et effacée."
      <-> "The made-up day could not be filled in. The demonstration is over and removed.",
  ]
}
