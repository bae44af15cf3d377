internal import ArgumentParser
internal import FoundationEssentials

struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state", abstract: "Show what a running portal has and has seen.")

  @OptionGroup var target: PortalTarget
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let answer = try target.client().send("GET", "/admin/state")
    if json { return print(String(decoding: answer, as: UTF8.self)) }
    let state = try JSONDecoder().decode(PortalState.self, from: answer)
    print("certificates          \(state.certificates)")
    print("vehicles              \(state.vehicles)")
    print("sessions open         \(state.sessions.count) \(state.sessions.joined(separator: " "))")
    print("repeated submissions  \(state.repeatedSubmissions)")
    for account in state.accounts {
      let suspended = account.suspendedUntil == nil ? "" : ", suspended"
      print("account \(account.accessCode)      \(account.attempts) attempts, \(account.failures) failures\(suspended)")
    }
    for (endpoint, count) in state.requests.sorted(by: { $0.key < $1.key }) { print("\(count)\t\(endpoint)") }
  }
}
