import Domain
import Testing

struct PlateTests {
  @Test(arguments: [
    "N/A", "n/a", "NA", "NULL", "null", "-", "--", "—", ".", "AUCUNE", "Aucune", "aucun", "NONE", "UNKNOWN", "inconnue",
    "S.O.", "s/o", "N/D", "SANS PLAQUE", "pas de plaque", "XXX", "000000", "0", "SANS", "non-immatriculé", "?",
  ])
  func `text that means that there is no plate is no plate (R6)`(text: String) {
    #expect(Plate.isNone(text) && Plate.given(text) == nil)
  }

  @Test(arguments: ["K12 ABC", "ND", "SO", "X", "111 111", "NON", "NADA", "N1A", "AUCUN1", "0001", "🙂", "né"])
  func `any other text is a plate (R6)`(text: String) { #expect(Plate.given(text) == text) }
}
