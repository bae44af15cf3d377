extension Text {
  /// The way to the portal: why it is not reached, and what to do about it.
  static let englishLink: [Text: String] = [
    .causeNameUnknown: "the portal's name is not found (no network, or the address needs correcting)",
    .causeRefused: "the portal's address refuses the connection (no service listens there)",
    .causeNoRoute: "this device has no network",
    .causeNoTLS: "what answers at the portal's address does not speak https (TLS); it may be a port of plain http",
    .causeOldTLS: "what answers at the portal's address speaks no version of TLS that is still safe (1.2 or later)",
    .causeNoCipher: "what answers at the portal's address agrees to no encryption with this device (no TLS cipher)",
    .causeAuthorities: "the file “certificateAuthorities” of config.json cannot be used",
    .causeTimedOut: "the portal did not answer in time",
    .causeCut: "the connection to the portal was cut",
    .causeCertificate: "what answers has no valid certificate of the portal",
    .causeCertificateExpired:
      "the certificate of what answers has expired by this device's clock; check the device's date and time",
    .causeCertificateNotYetValid:
      "the certificate of what answers is not valid yet by this device's clock; check the device's date and time",
    .causeCertificateSelfSigned:
      "the certificate of what answers is signed by nobody but itself; the network asks for a sign-in, or the "
      + "certificate is missing from “certificateAuthorities”",
    .causeCertificateUnknownAuthority:
      "the certificate of what answers is of an authority unknown here; the network asks for a sign-in, or the "
      + "authority is missing from “certificateAuthorities”",
    .causeCertificateOtherHost:
      "the certificate of what answers is for another host; the network asks for a sign-in, or the address needs "
      + "correcting",
    .causeCertificateNameless:
      "the certificate of what answers names no host where it has to (subjectAltName)",
    .todoTLS: "check “portal” in config.json; if it is right, tell whoever runs the portal.",
    .todoAuthorities: "put the file “certificateAuthorities” right, then start the agent again.",
    .todoClock: "check this device's date and time; if they are right, tell whoever runs the portal.",
    .todoCertificate:
      "open a web page on this network and accept its terms; if there are none, tell whoever runs the portal.",
    .passCaptiveWhy: "Not sent: {why}. Nothing was marked.",
    .signInCaptiveWhy: "The password was not sent: {why}. Nothing is lost.",
    .causeNetworkSignIn: "the network asks for a sign-in",
    .causeRedirect: "something other than the portal answers",
    .causeUnmarked: "something other than the portal answers",
    .causeGateway: "a server in front of the portal answers that it is down",
    .causeOther: "the portal was not reached",
    .verdictNotPortal: "WRONG ADDRESS",
    .statusNotPortal: "You can keep working.",
    .whyNotPortal: "the configured address is not a SyncProtocol portal",
    .todoNotPortal: "correct “portal” in config.json, then start the agent again.",
    .whyMaintenanceUntil: "the portal asks to wait until {time}",
    .monitorNotPortal: "the configured address is not a portal",
    .todoNoAgent: "start the agent, without which nothing is sent: {command}",
    .todoNothing: "nothing for now.",
    .todoAddress: "check “portal” in config.json, then start the agent again.",
    .todoUnreached: "nothing for now. Once the portal answers: {command}",
    .commandAgent: "cvmsync agent",
    .commandSync: "cvmsync sync",
    .commandSignIn: "cvmsync sign-in",
    .commandSignInCode: "cvmsync sign-in --code",
    .nextNoAgent: "Your turn: no agent is running, so nothing is sent. Start it: cvmsync agent",
    .lifeUnreached: "Portal: {why}.",
    .signInNotPortal:
      "The configured address is not a SyncProtocol portal; the password was not sent. Correct “portal” in config.json.",
    .signInUnreachableWhy: "Portal not reached: {why}. Nothing is lost; try again later.",
    .passNotPortal:
      "The configured address is not a SyncProtocol portal. Correct “portal” in config.json; nothing is lost.",
    .passOfflineWhy: "Offline: {why}. Try again later.",
    .passWaitingAlone: "The rest has to wait for its time. Then: cvmsync sync",
    .passMaintenanceUntil:
      "The portal asks to wait until {time}; nothing is sent to it before. The agent goes on afterwards.",
    .passMaintenanceUntilAlone:
      "The portal asks to wait until {time}; nothing is sent to it before. Then: cvmsync sync",
  ]
}
