import Domain
import FoundationEssentials
import PortalLedger
import SyncProtocol
import TestSupport
import Transport

@testable import TestPortal

/// The office that takes files carried by hand, with the portal's keys and rules (SyncProtocol §12.5).
enum SimulatedOffice {
  /// The portal's keys, the same in every world.
  static let keys: PortalLedger.PortalKeys = {
    guard let opening = OpeningKey(seed: Data(repeating: 11, count: 32)),
      let signing = SigningKey(seed: Data(repeating: 12, count: 32))
    else { preconditionFailure("a seed has 32 bytes") }
    return PortalLedger.PortalKeys(opening: opening, signing: signing)
  }()

  /// The keys as the capabilities give them.
  static var told: BundleKeys { keys.told }

  /// Each station's courier with its key: made once, since every pass of every world asks for the public half.
  static let couriers: [any Courier] = (0..<StationTemplate.stations).map { station in
    let live = LiveCourier { Data(repeating: UInt8(100 + station), count: 32) }
    guard let key = try? live.stationKey() else { preconditionFailure("a seed has 32 bytes") }
    return KnownCourier(courier: live, key: key)
  }

  private struct KnownCourier: CourierWrapper {
    let courier: any Courier
    let key: BundleKey

    func stationKey() throws(CourierFault) -> BundleKey { key }
  }
}

extension SimulatedPortal {
  /// Hands in the file of a station that the office knows, or whose fingerprint it has just compared.
  ///
  /// - Returns: the file of receipts; nil where the office refused the whole.
  func handIn(_ file: String, of key: BundleKey, from station: Int) -> String? {
    let answer = with { state -> Result<BundleReceipts, Refusal> in
      state.settle(clock.now)
      return state.take(file, of: key, now: clock.now)
    }
    switch answer {
    case .success(let receipts):
      let statuses = ((try? receipts.decodedAnswer())?.results ?? []).map { "\($0.status)" }
      trace.note(station, "a file is handed in → \(statuses.joined(separator: ", "))")
      return (try? CanonicalJSON.encode(receipts)).map { String(decoding: $0, as: UTF8.self) }
    case .failure(let refusal):
      trace.note(station, "a file is handed in → \(refusal.problem.status) \(refusal.problem.field ?? "")")
      return nil
    }
  }
}

extension PortalState {
  fileprivate mutating func take(
    _ file: String, of key: BundleKey, now: Int64
  ) -> Result<BundleReceipts, Refusal> {
    defer { absorb() }
    guard let bundle = try? CanonicalJSON.decode(BundleFile.self, from: Data(file.utf8)) else {
      preconditionFailure("a station's file can be read")
    }
    return Result { () throws(Refusal) in
      if ledger.key(of: bundle.station) == nil { try ledger.trust(key, of: bundle.station) }
      return try ledger.accept(bundle, keys: SimulatedOffice.keys, by: .office, now: now)
    }
  }
}
