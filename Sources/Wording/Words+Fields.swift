package import Domain

extension Words {
  /// Returns the name of the field at a dotted path, ignoring indices; nil if it has no name.
  package func label(_ path: String) -> String? {
    let names = Self.names(in: path)
    let code = names.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return Text("field", code: code).map { self($0) }
  }

  /// Shows the value of a field of the portal's form to a person.
  /// - Parameter utcOffset: the form's, in minutes east of UTC.
  package func value(_ text: String, of path: String, utcOffset: Int? = nil) -> String {
    let names = Self.names(in: path)
    switch names.last {
    case "performedAt", "repairedAt":
      guard let milliseconds = Int64(text) else { return text }
      let instant = Instant(milliseconds: milliseconds)
      return moment(instant, utcOffset: utcOffset, now: instant)
    case "netMass", "grossVehicleWeightRating", "value", "measurement", "transmission":
      return text.allSatisfy { $0.isNumber || $0 == "." } ? decimal(text) : text
    case "mayCirculate": return self(text == "true" ? .valueYes : .valueNo)
    default:
      let known = Self.subject(of: path).flatMap { Text($0, code: text) }
      return known.map { self($0) } ?? text
    }
  }

  /// Returns the subject of the texts for a field's codes; nil for a field without codes, or with codes that need no
  /// text.
  package static func subject(of path: String) -> String? {
    switch names(in: path).joined(separator: ".") {
    case "kind": "kind"
    case "station.kind": "station"
    case "paperReason": "paper"
    case "inspectionReason": "inspection"
    case "vehicle.pnbv.notVisible": "weight"
    case "owner.kind": "owner"
    case "odometer.absent": "odometer"
    case "defects.severity": "severity"
    case "readings.window": "window"
    case "result": "result"
    default: nil
    }
  }

  /// The names in a path, without indices: `defects[0].code` and `defects.0.code` both are `defects` and `code`.
  private static func names(in path: String) -> [Substring] {
    path.split(separator: ".").map { $0.prefix { $0 != "[" } }.filter { !$0.allSatisfy(\.isNumber) }
  }
}

extension Vehicle {
  /// « Chrysler 300 2014 »; empty where none of it is known.
  package var name: String {
    [make, model, year.map { "\($0)" }].compactMap(\.self).map { Printable.text($0) }.joined(separator: " ")
  }

  /// The plate with its place where that is not Québec; nil without a plate.
  package var plateName: String? {
    plate.map { plate in
      let place = jurisdiction.flatMap { $0 == "QC" ? nil : $0 }
      return Printable.text(place.map { "\(plate) (\($0))" } ?? plate)
    }
  }
}
