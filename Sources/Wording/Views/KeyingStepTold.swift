package import Domain

/// One step of guided keying in words: what the terminal and the page show, each in its way.
package struct KeyingStepTold {
  private let step: KeyingStep
  private let words: Words

  package init(_ step: KeyingStep, _ words: Words) { (self.step, self.words) = (step, words) }

  /// The field in the reader's words: « Nom du propriétaire », « Défectuosité 2 ».
  package var name: String {
    let name = words.name(of: step.field)
    return step.place.map { words(.stepRow, ["label": name, "place": words.number($0 + 1)]) } ?? name
  }

  /// « écran « Propriétaire », champ « Nom » du portail »
  package var field: String { words(.keyPortalField, ["screen": step.screen, "label": step.label]) }

  /// Exactly as it is typed, or as the portal's French list has it; nil where the field is left empty.
  package var value: String? { step.text ?? step.choice.map { Self.listed($0, of: step.field, words.zone) } }

  /// Whether a person may paste the value. The number is read from the paper, and a choice is made in a list.
  package var isCopied: Bool { step.text != nil && !isRead }

  /// Whether the person types what the paper shows, not what is shown here.
  package var isRead: Bool { step.field == .number && step.text != nil }

  package var isLeftEmpty: Bool { step.isLeftEmpty }

  /// What the paper has beyond the value, and is not typed: the end of a name that was cut.
  package var rest: String? {
    guard let text = step.text, let entered = step.entered, entered.hasPrefix(text) else { return nil }
    let rest = entered.dropFirst(text.count)
    return rest.isEmpty ? nil : String(rest)
  }

  package var isAdapted: Bool { step.adaptation != nil }

  /// What was adapted for the portal and why, or the rule for this value; nil where it is simply typed.
  package var why: String? {
    if let adaptation = step.adaptation { return words(Self.why(adaptation, step.field), counts) }
    switch step.field {
    case .vin: return (step.text?.count ?? 17) < 17 ? words(.stepVIN) : nil
    case .plate, .netMass: return isLeftEmpty ? words(.stepUnknown) : step.field == .plate ? nil : point
    case .grossVehicleWeightRating, .odometer, .defectMeasurement, .readingTransmission: return point
    default: return step.field.window == nil ? nil : point
    }
  }

  private var point: String? { step.text?.contains(".") == true ? words(.stepPoint) : nil }

  private var counts: [String: String] {
    [
      "from": words.number(step.entered?.unicodeScalars.count ?? 0),
      "to": words.number(step.text?.unicodeScalars.count ?? 0), "entered": step.entered ?? "?",
    ]
  }

  private static func why(_ adaptation: Adaptation.Code, _ field: KeyingField) -> KeyingText {
    switch (adaptation, field) {
    case (.nameShortened, _): .stepNameShortened
    case (.streetShortened, _): .stepStreetShortened
    case (.identificationNumberMoved, .remarks): .stepRemarksNI
    case (.identificationNumberMoved, _): .stepZeros
    case (.weightSentinel, _): .stepWeight
    case (.olderNumberMoved, .remarks): .stepRemarksOlder
    case (.olderNumberMoved, _): .stepOlderNumber
    }
  }

  /// What to do with the value; nil where it is typed as it is.
  package var how: String? {
    if isRead { return words(.stepRead) }
    if isLeftEmpty { return words(.stepClear) }
    return step.choice == nil ? nil : words(.stepChoose)
  }

  /// A choice in the reader's words, where they are not those of the portal's list.
  package var meaning: String? {
    guard let choice = step.choice else { return nil }
    let own = words.value(choice, of: step.field.rawValue)
    return own.folded == value?.folded ? nil : words(.stepMeaning, ["meaning": own])
  }

  /// A choice as the portal's list has it, in French: « Non conforme », « km ».
  private static func listed(_ choice: String, of field: KeyingField, _ zone: LocalZone) -> String {
    let name = Words(language: .french, zone: zone).value(choice, of: field.rawValue)
    return field == .odometerUnit ? name : name.prefix(1).uppercased() + name.dropFirst()
  }

  var blocks: [View.Block] {
    let value: View.Block = .value(value ?? words(.stepLeftEmpty), rest: rest.map { words(.stepRest, ["rest": $0]) })
    let sentences = [meaning, how, why].compactMap(\.self)
    return [value] + (sentences.isEmpty ? [] : [.sentences(sentences)])
  }

  /// The step on one line, for a list of all steps: « Nom : Société de transport et de location Exem »
  package var line: String { words(.stepLine, ["label": name, "value": value ?? words(.stepLeftEmpty)]) }
}
