import FoundationEssentials
import FuzzProperties
import Testing

/// What the fuzzers start from and what they once found, in every run: a crash that was found stays found.
struct CorpusTests {
  @Test(arguments: FuzzTarget.all.map(\.name))
  func `every kept input holds what is asserted of its target`(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let inputs = try Corpus.inputs(of: name)
    var accepted = 0
    for input in inputs {
      do { accepted += try target.accepts(input.bytes) ? 1 : 0 } catch { Issue.record("\(input.path): \(error)") }
    }
    #expect(accepted > 0, "no input of \(name) is taken: nothing behind the parser is reached")
    #expect(accepted < inputs.count, "no input of \(name) is refused")
    print("figure: fuzz corpus: target=\(name) inputs=\(inputs.count) accepted=\(accepted)")
  }

  @Test func `every folder of the corpus has its target`() throws {
    #expect(try Corpus.targets() == FuzzTarget.all.map(\.name).sorted())
  }
}
