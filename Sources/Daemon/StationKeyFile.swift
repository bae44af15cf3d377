internal import Disk
internal import FoundationEssentials
internal import Glibc
internal import Synchronization

/// A secret key of the station in a file beside the database: 32 bytes for its own user alone, made when first needed
/// and never replaced.
final class StationKeyFile: Sendable {
  private static let size = 32
  private let path: String
  /// The key once read. The first caller makes the file; the mutex keeps others waiting.
  private let known = Mutex<Data?>(nil)

  init(_ path: String) { self.path = path }

  func seed() throws(KeyFault) -> Data {
    try known.withLock { known throws(KeyFault) in
      if let known { return known }
      if access(path, F_OK) != 0 { try make() }
      let seed = try read()
      known = seed
      return seed
    }
  }

  private func read() throws(KeyFault) -> Data {
    let descriptor: Int32
    do throws(DiskFailure) {
      descriptor = try PlainFile.open(path, O_RDONLY)
    } catch {
      throw KeyFault(note: "\(path) cannot be opened (\(error.text))")
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Self.size + 1)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count == Self.size else { throw failure("is not \(Self.size) bytes long") }
    return Data(bytes.prefix(Self.size))
  }

  /// Never replaces a file that another program made meanwhile.
  private func make() throws(KeyFault) {
    do throws(DiskFailure) {
      let file = try DurableFile(at: path, replaces: false)
      do throws(DiskFailure) {
        try file.write(Array(Live.seed()))
        try file.finish()
      } catch {
        file.discard()
        throw error
      }
    } catch .exists {
      return
    } catch {
      throw KeyFault(note: "\(path) cannot be made (\(error.text))")
    }
  }

  private func failure(_ what: String) -> KeyFault { KeyFault(note: "\(path) \(what) (\(SystemError.last))") }
}

/// A key cannot be read or made.
struct KeyFault: Error {
  let note: String
}
