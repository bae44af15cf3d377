internal import PortalLedger
internal import SyncProtocol

/// A page of the portal's site, named by a path.
enum SitePlace: Hashable, Sendable {
  case signIn
  case style
  case code
  case signOut
  case menu
  case consult
  case document(DocumentKey)
  case search
  case newVehicle
  case vehicle(MessageID)
  case entry(CertificateKind)
  case save(CertificateKind)
  case repairs(DocumentKey)
  case saveRepairs(DocumentKey)

  /// Nil if the site has no such page. To a program, which does not ask for HTML, `/` is no page: it gets the
  /// contract's answer for a path that the portal does not have.
  init?(_ request: PortalRequest) {
    guard request.path != "/" || request.headers["accept"]?.contains("text/html") == true else { return nil }
    self.init(path: request.path)
  }

  private init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
    guard let first = parts.first, let found = Self.find(first, Array(parts.dropFirst())) else { return nil }
    self = found
  }

  private static func find(_ first: String, _ rest: [String]) -> SitePlace? {
    switch (first, rest.count) {
    case ("", 0), ("connexion", 0): .signIn
    case ("connexion", 1): rest[0] == "code" ? .code : nil
    case ("site.css", 0): .style
    case ("deconnexion", 0): .signOut
    case ("menu", 0): .menu
    case ("consulter", 0): .consult
    case ("consulter", 2): document(rest).map(SitePlace.document)
    case ("vehicules", 0): .search
    case ("vehicules", 1): rest[0] == "nouveau" ? .newVehicle : MessageID(rest[0]).map(SitePlace.vehicle)
    case ("saisie", 1): CertificateKind(site: rest[0]).map(SitePlace.entry)
    case ("saisie", 2): rest[1] == "enregistrer" ? CertificateKind(site: rest[0]).map(SitePlace.save) : nil
    case ("conformite", 2): document(rest).map(SitePlace.repairs)
    case ("conformite", 3): rest[2] == "enregistrer" ? document(rest).map(SitePlace.saveRepairs) : nil
    default: nil
    }
  }

  private static func document(_ parts: [String]) -> DocumentKey? {
    guard let kind = CertificateKind(site: parts[0]), parts[1].isDocumentNumber else { return nil }
    return DocumentKey(kind: kind, number: parts[1])
  }

  /// The path with placeholders for its values, for counts.
  var template: String {
    switch self {
    case .signIn: "/connexion"
    case .style: "/site.css"
    case .code: "/connexion/code"
    case .signOut: "/deconnexion"
    case .menu: "/menu"
    case .consult: "/consulter"
    case .document: "/consulter/{document}/{numero}"
    case .search: "/vehicules"
    case .newVehicle: "/vehicules/nouveau"
    case .vehicle: "/vehicules/{id}"
    case .entry: "/saisie/{document}"
    case .save: "/saisie/{document}/enregistrer"
    case .repairs: "/conformite/{document}/{numero}"
    case .saveRepairs: "/conformite/{document}/{numero}/enregistrer"
    }
  }

  var methods: [String] {
    switch self {
    case .signIn, .code: ["GET", "POST"]
    case .signOut, .save, .saveRepairs: ["POST"]
    default: ["GET"]
    }
  }

  /// Whether this request may commit a document or a vehicle.
  func isWrite(_ method: String) -> Bool {
    switch self {
    case .save, .saveRepairs: method == "POST"
    default: false
    }
  }
}

extension CertificateKind {
  /// The kind as the site's paths have it.
  init?(site name: String) {
    switch name {
    case "cvm": self = .mechanical
    case "avp": self = .photometric
    default: return nil
    }
  }

  var siteName: String { self == .mechanical ? "cvm" : "avp" }
  var title: String { siteName.uppercased() }
}
