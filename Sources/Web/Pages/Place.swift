internal import Domain
internal import Wording

/// The links of the navigation, in its order.
enum Place: String, CaseIterable, Sendable {
  case home, new, queue, keying, review, stock, history, statistics, office, signIn, station, help, notices

  /// On a narrow screen the others are behind « Plus ». Where the portal is a web site nothing is sent, and nobody signs
  /// in here: a person types.
  static func main(_ report: StatusReport) -> [Place] { [.home, .new, report.isWeb ? .keying : .queue, .review] }

  static func more(_ report: StatusReport) -> [Place] {
    let hidden: Set<Place> = report.isWeb ? [.notices, .queue, .signIn] : [.notices, .keying]
    return allCases.filter { !hidden.contains($0) && !main(report).contains($0) }
  }

  var path: String {
    switch self {
    case .home: "/"
    case .new: "/nouvelle"
    case .queue: "/attente"
    case .keying: "/saisie"
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
    case .keying: .pagePlaceKeying
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
    case .keying: report.keying.open
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

  /// The path where a person keys it, or says what they saw at the portal.
  static func keyingPath(_ summary: CertificateSummary) -> String {
    "\(Place.keying.path)/\(summary.kind.printed)/\(summary.number.text)"
  }

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

extension StatusReport {
  /// Whether a person types everything at the portal, which is a web site.
  var isWeb: Bool { link.state == .web }
}

extension FormMembers {
  /// The draft that a form or an address names.
  var draft: InspectionID? { self["brouillon"].flatMap(InspectionID.init) }
}
