internal import FoundationEssentials

/// The members and files of a form that a browser sends as multipart/form-data (RFC 7578). No package that the program
/// uses reads it.
struct MultipartForm {
  private(set) var members: [FormMembers.Member] = []
  /// The files that a person chose, by their fields' names.
  private(set) var files: [String: Data] = [:]

  private static let line: [UInt8] = [13, 10]
  private static let headEnd: [UInt8] = [13, 10, 13, 10]
  /// The most bytes of a part's head: a browser sends two lines, one with a file's name.
  private static let mostHead = 2_048

  /// - Parameter type: the request's content type, which names the mark between the parts.
  /// - Returns: nil where it is no such form, is cut, or has more than `FormMembers.most` parts.
  init?(_ bytes: [UInt8], type: String) {
    guard let boundary = Self.parameter("boundary", of: type), (1...70).contains(boundary.utf8.count) else {
      return nil
    }
    let mark = Self.line + Array("--\(boundary)".utf8)
    // The first mark has no line before it.
    var rest = (Self.line + bytes)[...]
    guard rest.starts(with: mark) else { return nil }
    rest = rest.dropFirst(mark.count)
    for _ in 0...FormMembers.most {
      if rest.starts(with: Array("--".utf8)) { return }
      guard rest.starts(with: Self.line), let end = Self.place(of: mark, in: rest),
        let head = Self.place(of: Self.headEnd, in: rest[..<end].prefix(Self.mostHead))
      else { return nil }
      add(String(decoding: rest[..<head], as: UTF8.self), rest[(head + Self.headEnd.count)..<end])
      rest = rest[end...].dropFirst(mark.count)
    }
    return nil
  }

  private mutating func add(_ head: String, _ content: ArraySlice<UInt8>) {
    let lines = head.split(whereSeparator: \.isNewline)
    let named = lines.first { $0.lowercased().hasPrefix("content-disposition:") }.map(String.init)
    guard let named, let name = Self.parameter("name", of: named) else { return }
    guard let file = Self.parameter("filename", of: named) else {
      return members.append(FormMembers.Member(name: name, value: String(decoding: content, as: UTF8.self)))
    }
    if !file.isEmpty || !content.isEmpty { files[name] = Data(content) }
  }

  /// A parameter of a header, with or without quotation marks. A browser never sends one inside them.
  private static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, pair[0].drop(while: { $0 == " " }).lowercased() == name else { continue }
      return String(pair[1].filter { $0 != "\"" })
    }
    return nil
  }

  /// Where `mark` begins, which begins with the end of a line.
  private static func place(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let next = rest.firstIndex(of: 13) {
      rest = rest[next...]
      if rest.starts(with: mark) { return next }
      rest = rest.dropFirst()
    }
    return nil
  }
}
