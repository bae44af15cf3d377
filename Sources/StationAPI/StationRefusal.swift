package import Domain

/// Why a station refused a call. Nothing was changed.
package struct StationRefusal: Error, Codable, Hashable, Sendable {
  package var code: Code
  /// Which parts of the call are wrong, and what to do: keys of the texts that people read.
  package var issues: [FieldIssue]
  /// Numbers and codes that the text for `code` needs; never personal data.
  package var parameters: [String: String]

  package init(_ code: Code, issues: [FieldIssue] = [], parameters: [String: String] = [:]) {
    self.code = code
    self.issues = issues
    self.parameters = parameters
  }

  package enum Code: String, Codable, CaseIterable, Sendable {
    /// The call itself is wrong; `issues` tells where.
    case malformedCall
    /// No certificate of that number here.
    case noSuchCertificate
    /// The certificate's state does not allow it; parameter `state`.
    case wrongState
    /// The lot overlaps one that is there; parameters `first`, `last`.
    case lotOverlaps
    /// The number is in no lot of this station; parameters `number`, `kind`.
    case numberNotInStock
    /// The number has another state already; parameters `number`, `state`.
    case numberNotAvailable
    /// The number is at another station; parameters `number`, `kind`, `station`, `since`, `who`, `why`.
    case handedOver
    /// A station cannot hand over to itself; parameter `station`.
    case handOverToSelf
    /// None of the numbers is available; parameters `first`, `last`.
    case nothingToHandOver
    /// The slip is damaged or was changed; `issues` tells where.
    case malformedSlip
    /// The slip is for another station; parameters `to`, `station`.
    case slipForOther
    /// This station gave the slip; parameter `move`: its place in the log.
    case ownSlip
    /// The slip names this station as its giver, but the log does not know it.
    case ownSlipUnknown
    /// A number of the slip is in this station's stock already; parameters `number`, `state`.
    case numberIsHere
    /// The log has no hand-over to another station at that place; parameter `move`.
    case noSuchHandOver
    /// Numbers of the hand-over have come back; parameter `move`.
    case cameBack
    /// No notice of that id is open; parameter `notice`.
    case noSuchNotice
    /// No person noted anything under that id in the outage log; parameter `note`.
    case noSuchNote
    /// The vehicle is not among the candidates.
    case noSuchCandidate
    /// No answers are kept under that id: they were recorded (parameter `recorded`) or dropped.
    case noSuchDraft
    /// The most drafts are kept already; parameter `limit`.
    case tooManyDrafts
    /// The portal has not confirmed it, so there is nothing to cancel; parameters `number`, `state`.
    case notConfirmed
    /// The number is in the stock, and nothing was recorded for it; parameter `number`.
    case neverRecorded
    /// The portal may have it, so it is not taken back; parameters `number`, `state`.
    case notWithdrawable
    /// No older document of that number waits to be filed; parameter `number`.
    case nothingToFile
    /// Not a next step of the request to cancel; parameters `number`, `step`: the state it is in, or `none`.
    case wrongCancellationStep
    /// Another person types the certificate; parameters `number`, `who`, `since`, `until`: when it may be taken over.
    case keyingTaken
    /// Another person has typed it for over 30 minutes without going on: taking it over needs a reason; parameters
    /// `number`, `who`.
    case keyingNeedsReason
    /// The certificate's keying went on meanwhile, or is at another step; parameter `number`.
    case keyingMoved
    /// The state of the certificate's keying does not allow it; parameters `number`, `state`: a `KeyingState`.
    case wrongKeyingState
    /// What was seen at the portal is not what is recorded here; parameters `number`, `fields`.
    case keyingDiffers
    /// The second look is by the same person, and too early; parameters `number`, `from`.
    case keyingSamePerson
    /// The portal is a web site: nothing is sent or asked by the program itself.
    case portalIsWeb
    /// The free space on the disk is under 16 MiB.
    case diskFull
    /// The database could not be read or written. What was being recorded is not recorded: keep the paper.
    case storeFault
    /// The station was opened read-only.
    case readOnly
    /// No copy of the file could be made; parameter `note`.
    case backupFailed
    /// Nothing waits that could be carried by hand.
    case nothingToCarry
    /// The portal's keys for bundles are not known here, or cannot be used.
    case noPortalKeys
    /// A file of receipts is not valid; parameter `fault`, a `ReceiptsFault`.
    case badReceipts
    /// A pass was still running after the longest wait for its end.
    case passRunning
    /// This station's key cannot be read or made; parameter `note`.
    case stationKeyFault
    /// The agent is stopping; ask again once it is back.
    case stopping
    /// The agent already runs as many calls at once as it may; this one was not begun.
    case busy
    /// Another user's program listens on the socket; nothing was sent to it. Parameters `path`, `user`.
    case foreignAgent
    /// The page is served by the agent alone, and none runs.
    case pageNeedsAgent
    /// The configuration wants no page.
    case pageOff
    /// Another program has the page's port; parameter `port`.
    case pagePortTaken
    /// The page's port cannot be opened; parameters `port`, `note`.
    case pageClosed
    /// The agent did not answer on its socket.
    case agentNotReachable
    /// A form that is not from this session's pages, or whose session ended meanwhile; nothing was done.
    case foreignForm
    /// The station was moved to another device; parameters `since`, `who`, `why`.
    case retired
    /// Another device with this station has reported to the portal; parameters as for `retired`.
    case doubled
    /// A file of the move may be complete, so this device stays retired; parameters as for `retired`.
    case movedForGood
    /// The station is not being moved.
    case notMoving
    /// Anything unforeseen; parameter `note`.
    case unexpected
  }
}

