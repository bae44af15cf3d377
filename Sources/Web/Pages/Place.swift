internal import Domain
internal import Wording

/// The links of the navigation, in its order.
enum Place: String, CaseIterable, Sendable {
  case home, new, queue, review, stock, history, statistics, office, signIn, station, help, notices

  /// On a narrow screen the others are behind « Plus ».
  static let main: [Place] = [.home, .new, .queue, .review]
  static let more = allCases.filter { !main.contains($0) && $0 != .notices }

  var path: String {
    switch self {
    case .home: "/"
    case .new: "/nouvelle"
    case .queue: "/attente"
    case .review: "/reviser"
    case .stock: "/stock"
    case .history: "/historique"
    case .statistics: "/statistiques"
    case .office: "/bureau"
    case .signIn: "/connexion"
    case .station: "/poste"
    case .help: "/aide"
    case .notices: "/avis"
    }
  }

  var name: Text {
    switch self {
    case .home: .pagePlaceHome
    case .new: .pagePlaceNew
    case .queue: .pagePlaceQueue
    case .review: .pagePlaceReview
    case .stock: .pagePlaceStock
    case .history: .pagePlaceHistory
    case .statistics: .pagePlaceStatistics
    case .office: .pagePlaceOffice
    case .signIn: .pagePlaceSignIn
    case .station: .pagePlaceStation
    case .help: .pagePlaceHelp
    case .notices: .pagePlaceNotices
    }
  }

  /// How many wait there; nil for places that count nothing.
  func count(_ report: StatusReport) -> Int? {
    switch self {
    case .queue: report.waiting
    case .review: report.forPerson
    default: nil
    }
  }

  /// The path of one certificate's page.
  static func certificate(_ kind: CertificateKind, _ number: CertificateNumber) -> String {
    "/certificat/\(kind.printed)/\(number.text)"
  }

  static func certificate(_ summary: CertificateSummary) -> String { certificate(summary.kind, summary.number) }

  /// The path where a person decides about it.
  static func review(_ kind: CertificateKind, _ number: CertificateNumber) -> String {
    "\(Place.review.path)/\(kind.printed)/\(number.text)"
  }

  static func review(_ summary: CertificateSummary) -> String { review(summary.kind, summary.number) }

  /// The path where it is corrected and recorded again.
  static func correction(_ kind: CertificateKind, _ number: CertificateNumber) -> String {
    "\(Place.new.path)/corriger/\(kind.printed)/\(number.text)"
  }

  static func correction(_ summary: CertificateSummary) -> String { correction(summary.kind, summary.number) }

  /// The path where its repairs are recorded. A document's number is no personal datum.
  static func repairs(_ document: StockNumber) -> String {
    "/conformite?document=\(document.kind.printed)&numero=\(document.number.text)"
  }
}

extension CertificateKind {
  /// From the name in a path or a form: `CVM`, `AVP`.
  init?(printed name: String?) {
    guard let kind = Self.allCases.first(where: { $0.printed == name }) else { return nil }
    self = kind
  }
}

extension FormMembers {
  /// The draft that a form or an address names.
  var draft: InspectionID? { self["brouillon"].flatMap(InspectionID.init) }
}
