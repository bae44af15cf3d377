package import FoundationEssentials
internal import SyncProtocol

/// What a person types at the portal for one certificate, field by field, in the order of the portal's screens.
package struct KeyingSheet: Codable, Hashable, Sendable {
  package var steps: [KeyingStep]

  package init(steps: [KeyingStep]) { self.steps = steps }

  /// The most steps: 40 defects of five fields, and every other field.
  package static let mostSteps = 400

  /// The digest of the exact values, in order: what a person says they typed.
  package var digest: PayloadDigest { PayloadDigest(of: Data(values.utf8)) }

  /// One line a step: the field, its place in its list, and the value.
  package var values: String {
    steps.map { "\($0.field.rawValue)\($0.place.map { "[\($0)]" } ?? "")=\($0.text ?? $0.choice ?? "")\n" }.joined()
  }

  /// Adaptations of this sheet, in order, without doubles: read once more before the portal's button is pressed.
  package var adaptations: [Adaptation.Code] {
    var seen: Set<Adaptation.Code> = []
    return steps.compactMap(\.adaptation).filter { seen.insert($0).inserted }
  }

  package func text(of field: KeyingField) -> String? {
    steps.first { $0.field == field }.flatMap { $0.text ?? $0.choice }
  }
}

/// One value to type.
package struct KeyingStep: Codable, Hashable, Sendable {
  package var field: KeyingField
  /// Which defect, reading or repair, from 0; nil for a field that is asked once.
  package var place: Int?
  /// The portal's screen, and its label of the field.
  package var screen: String
  package var label: String
  /// Exactly as it is typed; nil for a choice, and for a field that is left empty.
  package var text: String?
  /// The code of a choice, such as `compliant`.
  package var choice: String?
  /// Why the value is not what the paper shows.
  package var adaptation: Adaptation.Code?
  /// The whole text on the paper, where only a part of it is typed.
  package var entered: String?

  package init(
    field: KeyingField, place: Int? = nil, screen: String, label: String, text: String? = nil, choice: String? = nil,
    adaptation: Adaptation.Code? = nil, entered: String? = nil
  ) {
    self.field = field
    self.place = place
    self.screen = screen
    self.label = label
    self.text = text
    self.choice = choice
    self.adaptation = adaptation
    self.entered = entered
  }

  package var isLeftEmpty: Bool { text == nil && choice == nil }
}

extension KeyingSheet {
  /// - Parameter payload: a sealed certificate form: what the portal takes, with every rule of the FAQ applied.
  /// - Returns: no steps where the bytes are not a certificate form.
  package static func make(
    of inspection: Inspection, payload: Data, adaptations: [Adaptation], script: KeyingScript = .usual
  ) -> KeyingSheet {
    guard let form = try? CanonicalJSON.decode(CertificateForm.self, from: payload) else {
      return KeyingSheet(steps: [])
    }
    var values = KeyingValues(form)
    for adaptation in adaptations { values.note(adaptation, inspection) }
    return values.sheet(script.certificate)
  }

  /// - Parameters:
  ///   - payload: a sealed conformity form.
  ///   - number: the document's, as the portal knows it.
  package static func make(
    repairs payload: Data, of number: CertificateNumber, script: KeyingScript = .usual
  ) -> KeyingSheet {
    guard let form = try? CanonicalJSON.decode(ConformityForm.self, from: payload) else {
      return KeyingSheet(steps: [])
    }
    return KeyingValues(form, number).sheet(script.conformity)
  }
}

/// The values of a form by field; lists have one set of values for each of their rows.
private struct KeyingValues {
  private enum Value {
    case text(String)
    case choice(String)
  }

  private var single: [KeyingField: Value] = [:]
  private var lists: [Substring: [[KeyingField: Value]]] = [:]
  private var adapted: [KeyingField: (code: Adaptation.Code, entered: String?)] = [:]

  init(_ form: CertificateForm) {
    set(.number, form.number)
    set(at: form.performedAt, form.utcOffset)
    choose(.inspectionReason, form.inspectionReason.rawValue)
    choose(.paperReason, form.paperReason.rawValue)
    set(.mechanic, form.mechanic)
    set(.tool, form.tool)
    choose(.result, form.result.rawValue)
    choose(.mayCirculate, form.mayCirculate ? "true" : "false")
    set(.sticker, form.sticker.map { "\($0)" })
    set(.remarks, form.remarks)
    set(form.vehicle)
    set(form.owner)
    set(.odometer, form.odometer.value?.text)
    choose(.odometerUnit, form.odometer.unit?.rawValue)
    choose(.odometerAbsent, form.odometer.absent?.rawValue)
    lists["defects"] = form.defects.map { Self.row($0, form.utcOffset) }
    lists["readings"] = (form.readings ?? []).map { reading in
      [.readingWindow: .choice(reading.window), .readingTransmission: .text(reading.transmission.text)]
    }
    for field in KeyingField.allCases {
      guard let window = field.window else { continue }
      set(field, form.readings?.first { $0.window == window }?.transmission.text)
    }
  }

  init(_ form: ConformityForm, _ number: CertificateNumber) {
    set(.number, number.text)
    set(at: form.performedAt, form.utcOffset)
    set(.mechanic, form.mechanic)
    set(.remarks, form.remarks)
    lists["repairs"] = form.repairs.map { repair in
      [
        .repairCode: .text("\(repair.component) \(repair.code)"),
        .repairedAt: .text(Self.moment(repair.repairedAt, form.utcOffset)),
      ]
    }
  }

