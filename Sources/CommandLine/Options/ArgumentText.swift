internal import Domain
internal import FoundationEssentials
internal import Wording

#if canImport(Glibc)
  internal import Glibc
#endif

/// Finds arguments that are not valid text: they would be stored, or searched for, with U+FFFD in them.
enum ArgumentText {
  /// The place, from 0, of the first argument that contains U+FFFD (it stands for bytes that are not UTF-8) or a code
  /// point that is no character.
  static func firstUnreadable(in arguments: [String]) -> Int? {
    arguments.firstIndex { !EntryText.isReadable($0) }
  }

  /// The bytes of this program's argument at `place`, not counting the program's name; nil where there is none.
  static func bytes(at place: Int) -> Data? {
    guard place >= 0, place + 1 < Int(Swift.CommandLine.argc),
      let argument = Swift.CommandLine.unsafeArgv[place + 1]
    else { return nil }
    return Data(bytes: argument, count: strlen(argument))
  }
}

extension Words {
  func unreadableArgument(_ place: Int, _ bytes: Data?) -> String {
    let argument = number(place + 1)
    guard let fault = bytes.flatMap({ EncodingFault(in: $0) }), let name = fault.looksLike.name else {
      return self(.argumentUnreadable, ["place": argument])
    }
    return self(
      .argumentOtherEncoding, ["place": argument, "column": number(fault.column), "encoding": name])
  }
}
