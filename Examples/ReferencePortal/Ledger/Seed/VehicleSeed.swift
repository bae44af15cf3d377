internal import FoundationEssentials
package import SyncProtocol

/// The vehicles of a new portal: the special vehicles first, then vehicles drawn from a seed.
package struct VehicleSeed {
  private static let alphabet = Array("ABCDEFGHJKLMNPRSTUVWXYZ")
  private static let digits = Array("0123456789")
  private static let yearCodes = Array("ABCDEFGHJKLMNPRS")
  private static let colours = ["blanc", "noir", "gris", "argent", "bleu", "rouge", "vert", "brun"]
  private static let familyNames = [
    "Tremblay", "Gagnon", "Roy", "Côté", "Bouchard", "Gauthier", "Morin", "Lavoie", "Fortin", "Gagné", "Ouellet",
    "Pelletier", "Bélanger", "Lévesque", "Bergeron", "Leblanc", "Paquette", "Girard", "Simard", "Boucher",
  ]

  private var random: SplitMix
  private var vehicles: [PortalVehicle] = []

  /// Returns `count` vehicles, the same for the same `seed`; if `count` is small, only the first special vehicles.
  package static func vehicles(count: Int, seed: UInt64) -> [PortalVehicle] {
    var maker = VehicleSeed(random: SplitMix(seed: seed))
    for (index, special) in SpecialVehicle.all.prefix(max(0, count)).enumerated() {
      guard let id = SpecialVehicle.id(index + 1) else { continue }
      maker.vehicles.append(PortalVehicle(id: id, vehicle: special.vehicle, ownerName: special.ownerName))
    }
    while maker.vehicles.count < count { maker.addVehicle() }
    return maker.vehicles
  }

  /// Adds a vehicle. About one of forty repeats a NIV, one of thirty has a near NIV, one of twenty-five a short one.
  private mutating func addVehicle() {
    let kind = random.below(600)
    let earlier = vehicles.last?.vehicle
    var form = modern()
    switch kind {
    case ..<15: form = repeated(earlier ?? form)
    case ..<35: form.vin = nearly(earlier?.vin ?? form.vin)
    case ..<60: form = short()
    default: break
    }
    vehicles.append(PortalVehicle(id: id(), vehicle: form, ownerName: owner()))
  }

  private mutating func modern() -> VehicleForm {
    let make = random.pick(SeedMake.all)
    let age = random.below(Self.yearCodes.count)
    let serial = random.text(1, of: Self.alphabet) + random.text(6, of: Self.digits)
    let vin = "\(make.manufacturer)\(random.text(5, of: Self.alphabet))0\(Self.yearCodes[age])\(serial)"
    var form = VehicleForm(
      vin: VinCheck.corrected(vin) ?? vin, year: 2010 + age, make: make.name, model: random.pick(make.models),
      colour: random.pick(Self.colours))
    register(&form)
    if !random.chance(10) { form.netMass = DecimalText(String(make.isHeavy ? 7_000 : 1_000 + random.below(1_400))) }
    if make.isHeavy { form.grossVehicleWeightRating = DecimalText(String(15_000 + random.below(12_000))) }
    return form
  }

  /// A vehicle with a short NIV: from before 1981, or a home-made trailer.
  private mutating func short() -> VehicleForm {
    let vin = random.text(4 + random.below(8), of: Self.digits)
    var form = VehicleForm(vin: vin, year: 1950 + random.below(31), make: random.pick(["FORD", "CHEVR", "Remorque"]))
    register(&form)
    return form
  }

  /// A vehicle with the same NIV and another plate.
  private mutating func repeated(_ earlier: VehicleForm) -> VehicleForm {
    var form = earlier
    register(&form)
    return form
  }

  /// The NIV with another last character.
  private mutating func nearly(_ vin: String) -> String { String(vin.dropLast()) + random.text(1, of: Self.digits) }

  private mutating func register(_ form: inout VehicleForm) {
    let (letters, digits) = (Self.alphabet, Self.digits)
    (form.plate, form.jurisdiction) = (nil, nil)
    switch random.below(100) {
    case ..<70:
      form.plate = random.text(1, of: letters) + random.text(2, of: digits) + random.text(3, of: letters)
      form.jurisdiction = "QC"
    case ..<80:
      form.plate = random.text(4, of: letters) + random.text(3, of: digits)
      form.jurisdiction = "ON"
    case ..<92:
      form.plate = random.text(3, of: letters) + random.text(4, of: digits)
      form.jurisdiction = random.pick(["NB", "NS", "US-NY", "US-VT"])
    default: break
    }
  }

  private mutating func owner() -> String {
    let name = random.pick(Self.familyNames)
    return random.chance(25)
      ? "Transport \(name) Exemple inc." : "\(name), Exemple \(random.text(1, of: Self.alphabet))."
  }

  /// An id whose bits are those of a version 4 UUID.
  private mutating func id() -> MessageID {
    let (high, low) = (random.next(), random.next())
    func byte(_ word: UInt64, _ place: Int) -> UInt8 { UInt8(truncatingIfNeeded: word >> (56 - 8 * place)) }
    return MessageID(
      UUID(
        uuid: (
          byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5),
          byte(high, 6) & 0x0F | 0x40, byte(high, 7), byte(low, 0) & 0x3F | 0x80, byte(low, 1), byte(low, 2),
          byte(low, 3), byte(low, 4), byte(low, 5), byte(low, 6), byte(low, 7)
        )))
  }
}
