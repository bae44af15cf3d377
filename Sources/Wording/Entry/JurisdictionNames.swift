internal import Domain

/// Provinces, territories and states by the names that people type.
package enum JurisdictionNames {
  /// Returns the code of a name; nil for any other text. A code itself is read by the parser of entries.
  package static func code(_ typed: String) -> String? { byName[typed.folded] }

  package static func name(of code: String, _ language: Language) -> String? {
    // French names come first.
    names.first { $0.0 == code }.map { $0.1[language == .french ? 0 : $0.1.count / 2] }
  }

  /// The codes of all of them, Canada's first.
  package static var codes: [String] { names.map(\.0) }

  private static let byName = Dictionary(
    uniqueKeysWithValues: names.flatMap { code, names in names.map { ($0.folded, code) } })

  private static let names: [(String, [String])] = canada + states

  private static let canada: [(String, [String])] = [
    ("QC", ["Québec"]), ("ON", ["Ontario"]), ("NB", ["Nouveau-Brunswick", "New Brunswick"]),
    ("NS", ["Nouvelle-Écosse", "Nova Scotia"]), ("PE", ["Île-du-Prince-Édouard", "Prince Edward Island"]),
    ("NL", ["Terre-Neuve-et-Labrador", "Terre-Neuve", "Newfoundland and Labrador", "Newfoundland"]),
    ("MB", ["Manitoba"]), ("SK", ["Saskatchewan"]), ("AB", ["Alberta"]),
    ("BC", ["Colombie-Britannique", "British Columbia"]), ("YT", ["Yukon"]),
    ("NT", ["Territoires du Nord-Ouest", "Northwest Territories"]), ("NU", ["Nunavut"]),
  ]

  /// Codes begin with the country, since a bare code may belong to another place.
  private static let states: [(String, [String])] = [
    ("US-AL", ["Alabama"]), ("US-AK", ["Alaska"]), ("US-AZ", ["Arizona"]), ("US-AR", ["Arkansas"]),
    ("US-CA", ["Californie", "California"]), ("US-CO", ["Colorado"]), ("US-CT", ["Connecticut"]),
    ("US-DE", ["Delaware"]), ("US-DC", ["District de Columbia", "District of Columbia"]),
    ("US-FL", ["Floride", "Florida"]), ("US-GA", ["Géorgie", "Georgia"]), ("US-HI", ["Hawaï", "Hawaii"]),
    ("US-ID", ["Idaho"]), ("US-IL", ["Illinois"]), ("US-IN", ["Indiana"]), ("US-IA", ["Iowa"]), ("US-KS", ["Kansas"]),
    ("US-KY", ["Kentucky"]), ("US-LA", ["Louisiane", "Louisiana"]), ("US-ME", ["Maine"]), ("US-MD", ["Maryland"]),
    ("US-MA", ["Massachusetts"]), ("US-MI", ["Michigan"]), ("US-MN", ["Minnesota"]), ("US-MS", ["Mississippi"]),
    ("US-MO", ["Missouri"]), ("US-MT", ["Montana"]), ("US-NE", ["Nebraska"]), ("US-NV", ["Nevada"]),
    ("US-NH", ["New Hampshire"]), ("US-NJ", ["New Jersey"]), ("US-NM", ["Nouveau-Mexique", "New Mexico"]),
    ("US-NY", ["New York"]), ("US-NC", ["Caroline du Nord", "North Carolina"]),
    ("US-ND", ["Dakota du Nord", "North Dakota"]), ("US-OH", ["Ohio"]), ("US-OK", ["Oklahoma"]),
    ("US-OR", ["Oregon"]), ("US-PA", ["Pennsylvanie", "Pennsylvania"]), ("US-RI", ["Rhode Island"]),
    ("US-SC", ["Caroline du Sud", "South Carolina"]), ("US-SD", ["Dakota du Sud", "South Dakota"]),
    ("US-TN", ["Tennessee"]), ("US-TX", ["Texas"]), ("US-UT", ["Utah"]), ("US-VT", ["Vermont"]),
    ("US-VA", ["Virginie", "Virginia"]), ("US-WA", ["Washington"]),
    ("US-WV", ["Virginie-Occidentale", "West Virginia"]), ("US-WI", ["Wisconsin"]), ("US-WY", ["Wyoming"]),
  ]
}
