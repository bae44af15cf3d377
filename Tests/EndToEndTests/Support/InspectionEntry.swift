import Foundation

/// One inspection as a person writes it in JSON; any field can be made invalid.
struct InspectionEntry {
  private(set) var fields: [String: Any]

  /// An inspection of a compliant vehicle, an hour ago.
  init(_ number: String, _ vehicle: [String: Any], owner: String = "Exemple, Personne") {
    fields = [
      "number": number,
      "performedAt": Date(timeIntervalSinceNow: -3_600).ISO8601Format(),
      "mechanic": "TREM1234", "paperReason": "portalOutage", "inspectionReason": "periodic", "vehicle": vehicle,
      "owner": ["kind": "person", "name": owner], "odometer": ["value": "88123", "unit": "km"],
      "defects": [], "result": "compliant", "sticker": "12",
    ]
  }

  /// An inspection of a vehicle that the portal has, with the portal's owner unless another is given.
  init(_ number: String, of seeded: SeededVehicle, owner: String? = nil) {
    let known = seeded.vehicle
    var vehicle: [String: Any] = ["vin": known.vin]
    vehicle["year"] = known.year
    vehicle["make"] = known.make
    vehicle["model"] = known.model
    vehicle["colour"] = known.colour
    vehicle["plate"] = known.plate
    vehicle["jurisdiction"] = known.jurisdiction
    vehicle["netMass"] = known.netMass
    self.init(number, vehicle, owner: owner ?? seeded.ownerName ?? "Exemple, Personne")
  }

  /// An inspection of a vehicle from Ontario that no portal has, the same for the same `index`; its NIV is near no
  /// other.
  init(_ number: String, newVehicle index: Int, owner: String = "Exemple, Personne") {
    let letters = Array("ACDEFGHJKLMNPRTUVWXY")
    var word = ""
    var rest = index
    for _ in 0..<5 {
      word.append(letters[rest % letters.count])
      rest /= letters.count
    }
    self.init(
      number,
      [
        "vin": "9XX9X99\(word)\(word)", "year": 2021, "make": "Ford", "model": "Escape", "plate": "\(word)\(word)",
        "jurisdiction": "ON", "pnbv": ["notVisible": "light"],
      ], owner: owner)
  }

  /// Returns the entry with the field at this path of keys set; nil removes the field.
  func with(_ path: String..., value: Any?) -> InspectionEntry {
    var changed = self
    changed.fields = Self.setting(path[...], in: fields, to: value)
    return changed
  }

  var line: String {
    let bytes = try? JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys])
    return String(decoding: bytes ?? Data(), as: UTF8.self)
  }

  static func lines(_ entries: [InspectionEntry]) -> String { entries.map { $0.line + "\n" }.joined() }

  private static func setting(_ path: ArraySlice<String>, in fields: [String: Any], to value: Any?) -> [String: Any] {
    var changed = fields
    guard let key = path.first else { return fields }
    changed[key] =
      path.count == 1 ? value : setting(path.dropFirst(), in: fields[key] as? [String: Any] ?? [:], to: value)
    return changed
  }
}

/// `CV` and seven digits.
func number(_ index: Int) -> String {
  let digits = String(index)
  return "CV" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
}

extension Sequence<SeededVehicle> {
  /// The vehicles that the rules can select: no other has the same NIV, and one with a short NIV has a plate or model
  /// too.
  var unmistakable: [SeededVehicle] {
    let all = Array(self)
    let counts = Dictionary(all.map { ($0.vehicle.vin, 1) }, uniquingKeysWith: +)
    return all.filter {
      let known = $0.vehicle
      return counts[known.vin] == 1 && (known.vin.count == 17 || known.plate != nil || known.model != nil)
    }
  }

  func with(purpose: String) throws -> SeededVehicle {
    guard let found = first(where: { $0.purpose == purpose }) else { throw NoSuchVehicle(purpose: purpose) }
    return found
  }
}

struct NoSuchVehicle: Error { let purpose: String }
