internal import CCurl
internal import FoundationEssentials
internal import Glibc

/// A request's body, handed to libcurl once. When the kept connection has died, libcurl wants to begin again on a new
/// one: it gets neither the body nor the connection.
final class BodySource {
  private var rest: Data
  let count: Int
  /// Whether libcurl was kept from sending the request again.
  private(set) var hasRefused = false

  init(_ body: Data) { (rest, count) = (body, body.count) }

  /// How many bytes were put into `room`; 0 at the end.
  func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    let piece = rest.prefix(room.count)
    piece.copyBytes(to: room)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }

  /// A new socket, which libcurl connects and closes; none once a byte of the body was handed over.
  func open(_ address: curl_sockaddr) -> Int32 {
    guard rest.count == count else {
      hasRefused = true
      return -1
    }
    return socket(address.family, address.socktype | Int32(SOCK_CLOEXEC.rawValue), address.protocol)
  }
}
