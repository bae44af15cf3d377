internal import Glibc

/// The signals that stop the agent.
enum StopSignals {
  /// A program may be started with them blocked, by a shell's job control or a supervisor, and would then never stop.
  static func unblock() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
