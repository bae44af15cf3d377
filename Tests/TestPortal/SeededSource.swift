import FoundationEssentials
import Synchronization
import TestSupport

/// Random numbers and identifiers that are the same for every run of one seed.
final class SeededSource: Sendable {
  private let generator: Mutex<SeededGenerator>

  init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

  /// A random number, 0 ..< 1.
  func fraction() -> Double { Double(number() >> 11) / Double(1 << 53) }

  func below(_ limit: Int) -> Int { Int(number() % UInt64(limit)) }

  /// A UUIDv7 without a time in it.
  func id() -> UUID {
    let words = [(number() & ~0xF000) | 0x7000, (number() >> 2) | 0x8000_0000_0000_0000]
    let bytes = words.flatMap { word in withUnsafeBytes(of: word.bigEndian) { Array($0) } }
    return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }

  private func number() -> UInt64 { generator.withLock { $0.next() } }
}
