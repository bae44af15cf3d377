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
  private let welcome: () -> Bool
  private var open: [Connection] = []
  private var opened = 0

  init(listener: ServerSocket, welcome: @escaping () -> Bool) {
    self.listener = listener
    self.welcome = welcome
  }

  func end() {
    listener.close()
    for connection in open { connection.socket.close() }
  }

  /// Waits for requests, and takes the step that `answer` returns for each complete request.
  mutating func serve(
    forMilliseconds timeout: Int32, answering answer: (ScriptedServer.Request) -> ScriptedServer.Step
  ) {
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
      return take(answer(request), on: connection.socket) ? connection : nil
    }
    if ready.contains(listener.descriptor), let socket = listener.accept() {
      guard welcome() else { return socket.close() }
      open.append(Connection(socket: socket, index: opened))
      opened += 1
    }
  }

  /// Takes a step; returns whether the connection stays open.
  private func take(_ step: ScriptedServer.Step, on socket: ServerSocket) -> Bool {
    switch step {
    case .silence: return true
    case .answer(let text, closing: false) where socket.write(Array(text.utf8)): return true
    case .answer(let text, closing: true): _ = socket.write(Array(text.utf8))
    case .bytes(let bytes): _ = socket.write(bytes)
    case .drip(let text, let milliseconds):
      for byte in text.utf8 {
        guard socket.write([byte]) else { break }
        usleep(milliseconds * 1_000)
      }
    case .endless(let head, let chunk):
      var goesOn = socket.write(Array(head.utf8))
      let bytes = Array(chunk.utf8)
      // Far beyond every limit, so that a client without one fails its test instead of the machine.
      for _ in 0..<20_000 where goesOn { goesOn = socket.write(bytes) }
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
  /// Parses a request; nil until it is complete.
  fileprivate init?(_ bytes: [UInt8], connection: Int) {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    var lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n").map(String.init)
    guard !lines.isEmpty else { return nil }
    self.connection = connection
    line = lines.removeFirst()
    headers = lines.compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (line[..<colon].lowercased(), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
    self.bytes = Array(bytes[end.upperBound...])
    body = String(decoding: self.bytes, as: UTF8.self)
    guard self.bytes.count >= values(of: "content-length").first.flatMap({ Int($0) }) ?? 0 else { return nil }
  }
}
