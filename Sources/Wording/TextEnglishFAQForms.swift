extension Text {
  /// The FAQ on filling in the form and on cancelling.
  static let englishFAQForms: [Text: String] = [
    .faqR1Question: "Right vehicle, another owner?",
    .faqR1Answer: "Take this vehicle and create no other.",
    .faqR1Here:
      "The owner never decides: the vehicle is selected and the difference noted. A VIN that is almost the same, "
      + "or short with nothing else the same, waits for a person.",
    .faqR1Command: "cvmsync review list",
    .faqR2Question: "Owner's ID number of more than 13 characters?",
    .faqR2Answer: "Thirteen zeros in the field, and the whole number in Remarques.",
    .faqR2Here: "Does so in what is sent, and says it; here the number stays whole.",
    .faqR2Command: "cvmsync why NUMBER",
    .faqR3Question: "“Erreur 500” for a vehicle from elsewhere?",
    .faqR3Answer: "Often the owner's name is too long: 40 characters at most.",
    .faqR3Here: "Sends the first 40 and says so; here the name stays whole.",
    .faqR3Command: "cvmsync why NUMBER",
    .faqR4Question: "Street name cut?",
    .faqR4Answer: "The field takes 9 characters; enter what fits.",
    .faqR4Here: "Sends the first 9 and says so; here the street stays whole.",
    .faqR4Command: "cvmsync why NUMBER",
    .faqR5Question: "A VIN of fewer than 17 characters?",
    .faqR5Answer: "Write it as on the papers, 1 to 17 characters, without added zeros.",
    .faqR5Here:
      "Takes it as it is. At 17 characters, an I, O or Q or a wrong check digit is pointed out and blocks "
      + "nothing.",
    .faqR5Command: "cvmsync record --rehearse FILE",
    .faqR6Question: "No net mass or plate?",
    .faqR6Answer: "Leave the field empty; the service centre can complete it.",
    .faqR6Here: "Both are optional; nothing is sent in their place. “N/A” and “-” are left out.",
    .faqR6Command: "cvmsync show NUMBER",
    .faqR7Question: "Decimals?",
    .faqR7Answer: "Yes, with a point.",
    .faqR7Here: "Takes a comma or a point, and sends the point.",
    .faqR7Command: "cvmsync record --rehearse FILE",
    .faqR8Question: "GVWR not readable on a vehicle from elsewhere?",
    .faqR8Answer: "Enter 1 for a light vehicle (under 4,500 kg), 4501 for a heavy one.",
    .faqR8Here: "One says “not visible” and light or heavy; 1 or 4501 exists only in what is sent, and enters no sum.",
    .faqR8Command: "cvmsync why NUMBER",
    .faqR9Question: "Cancelling a document that was conformed?",
    .faqR9Answer: "CVM: call {cancellation}. AVP: write to {support} with the number and the VIN or plate.",
    .faqR9Here:
      "Keeps the request from “to be asked for” to the reference received, and prepares an AVP's e-mail: cvmsync"
      + " draft-email cancel-avp NUMBER",
    .faqR9Command: "cvmsync cancel NUMBER --who NAME --why REASON",
  ]
}
