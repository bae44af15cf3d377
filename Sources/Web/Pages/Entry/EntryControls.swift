internal import Domain
internal import StationAPI
internal import Wording

/// The controls of an entry's fields: label, choices and limits come from the field, what is wrong from its sheet.
struct EntryControls {
  let desk: EntryDesk
  let input: EntryInput
  let sheet: EntrySheet
  /// Issues to show beside the fields.
  let issues: [FieldIssue]

  var words: Words { desk.words }
  private var now: Instant { desk.asked.now }

  /// Nil for a path without a field.
  func control(_ path: String) -> Control? {
    guard let field = input.form.table.field(at: path) else { return nil }
    let text = input.texts[path] ?? ""
    var control = Control(
      name: EntryNames.member(path), label: words.label(path) ?? path,
      value: words.typedAgain(text, of: field, now: now),
      optional: field.presence.isOptional ? words(.pageEntryOptional) : nil, hint: hint(path),
      errors: errors(EntryNames.member(path)))
    switch field.kind {
    case .choice, .flag, .window, .documentKind:
      let choice = TypedChoice(field.kind, at: path, words)
      let options = zip(choice.codes, choice.names).map { code, name in
        Control.Option(value: EntryNames.value(of: code), name: name, isNeed: isNeed(path, code))
      }
      control.value = EntryNames.value(of: choice.codes.contains(text) ? text : choice.code(text) ?? text)
      let isShort = ["owner.kind", "result", "mayCirculate"].contains(path)
      let needsBlank = text.isEmpty || field.presence.isOptional
      control.shape =
        isShort ? .radios(options) : .select((needsBlank ? [Control.Option(value: "", name: "—")] : []) + options)
      if isShort { control.optional = nil }
    case .lines: control.shape = .area
    case .dateTime: control.exact = (try? OffsetDateTime(text)) == nil ? nil : text
    case .decimal, .whole, .digits: control.inputMode = path.hasSuffix("component") ? nil : "decimal"
    case .accessCode:
      (control.isCode, control.list) = (true, "mecaniciens")
    case .vin: (control.isCode, control.isScan, control.style) = (true, true, "niv")
    case .certificateNumber: (control.isCode, control.style) = (true, "no")
    case .letters, .code: control.isCode = true
    case .text, .jurisdiction, .identifier: break
    }
    if path == "odometer.value" { control.optional = nil }
    setRemark(of: path, field, &control)
    return control
  }

  func errors(_ name: String) -> [String] {
    issues.filter { EntryNames.control($0) == name }.map { words.entryIssue($0).reason }
  }

  /// Whether other parts of the form show only beside this choice.
  private func isNeed(_ path: String, _ code: String) -> Bool {
    switch path {
    case "owner.kind": code == Owner.Kind.company.rawValue
    case "result":
      code == Inspection.Result.nonCompliant.rawValue && input.kind == .mechanical && !input.showsRepaired
    default: false
    }
  }

  private func hint(_ path: String) -> String? {
    switch path {
    case "number":
      input.texts["number"] == desk.proposed(input.kind)?.text ? words(.pageEntryNumberNext) : words(.pageEntryNumber)
    case "older.number", "older.issuedAt": path == "older.number" ? words(.pageEntryOlderNumber) : words(.explainMoment)
    case "vehicle.vin": words(.pageEntryVIN)
    case "remarks":
      sheet[path]?.sent.flatMap { sent in
        let own = EntryText.cleaned(input.texts[path] ?? "")
        let added = sent == own ? "" : String(sent.dropLast(sent.hasSuffix(own) ? own.count : 0))
        return added.isEmpty ? nil : words(.pageEntryRemarksAdded, ["text": EntryText.cleaned(added)])
      }
    case "paperReasonText": words(.pageEntryIfOther)
    // What holds for each row stands in the first.
    case _ where path.hasSuffix("[0].component"): words(.explainComponent)
    case _ where path.hasSuffix("[0].repairedAt"): words(.pageEntryRepairedAt)
    default: nil
    }
  }
}

// MARK: - What is said under a field

extension EntryControls {
  private func setRemark(of path: String, _ field: EntryField, _ control: inout Control) {
    let own = EntryText.cleaned(input.texts[path] ?? "")
    let sent = sheet[path]?.sent
    switch (path, field.kind) {
    case (_, .vin): control.remark = .vin(vinTexts)
    case (_, .decimal):
      let text = words(.pageEntrySent)
      control.remark = .point(text)
      if let sent, sent != own { control.remarkText = filled(text, ["sent": sent]) }
    case ("owner.name", _), ("owner.address.street", _), ("owner.identificationNumber", _), ("remarks", _),
      ("owner.enterpriseNumber", _):
      let room = path == "owner.enterpriseNumber" ? 10 : sheet[path]?.room ?? desk.start.limits.remarks
      let added = path == "remarks" ? max(0, (sheet[path]?.used ?? 0) - own.unicodeScalars.count) : 0
      let over = words(Self.overTexts[path] ?? .pageEntryOver, ["limit": "\(room - added)"])
      let count = words(.pageEntryCount, ["limit": "\(room - added)"])
      control.remark = .count(most: room - added, count: count, over: over)
      let used = own.unicodeScalars.count
      let kept = String(String.UnicodeScalarView(own.unicodeScalars.prefix(room)))
      if used > 0 {
        let isOver = used > room - added
        control.remarkText = filled(isOver ? over : count, ["n": "\(used)", "kept": kept])
        control.isRemarkWarning = isOver
      }
    default: break
    }
  }

