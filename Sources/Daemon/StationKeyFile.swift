internal import Disk
internal import Domain
internal import FoundationEssentials
internal import Glibc
internal import Synchronization

/// The station's secret key for bundles, `station.key` beside the database: 32 bytes for its own user alone, made when
/// first needed and never replaced.
final class StationKeyFile: Sendable {
  private static let size = 32
  private let path: String
  /// The key once read. The first caller makes the file; the mutex keeps others waiting.
  private let known = Mutex<Data?>(nil)

  init(_ path: String) { self.path = path }

  func seed() throws(CourierFault) -> Data {
    try known.withLock { known throws(CourierFault) in
      if let known { return known }
      if access(path, F_OK) != 0 { try make() }
      let seed = try read()
      known = seed
      return seed
    }
  }

  private func read() throws(CourierFault) -> Data {
    let descriptor: Int32
    do throws(DiskFailure) {
      descriptor = try PlainFile.open(path, O_RDONLY)
    } catch {
      throw .stationKey(note: "\(path) cannot be opened (\(error.text))")
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Self.size + 1)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count == Self.size else { throw failure("is not \(Self.size) bytes long") }
    return Data(bytes.prefix(Self.size))
  }

  /// Never replaces a file that another program made meanwhile.
  private func make() throws(CourierFault) {
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
      throw .stationKey(note: "\(path) cannot be made (\(error.text))")
    }
  }

  private func failure(_ what: String) -> CourierFault { .stationKey(note: "\(path) \(what) (\(SystemError.last))") }
}
