internal import Domain

/// The file of a hand-over slip: begun before the numbers move, finished after.
enum SlipFile {
  static func write(
    at path: String, _ context: CommandContext, _ work: (NewFile) async -> ExitCode
  ) async -> ExitCode {
    do throws(NewFile.Failure) {
      let file = try NewFile(at: path, replaces: false)
      let code = await work(file)
      if code != .done { file.discard() }
      return code
    } catch {
      switch error {
      case .exists:
        context.complain(.slipExists, ["file": path])
        return .inputErrors
      case .system(let note):
        context.complain(.exportFailed, ["file": path, "note": note])
        return .storeFault
      }
    }
  }

  /// False once the person was told how to write it again: the hand-over stands.
  static func fill(_ file: NewFile, with slip: HandOverSlip, move: Int64, _ context: CommandContext) -> Bool {
    do throws(NewFile.Failure) {
      try file.write(slip.text)
      try file.finish()
      return true
    } catch {
      var note = context.words(.slipTaken)
      if case .system(let told) = error { note = told }
      context.complain(.slipNotWritten, ["file": file.path, "note": note, "move": "\(move)"])
      return false
    }
  }
}
