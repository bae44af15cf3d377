import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// `cvmsync demo`, run as a person runs it, with a temporary folder of its own.
  struct DemonstrationTests {
    @Test func `it opens on a lived-in day, its pages are marked, a sign-in works, and it leaves nothing`() throws {
      let taken = holdUsualPort()
      defer { close(taken) }
      try Demo.run { demo in
        let began = ContinuousClock.now
        let address = try demo.address()
        tell(figure: "demo: seconds=\((ContinuousClock.now - began) / .seconds(1))")
        let page = try demo.curl(address)
        #expect(page.contains("DEMONSTRATION") && page.contains("class=\"demo\"") && page.contains("lang=\"en-CA\""))
        let report: StatusReport = try demo.cvmsync("status", "--json").decoded()
        let counts = report.counts.filter { $0.value > 0 }.map { "\($0.key) \($0.value)" }.sorted()
        #expect(counts == ["confirmed 3", "held 1", "ready 2"])
        #expect(report.account.state == .signedOut && report.stock.count == 2)
        let signIn = try demo.cvmsync("sign-in", "TREM1234", input: "mecano-1\n")
        // 77: the code of the e-mail is still to be entered.
        #expect(signIn.code == 77, "\(signIn)")
        let code = try demo.shown(after: "the code is ")
        #expect(try demo.cvmsync("sign-in", "--code", input: code + "\n").code == 0)
        try waitUntil("the rest is reinstated") { try demo.status().count(.confirmed) == 5 }
        demo.program.signal(SIGINT)
        #expect(try demo.program.end(within: .seconds(40)) == 0)
        #expect(demo.program.errors.isEmpty, "\(demo.program.errors)")
        #expect(try demo.left() == [] && demo.portals() == [])
      }
    }

    /// Listens on the page's usual port, as a real agent may, unless another program does already.
    private func holdUsualPort() -> Int32 {
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = UInt16(7_227).bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      _ = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      listen(descriptor, 1)
      return descriptor
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `whatever signal ends it, no folder and no program is left`(signal: Int32) throws {
      try Demo.run { demo in
        _ = try demo.address()
        demo.program.signal(signal)
        #expect(try demo.program.end(within: .seconds(40)) == 0)
        #expect(try demo.left() == [] && demo.portals() == [])
      }
    }

    @Test func `a signal while it begins leaves nothing either`() throws {
      try Demo.run { demo in
        try waitUntil("its folder is there", every: 2) { try !demo.left().isEmpty }
        demo.program.signal(SIGINT)
        #expect(try demo.program.end(within: .seconds(40)) == 0)
        #expect(try demo.left() == [] && demo.portals() == [])
      }
    }

    @Test func `if its portal is killed it says so, ends and leaves nothing`() throws {
      try Demo.run { demo in
        _ = try demo.address()
        for portal in try demo.portals() { kill(portal, SIGKILL) }
        #expect(try demo.program.end(within: .seconds(40)) == 1)
        #expect(demo.program.errors.contains("cvmportal) has ended"))
        #expect(try demo.left() == [])
      }
    }

    @Test func `if it is killed itself its portal ends`() throws {
      try Demo.run { demo in
        _ = try demo.address()
        #expect(try demo.portals().count == 1)
        demo.program.kill()
        try waitUntil("the portal has ended") { try demo.portals().isEmpty }
      }
    }

    @Test func `without its portal's program it says where to put it, and makes nothing`() throws {
      try Demo.run(beside: false, environment: ["PATH": "relative:/usr/bin"]) { demo in
        let code = try demo.program.end(within: .seconds(20))
        #expect(code == 78)
        #expect(demo.program.errors.contains("cvmportal") && demo.program.errors.contains(demo.alone.path))
        #expect(try demo.left() == [])
      }
    }

    @Test(arguments: ["--data", "--config", "--socket"])
    func `it takes no real station's place`(option: String) throws {
      try Demo.run(with: [option, "/nonexistent/station"]) { demo in
        let code = try demo.program.end(within: .seconds(20))
        #expect(code == 64)
        #expect(demo.program.errors.contains("No station was touched") && demo.program.output.isEmpty)
        #expect(try demo.left() == [])
      }
    }
  }
}

