import Domain
import FoundationEssentials

/// What a portal answers to a match (SyncProtocol §6.1): the NIV, the plate, then near misses.
struct CorpusPortal {
  private(set) var vehicles: [PortalVehicleRecord] = []
  private var byVIN: [String: [Int]] = [:]
  private var byPlate: [String: [Int]] = [:]
  private var byKey: [String: [Int]] = [:]

  static func id(_ number: Int) -> PortalVehicleID {
    let bytes = withUnsafeBytes(of: UInt32(number).bigEndian) { Array($0) }
    return PortalVehicleID(
      UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, bytes[0], bytes[1], bytes[2], bytes[3])))
  }

  mutating func add(_ vehicle: PortalVehicleRecord) {
    let position = vehicles.count
    vehicles.append(vehicle)
    byVIN[vehicle.vin, default: []].append(position)
    if let key = Self.plateKey(vehicle.plate, vehicle.jurisdiction) { byPlate[key, default: []].append(position) }
    for key in Self.nearKeys(vehicle.vin) { byKey[key, default: []].append(position) }
  }

  func candidates(for question: VehicleQuestion) -> VehicleCandidates {
    var found = byVIN[question.vin.text] ?? []
    if let key = Self.plateKey(question.plate, question.jurisdiction) { found += byPlate[key] ?? [] }
    found += Self.nearKeys(question.vin.text).flatMap { byKey[$0] ?? [] }.sorted()
    var seen: Set<Int> = []
    let each = found.filter { seen.insert($0).inserted }.map { vehicles[$0] }
    return VehicleCandidates(vehicles: Array(each.prefix(20)), truncated: each.count > 20)
  }

  private static func plateKey(_ plate: String?, _ jurisdiction: String?) -> String? {
    guard let plate, let jurisdiction else { return nil }
    return plate.filter { $0 != " " && $0 != "-" } + "/" + Jurisdiction.folded(jurisdiction)
  }

  /// Two near NIVs share a key: one character masked, or look-alikes folded.
  private static func nearKeys(_ vin: String) -> [String] {
    let alike: [Character: Character] = ["O": "0", "Q": "0", "I": "1", "S": "5", "B": "8", "Z": "2"]
    let characters = Array(vin)
    let covered = characters.indices.map { index in
      var changed = characters
      changed[index] = "?"
      return String(changed)
    }
    return covered + ["=" + String(characters.map { alike[$0] ?? $0 })]
  }
}
