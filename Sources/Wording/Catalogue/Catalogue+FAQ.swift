extension Catalogue {
  /// The portal's FAQ: for each rule the question, the answer, what is done here, and the command.
  static let faq: Texts<Text> = [
    .faqC1Question: "Se connecter sans adresse de courriel?" <-> "Signing in without an e-mail address?",
    .faqC1Answer:
      "Non : il en faut une à chaque personne. Un code de 6 chiffres y arrive à chaque connexion, et 15 minutes sans "
      + "rien faire déconnectent."
      <-> "No: each person needs their own. A 6-digit code arrives there at each sign-in, and 15 idle minutes sign "
      + "you out.",
    .faqC1Here:
      "Demande le mot de passe puis le code, sans les montrer; l'état dit jusqu'à quand la connexion tient. Si elle "
      + "tombe, ce qui est enregistré attend la suivante."
      <-> "Asks for the password and then the code without showing them; the status tells until when the session "
      + "lasts. If it ends, what is recorded waits for the next one.",
    .faqC1Command: "cvmsync connexion CODE_ACCES" <-> "cvmsync sign-in ACCESS_CODE",
    .faqC2Question: "Renvoyé à la page de connexion après avoir confirmé ses renseignements?"
      <-> "Sent back to the sign-in page after confirming your particulars?",
    .faqC2Answer:
      "Écrire à {support} : nom, code d'accès, téléphone et de quoi vous identifier (dont 3 chiffres du NAS)."
      <-> "Write to {support}: name, access code, telephone and what identifies you (with 3 digits of the SIN).",
    .faqC2Here: "Prépare le courriel et laisse en blanc ce qui est personnel; cela n'est jamais demandé ni gardé ici."
      <-> "Prepares the e-mail and leaves blank what is personal; that is never asked for or kept here.",
    .faqC2Command: "cvmsync brouillon-courriel connexion" <-> "cvmsync draft-email support-sign-in",
    .faqC3Question: "Combien d'essais de connexion?" <-> "How many attempts at signing in?",
    .faqC3Answer: "Cinq de suite, puis le compte est suspendu. Personne ne peut raccourcir l'attente."
      <-> "Five in a row, then the account is suspended. Nobody can lift it sooner.",
    .faqC3Here:
      "Note chaque essai avant de l'envoyer et dit combien il en reste; à partir du 3e, il faut le confirmer; le 5e "
      + "ne part jamais. Une suspension est montrée avec sa fin si le portail la dit."
      <-> "Notes each attempt before it is sent and tells how many are left; from the 3rd on it must be confirmed; "
      + "the 5th is never sent. A suspension is shown with its end where the portal tells it.",
    .faqC3Command: "cvmsync etat" <-> "cvmsync status",
    .faqC4Question: "« Vous êtes déjà connecté »?" <-> "“Vous êtes déjà connecté”?",
    .faqC4Answer:
      "Fermer la page par le X ne déconnecte pas; il faut le bouton Déconnexion, sinon le compte risque d'être bloqué."
      <-> "Closing the page with the X does not sign out; it takes the Déconnexion button, or the account may be "
      + "blocked.",
    .faqC4Here:
      "Se déconnecte dès que tout est envoyé, à l'arrêt, au démarrage suivant après une panne, ou quand on le demande."
      <-> "Signs out once everything is sent, when it stops, at the next start after a failure, or when asked.",
    .faqC4Command: "cvmsync deconnexion" <-> "cvmsync sign-out",
    .faqC5Question: "Deux courriels avec un code?" <-> "Two e-mails with a code?",
    .faqC5Answer: "Prendre le 2e code. Inutile d'appeler." <-> "Take the 2nd code. No need to call.",
    .faqC5Here: "Le rappelle en demandant le code, et ne répond qu'à la dernière demande de code."
      <-> "Says so when it asks for the code, and answers the newest request alone.",
    .faqC5Command: "cvmsync connexion --code" <-> "cvmsync sign-in --code",
    .faqC6Question: "Aucun service pour le personnel administratif ou l'expertise technique?"
      <-> "No services for administrative staff or technical expertise?",
    .faqC6Answer: "C'est normal : le portail sert d'abord aux mécaniciens, et l'expertise technique n'y est pas."
      <-> "That is normal: the portal serves mechanics first, and technical expertise is not in it.",
    .faqC6Here:
      "Dit qu'il n'y a pas de mandat (consultation seulement); rien n'est envoyé sous ce compte, et tout attend un "
      + "mécanicien."
      <-> "Says that there is no mandate (consultation only); nothing is sent under that account, and everything "
      + "waits for a mechanic.",
    .faqC6Command: "cvmsync etat" <-> "cvmsync status",
    .faqU1Question: "Imprimer des CVM prénumérotés pendant une panne?" <-> "Printing prenumbered CVMs in an outage?",
    .faqU1Answer: "Non : c'est au mandataire d'en avoir assez, pour environ une semaine."
      <-> "No: the mandatary keeps enough of them, for about one week.",
    .faqU1Here:
      "Compte les numéros, estime les jours qui restent et avertit sous une semaine. Un numéro ne sert qu'une fois, à "
      + "un seul poste. Un lot à côté de la liste du portail : cvmsync stock verifier"
      <-> "Counts the numbers, estimates the days left and warns under a week. A number is used once, at one "
      + "station. A lot beside the portal's list: cvmsync stock verify",
    .faqU1Command: "cvmsync stock" <-> "cvmsync stock",
    .faqU2Question: "Un code d'erreur a empêché l'impression?" <-> "An error code kept you from printing?",
    .faqU2Answer:
      "Le document est le plus souvent dans l'historique du portail. Sinon, écrire à {support} avec son numéro et la "
      + "plaque ou le NIV."
      <-> "The document is most often in the portal's history. If not, write to {support} with its number and the "
      + "plate or VIN.",
    .faqU2Here:
      "Cherche le numéro au portail avant tout nouvel envoi et raconte chaque essai; prépare le courriel s'il en faut "
      + "un : cvmsync brouillon-courriel resultat-inconnu NUMÉRO"
      <-> "Looks the number up at the portal before sending again and tells every attempt; prepares the e-mail if "
      + "one is needed: cvmsync draft-email unknown-outcome NUMBER",
    .faqU2Command: "cvmsync pourquoi NUMÉRO" <-> "cvmsync why NUMBER",
    .faqU3Question: "Obtenir des statistiques en attendant?" <-> "Statistics in the meantime?",
    .faqU3Answer: "Par courriel à {support}, tant que le portail n'a pas ce service."
      <-> "By e-mail to {support}, as long as the portal does not offer them.",
    .faqU3Here: "Prépare la demande; cvmsync liste --json donne ce qui est enregistré ici."
      <-> "Prepares the request; cvmsync list --json gives what is recorded here.",
    .faqU3Command: "cvmsync brouillon-courriel statistiques" <-> "cvmsync draft-email statistics",
    .faqI1Question: "Client refusé dans un centre de services à cause de son certificat?"
      <-> "Client refused at a service centre because of the certificate?",
    .faqI1Answer: "Le client téléphone au {satisfaction} ou écrit par la page Nous joindre."
      <-> "The client calls {satisfaction} or writes through the page Nous joindre.",
    .faqI1Here: "Donne ce numéro avec chaque certificat, à côté de la preuve qu'il est au portail ou non."
      <-> "Gives that number with each certificate, beside the proof that the portal has it or not.",
    .faqI1Command: "cvmsync brouillon-courriel client-refuse NUMÉRO" <-> "cvmsync draft-email client-refused NUMBER",
    .faqA1Question: "Copie d'un document d'avant le 26 janvier 2023, 17 h?"
      <-> "A copy of a document from before January 26, 2023, 5 p.m.?",
    .faqA1Answer: "Il n'est pas dans Consulter un CVM ou un AVP : le client téléphone au {older}."
      <-> "It is not in Consulter un CVM ou un AVP: the client calls {older}.",
    .faqA1Here: "Donne ce numéro dès qu'un document de cette époque est cherché pour être conformé."
      <-> "Gives that number as soon as a document of that time is looked up to be conformed.",
    .faqA1Command: "cvmsync conformer NUMÉRO" <-> "cvmsync conform NUMBER",
    .faqA2Question: "Conformer un document d'avant cette date?" <-> "Conforming a document from before that date?",
    .faqA2Answer: "Il a été converti, sauf pour les véhicules d'ailleurs : le chercher au portail par son numéro."
      <-> "It was converted, except for vehicles from elsewhere: look it up at the portal by its number.",
    .faqA2Here:
      "Cherche d'abord le document par son numéro, ici puis au portail, et enregistre ses réparations, aussi sans "
      + "réseau. Introuvable : dit quoi faire (A3)."
      <-> "Looks the document up by its number first, here and then at the portal, and records its repairs, off line "
      + "too. Not found: says what to do (A3).",
    .faqA2Command: "cvmsync conformer NUMÉRO" <-> "cvmsync conform NUMBER",
    .faqA3Question: "Ancien document d'un véhicule d'ailleurs introuvable?"
      <-> "An older document of a vehicle from elsewhere that is not found?",
    .faqA3Answer:
      "En créer un nouveau, champ du numéro vide, l'ancien numéro dans Remarques; garder l'ancien papier avec le "
      + "nouveau."
      <-> "Create a new one, number field empty, old number in Remarques; keep the old paper with the new.",
    .faqA3Here:
      "Fait la saisie sans numéro, l'ancien dans Remarques, une seule fois; garde le numéro reçu et rappelle de "
      + "classer les deux papiers."
      <-> "Makes the entry without a number, the old one in Remarques, once; keeps the number given and reminds you "
      + "to file both papers together.",
    .faqA3Command: "cvmsync nouvelle FICHIER --legacy-number NUMÉRO --legacy-issued DATE"
      <-> "cvmsync record FILE --legacy-number NUMBER --legacy-issued DATE",
    .faqR1Question: "Bon véhicule, autre propriétaire?" <-> "Right vehicle, another owner?",
    .faqR1Answer: "Prendre ce véhicule, sans en créer un autre." <-> "Take this vehicle and create no other.",
    .faqR1Here:
      "Le propriétaire ne décide jamais : le véhicule est sélectionné et la différence, notée. Un NIV presque "
      + "identique, ou court sans autre champ identique, attend une personne."
      <-> "The owner never decides: the vehicle is selected and the difference noted. A VIN that is almost the same, "
      + "or short with nothing else the same, waits for a person.",
    .faqR1Command: "cvmsync reviser liste" <-> "cvmsync review list",
    .faqR2Question: "NI de plus de 13 caractères?" <-> "Owner's ID number of more than 13 characters?",
    .faqR2Answer: "Treize zéros dans le champ, et le NI complet dans Remarques."
      <-> "Thirteen zeros in the field, and the whole number in Remarques.",
    .faqR2Here: "Le fait dans ce qui est envoyé et le dit; ici, le NI reste entier."
      <-> "Does so in what is sent, and says it; here the number stays whole.",
    .faqR2Command: "cvmsync pourquoi NUMÉRO" <-> "cvmsync why NUMBER",
    .faqR3Question: "« Erreur 500 » pour un véhicule d'ailleurs?" <-> "“Erreur 500” for a vehicle from elsewhere?",
    .faqR3Answer: "Souvent un nom de propriétaire trop long : 40 caractères au plus."
      <-> "Often the owner's name is too long: 40 characters at most.",
    .faqR3Here: "Envoie les 40 premiers et le dit; ici, le nom reste entier."
      <-> "Sends the first 40 and says so; here the name stays whole.",
    .faqR3Command: "cvmsync pourquoi NUMÉRO" <-> "cvmsync why NUMBER",
    .faqR4Question: "Nom de rue coupé?" <-> "Street name cut?",
    .faqR4Answer: "Le champ n'en prend que 9 caractères; mettre ce qui entre."
      <-> "The field takes 9 characters; enter what fits.",
    .faqR4Here: "Envoie les 9 premiers et le dit; ici, la rue reste entière."
      <-> "Sends the first 9 and says so; here the street stays whole.",
    .faqR4Command: "cvmsync pourquoi NUMÉRO" <-> "cvmsync why NUMBER",
    .faqR5Question: "NIV de moins de 17 caractères?" <-> "A VIN of fewer than 17 characters?",
    .faqR5Answer: "L'écrire comme sur les papiers, de 1 à 17 caractères, sans zéros ajoutés."
      <-> "Write it as on the papers, 1 to 17 characters, without added zeros.",
    .faqR5Here:
      "Le prend tel quel. À 17 caractères, un I, O ou Q, ou un chiffre de contrôle faux, est signalé sans bloquer."
      <-> "Takes it as it is. At 17 characters, an I, O or Q or a wrong check digit is pointed out and blocks nothing.",
    .faqR5Command: "cvmsync nouvelle --rehearse FICHIER" <-> "cvmsync record --rehearse FILE",
    .faqR6Question: "Pas de masse nette ou de plaque?" <-> "No net mass or plate?",
    .faqR6Answer: "Laisser le champ vide; le centre de services pourra compléter."
      <-> "Leave the field empty; the service centre can complete it.",
    .faqR6Here: "Les deux sont facultatifs; rien n'est envoyé à leur place. « N/A » et « - » sont laissés vides."
      <-> "Both are optional; nothing is sent in their place. “N/A” and “-” are left out.",
    .faqR6Command: "cvmsync voir NUMÉRO" <-> "cvmsync show NUMBER",
    .faqR7Question: "Des décimales?" <-> "Decimals?",
    .faqR7Answer: "Oui, avec un point." <-> "Yes, with a point.",
    .faqR7Here: "Prend la virgule ou le point, et envoie le point."
      <-> "Takes a comma or a point, and sends the point.",
    .faqR7Command: "cvmsync nouvelle --rehearse FICHIER" <-> "cvmsync record --rehearse FILE",
    .faqR8Question: "PNBV illisible sur un véhicule d'ailleurs?" <-> "GVWR not readable on a vehicle from elsewhere?",
    .faqR8Answer: "Inscrire 1 pour un véhicule léger (moins de 4 500 kg), 4501 pour un lourd."
      <-> "Enter 1 for a light vehicle (under 4,500 kg), 4501 for a heavy one.",
    .faqR8Here:
      "On dit « pas visible » et léger ou lourd; 1 ou 4501 n'existe que dans ce qui est envoyé, et ne compte dans "
      + "aucun calcul."
      <-> "One says “not visible” and light or heavy; 1 or 4501 exists only in what is sent, and enters no sum.",
    .faqR8Command: "cvmsync pourquoi NUMÉRO" <-> "cvmsync why NUMBER",
    .faqR9Question: "Annuler un document conformé?" <-> "Cancelling a document that was conformed?",
    .faqR9Answer: "CVM : téléphoner au {cancellation}. AVP : écrire à {support} avec le numéro et le NIV ou la plaque."
      <-> "CVM: call {cancellation}. AVP: write to {support} with the number and the VIN or plate.",
    .faqR9Here:
      "Garde la demande, de « à demander » à la référence reçue, et prépare le courriel d'un AVP : cvmsync "
      + "brouillon-courriel annuler-avp NUMÉRO"
      <-> "Keeps the request from “to be asked for” to the reference received, and prepares an AVP's e-mail: cvmsync "
      + "draft-email cancel-avp NUMBER",
    .faqR9Command: "cvmsync annuler NUMÉRO --who NOM --why RAISON" <-> "cvmsync cancel NUMBER --who NAME --why REASON",
  ]
}
