@testable import Domain

extension Sample {
  /// The changes that turn the correct entry into a correct, compliant AVP.
  static let photometric: [String: String?] = [
    "kind": #""AVP""#, "defects": nil, "sticker": nil, "tool": #""TM-0417""#,
    "readings": """
    [{"window": "frontLeft", "transmission": "70,0"}, {"window": "frontRight", "transmission": 82.25},
     {"window": "rearWindow", "transmission": "18"}]
    """,
  ]

  static func photometric(_ changes: [String: String?]) -> [String: String?] { photometric.merging(changes) { $1 } }

  static func readings(_ left: String, _ right: String) -> String {
    """
    [{"window": "frontLeft", "transmission": "\(left)"}, {"window": "frontRight", "transmission": "\(right)"}]
    """
  }
}
