internal import ArgumentParser
internal import GRDB

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Show what is in the portal's file, whether it runs or not.")

  @Option(name: .customLong("data"), help: "The portal's directory.") var directory: String
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let report = try PortalDirectory(path: directory).existingFile().database.read { try LedgerReport($0) }
    if json { return print(try pretty(report)) }
    for line in report.certificates {
      print("\(line.kind) \(line.number) \(line.digest?.prefix(12) ?? "keyed in") \(line.vehicle ?? "-")")
    }
    let vehicles = report.vehicles
    print("certificates=\(report.certificates.count) duplicates=\(report.duplicateCertificates.count)")
    print("vehicles seeded=\(vehicles.seeded) created=\(vehicles.created) keyed-in=\(vehicles.keyedIn)")
    print("duplicate-vehicles=\(report.duplicateVehicles.count) repeated-submissions=\(report.repeatedSubmissions)")
  }
}
