import FaultDisk
import Glibc
import TestSupport

/// Files in a directory, changed as a disk would change them.
struct ImageFiles {
  let directory: String

  func exists(_ name: String) -> Bool { access("\(directory)/\(name)", F_OK) == 0 }

  func names() -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  func clear() { for name in names() { unlink("\(directory)/\(name)") } }

  func rename(_ name: String, to other: String) throws {
    guard Glibc.rename("\(directory)/\(name)", "\(directory)/\(other)") == 0 else {
      throw Hindrance("\(name) is not there to be renamed")
    }
  }

  func copy(to other: ImageFiles) throws {
    for name in names() {
      try withFile(name) { from in
        try other.withFile(name) { to in
          var rest = Int(lseek(from, 0, SEEK_END))
          lseek(from, 0, SEEK_SET)
          while rest > 0 {
            let count = sendfile(to, from, nil, rest)
            guard count > 0 else { throw Hindrance("\(name) cannot be copied: \(errno)") }
            rest -= count
          }
        }
      }
    }
  }

  func apply(_ record: DiskRecord, _ fate: Fate) throws {
    guard fate != .absent else { return }
    if record.operation == .remove {
      unlink("\(directory)/\(record.name)")
      return
    }
    try withFile(record.name) { file in
      switch (record.operation, fate) {
      case (.truncate, _):
        guard ftruncate(file, off_t(record.offset)) == 0 else { throw Hindrance("truncate: \(errno)") }
      case (.write, .whole): try write(record.bytes[...], at: record.offset, to: file)
      case (.write, .extent): try extend(file, to: record.offset + record.length)
      case (.write, .torn(let kept)):
        try extend(file, to: record.offset + record.length)
        for sector in 0..<Fate.sectors(of: record) where kept & (1 << UInt64(sector)) != 0 {
          let start = max(record.offset, (record.offset / Fate.sector + Int64(sector)) * Fate.sector)
          let end = min(
            record.offset + record.length, (record.offset / Fate.sector + Int64(sector) + 1) * Fate.sector)
          try write(
            record.bytes[Int(start - record.offset)..<Int(end - record.offset)], at: start, to: file)
        }
      default: break
      }
    }
  }

  private func extend(_ file: Int32, to length: Int64) throws {
    guard lseek(file, 0, SEEK_END) < length else { return }
    guard ftruncate(file, off_t(length)) == 0 else { throw Hindrance("extend: \(errno)") }
  }

  private func write(_ bytes: ArraySlice<UInt8>, at offset: Int64, to file: Int32) throws {
    let count = bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, off_t(offset)) }
    guard count == bytes.count else { throw Hindrance("write: \(errno)") }
  }

  private func withFile(_ name: String, _ work: (Int32) throws -> Void) throws {
    let file = open("\(directory)/\(name)", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Hindrance("\(name): \(errno)") }
    defer { close(file) }
    try work(file)
  }
}
