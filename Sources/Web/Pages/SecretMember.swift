internal import Domain

/// Takes a password or a code out of a form's bytes before anything else reads them: no `String` ever has it.
enum SecretMember {
  /// The value of the first of these members, percent-decoded. Every member of these names is overwritten in `form` by
  /// separators, which the form's reader passes over. Nil where there is none.
  static func take(_ names: [String], from form: inout [UInt8]) -> Secret? {
    guard !names.isEmpty else { return nil }
    var secret: Secret?
    for member in members(of: form) {
      guard let name = names.first(where: { form[member].starts(with: Array("\($0)=".utf8)) }) else { continue }
      if secret == nil { secret = decoded(form[member].dropFirst(name.utf8.count + 1)) }
      for index in member { form[index] = UInt8(ascii: "&") }
    }
    return secret
  }

  private static func members(of form: [UInt8]) -> [Range<Int>] {
    form.indices.split { form[$0] == UInt8(ascii: "&") }.map { $0.startIndex..<$0.endIndex }
  }

  private static func decoded(_ text: ArraySlice<UInt8>) -> Secret {
    var bytes: [UInt8] = []
    // Reserved, so that growing leaves no copy in memory.
    bytes.reserveCapacity(text.count)
    FormMembers.decode(text, into: &bytes)
    defer { for index in bytes.indices { bytes[index] = 0 } }
    return Secret(bytes: bytes)
  }
}
