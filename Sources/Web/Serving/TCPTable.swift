internal import Glibc

/// The kernel's table of IPv4 sockets (proc(5)): a line of titles, then a line a socket, such as
/// `0: 0100007F:1C3B 0100007F:9C40 01 00000000:00000000 00:00000000 00000000 1000 0 12345 …`: its place, its own and the
/// other address, its state, five more columns, of which the third from the state is its user.
enum TCPTable {
  private static let path = "/proc/self/net/tcp"
  /// Over 100 000 sockets of 150 bytes.
  private static let mostBytes = 16 << 20

  /// The table now; empty where it cannot be read.
  static func read() -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var text: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 64 << 10)
    while text.count < mostBytes {
      let count = Glibc.read(descriptor, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      text += part[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// An address and a port as the table writes them: the four bytes as this computer's number, in hexadecimal digits.
  struct Place: Hashable, Sendable {
    let text: String

    /// Nil for anything but four numbers and a port.
    init?(address: String, port: Int) {
      let bytes = address.split(separator: ".").compactMap { UInt8($0) }
      guard bytes.count == 4, let port = UInt16(exactly: port) else { return nil }
      text = Self.digits(bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }, 8) + ":" + Self.digits(port, 4)
    }

    private static func digits(_ value: some BinaryInteger, _ count: Int) -> String {
      let digits = String(value, radix: 16, uppercase: true)
      return String(repeating: "0", count: count - digits.count) + digits
    }
  }

  /// The user of a socket that is connected. One in any other state has no sure owner: the kernel gives the sockets of
  /// programs that have ended to root.
  static func owner(of place: Place, connectedTo other: Place, in table: String) -> UInt32? {
    for line in table.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: " ", omittingEmptySubsequences: true)
      guard columns.count > 7, columns[1] == place.text, columns[2] == other.text else { continue }
      return columns[3] == "01" ? UInt32(columns[7]) : nil
    }
    return nil
  }
}
