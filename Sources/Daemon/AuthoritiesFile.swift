internal import FoundationEssentials
internal import Glibc
internal import StationSettings

/// The file of authorities that a configuration names, before anything is connected with it.
enum AuthoritiesFile {
  /// Throws what is wrong with it; a link is followed, and nothing is waited for.
  static func check(_ path: String) throws(DaemonFault) {
    let bytes = try read(path)
    do throws(ConfigurationRefusal) { try AuthorityCertificates.check(bytes) } catch {
      throw .configuration(field: error.field, error.fault, note: error.note)
    }
  }

  private static func read(_ path: String) throws(DaemonFault) -> Data {
    // A pipe of this name would otherwise be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw refusal(.authoritiesUnreadable) }
    defer { close(descriptor) }
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { throw refusal(.authoritiesUnreadable) }
    guard found.st_mode & S_IFMT == S_IFREG else { throw refusal(.authoritiesNoFile) }
    guard found.st_size <= AuthorityCertificates.sizeLimit else { throw refusal(.authoritiesTooLarge) }
    var bytes = Data()
    var block = [UInt8](repeating: 0, count: 65_536)
    // Whatever size was told, it may grow.
    while bytes.count <= AuthorityCertificates.sizeLimit {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw refusal(.authoritiesUnreadable) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: block[..<count])
    }
    throw refusal(.authoritiesTooLarge)
  }

  private static func refusal(_ fault: ConfigurationFault) -> DaemonFault {
    .configuration(field: "certificateAuthorities", fault)
  }
}
