import Domain
import StationAPI
import Testing
import Wording

@testable import CommandLine

struct ListTextTests {
  private static func station() -> ScriptedStation { ScriptedStation { $0.inspected = Samples.inspected } }

  @Test(arguments: [(78, "ABC123 (ON)  TREM1234", "Véhicule Chevrolet Silverado 2019"), (40, nil, "Plaque")])
  func `a list shows the plate, the mechanic and the vehicle, beside or below each certificate`(
    columns: Int, beside: String?, below: String
  ) async {
    let terminal = Terminal(columns: columns)
    #expect(await terminal.run("list", "--lang", "fr", on: Self.station()) == 0)
    let lines = terminal.output.split(separator: "\n")
    #expect(lines.filter { $0.count > columns } == [])
    #expect(lines.contains { $0.contains(below) }, "\(terminal.output)")
    if let beside { #expect(lines.contains { $0.contains(beside) }, "\(terminal.output)") }
    for told in ["ABC123 (ON)", "TREM1234", "Chevrolet Silverado 2019"] { #expect(terminal.output.contains(told)) }
  }

  @Test func `vehicles are asked for people only, and a period is searched for`() async {
    let station = Self.station()
    _ = await Terminal().run("list", on: station)
    _ = await Terminal().run("list", "--json", on: station)
    _ = await Terminal().run("list", "--from", "hier", "--limit", "5", "--state", "held", on: station)
    #expect(station.calls.lists.map(\.withVehicles) == [true, false])
    let search = station.calls.searches.first
    #expect(search?.filter == CertificateFilter(from: CivilDate("2026-11-22"), states: [.held]))
    #expect(search?.limit == 5 && search?.withVehicles == true)
  }
}