  private static let overTexts: [String: Text] = [
    "owner.name": .pageEntryNameOver, "owner.address.street": .pageEntryStreetOver,
    "owner.identificationNumber": .pageEntryIdentificationOver,
  ]

  private var vinTexts: [String: String] {
    [
      "short": words(.pageEntryVINShort), "long": words(.pageEntryVINLong), "letters": words(.pageEntryVINLetters),
      "right": words(.pageEntryVINRight), "wrong": words(.pageEntryVINWrong), "dropped": words(.pageEntryVINDropped),
    ]
  }

  private func filled(_ text: String, _ values: [String: String]) -> String {
    values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}

// MARK: - Controls that stand for more than one field, or for a part of one

extension EntryControls {
  /// Kilometres, miles, or why there is no reading.
  var unit: Control? {
    guard let unit = control("odometer.unit"), let absent = control("odometer.absent"),
      case .select(let units) = unit.shape, case .select(let reasons) = absent.shape
    else { return nil }
    return Control(
      name: unit.name, label: words(.pageEntryUnit),
      shape: .select((units + reasons).filter { !$0.value.isEmpty }),
      value: input.texts["odometer.absent"] ?? input.texts["odometer.unit"] ?? Odometer.Unit.km.rawValue,
      errors: errors("unite"))
  }

  var province: Control? {
    guard let field = input.form.table.field(at: "vehicle.jurisdiction") else { return nil }
    let code = field.kind.taken(input.texts[field.path] ?? "")
    let places = JurisdictionNames.codes.map { code in
      Control.Option(value: code, name: JurisdictionNames.name(of: code, words.language) ?? code)
    }
    let other = Control.Option(value: EntryFormReading.otherCountry, name: words(.pageEntryOtherCountry))
    let isListed = code.isEmpty || JurisdictionNames.codes.contains(code)
    return Control(
      name: EntryNames.member(field.path), label: words.label(field.path) ?? field.path,
      shape: .select([Control.Option(value: "", name: "—")] + places + [other]), value: isListed ? code : other.value,
      errors: errors(EntryNames.member(field.path)))
  }

  /// The three letters of another country.
  var country: Control {
    let code = input.texts["vehicle.jurisdiction"] ?? ""
    let isListed = JurisdictionNames.codes.contains(EntryField.Kind.jurisdiction.taken(code))
    return Control(
      name: "pays", label: words(.pageEntryCountry), value: isListed ? "" : code, optional: words(.pageEntryOptional),
      isCode: true)
  }

  /// Whether the PNBV could be read [FAQ R8].
  var weightClass: Control? {
    guard let field = input.form.table.field(at: "vehicle.pnbv.notVisible") else { return nil }
    let classes = zip(field.kind.choices, [Text.pageEntryWeightLight, .pageEntryWeightHeavy])
    let options = [Control.Option(value: "lisible", name: words(.pageEntryWeightRead), isNeed: true)]
    let chosen = input.texts[field.path] ?? ""
    return Control(
      name: EntryNames.member(field.path), label: words(.pageEntryWeight),
      shape: .radios(options + classes.map { Control.Option(value: EntryNames.value(of: $0), name: words($1)) }),
      value: chosen.isEmpty ? "lisible" : EntryNames.value(of: chosen), errors: errors("pnbv"))
  }

  /// Day, time and date of the inspection.
  var moment: [EntryBlock] {
    let text = input.texts["performedAt"] ?? ""
    let (moment, typed) = (try? OffsetDateTime(text), input.typedMoment)
    let offset = desk.words.zone.offset
    let today = CivilDate(of: now, utcOffset: offset(now))
    let isHere = moment.map { $0.utcOffset == offset($0.instant) } ?? false
    let day = moment.map { CivilDate(of: $0.instant, utcOffset: $0.utcOffset) }
    let age = isHere ? day.map { today.dayNumber - $0.dayNumber } : nil
    let isNear = age == 0 || age == 1 || text.isEmpty
    let date = moment.map { Words.plainSpaces(words.day($0.instant, now: now)) } ?? ""
    let yesterday = Instant(milliseconds: now.milliseconds - Span.days(1).milliseconds)
    var time = Control(
      name: "heure", label: words(.pageEntryTime),
      value: typed?["heure"] ?? (isHere ? moment.map { Words.plainSpaces(words.time($0.instant)) } ?? "" : text),
      exact: moment == nil ? nil : text, hint: words(.pageEntryTimeHint), errors: errors("heure"))
    time.style = "s"
    let twice = issues.contains { $0.field == "performedAt" && $0.reason == .hourTwice }
    let folds = Control(
      name: "heure-recul", label: words(.pageEntryTwice),
      shape: .select([
        .init(value: "", name: "—"), .init(value: "1", name: words(.pageEntryTwiceFirst)),
        .init(value: "2", name: words(.pageEntryTwiceSecond)),
      ]))
    let days = Control(
      name: "jour", label: words(.pageEntryDay),
      shape: .radios([
        .init(value: "0", name: words(.pageEntryToday, ["day": words.day(now, now: now)])),
        .init(value: "1", name: words(.pageEntryYesterday, ["day": words.day(yesterday, now: now)])),
        .init(value: "autre", name: words(.pageEntryOtherDay), isNeed: true),
      ]), value: typed?["jour"] ?? (isNear ? "\(age ?? 0)" : "autre"))
    let other = Control(
      name: "date", label: words(.pageEntryDate), value: typed?["date"] ?? (isNear || !isHere ? "" : date),
      hint: words(.pageEntryDateHint))
    return [
      .box(
        words.label("performedAt") ?? "",
        [.field(days), .field(time)] + (twice ? [.field(folds)] : []) + [.conditional([.field(other)])])
    ]
  }
}
