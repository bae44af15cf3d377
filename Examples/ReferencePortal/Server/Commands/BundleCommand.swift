internal import ArgumentParser
internal import FoundationEssentials
internal import SyncProtocol

/// Bundles carried by hand, at the portal's office (SyncProtocol §12).
struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle", abstract: "Take what stations could not send, and trust their keys.",
    subcommands: [Accept.self, Trust.self, Keys.self])

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hand in a station's file, and write the signed receipts to carry back.",
      discussion: "The same file may be handed in again: what it committed gets the same receipts.")

    @OptionGroup var target: PortalTarget
    @Argument(help: "The station's file.") var file: String
    @Option(help: "Where to write the receipts; replaced if it is there.") var receipts: String

    func run() throws {
      let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
      guard size <= BundleFile.sizeLimit else {
        throw ValidationError("\(file): \(size) bytes, at most \(BundleFile.sizeLimit)")
      }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      let answer = try target.client().send("POST", "/admin/bundles", body: bytes)
      let results = try CanonicalJSON.decode(BundleReceipts.self, from: answer).decodedAnswer().results
      try answer.write(to: URL(fileURLWithPath: receipts), options: .atomic)
      for result in results {
        guard let problem = result.problem else { continue }
        print("\(result.operation.text) \(problem.status) \(problem.title) \(problem.field ?? "")")
      }
      func count(_ status: Int) -> Int { results.count { $0.status == status } }
      print(
        "bundle: entries=\(results.count) committed=\(count(201)) there-already=\(count(200)) "
          + "problems=\(results.count - count(200) - count(201))")
    }
  }

  struct Trust: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Trust a station's key, in place of the one that is known.",
      discussion: "`cvmsync bundle key` at the station tells both, and the fingerprint to compare.")

    @OptionGroup var target: PortalTarget
    @Argument(help: "The station's id.") var station: String
    @Argument(help: "Its public key in base64.") var key: String

    func run() throws {
      guard let station = MessageID(station) else { throw ValidationError("STATION: a UUID in lower case") }
      guard let key = BundleKey(base64: key) else { throw ValidationError("KEY: 32 bytes in base64") }
      let body = try JSONEncoder().encode(TrustedKey(station: station, key: key))
      _ = try target.client().send("POST", "/admin/station-keys", body: body)
      print("trusted: \(station.text) \(key.fingerprint)")
    }
  }

  struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the portal's public keys, as a station's config.json takes them.")

    @OptionGroup var target: PortalTarget

    func run() throws {
      let answer = try target.client().send("GET", "/admin/bundle-keys")
      print(try pretty(["bundleKeys": try CanonicalJSON.decode(BundleKeys.self, from: answer)]))
    }
  }
}
