internal import FoundationEssentials
package import SyncProtocol

/// The first vehicles of every new portal, written by hand and always the same, for demonstrations and tests. The Nth,
/// from 1, has the id `00000000-0000-4000-8000-` followed by N in twelve digits.
package struct SpecialVehicle: Codable, Hashable, Sendable {
  /// What the vehicle demonstrates; unique.
  package let purpose: String
  package let vehicle: VehicleForm
  package let ownerName: String

  package static let all: [SpecialVehicle] = ordinary + shortAndShared + near + incomplete + unusual

  static func id(_ position: Int) -> MessageID? { MessageID("00000000-0000-4000-8000-\(padded(position, to: 12))") }

  private init(
    _ purpose: String, _ vin: String, _ year: Int, _ make: String, _ model: String?, _ colour: String?,
    plate: String?, _ jurisdiction: String?, mass: String?, _ grossWeight: String?, owner: String
  ) {
    self.purpose = purpose
    vehicle = VehicleForm(
      vin: vin, year: year, make: make, model: model, colour: colour, plate: plate, jurisdiction: jurisdiction,
      netMass: mass.flatMap { DecimalText($0) }, grossVehicleWeightRating: grossWeight.flatMap { DecimalText($0) })
    ownerName = owner
  }

  /// Ordinary vehicles, special only in their owner [FAQ R1].
  private static let ordinary = [
    SpecialVehicle(
      "ordinary", "2HGFC2F50KH512034", 2019, "Honda", "Civic", "gris",
      plate: "K12ABC", "QC", mass: "1250", nil, owner: "Tremblay, Exemple"),
    SpecialVehicle(
      "ordinary-abbreviated-make", "2T1BURHE2HC845127", 2017, "TOYOT", "Corolla", "blanc",
      plate: "M45DEF", "QC", mass: "1285", nil, owner: "Gagnon, Exemple"),
    SpecialVehicle(
      "ordinary-truck", "1FTEW1EP1LFA60418", 2020, "Ford", "F-150", "noir",
      plate: "FHB1234", "QC", mass: "2120.5", "3130", owner: "Transport Exemple inc."),
    SpecialVehicle(
      "owner-differs-formerly-quebec", "1G1ZB5ST1EF177305", 2014, "CHEVR", "Malibu", "bleu",
      plate: "H72KLM", "QC", mass: "1565", nil, owner: "Ancien Propriétaire, Exemple"),
    SpecialVehicle(
      "owner-differs-company", "3VWD17AJ1GM208861", 2016, "VOLKS", "Jetta", "argent",
      plate: "J31NPR", "QC", mass: "1320", nil, owner: "Location Exemple ltée"),
    SpecialVehicle(
      "owner-differs-no-plate", "JF2SJEJC5JH440926", 2018, "SUBAR", "Forester", "vert",
      plate: nil, nil, mass: "1540", nil, owner: "Roy, Exemple"),
  ]

  /// NIVs of under 17 characters [FAQ R5], and NIVs that two vehicles share.
  private static let shortAndShared = [
    SpecialVehicle(
      "short-niv-trailer", "RM4471", 1998, "Remorque artisanale", "Plateau", "gris",
      plate: "RA1234T", "QC", mass: "340", nil, owner: "Côté, Exemple"),
    SpecialVehicle(
      "short-niv-classic", "1142567890", 1974, "VOLKS", "Coccinelle", "jaune",
      plate: "C11VWB", "QC", mass: "820", nil, owner: "Bouchard, Exemple"),
    SpecialVehicle(
      "short-niv-eleven", "1Z87L9S4123", 1979, "CHEVR", "Corvette", "rouge",
      plate: "C79CHV", "QC", mass: "1520", nil, owner: "Morin, Exemple"),
    SpecialVehicle(
      "niv-of-one-character", "7", 1961, "Remorque artisanale", nil, nil,
      plate: nil, nil, mass: nil, nil, owner: "Gauthier, Exemple"),
    SpecialVehicle(
      "duplicate-first", "2C3CCAEG3EH310277", 2014, "CHRYS", "300", "noir",
      plate: "D20AAA", "QC", mass: "1825", nil, owner: "Ouellet, Exemple"),
    SpecialVehicle(
      "duplicate-second", "2C3CCAEG3EH310277", 2014, "CHRYS", "300", "noir",
      plate: "CDEF123", "ON", mass: nil, nil, owner: "Smith, Example"),
    SpecialVehicle(
      "short-niv-shared-first", "123456", 1968, "FORD", "Mustang", "bleu",
      plate: "F68MUS", "QC", mass: "1390", nil, owner: "Lavoie, Exemple"),
    SpecialVehicle(
      "short-niv-shared-second", "123456", 1976, "PONTI", "Laurentian", "brun",
      plate: "P76LAU", "QC", mass: "1820", nil, owner: "Fortin, Exemple"),
  ]

  /// NIVs that are easily confused with another.
  private static let near = [
    SpecialVehicle(
      "near-miss-look-alike", "JTDKARFU1J3060518", 2018, "TOYOT", "Prius", "blanc",
      plate: "P18PRI", "QC", mass: "1380", nil, owner: "Pelletier, Exemple"),
    SpecialVehicle(
      "near-miss-one-character", "KMHD35LH5EU190624", 2014, "HYUND", "Elantra", "gris",
      plate: "E14ELA", "QC", mass: "1245", nil, owner: "Bélanger, Exemple"),
    SpecialVehicle(
      "near-pair-first", "5NPEA4AF8FH203341", 2015, "HYUND", "Sonata", "noir",
      plate: "S15AAA", "QC", mass: "1480", nil, owner: "Lévesque, Exemple"),
    SpecialVehicle(
      "near-pair-second", "5NPEJ4AF8FH203341", 2015, "HYUND", "Sonata", "rouge",
      plate: "S15JJJ", "QC", mass: "1480", nil, owner: "Bergeron, Exemple"),
  ]

  /// Vehicles without plate or mass [FAQ R6], or with a field that disagrees with the papers.
  private static let incomplete = [
    SpecialVehicle(
      "no-plate", "1N4AL3AP4GC230115", 2016, "NISSA", "Altima", "argent",
      plate: nil, nil, mass: "1430", nil, owner: "Leblanc, Exemple"),
    SpecialVehicle(
      "no-mass", "JM1BM1V74F1240096", 2015, "MAZDA", "3", "rouge",
      plate: "Z15MAZ", "QC", mass: nil, nil, owner: "Paquette, Exemple"),
    SpecialVehicle(
      "year-differs", "2HKRW2H56JH110458", 2018, "Honda", "CR-V", "bleu",
      plate: "V18CRV", "QC", mass: "1520", nil, owner: "Girard, Exemple"),
    SpecialVehicle(
      "make-differs", "1GNSKBKC4GR300871", 2016, "GMC", "Yukon", "noir",
      plate: "Y16YUK", "QC", mass: "2510", nil, owner: "Simard, Exemple"),
    SpecialVehicle(
      "plate-of-another-niv", "WVWAA7AU4GW170235", 2016, "VOLKS", "Golf", "blanc",
      plate: "K45LMN", "QC", mass: "1335", nil, owner: "Boucher, Exemple"),
  ]

  /// Vehicles from other jurisdictions [FAQ R8], or with a value that is easily corrupted [FAQ R3, R7].
  private static let unusual = [
    SpecialVehicle(
      "out-of-province-light", "2FMPK4J96LBA38120", 2020, "Ford", "Edge", "gris",
      plate: "BXKL482", "ON", mass: nil, nil, owner: "Jones, Example"),
    SpecialVehicle(
      "out-of-province-heavy", "1FUJGLDR5FLGA4412", 2015, "FREIG", "Cascadia", "blanc",
      plate: "PB12345", "US-ME", mass: "7800", "23587", owner: "Example Freight LLC"),
    SpecialVehicle(
      "company-of-forty-characters", "3GCUKREC7GG240719", 2016, "CHEVR", "Silverado", "gris",
      plate: "SLV1640", "QC", mass: "2380", "3220", owner: "Les Entreprises de transport Exemple 201"),
    SpecialVehicle(
      "make-without-accent", "VF7SA5FS1CW520340", 2012, "CITROEN", "C3", "rouge",
      plate: "7J4K221", "FRA", mass: nil, nil, owner: "Dupont, Exemple"),
    SpecialVehicle(
      "decimal-mass", "4JGDA5HB9FA510928", 2015, "MERCE", "ML 350", "noir",
      plate: "W15MLB", "QC", mass: "2150.5", "2950", owner: "Cloutier, Exemple"),
    SpecialVehicle(
      "wrong-check-digit", "4S4BSBDC1G3280167", 2016, "SUBAR", "Outback", "vert",
      plate: "T16OUT", "QC", mass: "1640", nil, owner: "Poirier, Exemple"),
    SpecialVehicle(
      "motorcycle", "1HD1KRM19HB640213", 2017, "HARLE", "Road King", "noir",
      plate: "MC4411", "QC", mass: "355", nil, owner: "Nadeau, Exemple"),
  ]
}
