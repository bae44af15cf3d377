import Domain
import FoundationEssentials

/// A courier that encrypts nothing: files are JSON that anybody reads, and a signature is the key's own bytes. What
/// encryption and signatures prove is tested with the contract and with the real programs.
struct OpenCourier: Courier {
  static let stationKey = key(1)
  static let portalKeys = BundleKeys(sealing: key(3), receipts: key(2))

  struct File: Codable {
    var bundle: BundleID
    var encryptedFor: BundleKey
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

  func stationKey() throws(CourierFault) -> BundleKey { Self.stationKey }

  func encrypt(_ bundle: CarriedBundle, _ key: BundleKey) throws(CourierFault) -> Data {
    let file = File(
      bundle: bundle.id, encryptedFor: key, operations: bundle.entries.map(\.operation),
      numbers: bundle.entries.map(\.number))
    return (try? JSONEncoder().encode(file)) ?? Data()
  }

  func address(_ file: Data) throws(CourierFault) -> ReceiptsAddress {
    let receipts = try Self.read(file)
    return ReceiptsAddress(bundle: receipts.bundle, station: receipts.station)
  }

  func open(_ file: Data, _ key: BundleKey) throws(CourierFault) -> CarriedAnswer {
    let receipts = try Self.read(file)
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
  }

  static func key(_ byte: UInt8) -> BundleKey {
    guard let key = BundleKey(bytes: Data(repeating: byte, count: 32)) else { preconditionFailure("32 bytes") }
    return key
  }

  private static func read(_ bytes: Data) throws(CourierFault) -> Receipts {
    do { return try JSONDecoder().decode(Receipts.self, from: bytes) } catch { throw .receipts(.unreadable) }
  }
}
