extension Catalogue {
  /// The page's frame and its home page.
  static let page: Texts<Text> = [
    .pageSkip: "Aller au contenu" <-> "Skip to the content",
    .pageDemonstration: "DÉMONSTRATION : rien ici n'est vrai, rien ne va à la SAAQ."
      <-> "DEMONSTRATION: nothing here is real, nothing goes to SAAQ.",
    .pageOtherLanguage: "English" <-> "Français",
    .pageNavigation: "Pages" <-> "Pages",
    .pageMore: "Plus" <-> "More",
    .pageErrorTitle: "Erreur : " <-> "Error: ",
    .pageLost:
      "L'agent ne répond plus. Ce qui est enregistré est en sécurité; gardez les papiers et rechargez cette page."
      <-> "The agent no longer answers. What is recorded is safe; keep the papers and reload this page.",
    .pageFooter:
      "Ce qui est enregistré reste sur cet appareil. Rien n'est dit réintégré sans la confirmation du portail."
      <-> "What is recorded stays on this device. Nothing is called reinstated without the portal's confirmation.",
    .pageChecked: "Base vérifiée : {time}" <-> "Database checked: {time}",
    .pageIndependent: "Outil indépendant, sans lien avec la SAAQ ni le gouvernement du Québec."
      <-> "Independent tool, not connected with SAAQ or the government of Québec.",
    .pageRefusedTitle: "Cela n'a pas été fait" <-> "This was not done",
    .pagePlaceHome: "Accueil" <-> "Home",
    .pagePlaceNew: "Nouvelle" <-> "New",
    .pagePlaceQueue: "En attente" <-> "Waiting",
    .pagePlaceReview: "À réviser" <-> "To review",
    .pagePlaceStock: "Stock" <-> "Stock",
    .pagePlaceHistory: "Historique" <-> "History",
    .pagePlaceStatistics: "Statistiques" <-> "Statistics",
    .pagePlaceSignIn: "Connexion" <-> "Sign-in",
    .pagePlaceStation: "Poste" <-> "Station",
    .pagePlaceHelp: "Aide" <-> "Help",
    .pageLinkSession: "Session ouverte jusqu'à {time}" <-> "Signed in until {time}",
    .pageLinkSessionOpen: "Session ouverte" <-> "Signed in",
    .pageLinkCode: "Code envoyé par courriel" <-> "Code sent by e-mail",
    .pageLinkSuspended: "Compte suspendu" <-> "Account suspended",
    .pageLinkUntried: "Portail pas encore appelé" <-> "Portal not called yet",
    .pageLinkReachable: "Portail joint, session fermée" <-> "Portal reached, signed out",
    .pageLinkOffline: "Hors ligne" <-> "Off line",
    .pageLinkPortalDown: "Portail en panne" <-> "Portal down",
    .pageLinkMaintenance: "Portail en maintenance" <-> "Portal under maintenance",
    .pageLinkCaptive: "Le réseau demande une connexion" <-> "The network asks for a sign-in",
    .pageLinkProtocolChanged: "Portail incompatible avec cette version" <-> "Portal not compatible with this version",
    .pageLinkNotPortal: "Autre chose que le portail répond" <-> "Something other than the portal answers",
    .pageWhere: "Où on en est" <-> "Where things stand",
    .pageThisStation: "Ce poste" <-> "This station",
    .pageNewest: "Dernières vérifications" <-> "Latest inspections",
    .pageAllHistory: "Tout l'historique" <-> "The whole history",
    .pageCountWaiting: "{count} en attente" <-> "{count} waiting",
    .pageCountHeld: "{count} à réviser" <-> "{count} to review",
    .pageCountBlocked: "{count} {count=bloquée|bloquées}" <-> "{count} blocked",
    .pageCountConfirmed: "{count} {count=réintégrée|réintégrées}" <-> "{count} reinstated",
    .pageGoSignIn: "Se connecter" <-> "Sign in",
    .pageGoReview: "Réviser la première" <-> "Review the first",
    .pageGoStock: "Voir le stock" <-> "See the stock",
    .pageGoStation: "Voir le poste" <-> "See the station",
    .pageGoQueue: "Voir la file d'attente" <-> "See the queue",
    .pageGoHistory: "Voir l'historique" <-> "See the history",
    .pageGoNew: "Nouvelle vérification" <-> "New inspection",
  ]
}
