extension Text {
  /// Signing in and out, and sending.
  static let englishSignIn: [Text: String] = [
    .askAccessCode: "Access code",
    .askPassword: "Password",
    .askCode: "6-digit code",
    .badAccessCode: "An access code has 4 letters and 4 digits, or 3 letters and 5 digits.",
    .badCode: "The code has 6 digits. Nothing was sent.",
    .badPassword: "The password is empty. Nothing was sent.",
    .signInCodeSent: "A code was sent to {sentTo}. Two e-mails? Use the 2nd code.",
    .signInCodeLater: "Enter the code later: cvmsync sign-in --code",
    .signInWrongPassword: "Wrong password.",
    .signInNeedsConfirmation:
      "Nothing was sent. It would be attempt {next} in a row; the portal suspends the account after the 5th, "
      + "and this device never sends the 5th.",
    .signInExhausted:
      "Nothing was sent: one more attempt could suspend the account. Sign in at the portal itself, then come "
      + "back here. If it received none of your attempts, this device lets you start again one hour after this message.",
    .signInSuspended: "The account is suspended. Nobody can lift it sooner; nothing is tried before its end.",
    .signInSuspendedUntil:
      "The account is suspended until {until}. Nobody can lift it sooner; nothing is tried before.",
    .signInAlreadySignedIn:
      "You are already signed in elsewhere. Use the portal's sign-out button (not the X), then start again.",
    .signInAlreadySignedInSince:
      "You are already signed in elsewhere since {since}. Use the portal's sign-out button (not the X), then "
      + "start again.",
    .signInNoMandate:
      "This person has no mandate. That is normal for administrative staff; a mechanic must sign in to "
      + "reinstate.",
    .signInUnreachable: "The portal cannot be reached. Nothing is lost; try again later.",
    .signInCaptive:
      "The network asks for a sign-in, or something other than the portal answers. Nothing is lost; settle the "
      + "network first.",
    .signInNoAnswer:
      "No answer. The attempt counts as made. If a code arrives by e-mail all the same: cvmsync sign-in --code",
    .signInPortalTrouble: "The portal is in trouble. Nothing is lost; try again later.",
    .codeSignedIn: "Signed in: {name}.",
    .codeConsultation: "Signed in: {name}, without a mandate. Consultation only: nothing will be reinstated (FAQ, C6).",
    .codeWrongCode: "Wrong code. Two e-mails? Use the 2nd code.",
    .codeSupersededCode:
      "This code was replaced; the attempt is not counted. Enter the one of the newest e-mail: cvmsync sign-in "
      + "--code. There is no other? Start again with the password: cvmsync sign-in",
    .codeNoChallenge: "No code is expected, or it has expired. Start again with the password: cvmsync sign-in",
    .codeNeedsConfirmation:
      "Nothing was sent. It would be attempt {next} in a row; the portal suspends the account after the 5th, "
      + "and this device never sends the 5th.",
    .codeExhausted:
      "Nothing was sent: one more attempt could suspend the account. Sign in at the portal itself, then come "
      + "back here.",
    .codeSuspended: "The account is suspended. Nobody can lift it sooner; nothing is tried before its end.",
    .codeSuspendedUntil: "The account is suspended until {until}. Nobody can lift it sooner; nothing is tried before.",
    .codeUnreachable: "The portal cannot be reached. Nothing is lost; try again later.",
    .codeCaptive:
      "The network asks for a sign-in, or something other than the portal answers. Nothing is lost; settle the "
      + "network first.",
    .codeNoAnswer: "No answer. The attempt counts as made.",
    .codePortalTrouble: "The portal is in trouble. Nothing is lost; try again later.",
    .standing: "Failed attempt no. {made}. You have {left} left here; the 5th suspends the account.",
    .confirmAttempt: "Send it anyway?",
    .confirmByOption: "To send it anyway, add --confirm.",
    .signOutSignedOut: "Signed out of the portal.",
    .signOutWasSignedOut: "Nobody was signed in.",
    .signOutPending: "The portal could not be told; it will be at the next contact.",
    .syncStarted: "Sending started. Follow it with: cvmsync status",
    .syncProgress: "{confirmed} reinstated, {remaining} left, {held} to review, {blocked} blocked",
    .syncConfirmedNone: "Nothing new at the portal.",
    .syncConfirmedOne: "1 certificate reinstated.",
    .syncConfirmedMany: "{count} certificates reinstated.",
    .syncRemaining: "{count} waiting, safe on this device.",
    .syncPerson: "{count} to review or correct: cvmsync review list",
    .passDrained: "Sending is done.",
    .passWaiting: "The rest has to wait for its time; the agent goes on.",
    .passCodeNeeded: "A code is waited for: cvmsync sign-in --code",
    .passSignInNeeded: "A sign-in is needed: cvmsync sign-in",
    .passOffline: "Offline: no way to the portal. Try again later.",
    .passPortalDown: "The portal is down. Try again later.",
    .passMaintenance: "The portal asks for a pause. The agent goes on afterwards.",
    .passCaptive: "The network asks for a sign-in, or something other than the portal answers. Nothing was marked.",
    .passNoMandate: "The person signed in has no mandate. A mechanic must sign in.",
    .passSuspended: "The account is suspended; wait until it ends.",
    .passProtocolChanged: "The portal is no longer compatible with this version. Update cvmsync; nothing is lost.",
    .passProgramFault:
      "An error of this program ended the pass. Nothing is lost; it tries again by itself.",
    .passStopped: "Sending was stopped. Nothing is lost.",
  ]
}
