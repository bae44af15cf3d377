import Domain

/// Inspected vehicles with the correct match known. A stranger that has another vehicle's NIV differs from it on paper;
/// two vehicles that no paper distinguishes are not drawn.
struct MatchingCorpus {
  struct Pair {
    let way: Way
    let inspected: Vehicle
    let candidates: VehicleCandidates
    /// Nil for a vehicle that the portal does not have.
    let truth: PortalVehicleID?

    var isTrueMatch: Bool { truth.map { truth in candidates.vehicles.contains { $0.id == truth } } ?? false }
  }

  /// How the papers differ from the portal's record.
  enum Way: String, CaseIterable {
    case plain, abbreviated, replated, plateOfAnother, fieldsMissing, placeholders, otherCode
    /// The portal has the vehicle twice, under two plates.
    case twice
    case misread
    /// Absent at the portal, which has another vehicle with this NIV.
    case stranger
    /// Absent at the portal.
    case new

    /// Share in 1 000 pairs.
    var share: Int {
      switch self {
      case .plain: 400
      case .abbreviated: 150
      case .replated: 80
      case .plateOfAnother: 20
      case .fieldsMissing: 90
      case .placeholders: 40
      case .otherCode: 60
      case .twice: 20
      case .misread: 30
      case .stranger: 60
      case .new: 50
      }
    }
  }

  private(set) var pairs: [Pair] = []
  private static let vehicles = 4_000
  private var draw: CorpusDraw
  private var portal = CorpusPortal()
  private var fleet: [CorpusVehicle] = []

  /// A portal of 4 000 vehicles.
  init(seed: UInt64, pairs count: Int) {
    draw = CorpusDraw(seed: seed)
    for _ in 0..<Self.vehicles { register(draw.vehicle(kind())) }
    let ways = Way.allCases.flatMap { way in Array(repeating: way, count: (count * way.share + 999) / 1_000) }
    // Vehicles that the portal has twice are registered again, so the portal is complete before any query.
    let drawn = draw.shuffled(ways).map { way in subject(of: way) }
    for (way, vehicle, position) in drawn { add(way, vehicle, position) }
  }

  private mutating func kind() -> CorpusVehicle.Kind {
    switch draw.below(100) {
    case ..<80: .modern
    case ..<86: .european
    case ..<92: .classic
    case ..<99: .small
    default: .homemade
    }
  }

  private mutating func register(_ vehicle: CorpusVehicle) {
    let isKnown = !draw.happens(4)
    portal.add(
      PortalVehicleRecord(
        id: CorpusPortal.id(portal.vehicles.count), vin: vehicle.vin, year: vehicle.year, make: vehicle.portalMake,
        model: draw.happens(3) ? nil : vehicle.model.uppercased(),
        plate: isKnown ? vehicle.plate : draw.pick([nil, "N/A"]), jurisdiction: vehicle.jurisdiction))
    fleet.append(vehicle)
  }

  /// Draws the inspected vehicle and its position at the portal.
  private mutating func subject(of way: Way) -> (Way, CorpusVehicle, Int?) {
    let position = draw.below(Self.vehicles)
    switch way {
    case .new: return (way, draw.vehicle(.modern), nil)
    case .stranger:
      let weak = fleet.indices.prefix(Self.vehicles).filter { ![.modern, .european].contains(fleet[$0].kind) }
      let known = fleet[draw.pick(weak)]
      return (way, stranger(to: known), nil)
    case .twice:
      // The portal's newest record has the plate that is on the vehicle.
      var again = fleet[position]
      again.plate = draw.plate()
      register(again)
      return (way, again, fleet.count - 1)
    default: return (way, fleet[position], position)
    }
  }

  /// Another vehicle with the same NIV, and with a plate, a year and a model of its own.
  private mutating func stranger(to known: CorpusVehicle) -> CorpusVehicle {
    var other = draw.vehicle(known.kind)
    while other.year == known.year || other.plate == known.plate || other.model == known.model {
      other = draw.vehicle(known.kind)
    }
    other.vin = known.vin
    return other
  }

  private mutating func add(_ way: Way, _ vehicle: CorpusVehicle, _ position: Int?) {
    let inspected = papers(of: vehicle, way)
    pairs.append(
      Pair(
        way: way, inspected: inspected, candidates: portal.candidates(for: VehicleQuestion(about: inspected)),
        truth: position.map(CorpusPortal.id)))
  }

  /// The vehicle as a mechanic enters it.
  private mutating func papers(of vehicle: CorpusVehicle, _ way: Way) -> Vehicle {
    let make = CorpusVehicle.makes(of: vehicle.kind).first { $0.name == vehicle.make }
    var written = Vehicle(
      vin: Self.vin(way == .misread ? draw.misread(vehicle.vin) : vehicle.vin), year: vehicle.year, make: vehicle.make,
      model: vehicle.model, plate: vehicle.plate, jurisdiction: vehicle.jurisdiction)
    switch way {
    case .abbreviated: written.make = (make?.others).map { draw.pick($0) } ?? vehicle.make
    case .replated: written.plate = draw.plate()
    case .plateOfAnother: written.plate = fleet[draw.below(Self.vehicles)].plate
    case .fieldsMissing, .stranger: hide(&written)
    case .placeholders:
      written.plate = draw.pick(["N/A", "NULL", "-", "AUCUNE"])
      if draw.happens(30) { written.model = "N/A" }
    case .otherCode:
      written.jurisdiction = Self.otherCode(vehicle.jurisdiction)
      if draw.happens(20) { written.model = vehicle.model + " " + draw.pick(["LX", "SE", "GL"]) }
    case .plain, .twice, .misread, .new: break
    }
    return written
  }

  private mutating func hide(_ written: inout Vehicle) {
    if draw.happens(30) { written.year = nil }
    if draw.happens(30) { written.make = nil }
    if draw.happens(50) { written.model = nil }
    if draw.happens(30) { written.plate = nil }
    if draw.happens(30) { written.jurisdiction = nil }
  }

  private static func otherCode(_ jurisdiction: String) -> String {
    jurisdiction.hasPrefix("US-") ? String(jurisdiction.dropFirst(3)) : "CA-" + jurisdiction
  }

  private static func vin(_ text: String) -> VehicleIdentificationNumber {
    guard let vin = VehicleIdentificationNumber(text) else { preconditionFailure("a drawn NIV is one") }
    return vin
  }
}
