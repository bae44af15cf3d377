import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// The file `certificateAuthorities`: one that cannot be used is a configuration error, at `init` and at every start.
  struct AuthoritiesFileTests {
    /// The contents of the file, made from a certificate, its key and another certificate.
    struct Content: CustomTestStringConvertible, Sendable {
      let testDescription: String
      /// The error text in English and in French; nil where the file is accepted.
      let told: (String, String)?
      let bytes: @Sendable (_ certificate: String, _ key: String, _ other: String) -> Data

      init(
        _ name: String, _ told: (String, String)?,
        _ text: @escaping @Sendable (_ certificate: String, _ key: String, _ other: String) -> String
      ) {
        (testDescription, self.told) = (name, told)
        bytes = { Data(text($0, $1, $2).utf8) }
      }
    }

    private static let empty = ("this file is empty", "ce fichier est vide")
    private static let notPEM = ("has no certificate in PEM", "n'a aucun certificat en PEM")
    private static let key = ("holds a private key", "contient une clé privée")
    private static func damaged(_ position: Int) -> (String, String) {
      ("certificate \(position) of this file is cut", "le certificat \(position) de ce fichier est coupé")
    }

    static let refused: [Content] = [
      Content("empty", empty) { _, _, _ in "" }, Content("line feeds alone", empty) { _, _, _ in "\n\r\n  \n" },
      Content("cut in the middle", damaged(1)) { certificate, _, _ in String(certificate.prefix(300)) },
      Content("cut before its last line feed and dashes", damaged(1)) { certificate, _, _ in
        String(certificate.dropLast(10))
      },
      Content("the second cut", damaged(2)) { certificate, _, other in other + certificate.prefix(300) },
      Content("a line missing", damaged(1)) { certificate, _, _ in Self.without(line: 3, certificate) },
      Content("a letter that is no base64", damaged(1)) { certificate, _, _ in
        certificate.replacing("MII", with: "M!I", maxReplacements: 1)
      },
      Content("a letter changed in its length", damaged(1)) { certificate, _, _ in
        certificate.replacing("MII", with: "MIX", maxReplacements: 1)
      },
      Content("an empty line in its middle", damaged(1)) { certificate, _, _ in
        Self.without(line: -1, certificate).replacing("\n", with: "\n\n", maxReplacements: 4)
          .replacing("-----\n\n", with: "-----\n")
      },
      Content("another end", damaged(1)) { certificate, _, _ in
        certificate.replacing("END CERTIFICATE", with: "END PUBLIC KEY")
      },
      Content("a damaged one between two good ones", damaged(2)) { certificate, _, other in
        other + Self.without(line: 3, certificate) + other
      },
      Content("a private key", key) { _, key, _ in key },
      Content("a certificate and its private key", key) { certificate, key, _ in certificate + key },
      Content("text", notPEM) { _, _, _ in "our authority's certificate\n" },
      Content("its begin not at the start of a line", notPEM) { certificate, _, _ in "  " + certificate },
      Content("lines that end in CR alone", notPEM) { certificate, _, _ in
        certificate.replacing("\n", with: "\r")
      },
      Content("base64 without its lines", notPEM) { certificate, _, _ in
        certificate.split(separator: "\n").filter { !$0.hasPrefix("-") }.joined(separator: "\n")
      },
    ]

    static let taken: [Content] = [
      Content("one", nil) { certificate, _, _ in certificate },
      Content("a byte order mark in front", nil) { certificate, _, _ in "\u{FEFF}" + certificate },
      Content("lines that end in CR LF", nil) { certificate, _, _ in certificate.replacing("\n", with: "\r\n") },
      Content("text around", nil) { certificate, _, other in "# ours\n\(other)\n# theirs\n\(certificate)\nend\n" },
      Content("the label of before", nil) { certificate, _, _ in
        certificate.replacing(" CERTIFICATE", with: " X509 CERTIFICATE")
      },
      Content("two hundred", nil) { certificate, _, other in String(repeating: other, count: 199) + certificate },
      Content("no line feed at its end", nil) { certificate, _, _ in String(certificate.dropLast()) },
      Content("spaces at the ends of lines", nil) { certificate, _, _ in certificate.replacing("\n", with: "  \n") },
    ]

    private static func without(line: Int, _ text: String) -> String {
      text.split(separator: "\n").enumerated().filter { $0.offset != line }.map { "\($0.element)\n" }.joined()
    }

    @Test func `a file that is empty, cut, a key or no PEM is refused by init, which makes nothing, and at start`()
      throws
    {
      let files = try Files()
      try Van.run { van in
        for content in Self.refused {
          let path = try files.write(content, van)
          try Self.expectRefused(path, content.told ?? ("", ""), van, content.testDescription)
        }
      }
    }

    @Test func `a directory, a pipe, a device, a file that is too large or not there are refused as what they are`()
      throws
    {
      try Van.run { van in
        let folder = van.folder.path
        #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
        #expect(FileManager.default.createFile(atPath: "\(folder)/large", contents: nil))
        #expect(truncate("\(folder)/large", (8 << 20) + 1) == 0)
        let noFile = ("this is a directory or a device", "c'est un répertoire ou un périphérique")
        for (path, told) in [
          (folder, noFile), ("\(folder)/pipe", noFile), ("/dev/zero", noFile),
          ("\(folder)/large", ("this file is too large", "ce fichier est trop gros")),
          ("\(folder)/nothing.pem", ("this file cannot be read", "ce fichier ne peut pas être lu")),
        ] { try Self.expectRefused(path, told, van, path) }
      }
    }

    @Test func `whatever the check takes, libcurl takes too`()
      async throws
    {
      let files = try Files()
      try WrongServer.good.run(files.certificates) { running in
        try Van.run { van in
          try van.configure("portal", running.address)
          for content in Self.taken {
            try van.configure("certificateAuthorities", try files.write(content, van))
            let sync = try van.cvmsync("sync", "--json")
            let cause = try van.cvmsync("status", "--json").decoded(StatusReport.self).link.cause
            // TLS works, but the server is no portal.
            #expect(cause == .unmarked, "\(content.testDescription): \(sync)")
          }
        }
      }
    }

    @Test func `init keeps a relative name as the file it is, wherever the agent is started`() throws {
      let files = try Files()
      try Van.run { van in
        let path = try files.write(Self.taken[0], van)
        let (made, program) = (van.folder.appending(path: "other").path, BuiltProgram.cvmsync.path)
        let name = URL(filePath: path).lastPathComponent
        let run = try ProgramRun.run(
          "/bin/sh",
          [
            "-c",
            "cd '\(van.folder.path)' && '\(program)' init --portal https://127.0.0.1:9 --kind garage --name G "
              + "--data '\(made)' --ca-file \(name) && cd / && '\(program)' status --data '\(made)'",
          ], outputsIn: van.folder)
        #expect(run.code == 0, "\(run)")
      }
    }

    /// `init` makes nothing, and every start names the field; both end with exit code 78, in both languages.
    private static func expectRefused(_ path: String, _ told: (String, String), _ van: Van, _ name: String) throws {
      let directory = van.folder.appending(path: "made").path
      for (language, sentence) in [("en", told.0), ("fr", told.1)] {
        let run = try ProgramRun.run(
          BuiltProgram.cvmsync.path,
          [
            "init", "--portal", "https://127.0.0.1:9", "--kind", "garage", "--name", "G", "--ca-file", path, "--data",
            directory, "--lang", language,
          ], outputsIn: van.folder)
        #expect(run.code == 78 && run.errors.joinedLines.contains(sentence), "\(name): \(run)")
        #expect(run.errors.contains("certificateAuthorities"), "\(name): \(run)")
        #expect(!FileManager.default.fileExists(atPath: directory), "\(name)")
      }
      try van.configure("certificateAuthorities", path)
      for command in [["agent"], ["status"]] {
        let run = try van.cvmsync(command)
        #expect(run.code == 78 && run.errors.joinedLines.contains(told.0), "\(name): \(run)")
      }
    }

    /// Certificates made by openssl, and files made from them.
    private struct Files {
      let certificates: ServerCertificates
      private let texts: [String]

      init() throws {
        certificates = try ServerCertificates()
        let made = certificates
        texts = try ["authority.pem", "authority.key", "other-authority.pem"].map {
          String(decoding: try Data(contentsOf: URL(filePath: made.path(of: $0))), as: UTF8.self)
        }
      }

      func write(_ content: Content, _ van: Van) throws -> String {
        let file = van.folder.appending(path: "\(UUID().uuidString).pem")
        try content.bytes(texts[0], texts[1], texts[2]).write(to: file)
        return file.path
      }
    }
  }
}
