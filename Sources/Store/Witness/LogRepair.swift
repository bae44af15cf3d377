internal import Disk
internal import Glibc

/// Makes a damaged write-ahead log readable again, in a copy. SQLite stops at the first frame whose checksum is wrong,
/// and ignores later commits. Here each frame gets the checksum that it needs (SQLite file format §4); rows with wrong
/// bytes are found later by their own checksums.
enum LogRepair {
  /// A damaged frame may have one wrong bit, or no right one: the log is read both with the damaged frames and without
  /// them.
  enum Reading: CaseIterable {
    case withDamagedFrames
    case withoutDamagedFrames
  }

  private static let headSize = 32
  private static let frameHeadSize = 24
  /// The magic number of a log whose checksums are over little-endian words.
  private static let magic: UInt32 = 0x377f_0682
  private static let version: UInt32 = 3_007_000
  /// A limit in bytes: no station's log grows to this size.
  private static let longest = 256 << 20

  /// Repairs the log in place. Returns false where this reading would give the same as the other one.
  ///
  /// - Parameter copy: the copy of the database; its log is beside it.
  static func prepare(_ copy: String, as reading: Reading) throws(StoreFault) -> Bool {
    let isFirst = reading == .withDamagedFrames
    let path = copy + "-wal"
    guard StoreFile.exists(path), try StoreFile.size(of: path) < longest else { return isFirst }
    let bytes = try StoreFile.head(of: path, count: Int(try StoreFile.size(of: path)))
    guard let log = Log(bytes, pageSize: try pageSize(of: copy)) else { return isFirst }
    let damaged = log.damaged
    guard isFirst || !damaged.isEmpty else { return false }
    do throws(DiskFailure) {
      let file = try DurableFile(at: path, replaces: true)
      try file.write(log.written(without: isFirst ? [] : damaged))
      try file.finish()
    } catch {
      throw error == .system(ENOSPC) ? .diskFull : .io("cannot write a copy of the log: \(error.text)")
    }
    return true
  }

  private static func pageSize(of database: String) throws(StoreFault) -> Int {
    let head = try StoreFile.head(of: database, count: 18)
    // 1 stands for 65 536; for a value that is not a page size, the usual size is assumed.
    let told = head.count == 18 ? Int(head[16]) << 8 | Int(head[17]) : 0
    return told == 1 ? 65_536 : told >= 512 && told & (told - 1) == 0 ? told : 4_096
  }

  /// The frames of the current log, without frames left from an earlier one.
  private struct Log {
    private let bytes: [UInt8]
    private let pageSize: Int
    /// The offset of each frame.
    private let frames: [Int]
    private let salts: ArraySlice<UInt8>
    private var frameSize: Int { frameHeadSize + pageSize }

    /// Nil where there is no frame.
    init?(_ bytes: [UInt8], pageSize: Int) {
      let size = frameHeadSize + pageSize
      let starts = Array(stride(from: headSize, through: bytes.count - size, by: size))
      func salts(_ start: Int) -> ArraySlice<UInt8> { bytes[start + 8..<start + 16] }
      // Frames left from an earlier log have other salts; it is assumed that most of the first three are of this log.
      let first = starts.prefix(3).map(salts)
      let common = first.first { one in first.count { $0.elementsEqual(one) } > 1 } ?? first.first
      guard let common else { return nil }
      self.salts = common
      (self.bytes, self.pageSize) = (bytes, pageSize)
      frames = starts.filter { salts($0).elementsEqual(common) }
    }

    /// Frames whose bytes do not have the checksum that the frame states, continued from the one stated before it.
    var damaged: Set<Int> {
      var damaged: Set<Int> = []
      for frame in frames {
        // The first continues the checksum of the log's header.
        let before = frame == headSize ? headSize - 8 : frame - frameSize + 16
        let told = Checksum(word(before), word(before + 4))
        if sum(of: frame, after: told) != Checksum(word(frame + 16), word(frame + 20)) { damaged.insert(frame) }
      }
      return damaged
    }

    /// The log up to the last commit, without the frames in `left`, with right checksums.
    func written(without left: Set<Int>) -> [UInt8] {
      var log: [UInt8] = []
      for value in [magic, version, UInt32(pageSize), 0] { log += Self.bytes(of: value) }
      log += salts
      var sum = Checksum(0, 0)
      sum.add(log[...])
      log += sum.bytes
      var length = log.count
      for frame in frames where !left.contains(frame) {
        sum = self.sum(of: frame, after: sum)
        log += bytes[frame..<frame + 16]
        log += sum.bytes
        log += bytes[frame + frameHeadSize..<frame + frameSize]
        if word(frame + 4) != 0 { length = log.count }
      }
      return Array(log[..<length])
    }

    private func sum(of frame: Int, after sum: Checksum) -> Checksum {
      var sum = sum
      sum.add(bytes[frame..<frame + 8])
      sum.add(bytes[frame + frameHeadSize..<frame + frameSize])
      return sum
    }

    private func word(_ offset: Int) -> UInt32 { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } }

    fileprivate static func bytes(of value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
  }

  /// SQLite file format §4.2: the words are read as little-endian, the sums are written big-endian.
  private struct Checksum: Equatable {
    private var first: UInt32
    private var second: UInt32

    init(_ first: UInt32, _ second: UInt32) { (self.first, self.second) = (first, second) }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
      bytes.withUnsafeBytes { raw in
        for offset in stride(from: 0, to: raw.count - 7, by: 8) {
          first &+= UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) &+ second
          second &+= UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)) &+ first
        }
      }
    }

    var bytes: [UInt8] { Log.bytes(of: first) + Log.bytes(of: second) }
  }
}
