internal import ArgumentParser
internal import Foundation  // Foundation: FileHandle
internal import Glibc
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import PortalLedger

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Run the portal on 127.0.0.1 until SIGTERM.")

  @Option(name: .customLong("data"), help: "Directory for everything it keeps; made if missing.")
  var directory: String

  @Option(help: "Port; 0 takes a free one.")
  var port = 7300

  @Option(help: "Also write the port into this file once it listens.")
  var portFile: String?

  @Option(help: "Vehicles in a new portal, the thirty special ones included.")
  var vehicles = 600

  @Option(help: "Seed of the vehicles of a new portal.")
  var seed: UInt64 = 1

  @Option(help: "JSON list of accounts (accessCode, password, name, email, mandates) instead of the usual three.")
  var accountsFile: String?

  @Option(help: "Milliseconds the portal's clock is ahead; negative: behind.")
  var clockOffset: Int64 = 0

  @Flag(help: "End with standard input too: when the program that started this one has ended.")
  var whileInput = false

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port: expected 0 to 65535, got \(port)") }
    guard (0...100_000).contains(vehicles) else {
      throw ValidationError("--vehicles: expected 0 to 100000, got \(vehicles)")
    }
  }

  func run() async throws {
    LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
    var logger = Logger(label: "cvmportal")
    logger.logLevel = .warning
    let directory = PortalDirectory(path: directory)
    try FileManager.default.createDirectory(at: directory.url, withIntermediateDirectories: true)
    try takeLock(directory.lockFile)
    let portal = try openPortal(directory, logger)
    let ready = [directory.portFile] + (portFile.map { [URL(fileURLWithPath: $0)] } ?? [])
    let application = Application(
      responder: PortalResponder(portal: portal),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [UnreadableHead()], idleTimeout: .seconds(75),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: UnreadableHead.limit, maxHeaderListSize: UnreadableHead.limit))),
      configuration: .init(
        address: .hostname("127.0.0.1", port: port), availableConnectionsDelegate: MaximumAvailableConnections(256)),
      onServerRunning: { announce($0, in: ready) }, logger: logger)
    defer { try? FileManager.default.removeItem(at: directory.portFile) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.runService() }
      group.addTask { try await commitLateOnes(portal) }
      if whileInput { group.addTask { try await inputHasEnded() } }
      try await group.next()
      group.cancelAll()
    }
  }

  private func openPortal(_ directory: PortalDirectory, _ logger: Logger) throws -> Portal {
    let file = try PortalFile(directory: directory.url)
    var accounts = Account.seeded
    if let accountsFile {
      accounts = try JSONDecoder().decode([Account].self, from: Data(contentsOf: URL(fileURLWithPath: accountsFile)))
    }
    try file.seedIfNew(accounts: accounts) {
      (VehicleSeed.vehicles(count: vehicles, seed: seed), Live.now() + clockOffset)
    }
    return try Portal(
      file: file, keys: try PortalKeyFile.keys(at: directory.keyFile), mailbox: try Mailbox(directory: directory.mail),
      accounts: accounts, clockShift: clockOffset,
      logger: logger)
  }

  /// Takes the lock of the directory, which is held until the program ends.
  private func takeLock(_ file: URL) throws {
    let descriptor = open(file.path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw ValidationError("--data: another cvmportal serves \(file.deletingLastPathComponent().path)")
    }
  }
}

/// Announces that the portal listens: writes a line to standard output, and its port to each of `files`.
private func announce(_ channel: any Channel, in files: [URL]) {
  guard let port = channel.localAddress?.port else { return }
  for file in files { try? Data("\(port)\n".utf8).write(to: file, options: .atomic) }
  FileHandle.standardOutput.write(Data("cvmportal: listening on http://127.0.0.1:\(port)\n".utf8))
}

/// Commits due submissions five times a second, until cancelled.
private func commitLateOnes(_ portal: Portal) async throws {
  while !Task.isCancelled {
    try await Live.pause(milliseconds: 200)
    await portal.settle()
  }
}

/// Returns when standard input has ended. What is read is dropped.
private func inputHasEnded() async throws {
  var bytes = [UInt8](repeating: 0, count: 256)
  while true {
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    if poll(&input, 1, 0) > 0, read(0, &bytes, bytes.count) <= 0 { return }
    try await Live.pause(milliseconds: 200)
  }
}
