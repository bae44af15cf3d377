import Testing
import Wording

@testable import Web

@Suite struct NearNIVTests {
  private static func marked(_ parts: [NearNIV.Part]) -> String {
    parts.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test(arguments: [
    ("JTDKARFU1J3060518", "JTDKARFU1J3O60518", "JTDKARFU1J3[0]60518", "JTDKARFU1J3[O]60518", "12"),
    ("AB1", "XB2", "[A]B[1]", "[X]B[2]", "1"), ("ABCD", "ABXCD", "ABCD", "AB[X]CD", "3"),
    ("ABXCD", "ABCD", "AB[X]CD", "ABCD", "3"), ("AAAA", "AAA", "AAA[A]", "AAA", "4"),
    ("ABCDEF", "AUVWXF", "A[B][C][D][E]F", "A[U][V][W][X]F", "2"), ("00A1", "A1", "[00]A1", "A1", "1"),
    ("ABCDEFG", "AUVWXYG", "A[BCDEF]G", "A[UVWXY]G", "2"),
  ])
  func `what differs is marked on both sides, with its place`(
    ours: String, theirs: String, here: String, there: String, place: String
  ) {
    let near = NearNIV(ours, theirs, Words(language: .english, zone: .quebec))
    // Neighbours that differ are one mark.
    #expect(Self.marked(near.ours) == here.replacing("][", with: ""))
    #expect(Self.marked(near.theirs) == there.replacing("][", with: ""))
    #expect(near.remarks[0].lowercased().contains("character \(place)"))
  }

  @Test func `check digits of both sides are told`() {
    let words = Words(language: .english, zone: .quebec)
    #expect(
      NearNIV("JTDKARFU1J3060518", "SHORT1", words).remarks[1].hasPrefix("The one here has the right check digit."))
    #expect(NearNIV("SHORT1", "JTDKARFU1J3O60518", words).remarks[1].hasPrefix("The one here has no check digit."))
  }

  @Test func `a character that nobody sees is shown`() {
    let near = NearNIV("AB1", "A\u{200B}B1", Words(language: .english, zone: .quebec))
    #expect(Self.marked(near.theirs).contains("u{200b}"))
  }
}
