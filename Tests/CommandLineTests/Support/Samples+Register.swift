import Domain
import FoundationEssentials
import StationAPI

@testable import CommandLine

extension Samples {
  static let found = FoundCertificate(
    summary: summary("4471192", .confirmed), performedAt: now - .minutes(200), utcOffset: -300,
    vin: vin("1M8GDM9AXKP042788"),
    plate: "ABC123", owner: "Alexandrine Exemple")

  static let inspected = InspectedVehicle(vehicle: inspection().vehicle, mechanic: mechanic(), result: .compliant)

  static func recorded(
    _ sequence: Int64 = 7, _ change: (inout RecordedCertificate) -> Void = { _ in }
  ) -> RecordedCertificate {
    var summary = Samples.summary()
    summary.sequence = sequence
    var certificate = RecordedCertificate(
      summary: summary, operation: id(3), digest: PayloadDigest(of: Data("form".utf8)), inspection: inspection(),
      adaptations: [], portalID: nil, confirmedAt: nil)
    change(&certificate)
    return certificate
  }

  static func exported(_ sequence: Int, withPersonal: Bool) -> ExportedCertificate {
    ExportedCertificate(
      recorded(Int64(sequence)) { $0.inspection.remarks = "Voir \"ici\", puis\nlà" }, withPersonal: withPersonal)
  }

  static func statistics(_ call: StatisticsCall) -> StatisticsReport {
    var tally = StatisticsTally(from: call.from, through: call.through)
    for index in 0..<20 {
      tally.add(
        CountedCertificate(
          kind: index == 3 ? .photometric : .mechanical, day: CivilDate(dayNumber: call.from.dayNumber + index % 2),
          mechanic: mechanic(index % 4 == 0 ? "GAG54321" : "TREM1234"),
          result: index % 5 == 0 ? .nonCompliant : .compliant, adaptations: index == 1 ? [.nameShortened] : [],
          recordedAt: now, confirmedAt: index < 10 ? now + .minutes(Int64(index + 1)) : nil))
    }
    return tally.report
  }
}
