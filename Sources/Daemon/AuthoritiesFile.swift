internal import FoundationEssentials
internal import Glibc
internal import StationSettings

/// Checks the CA file that a configuration names, before any connection uses it.
enum AuthoritiesFile {
  /// Throws what is wrong with the file. Follows a link; never blocks on a pipe.
  static func check(_ path: String) throws(DaemonFault) {
    let bytes = try read(path)
    do throws(ConfigurationRefusal) { try AuthorityCertificates.check(bytes) } catch {
      throw .configuration(field: error.field, error.fault, note: error.note)
    }
  }

  private static func read(_ path: String) throws(DaemonFault) -> Data {
    // Opening a pipe would block without this flag.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw refusal(.authoritiesUnreadable) }
    defer { close(descriptor) }
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { throw refusal(.authoritiesUnreadable) }
    guard found.st_mode & S_IFMT == S_IFREG else { throw refusal(.authoritiesNoFile) }
    guard found.st_size <= AuthorityCertificates.sizeLimit else { throw refusal(.authoritiesTooLarge) }
    var bytes = Data()
    var block = [UInt8](repeating: 0, count: 65_536)
    // The file may have grown since its size was read.
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
