/// The paths of a station's directory, configuration and socket.
package struct StationPlaces: Sendable {
  /// The directory of the database, its lock and its backups; 0700.
  package var directory: String
  /// The configuration file.
  package var configuration: String
  /// The agent's Unix socket.
  package var socket: String

  package init(directory: String, configuration: String? = nil, socket: String? = nil) {
    self.directory = directory
    self.configuration = configuration ?? "\(directory)/config.json"
    self.socket = socket ?? "\(directory)/agent.sock"
  }

  package var database: String { "\(directory)/station.sqlite" }
  /// The station's secret key for what is carried by hand.
  package var key: String { "\(directory)/station.key" }
  package var lock: String { "\(directory)/station.lock" }
}
