import Foundation
import Testing

@testable import Domain

struct NormalizedTextTests {
  @Test(arguments: [
    ("cafe\u{301}", 4), ("café", 4), ("", 0), ("e\u{301}e\u{301}", 2), ("q\u{301}", 2), ("🙂", 1), ("Å\u{212B}", 2),
  ])
  func `a letter and its accent count as one where one character exists for both`(text: String, count: Int) {
    #expect(text.scalarCount == count)
  }

  @Test(arguments: [
    ("Chevrolet", 5, "Chevr"), ("rue des Érables", 9, "rue des É"), ("rue de la Paix", 7, "rue de"),
    ("e\u{301}e\u{301}e\u{301}", 2, "éé"), ("abq\u{301}", 3, "ab"), ("court", 9, "court"),
    ("q\u{301}\u{302}", 2, "q\u{301}"),
  ])
  func `a text is shortened between characters, without spaces at its end`(text: String, limit: Int, kept: String) {
    #expect(Array(text.shortened(to: limit).unicodeScalars) == Array(kept.unicodeScalars))
  }

  @Test(arguments: [
    ("Citroën", "citroen"), ("MERCEDES-BENZ", "mercedesbenz"), ("F-150 ", "f150"), ("Škoda", "skoda"),
    ("Lebœuf", "leboeuf"), ("LEBŒUF", "leboeuf"), ("Lætitia", "laetitia"), ("Straße", "strasse"),
    ("STRAẞE", "strasse"), ("Sørensen", "sorensen"), ("Łukasz", "lukasz"), ("ﬁlature", "filature"), ("ＡＢ１", "ab1"),
  ])
  func `names are compared without case, accents, ligatures and punctuation`(text: String, folded: String) {
    #expect(text.folded == folded)
  }

  @Test func `a text that is taken as it is written is one that would not be changed`() {
    var taken = 0
    for value in UInt32(0)...0x24F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(scalar)", "a\(scalar)b", "\(scalar)\u{301}", "e\(scalar)"] {
        let composed = text.precomposedStringWithCanonicalMapping
        #expect(Array(text.composed.unicodeScalars) == Array(composed.unicodeScalars), "\(value)")
        guard text.isComposedLatin else { continue }
        taken += 1
        if value < 0x20 || value == 0x7F { continue }
        // Beside a character that is no such letter, every other one is looked at.
        let framed = EntryText("中\(text)中")
        #expect(framed.text == "中\(text)中" && framed.changes.isEmpty, "\(value)")
        #expect(EntryText.issue(with: framed.text, in: "remarks") == nil, "\(value)")
        #expect(EntryText(text).text == text.trimmingCharacters(in: .whitespaces), "\(value)")
      }
    }
    // ASCII and 192 letters: each alone, within and after another letter; none before an accent of its own.
    #expect(taken == 3 * (128 + 192))
  }
}
