extension Text {
  /// The FAQ on signing in.
  static let frenchFAQSignIn: [Text: String] = [
    .faqC1Question: "Se connecter sans adresse de courriel?",
    .faqC1Answer:
      "Non : il en faut une à chaque personne. Un code de 6 chiffres y arrive à chaque connexion, et 15 minutes "
      + "sans rien faire déconnectent.",
    .faqC1Here:
      "Demande le mot de passe puis le code, sans les montrer; l'état dit jusqu'à quand la connexion tient. Si "
      + "elle tombe, ce qui est enregistré attend la suivante.",
    .faqC1Command: "cvmsync connexion CODE_ACCES",
    .faqC2Question: "Renvoyé à la page de connexion après avoir confirmé ses renseignements?",
    .faqC2Answer:
      "Écrire à {support} : nom, code d'accès, téléphone et de quoi vous identifier (dont 3 chiffres du NAS).",
    .faqC2Here: "Prépare le courriel et laisse en blanc ce qui est personnel; cela n'est jamais demandé ni gardé ici.",
    .faqC2Command: "cvmsync brouillon-courriel connexion",
    .faqC3Question: "Combien d'essais de connexion?",
    .faqC3Answer: "Cinq de suite, puis le compte est suspendu. Personne ne peut raccourcir l'attente.",
    .faqC3Here:
      "Note chaque essai avant de l'envoyer et dit combien il en reste; à partir du 3e, il faut le confirmer; le"
      + " 5e ne part jamais. Une suspension est montrée avec sa fin si le portail la dit.",
    .faqC3Command: "cvmsync etat",
    .faqC4Question: "« Vous êtes déjà connecté »?",
    .faqC4Answer:
      "Fermer la page par le X ne déconnecte pas; il faut le bouton Déconnexion, sinon le compte risque d'être "
      + "bloqué.",
    .faqC4Here:
      "Se déconnecte dès que tout est envoyé, à l'arrêt, au démarrage suivant après une panne, ou quand on le "
      + "demande.",
    .faqC4Command: "cvmsync deconnexion",
    .faqC5Question: "Deux courriels avec un code?",
    .faqC5Answer: "Prendre le 2e code. Inutile d'appeler.",
    .faqC5Here: "Le rappelle en demandant le code, et ne répond qu'à la dernière demande de code.",
    .faqC5Command: "cvmsync connexion --code",
    .faqC6Question: "Aucun service pour le personnel administratif ou l'expertise technique?",
    .faqC6Answer: "C'est normal : le portail sert d'abord aux mécaniciens, et l'expertise technique n'y est pas.",
    .faqC6Here:
      "Dit qu'il n'y a pas de mandat (consultation seulement); rien n'est envoyé sous ce compte, et tout attend "
      + "un mécanicien.",
    .faqC6Command: "cvmsync etat",
  ]
}
