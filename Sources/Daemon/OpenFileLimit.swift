internal import Glibc

/// How many files this program may have open at once. A library may end the program when it cannot open one, so the
/// limit is checked before anything is opened.
enum OpenFileLimit {
  /// For a command: the database with its log, a backup, a connection to the portal.
  static let command = 40
  /// For the agent: as for a command, plus the connections of socket and page, plus three a processor for the event
  /// loops.
  static var agent: Int { 456 + 3 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Raises the soft limit up to the hard one if needed; throws where that is not enough.
  static func require(_ needed: Int) throws(DaemonFault) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < needed else { return }
    limit.rlim_cur = min(limit.rlim_max, rlim_t(needed))
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    guard limit.rlim_cur >= needed else {
      throw .tooFewFiles(allowed: Int(limit.rlim_cur), needed: needed)
    }
  }
}
