/// The check digit of a NIV of 17 characters (49 CFR 565.15).
enum VinCheck {
  private static let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
  private static let letters: [Character: Int] = [
    "A": 1, "B": 2, "C": 3, "D": 4, "E": 5, "F": 6, "G": 7, "H": 8, "J": 1, "K": 2, "L": 3, "M": 4, "N": 5, "P": 7,
    "R": 9, "S": 2, "T": 3, "U": 4, "V": 5, "W": 6, "X": 7, "Y": 8, "Z": 9,
  ]

  /// Returns `vin` with its check digit, the ninth character, corrected; nil if it is no NIV of 17 characters.
  static func corrected(_ vin: String) -> String? {
    var characters = Array(vin)
    guard characters.count == 17 else { return nil }
    var sum = 0
    for (character, weight) in zip(characters, weights) {
      guard let value = character.wholeNumberValue ?? letters[character] else { return nil }
      sum += value * weight
    }
    characters[8] = sum % 11 == 10 ? "X" : Character(String(sum % 11))
    return String(characters)
  }
}
