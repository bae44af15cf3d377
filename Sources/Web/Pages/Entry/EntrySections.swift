internal import Domain
internal import Wording

/// The form in the order of the paper: paper, vehicle, owner, inspection, result, remarks.
struct EntrySections {
  struct Section {
    let id: String
    let title: Text
    let blocks: [EntryBlock]
  }

  let controls: EntryControls
  /// The number of a record that is corrected; a correction keeps it.
  let corrected: StockNumber?

  private var input: EntryInput { controls.input }
  private var words: Words { controls.words }

  var all: [Section] {
    switch input.form {
    case .inspection:
      [
        Section(id: "s-papier", title: .pageEntryPaper, blocks: paper),
        Section(id: "s-vehicule", title: .pageEntryVehicle, blocks: vehicle),
        Section(id: "s-proprietaire", title: .pageEntryOwner, blocks: owner),
        Section(id: "s-verification", title: .pageEntryInspection, blocks: inspection),
        Section(
          id: "s-resultat", title: input.kind == .photometric ? .pageEntryReadings : .pageEntryResult, blocks: result),
        Section(id: "s-remarques", title: .pageEntryRemarks, blocks: remarks),
      ]
    case .conformity:
      [
        Section(id: "s-reparations", title: .pageConformRepairs, blocks: repairs),
        Section(
          id: "s-verification", title: .pageEntryInspection, blocks: controls.moment + rest("mechanic", "keyedBy")),
        Section(id: "s-remarques", title: .pageEntryRemarks, blocks: rest("remarks") + others),
      ]
    }
  }

  private func rest(_ paths: String...) -> [EntryBlock] {
    let fields = paths.compactMap(controls.control)
    return fields.count == 1 ? fields.map(EntryBlock.field) : [.row(fields)]
  }

  private func row(_ fields: Control?...) -> EntryBlock { .row(fields.compactMap(\.self)) }

  /// Paths that a part of the form shows; a field that none shows is added to the last part.
  private static let placed: Set<String> = [
    "id", "kind", "number", "numbering", "older.number", "older.issuedAt", "performedAt", "acceptDate", "mechanic",
    "keyedBy", "paperReason", "paperReasonText", "inspectionReason", "vehicle.vin", "vehicle.year", "vehicle.make",
    "vehicle.model", "vehicle.colour", "vehicle.plate", "vehicle.jurisdiction", "vehicle.netMass", "vehicle.pnbv",
    "vehicle.pnbv.notVisible", "owner.kind", "owner.name", "owner.identificationNumber", "owner.enterpriseNumber",
    "owner.address.civicNumber", "owner.address.street", "owner.address.city", "owner.address.jurisdiction",
    "owner.address.postalCode", "odometer.value", "odometer.unit", "odometer.absent", "tool", "result", "mayCirculate",
    "sticker", "remarks",
  ]

  private var others: [EntryBlock] {
    input.form.table.fields.filter { !$0.isRepeated && !Self.placed.contains($0.path) }
      .compactMap { controls.control($0.path).map(EntryBlock.field) }
  }
}

extension EntrySections {
  private var paper: [EntryBlock] {
    if let corrected {
      return [.hint(words(.pageCorrectOf, ["certificate": words.certificate(corrected.kind, corrected.number)]))]
        + corrections
    }
    var blocks: [EntryBlock] = [
      .hint(input.kind == .mechanical ? words(.pageEntryIsCVM) : words(.pageEntryIsAVP)), .buttons(changes),
    ]
    switch input.numbering {
    case .printed:
      blocks += rest("number")
      let error = controls.issues.contains { $0.field == EntryChecking.unread }
      blocks.append(
        .tick(
          name: "numero-lu", label: words(.pageEntryNumberRead), isTicked: input.isNumberRead,
          error: error ? words(.pageEntryNumberUnread) : nil, hasFocus: controls.issues.isEmpty))
    case .older:
      blocks += [
        .hint(words(.pageEntryOlder)), row(controls.control("older.number"), controls.control("older.issuedAt")),
      ]
    case .byPortal: blocks.append(.hint(words(.pageEntryByPortal)))
    }
    return blocks
  }

  /// What a correction does not change is sent again as it was.
  private var corrections: [EntryBlock] {
    ["number", "older.number", "older.issuedAt"].compactMap { path in
      input.texts[path].map { .hidden(name: EntryNames.member(path), value: $0) }
    }
  }

  /// Buttons to another document, or another way to number it.
  private var changes: [(code: String, text: String)] {
    var changes: [(code: String, text: String)] = []
    if input.kind == .photometric { changes.append(("document-CVM", words(.pageEntryToCVM))) }
    if input.kind == .mechanical { changes.append(("document-AVP", words(.pageEntryToAVP))) }
    if input.numbering != .printed { changes.append(("mode-imprime", words(.pageEntryToPrinted))) }
    if input.numbering != .older { changes.append(("mode-ancien", words(.pageEntryToOlder))) }
    if input.kind == .photometric, input.numbering != .byPortal {
      changes.append(("mode-portail", words(.pageEntryToByPortal)))
    }
    return changes
  }

