/// The fields and lists of one kind of entry.
package struct EntryTable: Sendable {
  /// In the order they are asked.
  package let fields: [EntryField]
  let lists: [EntryList]
  private let byPath: [String: EntryField]
  /// Keys of each object by its path: `""`, `vehicle`, `defects[]` …
  private let keysByPath: [String: [String]]

  init(_ fields: [EntryField], _ lists: [EntryList]) {
    (self.fields, self.lists) = (fields, lists)
    byPath = Dictionary(uniqueKeysWithValues: fields.map { ($0.path, $0) })
    var keys: [String: [String]] = [:]
    for field in fields {
      var parent = ""
      for part in field.path.split(separator: ".").map(String.init) {
        let key = part.hasSuffix("[]") ? String(part.dropLast(2)) : part
        if keys[parent, default: []].contains(key) == false { keys[parent, default: []].append(key) }
        parent = EntryPath.join(parent, part)
      }
    }
    keysByPath = keys
  }

  /// The entry of `record`.
  package static let inspection = EntryTable(EntryFields.all, EntryFields.lists)
  /// The entry of `conform`.
  package static let conformity = EntryTable(ConformityFields.all, [ConformityFields.repairList])

  /// The field at `path`, with or without an index.
  package func field(at path: String) -> EntryField? { byPath[EntryPath.template(of: path)] }

  /// The keys that an object at `template` may have, in order; nil where no object belongs there.
  func keys(at template: String) -> [String]? { keysByPath[template] }

  /// The list whose elements are at `template`, such as `defects[]`.
  func list(at template: String) -> EntryList? { lists.first { $0.path + "[]" == template } }
}
