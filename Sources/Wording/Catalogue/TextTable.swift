/// The texts of one subject, in any order.
typealias Texts<Key> = KeyValuePairs<Key, Bilingual>

/// Texts by their keys, which are the cases of an enumeration without values of their own. A text stands at its case's
/// place: each command makes this table of more than a thousand texts, and as a dictionary that took it a twentieth of
/// its time.
package struct TextTable<Key: CaseIterable>: Sendable {
  private var texts: [Bilingual?]

  /// No key is in two parts; a key without a text has none in the table.
  init(_ parts: [Texts<Key>]) {
    precondition((1...2).contains(MemoryLayout<Key>.size), "the keys are cases without values of their own")
    texts = Array(repeating: nil, count: Key.allCases.count)
    for part in parts {
      for (key, text) in part {
        let place = Self.place(of: key)
        precondition(texts[place] == nil, "two texts for one key: \(key)")
        texts[place] = text
      }
    }
  }

  package subscript(key: Key) -> Bilingual? { texts[Self.place(of: key)] }

  /// The case's place among all cases: such an enumeration is stored as this number, in one byte or two.
  package static func place(of key: Key) -> Int {
    withUnsafeBytes(of: key) { $0.count == 1 ? Int($0[0]) : Int($0.loadUnaligned(as: UInt16.self)) }
  }
}
