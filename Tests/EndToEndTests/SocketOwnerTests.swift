import Domain
import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd {
  /// Who may use the agent's socket, and to whose program a command sends a password.
  struct SocketOwnerTests {
    private static let nobody = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

    @Test func `an agent started under umask 000 makes a socket that is its own from the first moment`() throws {
      try Van.run { van in
        let trace = van.folder.appending(path: "calls")
        try van.startAgent(
          through: [
            "/bin/sh", "-c", "umask 000; exec \"$@\"", "sh", "/usr/bin/strace", "-D", "-f", "-o", trace.path, "-e",
            "trace=umask,bind,chmod,fchmodat",
          ])
        var mode = stat()
        #expect(lstat(van.socketPath, &mode) == 0 && mode.st_mode & 0o777 == 0o600)
        let calls = try String(contentsOf: trace, encoding: .utf8).split(separator: "\n")
        let mask = try #require(calls.firstIndex { $0.contains("umask(077)") }, "\(calls)")
        let bound = try #require(calls.firstIndex { $0.contains("bind(") && $0.contains("agent.sock") }, "\(calls)")
        #expect(mask < bound)
        #expect(calls.count { $0.contains("umask(") } == 1, "\(calls)")
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test(.enabled(if: geteuid() == 0, "another user's program is started"))
    func `another user who can open the socket is turned away without an answer`() throws {
      try Van.run { van in
        try van.startAgent()
        chmod(van.folder.path, 0o755)
        chmod(van.station.path, 0o755)
        chmod(van.socketPath, 0o666)
        let script = """
          import socket, sys
          s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1])
          try:
            s.sendall(b'GET /v1/status HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n')
            print(len(s.recv(100)))
          except (BrokenPipeError, ConnectionResetError):
            print(0)
          """
        for _ in 0..<3 {
          let run = try ProgramRun.run(
            Self.nobody[0], Self.nobody.dropFirst() + ["/usr/bin/python3", "-c", script, van.socketPath],
            outputsIn: van.folder)
          #expect(run.code == 0 && run.output == "0\n", "\(run)")
        }
        let errors = try #require(van.agent).errors
        #expect(errors.contains("user=65534") && errors.contains("another user connected"), "\(errors)")
        // Logged once a minute, not for each connection.
        #expect(errors.components(separatedBy: "another user connected").count == 2)
        #expect(try van.status().agent)
      }
    }

    @Test(.enabled(if: geteuid() == 0, "another user's program is started"))
    func `a password is not sent to a socket of another user`() throws {
      try Van.run { van in
        let place = URL(filePath: "/tmp").appending(path: "cvm-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        chmod(place.path, 0o777)
        defer { try? FileManager.default.removeItem(at: place) }
        let socket = place.appending(path: "agent.sock").path
        let script = """
          import socket, sys, os
          s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); os.chmod(sys.argv[1], 0o666); s.listen(8)
          while True:
            c, _ = s.accept(); print('connected', len(c.recv(10000)), flush=True); c.close()
          """
        let listener = try StartedProgram(
          Self.nobody[0], Self.nobody.dropFirst() + ["/usr/bin/python3", "-c", script, socket], outputsIn: van.folder)
        defer { listener.kill() }
        try waitUntil("it listens: \(listener.errors)") {
          var mode = stat()
          return lstat(socket, &mode) == 0 && mode.st_mode & 0o777 == 0o666
        }
        let told = ["en": "Nothing was sent to it", "fr": "Rien ne lui a été envoyé"]
        for (language, sentence) in told {
          let run = try ProgramRun.run(
            BuiltProgram.cvmsync.path,
            ["sign-in", "TREM1234", "--data", van.station.path, "--socket", socket, "--lang", language],
            input: "mecano-1\n", outputsIn: van.folder)
          let words = run.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          #expect(run.code == 69 && words.contains(sentence) && words.contains("65534"), "\(run)")
        }
        let json = try van.cvmsync("status", "--json", "--socket", socket)
        #expect(json.code == 69 && json.errors.contains("\"code\":\"foreignAgent\""), "\(json)")
        try waitUntil("it has seen them leave") { listener.output.split(separator: "\n").count == 3 }
        #expect(listener.output == "connected 0\nconnected 0\nconnected 0\n")
        #expect(try van.portal.state().requests["POST /sign-ins"] == nil)
      }
    }
  }
}
