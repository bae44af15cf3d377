extension Text {
  /// What is said of AVPs, and of the two documents side by side.
  static let englishPhotometry: [Text: String] = [
    .fieldTool: "Tool number",
    .windowFrontLeft: "front left",
    .windowFrontRight: "front right",
    .windowRearLeft: "rear left",
    .windowRearRight: "rear right",
    .windowWindshield: "windshield",
    .windowRearWindow: "rear window",
    .readingLine: "{window}: {percent}%",
    .askMoreReadings: "Add another window?",
    .askChoicesStandard: "{label} [{choices}; Enter = {standard}]",
    .issueContradictsReadings:
      "contradicts the readings: compliant means that both front windows (frontLeft and frontRight) let {least}% or "
      + "more through. Correct the result or the readings.",
    .issueWindowTwice: "this window already has a reading. Name the other window, or take one of the two readings out.",
    .badNumberOfBoth: "A CVM and an AVP have the number {number}. Say which: --kind CVM or --kind AVP",
    .rowStockMechanical: "CVM stock",
    .rowStockPhotometric: "AVP stock",
    .monitorStockLowMechanical: "less than a week of CVM",
    .monitorStockLowPhotometric: "less than a week of AVP",
    .helpDocument: "The document, where a CVM and an AVP have this number.",
    .helpStockDocument: "The document; CVM unless AVP is named.",
  ]
}
