package import SyncProtocol

/// A field of the form in which a person types a document at the portal's site.
package struct SiteField: Hashable, Sendable {
  package let screen: Screen
  /// The name of the field in the page; a field that occurs in rows has a row's number after it: `composant-1`.
  package let name: String
  package let label: String
  /// The member of `CertificateForm` that the text becomes; without a position in lists.
  package let member: String
  package let input: Input
  /// What the field accepts, in words.
  package let accepts: String
  /// The most characters; nil where `accepts` tells all.
  package let limit: Int?
  package let isRequired: Bool

  /// The parts of the form, in the portal's order.
  package enum Screen: String, CaseIterable, Sendable {
    case document = "Document"
    case vehicle = "Véhicule"
    case odometer = "Odomètre"
    case owner = "Propriétaire"
    case defects = "Défectuosités"
    case readings = "Lectures"
    case result = "Résultat"
    case remarks = "Remarques"

    /// Defects are a CVM's alone, readings an AVP's.
    package func isOf(_ kind: CertificateKind) -> Bool {
      switch self {
      case .defects: kind == .mechanical
      case .readings: kind == .photometric
      default: true
      }
    }
  }

  package enum Input: Hashable, Sendable {
    case text
    /// Several lines.
    case lines
    case choice([Choice])
  }

  package struct Choice: Hashable, Sendable {
    package let value: String
    package let label: String

    init(_ value: String, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  init(
    _ screen: Screen, _ name: String, _ label: String, _ member: String, _ input: Input = .text, accepts: String,
    limit: Int? = nil, isRequired: Bool = false
  ) {
    self.screen = screen
    self.name = name
    self.label = label
    self.member = member
    self.input = input
    self.accepts = accepts
    self.limit = limit
    self.isRequired = isRequired
  }

  package func isOf(_ kind: CertificateKind) -> Bool {
    screen.isOf(kind) && (name != "vignette" || kind == .mechanical)
  }

  /// The rows that the form has for defects.
  package static let defectRows = 1...20

  package static func fields(of screen: Screen, _ kind: CertificateKind) -> [SiteField] {
    all.filter { $0.screen == screen && $0.isOf(kind) }
  }

  /// The names of all the form's fields in order, rows included.
  package static func names(_ kind: CertificateKind) -> [String] {
    Screen.allCases.flatMap { screen in
      let names = fields(of: screen, kind).map(\.name)
      guard screen == .defects else { return names }
      return defectRows.flatMap { row in names.map { "\($0)-\(row)" } }
    }
  }

  /// The name of the field of a member such as `owner.name` or `defects.0.code`; nil if no field is only its.
  static func name(ofMember path: String) -> String? {
    let parts = path.split(separator: ".")
    let position = parts.lazy.compactMap { Int($0) }.first
    let member = parts.filter { Int($0) == nil }.joined(separator: ".")
    guard let name = all.first(where: { $0.member == member })?.name else { return nil }
    return position.map { "\(name)-\($0 + 1)" } ?? name
  }
}
