internal import FoundationEssentials
internal import SyncProtocol

/// The only place that reads the clock and draws random numbers.
enum Live {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  static func now() -> Int64 { Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)) }

  /// A random code of six digits.
  static func code() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = String(Int.random(in: 0...999_999, using: &generator))
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// A random token of 64 hexadecimal digits.
  static func token() -> String {
    (UUID().uuidString + UUID().uuidString).lowercased().filter { $0 != "-" }
  }

  static func id() -> MessageID { MessageID(UUID()) }

  /// 32 bytes from the system's random number generator.
  static func seed() -> Data {
    var generator = SystemRandomNumberGenerator()
    return Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  static func pause(milliseconds: Int64) async throws {
    try await Task.sleep(nanoseconds: UInt64(max(0, milliseconds)) * 1_000_000)
  }
}