  private var vehicle: [EntryBlock] {
    let (control, weight) = (controls.control, controls.control("vehicle.pnbv").map(EntryBlock.field))
    return rest("vehicle.vin") + [
      row(control("vehicle.year"), control("vehicle.make"), control("vehicle.model")),
      row(control("vehicle.plate"), control("odometer.value"), controls.unit),
      row(controls.province, control("vehicle.netMass")),
      .box(
        words(.pageEntryWeightTitle),
        [
          controls.weightClass.map(EntryBlock.field), .hint(words(.pageEntryWeightHint)),
          weight.map { .conditional([$0]) },
        ]
        .compactMap(\.self)),
    ]
  }

  private var owner: [EntryBlock] {
    let control = controls.control
    return [
      controls.control("owner.kind").map(EntryBlock.field),
      controls.control("owner.name").map(EntryBlock.field),
      row(control("owner.identificationNumber")),
      control("owner.enterpriseNumber").map { .conditional([.field($0)]) },
      row(control("owner.address.civicNumber"), control("owner.address.street")),
      row(
        control("owner.address.city"), control("owner.address.jurisdiction"), control("owner.address.postalCode")),
    ].compactMap(\.self)
  }

  private var inspection: [EntryBlock] {
    controls.moment + dateAccepted + rest("mechanic", "keyedBy")
      + rest("inspectionReason", "paperReason", "paperReasonText")
  }

  /// A date from before the portal is taken only where a person says that it is right.
  private var dateAccepted: [EntryBlock] {
    let isAccepted = input.texts["acceptDate"] == "true"
    guard isAccepted || controls.issues.contains(where: { $0.reason == .dateImplausible }) else { return [] }
    return [
      .tick(
        name: EntryNames.member("acceptDate"), label: words(.pageEntryDateAccepted), isTicked: isAccepted, error: nil,
        hasFocus: false)
    ]
  }

  private var result: [EntryBlock] {
    let result = rest("result")
    guard input.kind == .mechanical else {
      return [.hint(words(.pageEntryReadingsHint))] + rows(.pageEntryReading, "ajouter", .pageEntryAddReading)
        + rest("tool") + result
    }
    let defects = rows(.pageEntryDefect, "ajouter", .pageEntryAddDefect) + rest("mayCirculate")
    let sticker = rest("sticker")
    guard !input.showsRepaired else { return result + [.plain(defects)] + sticker }
    return result + [.conditional(defects), .buttons([("reparees", words(.pageEntryRepaired))])] + sticker
  }

  private var remarks: [EntryBlock] {
    rest("remarks") + [
      .details(
        words(.pageEntryMore), isOpen: input.texts["vehicle.colour"] != nil || !controls.country.value.isEmpty,
        [row(controls.control("vehicle.colour"), controls.country)])
    ] + others
  }

  /// A page of 40 defects stays small: those before the last two are shown as text.
  private static let mostOpen = 2
  /// Characters of such a text; what is sent again is whole.
  private static let mostShown = 36

  /// A row that is sent again as it is.
  private func closed(_ name: String, _ paths: [String]) -> [EntryBlock] {
    let texts = paths.compactMap { path in input.texts[path].map { (path, $0) } }.filter { !$0.1.isEmpty }
    let shown = texts.compactMap { path, text in
      controls.input.form.table.field(at: path).map {
        words.answer(text, to: $0, at: path, now: controls.desk.asked.now)
      }
    }
    let text = shown.joined(separator: ", ")
    let whole = text.count > Self.mostShown ? text.prefix(Self.mostShown) + "…" : text[...]
    return [.hint(words(.pageEntryRow, ["name": name, "text": String(whole)]))]
      + texts.map { .hidden(name: EntryNames.member($0.0), value: $0.1) }
  }

  /// The rows of the document's list, each with a button that takes it out.
  private func rows(_ title: Text, _ add: String, _ addText: Text) -> [EntryBlock] {
    guard let list = input.list else { return [] }
    let fields = input.form.table.fields.filter { list.holds($0) }
    let count = input.rows[list.path] ?? 0
    let boxes = (0..<count).map { row -> EntryBlock in
      let name = words(title, ["place": "\(row + 1)"])
      let paths = fields.map { $0.path(at: row) }
      let isOpen = row >= count - Self.mostOpen || paths.contains { !controls.errors(EntryNames.member($0)).isEmpty }
      let remove = EntryBlock.buttons([("retirer-\(row + 1)", words(.pageEntryRemove, ["name": name]))])
      return isOpen
        ? .box(name, [.row(paths.compactMap(controls.control)), remove]) : .plain(closed(name, paths) + [remove])
    }
    return boxes + [.buttons([(add, words(addText))])]
  }

  /// Which open defects were repaired; of a document that is not known, what was repaired.
  private var repairs: [EntryBlock] {
    guard let open = input.form.open else {
      return rest("vehicle.vin") + rows(.pageConformRepair, "ajouter", .pageConformAdd)
    }
    return open.enumerated().map { index, open in
      .field(
        Control(
          name: EntryNames.repaired(open.path),
          label: words(.conformAskRepaired, ["defect": words.openDefect(open.defect)]),
          shape: .radios([.init(value: "oui", name: words(.valueYes)), .init(value: "non", name: words(.valueNo))]),
          value: input.texts[open.path] == Questionnaire.yes ? "oui" : "non",
          errors: index == 0 ? controls.errors("composant-1") : []))
    }
  }
}
