import FoundationEssentials

/// The inputs that are kept, read from the repository.
enum Corpus {
  struct Input {
    let path: String
    let bytes: Data
  }

  private static let root = String(#filePath.dropLast("/FuzzCorpusTests/Corpus.swift".count))
  /// The contract's golden messages are inputs too.
  private static let fixtures = "\(root)/../SyncProtocol/Fixtures"
  private static let fedByFixtures: Set = ["messages", "answers", "receipts"]

  static func targets() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root)/Fuzz/Corpus").sorted()
  }

  static func inputs(of target: String) throws -> [Input] {
    let folders = ["\(root)/Fuzz/Corpus/\(target)"] + (fedByFixtures.contains(target) ? [fixtures] : [])
    return try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { name in
        let path = "\(folder)/\(name)"
        return FileManager.default.contents(atPath: path).map { Input(path: path, bytes: $0) }
      }
    }
  }
}
