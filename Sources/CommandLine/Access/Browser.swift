internal import Glibc

/// Starts the person's browser.
enum Browser {
  /// `POSIX_SPAWN_SETSID` of spawn.h, which Glibc's module does not show.
  private static let ownSession: Int16 = 0x80

  /// The program and its arguments; nil where there is no display to show a browser on.
  ///
  /// `BROWSER` is a list of commands with `:` between them, as other programs take it: `%s` is the address, which comes
  /// last where there is none.
  static func command(for address: String, _ environment: [String: String]) -> [String]? {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let chosen = value("BROWSER")?.split(separator: ":").first {
      let words = chosen.split(separator: " ").map(String.init)
      guard !words.isEmpty else { return nil }
      return words.contains("%s") ? words.map { $0 == "%s" ? address : $0 } : words + [address]
    }
    return value("DISPLAY") ?? value("WAYLAND_DISPLAY") == nil ? nil : ["xdg-open", address]
  }

  /// Starts it apart from this program, without its input and outputs. False where it cannot be started.
  ///
  /// Other users may read the address among the arguments: the page lets only this station's user connect.
  static func open(_ address: String, _ environment: [String: String]) -> Bool {
    guard let command = command(for: address, environment) else { return false }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in 0...2 as ClosedRange<Int32> {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A session of its own: closing the terminal leaves the browser.
    posix_spawnattr_setflags(&attributes, ownSession)
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var id = pid_t()
    return posix_spawnp(&id, command[0], &actions, &attributes, arguments, variables) == 0
  }
}
