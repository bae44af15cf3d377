internal import PortalLedger
internal import SyncProtocol

extension Reply {
  /// The form in which a document is typed, in the order of the screens.
  static func entryPage(
    _ kind: CertificateKind, vehicle: PortalVehicle?, newVin: String?, _ form: ShownForm, for visitor: Visitor,
    status: Int = 200
  ) -> Reply {
    let chosen: HTML =
      vehicle.map {
        "<input type=\"hidden\" name=\"vehicule\" value=\"\($0.id.text)\"><p>Véhicule sélectionné : \($0.summary)</p>"
      }
      ?? "<input type=\"hidden\" name=\"niv\" value=\"\(newVin ?? "")\"><p>Nouveau véhicule, NIV \(newVin ?? "")</p>"
    let screens: [HTML] = SiteField.Screen.allCases.filter { $0.isOf(kind) }.map { screen in
      """
      <fieldset><legend>\(screen.rawValue)</legend>\(screen == .vehicle ? chosen : .none)
      \(fields(of: screen, kind, form))</fieldset>
      """
    }
    return page(
      "Saisir un \(kind.title)",
      """
      \(form.alert)<form method="post" action="/saisie/\(kind.siteName)/enregistrer">\(screens)
      <button name="action" value="enregistrer">Enregistrer</button></form>
      """, for: visitor, status: status)
  }

  private static func fields(of screen: SiteField.Screen, _ kind: CertificateKind, _ form: ShownForm) -> HTML {
    let fields = SiteField.fields(of: screen, kind)
    guard screen == .defects else { return HTML(joining: fields.map { form.markup($0) }) }
    let rows: [HTML] = SiteField.defectRows.map { row in
      """
      <fieldset><legend>Défectuosité \(row)</legend><div class="row">\(fields.map { form.markup($0, row: row) })</div>
      </fieldset>
      """
    }
    return HTML(joining: rows)
  }

  /// Every field of a document, as it is now.
  static func documentPage(_ document: PortalDocument, saved: Bool, for visitor: Visitor) -> Reply {
    let kind = document.kind
    var texts = document.certificate.typed
    texts["numero"] = document.number
    texts["niv"] = document.certificate.vehicle.vin
    let done: HTML =
      saved ? "<p class=\"done\" role=\"status\">Le \(kind.title) \(document.number) est enregistré.</p>" : .none
    let open = document.certificate.defects.contains { $0.repairedAt == nil }
    let repair: HTML =
      open
      ? "<p><a href=\"/conformite/\(kind.siteName)/\(document.number)\">Conformer ce \(kind.title)</a></p>" : .none
    var lines: [HTML] = [line("niv", "NIV", texts["niv"])]
    for name in SiteField.names(kind) {
      let base = name.last?.isNumber == true ? String(name.prefix { !$0.isNumber }.dropLast()) : name
      guard let field = SiteField.all.first(where: { $0.name == base }) else { continue }
      lines.append(line(name, field.label, texts[name].map { field.shown($0) }))
    }
    return page("\(kind.title) \(document.number)", "\(done)<dl>\(lines)</dl>\(repair)", for: visitor)
  }

  private static func line(_ name: String, _ label: String, _ text: String?) -> HTML {
    text.map { "<div><dt>\(label)</dt><dd data-champ=\"\(name)\">\($0)</dd></div>" } ?? .none
  }

  /// The page « Consulter » : a search by number, and the documents of the person's mandates.
  static func consultPage(
    _ history: (documents: [PortalDocument], count: Int), _ form: ShownForm, missing: String? = nil,
    for visitor: Visitor
  ) -> Reply {
    let none: HTML = missing.map { "<p class=\"absent\" role=\"status\">Aucun document \($0) au portail.</p>" } ?? .none
    let rows: [HTML] = history.documents.map {
      let (date, time) = QuebecTime.typed($0.certificate.performedAt, offset: $0.certificate.utcOffset)
      let result = $0.certificate.result == .compliant ? "Conforme" : "Non conforme"
      return """
        <tr><td>\($0.kind.title)</td><td><a href="/consulter/\($0.kind.siteName)/\($0.number)">\($0.number)</a></td>\
        <td>\(date) \(time)</td><td>\($0.certificate.vehicle.vin)</td><td>\(result)</td></tr>
        """
    }
    return page(
      "Consulter un CVM ou un AVP",
      """
      \(none)<form method="get" action="/consulter">
      <div><label for="document">Document</label><select id="document" name="document">\
      <option value="cvm">CVM</option><option value="avp"\(form.typed["document"] == "avp" ? " selected" : .none)>AVP\
      </option></select></div>
      \(form.text("numero", "Numéro", hint: "comme imprimé")) <button>Rechercher</button></form>
      <h2>Documents du mandataire</h2><p>\(history.count) au total, les plus récents d’abord.</p>
      <table><thead><tr><th scope="col">Document</th><th scope="col">Numéro</th><th scope="col">Date</th>\
      <th scope="col">NIV</th><th scope="col">Résultat</th></tr></thead><tbody>\(rows)</tbody></table>
      """, for: visitor)
  }

  /// The open defects of a document, to tick as repaired.
  static func repairPage(
    _ document: PortalDocument, _ form: ShownForm, for visitor: Visitor, status: Int = 200
  ) -> Reply {
    let boxes: [HTML] = document.certificate.defects.enumerated().filter { $0.element.repairedAt == nil }.map {
      let (index, defect) = ($0.offset, $0.element)
      return """
        <div><input type="checkbox" id="reparee-\(index + 1)" name="reparee-\(index + 1)" value="oui"> \
        <label for="reparee-\(index + 1)">Réparée : \(defect.component) \(defect.code), \
        \(defect.severity == .major ? "majeure" : "mineure")</label></div>
        """
    }
    guard !boxes.isEmpty else {
      return page(
        "Conformer le \(document.kind.title) \(document.number)",
        "<p>Ce document n’a aucune défectuosité ouverte.</p>", for: visitor)
    }
    let fields = ["date", "heure", "mecanicien", "remarques"].compactMap { name in
      SiteField.all.first { $0.name == name }.map { form.markup($0) }
    }
    return page(
      "Conformer le \(document.kind.title) \(document.number)",
      """
      \(form.alert)<form method="post" \
      action="/conformite/\(document.kind.siteName)/\(document.number)/enregistrer">\(boxes)\(fields)
      <button>Enregistrer</button></form>
      """, for: visitor, status: status)
  }
}

extension SiteField {
  /// A text as it is shown: a choice by its label.
  fileprivate func shown(_ text: String) -> String {
    guard case .choice(let choices) = input else { return text }
    return choices.first { $0.value == text }?.label ?? text
  }
}

extension PortalVehicle {
  /// The vehicle and its owner in one line.
  var summary: String {
    let form = vehicle
    let parts = [
      form.vin, form.year.map(String.init), form.make, form.model, form.plate, form.jurisdiction,
      "propriétaire : \(ownerName ?? "inconnu")",
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
