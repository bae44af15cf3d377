import Foundation
import TestSupport

/// A test's own directory, in memory where the system offers that; it is removed with its content.
final class MemoryDirectory: Sendable {
  let path: String

  init() throws {
    let memory = "/dev/shm"
    let place = access(memory, W_OK) == 0 ? memory : FileManager.default.temporaryDirectory.path
    var template = Array("\(place)/cvmsync-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Hindrance("no directory: \(errno)") }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(of name: String) -> String { "\(path)/\(name)" }
}
