import Domain
import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd {
  /// Every command reports why the portal is not reached, in the same words.
  struct UnreachableTests {
    static let words: [(LinkCause, String)] = [
      (.nameUnknown, "the portal's name is not found"), (.refused, "refuses the connection"),
      (.noRoute, "this device has no network"), (.noTLS, "does not speak https"),
    ].filter { $0.0 != .noRoute || geteuid() == 0 }

    @Test(arguments: words)
    func `an unknown name, a closed port, no network and a port without TLS are four things`(
      cause: LinkCause, words: String
    ) throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(100))
        try van.recordAll([InspectionEntry(number(1), of: vehicles[0])])
        let untried = try van.cvmsync("status", "--json").decoded(StatusReport.self)
        #expect(untried.verdict == .waiting && untried.link.state == .untried)
        #expect(try van.cvmsync("status").output.contains("has not been called yet"))
        try van.configure("portal", Self.address(for: cause, van))
        let tried = try van.cvmsync("sync", withoutNetwork: cause == .noRoute)
        #expect(tried.code == 75 && tried.output.joinedLines.contains(words), "\(tried)")
        let status = try van.cvmsync("status", "--json").decoded(StatusReport.self)
        #expect(status.verdict == .offline && status.link.cause == cause)
        for command in [["status"], ["why", number(1)]] {
          let told = try van.cvmsync(command)
          #expect(told.output.joinedLines.contains(words), "\(told)")
          for (_, other) in Self.words where other != words { #expect(!told.output.joinedLines.contains(other)) }
        }
        let signIn = try van.cvmsync("sign-in", "TREM1234", input: "mecano-1\n", withoutNetwork: cause == .noRoute)
        #expect(signIn.code == 75 && signIn.errors.contains(words), "\(signIn)")
      }
    }

    private static func address(for cause: LinkCause, _ van: Van) -> String {
      switch cause {
      case .nameUnknown: "https://portail.exemple.invalid"
      case .refused: "http://127.0.0.1:9"
      case .noTLS: van.portal.address.replacing("http://", with: "https://")
      default: van.portal.address
      }
    }

    @Test func `a web site that never was a portal is a wrong address, and gets no password`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(100))
        try van.recordAll([InspectionEntry(number(1), of: vehicles[0])])
        try van.portal.set(fault: "captive-200")
        #expect(try van.sync().end == .notPortal)
        let told = try van.cvmsync("status").output.joinedLines
        #expect(told.contains("the configured address is not a SyncProtocol portal"), "\(told)")
        #expect(try van.cvmsync("sign-in", "TREM1234", input: "mecano-1\n").code == 78)
        #expect(try van.portal.state().requests["POST /sign-ins"] == nil)
        try van.portal.clearFaults()
        #expect(try van.sync().end == .signInNeeded)
        try van.portal.set(fault: "captive-200")
        #expect(try van.sync().end == .captive)
      }
    }

    @Test func `a path in the portal's address is refused by init and in the configuration`() throws {
      try Van.run { van in
        let made = try ProgramRun.run(
          BuiltProgram.cvmsync.path,
          [
            "init", "--portal", "http://127.0.0.1:7300/sync/v1", "--kind", "garage", "--name", "G", "--data",
            van.folder.appending(path: "other").path, "--lang", "en",
          ], outputsIn: van.folder)
        #expect(made.code == 78 && made.errors.contains("has a path"), "\(made)")
        try van.configure("portal", "http://127.0.0.1:7300/sync/v1")
        let status = try van.cvmsync("status")
        #expect(status.code == 78 && status.errors.contains("portal: the portal's address has a path"), "\(status)")
      }
    }

    @Test func `a number written as a text names its field`() throws {
      try Van.run { van in
        try van.configure("requestTimeout", "30")
        let told = try van.cvmsync("status")
        #expect(told.code == 78 && told.errors.contains("requestTimeout: wrong type; write a whole number"), "\(told)")
      }
    }

    @Test func `with an agent that does not run, that is what is to be done`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(100))
        try van.recordAll([InspectionEntry(number(1), of: vehicles[0])])
        #expect(try van.cvmsync("status").output.joinedLines.hasSuffix("nothing is sent: cvmsync agent"))
        #expect(try van.cvmsync("why", number(1)).output.contains("no agent is running"))
        try van.startAgent()
        #expect(try van.cvmsync("sync").code == 77)
        #expect(try van.cvmsync("status").output.joinedLines.hasSuffix("To do: cvmsync sign-in"))
        _ = try van.cvmsync("sign-in", "TREM1234", input: "mecano-1\n")
        #expect(try van.cvmsync("status").output.joinedLines.hasSuffix("To do: cvmsync sign-in --code"))
      }
    }
  }
}

extension String {
  /// The text on one line, its words one space apart.
  var joinedLines: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
