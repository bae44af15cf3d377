internal import CMemory
internal import CommandLine

#if canImport(Glibc)
  internal import Glibc
#endif

/// `cvmsync`: everything is in the module `CommandLine`.
@main struct Main {
  static func main() async {
    // Every command has a password, a code or somebody's address in its memory.
    if cvm_forbid_dumps() != 0 { perror("cvmsync: other programs may read this program's memory") }
    exit(await Program.run(Array(Swift.CommandLine.arguments.dropFirst()), in: .system))
  }
}
