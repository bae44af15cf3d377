internal import Domain
internal import Engine
internal import Logging
internal import ServiceLifecycle
internal import Store
internal import Synchronization
internal import Transport

/// Follows this device's network: cuts requests that wait in vain, wakes the agent when there is a network again, and
/// notes in the outage log whether there is one: at the start, at each change, and every ten minutes, so that a gap shows
/// where no agent ran.
final class NetworkWatch: Service {
  private let sync: SyncService
  private let network: OwnNetwork
  private let logger: Logger
  private let sight = Mutex(NetworkSight())
  private let changes = AsyncStream.makeStream(of: NetworkSight.Change.self, bufferingPolicy: .bufferingNewest(16))

  private static let pause = 600_000

  init(sync: SyncService, network: OwnNetwork, logger: Logger) {
    (self.sync, self.network, self.logger) = (sync, network, logger)
  }

  func run() async throws {
    look(isNoted: true)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { [self] in
        let monitor = LinkMonitor(
          logger: logger, onChange: { self.look(hasNewRoute: $0, isFollowed: true) },
          onEnd: { self.look(isFollowed: false) })
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

  /// Reads the addresses. Requests under way are cut first; the agent has its turn afterwards.
  ///
  /// - Parameters:
  ///   - isNoted: whether the outage log is told also where nothing changed.
  ///   - isFollowed: whether changes are heard of from now on; nil for as before.
  private func look(hasNewRoute: Bool = false, isNoted: Bool = false, isFollowed: Bool? = nil) {
    sight.withLock { sight in
      sight.isFollowed = isFollowed ?? sight.isFollowed
      let change = sight.change(to: NetworkReading.taken(), hasNewRoute: hasNewRoute, isNoted: isNoted)
      if let sure = sight.sure {
        network.saw(running: sure.running, assigned: sure.assigned, isUp: sure.isUp)
      } else {
        network.lostSight()
      }
      guard let change else { return }
      // Not behind the log: that may wait for the disk.
      if change.isGain { sync.waker.signal(.linkUp) }
      changes.continuation.yield(change)
    }
  }
}
