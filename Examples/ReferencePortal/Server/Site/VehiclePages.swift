internal import PortalLedger
internal import SyncProtocol

extension Reply {
  static func menuPage(for visitor: Visitor) -> Reply {
    page(
      "Menu",
      """
      <ul><li><a href="/consulter">Consulter un CVM ou un AVP</a></li>
      <li><a href="/vehicules">Rechercher un véhicule, pour saisir un CVM ou un AVP</a></li></ul>
      """, for: visitor)
  }

  /// The search for a vehicle, with what was found; `found` is nil before anything was asked.
  static func searchPage(
    _ form: ShownForm, found: [PortalVehicle]?, truncated: Bool = false, for visitor: Visitor
  ) -> Reply {
    page(
      "Rechercher un véhicule",
      """
      \(found.map { foundList($0, truncated, vin: form.typed["niv"]) } ?? .none)
      <form method="get" action="/vehicules">
      \(form.text("niv", "NIV", hint: "de 1 à 17 caractères, comme sur les papiers, sans zéros devant"))
      <p>ou</p>\(form.text("plaque", "Plaque", hint: "comme sur les papiers"))
      \(form.text("province", "Province ou État de la plaque", hint: "QC, ON, US-NY; vide : QC"))
      <button>Rechercher</button></form>
      """, for: visitor)
  }

  private static func foundList(_ found: [PortalVehicle], _ truncated: Bool, vin: String?) -> HTML {
    let count: String =
      switch found.count {
      case 0: "Aucun véhicule trouvé."
      case 1: "1 véhicule trouvé."
      default: "\(found.count) véhicules trouvés\(truncated ? "; il y en a d’autres" : "")."
      }
    let lines: [HTML] = found.map {
      """
      <li data-vehicule="\($0.id.text)"><span>\($0.summary)</span> \
      <a href="/vehicules/\($0.id.text)" aria-label="Sélectionner \($0.vehicle.vin), \($0.ownerName ?? "")">\
      Sélectionner</a></li>
      """
    }
    return """
      <h2>Résultat</h2><p class="trouves" role="status">\(count)</p><ul>\(lines)</ul>
      <form method="get" action="/vehicules/nouveau"><input type="hidden" name="niv" value="\(vin ?? "")">\
      <button>Créer un véhicule</button></form>
      """
  }

  static func selectedPage(_ vehicle: PortalVehicle, for visitor: Visitor) -> Reply {
    page(
      "Véhicule sélectionné",
      """
      <p>\(vehicle.summary)</p>
      <p><a href="/saisie/cvm?vehicule=\(vehicle.id.text)">Saisir un CVM</a>
      <a href="/saisie/avp?vehicule=\(vehicle.id.text)">Saisir un AVP</a></p>
      """, for: visitor)
  }

  /// The NIV of a vehicle that the portal does not have; the vehicle is created with its first document.
  static func newVehiclePage(_ form: ShownForm, known: Int, for visitor: Visitor) -> Reply {
    let warning: HTML =
      known > 0
      ? "<p><strong>Un véhicule de ce NIV existe déjà : sélectionnez-le si c’est le même.</strong></p>" : .none
    return page(
      "Créer un véhicule",
      """
      \(form.alert)\(warning)<form method="get" action="/saisie/cvm">
      \(form.text("niv", "NIV", hint: "de 1 à 17 lettres majuscules ou chiffres, sans zéros devant"))
      <button>Saisir un CVM</button> <button formaction="/saisie/avp">Saisir un AVP</button></form>
      <p>Le véhicule est créé quand le document est enregistré.</p>
      """, for: visitor)
  }
}
