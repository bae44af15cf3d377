extension Text {
  /// What `?` tells of a field.
  static let englishExplanations: [Text: String] = [
    .explainText: "A text of at most {limit} characters, as on the papers.",
    .explainRemarks: "A free text of at most {limit} characters with what the agent adds to it.",
    .explainChoice: "Type the digit or the word of a choice; accents and capitals do not count.",
    .explainDecimal: "A number with at most {limit} decimals, with a point or a comma: 1250.5.",
    .explainWhole: "A number from {least} to {most}.",
    .explainMoment:
      "A date and a time of here: 10:15, yesterday 10:15, 29/11/2026 9:05 or 2026-11-23 9:12.",
    .explainAccessCode:
      "The access code of the portal: 4 letters and 4 digits, or 3 letters and 5 digits.",
    .explainNumber: "The number printed on the certificate. Spaces and the word CVM are dropped.",
    .explainVin:
      "The NIV as on the papers, 1 to 17 letters and digits, without added zeros (FAQ, R5). A bar code reader will do.",
    .explainJurisdiction:
      "The province or state, in words or by its code: Québec, Ontario, QC, US-NY.",
    .explainDigits: "At most {most} digits.",
    .explainLetters: "At most {most} letters.",
    .explainOptional: "Enter skips the question.",
    .explainRequired: "An answer is needed.",
    .explainBack: "< goes back to the question before. Answers are kept as you go.",
    .explainUnknown: "If it is not known, leave it empty (FAQ, R6).",
    .explainWeight:
      "If it cannot be read on a vehicle from out of province, type light or heavy (FAQ, R8).",
    .explainName: "Beyond 40 characters the portal gets the first 40; all is kept here (FAQ, R3).",
    .explainIdentification: "Beyond 13 characters it goes into the remarks, whole (FAQ, R2).",
    .explainStreet: "The portal gets 9 characters of it; all is kept here (FAQ, R4).",
    .explainOdometer:
      "In kilometres, or followed by mi for miles. Not readable: Enter, then the reason.",
    .explainComponent: "The defect's code may follow: 2205C.",
  ]
}
