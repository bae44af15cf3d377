import FoundationEssentials
import StationAPI
import Testing

@testable import CommandLine

struct SettingsTests {
  /// A language, the command's name in it, and what it tells.
  @Test(
    arguments: [
      ("settings", "en", "8 (dailyUse)", "/var/lib/cvmsync/config.json"),
      ("reglages", "fr", "1 866 507-5482, option 2 (contacts.cancellation)", "Unité mobile 2"),
    ])
  func `settings are told with the names under which they are set`(
    command: String, language: String, setting: String, place: String
  ) async {
    let terminal = Terminal()
    #expect(await terminal.run(command, "--lang", language) == 0)
    #expect(terminal.told.contains(setting) && terminal.told.contains(place), "\(terminal.output)")
  }

  @Test func `settings as JSON are the station's answer`() async throws {
    let terminal = Terminal()
    #expect(await terminal.run("settings", "--json") == 0)
    #expect(StationJSON.value(SettingsReport.self, from: Data(terminal.output.utf8)) == Samples.settings)
  }

  @Test func `a setting that is not set is told as what applies`() async {
    let terminal = Terminal()
    #expect(await terminal.run("settings", "--lang", "en") == 0)
    #expect(terminal.told.contains("the system's") && terminal.told.contains("1 min (requestTimeout)"))
  }
}

extension Terminal {
  /// What was told, on one line.
  fileprivate var told: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
