import Domain

/// A real vehicle: its papers, and its record at the portal.
struct CorpusVehicle {
  var vin: String
  var year: Int
  /// The make as on the papers: Volkswagen.
  var make: String
  /// The make as at the portal: VOLKS.
  var portalMake: String
  var model: String
  var plate: String?
  var jurisdiction: String
  var kind: Kind

  enum Kind: CaseIterable {
    /// 17 characters of North America, with their check digit.
    case modern
    /// 17 characters without a check digit, of a fleet whose numbers follow each other.
    case european
    /// Before 1981: 6 to 13 characters.
    case classic
    /// A trailer or a moped with its maker's number, 4 to 8 characters; some numbers occur on two vehicles.
    case small
    /// A homemade trailer whose papers have no number.
    case homemade
  }

  /// A make, the portal's name for it, and other names that people write.
  struct Make {
    let name: String
    let portal: String
    let others: [String]
    let beginnings: [String]
    let models: [String]
  }

  static let modern = [
    Make(
      name: "Chevrolet", portal: "CHEVR", others: ["Chevy", "CHEV", "chevrolet"], beginnings: ["1G1", "2G1"],
      models: ["Cruze", "Malibu", "Impala", "Silverado"]),
    Make(
      name: "Toyota", portal: "TOYOT", others: ["TOYT", "toyota"], beginnings: ["2T1", "JTD"],
      models: ["Corolla", "Matrix", "Camry", "RAV4"]),
    Make(
      name: "Volkswagen", portal: "VOLKS", others: ["VW", "VOLK"], beginnings: ["3VW"],
      models: ["Jetta", "Golf", "Passat"]),
    Make(
      name: "Mercedes-Benz", portal: "MERCE", others: ["Mercedes Benz", "MERCEDES", "MERZ", "Benz"],
      beginnings: ["4JG"], models: ["ML 350", "GLK 250"]),
    Make(
      name: "GMC", portal: "GMC", others: ["General Motors", "gmc"], beginnings: ["1GK", "1GT"],
      models: ["Yukon", "Sierra"]),
    Make(
      name: "Honda", portal: "HONDA", others: ["HOND", "honda"], beginnings: ["2HG"],
      models: ["Civic", "Accord", "Fit", "CR-V"]),
    Make(
      name: "Ford", portal: "FORD", others: ["ford"], beginnings: ["1FA", "1FT"],
      models: ["Focus", "Fiesta", "F-150", "Escape"]),
    Make(
      name: "Hyundai", portal: "HYUND", others: ["HYUN"], beginnings: ["KMH"],
      models: ["Accent", "Elantra", "Tucson"]),
    Make(name: "Freightliner", portal: "FREIG", others: ["FRHT"], beginnings: ["1FU"], models: ["Cascadia", "M2"]),
    Make(
      name: "International", portal: "INTER", others: ["INTL", "Navistar"], beginnings: ["3HA"],
      models: ["4300", "LT"]),
    Make(
      name: "Harley-Davidson", portal: "HARLE", others: ["HD", "Harley"], beginnings: ["1HD"],
      models: ["Road King", "Softail"]),
  ]
  static let european = [
    Make(
      name: "Citroën", portal: "CITRO", others: ["Citroen"], beginnings: ["VF7SA5FS1CW5", "VF7SA5FS1CW6"],
      models: ["C3"]),
    Make(
      name: "Mercedes-Benz", portal: "MERCE", others: ["Mercedes"], beginnings: ["WDB9066331S1"],
      models: ["Sprinter"]),
    Make(name: "Volkswagen", portal: "VOLKS", others: ["VW"], beginnings: ["WVWZZZ1KZ6W0"], models: ["Golf"]),
  ]
  static let classic = [
    Make(name: "Volkswagen", portal: "VOLKS", others: ["VW"], beginnings: ["11"], models: ["Coccinelle", "Westfalia"]),
    Make(
      name: "Chevrolet", portal: "CHEVR", others: ["Chevy"], beginnings: ["1Z", "1L"], models: ["Corvette", "Nova"]),
    Make(name: "Ford", portal: "FORD", others: ["ford"], beginnings: ["8F", "3R"], models: ["Mustang", "Falcon"]),
    Make(name: "Pontiac", portal: "PONTI", others: ["PONT"], beginnings: ["76"], models: ["Laurentian", "Firebird"]),
  ]
  static let small = [
    Make(
      name: "Remeq", portal: "REMEQ", others: ["REMEQ"], beginnings: ["RM", ""], models: ["Plateau", "Basculante"]),
    Make(name: "Maxi-Roule", portal: "MAXIR", others: ["Maxi Roule"], beginnings: ["MX", ""], models: ["610", "714"]),
    Make(name: "Piaggio", portal: "PIAGG", others: ["piaggio"], beginnings: ["C38", ""], models: ["Fly", "Zip"]),
  ]
  static let homemade = [
    Make(
      name: "Remorque artisanale", portal: "REMOR", others: ["Remorque"], beginnings: [],
      models: ["Plateau", "Fermée", "Utilitaire"])
  ]

  static func makes(of kind: Kind) -> [Make] {
    switch kind {
    case .modern: modern
    case .european: european
    case .classic: classic
    case .small: small
    case .homemade: homemade
    }
  }
}
