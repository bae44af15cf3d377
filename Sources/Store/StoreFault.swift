internal import GRDB

/// Why the store did not do what was asked. Its texts name tables and columns, never what is in them.
package enum StoreFault: Error, Hashable, Sendable {
  /// A newer version wrote this file; nothing in it was touched. Holds that version's name.
  case newerSchema(found: String)
  /// A setting that durability rests on does not hold.
  case notAsConfigured(String)
  /// Another program has the file open, and did not close it while it was waited for. Nothing was changed.
  case busy
  /// The file is not a station's database, or no longer a sound one.
  case damaged(String)
  /// There is no sound copy to bring the file back from.
  case noBackup
  /// Nothing was written: too little room.
  case diskFull
  /// The disk failed; what was being written may or may not be there.
  case io(String)
  /// A constraint, a trigger or a check said no, and nothing was written: an error of the program.
  case refused(String)
  case closed
  /// The file was opened to be read, or would have to be changed to be read: a schema of a version before.
  case readOnly

  init(from error: any Error) {
    switch error {
    case let fault as StoreFault: self = fault
    case let error as DatabaseError: self = Self.fault(of: error)
    case is RowDecodingError: self = .damaged("a row does not have the columns it must have")
    case is DecodingError: self = .damaged("a stored JSON text cannot be read")
    default: self = .refused("\(type(of: error))")
    }
  }

  /// While a file is opened and checked. Whatever SQLite then cannot do with it is damage, unless the disk, the system or
  /// another program is the reason. Its message may hold bytes of a damaged file, and is left out.
  init(opening error: any Error) {
    switch StoreFault(from: error) {
    case .refused where !(error is StoreFault), .damaged where !(error is StoreFault):
      let code = (error as? DatabaseError).map { " (SQLite \($0.extendedResultCode.rawValue))" } ?? ""
      self = .damaged("the file cannot be read as it was made\(code)")
    case .refused(let note): self = .damaged(note)
    case let fault: self = fault
    }
  }

  private static func fault(of error: DatabaseError) -> StoreFault {
    let text = error.message ?? "\(error.extendedResultCode)"
    return switch error.resultCode {
    case .SQLITE_FULL: .diskFull
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(text)
    case .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_NOMEM: .io(text)
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    // How GRDB answers once its connection is closed.
    case .SQLITE_MISUSE: .closed
    default: .refused(text)
    }
  }
}
