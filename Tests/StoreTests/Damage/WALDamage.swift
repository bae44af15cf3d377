import Foundation
import TestSupport

/// One way in which a write-ahead log may be damaged after a kill, drawn from a seed.
enum WALDamage: CustomStringConvertible {
  case bytes(Damage)
  case deleted
  case emptied
  case zeroed
  /// In the log's header, before any frame.
  case head(bit: Int)

  init(seed: UInt64, size: Int) {
    switch seed % 8 {
    case 0: self = seed % 16 == 0 ? .deleted : .emptied
    case 1: self = seed % 16 == 1 ? .zeroed : .head(bit: Int(seed / 16) % 256)
    default: self = .bytes(Damage(seed: seed, size: size))
    }
  }

  /// The damaged log; nil where the log is gone.
  func applied(to bytes: Data) -> Data? {
    switch self {
    case .bytes(let damage): return damage.applied(to: bytes)
    case .deleted: return nil
    case .emptied: return Data()
    case .zeroed: return Data(count: bytes.count)
    case .head(let bit):
      var bytes = bytes
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      return bytes
    }
  }

  var description: String {
    switch self {
    case .bytes(let damage): "\(damage)"
    case .deleted: "deleted"
    case .emptied: "emptied"
    case .zeroed: "zeroed"
    case .head(let bit): "bit \(bit) of its head"
    }
  }
}
