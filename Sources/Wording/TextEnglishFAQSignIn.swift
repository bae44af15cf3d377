extension Text {
  /// The FAQ on signing in.
  static let englishFAQSignIn: [Text: String] = [
    .faqC1Question: "Signing in without an e-mail address?",
    .faqC1Answer:
      "No: each person needs their own. A 6-digit code arrives there at each sign-in, and 15 idle minutes sign "
      + "you out.",
    .faqC1Here:
      "Asks for the password and then the code without showing them; the status tells until when the session "
      + "lasts. If it ends, what is recorded waits for the next one.",
    .faqC1Command: "cvmsync sign-in ACCESS_CODE",
    .faqC2Question: "Sent back to the sign-in page after confirming your particulars?",
    .faqC2Answer:
      "Write to {support}: name, access code, telephone and what identifies you (with 3 digits of the SIN).",
    .faqC2Here: "Prepares the e-mail and leaves blank what is personal; that is never asked for or kept here.",
    .faqC2Command: "cvmsync draft-email support-sign-in",
    .faqC3Question: "How many attempts at signing in?",
    .faqC3Answer: "Five in a row, then the account is suspended. Nobody can shorten the wait.",
    .faqC3Here:
      "Notes each attempt before it is sent and tells how many are left; from the 3rd on it must be confirmed; "
      + "the 5th is never sent. A suspension is shown with its end where the portal tells it.",
    .faqC3Command: "cvmsync status",
    .faqC4Question: "“Vous êtes déjà connecté”?",
    .faqC4Answer:
      "Closing the page with the X does not sign out; it takes the Déconnexion button, or the account may be "
      + "blocked.",
    .faqC4Here: "Signs out once everything is sent, when it stops, at the next start after a failure, or when asked.",
    .faqC4Command: "cvmsync sign-out",
    .faqC5Question: "Two e-mails with a code?",
    .faqC5Answer: "Take the 2nd code. No need to call.",
    .faqC5Here: "Says so when it asks for the code, and answers the newest request alone.",
    .faqC5Command: "cvmsync sign-in --code",
    .faqC6Question: "No services for administrative staff or technical expertise?",
    .faqC6Answer: "That is normal: the portal serves mechanics first, and technical expertise is not in it.",
    .faqC6Here:
      "Says that there is no mandate (consultation only); nothing is sent under that account, and everything "
      + "waits for a mechanic.",
    .faqC6Command: "cvmsync status",
  ]
}