extension StationRefusal.Code {
  /// The HTTP status on the socket, and how a command ends.
  package var outcome: (status: Int, exit: ExitCode) {
    switch self {
    case .malformedCall: (400, .inputErrors)
    case .noSuchCertificate: (404, .noSuchCertificate)
    case .wrongState: (409, .inputErrors)
    case .lotOverlaps: (409, .inputErrors)
    case .numberNotInStock: (409, .inputErrors)
    case .numberNotAvailable: (409, .inputErrors)
    case .handedOver: (404, .noSuchCertificate)
    case .handOverToSelf, .nothingToHandOver: (409, .inputErrors)
    case .malformedSlip: (400, .inputErrors)
    case .slipForOther, .ownSlip, .ownSlipUnknown: (409, .inputErrors)
    case .numberIsHere: (409, .inputErrors)
    case .noSuchHandOver: (404, .inputErrors)
    case .cameBack: (409, .inputErrors)
    case .noSuchNotice, .noSuchNote: (404, .inputErrors)
    case .noSuchCandidate: (404, .inputErrors)
    case .noSuchDraft: (404, .inputErrors)
    case .tooManyDrafts: (409, .inputErrors)
    case .notConfirmed: (409, .inputErrors)
    case .neverRecorded: (409, .inputErrors)
    case .notWithdrawable: (409, .inputErrors)
    case .nothingToFile: (409, .inputErrors)
    case .wrongCancellationStep: (409, .inputErrors)
    case .keyingTaken, .keyingNeedsReason, .keyingMoved, .wrongKeyingState, .keyingDiffers, .keyingSamePerson:
      (409, .inputErrors)
    case .portalIsWeb: (409, .configuration)
    case .diskFull: (507, .storeFault)  // RFC 4918: insufficient storage
    case .storeFault: (500, .storeFault)
    case .readOnly: (500, .storeFault)
    case .backupFailed: (500, .storeFault)
    case .nothingToCarry: (409, .noSuchCertificate)
    case .noPortalKeys: (409, .configuration)
    case .badReceipts: (409, .inputErrors)
    case .passRunning: (503, .tryLater)
    case .stationKeyFault: (500, .storeFault)
    case .stopping: (503, .tryLater)
    case .busy: (503, .tryLater)
    case .foreignAgent: (503, .agentNotReachable)
    case .pageNeedsAgent: (503, .agentNotReachable)
    case .pageOff: (409, .configuration)
    case .pagePortTaken: (409, .configuration)
    case .pageClosed: (409, .configuration)
    case .agentNotReachable: (503, .agentNotReachable)
    case .foreignForm: (403, .inputErrors)
    case .retired, .doubled: (409, .configuration)
    case .movedForGood, .notMoving: (409, .inputErrors)
    case .unexpected: (500, .unexpected)
    }
  }

  /// The key of the text that people read.
  package var textKey: String { "refusal" + rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
