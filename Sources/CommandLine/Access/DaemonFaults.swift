internal import Daemon
internal import Domain
internal import StationSettings
internal import Wording

extension UnsafePlace {
  fileprivate var text: Text {
    switch self {
    case .writable: .faultUnsafeWritable
    case .replaceable: .faultUnsafeReplaceable
    case .otherOwner: .faultUnsafeOwner
    case .notPlain: .faultUnsafeNotPlain
    }
  }
}

extension Words {
  private func configuration(_ fault: ConfigurationFault, _ note: String) -> String {
    let expected = fault == .wrongType ? Text("expected", code: note).map { self($0) } : nil
    return self("configuration", fault, ["note": expected ?? note])
  }

  func fault(_ fault: DaemonFault) -> String {
    switch fault {
    case .notInitialised(let directory): self(.faultNotInitialised, ["directory": directory])
    case .databaseGone(let directory, let hasBackups):
      self(
        hasBackups ? .faultDatabaseGone : .faultDatabaseGoneWitness,
        ["directory": directory, "place": ShellWord.quoted(directory)])
    case .alreadyInitialised(let directory): self(.faultAlreadyInitialised, ["directory": directory])
    case .accessDenied(let path): self(.faultAccessDenied, ["path": path])
    case .readOnly(let path): self(.faultReadOnly, ["path": path])
    case .configuration(let field, let fault, let note):
      self(.faultConfiguration, ["field": field, "note": configuration(fault, note)])
    case .inUse(holder: let holder?): self(.faultInUse, ["holder": holder.text])
    case .inUse(holder: nil): self(.faultInUseUnknown)
    case .databaseInUse(by: let program?): self(.faultDatabaseHeld, ["holder": program.text])
    case .databaseInUse(by: nil): self(.faultDatabaseHeldUnknown)
    case .unsafe(_, let place): self(place.text, fault.parameters)
    case .retired(let at): self(.faultRetired, ["time": moment(at, now: at)])
    case .notAMove(let path, let reason): self("faultNotAMove", reason, ["path": path])
    case .notABackup(let path, let reason): self("faultNotABackup", reason, ["path": path])
    case .folderInUse(let directory, let name):
      self(.faultFolderInUse, ["directory": directory, "name": name])
    case .newerSchema(let found): self(.faultNewerSchema, ["found": found])
    case .store(let note): self(.faultStore, ["note": note])
    case .damaged(let note): self(.faultDamaged, ["note": note])
    case .socketTaken(let path): self(.faultSocketTaken, ["path": path])
    case .socket(let note): self(.faultSocket, ["note": note])
    case .library(let note): self(.faultLibrary, ["note": note])
    case .tooFewFiles: self(.faultTooFewFiles, fault.parameters)
    }
  }
}
