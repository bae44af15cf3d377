extension Text {
  /// Drafts of e-mails, whose blanks a person fills in in their mail program; and what stands around the FAQ.
  static let englishDrafts: [Text: String] = [
    .draftTo: "To: {to}",
    .draftSubject: "Subject: {subject}",
    .draftSignInSubject: "Mandataires en VVR portal: sent back to the sign-in page",
    .draftSignInBody:
      "Hello,\n\nAfter the page where I confirm my particulars, the portal sends me back to the sign-in page.\n\n"
      + "Last and first name: {blank}\nAccess code: {accessCode}\nTelephone to reach me: {blank}\n"
      + "My mother's first name: {blank}\nDate of birth (year, month, day): {blank}\n"
      + "Last 3 digits of my SIN: {blank}\n\nThank you.",
    .draftUnknownSubject: "{certificate}: is it recorded at the portal?",
    .draftUnknownBody:
      "Hello,\n\nWe received no answer that proves that this document is recorded at the portal. Can you tell us "
      + "whether it is, and send it to us?\n\nDocument: {certificate}\nPlate: {plate}\nVIN: {vin}\n"
      + "Inspected: {time}\nLast sent to the portal: {sent}\nMechanic's access code: {mechanic}\n"
      + "Telephone to reach us: {blank}\n\nThank you.",
    .draftStatisticsSubject: "Request for inspection statistics",
    .draftStatisticsBody:
      "Hello,\n\nWe ask for our statistics, as the portal does not offer them for now.\n\n"
      + "Mandatary: {blank}\nStation: {station} ({kind})\nPeriod, from: {blank}\nPeriod, to: {blank}\n"
      + "Documents (CVM, AVP): {blank}\nBy mechanic (yes, no): {blank}\nTelephone to reach us: {blank}\n\n"
      + "Thank you.",
    .draftCancelSubject: "Cancellation of {certificate}",
    .draftCancelBody:
      "Hello,\n\nWe ask for the following document to be cancelled.\n\nAVP number: {number}\nVIN: {vin}\n"
      + "Plate: {plate}\nReason: {why}\nAsked by: {who}\nTelephone to reach us: {blank}\n\nPlease give us a "
      + "reference.",
    .draftByHand:
      "Nothing is sent: read it, fill in the blanks in your mail program and send it yourself. cvmsync never asks for "
      + "or keeps your mother's first name, your date of birth or your SIN.",
    .draftWritten: "Draft written: {file}",
    .draftExists: "{file} exists already and stays as it is; give --eml another name.",
    .draftNotWritable: "{file} cannot be written ({note}). Nothing is lost: without --eml the text is printed.",
    .draftConfirmed:
      "The portal has confirmed {number}: it is in its history (Consulter un CVM ou un AVP), where it can be printed. "
      + "There is nothing to ask for; the proof: cvmsync why {number}",
    .draftNeverSent:
      "{number} has not been sent yet: there is nothing to ask for. What comes next: cvmsync why {number}",
    .draftCancelByPhone: "To cancel a CVM, call {cancellation}.",
    .draftCallInstead:
      "Client refused because of {certificate}? There is no e-mail to prepare: the client calls {satisfaction} (client "
      + "satisfaction centre).",
    .draftNeedsNumber: "This draft needs a certificate's number.",
    .draftTakesNoNumber: "This draft takes no number.",
    .draftNoEmail: "There is no e-mail for this: it is a call. Leave --eml out.",
    .helpDraft: "Prepare an e-mail to the support; nothing is sent.",
    .helpDraftKind: "support-sign-in, unknown-outcome, statistics, cancel-avp or client-refused.",
    .helpEml: "Write the draft to this new file (.eml).",
    .faqHeading: "SAAQ's FAQ to its mandataries, in short:",
    .faqUsage: "An answer and what cvmsync does: cvmsync help faq ID",
    .faqAnswer: "FAQ",
    .faqHere: "Here",
    .faqCommand: "Command",
    .faqUnknown: "No question {id} in the FAQ. The nearest: {near}. All of them: cvmsync help faq",
    .helpFAQ: "SAAQ's FAQ in short, and what cvmsync does (also: help faq).",
    .helpFAQRule: "A question, C1 to A3.",
  ]
}
