extension EntryReading {
  /// Reports unknown keys, and values in the place of objects or lists, everywhere in the entry.
  mutating func checkStructure() {
    guard case .object = entry else { return report("", .wrongType, ["expected": "object"]) }
    checkObject(entry, at: "", template: "")
  }

  private mutating func checkObject(_ value: JSONValue, at path: String, template: String) {
    guard case .object(let members) = value else { return report(path, .wrongType, ["expected": "object"]) }
    let known = table.keys(at: template) ?? []
    reportUnknown(members.keys.filter { !known.contains($0) }, at: path, known: known)
    for key in known {
      let child = EntryPath.join(path, key)
      guard let member = self.value(at: child) else { continue }
      checkMember(member, at: child, template: EntryPath.join(template, key))
    }
  }

  private mutating func checkMember(_ member: JSONValue, at path: String, template: String) {
    if let list = table.list(at: template + "[]") {
      check(list, member, at: path)
    } else if table.keys(at: template) != nil {
      // A field that is a value or an object, such as `vehicle.pnbv`, is read as a value by its own reader.
      if table.field(at: template) != nil, !member.isObject { return }
      checkObject(member, at: path, template: template)
    }
  }

  private mutating func check(_ list: EntryList, _ member: JSONValue, at path: String) {
    guard case .array(let elements) = member else { return report(path, .wrongType, ["expected": "list"]) }
    let most = list.counts.upperBound
    if elements.count > most { report(path, .tooMany, ["used": "\(elements.count)", "limit": "\(most)"]) }
    for (index, element) in elements.prefix(most).enumerated() {
      checkObject(element, at: "\(path)[\(index)]", template: path + "[]")
    }
  }

  /// Reports at most twenty keys of an object; a key is shown with unseen characters escaped, such as
  /// `number\u{200b}`, and cut at forty characters.
  private mutating func reportUnknown(_ keys: [String], at path: String, known: [String]) {
    for key in keys.sorted().prefix(20) {
      var parameters = ["known": known.joined(separator: ", ")]
      parameters["suggestion"] = Self.nearest(to: key, among: known)
      report(EntryPath.join(path, String(key.showingUnseen().prefix(40))), .unknownKey, parameters)
    }
  }

  private static func nearest(to key: String, among known: [String]) -> String? {
    guard key.count <= 40 else { return nil }
    let distances = known.compactMap { candidate in
      EditDistance.between(key.lowercased(), candidate.lowercased(), atMost: min(2, candidate.count / 2))
        .map { (candidate, $0) }
    }
    return distances.min { $0.1 < $1.1 }?.0
  }
}

extension JSONValue {
  var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