  private mutating func set(_ vehicle: VehicleForm) {
    set(.vin, vehicle.vin)
    set(.year, vehicle.year.map { "\($0)" })
    set(.make, vehicle.make)
    set(.model, vehicle.model)
    set(.colour, vehicle.colour)
    set(.plate, vehicle.plate)
    set(.jurisdiction, vehicle.jurisdiction)
    set(.netMass, vehicle.netMass?.text)
    set(.grossVehicleWeightRating, vehicle.grossVehicleWeightRating?.text)
  }

  private mutating func set(_ owner: OwnerForm) {
    choose(.ownerKind, owner.kind.rawValue)
    set(.ownerName, owner.name)
    set(.identificationNumber, owner.identificationNumber)
    set(.enterpriseNumber, owner.enterpriseNumber)
    set(.civicNumber, owner.address?.civicNumber)
    set(.street, owner.address?.street)
    set(.city, owner.address?.city)
    set(.ownerJurisdiction, owner.address?.jurisdiction)
    set(.postalCode, owner.address?.postalCode)
  }

  private static func row(_ defect: DefectForm, _ utcOffset: Int) -> [KeyingField: Value] {
    var row: [KeyingField: Value] = [
      .defectComponent: .text(defect.component), .defectCode: .text(defect.code),
      .defectSeverity: .choice(defect.severity.rawValue),
    ]
    row[.defectPosition] = defect.position.map { .text($0) }
    row[.defectMeasurement] = defect.measurement.map { .text($0.text) }
    row[.defectUnit] = defect.unit.map { .text($0) }
    row[.defectRepairedAt] = defect.repairedAt.map { .text(moment($0, utcOffset)) }
    return row
  }

  private mutating func set(_ field: KeyingField, _ text: String?) { single[field] = text.map { .text($0) } }
  private mutating func choose(_ field: KeyingField, _ code: String?) { single[field] = code.map { .choice($0) } }

  private mutating func set(at milliseconds: Int64, _ utcOffset: Int) {
    let (date, time) = Self.dateAndTime(milliseconds, utcOffset)
    set(.date, date)
    set(.time, time)
  }

  /// `2026-11-29 13:40`.
  private static func moment(_ milliseconds: Int64, _ utcOffset: Int) -> String {
    let (date, time) = dateAndTime(milliseconds, utcOffset)
    return "\(date) \(time)"
  }

  private static func dateAndTime(_ milliseconds: Int64, _ utcOffset: Int) -> (date: String, time: String) {
    let text = OffsetDateTime.text(Instant(milliseconds: milliseconds), utcOffset: utcOffset)
    return (String(text.prefix(10)), String(text.dropFirst(11).prefix(5)))
  }

  /// Notes why the value of a field is not what the paper shows, and what the paper shows.
  mutating func note(_ adaptation: Adaptation, _ inspection: Inspection) {
    let owner = inspection.owner
    switch adaptation.code {
    case .nameShortened: adapted[.ownerName] = (adaptation.code, owner.name)
    case .streetShortened: adapted[.street] = (adaptation.code, owner.address?.street)
    case .identificationNumberMoved:
      adapted[.identificationNumber] = (adaptation.code, owner.identificationNumber)
      adapted[.remarks] = adapted[.remarks] ?? (adaptation.code, nil)
    case .weightSentinel: adapted[.grossVehicleWeightRating] = (adaptation.code, nil)
    case .olderNumberMoved:
      adapted[.number] = (adaptation.code, inspection.older?.number.text)
      adapted[.remarks] = (adaptation.code, nil)
    }
  }

  func sheet(_ screens: [KeyingScreen]) -> KeyingSheet {
    var steps: [KeyingStep] = []
    for screen in screens {
      var fields = screen.fields[...]
      while let first = fields.first {
        guard let list = first.field.list else {
          steps += step(first, of: screen)
          fields.removeFirst()
          continue
        }
        // Fields of one list that follow each other are typed row by row.
        let together = fields.prefix { $0.field.list == list }
        fields = fields.dropFirst(together.count)
        for (place, row) in (lists[list] ?? []).enumerated() {
          steps += together.compactMap { label in row[label.field].map { Self.step(label, of: screen, $0, at: place) } }
        }
      }
    }
    return KeyingSheet(steps: Array(steps.prefix(KeyingSheet.mostSteps)))
  }

  private func step(_ label: KeyingLabel, of screen: KeyingScreen) -> [KeyingStep] {
    guard let value = single[label.field] else {
      guard label.field.isLeftEmpty || adapted[label.field] != nil else { return [] }
      return [
        KeyingStep(
          field: label.field, screen: screen.title, label: label.label, adaptation: adapted[label.field]?.code,
          entered: adapted[label.field]?.entered)
      ]
    }
    var step = Self.step(label, of: screen, value, at: nil)
    step.adaptation = adapted[label.field]?.code
    step.entered = adapted[label.field]?.entered
    return [step]
  }

  private static func step(_ label: KeyingLabel, of screen: KeyingScreen, _ value: Value, at place: Int?) -> KeyingStep
  {
    var step = KeyingStep(field: label.field, place: place, screen: screen.title, label: label.label)
    switch value {
    case .text(let text): step.text = text
    case .choice(let code): step.choice = code
    }
    return step
  }
}
