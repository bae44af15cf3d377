import Foundation
import TestSupport

/// One way in which a file's bytes may change by themselves, drawn from a seed.
enum Damage: CustomStringConvertible {
  case bit(offset: Int, bit: Int)
  case byte(offset: Int, value: UInt8)
  case zeroedPage(Int)
  case garbage(offset: Int, bytes: [UInt8])
  case cut(Int)
  case zeroedFrom(Int)
  case swappedPages(Int, Int)

  private static let page = 4_096

  init(seed: UInt64, size: Int) {
    var generator = SeededGenerator(seed: seed)
    func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }
    let pages = size / Self.page
    switch below(10) {
    case 0...4: self = .bit(offset: below(size), bit: below(8))
    case 5: self = .byte(offset: below(size), value: UInt8(below(256)))
    case 6: self = .zeroedPage(below(pages))
    case 7: self = .garbage(offset: below(size - 512), bytes: (0..<512).map { _ in UInt8(below(256)) })
    case 8: self = below(2) == 0 ? .cut(below(size)) : .zeroedFrom(below(size))
    default: self = .swappedPages(below(pages), below(pages))
    }
  }

  func applied(to bytes: Data) -> Data {
    var bytes = bytes
    let page = Self.page
    switch self {
    case .bit(let offset, let bit): bytes[offset] ^= 1 << UInt8(bit)
    case .byte(let offset, let value): bytes[offset] = value
    case .zeroedPage(let number): bytes.resetBytes(in: number * page..<(number + 1) * page)
    case .garbage(let offset, let garbage): bytes.replaceSubrange(offset..<offset + garbage.count, with: garbage)
    case .cut(let length): bytes = bytes.prefix(length)
    case .zeroedFrom(let offset): bytes.resetBytes(in: offset..<bytes.count)
    case .swappedPages(let one, let other):
      let kept = bytes[one * page..<(one + 1) * page]
      bytes.replaceSubrange(one * page..<(one + 1) * page, with: bytes[other * page..<(other + 1) * page])
      bytes.replaceSubrange(other * page..<(other + 1) * page, with: kept)
    }
    return bytes
  }

  var description: String {
    switch self {
    case .bit(let offset, let bit): "bit \(bit) of byte \(offset)"
    case .byte(let offset, let value): "byte \(offset) is \(value)"
    case .zeroedPage(let number): "page \(number + 1) is zeroed"
    case .garbage(let offset, _): "512 bytes of garbage at \(offset)"
    case .cut(let length): "cut at \(length)"
    case .zeroedFrom(let offset): "zeroed from \(offset) on"
    case .swappedPages(let one, let other): "pages \(one + 1) and \(other + 1) are swapped"
    }
  }
}
