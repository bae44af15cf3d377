internal import FoundationEssentials

extension EntryReading {
  /// Returns `parse` of the field's text; where that is nil, reports `reason`.
  mutating func parsed<Value>(
    _ path: String, else reason: FieldIssue.Reason, _ parameters: [String: String] = [:], _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = text(path) else { return nil }
    guard let value = parse(text) else {
      report(path, reason, parameters)
      return nil
    }
    return value
  }

  /// The field's choice, matched in any case.
  mutating func choice(_ path: String) -> String? {
    guard case .choice(let choices) = table.field(at: path)?.kind else { preconditionFailure("no choice") }
    return parsed(path, else: .notAChoice, ["choices": choices.joined(separator: ", ")]) { text in
      choices.first { $0.lowercased() == text.lowercased() }
    }
  }

  mutating func choice<Choice: RawRepresentable<String>>(_ path: String, as type: Choice.Type) -> Choice? {
    choice(path).flatMap(type.init(rawValue:))
  }

  mutating func decimal(_ path: String) -> DecimalNumber? {
    guard case .decimal(let places) = table.field(at: path)?.kind else { preconditionFailure("no decimal") }
    guard let text = text(path) else { return nil }
    do throws(DecimalNumber.Refusal) {
      return try DecimalNumber(entered: text, maximumDecimals: places)
    } catch {
      switch error {
      case .notANumber: report(path, .notANumber)
      case .tooManyDigits: report(path, .tooManyDigits, ["limit": "9"])
      case .tooManyDecimals: report(path, .tooManyDecimals, ["limit": "\(places)"])
      }
      return nil
    }
  }

  /// A mass in kilograms; an unknown mass is left out, never zero [FAQ R6].
  mutating func mass(_ path: String) -> DecimalNumber? {
    guard let mass = decimal(path) else { return nil }
    guard mass.value != 0 else {
      report(path, .zeroNotAllowed)
      return nil
    }
    return mass
  }

  mutating func whole(_ path: String, upTo highest: Int? = nil) -> Int? {
    guard case .whole(let range) = table.field(at: path)?.kind else { preconditionFailure("no whole number") }
    let most = min(range.upperBound, highest ?? range.upperBound)
    let written = parsed(path, else: .notANumber) { Int($0) }
    guard let number = written else { return nil }
    guard (range.lowerBound...most).contains(number) else {
      report(path, .outOfRange, ["least": "\(range.lowerBound)", "most": "\(most)"])
      return nil
    }
    return number
  }

  mutating func flag(_ path: String) -> Bool? {
    parsed(path, else: .wrongType, ["expected": "boolean"], EntryField.Kind.flag)
  }

  /// The moment; reports one in the future and, unless `acceptDate` confirms it, one from before any document of the
  /// portal: a clock that lost its time shows 1970.
  mutating func dateTime(_ path: String, _ clock: DeviceClock) -> OffsetDateTime? {
    guard let text = text(path) else { return nil }
    let example = ["example": "2026-11-23T09:12-05:00"]
    do throws(OffsetDateTime.Refusal) {
      let moment = try OffsetDateTime(text)
      guard Instant(told: moment.instant.milliseconds) != nil else { throw .notADateTime }
      if moment.instant > clock.latest {
        report(path, .inFuture, ["minutes": "5"])
        return nil
      }
      if moment.instant < earliest, !isDateAccepted {
        report(path, .dateImplausible)
        return nil
      }
      return moment
    } catch {
      report(path, error == .noOffset ? .noOffset : .notADateTime, example)
      return nil
    }
  }

  private var isDateAccepted: Bool {
    switch value(at: "acceptDate") {
    case .bool(let isAccepted): isAccepted
    case .text(let text): ["true", "yes", "oui"].contains(EntryText.cleaned(text).lowercased())
    default: false
    }
  }

  /// The earliest plausible moment: the changeover, or for an older document 1990; the rules were the same since the
  /// nineties.
  private var earliest: Instant {
    value(at: "older") == nil ? OlderDocument.changeover : Instant(milliseconds: 631_152_000_000)
  }

