import Domain
import FoundationEssentials
import TestSupport
import Testing

/// Unseen characters are recognized, shown in every text that is output, and preserved in JSON.
struct UnseenCharactersTests {
  @Test func `every sample is unseen, and what people write is seen`() {
    let missed = (UnseenSamples.refused + UnseenSamples.dropped).filter { !$0.isUnseen }.map(UnseenSamples.name)
    #expect(missed == [])
    let taken = UnseenSamples.seen.unicodeScalars.filter(\.isUnseen).map(UnseenSamples.name)
    #expect(taken == [])
    #expect(!UnseenSamples.seen.hasUnseen && UnseenSamples.seen.showingUnseen() == UnseenSamples.seen)
  }

  @Test func `the samples' ranges are unseen throughout, in every plane that has characters`() {
    let planes: [ClosedRange<UInt32>] = [0...0xFFFF, 0x1D000...0x1D1FF, 0xE0000...0xE0FFF, 0x10FFF0...0x10FFFF]
    let missed = planes.joined().compactMap(Unicode.Scalar.init).filter {
      UnseenSamples.isUnseen($0) && !$0.isUnseen
    }
    #expect(missed.map(UnseenSamples.name) == [])
  }

  @Test func `Unicode's own properties are what decides, with two symbols beside them`() {
    let other = (UInt32(0)...0x2FFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let categories: Set<Unicode.GeneralCategory> = [
        .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      ]
      let byProperty =
        scalar.properties.isDefaultIgnorableCodePoint || categories.contains(scalar.properties.generalCategory)
      return byProperty != scalar.isUnseen
    }
    #expect(other.map(UnseenSamples.name) == ["U+2800"])
  }

  @Test(arguments: UInt64(1)...40)
  func `no text goes out with one, and JSON gives back every character`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = Self.text(from: &random)
    let shown = text.showingUnseen()
    #expect(!shown.unicodeScalars.contains(where: UnseenSamples.isUnseen))
    #expect(shown.replacing(/\\u\{[0-9a-f]+\}/, with: "").count <= text.unicodeScalars.count)
    let kept = text.showingUnseen(except: ["\n"])
    #expect(kept.split(separator: "\n", omittingEmptySubsequences: false).count == Self.lineFeeds(in: text) + 1)
    let written = LocalJSON.showingUnseen(try JSONEncoder().encode([text: [text]]))
    let json = String(decoding: written, as: UTF8.self)
    #expect(!json.unicodeScalars.contains(where: UnseenSamples.isUnseen))
    let read = try JSONDecoder().decode([String: [String]].self, from: written)
    #expect(read.first.map { Self.isSame($0.key, text) && Self.isSame($0.value.first ?? "", text) } == true)
    #expect(LocalJSON.showingUnseen(written) == written, "what is shown is shown once")
  }

  @Test func `different texts are shown differently, unless one is written like the other's escape`() {
    let texts = (UnseenSamples.refused + UnseenSamples.dropped).map { "Tremblay\($0), Exemple" }
    #expect(Set(texts.map { $0.showingUnseen() }).count == texts.count)
    #expect("Essai\u{200B}".showingUnseen() == "Essai\\u{200b}")
  }

  /// Compares character by character: `==` treats canonically equivalent texts as equal.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.elementsEqual(right.unicodeScalars)
  }

  private static func lineFeeds(in text: String) -> Int { text.unicodeScalars.count { $0 == "\n" } }

  private static func text(from random: inout SeededGenerator) -> String {
    let plain = Array((UnseenSamples.seen + "\n\t\\u{200b}\"").unicodeScalars)
    let unseen = UnseenSamples.refused + UnseenSamples.dropped
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let scalar =
        Bool.random(using: &random) ? plain.randomElement(using: &random) : unseen.randomElement(using: &random)
      if let scalar { text.append(scalar) }
    }
    return String(text)
  }
}
