package import Domain

/// An answer to one field, converted from what a person typed to the form of an entry.
package enum TypedAnswer {
  /// By path: one text may answer two fields, such as `61000 mi` or `2205C`.
  case answers([String: String])
  /// The time comes twice that day: before the clocks were set back, and after.
  case twice(OffsetDateTime, OffsetDateTime)
  case refused(FieldIssue)
}

extension Words {
  /// Converts a choice to its code, a local time to one with its offset, `2205C` to component and code. What is none
  /// of these is returned as typed: the reader of entries judges it.
  package func typed(_ typed: String, as field: EntryField, at path: String, now: Instant) -> TypedAnswer {
    switch field.kind {
    case .choice, .documentKind, .window, .flag:
      return .answers([path: TypedChoice(field.kind, at: path, self).code(typed) ?? typed])
    case .jurisdiction: return .answers([path: JurisdictionNames.code(typed) ?? typed])
    case .dateTime:
      switch entryMoment(typed: typed, at: path, now: now) {
      case .taken(let moment): return .answers([path: moment])
      case .refused(let issue): return .refused(issue)
      case .twice(let first, let second): return .twice(first, second)
      }
    case .digits where path.hasSuffix(".component"): return .answers(TypedDefect.answers(typed, at: path))
    case .decimal where path == "vehicle.pnbv":
      let classes = GrossVehicleWeightRating.WeightClass.allCases.map(\.rawValue)
      let weight = TypedChoice(.choice(classes), at: path, self)
      guard typed.contains(where: \.isLetter), let code = weight.code(typed) else { return .answers([path: typed]) }
      return .answers([path: "", "vehicle.pnbv.notVisible": code])
    case .decimal where path == "odometer.value": return .answers(Self.odometer(typed))
    default: return .answers([path: typed])
    }
  }

  /// Splits `98 231 km` or `61000 mi` into value and unit.
  private static func odometer(_ typed: String) -> [String: String] {
    let unit = typed.unaccented.filter { !$0.isNumber && !$0.isWhitespace && $0 != "." && $0 != "," }
    let number = typed.filter { !$0.isLetter }.trimmed
    switch unit {
    case "km": return ["odometer.value": number, "odometer.unit": "km"]
    case "mi", "mile", "miles", "milles": return ["odometer.value": number, "odometer.unit": "mi"]
    default: return ["odometer.value": typed]
    }
  }
}

/// Parses a defect as people type it: `2205C` is component 2205 and code C.
package enum TypedDefect {
  /// - Parameter path: the path of the component.
  package static func answers(_ typed: String, at path: String) -> [String: String] {
    let digits = typed.prefix { $0.isASCII && $0.isNumber }
    let letters = typed.dropFirst(digits.count).drop { " :-".contains($0) || $0.isWhitespace }
    guard !digits.isEmpty, !letters.isEmpty, letters.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      return [path: typed]
    }
    return [path: String(digits), String(path.dropLast("component".count)) + "code": String(letters)]
  }
}

extension EntryList {
  /// The question whether there is another element.
  package var more: Text {
    switch self {
    case EntryFields.readingList: .askMoreReadings
    case EntryFields.defectList: .askMoreDefects
    default: .askMoreRepairs
    }
  }
}

extension String {
  /// The text without spaces, tabs and line ends around it.
  package var trimmed: String { String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
}
