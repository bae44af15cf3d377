internal import ArgumentParser
internal import FoundationEssentials

struct FaultCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fault", abstract: "Switch misbehaviour on and off while the portal runs.",
    subcommands: [Set.self, List.self, Clear.self])

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Switch a fault on, or change it.",
      discussion: FaultName.allCases.map { "\($0.rawValue): \($0.usage)" }.joined(separator: "\n"))

    @OptionGroup var target: PortalTarget
    @Argument(help: "One of the names below.") var name: FaultName
    @Option(help: "What it means depends on the fault.") var value: String?
    @Option(help: "Fire on every Nth request that fits.") var every: Int?
    @Option(help: "Fire so often at most.") var times: Int?
    @Option(help: "Only where the path contains this; `entry` for single entries of a batch.") var endpoint: String?

    func run() throws {
      let setting = FaultSetting(name: name, value: value, every: every, times: times, endpoint: endpoint)
      let answer = try target.client().send("POST", "/admin/faults", body: try JSONEncoder().encode(setting))
      try show(answer)
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show which faults are on, and how often they fired.")

    @OptionGroup var target: PortalTarget
    @Flag(help: "As JSON.") var json = false

    func run() throws {
      let answer = try target.client().send("GET", "/admin/faults")
      if json { print(String(decoding: answer, as: UTF8.self)) } else { try show(answer) }
    }
  }

  struct Clear: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Switch one fault off, or all of them.")

    @OptionGroup var target: PortalTarget
    @Argument(help: "All of them if left out.") var name: FaultName?

    func run() throws {
      let query = name.map { "?name=\($0.rawValue)" } ?? ""
      try show(try target.client().send("DELETE", "/admin/faults\(query)"))
    }
  }
}

extension FaultName: ExpressibleByArgument {}

private func show(_ answer: Data) throws {
  let faults = try JSONDecoder().decode(FaultList.self, from: answer).faults
  if faults.isEmpty { print("no fault is on") }
  for fault in faults {
    var line = fault.name.rawValue
    if let value = fault.value { line += " value=\(value)" }
    if let every = fault.every { line += " every=\(every)" }
    if let times = fault.times { line += " times=\(times)" }
    if let endpoint = fault.endpoint { line += " endpoint=\(endpoint)" }
    print("\(line) seen=\(fault.seen ?? 0) fired=\(fault.fired ?? 0)")
  }
}
