import Domain
import FoundationEssentials

extension Samples {
  static let bundle = BundleSummary(
    bundle: id(40), createdAt: now - .minutes(31), writtenAt: now - .minutes(30), who: "TREM1234", certificates: 12,
    reinstated: 0, answered: 0)

  static func receipts(_ change: (inout ReceiptsReport) -> Void = { _ in }) -> ReceiptsReport {
    var report = ReceiptsReport(bundle: id(40), certificates: 12)
    report.confirmed = 12
    change(&report)
    return report
  }

  static func key(_ standing: StationKeyState) -> BundleKeyReport {
    guard let key = BundleKey(bytes: Data(repeating: 1, count: 32)) else { preconditionFailure("32 bytes") }
    return BundleKeyReport(station: id(1), key: key, standing: standing, portalFingerprint: nil)
  }
}
