/// Dotted paths within an entry: `vehicle.pnbv.notVisible`, `defects[0].code`.
enum EntryPath {
  enum Step: Hashable {
    case key(String)
    case index(Int)
  }

  static func steps(of path: String) -> [Step] {
    guard path.utf8.contains(UInt8(ascii: "[")) else {
      return path.utf8.split(separator: UInt8(ascii: ".")).map { .key(String(Substring($0))) }
    }
    return path.split(separator: ".").flatMap { part -> [Step] in
      guard part.hasSuffix("]"), let bracket = part.lastIndex(of: "[") else { return [.key(String(part))] }
      let index = Int(part[part.index(after: bracket)...].dropLast())
      return [.key(String(part[..<bracket]))] + (index.map { [.index($0)] } ?? [])
    }
  }

  /// The path with `[]` for every index, as the table of fields names it.
  static func template(of path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "[")) else { return path }
    return path.split(separator: ".").map { part in
      guard let bracket = part.lastIndex(of: "[") else { return String(part) }
      return part[..<bracket] + "[]"
    }.joined(separator: ".")
  }

  static func resolve(_ template: String, at index: Int) -> String {
    guard let brackets = template.firstIndex(of: "[") else { return template }
    return "\(template[..<brackets])[\(index)]\(template[brackets...].dropFirst(2))"
  }

  /// `field` with the index of `path` in place of `[]`: the field of the same element.
  static func resolve(_ field: String, beside path: String) -> String {
    for case .index(let index) in steps(of: path) { return resolve(field, at: index) }
    return field
  }

  static func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}
