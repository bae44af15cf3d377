import Domain
import Engine
import StationAPI

@testable import TestPortal

/// A file on a stick, and the receipts that the office gave for it.
struct CarriedFile: Sendable {
  let bundle: BundleID
  let text: String
  var receipts: [String] = []
}

/// Bundles that people carry by hand between the station and the office.
extension SimulatedStation {
  /// Writes what waits to a file, which stays whatever happens to the program then.
  func export(isNoted: Bool) async {
    guard let program else { return }
    let made = await asking("bundle export", mayBeRefused: true) {
      try await program.station.makeBundle(BundleCall(who: Self.who.who))
    }
    guard let made else { return await answerWakes() }
    trace.note(index, "\(made.certificates) certificates are in a file")
    files.append(CarriedFile(bundle: made.bundle, text: made.file))
    guard isNoted else { return }
    _ = await asking("the file is written") {
      try await program.station.noteBundleWritten(BundleWrittenCall(bundle: made.bundle))
    }
    await answerWakes()
  }

  /// Takes one file to the office.
  func handIn(_ position: Int) {
    guard let key = try? courier.stationKey() else { return breach("the station has no key") }
    if let receipts = portal.handIn(files[position].text, of: key, from: index) {
      files[position].receipts.append(receipts)
    } else {
      breach("the office refused a file whole")
    }
  }

  /// Imports every receipt file that the office gave for one file.
  func importReceipts(of position: Int) async {
    for receipts in files[position].receipts {
      guard let program else { return }
      // A station whose own file was lost knows no bundle that its copy does not have.
      let report = await asking("bundle import-receipts", mayBeRefused: wentBack) {
        try await program.station.importReceipts(ReceiptsCall(file: receipts))
      }
      if let report { trace.note(index, "receipts: \(report.confirmed) confirmed, \(report.forPerson) for a person") }
      await answerWakes()
    }
  }
}
