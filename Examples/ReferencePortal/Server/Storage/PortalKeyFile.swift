internal import FoundationEssentials
internal import Glibc
internal import PortalLedger
internal import SyncProtocol

/// The portal's secret keys, `DIR/bundle-keys`: JSON with two seeds, readable by the portal's user only; made once.
enum PortalKeyFile {
  private struct Seeds: Codable {
    var sealing: Data
    var receipts: Data
  }

  static func keys(at file: URL) throws -> PortalKeys {
    if !FileManager.default.fileExists(atPath: file.path) { try make(file) }
    let seeds = try? JSONDecoder().decode(Seeds.self, from: Data(contentsOf: file))
    guard let seeds, let opening = OpeningKey(seed: seeds.sealing), let signing = SigningKey(seed: seeds.receipts)
    else { throw UnreadableKeys(path: file.path) }
    return PortalKeys(opening: opening, signing: signing)
  }

  /// Makes the key file: writes and syncs a draft, then renames it.
  private static func make(_ file: URL) throws {
    let bytes = try JSONEncoder().encode(Seeds(sealing: Live.seed(), receipts: Live.seed()))
    let draft = file.path + ".new"
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw UnreadableKeys(path: draft) }
    defer { close(descriptor) }
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(descriptor) == 0, rename(draft, file.path) == 0 else {
      throw UnreadableKeys(path: draft)
    }
  }
}

/// A key file that cannot be read or made.
struct UnreadableKeys: Error, CustomStringConvertible {
  let path: String
  var description: String { "\(path): no keys can be read or written here; bring the file back from a copy" }
}
