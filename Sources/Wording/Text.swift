/// Every text people read, by key; French and English stand in tables of the same keys and placeholders, `{such}`.
///
/// Where a key ends in the name of a code (`stateReady`, `refusalDiskFull`), `Text.init(_:code:)` finds it.
package enum Text: String, CaseIterable, Sendable {
  // States
  case warningOdometerBelow, warningOdometerFarAbove, warningVehicleSeenLately, warningNumberFarFromLast
  case verdictClockWrong, statusClockWrong, todoClockWrong, whyClockBeforeRelease, whyClockBeforeLastEvent, monitorClock
  case helpAcceptDate, issueDateImplausible, warningDeviceClockWrong, fieldAcceptDate, whyStillOpen, whyResultAtPortal,
    issueIdWithdrawn, warningCorrectedSince, adaptationSent, stateCancelled,
    stateCancelledReference, stateWithdrawn
  case stateDraft, stateReady, stateSending, stateUnknown, stateHeld, stateQuarantined, stateConfirmed, stateClosed
  case reasonLostOnTheWay
  case reasonNotSent, reasonSessionEnded, reasonAskedToWait, reasonNoMandate, reasonAbsentAtPortal, reasonLostByPortal,
    reasonPersonDecided,
    reasonNoAnswer
  case reasonServerError, reasonUnreadableAnswer, reasonReceiptMismatch, reasonBeingCommitted, reasonRestarted
  case reasonForeignAnswer, reasonVehicleDiffers, reasonVehicleAmbiguous, reasonVehicleNearMiss, reasonNumberTaken
  case reasonDocumentAbsent, reasonNotOffered, reasonWithdrawn
  case reasonCreationRefused, reasonRefusedByPortal, reasonRepeatedServerError, reasonReceipt, reasonFoundByLookup
  case reasonClosedByPerson, reasonWithProblem, reasonWithField, reasonWithBoth, kindMechanical, kindPhotometric
  case certificateName, stockAvailable, stockReserved, stockIssued, stockReinstated, stockSpoiled, stockLost
  case stockStolen, stockReturned, purposeSubmit, purposeLookUp, purposeMatch, purposeCreateVehicle, actionSelect
  case actionNotSame, actionRetry
  // Status
  case verdictFault, verdictAccountSuspended, verdictSignInNeeded, verdictNeedsPerson, verdictNotice, verdictCaptive
  case verdictPortalDown, verdictOffline, verdictStockLow, verdictUpToDate, verdictWaiting, statusWaiting, whyWaiting,
    todoWaiting, waitingNone, waitingOne, waitingMany
  case statusNeedsPersonAlone, todoNoStock, passCodeNeeded, statusFault, statusProtocolChanged, statusAccountSuspended,
    statusSignInNeeded, statusNeedsPerson
  case statusNotice, whyNotice, rowNotice, todoNotice, monitorNotice, noticeOlderCopy, noticeNumbersFound
  case noticeFileRebuilt, noticeFileLost, noticeFileMadeAnew, noticeChangesLost, safeMissing
  case rowBackup, backupAt, backupNone, backupOverdue, backupFault
  case monitorBackup
  case backupMade, restoreDone
  case noticePortalWentBack, noticeLine, noticeNone, noticeSeen, noticeUsage
  case needsPersonOne, needsPersonMany, whyDiskFull, todoDiskFull, monitorDisk
  case statusCaptive, statusPortalDown, statusOffline, statusStockLow, statusUpToDate, rowWhy, rowSafe, rowOldest
  case rowPerson, rowPass, rowAccount, rowNextTry, rowClock, rowDisk, whyFault, whyAccountSuspended
  case whyAccountSuspendedOpen, whySignInNeeded, whyConsultationOnly, whyNeedsPerson, whyCaptive, whyPortalDown
  case whyMaintenance, whyProtocolChanged, whyOffline, whyStockLow, whyUpToDate, whyUntried, whySince, safeYes, safeNo
  case oldestSince, oldestYellow, oldestRed, passRunning, accountSignedIn, accountSignedInUntil, accountCodeSent
  case accountConsultationOnly, nextTryAutomatic, nextTryNoAgent, clockSkew, diskLow, stockLine, stockLineOpen
  case daysNone, daysOne, daysMany, todo, todoFault, todoProtocolChanged, todoAccountSuspended, todoSignInNeeded
  case todoNeedsPerson, todoCaptive, todoPortalDown, todoOffline, todoOfflineSignedIn, todoStockLow, todoUpToDate
  case monitorOk, monitorWarning, monitorCritical, monitorUnknown, monitorLine, monitorFine, monitorFault
  case monitorProtocol, monitorAgent, monitorStopped, monitorOffline, monitorSignIn, monitorSuspended, monitorPerson
  case monitorStockNone
  case verdictNotPortal, statusNotPortal, todoNotPortal, whyNotPortal, whyMaintenanceUntil, monitorNotPortal
  case todoNoAgent, todoNothing, todoAddress, todoUnreached, commandAgent, commandSync, commandSignIn, commandSignInCode
  case causeNameUnknown, causeRefused, causeNoRoute, causeNoTLS, causeTimedOut, causeCut, causeCertificate
  case causeOldTLS, causeNoCipher, causeAuthorities, causeCertificateExpired, causeCertificateNotYetValid
  case causeCertificateSelfSigned, causeCertificateUnknownAuthority, causeCertificateOtherHost
  case causeCertificateNameless, todoTLS, todoAuthorities, todoClock, todoCertificate, passCaptiveWhy
  case signInCaptiveWhy
  case causeNetworkSignIn, causeRedirect, causeUnmarked, causeGateway, causeOther, nextNoAgent, lifeUnreached,
    signInNotPortal
  case signInUnreachableWhy, passNotPortal, passOfflineWhy, passWaitingAlone, passMaintenanceUntil,
    passMaintenanceUntilAlone
  // Fields
  case fieldKind, fieldNumber, fieldId, fieldInspection, fieldPerformedAt, fieldUtcOffset, fieldRecordedAt
  case fieldStation, fieldStationId, fieldStationKind, fieldMechanic, fieldKeyedBy, fieldPaperReason
  case fieldPaperReasonText, fieldInspectionReason, fieldVehicle, fieldVehicleVin, fieldVehicleYear, fieldVehicleMake
  case fieldVehicleModel, fieldVehicleColour, fieldVehiclePlate, fieldVehicleJurisdiction, fieldVehicleNetMass
  case fieldVehicleGrossVehicleWeightRating, fieldVehiclePnbv, fieldVehiclePnbvNotVisible, fieldVehicleOwner
  case fieldOwner, fieldOwnerKind, fieldOwnerName, fieldOwnerIdentificationNumber, fieldOwnerEnterpriseNumber
  case fieldOwnerAddress, fieldOwnerAddressCivicNumber, fieldOwnerAddressStreet, fieldOwnerAddressCity
  case fieldOwnerAddressJurisdiction, fieldOwnerAddressPostalCode, fieldOdometer, fieldOdometerValue
  case fieldOdometerUnit, fieldOdometerAbsent, fieldDefects, fieldDefectsComponent, fieldDefectsCode
  case fieldDefectsSeverity, fieldDefectsPosition, fieldDefectsMeasurement, fieldDefectsUnit, fieldDefectsRepairedAt
  case fieldResult, fieldMayCirculate, fieldSticker, fieldRemarks, fieldReadings, fieldReadingsWindow
  case fieldReadingsTransmission, fieldFirst, fieldLast, fieldRepairDeadline, valueYes, valueNo, valueAbsent
  case valueNone, resultCompliant, resultNonCompliant, inspectionPeriodic, inspectionOutOfProvince
  case inspectionStoredOverTwelveMonths, inspectionPeaceOfficerNotice, inspectionTaxi, inspectionSchool
  case inspectionEmergency, inspectionModified, inspectionOther, paperPortalOutage, paperMobileUnit, paperOther
  case stationGarage, stationMobileUnit, ownerPerson, ownerCompany, severityMinor, severityMajor, odometerIllegible
  case odometerBroken, odometerNone, weightLight, weightHeavy, defectRepaired
  // Certificates
  case listNumber, listState, listPerformed, listSince, listReason, listEmpty, listMore, whyTitle, whyTitleReason,
    whyRecorded
  case whyAdapted, whyKept, evidenceNothingLeft, evidenceNoAnswer, evidenceMarked, evidenceForeign, evidenceNone
  case evidenceNote, attemptLine, attemptResult, attemptResultReason, vehicleSelected, vehicleToCreate, vehicleCreated
  case vehicleHeld, vehicleByPerson, fieldsAgreed, fieldsDiffered, fieldsMissing, ownerDiffers, personDecided, proof
  case proofNone, nextDraft, nextReady, nextReadyAt, nextSending, nextUnknown, nextUnknownAt, nextHeld
  case standingChecked, standingUnchecked, standingShort, standingPlaceholder, ruleOneIsTheSame, ruleNoneIsTheSame
  case ruleSeveralCouldBe, rulePlateOfAnother, ruleListCutShort, ruleNearMiss, ruleNothingLikeIt
  case nextQuarantined, nextConfirmed, nextClosed, contactRefused, masked, reviewNone, reviewOurs, reviewTheirs
  case reviewField, reviewOwnSource, reviewPortalSource, reviewPortalNow, reviewCandidate, reviewRelationSame
  case reviewRelationNearMiss, reviewRelationOther, reviewTruncated, reviewOwnerRule, reviewActions, reviewSelectUsage
  case reviewNotSameUsage, reviewRetryUsage, reviewDecided
  // Recording
  case recorded, recordedAlready, recordFit, recordLine, recordEntry, recordWarning, recordStoreFault
  case recordUnanswered, recordStoppedAt, recordRefused, recordSummary, recordSummaryRehearsal, recordNothing
  case recordTooLong, outputNotWritten, argumentUnreadable, argumentOtherEncoding, badSecret, recordTooMany,
    recordNotJSON, recordNotJSONLine, recordSecondValue, encodingCharacter, encodingLine, encodingOther, encodingUnknown
  case issueDuplicateMember, issueTooDeep, recordNotReadable, issueLine, issueLineLabelled, askIntroduction
  case askOptional, askChoices, askPrompt, askMoreDefects, askAgain, askConfirm, askYesNo, askYesLetters, askGivenUp
  case askHourTwice
  case stockAdded, stockMovedSpoiled, stockMovedLost, stockMovedStolen, stockMovedReturned,
    cancellationConfirmedReference
  case stockLostAdvice, stockEmpty, stockLotLine, stockCount, stockNext, badVehicle
  // Dialogue
  case askStandard, askYesNoYes, askYesOrNo, askNoLetters, askFirst, askResumed, askUnderstood, askRecap, askDropDraft
  case draftKept, draftNotKept, draftSameNumber, draftRecordedElsewhere, draftNone, draftWhich, draftNoSuch
  case draftUnanswered, draftResumeOnly, draftRecordedAsOther, draftResume, draftDropped, draftNeedsTerminal, rowDrafts,
    draftsOne, draftsMany, helpResume,
    helpDiscard
  case helpDraftUsage, issueBadCharactersLost, issueWeightSentinelAsked, issueNotAMoment, issueNotOffered
  case issueOfLabel, explainRecap, explainText, explainRemarks, explainChoice, explainDecimal, explainWhole
  case explainMoment, explainAccessCode, explainNumber, explainVin, explainJurisdiction, explainDigits
  case explainLetters, explainOptional, explainRequired, explainBack, explainUnknown, explainWeight, explainName
  case conformIntroduction, conformNoBack
  case explainIdentification, explainStreet, explainOdometer, explainComponent
  case badTooMany, badText
  // Issues
  case issueMissing, issueMissingOr, issueUnknownKey, issueUnknownKeySuggestion, issueWrongType, issueNotAllowed
  case issueNotAChoice, issueBadCharacters, issueTooLong, issueRemarksTooLong, issueTooMany
  case issueNotANumber, issueTooManyDigits, issueTooManyDecimals, issueZeroNotAllowed, issueWeightSentinel
  case issueOutOfRange, issueNotADateTime, issueNoOffset, issueHourTwice, issueHourSkipped, issueInFuture
  case issueNotAnIdentifier, issueNotAnAccessCode
  case issueBadCharactersHalf, issueNoLetters, issueOtherDocument, issueVinTooLong, issueVinCharacter,
    issueNotDigitsExact
  case warningInvisibleDropped, warningTabReplaced, warningScanMarksDropped, warningSeparatorsDropped
  case issueNotACertificateNumber, issueNotAVIN, issueNotAJurisdiction, issueNotDigits, issueNotLetters
  case issueContradictsDefects, issueOpenMajorDefect, issueNumberNotInStock, issueNumberNotAvailable, issueIdTaken
  case issueLotPrefixesDiffer, issueLotWidthsDiffer, issueLotLastBeforeFirst, issueLotTooLarge, expectedText
  case expectedNumber, expectedBoolean, expectedObject, expectedList, warningVinLetters, warningVinCheckDigit
  case warningVinPlaceholder, warningNotGiven, warningJurisdictionOfState, issueAmbiguousJurisdiction
  case warningPerformedLongAgo, warningWeightSentinel, adaptationNameShortened, adaptationStreetShortened
  case adaptationIdentificationNumberMoved, adaptationWeightSentinel
  // Photometry
  case fieldTool, windowFrontLeft, windowFrontRight, windowRearLeft, windowRearRight, windowWindshield
  case windowRearWindow, readingLine, askMoreReadings, askChoicesStandard, issueContradictsReadings, issueWindowTwice
  case badNumberOfBoth, rowStockMechanical, rowStockPhotometric, monitorStockLowMechanical
  case monitorStockLowPhotometric, helpDocument, helpStockDocument
  // SignIn
  case askAccessCode, askPassword, askCode, badAccessCode, badCode, badPassword, signInCodeSent, signInCodeLater
  case signInWrongPassword, signInNeedsConfirmation, signInExhausted, signInSuspended, signInSuspendedUntil
  case signInAlreadySignedIn, signInAlreadySignedInSince, signInNoMandate, signInUnreachable, signInCaptive
  case signInNoAnswer, signInPortalTrouble, codeSignedIn, codeConsultation, codeWrongCode, codeNoChallenge
  case codeSupersededCode
  case codeNeedsConfirmation, codeExhausted, codeSuspended, codeSuspendedUntil, codeUnreachable, codeCaptive
  case codeNoAnswer, codePortalTrouble, standing, confirmAttempt, confirmByOption, signOutSignedOut
  case signOutWasSignedOut, signOutPending, syncStarted, syncProgress, syncConfirmedNone, syncConfirmedOne
  case syncConfirmedMany, syncRemaining, syncPerson, passDrained, passWaiting, passSignInNeeded, passOffline
  case passPortalDown, passMaintenance, passCaptive, passNoMandate, passSuspended, passProtocolChanged, passStopped
  case passProgramFault
  // Faults
  case refusalMalformedCall, refusalNoSuchCertificate, refusalWrongState, refusalLotOverlaps, refusalNumberNotInStock
  case refusalNoSuchDraft, refusalTooManyDrafts
  case refusalNumberNotAvailable, refusalNoSuchCandidate, refusalNoSuchNotice, refusalDiskFull, refusalStoreFault,
    refusalStopping
  case refusalBackupFailed, faultDamaged
  case refusalAgentNotReachable, refusalUnexpected, faultNotInitialised, faultAlreadyInitialised, faultConfiguration
  case faultDatabaseHeld, faultDatabaseHeldUnknown, faultUnsafeWritable, faultUnsafeReplaceable, faultUnsafeOwner
  case faultUnsafeNotPlain, faultFolderInUse, faultDatabaseGone, faultDatabaseGoneWitness
  case faultNotABackupMissing, faultNotABackupNotPlain, faultNotABackupNoStation, faultNotABackupOtherStation
  case faultInUse, faultInUseUnknown, faultNewerSchema, faultStore, faultAccessDenied, faultReadOnly, refusalReadOnly,
    faultSocketTaken, faultSocket, faultTooFewFiles, refusalBusy, refusalForeignAgent, initDone, initNext,
    notANumber
  case configurationUnreadable, configurationNotJSON, configurationNotWritable, configurationUnknownField,
    configurationDailyUse
  case configurationRequestTimeout, configurationAuthoritiesUnreadable, configurationNotAnAddress, configurationScheme
  case configurationPlainBeyondLoopback, configurationCredentials, configurationQueryOrFragment, unknownCommand
  case configurationNotUTF8, configurationDuplicateField, configurationPath, configurationWrongType,
    configurationMissing, configurationCharacters, expectedWholeNumber
  case configurationAuthoritiesNoFile, configurationAuthoritiesTooLarge, configurationAuthoritiesEmpty
  case configurationAuthoritiesNotPEM, configurationAuthoritiesDamaged, configurationAuthoritiesPrivateKey
  // Help
  case helpRoot, helpInit, helpAgent, helpStock, helpStockAdd, helpStockList, helpStockSpoiled, helpStockLost
  case helpRecord, helpList, helpShow, helpWhy, helpStatus, helpSync, helpSignIn, helpSignOut, helpReview, helpNotice,
    helpNoticeList
  case helpBackup, helpRestore, helpBackupFile, helpAnew
  case helpNoticeSeen, helpNoticeNumber
  case helpReviewList, helpReviewShow, helpReviewSelect, helpReviewNotSame, helpReviewRetry, helpCheck, helpLang
  case helpJSON, helpNoColor, helpConfig, helpSocket, helpDirectory, helpPortal, helpKind, helpName, helpDailyUse
  case helpCAFile, helpFirst, helpLast, helpNumbers, helpNumber, helpWho, helpReason, helpFile, helpLines
  case helpRehearse, helpState, helpLimit, helpBefore, helpUnmasked, helpExitCode, helpNoWait, helpAccessCode
  case helpCode, helpConfirm, helpVehicle
  // Requests, drafts and the FAQ
  case cancellationToAsk, cancellationAsked, cancellationConfirmed, cancellationWithdrawn, cancellationNone
  case channelPhone, channelEmail, cancelNextPhone, cancelNextEmail, cancelNextAsked, cancelNextConfirmed
  case cancelNextWithdrawn, cancelLineToAsk, cancelLineAsked, cancelLineConfirmed, cancelLineWithdrawn, cancelNone
  case cancelUsage, rowCancellation, todoCancellation, cancelWaitingOne, cancelWaitingMany, refusalNotConfirmed,
    refusalNeverRecorded
  case refusalWrongCancellationStep, helpCancel, helpCancelList, helpAskedBy, helpConfirmed, helpWithdraw
  case configurationContacts, configurationContactPhone, configurationContactAddress, draftTo, draftSubject
  case draftSignInSubject, draftSignInBody, draftUnknownSubject, draftUnknownBody, draftStatisticsSubject
  case draftStatisticsBody, draftCancelSubject, draftCancelBody, draftByHand, draftWritten, draftExists
  case draftNotWritable, draftConfirmed, draftNeverSent, draftCancelByPhone, draftCallInstead, draftNeedsNumber
  case draftTakesNoNumber, draftNoEmail, helpDraft, helpDraftKind, helpEml, faqHeading, faqUsage, faqAnswer, faqHere
  case faqCommand, faqUnknown, helpFAQ, helpFAQRule
  case faqC1Question, faqC1Answer, faqC1Here, faqC1Command
  case faqC2Question, faqC2Answer, faqC2Here, faqC2Command
  case faqC3Question, faqC3Answer, faqC3Here, faqC3Command
  case faqC4Question, faqC4Answer, faqC4Here, faqC4Command
  case faqC5Question, faqC5Answer, faqC5Here, faqC5Command
  case faqC6Question, faqC6Answer, faqC6Here, faqC6Command
  case faqU1Question, faqU1Answer, faqU1Here, faqU1Command
  case faqU2Question, faqU2Answer, faqU2Here, faqU2Command
  case faqU3Question, faqU3Answer, faqU3Here, faqU3Command
  case faqI1Question, faqI1Answer, faqI1Here, faqI1Command
  case faqR1Question, faqR1Answer, faqR1Here, faqR1Command
  case faqR2Question, faqR2Answer, faqR2Here, faqR2Command
  case faqR3Question, faqR3Answer, faqR3Here, faqR3Command
  case faqR4Question, faqR4Answer, faqR4Here, faqR4Command
  case faqR5Question, faqR5Answer, faqR5Here, faqR5Command
  case faqR6Question, faqR6Answer, faqR6Here, faqR6Command
  case faqR7Question, faqR7Answer, faqR7Here, faqR7Command
  case faqR8Question, faqR8Answer, faqR8Here, faqR8Command
  case faqR9Question, faqR9Answer, faqR9Here, faqR9Command
  case faqA1Question, faqA1Answer, faqA1Here, faqA1Command
  case faqA2Question, faqA2Answer, faqA2Here, faqA2Command
  case faqA3Question, faqA3Answer, faqA3Here, faqA3Command
  // Register
  case searchNone, searchNoneYet, searchMore, askOwner, exportDone, exportExists, exportFailed, statsTitle, statsNone
  case statsDay, statsMechanic, statsKind, statsResult, statsAdaptation, statsTotal, statsAll, statsCount
  case statsCompliant, statsNonCompliant, statsReinstated, statsConfirmation, statsNotConfirmed, adaptedNameShortened
  case adaptedStreetShortened, adaptedIdentificationNumberMoved, adaptedWeightSentinel, helpSearch, helpExport
  case helpStatistics, helpFilterKind, helpFilterVIN, helpFilterPlate, helpFilterOwner, helpFrom, helpThrough
  case helpFormat, helpOutput, helpReplace, helpWithPersonal, helpCSV
  // Papers
  case rangeOf, countAgrees, countMissing, countSurplus, countGaps, countBlank, countMissingNext, countSurplusNext
  case gapsNone, gapsTitle, gapsNext, gapsSkipped, gapsSkippedLine, gapsCut, stockSkipped, ledgerTitle, ledgerReason
  case ledgerSum, ledgerProven, ledgerBroken, stockOrder, stockTellWhom, helpStockCount, helpStockSkip, helpStockGaps
  case helpStockLedger, helpStockStolen, helpStockReturned, helpCounted, helpLot, configurationOrderDays,
    configurationMandate, helpUpTo,
    badRange
  // Corrections and older documents
  case helpWithdrawCommand, helpEntryOutput, helpCorrect, helpSet, correctUsage, correctAtPortal, correctRefused
  case correctOneEntry, withdrawDone, withdrawNotWritten, helpFiled, helpOlderNumber, filedUsage, filedReason,
    filedNoted
  case filedNone, filedOlder, filedGiven, filedNext, filingWaitingOne, filingWaitingMany, rowFiling, rowRepairs,
    repairsWaitingOne, repairsWaitingMany, helpLegacyNumber
  case helpLegacyIssued, helpByPortal, fieldOlderNumber, fieldOlderIssuedAt, fieldNumbering, whyOlder, proofNumberGiven
  case todoWithdrawn, withdrawDoneBefore, rowWithdrawn, withdrawnWaitingOne, withdrawnWaitingMany, monitorWithdrawn,
    gapsWithdrawn
  case gapsWithdrawnLine, nextWithdrawnEnded
  case nextWithdrawn, actionWithdraw, actionFile, adaptationOlderNumberMoved, adaptedOlderNumberMoved
  case issueNotOlder, issueNotOutOfProvince, issueOlderAlreadyRecorded, issueNumberOfStock, issueOtherNumber
  case refusalNotWithdrawable, refusalNothingToFile
  // Hand-overs
  case stockHandedOver, stockHandedTo, stockFrom, handOverGiven, handOverSlip, handOverRule, handOverFreeHint
  case handOverReceived, handOverReceivedRule, handOverKnown, handOverTakenBack, handOverTakenBackRule, handOversNone
  case handOversUsage, moveGiven, moveReceived, moveTakenBack, moveBy, moveAway, moveBack, slipExists, slipNotWritten
  case slipTaken, slipTooLong, slipWrittenAgain, gapsAway, gapsAwayLine, issueSlipChanged, refusalHandedOver
  case refusalHandOverToSelf, refusalNothingToHandOver, refusalMalformedSlip, refusalSlipForOther, refusalOwnSlip
  case refusalOwnSlipUnknown, refusalNumberIsHere, refusalNoSuchHandOver, refusalCameBack, helpHandOver, helpReceive
  case helpTakeBack, helpHandOvers, helpHandOverTo, helpOnlyFree, helpSlipOutput, helpSlipFile, helpSlipOf, helpMove
  // Verify
  case verifyTitle, foundAgreed, foundWaiting, foundWaitingAndThere, foundElsewhere, foundCancelled, foundUnsettled
  case foundOnlyAtPortal, foundOnlyHere, foundContentDiffers, countAgreed, countWaiting, countWaitingAndThere
  case countElsewhere, countCancelled, countUnsettled, countOnlyAtPortal, countOnlyHere, countContentDiffers
  case verifyAgrees, verifyDiffers, verifyByLookUp, verifyNotReached, verifyNotComparable, helpStockVerify
  // Urgent
  case rowDeadline, deadlineSoon, deadlinePast, todoDeadline, monitorDeadlineSoon, monitorDeadlinePast, monitorOld
  case listUrgent, passForecast
  // Bundles
  case reasonCarriedReceipt, rowCarried, carriedOne, carriedMany, bundleMadeOne, bundleMadeMany, bundleMade, bundleNext
  case bundleLeft, bundleExists, bundleNone, bundleLine, bundleLineUnwritten, keyStation, keyText, keyFingerprint
  case keyUntold, keyAcknowledged, keyRefused, keyPortal, keyPortalNone, receiptsNotReadable, receiptsConfirmed
  case receiptsForPerson, receiptsNoted, receiptsKnown, receiptsLeft, receiptsNothing, receiptsProblem
  case receiptsUnreadable, receiptsTooLarge, receiptsOtherStation, receiptsUnknownBundle, receiptsSignature
  case receiptsEntries, lifeCarried, lifeCarriedReceipt, lifeCarriedProblem, refusalNothingToCarry, refusalNoPortalKeys
  case refusalBadReceipts, refusalPassRunning, refusalStationKeyFault, configurationBundleKeys, configurationBundleKey
  case helpBundle, helpBundleExport, helpBundleImport, helpBundleList, helpBundleKey, helpBundleFile, helpReceiptsFile
  case helpCarrier
  // Conformities
  case stateConformed, purposeConform, conformityOf, conformityTitle, conformityTitleReason, conformityLate,
    conformityRecorded
  case conformityRemarks, conformityWaits, conformityAbsent, conformityNone, conformed, conformedAlready, conformFit
  case conformRefused, conformAfterDocument, conformDocumentHere, conformDocumentAtPortal, conformNotAsked
  case conformAbsent, conformOpen, conformOpenNone, conformDeadline, conformDeadlinePast, conformOlder, conformOneEntry
  case conformAskRepaired, askMoreRepairs, fieldRepairs, fieldRepairsComponent, fieldRepairsCode
  case fieldRepairsRepairedAt, actionClose, reviewCloseUsage, helpReviewClose, helpConform
  case helpConformFile, helpRepaired, helpConformMechanic, helpConformVIN, helpConformAt, helpConformRemarks
  case helpEvenIfAbsent, helpConformUsage, issueNumberDiffers, issueNoDefectsToRepair, issueNothingOpen
  case issueDefectNotOpen, issueBeforeInspection, issueAfterVerification, issueVinDiffers, issueDocumentAbsent
  case warningAfterDeadline, warningRepairedBefore
}
