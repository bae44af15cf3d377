import Domain
import Foundation
import StationAPI
import Testing
import Wording

@testable import CommandLine

struct VerifyTextTests {
  private func run(
    _ arguments: [String], answers: [VerifyAnswer], terminal: Terminal = Terminal(), station: ScriptedStation? = nil
  ) async -> Int32 {
    let station = station ?? ScriptedStation { $0.verifications = answers }
    return await terminal.run(
      ["stock"] + arguments, access: StationAccess { _, work in .success(await work(station)) })
  }

  @Test(arguments: Language.allCases, StockVerification.Method.allCases)
  func `every finding is told within 78 columns and filled in (U1)`(
    language: Language, method: StockVerification.Method
  ) async {
    let terminal = Terminal()
    let lot = Samples.verification(NumberFinding.allCases, method: method)
    let code = await run(["verify", "--lang", language.rawValue], answers: [.compared(lot)], terminal: terminal)
    #expect(code == 10)
    #expect(terminal.output.split(separator: "\n").filter { $0.count > Layout.columns } == [])
    #expect(!terminal.output.contains("{") && terminal.errors.isEmpty)
    let told = terminal.output.replacing("\n", with: " ")
    for finding in NumberFinding.allCases where finding != .agreed {
      let text = Samples.words(language)("found", finding).split(separator: " ").prefix(2).joined(separator: " ")
      #expect(told.contains(text), "\(finding)")
    }
    let isTold = told.contains(Samples.words(language)(.verifyByLookUp).prefix(20))
    #expect(isTold == (method == .lookUp))
  }

  static let ends: [(VerifyAnswer, Int32, String)] = [
    (.compared(Samples.verification()), 0, "Each of the lot's 100 numbers has one state, and the portal agrees."),
    (.compared(Samples.verification([.waiting, .elsewhere])), 0, "and the portal agrees."),
    (.compared(Samples.verification([.onlyHere])), 10, "The portal does not agree"),
    (.compared(Samples.verification(isProven: false)), 74, "The records do not have the lot's 100 numbers"),
    (.notReached(.signInNeeded), 77, "A sign-in is needed: cvmsync sign-in"),
    (.notReached(.offline), 75, "Offline: no way to the portal."), (.notComparable, 10, "cannot be compared"),
  ]

  @Test(arguments: ends)
  func `the verdict and the exit code say whether the portal agrees (U1)`(
    answer: VerifyAnswer, code: Int32, words: String
  ) async {
    let terminal = Terminal()
    #expect(await run(["verify", "4471100", "--lang", "en"], answers: [answer], terminal: terminal) == code)
    let said = (terminal.output + terminal.errors).replacing("\n", with: " ")
    #expect(said.contains(words), "\(said)")
  }

  @Test func `every lot is compared until the portal stops answering, and the worst is the code`() async {
    let station = ScriptedStation {
      $0.verifications = [.compared(Samples.verification([.onlyHere])), .compared(Samples.verification())]
    }
    #expect(await run(["verifier"], answers: [], station: station) == 10)
    #expect(station.calls.verified.map(\.kind) == [.mechanical, .photometric])
    #expect(await run(["verify", "--kind", "avp"], answers: [], station: station) == 0)
    #expect(station.calls.verified.last?.number.text == "0088001")
    let cut = ScriptedStation { $0.verifications = [.notReached(.offline)] }
    #expect(await run(["verify"], answers: [], station: cut) == 75)
    #expect(cut.calls.verified.count == 1)
  }

  @Test func `a verification is told in JSON with its schema, and in CSV line by line (U1)`() async throws {
    let answer = VerifyAnswer.compared(Samples.verification([.onlyHere, .agreed, .onlyAtPortal]))
    let (json, csv, away) = (Terminal(), Terminal(), Terminal())
    #expect(await run(["verify", "4471100", "--json"], answers: [answer], terminal: json) == 10)
    #expect(json.output.contains("\"schema\":1"))
    #expect(try JSONDecoder().decode(VerifyAnswer.self, from: Data(json.output.utf8)) == answer)
    #expect(await run(["verify", "4471100", "--csv"], answers: [answer], terminal: csv) == 10)
    let lines = csv.output.split(separator: "\r\n").map(String.init)
    #expect(lines[0] == "kind,lot,first,last,count,finding,state")
    #expect(lines[1] == "mechanical,4471100,4471100,4471100,1,onlyHere,reinstated")
    #expect(lines[3] == "mechanical,4471100,,,98,agreed,")
    #expect(await run(["verify", "4471100", "--json"], answers: [.notReached(.captive)], terminal: away) == 75)
    #expect(away.output.contains("\"outcome\":\"notReached\""))
    #expect(away.errors.contains("\"code\":\"captive\"") && away.errors.contains("\"exit\":75"))
  }
}
