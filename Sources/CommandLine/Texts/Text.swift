/// Every text people read, by key; French and English stand in tables of the same keys and placeholders, `{such}`.
///
/// Where a key ends in the name of a code (`stateReady`, `refusalDiskFull`), `Text.init(_:code:)` finds it.
enum Text: String, CaseIterable, Sendable {
  // States
  case stateDraft, stateReady, stateSending, stateUnknown, stateHeld, stateQuarantined, stateConfirmed, stateClosed
  case reasonNotSent, reasonSessionEnded, reasonAskedToWait, reasonNoMandate, reasonAbsentAtPortal, reasonLostByPortal,
    reasonPersonDecided,
    reasonNoAnswer
  case reasonServerError, reasonUnreadableAnswer, reasonReceiptMismatch, reasonBeingCommitted, reasonRestarted
  case reasonForeignAnswer, reasonVehicleDiffers, reasonVehicleAmbiguous, reasonVehicleNearMiss, reasonNumberTaken
  case reasonCreationRefused, reasonRefusedByPortal, reasonRepeatedServerError, reasonReceipt, reasonFoundByLookup
  case reasonClosedByPerson, reasonWithProblem, reasonWithField, reasonWithBoth, kindMechanical, kindPhotometric
  case certificateName, stockAvailable, stockReserved, stockIssued, stockReinstated, stockSpoiled, stockLost
  case stockStolen, stockReturned, purposeSubmit, purposeLookUp, purposeMatch, purposeCreateVehicle, actionSelect
  case actionNotSame, actionRetry
  // Status
  case verdictFault, verdictAccountSuspended, verdictSignInNeeded, verdictNeedsPerson, verdictNotice, verdictCaptive
  case verdictPortalDown, verdictOffline, verdictStockLow, verdictUpToDate, verdictWaiting, statusWaiting, whyWaiting,
    todoWaiting, waitingNone, waitingOne, waitingMany
  case statusFault, statusProtocolChanged, statusAccountSuspended, statusSignInNeeded, statusNeedsPerson
  case statusNotice, whyNotice, rowNotice, todoNotice, monitorNotice, noticeOlderCopy, noticeNumbersFound
  case noticeFileRebuilt, noticeFileLost, rowBackup, backupAt, backupNone, backupOverdue, backupFault, monitorBackup
  case backupMade, restoreDone
  case noticePortalWentBack, noticeLine, noticeNone, noticeSeen, noticeUsage
  case needsPersonOne, needsPersonMany, whyDiskFull, todoDiskFull, monitorDisk
  case statusCaptive, statusPortalDown, statusOffline, statusStockLow, statusUpToDate, rowWhy, rowSafe, rowOldest
  case rowPerson, rowPass, rowAccount, rowNextTry, rowClock, rowDisk, rowStock, whyFault, whyAccountSuspended
  case whyAccountSuspendedOpen, whySignInNeeded, whyConsultationOnly, whyNeedsPerson, whyCaptive, whyPortalDown
  case whyMaintenance, whyProtocolChanged, whyOffline, whyStockLow, whyUpToDate, whyUntried, whySince, safeYes, safeNo
  case oldestSince, oldestYellow, oldestRed, passRunning, accountSignedIn, accountSignedInUntil, accountCodeSent
  case accountConsultationOnly, nextTryAutomatic, nextTryNoAgent, clockSkew, diskLow, stockLine, stockLineOpen
  case daysNone, daysOne, daysMany, todo, todoFault, todoProtocolChanged, todoAccountSuspended, todoSignInNeeded
  case todoNeedsPerson, todoCaptive, todoPortalDown, todoOffline, todoOfflineSignedIn, todoStockLow, todoUpToDate
  case monitorOk, monitorWarning, monitorCritical, monitorUnknown, monitorLine, monitorFine, monitorFault
  case monitorProtocol, monitorAgent, monitorStopped, monitorOffline, monitorSignIn, monitorSuspended, monitorPerson
  case monitorStockLow, monitorStockNone
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
  case listNumber, listState, listSince, listReason, listEmpty, listMore, whyTitle, whyTitleReason, whyRecorded
  case whyAdapted, whyKept, evidenceNothingLeft, evidenceNoAnswer, evidenceMarked, evidenceForeign, evidenceNone
  case evidenceNote, attemptLine, attemptResult, attemptResultReason, vehicleSelected, vehicleToCreate, vehicleCreated
  case vehicleHeld, vehicleByPerson, fieldsAgreed, fieldsDiffered, fieldsMissing, ownerDiffers, personDecided, proof
  case proofNone, nextDraft, nextReady, nextReadyAt, nextSending, nextUnknown, nextUnknownAt, nextHeld
  case nextQuarantined, nextConfirmed, nextClosed, contactRefused, masked, reviewNone, reviewOurs, reviewTheirs
  case reviewField, reviewOwnSource, reviewPortalSource, reviewPortalNow, reviewCandidate, reviewRelationSame
  case reviewRelationNearMiss, reviewRelationOther, reviewTruncated, reviewOwnerRule, reviewActions, reviewSelectUsage
  case reviewNotSameUsage, reviewRetryUsage, reviewDecided
  // Recording
  case recorded, recordedAlready, recordFit, recordLine, recordEntry, recordWarning, recordStoreFault
  case recordUnanswered, recordStoppedAt, recordRefused, recordSummary, recordSummaryRehearsal, recordNothing
  case recordTooLong, recordTooMany, recordNotJSON, recordNotReadable, issueLine, issueLineLabelled, askIntroduction
  case askOptional, askChoices, askPrompt, askMoreDefects, askAgain, askConfirm, askYesNo, askYesLetters, askGivenUp
  case stockAdded, stockMoved, stockLostAdvice, stockEmpty, stockLotLine, stockCount, stockNext, badVehicle
  case badTooMany, badText
  // Issues
  case issueMissing, issueMissingOr, issueUnknownKey, issueUnknownKeySuggestion, issueWrongType, issueNotAllowed
  case issueNotAChoice, issueNotSupported, issueBadCharacters, issueTooLong, issueRemarksTooLong, issueTooMany
  case issueNotANumber, issueTooManyDigits, issueTooManyDecimals, issueZeroNotAllowed, issueWeightSentinel
  case issueOutOfRange, issueNotADateTime, issueNoOffset, issueInFuture, issueNotAnIdentifier, issueNotAnAccessCode
  case issueNotACertificateNumber, issueNotAVIN, issueNotAJurisdiction, issueNotDigits, issueNotLetters
  case issueContradictsDefects, issueOpenMajorDefect, issueNumberNotInStock, issueNumberNotAvailable, issueIdTaken
  case issueLotPrefixesDiffer, issueLotWidthsDiffer, issueLotLastBeforeFirst, issueLotTooLarge, expectedText
  case expectedNumber, expectedBoolean, expectedObject, expectedList, warningVinLetters, warningVinCheckDigit
  case warningPerformedLongAgo, warningWeightSentinel, adaptationNameShortened, adaptationStreetShortened
  case adaptationIdentificationNumberMoved, adaptationWeightSentinel
  // SignIn
  case askAccessCode, askPassword, askCode, badAccessCode, badCode, badPassword, signInCodeSent, signInCodeLater
  case signInWrongPassword, signInNeedsConfirmation, signInExhausted, signInSuspended, signInSuspendedUntil
  case signInAlreadySignedIn, signInAlreadySignedInSince, signInNoMandate, signInUnreachable, signInCaptive
  case signInNoAnswer, signInPortalTrouble, codeSignedIn, codeConsultation, codeWrongCode, codeNoChallenge
  case codeSupersededCode
  case codeNeedsConfirmation, codeExhausted, codeSuspended, codeSuspendedUntil, codeUnreachable, codeCaptive
  case codeNoAnswer, codePortalTrouble, standing, standingPortal, confirmAttempt, confirmByOption, signOutSignedOut
  case signOutWasSignedOut, signOutPending, syncStarted, syncProgress, syncConfirmedNone, syncConfirmedOne
  case syncConfirmedMany, syncRemaining, syncPerson, passDrained, passWaiting, passSignInNeeded, passOffline
  case passPortalDown, passMaintenance, passCaptive, passNoMandate, passSuspended, passProtocolChanged, passStopped
  // Faults
  case refusalMalformedCall, refusalNoSuchCertificate, refusalWrongState, refusalLotOverlaps, refusalNumberNotInStock
  case refusalNumberNotAvailable, refusalNoSuchCandidate, refusalNoSuchNotice, refusalDiskFull, refusalStoreFault,
    refusalStopping
  case refusalBackupFailed, faultDamaged
  case refusalAgentNotReachable, refusalUnexpected, faultNotInitialised, faultAlreadyInitialised, faultConfiguration
  case faultInUse, faultInUseUnknown, faultNewerSchema, faultStore, faultSocketTaken, faultSocket, initDone, initNext,
    notANumber
  case configurationUnreadable, configurationNotJSON, configurationNotWritable, configurationUnknownField,
    configurationDailyUse
  case configurationRequestTimeout, configurationAuthoritiesUnreadable, configurationNotAnAddress, configurationScheme
  case configurationPlainBeyondLoopback, configurationCredentials, configurationQueryOrFragment, unknownCommand
  // Help
  case helpRoot, helpInit, helpAgent, helpStock, helpStockAdd, helpStockList, helpStockSpoiled, helpStockLost
  case helpRecord, helpList, helpShow, helpWhy, helpStatus, helpSync, helpSignIn, helpSignOut, helpReview, helpNotice,
    helpNoticeList
  case helpBackup, helpRestore, helpBackupFile
  case helpNoticeSeen, helpNoticeNumber
  case helpReviewList, helpReviewShow, helpReviewSelect, helpReviewNotSame, helpReviewRetry, helpCheck, helpLang
  case helpJSON, helpNoColor, helpConfig, helpSocket, helpDirectory, helpPortal, helpKind, helpName, helpDailyUse
  case helpCAFile, helpFirst, helpLast, helpNumbers, helpNumber, helpWho, helpReason, helpFile, helpLines
  case helpRehearse, helpState, helpLimit, helpBefore, helpUnmasked, helpExitCode, helpNoWait, helpAccessCode
  case helpCode, helpConfirm, helpVehicle
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
  case helpStockLedger, helpStockStolen, helpStockReturned, helpCounted, helpLot, configurationOrderDays, helpUpTo,
    badRange
  // Urgent
  case rowDeadline, deadlineSoon, deadlinePast, todoDeadline, monitorDeadlineSoon, monitorDeadlinePast, monitorOld
  case listUrgent, passForecast
}
