/// Which calls are counted, and what becomes of them. Reads are counted only where a plan says so.
package struct DiskPlan: Hashable, Sendable {
  package static let healthy = DiskPlan(nil)

  package let fault: DiskFault?
  package let operations: Set<DiskOperation>
  package let files: Set<DiskFile>

  package init(
    _ fault: DiskFault?, on operations: Set<DiskOperation> = [.open, .write, .truncate, .sync, .remove],
    of files: Set<DiskFile> = Set(DiskFile.allCases)
  ) {
    self.fault = fault
    self.operations = operations
    self.files = files
  }

  func counts(_ record: DiskRecord) -> Bool { operations.contains(record.operation) && files.contains(record.file) }

  /// Of the call that is the `call`th counted one.
  func verdict(onCall call: Int) -> DiskVerdict {
    switch fault {
    case .once(let at, let code) where call == at: .failed(code)
    case .always(let from, let code) where call >= from: .failed(code)
    case .landed(let at, let code) where call == at: .performed(told: code)
    case .dead(let from) where call >= from: .failed(.dead)
    case .ignored(let from) where call >= from: .ignored
    default: .passed
    }
  }

  /// A dead disk fails what is not counted, too.
  func isDead(after counted: Int) -> Bool {
    guard case .dead(let from) = fault else { return false }
    return counted >= from
  }
}

/// Calls are counted from 1.
package enum DiskFault: Hashable, Sendable {
  /// That call is not done and fails; the next ones are well again.
  case once(call: Int, DiskCode)
  /// That call and all after it are not done and fail.
  case always(from: Int, DiskCode)
  /// That call is done, and fails all the same.
  case landed(call: Int, DiskCode)
  /// From that call on nothing reaches the disk and everything fails, reads too: for the program, as a crash.
  case dead(from: Int)
  /// From that call on those counted are not done and said to be done. For syncs and writes only.
  case ignored(from: Int)

  /// The first call that is struck.
  var call: Int {
    switch self {
    case .once(let call, _), .always(let call, _), .landed(let call, _), .dead(let call), .ignored(let call): call
    }
  }
}

/// What the disk says when it fails; the numbers are SQLite's.
package enum DiskCode: Int32, Hashable, Sendable {
  case full = 13
  case cannotOpen = 14
  case readFailed = 266
  case writeFailed = 778
  case syncFailed = 1034
  case truncateFailed = 1546
  case removeFailed = 2570

  static let dead = DiskCode.writeFailed

  /// As SQLite's own layer over the system says it, when the system answers EIO.
  package static func failure(of operation: DiskOperation) -> DiskCode {
    switch operation {
    case .open: .cannotOpen
    case .read: .readFailed
    case .write: .writeFailed
    case .truncate: .truncateFailed
    case .sync: .syncFailed
    case .remove: .removeFailed
    }
  }
}
