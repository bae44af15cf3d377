import Foundation
import Synchronization

/// The files of one station. Once it is killed, what its program still writes is thrown away at the next start.
final class StationDisk: Sendable {
  let folder: String
  private let dead = Mutex(false)

  static let fileNames = ["station.sqlite", "station.sqlite-wal"]

  init(_ folder: String) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  var database: String { "\(folder)/station.sqlite" }
  var isDead: Bool { dead.withLock { $0 } }

  func kill() {
    guard !isDead else { return }
    keep(as: "killed")
    dead.withLock { $0 = true }
  }

  /// As a program finds it that starts after the kill.
  func revive() {
    guard isDead else { return }
    bring(back: "killed")
    dead.withLock { $0 = false }
  }

  func keep(as name: String) {
    for file in Self.fileNames { copy("\(folder)/\(file)", to: "\(folder)/\(name)-\(file)") }
  }

  func bring(back name: String) {
    for file in Self.fileNames { copy("\(folder)/\(name)-\(file)", to: "\(folder)/\(file)") }
  }

  /// Where there is none, there is none afterwards.
  private func copy(_ source: String, to target: String) {
    unlink(target)
    guard access(source, F_OK) == 0 else { return }
    do { try FileManager.default.copyItem(atPath: source, toPath: target) } catch { preconditionFailure("\(error)") }
  }
}
