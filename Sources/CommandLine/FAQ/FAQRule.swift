internal import Domain

/// The questions of SAAQ's FAQ to its inspection agents, by the ids that tests, texts and people use.
enum FAQRule: String, CaseIterable, Sendable {
  case c1 = "C1"
  case c2 = "C2"
  case c3 = "C3"
  case c4 = "C4"
  case c5 = "C5"
  case c6 = "C6"
  case u1 = "U1"
  case u2 = "U2"
  case u3 = "U3"
  case i1 = "I1"
  case r1 = "R1"
  case r2 = "R2"
  case r3 = "R3"
  case r4 = "R4"
  case r5 = "R5"
  case r6 = "R6"
  case r7 = "R7"
  case r8 = "R8"
  case r9 = "R9"
  case a1 = "A1"
  case a2 = "A2"
  case a3 = "A3"

  /// In either case.
  init?(written text: String) { self.init(rawValue: text.uppercased()) }

  /// The ids that are one character away, else all of the same letter, else the first of each letter.
  static func nearest(to text: String) -> [FAQRule] {
    let text = text.uppercased()
    let near = allCases.filter { EditDistance.between($0.rawValue, text, atMost: 1) != nil }
    if !near.isEmpty { return Array(near.prefix(6)) }
    let same = allCases.filter { $0.rawValue.first == text.first }
    return same.isEmpty ? [.c1, .u1, .i1, .r1, .a1] : same
  }
}
