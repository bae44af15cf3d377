internal import ArgumentParser
internal import FoundationEssentials

/// Keys in documents at the portal itself, as if by another mandatary: they have no receipt.
struct KeyInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key-in", abstract: "Enter documents at the running portal, from a file {\"documents\": [FORM…]}.")

  @OptionGroup var target: PortalTarget
  @Argument(help: "JSON; each FORM is a CertificateForm with a number (SyncProtocol §4.1).") var file: String

  func run() throws {
    guard let body = FileManager.default.contents(atPath: file) else {
      throw ValidationError("\(file) cannot be read")
    }
    _ = try target.client().send("POST", "/admin/documents", body: body)
    print("keyed in: \(try JSONDecoder().decode(DocumentList.self, from: body).documents.count)")
  }
}
