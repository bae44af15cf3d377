import CFaultDisk

/// What happens to one call.
enum DiskVerdict {
  case passed
  case failed(DiskCode)
  case performed(told: DiskCode)
  case ignored

  var isPerformed: Bool {
    switch self {
    case .passed, .performed: true
    case .failed, .ignored: false
    }
  }

  var answer: faultdisk_verdict {
    switch self {
    case .passed: faultdisk_verdict(performed: true, code: 0)
    case .failed(let code): faultdisk_verdict(performed: false, code: code.rawValue)
    case .performed(let code): faultdisk_verdict(performed: true, code: code.rawValue)
    case .ignored: faultdisk_verdict(performed: false, code: 0)
    }
  }
}
