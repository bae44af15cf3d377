extension Catalogue {
  /// Who reaches the page, how it is opened, and what those read who are not let in.
  static let pageDoor: Texts<Text> = [
    .pageDoorTitle: "La page n'est pas ouverte ici" <-> "The page is not open here",
    .pageDoorNoPageTitle: "Cette page n'existe pas" <-> "There is no such page",
    .pageDoorHost: "Cette adresse n'est pas celle de la page de ce poste. Rien n'a été fait."
      <-> "This address is not that of this station's page. Nothing was done.",
    .pageDoorMethod: "Le navigateur a demandé ce que la page ne fait pas. Rien n'a été fait."
      <-> "The browser asked for what the page does not do. Nothing was done.",
    .pageDoorOtherSite: "Cette demande ne vient pas de la page de ce poste. Rien n'a été fait."
      <-> "This request does not come from this station's page. Nothing was done.",
    .pageDoorSession:
      "Ce navigateur n'a pas de session de la page, ou elle a servi il y a plus de 12 heures. Ce qui est enregistré "
      + "et les brouillons sont en sécurité dans ce poste."
      <-> "This browser has no session of the page, or last used it more than 12 hours ago. What is recorded and the "
      + "drafts are safe in this station.",
    .pageDoorCode:
      "Cette adresse a déjà servi, ou sa minute est passée : il en faut une nouvelle. Ce qui est enregistré et les "
      + "brouillons sont en sécurité dans ce poste."
      <-> "This address was used before, or its minute is over: a new one is needed. What is recorded and the drafts "
      + "are safe in this station.",
    .pageDoorNotForm: "Ce qui a été envoyé n'est pas un formulaire de la page. Rien n'a été fait."
      <-> "What was sent is not a form of the page. Nothing was done.",
    .pageDoorTooLarge: "Ce formulaire est trop gros. Rien n'a été fait."
      <-> "This form is too large. Nothing was done.",
    .pageDoorNoPage: "Rien n'a été changé." <-> "Nothing was changed.",
    .pageDoorNothingDone:
      "Ce qui vient d'être envoyé n'a pas été reçu. Ouvrez la page dans un autre onglet, revenez ici en arrière, puis "
      + "envoyez de nouveau."
      <-> "What was just sent was not received. Open the page in another tab, go back here, then send it again.",
    .pageDoorTodo: "Pour l'ouvrir, tapez dans un terminal de ce poste : cvmsync ouvrir"
      <-> "To open it, type in a terminal of this station: cvmsync open",
    .pageDoorLink: "Aller à l'accueil" <-> "Go to the home page",
    .openStarted:
      "La page s'ouvre dans le navigateur. Si rien ne s'ouvre, copiez-y cette adresse; elle sert une fois, pendant "
      + "{seconds} secondes :"
      <-> "The page opens in the browser. If nothing opens, copy this address there; it works once, for {seconds} "
      + "seconds:",
    .openByHand:
      "Copiez cette adresse dans le navigateur de cet appareil; elle sert une fois, pendant {seconds} secondes :"
      <-> "Copy this address into this device's browser; it works once, for {seconds} seconds:",
    .helpOpen: "Ouvre la page du poste dans le navigateur." <-> "Open the station's page in the browser.",
    .helpPrintAddress: "Écrit l'adresse sans lancer le navigateur."
      <-> "Print the address without starting the browser.",
    .refusalPageNeedsAgent: "La page vient de l'agent, et aucun ne tourne. Lancez-le : cvmsync agent"
      <-> "The page comes from the agent, and none runs. Start it: cvmsync agent",
    .refusalPageOff:
      "La configuration dit de ne pas servir la page. Retirez-y le champ « page », puis relancez l'agent."
      <-> "The configuration says that the page is not served. Remove its field \"page\", then start the agent again.",
    .refusalPagePortTaken:
      "Un autre programme a le port {port} de cet appareil, et la page ne s'ouvre pas. Dans la configuration, donnez "
      + "au champ « page » un autre port, ou 0 pour n'importe lequel, puis relancez l'agent. Les commandes marchent "
      + "comme toujours."
      <-> "Another program has port {port} of this device, and the page cannot be opened. In the configuration, give "
      + "the field \"page\" another port, or 0 for any, then start the agent again. Commands work as always.",
    .refusalPageClosed:
      "La page ne s'ouvre pas au port {port} de cet appareil : {note}. Dans la configuration, donnez au champ « page » "
      + "un autre port, ou 0 pour n'importe lequel, puis relancez l'agent. Les commandes marchent comme toujours."
      <-> "The page cannot be opened at port {port} of this device: {note}. In the configuration, give the field "
      + "\"page\" another port, or 0 for any, then start the agent again. Commands work as always.",
    .configurationPage:
      "un port de 1 à 65535, 0 pour n'importe quel port libre, ou false pour ne pas servir la page."
      <-> "a port from 1 to 65535, 0 for any free port, or false to serve no page.",
  ]
}
