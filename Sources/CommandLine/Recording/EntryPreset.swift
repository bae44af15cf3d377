internal import Domain

/// What options say of every entry, whether it is asked at a terminal or comes from a file.
struct EntryPreset {
  let answers: [String: String]

  /// The entry with what the options say; a field that it has itself stays.
  func applied(to entry: JSONValue) -> JSONValue {
    guard case .object(var members) = entry, !answers.isEmpty else { return entry }
    var preset = TypedEntry()
    for (path, text) in answers { preset[path] = text }
    guard case .object(let added) = preset.entry else { return entry }
    members.merge(added) { own, _ in own }
    return .object(members)
  }
}