/// A demonstration that runs, in a folder of the test.
private final class Demo {
  let folder: URL
  let program: StartedProgram
  private var temporary: URL { folder.appending(path: "tmp") }
  private var outputs: URL { folder.appending(path: "outputs") }
  /// A folder with a copy of `cvmsync` alone.
  var alone: URL { folder.appending(path: "alone") }

  /// - Parameter isBeside: whether the portal's program lies beside `cvmsync`.
  static func run(
    beside isBeside: Bool = true, with options: [String] = [], environment: [String: String] = [:],
    _ body: (Demo) throws -> Void
  ) throws {
    // A short name: a socket's path has at most 107 bytes.
    let folder = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString.prefix(8))")
    defer { try? FileManager.default.removeItem(at: folder) }
    let demo = try Demo(in: folder, isBeside: isBeside, options, environment)
    defer { for portal in (try? demo.portals()) ?? [] { kill(portal, SIGKILL) } }
    defer { demo.program.kill() }
    do {
      try body(demo)
    } catch {
      throw Hindrance("\(error)\nit said: \(demo.program.output)\n\(demo.program.errors)")
    }
  }

  private init(in folder: URL, isBeside: Bool, _ options: [String], _ environment: [String: String]) throws {
    self.folder = folder
    for name in ["tmp", "outputs", "alone"] {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    var path = BuiltProgram.cvmsync.path
    if !isBeside {
      let copy = folder.appending(path: "alone/cvmsync")
      try FileManager.default.copyItem(at: URL(filePath: path), to: copy)
      path = copy.path
    }
    program = try StartedProgram(
      path, ["demo", "--print", "--lang", "en"] + options,
      environment: ["TMPDIR": folder.appending(path: "tmp").path, "LC_ALL": "C.UTF-8"].merging(environment) { $1 },
      outputsIn: folder.appending(path: "outputs"))
  }

  /// The rest of the first line with this text, once it is shown.
  func shown(after text: String) throws -> String {
    var found = ""
    try waitUntil("it shows \(text)", within: .seconds(60)) {
      guard program.isRunning else { throw Hindrance("it ended") }
      let lines = program.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      found =
        lines.map { $0.split(separator: text, maxSplits: 1, omittingEmptySubsequences: false) }
        .compactMap { $0.count == 2 ? String($0[1]) : nil }.first ?? ""
      return !found.isEmpty
    }
    return found
  }

  func address() throws -> String { "http://127.0.0.1:" + (try shown(after: "http://127.0.0.1:")) }

  /// The page at an address, in a browser that follows and keeps cookies.
  func curl(_ address: String) throws -> String {
    let jar = folder.appending(path: "cookies").path
    let run = try ProgramRun.run(
      "/usr/bin/curl", ["-sS", "--location", "--cookie", jar, "--cookie-jar", jar, address], outputsIn: outputs)
    guard run.code == 0 else { throw Hindrance("\(run)") }
    return run.output
  }

  func cvmsync(_ arguments: String..., input: String = "") throws -> ProgramRun {
    let station = try shown(after: "cvmsync open --data ")
    return try ProgramRun.run(
      BuiltProgram.cvmsync.path, arguments + ["--data", station, "--lang", "en"], input: input,
      environment: ["LC_ALL": "C.UTF-8", "NO_COLOR": "1"], outputsIn: outputs)
  }

  func status() throws -> StatusReport { try cvmsync("status", "--json").decoded() }

  /// What is in its temporary folder.
  func left() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: temporary.path) }

  /// The process ids of its portals, found by the folder among their arguments.
  func portals() throws -> [Int32] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { name in
      guard let id = Int32(name), let line = try? Data(contentsOf: URL(filePath: "/proc/\(id)/cmdline")) else {
        return nil
      }
      let words = String(decoding: line, as: UTF8.self)
      return words.contains("cvmportal") && words.contains(temporary.path) ? id : nil
    }
  }
}
