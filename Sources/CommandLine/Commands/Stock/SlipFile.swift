internal import Disk
internal import Domain
internal import StationAPI
internal import Wording

/// The file of a hand-over slip. It is created before the numbers move and finished after.
enum SlipFile {
  static func write(
    at path: String, _ context: CommandContext, _ work: (DurableFile) async -> ExitCode
  ) async -> ExitCode {
    do throws(DiskFailure) {
      let file = try DurableFile(at: path, replaces: false)
      let code = await work(file)
      if code != .done { file.discard() }
      return code
    } catch {
      switch error {
      case .exists:
        context.complain(.slipExists, ["file": path])
        return .inputErrors
      case .notPlain, .system:
        context.complain(.exportFailed, ["file": path, "note": error.text])
        return .storeFault
      }
    }
  }

  /// Writes the slip. If that fails, returns false and says how to write it again: the hand-over still counts.
  static func fill(_ file: DurableFile, with slip: HandOverSlip, move: Int64, _ context: CommandContext) -> Bool {
    do throws(DiskFailure) {
      try file.write(slip.text)
      try file.finish()
      return true
    } catch {
      let note = error == .exists ? context.words(.slipTaken) : error.text
      context.complain(.slipNotWritten, ["file": file.path, "note": note, "move": "\(move)"])
      return false
    }
  }
}
