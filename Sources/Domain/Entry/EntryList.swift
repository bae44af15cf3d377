/// A list of an entry: which documents have one, and how many elements it takes.
package struct EntryList: Hashable, Sendable {
  package let path: String
  package let kind: CertificateKind
  package let counts: ClosedRange<Int>

  init(_ path: String, of kind: CertificateKind, _ counts: ClosedRange<Int>) {
    self.path = path
    self.kind = kind
    self.counts = counts
  }

  /// Whether `field` belongs to the list's elements.
  package func holds(_ field: EntryField) -> Bool { field.path.hasPrefix(path + "[]") }

  /// The condition on the document under which the list is allowed.
  package var condition: EntryCondition { .isDocument(kind) }
}

extension EntryFields {
  package static let defectList = EntryList("defects", of: .mechanical, 0...40)
  package static let readingList = EntryList("readings", of: .photometric, 1...20)
  package static let lists = [defectList, readingList]

  /// The most elements of any list.
  static let mostElements = lists.map(\.counts.upperBound).max() ?? 0

  /// The list whose elements have `field`.
  package static func list(of field: EntryField) -> EntryList? { lists.first { $0.holds(field) } }
}
