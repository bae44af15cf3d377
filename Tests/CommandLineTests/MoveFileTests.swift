import Disk
import Domain
import Foundation
import TestSupport
import Testing

@testable import Daemon

/// The file that carries a station to another device, and its code.
struct MoveFileTests {
  private let folder: TemporaryDirectory
  private let code = MoveCode()

  init() throws { folder = try TemporaryDirectory() }

  private func file(_ name: String = "poste") -> String { folder.path(of: name) }

  /// Writes a file with these bytes as its database.
  private func write(_ database: [UInt8], _ parts: [(UInt8, [UInt8])] = [], to name: String = "poste") throws {
    var writer = try MoveFileWriter(at: file(name), code: code)
    let note = Array(#"{"move":"018f0000-0000-7000-8000-000000000001","version":"1"}"#.utf8)
    for (part, bytes) in [(1, note), (2, database)] + parts {
      try writer.add([part] + withUnsafeBytes(of: Int64(bytes.count).bigEndian) { Array($0) } + bytes)
    }
    try writer.finish()
  }

  private func read(_ name: String = "poste", _ code: MoveCode? = nil) throws(MoveInFailure) -> [UInt8] {
    let reader = try MoveFileReader(file(name), code: code ?? self.code)
    #expect(try reader.note().version == "1")
    guard let (part, size) = try reader.nextPart(), part == .database else { throw .file(.unreadable) }
    let database = try reader.bytes(Int(size))
    while let (_, size) = try reader.nextPart() { _ = try reader.bytes(Int(size)) }
    return database
  }

  private func fault(_ name: String = "poste", _ code: MoveCode? = nil) -> NotAMove? {
    do throws(MoveInFailure) {
      _ = try read(name, code)
      return nil
    } catch {
      guard case .file(let fault) = error else { return nil }
      return fault
    }
  }

  /// Around the end of a chunk: the note's and the database's beginnings are 79 bytes.
  @Test(arguments: [0, 1, 1 << 20 - 80, 1 << 20 - 79, 1 << 20 - 78, 1 << 20, 3 << 20])
  func `what was written is read, whatever its size, and nobody else may read the file`(size: Int) throws {
    let database = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try write(database)
    #expect(try read() == database)
    #expect(try FileManager.default.attributesOfItem(atPath: file())[.posixPermissions] as? Int == 0o600)
    #expect(throws: DiskFailure.exists) { try write([]) }
  }

  @Test func `a changed, cut, longer or mixed file and another code are refused with one word`() throws {
    try write([UInt8](repeating: 7, count: 2 << 20 + 500))
    let whole = try [UInt8](folder.bytes(of: "poste"))
    let chunk = 1 << 20 + 16
    var spoiled: [String: [UInt8]] = [:]
    for place in [16, 40, 48, 60, 48 + chunk - 1, 48 + chunk + 9, whole.count - 1] {
      var changed = whole
      changed[place] ^= 1
      spoiled["bit at \(place)"] = changed
    }
    for count in [48, 49, 63, 64, 48 + chunk, 48 + chunk + 1, 48 + 2 * chunk, whole.count - 1] {
      spoiled["cut at \(count)"] = Array(whole.prefix(count))
    }
    spoiled["longer"] = whole + [0]
    spoiled["without its middle"] = Array(whole[..<(48 + chunk)] + whole[(48 + 2 * chunk)...])
    spoiled["its chunks exchanged"] =
      Array(
        whole[..<48] + whole[(48 + chunk)..<(48 + 2 * chunk)] + whole[48..<(48 + chunk)] + whole[(48 + 2 * chunk)...])
    for (what, bytes) in spoiled {
      try Data(bytes).write(to: URL(filePath: file("autre")))
      #expect(fault("autre") == .unreadable, "\(what)")
    }
    #expect(fault("poste", MoveCode()) == .unreadable)
    #expect(fault() == nil)
  }

  @Test func `a draft cannot be opened before its last chunk`() throws {
    var writer = try MoveFileWriter(at: file(), code: code)
    try writer.add([UInt8](repeating: 1, count: 3 << 20))
    try writer.settle()
    let draft = try #require(try folder.names().first)
    #expect(fault(draft) == .unreadable)
    writer.discard()
    #expect(try folder.names() == [])
  }

  @Test func `what is no file of a move is told as that`() throws {
    try Data("SQLite format 3".utf8).write(to: URL(filePath: file("court")))
    try Data(repeating: 9, count: 5_000).write(to: URL(filePath: file("autre")))
    try FileManager.default.createDirectory(atPath: file("dossier"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: file("lien"), withDestinationPath: file("autre"))
    #expect(mkfifo(file("tube"), 0o600) == 0)
    let faults: [NotAMove?] = ["court", "autre", "dossier", "lien", "tube", "rien"].map { fault($0) }
    #expect(faults == [.noMove, .noMove, .notPlain, .notPlain, .notPlain, .missing])
  }

  /// A file that somebody with the code made: it may name parts, and no path.
  @Test(arguments: [(9, "../../etc/cron.d/x", 1), (0, "", 1), (4, "x", 5 << 20)] as [(UInt8, String, Int)])
  func `a part that no station has, or that is too large, is refused`(part: UInt8, text: String, times: Int) throws {
    try write([1, 2, 3], [(part, Array(String(repeating: text, count: times).utf8))])
    #expect(fault() == .unreadable)
  }

  // MARK: The code

  @Test func `a code is eight groups of six digits, read as typed, and no two are alike`() throws {
    for _ in 0..<200 {
      let code = MoveCode()
      let groups = code.text
      #expect(groups.count == 8 && groups.allSatisfy { $0.count == 6 && $0.allSatisfy(\.isNumber) })
      for separator in [" ", "-", "", "\u{A0}\t"] {
        #expect(try MoveCode(typed: Secret(groups.joined(separator: separator))) == code)
      }
      #expect(code != self.code)
    }
  }

  @Test func `one mistyped digit, or two exchanged, is told with its group`() throws {
    let groups = code.text
    for (place, group) in groups.enumerated() {
      for index in 0..<6 {
        var digits = Array(group)
        digits[index] = digits[index] == "9" ? "0" : Character("\((digits[index].wholeNumberValue ?? 0) + 1)")
        var typed = groups
        typed[place] = String(digits)
        #expect(throws: MoveCode.Fault.group(place + 1)) { try MoveCode(typed: Secret(typed.joined())) }
      }
    }
    for wrong in ["", "123456", groups.dropLast().joined(), groups.joined() + "0"] {
      #expect(throws: MoveCode.Fault.length) { try MoveCode(typed: Secret(wrong)) }
    }
  }
}
