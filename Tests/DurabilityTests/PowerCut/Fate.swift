import FaultDisk
import TestSupport

/// What a power cut made of one call that was not synced.
enum Fate: Hashable, Sendable {
  case whole
  case absent
  /// The file is as long as if it had been written, with zeros for what was.
  case extent
  /// These of the 512-byte sectors it touches are written, the first in the lowest bit.
  case torn(UInt64)

  static let sector: Int64 = 512

  static func sectors(of record: DiskRecord) -> Int {
    Int((record.offset + max(record.length, 1) - 1) / sector - record.offset / sector + 1)
  }

  /// Any fate that `record` can have.
  static func drawn(for record: DiskRecord, using generator: inout SeededGenerator) -> Fate {
    guard record.operation == .write else { return Bool.random(using: &generator) ? .whole : .absent }
    let sectors = sectors(of: record)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0..<4: return .whole
    case 4..<6: return .absent
    case 6 where sectors > 1:
      let all: UInt64 = (1 << UInt64(sectors)) - 1
      // The beginning, the end, or any of them.
      let cut = UInt64.random(in: 1..<UInt64(sectors), using: &generator)
      let beginning: UInt64 = (1 << cut) - 1
      return .torn(
        [beginning, all & ~beginning, UInt64.random(in: 0...all, using: &generator)]
          .randomElement(using: &generator) ?? 0)
    default: return .extent
    }
  }
}

/// What a power cut left: the answers that had come, and the fate of each pending call in their order.
struct CutImage: Hashable, Sendable {
  let generation: Int
  let answers: Int
  /// By index in the records; those absent are left out.
  let fates: [Int: Fate]

  init(generation: Int, answers: Int, fates: [Int: Fate], records: [DiskRecord]) {
    self.generation = generation
    self.answers = answers
    self.fates = Self.possible(fates, records)
  }

  /// Where a removal did not happen, nothing of a later file of that name is there.
  private static func possible(_ fates: [Int: Fate], _ records: [DiskRecord]) -> [Int: Fate] {
    var (possible, stays): ([Int: Fate], Set<String>) = ([:], [])
    for (index, fate) in fates.sorted(by: { $0.key < $1.key }) {
      let record = records[index]
      if record.operation == .remove, fate != .whole { stays.insert(record.name) }
      if fate != .absent, !stays.contains(record.name) { possible[index] = fate }
    }
    return possible
  }
}