  /// Returns false, with a warning, where the text means "none", such as `N/A`: the field is left out [FAQ R6].
  mutating func isGiven(_ path: String, unless isNone: (String) -> Bool = Placeholder.isNone) -> Bool {
    guard case .text(let written)? = value(at: path) else { return true }
    let entered = EntryText(written)
    guard entered.text.unicodeScalars.count <= Self.longestPlaceholder,
      EntryText.issue(with: entered.text, in: path) == nil,
      isNone(entered.text)
    else { return true }
    warn(path, .notGiven, ["written": entered.text])
    return false
  }

  private static let longestPlaceholder = 40

  /// The contract's code for the place that a plate or an address is from (SyncProtocol §4.1).
  mutating func jurisdiction(_ path: String) -> String? {
    guard isGiven(path), let text = text(path) else { return nil }
    do throws(Jurisdiction.Refusal) {
      let jurisdiction = try Jurisdiction(entered: text)
      if jurisdiction.isBareState { warn(path, .jurisdictionOfState, ["read": jurisdiction.code]) }
      return jurisdiction.code
    } catch {
      switch error {
      case .notAJurisdiction: report(path, .notAJurisdiction)
      case .ambiguous: report(path, .ambiguousJurisdiction)
      }
      return nil
    }
  }

  mutating func digits(_ path: String) -> String? {
    guard case .digits(let count) = table.field(at: path)?.kind else { preconditionFailure("no digits") }
    // A number of a fixed length may be printed in groups, with spaces or hyphens.
    let isGrouped = count.count == 1
    return parsed(path, else: .notDigits, Self.bounds(count)) { text in
      let kept = text.filter { !$0.isWhitespace && !(isGrouped && $0 == "-") }
      let areDigits = kept.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return areDigits && count.contains(kept.utf8.count) ? kept : nil
    }
  }

  /// The letters in capitals.
  mutating func letters(_ path: String) -> String? {
    guard case .letters(let count) = table.field(at: path)?.kind else { preconditionFailure("no letters") }
    return parsed(path, else: .notLetters, Self.bounds(count)) { text in
      count.contains(text.utf8.count) ? Self.letters(text) : nil
    }
  }

  /// The text in capitals. Some letters become two or three; the limit applies to the result, which is sent.
  mutating func capitals(_ path: String) -> String? {
    guard let most = table.field(at: path)?.kind.most else { preconditionFailure("no text with a limit") }
    guard let raised = text(path)?.uppercased().composed else { return nil }
    guard raised.unicodeScalars.count <= most else {
      report(path, .tooLong, ["used": "\(raised.unicodeScalars.count)", "limit": "\(most)"])
      return nil
    }
    return raised
  }

  private static func bounds(_ count: ClosedRange<Int>) -> [String: String] {
    guard count.count > 1 else { return ["exact": "\(count.lowerBound)"] }
    return ["least": "\(count.lowerBound)", "most": "\(count.upperBound)"]
  }

  private static func letters(_ text: String) -> String? {
    text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF) && $0 < 0x80 }
      ? text.uppercased() : nil
  }
}

extension EntryField.Kind {
  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "oui": true
    case "false", "no", "non": false
    default: nil
    }
  }

  /// The value that an answer is read as: capitals, a number without spaces; the answer itself where it is wrong.
  package func taken(_ text: String) -> String {
    let value: String? =
      switch self {
      case .certificateNumber: EnteredNumber(text).number?.text
      case .vin: VehicleIdentificationNumber(ScannedVIN(text).text)?.text
      case .accessCode: AccessCode(entered: text)?.text
      case .jurisdiction: (try? Jurisdiction(entered: EntryText.cleaned(text)))?.code
      case .decimal(let places): (try? DecimalNumber(entered: EntryText.cleaned(text), maximumDecimals: places))?.text
      case .letters: EntryText.cleaned(text).uppercased()
      case .choice(let codes): codes.first { $0.lowercased() == EntryText.cleaned(text).lowercased() }
      case .documentKind: CertificateKind(entered: EntryText.cleaned(text))?.rawValue
      case .window: Window(EntryText.cleaned(text))?.text
      case .digits(let count) where count.count == 1: text.filter { !$0.isWhitespace && $0 != "-" }
      case .digits: text.filter { !$0.isWhitespace }
      case .flag: Self.flag(EntryText.cleaned(text)).map { "\($0)" }
      default: nil
      }
    return value ?? text
  }
}
