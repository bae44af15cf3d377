internal import Domain
internal import FoundationEssentials
internal import Daemon
internal import Wording

#if canImport(Glibc)
  internal import Glibc
#endif

/// The program's environment: console, clock, zone, access to the station. Tests provide their own.
package struct ProgramEnvironment: Sendable {
  var environment: [String: String]
  var isRoot: Bool
  var console: Console
  var access: StationAccess
  var zone: LocalZone
  var now: @Sendable () -> Instant
  /// Waits for some milliseconds.
  var pause: @Sendable (Int) async -> Void
  /// Shows an address in the person's browser; false where there is none to start.
  var browse: @Sendable (String) -> Bool = { _ in false }
  /// Returns the bytes of the argument at a place, from 0, to describe one that is not valid text.
  var argumentBytes: @Sendable (Int) -> Data? = { _ in nil }

  package static let system = ProgramEnvironment(
    environment: ProcessInfo.processInfo.environment, isRoot: geteuid() == 0, console: .system, access: .system,
    zone: .system, now: { Live.now() }, pause: { await Live.pause(milliseconds: $0) },
    browse: { Browser.open($0, ProcessInfo.processInfo.environment) },
    argumentBytes: { ArgumentText.bytes(at: $0) })
}
