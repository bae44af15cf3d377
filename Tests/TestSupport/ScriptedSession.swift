import Foundation
import Glibc

/// The sockets of a `ScriptedServer`, on its thread.
struct ScriptedSession {
  private struct Connection {
    let socket: ServerSocket
    let index: Int
    var bytes: [UInt8] = []
  }

  private let listener: ServerSocket
  private var steps: ArraySlice<ScriptedServer.Step>
  private var open: [Connection] = []
  private var opened = 0

  init(listener: ServerSocket, steps: [ScriptedServer.Step]) {
    self.listener = listener
    self.steps = steps[...]
  }

  func end() {
    listener.close()
    for connection in open { connection.socket.close() }
  }

  /// Waits for what comes, notes each request that is whole, and then answers it.
  mutating func serve(forMilliseconds timeout: Int32, noting note: (ScriptedServer.Request) -> Void) {
    var waited = ([listener] + open.map(\.socket)).map {
      pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&waited, nfds_t(waited.count), timeout) > 0 else { return }
    let ready = Set(waited.filter { $0.revents != 0 }.map(\.fd))
    open = open.compactMap { connection in
      guard ready.contains(connection.socket.descriptor) else { return connection }
      var connection = connection
      guard let bytes = connection.socket.read() else {
        connection.socket.close()
        return nil
      }
      connection.bytes += bytes
      guard let request = ScriptedServer.Request(connection.bytes, connection: connection.index) else {
        return connection
      }
      connection.bytes = []
      note(request)
      return take(steps.popFirst() ?? .close, on: connection.socket) ? connection : nil
    }
    if ready.contains(listener.descriptor), let socket = listener.accept() {
      open.append(Connection(socket: socket, index: opened))
      opened += 1
    }
  }

  /// Whether the connection stays open.
  private func take(_ step: ScriptedServer.Step, on socket: ServerSocket) -> Bool {
    switch step {
    case .silence: return true
    case .answer(let text, closing: false) where socket.write(Array(text.utf8)): return true
    case .answer(let text, closing: true): _ = socket.write(Array(text.utf8))
    case .endless(let head, let chunk):
      var goesOn = socket.write(Array(head.utf8))
      // Far beyond every limit, so that a client without one fails its test instead of the machine.
      for _ in 0..<20_000 where goesOn { goesOn = socket.write(Array(chunk.utf8)) }
    case .reset:
      socket.reset()
      return false
    case .close, .answer: break
    }
    socket.close()
    return false
  }
}

extension ScriptedServer.Request {
  /// Nil until the request is whole.
  fileprivate init?(_ bytes: [UInt8], connection: Int) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { return nil }
    var lines = text[..<end.lowerBound].split(separator: "\r\n").map(String.init)
    guard !lines.isEmpty else { return nil }
    self.connection = connection
    line = lines.removeFirst()
    headers = lines.compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (line[..<colon].lowercased(), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
    body = String(text[end.upperBound...])
    guard body.utf8.count >= values(of: "content-length").first.flatMap({ Int($0) }) ?? 0 else { return nil }
  }
}
