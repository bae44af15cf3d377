import Domain
import Engine
import FoundationEssentials
import StationAPI
import Store
import TestSupport
import Testing

@testable import TestPortal

/// Bundles carried by hand beside an agent that goes on trying the network (SyncProtocol §12).
struct BundleTests {
  /// A station that knows the portal's keys, with `count` certificates that wait.
  private func bench(_ count: Int = 2) async throws -> Bench {
    let online = try await Bench()
    await online.fake.takeBundles(OpenCourier.portalKeys)
    _ = try await online.signIn()
    try await online.running { try await online.expectPass(.drained) }
    let bench = try await online.reopened()
    try await bench.record(1...count)
    return bench
  }

  private func export(from bench: Bench) async throws -> OpenCourier.File {
    let made = try await bench.station.makeBundle(BundleCall(who: "Camille Exemple"))
    _ = try await bench.station.noteBundleWritten(BundleWrittenCall(bundle: made.bundle))
    return try JSONDecoder().decode(OpenCourier.File.self, from: Data(made.file.utf8))
  }

  /// The office's answer: a receipt for each certificate.
  private func receipts(
    for file: OpenCourier.File, from bench: Bench, _ change: (inout OpenCourier.Receipts) -> Void = { _ in }
  ) async throws -> ReceiptsCall {
    var results: [OpenCourier.Receipts.Result] = []
    for (operation, number) in zip(file.operations, file.numbers) {
      let detail = try await bench.station.certificate(CertificateCall(kind: .mechanical, number: number))
      let receipt = Receipt(
        operation: operation, kind: .mechanical, number: number, digest: detail.digest, portalID: "P-\(number.text)",
        receivedAt: bench.clock.now, vehicle: Sample.vehicleID(1))
      results.append(OpenCourier.Receipts.Result(operation: operation, receipt: receipt))
    }
    var receipts = OpenCourier.Receipts(
      bundle: file.bundle, station: try await bench.store.station().id, answeredAt: bench.clock.now,
      signedBy: OpenCourier.portalKeys.receipts, results: results)
    change(&receipts)
    return ReceiptsCall(file: String(decoding: try JSONEncoder().encode(receipts), as: UTF8.self))
  }

  @Test func `what is exported is in custody: its state and the counts stay, and the status tells it`() async throws {
    let bench = try await bench()
    let before = try await bench.station.status()
    let file = try await export(from: bench)
    #expect(file.encryptedFor == OpenCourier.portalKeys.sealing)
    let status = try await bench.station.status()
    #expect(status.counts == before.counts && status.counts["ready"] == 2)
    #expect(status.carried == CarriedReport(count: 2, lastWrittenAt: bench.clock.now))
    let detail = try await bench.station.certificate(Sample.certificate(1))
    #expect(detail.bundles.map(\.bundle) == [file.bundle] && detail.receipt == nil)
  }

  @Test func `receipts close their certificates once, and the file is as good a second time`() async throws {
    let bench = try await bench()
    let file = try await export(from: bench)
    let call = try await receipts(for: file, from: bench)
    #expect(try await bench.station.importReceipts(call).confirmed == 2)
    #expect(try await bench.station.importReceipts(call).known == 2)
    #expect(try await bench.station.status().carried == .none)
    #expect(try await bench.station.certificate(Sample.certificate(1)).summary.reason?.code == .carriedReceipt)
    #expect(await bench.fake.count(.submit) + (await bench.fake.count(.submitBatch)) == 0)
    let refused = await refusal { _ = try await bench.station.makeBundle(BundleCall(who: "Camille Exemple")) }
    #expect(refused?.code == .nothingToCarry)
  }

  @Test(arguments: ReceiptsFault.allCases.filter { $0 != .tooLarge })
  func `a file that is not right is refused by its fault, and changes nothing`(fault: ReceiptsFault) async throws {
    let bench = try await bench()
    let file = try await export(from: bench)
    var call = try await receipts(for: file, from: bench) { receipts in
      switch fault {
      case .otherStation: receipts.station = StationID(Sample.vehicleID(9).uuid)
      case .unknownBundle: receipts.bundle = BundleID(Sample.vehicleID(9).uuid)
      case .signature: receipts.signedBy = OpenCourier.key(9)
      case .entries: receipts.results.reverse()
      case .unreadable, .tooLarge: break
      }
    }
    if fault == .unreadable { call.file.removeLast() }
    let refused = await refusal { [call] in _ = try await bench.station.importReceipts(call) }
    #expect(refused?.code == .badReceipts && refused?.parameters == ["fault": fault.rawValue])
    #expect(try await bench.store.counts()[.ready] == 2)
  }

  @Test func `while a pass runs nothing is taken in`() async throws {
    let bench = try await bench()
    let file = try await export(from: bench)
    let call = try await receipts(for: file, from: bench)
    let (sync, store) = (bench.sync, bench.store)
    await bench.fake.whenAsked(.lookUp) {
      let taken = try? await sync.betweenPasses { () throws(StoreFault) in try await store.counts().count }
      #expect(taken == .some(nil))
    }
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    await bench.fake.whenAsked(.lookUp, nil)
    #expect(try await bench.store.counts()[.confirmed] == 2)
    #expect(try await bench.station.importReceipts(call).noted == 2)
  }

  @Test func `a pass that was to begin meanwhile is put off, and not forgotten`() async throws {
    let bench = try await Bench()
    let sync = bench.sync
    _ = try await sync.betweenPasses { () throws(StoreFault) in
      await sync.expectPass()
      _ = sync.waker.taken()
      try await sync.turn(for: [.person])
    }
    #expect(sync.waker.taken() == [.person])
    #expect(await sync.progress.running)
    #expect(await bench.fake.count(.probe) == 0)
  }

  @Test func `without the portal's keys no file is made, and a name is asked for`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    let noKeys = await refusal { _ = try await bench.station.makeBundle(BundleCall(who: "Camille Exemple")) }
    #expect(noKeys?.code == .noPortalKeys)
    let nobody = await refusal { _ = try await bench.station.makeBundle(BundleCall(who: " ")) }
    #expect(nobody?.issues.map(\.field) == ["who"])
    #expect(try await bench.station.bundles().bundles.isEmpty)
  }

  @Test func `the station's key is told once, in the first pass with a portal that takes bundles`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    _ = try await bench.signIn()
    try await bench.running {
      try await bench.expectPass(.drained)
      #expect(await bench.fake.count(.tellKey) == 0)
      #expect(try await bench.station.bundleKey().standing == .untold)
      await bench.fake.takeBundles(OpenCourier.portalKeys)
      for _ in 0..<2 {
        _ = try await bench.signIn()
        try await bench.expectPass(.drained)
      }
    }
    #expect(await bench.fake.count(.tellKey) == 1)
    let report = try await bench.station.bundleKey()
    #expect(report.standing == .acknowledged && report.key == OpenCourier.stationKey)
    #expect(report.portalFingerprint == OpenCourier.portalKeys.sealing.fingerprint)
  }

  @Test func `a portal that has another key of this station harms no certificate, and who asks is told`() async throws {
    let bench = try await Bench()
    await bench.fake.takeBundles(OpenCourier.portalKeys)
    await bench.fake.know(OpenCourier.key(8), of: try await bench.store.station().id)
    try await bench.record(1...1)
    _ = try await bench.signIn()
    try await bench.running { try await bench.expectPass(.drained) }
    #expect(try await bench.store.counts()[.confirmed] == 1)
    #expect(try await bench.station.bundleKey().standing == .refused)
  }
}
