import Domain
import Foundation
import Synchronization
import TestSupport
import Testing
import Wording

@testable import CommandLine

/// A portal whose texts hide characters, before the real program and libcurl: what it says is shown with them, never as
/// it came, and what it does is believed as before.
struct HiddenTextTests {
  private static let poison = UnseenSamples.everything

  /// In JSON, every character written as an escape.
  private static let escaped = poison.utf16.map { unit in
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }.joined()

  /// A console in memory.
  private final class Screen: Sendable {
    let printed = Mutex("")
    let input: Mutex<[String]>

    init(_ input: [String]) { self.input = Mutex(input) }

    var console: Console {
      Console(
        write: { text in self.printed.withLock { $0 += text } },
        warn: { text in self.printed.withLock { $0 += text } },
        readLine: { self.next }, readSecret: { self.next.map { Secret($0) } }, inputIsTerminal: false,
        outputIsTerminal: false)
    }

    private var next: String? { input.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
  }

  private func run(_ arguments: [String], input: [String] = [], before scene: Scene) async -> String {
    let screen = Screen(input)
    let surroundings = ProgramEnvironment(
      environment: ["LANG": "en_CA.UTF-8"], isRoot: false, console: screen.console,
      access: StationAccess { _, work in .success(await work(scene.station)) }, zone: .fixed(minutes: -300),
      now: { Sample.start }, pause: { _ in })
    _ = await Program.run(arguments, in: surroundings)
    return screen.printed.withLock { $0 }
  }

  private func turn(_ scene: Scene, _ target: Target, _ change: @escaping @Sendable (HonestPortal.Answer) -> String) {
    let answer = HostileAnswer("hidden characters", spoiling: change, [:])
    scene.stage.turnHostile(Stage.Hostility(target: target, commits: true, answer: answer))
  }

  private static func unseen(in text: String) -> [String] {
    text.split(separator: "\n").joined().unicodeScalars.filter(UnseenSamples.isUnseen).map(UnseenSamples.name)
  }

  private static func with(_ name: String, _ answer: HonestPortal.Answer) -> String {
    Reply.marked(
      answer.status,
      body: answer.body.replacing(/"(\w+)":"[^"]*"/) { found in
        found.output.1 == name ? "\"\(name)\":\"\(escaped)\"" : String(found.output.0)
      })
  }

  @Test(arguments: [(Target.password, "sentTo"), (.code, "name")])
  func `signing in shows whom the portal names with every character`(target: Target, member: String) async throws {
    try await Scene.run(certificates: 0, patience: .seconds(20)) { scene in
      turn(scene, target) { Self.with(member, $0) }
      let input = ["mot de passe d’essai", "123456"]
      let printed = await run(["sign-in", "ABCD1234"], input: input, before: scene)
      let status = await run(["status"], before: scene)
      #expect(!printed.isEmpty && Self.unseen(in: printed + status) == [], "\(printed)")
    }
  }

  @Test func `a problem's texts and a receipt's name are shown with every character`() async throws {
    try await Scene.run(certificates: 1, patience: .seconds(20)) { scene in
      turn(scene, .single) { _ in
        Reply.problem(
          "422 T", "invalid-form",
          ",\"detail\":\"\(Self.escaped)\",\"field\":\"\(Self.escaped)\",\"other\":\"\(Self.escaped)\"")
      }
      try await scene.passSignedIn()
      for command in [["status"], ["list"], ["show", "CV10001"], ["why", "CV10001"], ["review", "show", "CV10001"]] {
        for options in [[], ["--json"]] {
          let printed = await run(command + options, before: scene)
          #expect(!printed.isEmpty && Self.unseen(in: printed) == [], "\(command) \(options): \(printed)")
        }
      }
      #expect(try await scene.detail(1).summary.state != .confirmed)
    }
  }

  @Test func `a receipt whose name hides characters is told with them`() async throws {
    try await Scene.run(certificates: 1, patience: .seconds(20)) { scene in
      turn(scene, .single) { Self.with("portalID", $0) }
      try await scene.passSignedIn()
      for options in [[], ["--json"]] {
        let printed = await run(["show", "CV10001"] + options, before: scene)
        #expect(!printed.isEmpty && Self.unseen(in: printed) == [], "\(printed)")
      }
    }
  }
}
