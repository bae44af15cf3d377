import Domain
import StationAPI
import Synchronization
import Testing
import Wording

@testable import CommandLine

struct SyncTests {
  static let table: [(PassEnd, [String: Int], Int32)] = [
    (.drained, [:], 0), (.drained, ["held": 1], 10), (.drained, ["quarantined": 1], 10), (.waiting, ["unknown": 1], 75),
    (.offline, ["ready": 1], 75), (.portalDown, ["ready": 1], 75), (.maintenance, ["ready": 1], 75),
    (.captive, ["ready": 1], 75), (.stopped, ["ready": 1], 75),
    (.signInNeeded, ["ready": 1], 77), (.noMandate, ["ready": 1], 77), (.suspended, ["ready": 1], 77),
    (.protocolChanged, ["ready": 1], 10), (.signInNeeded, [:], 0), (.signInNeeded, ["held": 1], 10),
  ]

  @Test(arguments: table)
  func `sync ends with what is to be done next`(end: PassEnd, counts: [String: Int], status: Int32) async {
    let station = ScriptedStation {
      $0.progress = [PassProgress(running: true, remaining: 2), PassProgress(running: false, end: end)]
      $0.status.counts = counts
    }
    #expect(await Terminal().run("sync", on: station) == status)
  }

  static let passing = ScriptedStation.Script(
    status: Samples.status { $0.counts = ["ready": 1, "held": 1] },
    progress: [
      PassProgress(running: true, confirmed: 0, remaining: 3), PassProgress(running: true, confirmed: 0, remaining: 3),
      PassProgress(running: true, confirmed: 1, remaining: 2), PassProgress(confirmed: 2, remaining: 1, end: .waiting),
    ])

  @Test func `progress is a plain line whenever numbers change`() async {
    let terminal = Terminal()
    _ = await terminal.run("sync", "--lang", "en", on: ScriptedStation { $0 = Self.passing })
    #expect(
      terminal.errors == """
        0 reinstated, 3 left, 0 to review, 0 blocked
        1 reinstated, 2 left, 0 to review, 0 blocked
        2 reinstated, 1 left, 0 to review, 0 blocked

        """)
    #expect(
      terminal.output == """
        2 certificates reinstated.
        The rest has to wait for its time; the agent goes on.
        1 waiting, safe on this device.
        1 to review or correct: cvmsync review list

        """)
  }

  @Test func `on a terminal one line is redrawn`() async {
    let terminal = Terminal(isTerminal: true)
    _ = await terminal.run("sync", on: ScriptedStation { $0 = Self.passing })
    #expect(terminal.errors.split(separator: "\r", omittingEmptySubsequences: true).count == 3)
    #expect(terminal.errors.filter { $0 == "\n" }.count == 1)
  }

  @Test(arguments: [(true, "s'arrête après", "stops after"), (false, "rien à arrêter", "nothing to stop")])
  func `a stop tells what it does and waits for nothing`(isRunning: Bool, french: String, english: String) async {
    for (arguments, words) in [(["envoyer", "--arreter"], french), (["sync", "--stop", "--lang", "en"], english)] {
      let terminal = Terminal()
      let station = ScriptedStation { $0.progress = [PassProgress(running: isRunning)] }
      #expect(await terminal.run(arguments, on: station, zone: .fixed(minutes: -300)) == 0)
      #expect(terminal.output.contains(words) && terminal.errors.isEmpty)
      #expect(station.script.withLock { $0.calls.all.map { "\(type(of: $0))" } } == ["StopPassCall"])
    }
  }

  @Test(arguments: Language.allCases)
  func `a pass that a person stopped is told as that, in its result and in the status`(language: Language) {
    let words = Samples.words(language)
    var report = Samples.status { $0.counts = ["ready": 2] }
    report.pass = PassProgress(running: true, confirmed: 1, remaining: 2)
    func row() -> String { View.status(report, words).rows.first { $0.label == words(.rowPass) }?.lines[0] ?? "" }
    let running = row()
    report.pass.stopAskedAt = Samples.now
    #expect(row().hasPrefix(running) && row() != running)
    (report.pass.running, report.pass.end) = (false, .stopped)
    #expect(row() == words(.passHeld, ["time": words.nearMoment(Samples.now, now: report.at)]))
    #expect(Samples.text(.pass(report.pass, report, words)).contains(words(.passStoppedByPerson)))
    report.pass.stopAskedAt = nil
    #expect(row().isEmpty)
    #expect(Samples.text(.pass(report.pass, report, words)).contains(words(.passStopped)))
  }

  @Test func `without waiting nothing is followed, unless the pass would end with the command`() async {
    let agent = Terminal()
    #expect(await agent.run("sync", "--no-wait", on: ScriptedStation { $0 = Self.passing }) == 0)
    #expect(agent.errors.isEmpty && agent.output.contains("Envoi commencé"))
    let alone = Terminal()
    let station = ScriptedStation {
      $0 = Self.passing
      $0.status.agent = false
    }
    #expect(await alone.run("sync", "--no-wait", on: station) == 75)
    #expect(alone.output.contains("2 certificats réintégrés"))
  }
}
