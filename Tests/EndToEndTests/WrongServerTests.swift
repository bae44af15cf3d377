import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Servers that answer over TLS and are not the portal, or not safe: each has its sentence in both languages, gets no
  /// password, and nothing is lost.
  struct WrongServerTests {
    private struct Sentence {
      let cause: LinkCause
      let english: String
      let french: String
    }

    private static let sentences = [
      Sentence(
        cause: .certificateExpired, english: "has expired by this device's clock; check the device's date and time",
        french: "est expiré d'après l'horloge de cet appareil; vérifiez la date et l'heure"),
      Sentence(
        cause: .certificateNotYetValid,
        english: "is not valid yet by this device's clock; check the device's date and time",
        french: "n'est pas encore valide d'après l'horloge de cet appareil"),
      Sentence(
        cause: .certificateSelfSigned, english: "is signed by nobody but itself", french: "n'est signé que par lui-même"
      ),
      Sentence(
        cause: .certificateUnknownAuthority, english: "is of an authority unknown here",
        french: "est d'une autorité inconnue ici"),
      Sentence(
        cause: .certificateOtherHost, english: "is for another host", french: "est celui d'un autre hôte"),
      Sentence(
        cause: .certificateNameless, english: "names no host where it has to", french: "ne nomme aucun hôte"),
      Sentence(
        cause: .certificate, english: "has no valid certificate of the portal",
        french: "n'est pas valide pour le portail"),
      Sentence(
        cause: .oldTLS, english: "speaks no version of TLS that is still safe",
        french: "ne parle aucune version de TLS encore sûre"),
      Sentence(
        cause: .noCipher, english: "agrees to no encryption with this device",
        french: "n'accepte aucun chiffrement de cet appareil"),
      Sentence(
        cause: .noTLS, english: "does not speak https", french: "ne parle pas https"),
      Sentence(
        cause: .cut, english: "the connection to the portal was cut", french: "la connexion au portail a été coupée"),
    ]

    /// The first server of each cause.
    private static let servers = sentences.compactMap { sentence in
      WrongServer.all.first { $0.cause == sentence.cause }.map { ($0, sentence) }
    }

    @Test func `each wrong server has its sentence in both languages, and nobody gets a password`() throws {
      #expect(Self.servers.count == Self.sentences.count)
      #expect(Set(Self.sentences.map(\.cause)) == Set(WrongServer.all.map(\.cause)))
      let certificates = try ServerCertificates()
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(10))
        try van.recordAll([InspectionEntry(number(1), of: vehicles[0])])
        let (honest, keys) = (van.portal.address, van.folder.appending(path: "keys").path)
        for (server, sentence) in Self.servers {
          try server.run(certificates) { running in
            try van.configure("portal", running.address)
            try van.configure("certificateAuthorities", certificates.path(of: server.trusted))
            try Self.expectTold(sentence, van, keys: keys)
            for secret in ["mecano-1", "/sync/v1"] { #expect(!running.said().contains(secret), "\(server)") }
          }
        }
        #expect(!FileManager.default.fileExists(atPath: keys))
        // No waiting certificate is lost.
        try van.configure("portal", honest)
        #expect(try van.sync().end == .signInNeeded)
        #expect(try van.cvmsync("status", "--json").decoded(StatusReport.self).count(.ready) == 1)
      }
    }

    private static func expectTold(_ sentence: Sentence, _ van: Van, keys: String) throws {
      let tried = try van.cvmsync(["sync"], environment: ["SSLKEYLOGFILE": keys])
      #expect(tried.code == 75 && tried.output.joinedLines.contains(sentence.english), "\(tried)")
      let signIn = try van.cvmsync("sign-in", "TREM1234", input: "mecano-1\n")
      #expect(signIn.code == 75 && (signIn.output + signIn.errors).joinedLines.contains(sentence.english), "\(signIn)")
      let status = try ProgramRun.run(
        BuiltProgram.cvmsync.path, ["status", "--data", van.station.path, "--lang", "fr"], outputsIn: van.folder)
      #expect(status.output.joinedLines.contains(sentence.french), "\(status)")
    }
  }
}
