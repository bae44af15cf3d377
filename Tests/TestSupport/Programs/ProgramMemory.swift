package import Foundation

/// The memory of a running program, as its user or root can read it (proc(5), `maps` and `mem`).
package enum ProgramMemory {
  /// Counts these bytes in the readable memory; throws if none is readable.
  package static func count(of bytes: Data, in program: Int32) throws -> Int {
    let maps = try String(contentsOfFile: "/proc/\(program)/maps", encoding: .utf8)
    let memory = try FileHandle(forReadingFrom: URL(filePath: "/proc/\(program)/mem"))
    defer { try? memory.close() }
    var (found, readable) = (0, 0)
    for line in maps.split(separator: "\n") {
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      guard fields.count >= 2, fields[1].hasPrefix("r"), fields.last != "[vvar]", fields.last != "[vsyscall]" else {
        continue
      }
      let ends = fields[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
      guard ends.count == 2, (try? memory.seek(toOffset: ends[0])) != nil,
        let area = try? memory.read(upToCount: Int(ends[1] - ends[0]))
      else { continue }
      readable += area.count
      found += occurrences(of: bytes, in: area)
    }
    guard readable > 0 else { throw Hindrance("nothing of \(program) can be read") }
    return found
  }

  private static func occurrences(of bytes: Data, in area: Data) -> Int {
    var (count, rest) = (0, area[...])
    while let place = rest.range(of: bytes) {
      count += 1
      rest = area[place.upperBound...]
    }
    return count
  }
}
