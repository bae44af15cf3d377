extension Text {
  /// What is carried by hand.
  static let englishBundles: [Text: String] = [
    .reasonCarriedReceipt: "the portal's receipt was brought by hand and is kept here",
    .rowCarried: "By hand",
    .carriedOne: "1 carried in a file on {time}, not reinstated yet",
    .carriedMany: "{count} carried in a file on {time}, not reinstated yet",
    .bundleMadeOne: "1 inspection",
    .bundleMadeMany: "{count} inspections",
    .bundleMade:
      "{made} in {file}, encrypted for the portal. Nothing is reinstated yet, and the agent goes on trying the "
      + "network.",
    .bundleNext:
      "Your turn: take this file to the office and bring its receipts back, then: cvmsync bundle import-receipts FILE",
    .bundleLeft:
      "{count} more {count=waits|wait} and did not fit. Make another file: cvmsync bundle export FILE --who NAME",
    .bundleExists: "{file} exists already; nothing was written. Choose another name.",
    .bundleNone: "No file was made here to be carried by hand.",
    .bundleLine:
      "{bundle}: written {time}, carried by {who}; inspections: {count}, of which reinstated: {reinstated}; answers "
      + "brought back: {answered}",
    .bundleLineUnwritten:
      "{bundle}: prepared {time} for {who}, never noted as written; inspections: {count}, of which reinstated: "
      + "{reinstated}; answers brought back: {answered}",
    .keyStation: "Station: {station}",
    .keyText: "Public key: {key}",
    .keyFingerprint: "Fingerprint to compare: {fingerprint}",
    .keyUntold:
      "The portal does not have this key yet. The agent tells it at its next connection; without a network, take these "
      + "lines to the office, which confirms it.",
    .keyAcknowledged: "The portal has this key. Nothing to do.",
    .keyRefused:
      "The portal has another key of this station and refuses this one. Take these lines to the office: it alone "
      + "replaces it. Until then this station's files are refused there; sending over the network does not depend on it.",
    .keyPortal: "Fingerprint of the portal's key: {fingerprint}",
    .keyPortalNone: "The portal's key is not known here: connect once, or write bundleKeys into config.json.",
    .receiptsNotReadable: "{file} cannot be read. Nothing was changed; check its name and permissions.",
    .receiptsConfirmed: "{count} reinstated: the portal's receipt is verified and kept here.",
    .receiptsForPerson: "{count} {count=needs|need} a person. See: cvmsync review list",
    .receiptsNoted: "{count} noted, nothing changed: reinstated before, or to be tried again.",
    .receiptsKnown: "{count} read from this file before: nothing changed.",
    .receiptsLeft: "{count} being sent at this moment, left as they are. Read this file again in a minute.",
    .receiptsNothing: "This file holds no answer. Nothing changed.",
    .receiptsProblem: "{certificate} ({state}): the portal answers {problem}",
    .receiptsUnreadable: "this is not a file of the portal's receipts, or it is of a later version.",
    .receiptsTooLarge: "it has more than 4 MiB; a file of receipts is never as large.",
    .receiptsOtherStation: "it is for another station. Take it to that station.",
    .receiptsUnknownBundle:
      "it answers a file that was not made here, or that this station knows nothing of any more. Make another "
      + "(cvmsync bundle export FILE --who NAME): the portal will give the same receipts.",
    .receiptsSignature:
      "it was changed, or signed by another key than the portal's. Ask the office for it again.",
    .receiptsEntries: "its answers are not to the inspections of the file. Ask the office for it again.",
    .lifeCarried: "Put into the file {bundle}, carried by {who}. This is no reinstatement yet.",
    .lifeCarriedReceipt: "The portal's receipt of {time}, brought by hand (file {bundle}) and verified.",
    .lifeCarriedProblem: "The portal's answer of {time}, brought by hand (file {bundle}): {problem}.",
    .refusalNothingToCarry: "Nothing waits: no file was made.",
    .refusalNoPortalKeys:
      "No file was made: the portal's key is not known here, or cannot be used. Connect once (cvmsync sync), or ask the "
      + "office for the keys and write them under bundleKeys into config.json.",
    .refusalBadReceipts: "File refused, nothing was changed: {note}",
    .refusalPassRunning: "Sending is under way. Nothing was changed; read this file again in a few minutes.",
    .refusalStationKeyFault:
      "This station's key cannot be read or made ({note}). Nothing was changed; sending over the network does not depend "
      + "on it. Bring the file back from a copy, or remove it: the office must then confirm the new key.",
    .configurationBundleKeys: "an object of two texts: receipts and sealing, which the portal's office gives.",
    .configurationBundleKey: "a public key of 32 bytes in base64 (44 characters), as the office gives it.",
    .helpBundle: "Carry by hand what waits, when the network does not come.",
    .helpBundleExport: "Write what waits into a file that is encrypted for the portal.",
    .helpBundleImport: "Read the receipts that the office gave.",
    .helpBundleList: "Show the files that were made and how they stand.",
    .helpBundleKey: "Show this station's key and its fingerprint.",
    .helpBundleFile: "File to write, such as on a USB stick.",
    .helpReceiptsFile: "File of receipts; - for standard input.",
    .helpCarrier: "Who carries the file.",
  ]
}
