package import Foundation

/// A test's own directory, removed with its contents when the last reference is gone.
package final class TemporaryDirectory: Sendable {
  package let path: String

  package convenience init() throws { try self.init(in: FileManager.default.temporaryDirectory.path) }

  /// A directory in memory where the system has one, for files that need not survive a power cut.
  package static func inMemory() throws -> TemporaryDirectory {
    access("/dev/shm", W_OK) == 0 ? try TemporaryDirectory(in: "/dev/shm") : try TemporaryDirectory()
  }

  private init(in parent: String) throws {
    var template = Array("\(parent)/cvmsync-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func path(of name: String) -> String { "\(path)/\(name)" }

  package func bytes(of name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(of: name))) }

  package func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}
