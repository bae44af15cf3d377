import Domain
import Testing

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
}
