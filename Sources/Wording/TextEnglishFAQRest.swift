extension Text {
  /// The FAQ on using the portal, on clients and on older documents.
  static let englishFAQRest: [Text: String] = [
    .faqU1Question: "Printing prenumbered CVMs in an outage?",
    .faqU1Answer: "No: the mandatary keeps enough of them, for about one week.",
    .faqU1Here:
      "Counts the numbers, estimates the days left and warns under a week. A number is used once, at one station. A lot "
      + "beside the portal's list: cvmsync stock verify",
    .faqU1Command: "cvmsync stock",
    .faqU2Question: "An error code kept you from printing?",
    .faqU2Answer:
      "The document is most often in the portal's history. If not, write to {support} with its number and the "
      + "plate or VIN.",
    .faqU2Here:
      "Looks the number up at the portal before sending again and tells every attempt; prepares the e-mail if "
      + "one is needed: cvmsync draft-email unknown-outcome NUMBER",
    .faqU2Command: "cvmsync why NUMBER",
    .faqU3Question: "Statistics in the meantime?",
    .faqU3Answer: "By e-mail to {support}, as long as the portal does not offer them.",
    .faqU3Here: "Prepares the request; cvmsync list --json gives what is recorded here.",
    .faqU3Command: "cvmsync draft-email statistics",
    .faqI1Question: "Client refused at a service centre because of the certificate?",
    .faqI1Answer: "The client calls {satisfaction} or writes through the page Nous joindre.",
    .faqI1Here: "Gives that number with each certificate, beside the proof that the portal has it or not.",
    .faqI1Command: "cvmsync draft-email client-refused NUMBER",
    .faqA1Question: "A copy of a document from before January 26, 2023, 5 p.m.?",
    .faqA1Answer: "It is not in Consulter un CVM ou un AVP: the client calls {older}.",
    .faqA1Here: "Gives that number as soon as a document of that time is looked up to be conformed.",
    .faqA1Command: "cvmsync conform NUMBER",
    .faqA2Question: "Conforming a document from before that date?",
    .faqA2Answer: "It was converted, except for vehicles from elsewhere: look it up at the portal by its number.",
    .faqA2Here:
      "Looks the document up by its number first, here and then at the portal, and records its repairs, off line too. "
      + "Not found: says what to do (A3).",
    .faqA2Command: "cvmsync conform NUMBER",
    .faqA3Question: "An older document of a vehicle from elsewhere that is not found?",
    .faqA3Answer: "Create a new one, number field empty, old number in Remarques; keep the old paper with the new.",
    .faqA3Here:
      "Makes the entry without a number, the old one in Remarques, once; keeps the number given and reminds you to file both "
      + "papers together.",
    .faqA3Command: "cvmsync record FILE --legacy-number NUMBER --legacy-issued DATE",
  ]
}
