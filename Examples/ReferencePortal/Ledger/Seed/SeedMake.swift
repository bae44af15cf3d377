/// Makes of vehicles as the portal writes them, some abbreviated, with the beginnings of their NIVs.
struct SeedMake: Sendable {
  let name: String
  let manufacturer: String
  let models: [String]
  let isHeavy: Bool

  private init(_ name: String, _ manufacturer: String, _ models: [String], isHeavy: Bool = false) {
    self.name = name
    self.manufacturer = manufacturer
    self.models = models
    self.isHeavy = isHeavy
  }

  static let all = [
    SeedMake("CHEVR", "1G1", ["Cruze", "Malibu", "Impala", "Spark"]),
    SeedMake("TOYOT", "2T1", ["Corolla", "Matrix", "Camry", "RAV4"]),
    SeedMake("VOLKS", "3VW", ["Jetta", "Golf", "Passat"]),
    SeedMake("HYUND", "KMH", ["Accent", "Elantra", "Tucson"]),
    SeedMake("MITSU", "JA3", ["Lancer", "Mirage", "RVR"]),
    SeedMake("SUBAR", "4S3", ["Impreza", "Legacy", "Outback"]),
    SeedMake("NISSA", "1N4", ["Sentra", "Versa", "Altima"]),
    SeedMake("Honda", "2HG", ["Civic", "Accord", "Fit", "CR-V"]),
    SeedMake("Mazda", "JM1", ["3", "5", "6", "CX-5"]),
    SeedMake("Ford", "1FA", ["Focus", "Fiesta", "Fusion", "Escape"]),
    SeedMake("Kia", "KNA", ["Rio", "Forte", "Soul"]),
    SeedMake("DODGE", "2C4", ["Grand Caravan", "Journey"]),
    SeedMake("JEEP", "1C4", ["Wrangler", "Cherokee", "Patriot"]),
    SeedMake("FREIG", "1FU", ["Cascadia", "M2"], isHeavy: true),
    SeedMake("INTER", "3HA", ["4300", "LT"], isHeavy: true),
  ]
}
