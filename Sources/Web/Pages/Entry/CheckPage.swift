internal import Domain
internal import StationAPI
internal import Wording

/// Vérifiez vos réponses: the answers as typed, and the exact texts that the portal will get in place of them.
struct CheckPage {
  let desk: EntryDesk
  let input: EntryInput
  let sheet: EntrySheet
  var warnings: [EntryWarning] = []
  var adaptations: [Adaptation] = []
  var number: CertificateNumber?
  /// When the draft that is shown was kept; the record is made from that one only.
  var seen: Instant?
  /// The draft was changed elsewhere after it was shown.
  var hasChanged = false
  /// The document of a correction or of repairs.
  var document: StockNumber?
  var heading: Text = .pageCheckTitle
  var action = "/nouvelle/enregistrer"
  var button: Text = .pageCheckRecord
  var after: Text = .pageCheckAfter
  /// Members that the form carries along, where no draft has them.
  var members: [(name: String, value: String)] = []
  /// Where « Modifier » leads: a link to a draft; a form for a correction.
  var backForm: String?
  var backHref: String?

  private var words: Words { desk.words }
  private var now: Instant { desk.asked.now }

  func page() -> Page {
    let id = input.id?.text
    var carried = members
    if let id { carried.append(("brouillon", id)) }
    if let seen { carried.append(("vu", "\(seen.milliseconds)")) }
    if document == nil {
      carried.append(("genre", input.kind.printed))
      if let number { carried.append(("numero", number.text)) }
    }
    let shown = document?.number ?? number
    let back = backForm == nil ? backHref ?? id.map { "/nouvelle?brouillon=\($0)" } ?? "/nouvelle" : nil
    let adapted = adaptedRows
    return Page(
      place: .new, title: words(heading), template: "entrycheck",
      content: Content([
        "heading": words(heading), "number": shown.map { input.numbering == .printed ? $0.text : nil } ?? nil,
        "hasChanged": hasChanged, "hasAdapted": !adapted.isEmpty, "adapted": adapted,
        "hasWarnings": !warnings.isEmpty,
        "warnings": warnings.map { warning in
          let (label, text) = words.entryWarning(warning)
          return words(.issueOfLabel, ["label": label, "reason": text])
        },
        "sections": sections, "action": action, "button": words(button), "after": words(after), "backHref": back,
        "backForm": backForm, "members": carried.map { ["name": $0.name, "value": $0.value] as Content },
      ]))
  }
}

// MARK: - The answers

extension CheckPage {
  private struct Part: Sendable {
    let title: Text
    let anchor: String
    let holds: @Sendable (String) -> Bool
  }

  private static let parts = [
    Part(title: .pageEntryPaper, anchor: "s-papier") {
      ["kind", "number", "numbering"].contains($0) || $0.hasPrefix("older.")
    },
    Part(title: .pageEntryVehicle, anchor: "s-vehicule") { $0.hasPrefix("vehicle.") || $0.hasPrefix("odometer.") },
    Part(title: .pageEntryOwner, anchor: "s-proprietaire") { $0.hasPrefix("owner.") },
    Part(title: .pageCheckRest, anchor: "s-verification") { _ in true },
  ]

  private var sections: [Content] {
    var left = sheet.fields.filter { !$0.field.isRepeated && !$0.text.isEmpty && $0.isCalledFor }
    return Self.parts.compactMap { part in
      let fields = left.filter { part.holds($0.path) }
      left.removeAll { part.holds($0.path) }
      var rows = fields.map { row($0) }
      if part.anchor == "s-verification" { rows += elements + repairs }
      guard !rows.isEmpty else { return nil }
      return ["title": words(part.title), "anchor": part.anchor, "rows": rows]
    }
  }

  private func row(_ field: EntrySheet.Field) -> Content {
    var value = words.answer(field.text, to: field.field, at: field.path, now: now)
    if field.path == "owner.identificationNumber" {
      value = Owner(kind: .person, name: "", identificationNumber: value).maskedIdentificationNumber ?? value
    }
    let isExact = [.vin].contains(field.field.kind)
    return [
      "label": words.label(field.path) ?? field.path, "value": isExact ? field.sent ?? value : value,
      "isExact": isExact,
    ]
  }

  /// One row for each defect, reading or repair.
  private var elements: [Content] {
    guard let list = input.list else { return [] }
    let fields = sheet.fields.filter { list.holds($0.field) && !$0.text.isEmpty && $0.isCalledFor }
    let rows = Dictionary(grouping: fields) { EntryNames.split($0.path).row ?? 0 }
    let name: Text = list == EntryFields.readingList ? .pageEntryReading : .pageEntryDefect
    return rows.sorted { $0.key < $1.key }.map { row, fields in
      let values = fields.map { words.answer($0.text, to: $0.field, at: $0.path, now: now) }
      return [
        "label": words(name, ["place": "\(row + 1)"]), "value": values.joined(separator: ", "), "isExact": false,
      ]
    }
  }

  private var repairs: [Content] {
    (input.form.open ?? []).map { open in
      let isRepaired = input.texts[open.path] == Questionnaire.yes
      return [
        "label": words.openDefect(open.defect), "value": words(isRepaired ? .pageConformYes : .pageConformNo),
        "isExact": false,
      ]
    }
  }
}

// MARK: - What the portal gets in place of them

extension CheckPage {
  private var adaptedRows: [Content] {
    let rows = sheet.fields.compactMap { field -> Content? in
      let own = EntryText.cleaned(field.text)
      guard field.isCalledFor, let sent = field.sent, sent != own, let note = note(field, own) else { return nil }
      let rest = sent.isEmpty || !own.hasPrefix(sent) ? nil : String(own.dropFirst(sent.count))
      return Content([
        "label": words.label(field.path) ?? field.path, "sent": sent, "rest": rest, "note": note,
      ])
    }
    // Adaptations that no single field shows, such as the number of an older document.
    let moved = adaptations.filter { $0.code == .olderNumberMoved }.map { adaptation in
      Content([
        "label": words.label("older.number"), "sent": input.texts["older.number"],
        "note": words.adaptation(adaptation),
      ])
    }
    return rows + moved
  }

  /// Why the text that is sent differs; nil where it means the same, such as the code of a choice.
  private func note(_ field: EntrySheet.Field, _ own: String) -> String? {
    let counts = ["used": words.number(field.used), "limit": words.number(field.room ?? 0)]
    switch (field.path, field.field.kind) {
    case ("owner.name", _): return words(.pageCheckName, counts)
    case ("owner.address.street", _): return words(.pageCheckStreet, counts)
    case ("owner.identificationNumber", _): return words(.pageCheckIdentification, counts)
    case ("vehicle.pnbv.notVisible", _):
      return words(.pageCheckWeight, ["text": words.answer(own, to: field.field, at: field.path, now: now)])
    case ("remarks", _): return words(.pageCheckRemarks)
    case (_, .decimal) where own.contains(","): return words(.pageCheckDecimal, ["text": own])
    case (_, .choice), (_, .flag), (_, .documentKind), (_, .window), (_, .dateTime), (_, .jurisdiction): return nil
    default: return words(.pageCheckTyped, ["text": own])
    }
  }
}
