internal import CommandLine

#if canImport(Glibc)
  internal import Glibc
#endif

/// `cvmsync`: everything is in the module `CommandLine`.
@main struct Main {
  static func main() async {
    exit(await Program.run(Array(Swift.CommandLine.arguments.dropFirst()), in: .system))
  }
}
