internal import Domain
internal import Engine
internal import Glibc
internal import Logging
internal import ServiceLifecycle
internal import Store
internal import Synchronization
internal import Transport

/// Follows this device's network: cuts requests that wait in vain, wakes the agent when there is a network again, and
/// notes in the outage log whether there is one: at the start, at each change, and every ten minutes, so that a gap shows
/// where no agent ran.
final class NetworkWatch: Service {
  private struct Change {
    var isUp: Bool
    /// There may be a way to the portal that was not there before.
    var isGain: Bool
  }

  private let sync: SyncService
  private let network: OwnNetwork
  private let logger: Logger
  private let last = Mutex(NetworkReading?.none)
  private let changes = AsyncStream.makeStream(of: Change.self, bufferingPolicy: .bufferingNewest(16))

  private static let pause = 600_000

  init(sync: SyncService, network: OwnNetwork, logger: Logger) {
    (self.sync, self.network, self.logger) = (sync, network, logger)
  }

  func run() async throws {
    look(isNoted: true)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { [self] in
        let monitor = LinkMonitor(logger: logger) { self.look(hasNewRoute: $0) }
        try? await monitor.run()
        changes.continuation.finish()
      }
      group.addTask { [self] in
        while !Task.isCancelled {
          await Live.pause(milliseconds: Self.pause)
          look(isNoted: true)
        }
      }
      for await change in changes.stream {
        if change.isGain { sync.waker.signal(.linkUp) }
        do throws(StoreFault) {
          try await sync.noteNetwork(isUp: change.isUp)
        } catch {
          // The next pass tells what is wrong with the disk or the file, and ends the agent where it must.
          logger.notice("the outage log was not written", metadata: ["fault": "\(error)"])
        }
      }
      group.cancelAll()
    }
  }

  /// Reads the addresses. Requests under way are cut at once; the agent has its turn afterwards.
  ///
  /// - Parameter isNoted: whether the outage log is told also where nothing changed.
  private func look(hasNewRoute: Bool = false, isNoted: Bool = false) {
    last.withLock { last in
      let reading = NetworkReading()
      let isGain = reading.isUp && (hasNewRoute || last.map { !reading.outward.isSubset(of: $0.outward) } ?? false)
      guard isNoted || hasNewRoute || reading != last else { return }
      network.saw(reading.addresses, isUp: reading.isUp)
      changes.continuation.yield(Change(isUp: reading.isUp, isGain: isGain))
      last = reading
    }
  }
}

/// The addresses of the interfaces that are up and running, which a cable or a radio carries.
struct NetworkReading: Equatable {
  /// As numbers without a zone, the loopback's among them.
  private(set) var addresses: Set<String> = []
  /// Those that reach beyond their link.
  private(set) var outward: Set<String> = []
  /// Where the kernel does not tell, nothing is claimed to be missing.
  private var isTold = true

  var isUp: Bool { !isTold || !outward.isEmpty }

  init() {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else {
      isTold = false
      return
    }
    defer { freeifaddrs(first) }
    var next = first
    while let entry = next?.pointee {
      next = entry.ifa_next
      let flags = Int(entry.ifa_flags)
      guard flags & IFF_UP != 0, flags & IFF_RUNNING != 0, let text = Self.text(of: entry.ifa_addr) else { continue }
      addresses.insert(text)
      // fe80::/10, which every interface gives itself.
      let isLocal = ["fe8", "fe9", "fea", "feb"].contains { text.hasPrefix($0) }
      if flags & IFF_LOOPBACK == 0, !isLocal { outward.insert(text) }
    }
  }

  /// Nil for an address that is no IPv4 or IPv6 one.
  private static func text(of address: UnsafeMutablePointer<sockaddr>?) -> String? {
    guard let address else { return nil }
    let (family, raw) = (Int32(address.pointee.sa_family), UnsafeRawPointer(address))
    let offset: Int? =
      switch family {
      case AF_INET: MemoryLayout<sockaddr_in>.offset(of: \.sin_addr)
      case AF_INET6: MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr)
      default: nil
      }
    guard let offset else { return nil }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(family, raw + offset, &text, socklen_t(text.count)) != nil else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
