import FaultDisk
import TestSupport

/// What a power cut does to one call that was not synced.
enum Fate: Hashable, Sendable {
  case whole
  case absent
  /// The file has its new length, but the written bytes are zeros.
  case extent
  /// Only these of the 512-byte sectors that the call touches are written; the first is the lowest bit.
  case torn(UInt64)

  static let sector: Int64 = 512

  static func sectors(of record: DiskRecord) -> Int {
    Int((record.offset + max(record.length, 1) - 1) / sector - record.offset / sector + 1)
  }

  /// A drawn fate, of those that `record` can have.
  static func drawn(for record: DiskRecord, using generator: inout SeededGenerator) -> Fate {
    guard record.operation == .write else { return Bool.random(using: &generator) ? .whole : .absent }
    let sectors = sectors(of: record)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0..<4: return .whole
    case 4..<6: return .absent
    case 6 where sectors > 1:
      let all: UInt64 = (1 << UInt64(sectors)) - 1
      // The cut takes the beginning, the end, or any of the sectors.
      let cut = UInt64.random(in: 1..<UInt64(sectors), using: &generator)
      let beginning: UInt64 = (1 << cut) - 1
      return .torn(
        [beginning, all & ~beginning, UInt64.random(in: 0...all, using: &generator)]
          .randomElement(using: &generator) ?? 0)
    default: return .extent
    }
  }
}

/// The result of a power cut: the number of answers before it, and the fate of each pending call, in order.
struct CutImage: Hashable, Sendable {
  let generation: Int
  let answers: Int
  /// The fates by index in the records; a call without a fate is lost.
  let fates: [Int: Fate]

  init(generation: Int, answers: Int, fates: [Int: Fate], records: [DiskRecord]) {
    self.generation = generation
    self.answers = answers
    self.fates = Self.possible(fates, records)
  }

  /// Where a removal was lost, calls for a later file of the same name are lost too.
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
