import Disk
import Glibc
import TestSupport
import Testing

@Suite struct UnixSocketTests {
  @Test(arguments: [
    ("absent.sock", DiskFailure.system(ENOENT)), ("folder/absent.sock", .system(ENOENT)),
    ("plain", .system(ECONNREFUSED)),
  ])
  func `where nobody listens, that is told at once`(name: String, failure: DiskFailure) throws {
    let directory = try TemporaryDirectory()
    try DurableFile.create(directory.path(of: "plain"), "a file")
    #expect(throws: failure) { try UnixSocket.connect(to: directory.path(of: name)) }
  }

  @Test func `a path that no socket can have is refused before the system is asked`() {
    let longest = "/" + String(repeating: "x", count: SocketPathLimit.bytes - 1)
    #expect(throws: DiskFailure.system(ENOENT)) { try UnixSocket.connect(to: longest) }
    #expect(throws: DiskFailure.system(ENAMETOOLONG)) { try UnixSocket.connect(to: longest + "x") }
  }

  /// unix(7): `sun_path` has 108 bytes, of which the last is zero.
  private enum SocketPathLimit { static let bytes = 107 }

  @Test func `the listener's user is known, and a full backlog is told`() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path(of: "s")
    let listener = try ServerSocket(path: path)
    defer { listener.close() }
    var open: [Int32] = []
    defer { open.forEach { close($0) } }
    let first = try UnixSocket.connect(to: path)
    open.append(first)
    #expect(UnixSocket.listener(of: first) == geteuid())
    #expect(UnixSocket.listener(of: -1) == nil)
    let failure = #expect(throws: DiskFailure.self) {
      // More than its backlog holds.
      for _ in 0..<100 { open.append(try UnixSocket.connect(to: path)) }
    }
    #expect(failure == .system(EAGAIN))
  }
}
