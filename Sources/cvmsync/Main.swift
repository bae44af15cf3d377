internal import CMemory
internal import CommandLine

#if canImport(Glibc)
  internal import Glibc
#endif

/// `cvmsync`: everything is in the module `CommandLine`.
@main struct Main {
  static func main() async {
    #if canImport(Glibc)
      tellNothingOfACrash()
    #endif
    // Whatever is opened first would otherwise be taken for the missing one, and written to.
    if cvm_fill_standard_descriptors() != 0 { exit(74) }
    // Every command has a password, a code or somebody's address in its memory.
    if cvm_guard_memory() != 0 { perror("cvmsync: other programs may read this program's memory") }
    exit(await Program.run(Array(Swift.CommandLine.arguments.dropFirst()), in: .system))
  }

  #if canImport(Glibc)
    /// What a program held when it crashed is personal: Swift's own handler would print registers and memory on standard
    /// error, also where `SWIFT_BACKTRACE` asks for it.
    private static func tellNothingOfACrash() {
      for number in [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] { signal(number, SIG_DFL) }
    }
  #endif
}
