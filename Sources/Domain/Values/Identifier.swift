package import FoundationEssentials
package import SyncProtocol

/// A UUID. `Subject` gives each kind of identifier its own type.
package struct Identifier<Subject>: Hashable, Sendable {
  package let uuid: UUID

  package init(_ uuid: UUID) { self.uuid = uuid }

  /// Nil unless `text` is a UUID, in either case.
  package init?(_ text: String) {
    guard let uuid = UUID(uuidString: text) else { return nil }
    self.uuid = uuid
  }

  /// Lower case (RFC 9562).
  package var text: String { uuid.uuidString.lowercased() }

  /// The sixteen bytes, most significant first: the order a database compares them in.
  package var bytes: Data { withUnsafeBytes(of: uuid.uuid) { Data($0) } }

  /// Nil unless `bytes` has sixteen bytes.
  package init?(bytes: Data) {
    guard bytes.count == 16 else { return nil }
    uuid = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }
}

extension Identifier: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = Identifier(try container.decode(String.self)) else {
      throw container.refused(.notAnIdentifier)
    }
    self = id
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

package enum StationSubject {}
package enum InspectionSubject {}
package enum OperationSubject {}
package enum PortalVehicleSubject {}
package enum SignInSubject {}
package enum EpochSubject {}
package enum BundleSubject {}

package typealias StationID = Identifier<StationSubject>
package typealias InspectionID = Identifier<InspectionSubject>
/// Also the operation's idempotency key (SyncProtocol §9).
package typealias OperationID = Identifier<OperationSubject>
package typealias PortalVehicleID = Identifier<PortalVehicleSubject>
/// Names one attempt at signing in, a password or a code (SyncProtocol §3).
package typealias SignInID = Identifier<SignInSubject>
package typealias EpochID = Identifier<EpochSubject>
/// Names one file that is carried by hand (SyncProtocol §12.3).
package typealias BundleID = Identifier<BundleSubject>

extension MessageID {
  package init<Subject>(_ id: Identifier<Subject>) { self.init(id.uuid) }
}

extension Identifier {
  package init(_ id: MessageID) { self.init(id.uuid) }
}
