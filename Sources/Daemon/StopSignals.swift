internal import Glibc

/// The signals that stop the agent.
enum StopSignals {
  /// Unblocks them. A shell or a supervisor may start a program with signals blocked, and it would never stop.
  static func unblock() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
