import Foundation
import TestSupport

/// The real `cvmportal`, which a test may stop and start; it keeps its directory and its port.
final class ReferencePortal {
  let folder: URL
  let vehicles: Int
  private(set) var port: UInt16 = 0
  private var program: StartedProgram?
  private let outputs: URL

  /// Starts the portal, which chooses a port.
  init(in folder: URL, vehicles: Int, outputsIn outputs: URL) throws {
    self.folder = folder
    self.vehicles = vehicles
    self.outputs = outputs
    try start()
  }

  var address: String { "http://127.0.0.1:\(port)" }
  var isRunning: Bool { program?.isRunning ?? false }

  func start() throws {
    let portFile = folder.appending(path: "port")
    try? FileManager.default.removeItem(at: portFile)
    let started = try StartedProgram(
      BuiltProgram.cvmportal.path,
      ["serve", "--data", folder.path, "--port", "\(port)", "--vehicles", "\(vehicles)"], outputsIn: outputs)
    program = started
    try waitUntil("the portal listens: \(started.errors)", within: .seconds(60)) {
      guard started.isRunning else { throw Hindrance("the portal ended: \(started.errors)") }
      guard let text = try? String(contentsOf: portFile, encoding: .utf8) else { return false }
      port = UInt16(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
      return port != 0
    }
  }

  /// Kills the portal with SIGKILL.
  func kill() {
    program?.kill()
    program = nil
  }

  // MARK: Reports

  func state() throws -> PortalAnswers.State { try get("state") }

  func certificates() throws -> [PortalAnswers.Certificate] {
    try get("certificates", as: PortalAnswers.Certificates.self).certificates
  }

  func requests() throws -> [PortalAnswers.Request] { try get("requests", as: PortalAnswers.Requests.self).requests }

  /// Reads the ledger from the portal's file, whether the portal runs or not.
  func ledger() throws -> PortalAnswers.Ledger { try command("ledger", "--data", folder.path, "--json").decoded() }

  func seededVehicles() throws -> [SeededVehicle] { try command("seed-list", "--count", "\(vehicles)").decoded() }

  /// The number of passwords and codes that the portal has received for this access code.
  func attempts(of accessCode: String) throws -> Int {
    try state().accounts.first { $0.accessCode == accessCode }?.attempts ?? 0
  }

  // MARK: Control

  func set(fault: String, value: String? = nil, every: Int? = nil, times: Int? = nil, endpoint: String? = nil) throws {
    var setting: [String: Any] = ["name": fault]
    setting["value"] = value
    setting["every"] = every
    setting["times"] = times
    setting["endpoint"] = endpoint
    let body = try JSONSerialization.data(withJSONObject: setting)
    let answer = try LoopbackRequest.send("POST", "/admin/faults", body: body, to: .port(port))
    guard answer.status == 200 else { throw Hindrance("fault \(fault): \(answer.status)") }
  }

  /// How often this fault has fired since it was set.
  func fired(_ fault: String) throws -> Int {
    try get("faults", as: PortalAnswers.Faults.self).faults.first { $0.name == fault }?.fired ?? 0
  }

  func clearFaults() throws { _ = try LoopbackRequest.send("DELETE", "/admin/faults", to: .port(port)) }
  func advanceClock(minutes: Int) throws {
    let body = Data("{\"advanceMs\": \(minutes * 60_000)}".utf8)
    _ = try LoopbackRequest.send("POST", "/admin/clock", body: body, to: .port(port))
  }
  func signOutAll() throws { _ = try LoopbackRequest.send("POST", "/admin/sign-out-all", to: .port(port)) }

  // MARK: E-mails

  /// The names of the e-mail files, oldest first.
  var mails: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "mail").path)
    return (names ?? []).filter { $0.hasSuffix(".eml") }.sorted()
  }

  func code(in mail: String) throws -> String {
    let text = try String(contentsOf: folder.appending(path: "mail/\(mail)"), encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.hasPrefix("Code : ") }
    guard let line else { throw Hindrance("no code in \(mail)") }
    return String(line.dropFirst("Code : ".count))
  }

  /// The code in the newest e-mail.
  func newestCode() throws -> String {
    guard let mail = mails.last else { throw Hindrance("no e-mail yet") }
    return try code(in: mail)
  }

  /// Runs `cvmportal bundle …`, as the office does.
  func bundle(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun.run(
      BuiltProgram.cvmportal.path, ["bundle"] + arguments + ["--data", folder.path], outputsIn: outputs)
  }

  private func get<Answer: Decodable>(_ name: String, as type: Answer.Type = Answer.self) throws -> Answer {
    try LoopbackRequest.send("GET", "/admin/\(name)", to: .port(port)).decoded()
  }

  private func command(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun.run(BuiltProgram.cvmportal.path, arguments, outputsIn: outputs)
  }
}
