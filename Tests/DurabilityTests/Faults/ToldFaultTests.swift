import Domain
import FaultDisk
import Store
import Testing

/// Which fault is reported for a failing disk: a sound file must not be taken for a damaged one, nor half a file for a
/// whole one.
@Suite struct ToldFaultTests {
  @Test func `a page that cannot be read is a disk that failed, not a damaged file`() async throws {
    let station = try DiskStation()
    await (try station.create()).close()
    station.disk.plan = DiskPlan(nil, on: [.read])
    await (try station.open()).close()
    // Only the full check reads the last pages.
    let reads = station.disk.counted
    for call in (reads - 10)...(reads - 1) {
      station.disk.plan = DiskPlan(.once(call: call, .readFailed), on: [.read])
      let fault = await #expect(throws: StoreFault.self) { try await station.open() }
      guard case .io = fault else {
        Issue.record("read \(call) of \(reads): \(String(describing: fault))")
        return
      }
    }
  }

  @Test func `a station whose making could not be finished is not there`() async throws {
    let station = try DiskStation()
    station.disk.plan = DiskPlan(nil, on: [.sync], of: [.database])
    _ = try await station.create()
    let syncs = station.disk.counted
    // The draft's row is in its log, and cannot be written into the database.
    for call in 1...syncs {
      let other = try DiskStation()
      other.disk.plan = DiskPlan(.always(from: call, .syncFailed), on: [.sync], of: [.database])
      await #expect(throws: StoreFault.self) { await (try other.create()).close() }
      other.disk.plan = .healthy
      #expect(try await other.create().station() == Sample.station)
    }
  }
}
