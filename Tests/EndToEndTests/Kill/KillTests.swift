import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// `kill -9` of either program, or of both, at any moment.
  struct KillTests {
    /// Set KILL_CYCLES=2000 for more cycles, KILL_SEED=7 to repeat a run.
    static let cycles = setting("KILL_CYCLES") ?? 50
    static let seed = UInt64(setting("KILL_SEED") ?? 20_261_123)
    /// Certificates recorded for each cycle.
    static let share = 6

    @Test func `programs killed at random moments lose nothing that was acknowledged, and send nothing twice`() throws {
      try Van.run { van in
        print("KILL_CYCLES=\(Self.cycles) KILL_SEED=\(Self.seed)")
        let start = ContinuousClock.now
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(Self.cycles * Self.share))
        let recorder = Recorder(socket: van.station.appending(path: "agent.sock").path) { index in
          InspectionEntry(number(index), of: vehicles[index % vehicles.count])
            .with("id", value: Self.id(of: index)).line
        }
        defer { recorder.end() }
        try Self.trouble(van.portal)
        var generator = SeededGenerator(seed: Self.seed)
        for cycle in 1...Self.cycles {
          recorder.allow(cycle * Self.share - Self.share / 2)
          Self.tend(van, forMilliseconds: Int.random(in: 1...700, using: &generator))
          // Kills while some certificates are recorded and earlier ones are sent.
          recorder.allow(cycle * Self.share)
          usleep(UInt32.random(in: 0...40_000, using: &generator))
          try Self.strike(van, Int.random(in: 0..<5, using: &generator))
        }
        try van.portal.clearFaults()
        try Self.drain(van, recorder)
        try Self.compare(van, recorder)
        tell(
          figure: "\(recorder.acknowledged.count) certificates through \(Self.cycles) kills in "
            + "\(ContinuousClock.now - start)")
        #expect(try van.stopAgent() == 0)
      }
    }

    private static func setting(_ name: String) -> Int? {
      ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    /// Makes an id from the seed and the index, so that a repeated recording is recognised.
    private static func id(of index: Int) -> String {
      var generator = SeededGenerator(seed: seed &+ UInt64(index))
      let (high, low) = (generator.next(), generator.next())
      let digits = [high, low].map { String($0 | 1 << 63, radix: 16) }.joined()
      let cuts = [0, 8, 12, 16, 20, 32]
      return zip(cuts, cuts.dropFirst()).map { from, to in
        String(Array(digits)[from..<to])
      }.joined(separator: "-")
    }

    private static func trouble(_ portal: ReferencePortal) throws {
      try portal.set(fault: "commit-then-drop", every: 5)
      try portal.set(fault: "commit-then-500", every: 7)
      try portal.set(fault: "slow", value: "10")
    }

    /// Signs in where needed, and starts a new pass where one ended. Failures are ignored: a program may be down.
    private static func tend(_ van: Van, forMilliseconds span: Int) {
      let end = ContinuousClock.now + .milliseconds(span)
      while ContinuousClock.now < end {
        try? tend(van)
        usleep(15_000)
      }
    }

    private static func tend(_ van: Van) throws {
      let status = try van.status()
      if status.account.state != .signedIn {
        try van.signInOverSocket()
      } else if !status.pass.running {
        _ = try van.ask("POST", "pass", as: PassProgress.self)
      }
    }

    private static func strike(_ van: Van, _ which: Int) throws {
      let (agent, portal) = (which <= 2, which >= 2)
      if agent { van.killAgent() }
      if portal { van.portal.kill() }
      if portal {
        try van.portal.start()
        try trouble(van.portal)
      }
      if agent { try van.startAgent() }
    }

    private static func drain(_ van: Van, _ recorder: Recorder) throws {
      let count = cycles * share
      try waitUntil("all \(count) are acknowledged", within: .seconds(60)) { recorder.acknowledged.count == count }
      try waitUntil("all \(count) are reinstated", within: .seconds(60 + count / 10), every: 30) {
        if try van.status().count(.confirmed) == count { return true }
        try? tend(van)
        return false
      }
    }

    /// Compares both ledgers record by record.
    private static func compare(_ van: Van, _ recorder: Recorder) throws {
      let acknowledged = recorder.acknowledged
      let (ours, theirs) = (try van.reinstated(), try van.portal.digests())
      let lost = acknowledged.filter { theirs[$0] == nil || theirs[$0] != ours[$0] }
      let ledger = try van.portal.ledger()
      let duplicated =
        ledger.duplicateCertificates.count + ledger.repeatedSubmissions + acknowledged.count - Set(acknowledged).count
      #expect(lost == [] && duplicated == 0)
      #expect(ours == theirs)
      #expect(Set(acknowledged) == Set(ours.keys))
      #expect(try van.status().store.fault == nil)
      let cut = try acknowledged.reduce(0) { count, number in
        count + (try van.detail(number).attempts.contains { $0.evidence == nil } ? 1 : 0)
      }
      tell(figure: "\(cut) certificates were being sent, \(recorder.repeats) tries to record met no agent")
      #expect(cut > 0 && recorder.repeats > 0, "no blow fell where it hurts")
      tell(figure: "kill: cycles=\(cycles) lost=\(lost.count) duplicated=\(duplicated)")
    }
  }
}
