internal import SyncProtocol

/// All vehicles, indexed by id, NIV, plate, and keys of near NIVs.
struct VehicleRegister: Sendable {
  private(set) var all: [RegisteredVehicle] = []
  private var byID: [MessageID: Int] = [:]
  private var byVin: [String: [Int]] = [:]
  private var byPlate: [String: [Int]] = [:]
  private var byNearKey: [UInt64: [Int32]] = [:]

  subscript(id: MessageID) -> RegisteredVehicle? { byID[id].map { all[$0] } }

  func exact(_ vin: String) -> [PortalVehicle] { (byVin[vin] ?? []).map { all[$0].vehicle } }

  mutating func insert(_ registered: RegisteredVehicle) {
    let (position, form) = (all.count, registered.vehicle.vehicle)
    all.append(registered)
    byID[registered.vehicle.id] = position
    byVin[form.vin, default: []].append(position)
    if let key = Self.plateKey(form.plate, form.jurisdiction) { byPlate[key, default: []].append(position) }
    for key in Nearness.keys(of: form.vin) { byNearKey[key, default: []].append(Int32(position)) }
  }

  func plated(_ plate: String, _ jurisdiction: String) -> [PortalVehicle] {
    Self.plateKey(plate, jurisdiction).flatMap { byPlate[$0] }?.map { all[$0].vehicle } ?? []
  }

  /// Returns vehicles with the same NIV first, then the same plate, then near NIVs; each group in the order of
  /// registration.
  func candidates(vin: String, plate: String?, jurisdiction: String?) -> [PortalVehicle] {
    var positions = byVin[vin] ?? []
    if let key = Self.plateKey(plate, jurisdiction) { positions += byPlate[key] ?? [] }
    positions += nearPositions(of: vin)
    var seen: Set<Int> = []
    return positions.filter { seen.insert($0).inserted }.map { all[$0].vehicle }
  }

  private func nearPositions(of vin: String) -> [Int] {
    var found: Set<Int32> = []
    for key in Nearness.keys(of: vin) { found.formUnion(byNearKey[key] ?? []) }
    return found.sorted().map(Int.init).filter { Nearness.areNear(all[$0].vehicle.vehicle.vin, vin) }
  }

  /// The key of a plate; nil unless plate and jurisdiction are known. Case, spaces and dashes are ignored.
  private static func plateKey(_ plate: String?, _ jurisdiction: String?) -> String? {
    guard let plate, let jurisdiction else { return nil }
    return plate.uppercased().filter { $0 != " " && $0 != "-" } + "/" + jurisdiction.uppercased()
  }
}
