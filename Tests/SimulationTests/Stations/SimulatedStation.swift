import Domain
import Engine
import FoundationEssentials
import Logging
import Store
import TestSupport

@testable import TestPortal

/// One station: its disk, its clock, the program on it, and the papers beside it. The program is the real one.
final class SimulatedStation {
  struct Program {
    let store: StationStore
    let sync: SyncService
    let desk: SignInDesk
    let station: Station
    let line: StationLine
  }

  let index: Int
  let disk: StationDisk
  let clock: DeviceClock
  let source: SeededSource
  let portal: SimulatedPortal
  let trace: Trace
  let plant: Plant?
  var papers: [Paper] = []
  var slips: [RepairSlip] = []
  var provenRepairs: Set<InspectionID> = []
  var files: [CarriedFile] = []
  /// Whether some of its numbers went to another station, or it was told to give them.
  var gaveAway = false
  /// Whether it has numbers of another station.
  var tookPapers = false
  let courier: any Courier
  let acts = MidPassActs()
  private(set) var program: Program?
  /// True time of the next turn, or of the next start while nothing runs.
  private(set) var dueAt = WorldClock.start
  private(set) var breaches: [String] = []
  /// Whether the disk was made to fail: then a program may end by itself.
  var mayFail = false
  private var wasKilled = false
  /// Whether its file was ever restored from an older copy.
  private(set) var wentBack = false
  private var proven: Set<CertificateNumber> = []

  init(_ index: Int, seed: UInt64, disk: StationDisk, portal: SimulatedPortal, plant: Plant?) {
    (self.index, self.disk, self.portal, self.plant) = (index, disk, portal, plant)
    trace = portal.trace
    courier = plant?.courier(SimulatedOffice.couriers[index]) ?? SimulatedOffice.couriers[index]
    clock = DeviceClock(portal.clock)
    source = SeededSource(seed: seed &* 31 &+ UInt64(index) &+ 7)
  }

  /// The station's name in its template.
  var name: String { StationTemplate.name(index) }

  func breach(_ text: String) {
    trace.note(index, "BREACH \(text)")
    breaches.append(text)
  }

  // MARK: The program's life

  func start() async throws {
    guard program == nil else { return }
    disk.revive()
    mayFail = false
    if wasKilled { try plant?.file(disk.database) }
    wasKilled = false
    let (source, clock) = (source, clock)
    var surroundings = Surroundings(
      now: { clock.now }, elapsed: { clock.elapsed }, chance: { source.fraction() }, newID: { source.id() },
      wait: { _ in })
    let line = StationLine(station: index, disk: disk, trace: trace)
    var portal: any Portal = StationPortal(portal: self.portal, line: line)
    if let plant {
      portal = plant.portal(portal, source)
      surroundings = plant.surroundings(surroundings)
    }
    do throws(StoreFault) {
      let store = try await StationStore.open(at: disk.database, now: clock.now, waiting: .inPlace)
      let logger = acts.logger
      let sync = SyncService(
        store: store, portal: portal, courier: courier, surroundings: surroundings,
        settings: SyncService.Settings(requestTimeout: .seconds(60), automatic: true), logger: logger)
      let desk = SignInDesk(store: store, portal: portal, surroundings: surroundings, sync: sync)
      let station = Station(
        store: store, portal: portal, sync: sync, desk: desk, courier: courier, surroundings: surroundings,
        settings: Station.Settings(dailyUse: 1, isAgent: true), logger: logger)
      program = Program(store: store, sync: sync, desk: desk, station: station, line: line)
      trace.note(index, "starts")
      try await sync.start()
      try await checkStart(store)
    } catch {
      if program == nil { breach("the program does not start: \(error)") }
      await ended(by: error)
    }
    dueAt = portalNow + (program == nil ? 60_000 : 0)
  }

  private var portalNow: Int64 { portal.clock.now }

  private func checkStart(_ store: StationStore) async throws(StoreFault) {
    if try await store.counts()[.sending, default: 0] > 0 { breach("I4: sending at the start") }
    await checkIntegrity()
  }

