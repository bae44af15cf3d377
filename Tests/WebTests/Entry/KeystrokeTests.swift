import Domain
import StationAPI
import Testing
import Wording

@testable import Web

/// The keys that an ordinary CVM takes after the first of the day, by the order of the form's controls.
@Suite struct KeystrokeTests {
  /// What a person types; the NIV is scanned, and the rest is proposed.
  private static let typed = [
    "annee": "2017", "marque": "Toyota", "modele": "Corolla", "plaque": "M45DEF", "odometre": "121040",
    "nom": "Gagnon, Exemple",
  ]

  @Test func `An ordinary CVM takes at most 60 keys and one scan`() async throws {
    let html = try await EntrySamples.station().get("/nouvelle?brouillon=\(EntrySamples.id)").html
    let stops = Self.stops(html)
    let first = try #require(stops.firstIndex(of: "numero-lu"))
    let last = try #require(stops.firstIndex(of: "nom"))
    #expect(Set(Self.typed.keys).union(["niv"]).isSubset(of: stops[first...last]))
    // The form opens with the focus on the box that confirms the printed number.
    #expect(html.contains("name=\"numero-lu\" value=\"oui\" autofocus"))
    let space = 1
    // The scanner's Enter goes on from the NIV by itself.
    let tabs = last - first - 1
    let texts = Self.typed.values.reduce(0) { $0 + $1.count }
    // Enter in the last field checks the answers, and Enter again records them: that button has the focus.
    let enters = 2
    let check = String(decoding: PageTemplates.sources["entrycheck"] ?? [], as: UTF8.self)
    #expect(check.contains("<button class=\"go big\" autofocus>"))
    #expect(space + tabs + texts + enters <= 60, "\(space + tabs + texts + enters): \(stops[first...last])")
  }

  @Test func `What Enter does in a text field is to check the answers`() async throws {
    let html = try await EntrySamples.station().get("/nouvelle?brouillon=\(EntrySamples.id)").html
    // The first button of a form is the one that Enter presses.
    let form = html[(try #require(html.firstRange(of: "<form id=\"saisie\""))).lowerBound...]
    let button = try #require(form.firstMatch(of: /<button[^>]*>/))
    #expect(button.output.contains("name=\"faire\" value=\"verifier\""))
    #expect(button.output.contains("tabindex=\"-1\""))
  }

  /// The stops of the Tab key, by name: a group of radio buttons is one.
  private static func stops(_ html: String) -> [String] {
    var stops: [String] = []
    for match in html.matches(of: /<(?:input|select|textarea|button|summary)[^>]*>/) {
      let tag = String(match.output)
      guard !tag.contains("type=\"hidden\""), !tag.contains("tabindex=\"-1\"") else { continue }
      let name = tag.firstMatch(of: /name="([^"]*)"/).map { String($0.output.1) } ?? tag
      if tag.contains("type=\"radio\""), stops.last == name { continue }
      stops.append(name)
    }
    return stops
  }
}
