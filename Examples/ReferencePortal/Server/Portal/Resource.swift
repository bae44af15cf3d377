internal import PortalLedger
internal import SyncProtocol

extension LedgerPolicy {
  /// Throws if this portal does not offer the endpoint, before the session is checked (SyncProtocol §1.7).
  func requireOffered(_ resource: Resource) throws(Refusal) {
    let isOffered =
      switch resource {
      case .lookup: features.lookup
      case .batch: features.batch
      case .find: features.find == true
      case .stations: features.stations == true
      case .inventory: hasInventory
      case .operation: features.idempotency
      case .olderDocuments: features.idempotency || features.find == true
      case .bundles, .stationKey: hasBundles
      default: true
      }
    guard isOffered else { throw .notSupported("ce portail ne l’offre pas", status: 501) }
  }
}

/// A resource of the contract, named by a path.
enum Resource: Hashable, Sendable {
  case capabilities
  case signIns
  case signIn(MessageID)
  case code(MessageID)
  case currentSession
  case olderDocuments
  case lookup
  case find
  case batch
  case inventory
  case document(DocumentKey)
  case conformity(DocumentKey)
  case operation(MessageID)
  case match
  case vehicle(MessageID)
  case stations
  case backlog(MessageID)
  case stationKey(MessageID)
  case bundles

  /// Parses a path; nil if the contract does not have it, or if a name in it is invalid.
  init?(path: String) {
    guard path.hasPrefix(SyncProtocolVersion.pathPrefix) else { return nil }
    let rest = path.dropFirst(SyncProtocolVersion.pathPrefix.count)
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
    if rest.isEmpty { self = .capabilities } else if let found = Self.find(parts) { self = found } else { return nil }
  }

  /// The collection that `path` belongs to, for a path whose value is invalid; nil for an unknown path.
  static func place(of path: String) -> String? {
    let places = ["sign-ins", "certificates", "operations", "vehicles", "stations"]
    return places.first { path.hasPrefix("\(SyncProtocolVersion.pathPrefix)/\($0)/") }
  }

  private static func find(_ parts: [String]) -> Resource? {
    switch parts.first {
    case "sign-ins": signIn(Array(parts.dropFirst()))
    case "sessions": parts == ["sessions", "current"] ? .currentSession : nil
    case "certificates": certificate(Array(parts.dropFirst()))
    case "certificates:lookup": parts.count == 1 ? .lookup : nil
    case "certificates:find": parts.count == 1 ? .find : nil
    case "certificates:batch": parts.count == 1 ? .batch : nil
    case "certificates:inventory": parts.count == 1 ? .inventory : nil
    case "operations": parts.count == 2 ? MessageID(parts[1]).map(Resource.operation) : nil
    case "vehicles:match": parts.count == 1 ? .match : nil
    case "vehicles": parts.count == 2 ? MessageID(parts[1]).map(Resource.vehicle) : nil
    case "stations": station(Array(parts.dropFirst()))
    case "bundles": parts.count == 1 ? .bundles : nil
    default: nil
    }
  }

  private static func signIn(_ rest: [String]) -> Resource? {
    guard let first = rest.first else { return .signIns }
    guard let id = MessageID(first) else { return nil }
    if rest.count == 1 { return .signIn(id) }
    return rest.count == 2 && rest[1] == "code" ? .code(id) : nil
  }

  private static func station(_ rest: [String]) -> Resource? {
    if rest.isEmpty { return .stations }
    guard rest.count == 2, let id = MessageID(rest[0]) else { return nil }
    switch rest[1] {
    case "backlog": return .backlog(id)
    case "key": return .stationKey(id)
    default: return nil
    }
  }

  private static func certificate(_ rest: [String]) -> Resource? {
    if rest.isEmpty { return .olderDocuments }
    guard rest.count >= 2, let kind = CertificateKind(rawValue: rest[0]), rest[1].isDocumentNumber else { return nil }
    let key = DocumentKey(kind: kind, number: rest[1])
    if rest.count == 2 { return .document(key) }
    return rest.count == 3 && rest[2] == "conformity" ? .conformity(key) : nil
  }

  /// The path with placeholders for its values, for counts.
  var template: String {
    switch self {
    case .capabilities: "/"
    case .signIns: "/sign-ins"
    case .signIn: "/sign-ins/{id}"
    case .code: "/sign-ins/{id}/code"
    case .currentSession: "/sessions/current"
    case .olderDocuments: "/certificates"
    case .lookup: "/certificates:lookup"
    case .find: "/certificates:find"
    case .batch: "/certificates:batch"
    case .inventory: "/certificates:inventory"
    case .document: "/certificates/{kind}/{number}"
    case .conformity: "/certificates/{kind}/{number}/conformity"
    case .operation: "/operations/{id}"
    case .match: "/vehicles:match"
    case .vehicle: "/vehicles/{id}"
    case .stations: "/stations"
    case .backlog: "/stations/{id}/backlog"
    case .stationKey: "/stations/{id}/key"
    case .bundles: "/bundles"
    }
  }

  /// The methods that SyncProtocol §2 to §7 and §12 define for the resource.
  var methods: [String] {
    switch self {
    case .capabilities, .operation, .stations: ["GET"]
    case .signIns, .code, .olderDocuments, .lookup, .find, .batch, .inventory, .conformity, .match,
      .bundles:
      ["POST"]
    case .signIn: ["GET", "DELETE"]
    case .currentSession: ["DELETE"]
    case .document, .backlog: ["GET", "PUT"]
    case .vehicle, .stationKey: ["PUT"]
    }
  }

  /// Whether requests need a session (SyncProtocol §1.5).
  var needsSession: Bool {
    switch self {
    case .capabilities, .signIns, .signIn, .code, .currentSession: false
    default: true
    }
  }

  /// Whether a request needs a mandate (SyncProtocol §3.5).
  func needsMandate(_ method: String) -> Bool {
    if case .stationKey = self { return true }
    return isWrite(method)
  }

  /// Whether bodies may be packed: not where a header has the body's digest, nor where it has a secret (SyncProtocol
  /// §1.9).
  var takesCodings: Bool {
    switch self {
    case .signIns, .code, .olderDocuments, .document, .conformity: false
    default: true
    }
  }

  /// Whether this request may commit a document or a vehicle.
  func isWrite(_ method: String) -> Bool {
    switch (self, method) {
    case (.olderDocuments, "POST"), (.batch, "POST"), (.conformity, "POST"), (.document, "PUT"), (.vehicle, "PUT"),
      (.bundles, "POST"):
      true
    default: false
    }
  }
}