  /// Does what a process does when it wakes for these reasons.
  func turn(_ wakes: Set<Wake>) async {
    guard let program else { return }
    do throws(StoreFault) {
      try await program.sync.turn(for: wakes)
      if !program.line.isDead {
        try await checkProofs(program.store)
        try await checkRepairProofs(program.store)
      }
    } catch {
      await ended(by: error)
    }
    absorbActs()
    guard await lives() else { return }
    await checkIntegrity()
    let pause = plant?.isImpatient == true ? .seconds(15) : await program.sync.timeToNextPass()
    dueAt = portalNow + pause.milliseconds
  }

  /// Runs turns until nothing wakes it any more.
  func answerWakes() async {
    for _ in 0..<10 {
      guard let program else { return }
      let wakes = program.sync.waker.taken()
      guard !wakes.isEmpty, await lives() else { return }
      guard !wakes.contains(.stop) else { return await ended(by: .io("a call met a failed disk")) }
      await turn(wakes)
    }
  }

  /// Does what is due: a turn, or the next start.
  func passTime() async throws {
    guard let program else { return try await start() }
    let wakes = program.sync.waker.taken()
    // A call in the middle of a pass may have met the failed disk, too.
    guard !wakes.contains(.stop) else { return await ended(by: .io("a call met a failed disk")) }
    await turn(wakes.union([plant?.isImpatient == true ? .person : .timer]))
  }

  /// False where the program was killed or ended; then its resources are closed.
  @discardableResult
  func lives() async -> Bool {
    guard let program else { return false }
    guard program.line.isDead else { return true }
    wasKilled = true
    await putAway(program)
    return false
  }

  func kill() async {
    program?.line.kill()
    await lives()
  }

  private(set) var hasCopy = false

  /// Copies its file; where there is a copy already, the file is lost and the copy replaces it.
  ///
  /// A correction is on no paper, nor is a hand-over: nobody could enter it again after a restore from a copy without
  /// it.
  func goBack() async {
    absorbActs()
    guard !papers.contains(where: \.wasCorrected), !gaveAway, !tookPapers else { return }
    await kill()
    if hasCopy {
      disk.bring(back: "copy")
      // People enter the papers again that the copy does not have, unless they see that the portal has them.
      for position in papers.indices { papers[position].isAcknowledged = false }
      for position in slips.indices { slips[position].isAcknowledged = false }
      wentBack = true
    }
    disk.keep(as: "copy")
    trace.note(index, hasCopy ? "lost its file, and has its copy instead" : "is copied")
    hasCopy = true
  }

  func stop() async {
    guard let program else { return }
    trace.note(index, "is stopped")
    do throws(StoreFault) { try await program.sync.signOutBeforeEnd() } catch { await ended(by: error) }
    if let program = self.program { await putAway(program) }
  }

  private func putAway(_ program: Program) async {
    await program.store.close()
    self.program = nil
    dueAt = portalNow + Int64(source.below(source.below(4) == 0 ? 60_000 : 10_000))
  }

  private func ended(by fault: StoreFault) async {
    guard let program, await lives() else { return }
    trace.note(index, "ends: \(fault)")
    if !mayFail { breach("the program ended by itself: \(fault)") }
    await putAway(program)
  }

  // MARK: What must always hold

  private func checkIntegrity() async {
    guard let program, let found = try? await program.sync.currentIntegrity.fault else { return }
    breach(found)
  }

  /// Checks that for confirmed certificates the portal held this content at least once.
  private func checkProofs(_ store: StationStore) async throws(StoreFault) {
    guard try await store.counts()[.confirmed, default: 0] > proven.count else { return }
    for summary in try await store.list(states: [.confirmed], limit: 500, before: nil)
    where summary.intent != .conform && !proven.contains(summary.number) {
      guard let detail = try await store.detail(summary.kind, summary.number) else { continue }
      proven.insert(summary.number)
      let number = detail.receipt?.number ?? summary.number
      if !portal.with({ $0.everHad(summary.kind, number, detail.digest) }) {
        breach("I6: \(summary.number.text) is confirmed here and was never at the portal")
      }
    }
  }
}
