internal import Domain
internal import FoundationEssentials

/// The witness's content: the station's `ChangeMark` after its last acknowledged change, and the newest numbers.
struct WitnessStatement: Hashable, Sendable {
  /// The number of writes: of two statements, the one with the higher turn is valid.
  var turn: Int64
  var station: StationID
  var epoch: EpochID
  var mark: ChangeMark
  /// The numbers of the newest changes, oldest first.
  var numbers: [WitnessedNumber]
  /// `numbers` holds all numbers of the changes after this one.
  var knownAfter: Int64

  /// The most numbers that fit into `size` bytes.
  static let mostNumbers = 88

  mutating func note(_ change: CountedChange) {
    (station, epoch, mark) = (change.station, change.epoch, change.mark)
    turn += 1
    numbers += change.numbers
    let old = numbers.prefix(max(0, numbers.count - Self.mostNumbers))
    guard let last = old.last else { return }
    knownAfter = last.change
    numbers.removeFirst(old.count)
  }

  /// The newest entry of each number.
  var latest: [WitnessedNumber] {
    var places: [StockNumber: Int] = [:]
    for (place, told) in numbers.enumerated() { places[StockNumber(kind: told.kind, number: told.number)] = place }
    return places.values.sorted().map { numbers[$0] }
  }
}

// MARK: Its bytes

extension WitnessStatement {
  /// Bytes of one statement: one page, so that it is written in one piece.
  static let size = 4_096
  private static let magic = Array("CVMSWIT1".utf8)
  private static let headSize = 122
  private static let digestSize = 32

  var bytes: [UInt8] {
    var bytes = Self.magic + WitnessBytes.bytes(of: turn)
    bytes += station.bytes
    bytes += epoch.bytes
    for value in [mark.life, mark.changes, mark.sequence] { bytes += WitnessBytes.bytes(of: value) }
    bytes += mark.chain
    for value in [knownAfter, Int64(numbers.count)] { bytes += WitnessBytes.bytes(of: value) }
    // 2 unused bytes.
    bytes += [0, 0]
    for number in numbers { bytes += number.bytes }
    bytes += [UInt8](repeating: 0, count: Self.size - Self.digestSize - bytes.count)
    return bytes + PayloadDigest(of: Data(bytes)).bytes
  }

  /// Nil unless every byte is as it was written.
  init?(_ bytes: ArraySlice<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == Self.size, bytes.starts(with: Self.magic) else { return nil }
    let end = Self.size - Self.digestSize
    guard PayloadDigest(of: Data(bytes[..<end])).bytes == Data(bytes[end...]),
      let station = StationID(bytes: Data(bytes[16..<32])), let epoch = EpochID(bytes: Data(bytes[32..<48]))
    else { return nil }
    func value(_ offset: Int) -> Int64 { WitnessBytes.integer(in: bytes, at: offset) }
    let count = value(112)
    guard (0...Int64(Self.mostNumbers)).contains(count) else { return nil }
    turn = value(8)
    (self.station, self.epoch) = (station, epoch)
    mark = ChangeMark(life: value(48), changes: value(56), sequence: value(64), chain: Data(bytes[72..<104]))
    knownAfter = value(104)
    numbers = (0..<Int(count)).compactMap { place in
      let start = Self.headSize + place * WitnessedNumber.size
      return WitnessedNumber(bytes[start..<start + WitnessedNumber.size])
    }
  }
}
