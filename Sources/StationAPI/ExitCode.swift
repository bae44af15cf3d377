package import Domain

/// How a command ended, for scripts. Stable: new ones may be added, none changes its meaning.
package enum ExitCode: Hashable, Sendable {
  case done
  case unexpected
  /// Done, and a person must act: certificates are held or blocked.
  case personMustAct
  case usage
  case inputErrors
  case noSuchCertificate
  case agentNotReachable
  /// Database or disk.
  case storeFault
  /// Try later; all is saved.
  case tryLater
  /// Sign-in needed, or the account is suspended.
  case signInNeeded
  case configuration
  /// The exit code of `check`, for monitoring.
  case monitoring(MonitoringLevel)

  package var status: Int32 {
    switch self {
    case .done: 0
    case .unexpected: 1
    case .personMustAct: 10
    case .usage: 64
    case .inputErrors: 65
    case .noSuchCertificate: 66
    case .agentNotReachable: 69
    case .storeFault: 74
    case .tryLater: 75
    case .signInNeeded: 77
    case .configuration: 78
    case .monitoring(let level): level.rawValue
    }
  }
}

extension ExitCode {
  /// The exit code for the advice on a status.
  package init(_ ending: StatusAdvice.Ending) {
    self =
      switch ending {
      case .done: .done
      case .later: .tryLater
      case .person: .personMustAct
      case .signIn: .signInNeeded
      case .fault: .storeFault
      }
  }

  package init(_ end: PassEnd?) {
    self =
      switch end {
      case .drained: .done
      case .signInNeeded, .noMandate, .suspended: .signInNeeded
      case .protocolChanged, .notPortal: .personMustAct
      case .waiting, .offline, .portalDown, .maintenance, .captive, .stopped, .programFault, nil: .tryLater
      }
  }
}

/// The exit codes of a Nagios plug-in.
package enum MonitoringLevel: Int32, CaseIterable, Comparable, Sendable {
  case ok = 0
  case warning = 1
  case critical = 2
  case unknown = 3

  package init(_ severity: StatusAdvice.Severity) {
    self =
      switch severity {
      case .fine: .ok
      case .attention: .warning
      case .urgent: .critical
      }
  }

  package static func < (left: MonitoringLevel, right: MonitoringLevel) -> Bool { left.rawValue < right.rawValue }
}
