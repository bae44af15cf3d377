package import Domain

/// The code that opens a move's file: 128 random bits as eight groups of six digits. Each group is a number of 16 bits
/// times 11, so that a mistyped digit is found at once, in its group.
///
/// Digits are read out over a telephone and typed on any keyboard. The bits are all random, so that guessing is out of
/// reach without a slow derivation, which a passphrase that a person invents would need.
package struct MoveCode: Equatable, Sendable {
  static let groups = 8
  /// The 16 bytes.
  let secret: Secret

  /// A new code.
  package init() {
    var bytes = Array(Live.seed().prefix(2 * Self.groups))
    defer { for index in bytes.indices { bytes[index] = 0 } }
    secret = Secret(bytes: bytes)
  }

  package enum Fault: Error, Hashable, Sendable {
    /// Not eight groups of six digits.
    case length
    /// A group that no code has: its place, from 1.
    case group(Int)
  }

  /// Reads a code as typed; whatever is no digit only separates.
  package init(typed: Secret) throws(Fault) {
    let read: Result<Secret, Fault> = typed.withBytes { bytes in
      var digits = bytes.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.map { Int($0) - 48 }
      var words: [UInt8] = []
      words.reserveCapacity(2 * Self.groups)
      defer {
        for index in digits.indices { digits[index] = 0 }
        for index in words.indices { words[index] = 0 }
      }
      guard digits.count == 6 * Self.groups else { return .failure(.length) }
      for group in 0..<Self.groups {
        let number = digits[group * 6..<group * 6 + 6].reduce(0) { $0 * 10 + $1 }
        guard number % 11 == 0, number / 11 <= 0xFFFF else { return .failure(.group(group + 1)) }
        let word = number / 11
        words += [UInt8(word >> 8), UInt8(word & 0xFF)]
      }
      return .success(Secret(bytes: words))
    }
    secret = try read.get()
  }

  /// The groups, to be written down.
  package var text: [String] {
    secret.withBytes { bytes in
      (0..<Self.groups).map { group in
        let digits = String((Int(bytes[2 * group]) << 8 | Int(bytes[2 * group + 1])) * 11)
        return String(repeating: "0", count: 6 - digits.count) + digits
      }
    }
  }
}
