import Domain
import FaultDisk
import Store
import Testing

/// Checks that the disk the other suites build on carries out its plan under the real store.
@Suite struct FaultDiskTests {
  /// A station with ten numbers, on a disk without faults.
  private func station() async throws -> (DiskStation, StationStore) {
    let station = try DiskStation()
    let store = try await station.create()
    _ = try await store.addLot(upTo: 10)
    return (station, store)
  }

  private func seal(_ value: Int, in store: StationStore) async throws -> [SealResult] {
    try await store.seal([Sample.sealed(value)], at: Sample.start)
  }

  @Test func `a plan strikes its own directory alone, and a healthy disk loses nothing`() async throws {
    let (station, store) = try await station()
    let (other, idle) = try await self.station()
    other.disk.plan = DiskPlan(.always(from: 1, .full))
    #expect(try await seal(1, in: store) == [.sealed(sequence: 1)])
    #expect(other.disk.counted == 0 && !other.disk.hasStruck)
    await #expect(throws: StoreFault.diskFull) { try await seal(1, in: idle) }
    await store.close()
    let again = try await station.open()
    #expect(try await again.state(of: 1) == .ready)
    #expect(try await again.checkInvariants() == [])
  }

  @Test(arguments: [(DiskOperation.write, DiskCode.writeFailed), (.write, .full), (.sync, .syncFailed)])
  func `a call that fails once is told by its kind, and the next one is well`(
    operation: DiskOperation, code: DiskCode
  ) async throws {
    let (station, store) = try await station()
    station.disk.plan = DiskPlan(.once(call: 1, code), on: [operation])
    let fault = await #expect(throws: StoreFault.self) { try await seal(1, in: store) }
    if code == .full {
      #expect(fault == .diskFull)
    } else if case .io = fault {
    } else {
      Issue.record("\(operation) with \(code) is \(String(describing: fault))")
    }
    #expect(station.disk.hasStruck)
    #expect(try await seal(1, in: store) == [.sealed(sequence: 1)])
  }

  @Test func `what a full disk failed once fails until there is room`() async throws {
    let (station, store) = try await station()
    station.disk.plan = DiskPlan(.always(from: 1, .full))
    for _ in 1...3 { await #expect(throws: StoreFault.diskFull) { try await seal(1, in: store) } }
    station.disk.plan = .healthy
    #expect(try await seal(1, in: store) == [.sealed(sequence: 1)])
  }

  @Test func `a commit that landed and was told as failed is there after a crash`() async throws {
    let (station, store) = try await station()
    station.disk.plan = DiskPlan(.landed(call: 1, .syncFailed), on: [.sync], of: [.log])
    await #expect(throws: StoreFault.self) { try await seal(1, in: store) }
    station.disk.plan = DiskPlan(.dead(from: 1))
    await store.close()
    station.disk.plan = .healthy
    #expect(try await station.open().state(of: 1) == .ready)
  }

  @Test func `nothing reaches a dead disk`() async throws {
    let (station, store) = try await station()
    _ = try await seal(1, in: store)
    station.disk.plan = DiskPlan(.dead(from: 1))
    station.disk.record()
    await #expect(throws: StoreFault.self) { try await seal(2, in: store) }
    await store.close()
    #expect(station.disk.records == [])
    station.disk.plan = .healthy
    let again = try await station.open()
    #expect(try await again.state(of: 1) == .ready)
    #expect(try await again.state(of: 2) == nil)
  }

  @Test func `a record is in the log's writes, and its sync comes last`() async throws {
    let (station, store) = try await station()
    station.disk.record()
    _ = try await seal(1, in: store)
    let records = station.disk.records
    #expect(records.count > 2 && station.disk.recordCount == records.count)
    #expect(Set(records.map(\.name)) == ["station.sqlite-wal"])
    #expect(records.last?.operation == .sync)
    #expect(records.dropLast().allSatisfy { $0.operation == .write && Int64($0.bytes.count) == $0.length })
  }
}
