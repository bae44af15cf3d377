import Domain
import FoundationEssentials

/// A courier that seals nothing: files are JSON that anybody reads, and a signature is the key's own bytes. What seals
/// prove is tested with the contract and with the real programs.
enum OpenCourier {
  static let stationKey = key(1)
  static let portalKeys = BundleKeys(sealing: key(3), receipts: key(2))

  struct File: Codable {
    var bundle: BundleID
    var sealedFor: BundleKey
    var operations: [OperationID]
    var numbers: [CertificateNumber]
  }

  struct Receipts: Codable {
    var bundle: BundleID
    var station: StationID
    var answeredAt: Instant
    var signedBy: BundleKey
    /// A receipt, or the name of a problem.
    var results: [Result]

    struct Result: Codable {
      var operation: OperationID
      var receipt: Receipt?
      var status = 409
      var problem = ProblemKind.vehicleUnclear.rawValue
    }
  }

  static let courier = Courier(
    stationKey: { () throws(CourierFault) in stationKey },
    encrypt: { bundle, key throws(CourierFault) in
      let file = File(
        bundle: bundle.id, sealedFor: key, operations: bundle.entries.map(\.operation),
        numbers: bundle.entries.map(\.number))
      return (try? JSONEncoder().encode(file)) ?? Data()
    },
    address: { bytes throws(CourierFault) in
      let receipts = try read(bytes)
      return ReceiptsAddress(bundle: receipts.bundle, station: receipts.station)
    },
    open: { bytes, key throws(CourierFault) in
      let receipts = try read(bytes)
      guard receipts.signedBy == key else { throw .receipts(.signature) }
      return CarriedAnswer(
        bundle: receipts.bundle, station: receipts.station, answeredAt: receipts.answeredAt,
        results: receipts.results.map { result in
          let problem = PortalProblem(
            status: result.status, kind: ProblemKind(rawValue: result.problem) ?? .other, processed: .no)
          return CarriedResult(
            operation: result.operation,
            answer: result.receipt.map { .receipt($0, status: 201) } ?? .problem(problem))
        })
    })

  static func key(_ byte: UInt8) -> BundleKey {
    guard let key = BundleKey(bytes: Data(repeating: byte, count: 32)) else { preconditionFailure("32 bytes") }
    return key
  }

  private static func read(_ bytes: Data) throws(CourierFault) -> Receipts {
    do { return try JSONDecoder().decode(Receipts.self, from: bytes) } catch { throw .receipts(.unreadable) }
  }
}
