internal import ArgumentParser
internal import Foundation  // Foundation: FileHandle
internal import GRDB

/// Compares the lists of certificates of one or several stations with the portal's own file.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Compare stations' lists (JSON on standard input, one a line) with what is in the portal's file.",
    discussion: """
      Closes with one line, `ledger: recorded=N portal=N lost=0 duplicated=0 duplicate-vehicles=0 held=N blocked=N \
      conformities=N`, and exits with 1 unless the three are 0. Lost: at the portal by the station's word (reinstated, \
      or seen there by a person) and not in the file. Duplicated: numbers that are in the file more than once, and \
      older documents that were typed again. Documents typed at the portal's site count like all others.
      """)

  @Option(name: .customLong("data"), help: "The portal's directory.") var directory: String

  /// The fields read from a station's list, whose file is at most 16 MiB.
  private struct StationList: Decodable {
    var certificates: [Line]

    struct Line: Decodable {
      var kind: String
      var number: String
      var state: String
      /// `conform` for repairs.
      var intent: String?
      /// The number that the portal gave, if it differs.
      var portalNumber: String?

      var reason: Reason?

      struct Reason: Decodable { var code: String }

      /// Whether the certificate was withdrawn: another record of the same paper may take its place.
      /// Whether the station says that the portal has it: by a receipt, or because a person saw it there.
      var isSaidToBeThere: Bool { state == "confirmed" || (state == "closed" && reason?.code == "witnessed") }
      var isTakenBack: Bool { state == "closed" && reason?.code == "withdrawn" }
      var place: String { "\(kind) \(portalNumber ?? number)" }
    }
  }

  func run() throws {
    guard let bytes = try FileHandle.standardInput.read(upToCount: 16 << 20) else {
      throw ValidationError("standard input is empty; it takes the JSON that the station lists its certificates in")
    }
    let listed = try bytes.split(separator: UInt8(ascii: "\n")).flatMap {
      try JSONDecoder().decode(StationList.self, from: Data($0)).certificates
    }
    let own = listed.filter { $0.intent != "conform" && !$0.isTakenBack }
    let report = try PortalDirectory(path: directory).existingFile().database.read { try LedgerReport($0) }
    let there = Set(report.certificates.map { "\($0.kind) \($0.number)" })
    let lost =
      own.filter { $0.isSaidToBeThere && !there.contains($0.place) }
      + Self.lost(listed.filter { $0.intent == "conform" && $0.isSaidToBeThere }, of: report.conformities)
    for line in lost { print("lost: \(line.kind) \(line.number)") }
    for line in report.duplicateCertificates { print("duplicated: \(line.kind) \(line.number), \(line.times) times") }
    for vin in report.duplicateVehicles { print("duplicate vehicle: \(vin)") }
    if report.typed > 0 { print("typed at the portal: \(report.typed)") }
    func count(_ state: String) -> Int { own.count { $0.state == state } }
    let faults = [lost.count, report.duplicateCertificates.count, report.duplicateVehicles.count]
    print(
      "ledger: recorded=\(own.count) portal=\(there.count) lost=\(faults[0]) duplicated=\(faults[1]) "
        + "duplicate-vehicles=\(faults[2]) held=\(count("held")) blocked=\(count("quarantined")) "
        + "conformities=\(report.conformities.count)")
    if faults.contains(where: { $0 > 0 }) { throw ExitCode.failure }
  }

  /// Returns the lines of repairs without a conformity of that document in the file; each conformity counts once.
  private static func lost(_ lines: [StationList.Line], of noted: [LedgerReport.Repairs]) -> [StationList.Line] {
    var left = noted.map { "\($0.kind) \($0.number)" }
    return lines.filter { line in
      guard let index = left.firstIndex(of: line.place) else { return true }
      left.remove(at: index)
      return false
    }
  }
}
