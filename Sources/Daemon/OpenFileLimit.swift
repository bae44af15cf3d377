internal import Glibc

/// How many files this program may have open at once. Below what it needs, a library would end it in the middle of its
/// work, so it is looked at before anything is opened.
enum OpenFileLimit {
  /// A command: the database with its log, a backup, a connection to the portal.
  static let command = 40
  /// The agent: as a command, its connections, and three a processor for its event loops.
  static var agent: Int { 264 + 3 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Raises the soft limit to the hard one where that is needed.
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
