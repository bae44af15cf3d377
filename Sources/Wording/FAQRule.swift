internal import Domain

/// The questions of SAAQ's FAQ to its inspection agents, by the ids that tests, texts and people use.
package enum FAQRule: String, CaseIterable, Sendable {
  case c1 = "C1", c2 = "C2", c3 = "C3", c4 = "C4", c5 = "C5", c6 = "C6"
  case u1 = "U1", u2 = "U2", u3 = "U3"
  case i1 = "I1"
  case r1 = "R1", r2 = "R2", r3 = "R3", r4 = "R4", r5 = "R5", r6 = "R6", r7 = "R7", r8 = "R8", r9 = "R9"
  case a1 = "A1", a2 = "A2", a3 = "A3"

  /// Accepts capitals and small letters.
  package init?(written text: String) { self.init(rawValue: text.uppercased()) }

  /// Returns the ids that differ by one character, else all of the same letter, else the first of each letter.
  package static func nearest(to text: String) -> [FAQRule] {
    let text = text.uppercased()
    let near = allCases.filter { EditDistance.between($0.rawValue, text, atMost: 1) != nil }
    if !near.isEmpty { return Array(near.prefix(6)) }
    let same = allCases.filter { $0.rawValue.first == text.first }
    return same.isEmpty ? [.c1, .u1, .i1, .r1, .a1] : same
  }
}
