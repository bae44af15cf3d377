internal import PortalLedger
internal import SyncProtocol

/// A form of the site as it is shown: what was typed, and what is wrong with it.
struct ShownForm {
  var typed = TypedForm([:])
  var faults: [TypedFault] = []

  /// What was wrong, above the form.
  var alert: HTML {
    guard !faults.isEmpty else { return .none }
    let lines: [HTML] = faults.map { fault in
      guard !fault.field.isEmpty else { return "<li>\(fault.message)</li>" }
      return "<li><a href=\"#\(fault.field)\">\(label(of: fault.field))</a> : \(fault.message)</li>"
    }
    return "<div role=\"alert\"><p>Le document n’est pas enregistré.</p><ul>\(lines)</ul></div>"
  }

  /// A field as `SiteField` describes it; `row` is the row that it is in.
  func markup(_ field: SiteField, row: Int? = nil) -> HTML {
    let name = row.map { "\(field.name)-\($0)" } ?? field.name
    let limit = field.limit.map { ", au plus \($0) caractères" } ?? ""
    let needed = field.isRequired ? " (obligatoire)" : ""
    return self.field(
      name, field.label + needed, hint: field.accepts + (field.input.isChoice ? "" : limit), input: field.input)
  }

  func text(_ name: String, _ label: String, hint: String) -> HTML { field(name, label, hint: hint, input: .text) }

  private func field(_ name: String, _ label: String, hint: String, input: SiteField.Input) -> HTML {
    let fault = faults.first { $0.field == name }
    let described = fault == nil ? "\(name)-aide" : "\(name)-aide \(name)-erreur"
    let invalid: HTML = fault == nil ? .none : " aria-invalid=\"true\""
    let attributes: HTML = "id=\"\(name)\" name=\"\(name)\" aria-describedby=\"\(described)\"\(invalid)"
    let error: HTML =
      fault.map { "<strong class=\"error\" id=\"\(name)-erreur\">Erreur : \($0.message)</strong>" } ?? .none
    return """
      <div><label for="\(name)">\(label)</label>\(control(attributes, name, input))
      <span class="hint" id="\(name)-aide">\(hint)</span>\(error)</div>
      """
  }

  private func control(_ attributes: HTML, _ name: String, _ input: SiteField.Input) -> HTML {
    let value = typed[name] ?? ""
    switch input {
    case .text:
      return "<input type=\"text\" autocomplete=\"off\" spellcheck=\"false\" value=\"\(value)\" \(attributes)>"
    case .lines: return "<textarea rows=\"6\" cols=\"60\" \(attributes)>\n\(value)</textarea>"
    case .choice(let choices):
      let options: [HTML] = choices.map {
        "<option value=\"\($0.value)\"\($0.value == value ? " selected" : .none)>\($0.label)</option>"
      }
      return "<select \(attributes)><option value=\"\"></option>\(options)</select>"
    }
  }

  private func label(of name: String) -> String {
    let parts = name.split(separator: "-")
    let row = parts.last.flatMap { Int($0) }
    let base = row == nil ? name : parts.dropLast().joined(separator: "-")
    let label = SiteField.all.first { $0.name == base }?.label ?? name
    return row.map { "\(label), rangée \($0)" } ?? label
  }
}

extension SiteField.Input {
  var isChoice: Bool {
    if case .choice = self { return true }
    return false
  }
}
