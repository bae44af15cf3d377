internal import ArgumentParser
internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Transport
internal import Wording

/// `cvmsync bundle import-receipts FILE`
struct BundleImportCommand: StationCommand {
  static var configuration: CommandConfiguration {
    Help.command("import-receipts", "importer-recus", about: .helpBundleImport)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpReceiptsFile, "FILE")) var file: String

  func perform(in context: CommandContext) async -> ExitCode {
    guard let reader = ByteReader(file) else {
      context.complain(.receiptsNotReadable, ["file": file])
      return .inputErrors
    }
    guard case .bytes(let bytes) = reader.all(atMost: ReceiptsReading.sizeLimit) else {
      return context.report(Self.refusal(.tooLarge))
    }
    guard let text = String(data: bytes, encoding: .utf8) else { return context.report(Self.refusal(.unreadable)) }
    return await context.withStation { station async throws(StationRefusal) in
      let report = try await station.ask(ReceiptsCall(file: text))
      context.show(report) { .receipts(report, context.words) }
      if report.left > 0 { return .tryLater }
      return report.forPerson > 0 ? .personMustAct : .done
    }
  }

  private static func refusal(_ fault: ReceiptsFault) -> StationRefusal {
    StationRefusal(.badReceipts, parameters: ["fault": fault.rawValue])
  }
}
