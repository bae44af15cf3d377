internal import Synchronization

/// A text that is never printed: a password, a code, a session's token. Its bytes are in one buffer, which is
/// overwritten when the last reference ends; a `String` would leave copies in memory.
package struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let place: Place

  package init(_ text: String) { self.init(bytes: text.utf8) }

  /// Copies the bytes; the caller overwrites its own.
  package init(bytes: some Collection<UInt8>) { place = Place(bytes) }

  /// A copy as a `String`. Use it only to send or store the secret, and never for a password.
  package var revealed: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  package var isEmpty: Bool { withBytes { $0.isEmpty } }

  /// Lends the bytes, UTF-8 where `isText`; calls must not be nested.
  package func withBytes<Result: Sendable>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    place.bytes.withLock { bytes in bytes.withUnsafeBytes(body) }
  }

  /// Whether the bytes are UTF-8, without U+FFFD and noncharacters.
  package var isText: Bool {
    withBytes { bytes in
      var (decoder, rest) = (UTF8(), bytes.makeIterator())
      while true {
        switch decoder.decode(&rest) {
        case .scalarValue(let scalar):
          if scalar.value == 0xFFFD || scalar.properties.isNoncharacterCodePoint { return false }
        case .emptyInput: return true
        case .error: return false
        }
      }
    }
  }

  /// The NFC form, as texts of the contract have (SyncProtocol §1.2): a keyboard may write an accent after its letter.
  package var composed: Secret {
    withBytes { bytes in bytes.allSatisfy { $0 < 0x80 } } ? self : Secret(revealed.composed)
  }

  /// The six digits of a code as typed or pasted, spaces removed; nil for anything else.
  package var sixDigits: Secret? {
    withBytes { bytes in
      var (digits, rest) = ([UInt8](), bytes[...])
      digits.reserveCapacity(bytes.count)
      defer { for index in digits.indices { digits[index] = 0 } }
      while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): continue
        // The first byte of a no-break space in UTF-8, C2 A0.
        case 0xC2 where rest.first == 0xA0: rest = rest.dropFirst()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
        default: return nil
        }
      }
      return digits.count == 6 ? Secret(bytes: digits) : nil
    }
  }

  package static func == (left: Secret, right: Secret) -> Bool {
    if left.place === right.place { return true }
    // Locks in a fixed order, whichever side each is on; two comparisons at once could otherwise deadlock.
    let isFirst = ObjectIdentifier(left.place) < ObjectIdentifier(right.place)
    let (first, second) = isFirst ? (left, right) : (right, left)
    return first.withBytes { first in second.withBytes { second in first.elementsEqual(second) } }
  }

  package func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: $0) } }

  package var description: String { "•••" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }

  private final class Place: Sendable {
    let bytes: Mutex<[UInt8]>

    /// Always copies, even an array: a shared buffer could not be overwritten.
    init(_ bytes: some Collection<UInt8>) {
      self.bytes = Mutex(
        [UInt8](unsafeUninitializedCapacity: bytes.count) { place, count in
          count = place.initialize(fromContentsOf: bytes)
        })
    }

    deinit {
      bytes.withLock { bytes in for index in bytes.indices { bytes[index] = 0 } }
    }
  }
}

extension Secret: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(revealed)
  }
}
