internal import Domain
internal import Engine
internal import Glibc
internal import Logging
internal import ServiceLifecycle
internal import Store

/// Wakes the agent when this device gets a network, and notes in the outage log whether it has one: at the start, at
/// each event of the kernel, and every ten minutes, so that a gap shows where no agent ran.
struct NetworkWatch: Service {
  let sync: SyncService
  let logger: Logger
  /// The kernel's events; those that come while one is handled are one.
  private let events = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

  private static let pause = 600_000

  init(sync: SyncService, logger: Logger) { (self.sync, self.logger) = (sync, logger) }

  func changed() { events.continuation.yield() }

  func run() async throws {
    changed()
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        let monitor = LinkMonitor(logger: logger, onChange: changed) { sync.waker.signal(.linkUp) }
        try? await monitor.run()
        events.continuation.finish()
      }
      group.addTask {
        while !Task.isCancelled {
          await Live.pause(milliseconds: Self.pause)
          changed()
        }
      }
      for await _ in events.stream {
        do throws(StoreFault) {
          try await sync.noteNetwork(isUp: Self.isUp)
        } catch {
          // The next pass tells what is wrong with the disk or the file, and ends the agent where it must.
          logger.notice("the outage log was not written", metadata: ["fault": "\(error)"])
        }
      }
      group.cancelAll()
    }
  }

  /// Whether an interface other than the loopback is up and has an address that reaches beyond its link.
  static var isUp: Bool {
    var first: UnsafeMutablePointer<ifaddrs>?
    // Where the kernel does not tell, nothing is claimed to be missing.
    guard getifaddrs(&first) == 0 else { return true }
    defer { freeifaddrs(first) }
    var next = first
    while let entry = next?.pointee {
      next = entry.ifa_next
      let flags = Int(entry.ifa_flags)
      guard flags & IFF_UP != 0, flags & IFF_LOOPBACK == 0,
        let address = entry.ifa_addr
      else { continue }
      if address.pointee.sa_family == sa_family_t(AF_INET) { return true }
      if address.pointee.sa_family == sa_family_t(AF_INET6), !isLocal(address) { return true }
    }
    return false
  }

  /// fe80::/10, which every interface gives itself.
  private static func isLocal(_ address: UnsafeMutablePointer<sockaddr>) -> Bool {
    address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { address in
      withUnsafeBytes(of: address.pointee.sin6_addr) { $0[0] == 0xfe && $0[1] & 0xc0 == 0x80 }
    }
  }
}
