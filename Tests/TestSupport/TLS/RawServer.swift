import Foundation
import Glibc
import Synchronization

/// A server on this computer that answers the first bytes of each connection with the same bytes, and closes.
final class RawServer: Sendable {
  private let listener: ServerSocket
  private let received = Mutex<[UInt8]>([])

  var port: UInt16 { listener.port }
  var said: String { String(decoding: received.withLock { $0 }, as: UTF8.self) }

  init(answering answer: [UInt8]) throws {
    listener = try ServerSocket()
    Thread.detachNewThread { [self] in
      while let connection = listener.accept() {
        let bytes = connection.read() ?? []
        received.withLock { $0 += bytes }
        _ = connection.write(answer)
        connection.close()
      }
      listener.close()
    }
  }

  /// Ends the thread that waits for a connection.
  func stop() { shutdown(listener.descriptor, Int32(SHUT_RDWR)) }
}
