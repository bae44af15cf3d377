import Domain
import StationAPI
import Testing

@testable import CommandLine

struct BackupTests {
  @Test(
    arguments: [
      ("fr_CA.UTF-8", "sauvegarde", "faite : 3 072 Kio, vérifiée"),
      ("en_CA.UTF-8", "backup", "made: 3,072 KiB, checked"),
    ])
  func `a backup tells its name and that it was checked`(locale: String, command: String, expected: String) async {
    let terminal = Terminal()
    #expect(await terminal.run(command, environment: ["LANG": locale]) == 0)
    #expect(terminal.output.contains("station-20261123T171730Z.sqlite"))
    #expect(String(terminal.output.map { $0 == "\u{A0}" ? " " : $0 }).contains(expected))
  }

  @Test func `a backup that fails ends with 74 and says that the station is untouched`() async {
    let terminal = Terminal()
    let station = ScriptedStation { $0.refusal = StationRefusal(.backupFailed, parameters: ["note": "disk full"]) }
    #expect(await terminal.run("backup", on: station, environment: ["LANG": "en_CA.UTF-8"]) == 74)
    #expect(terminal.errors.contains("No backup could be made (disk full). The station itself is untouched."))
  }
}
