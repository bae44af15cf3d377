package import StationSettings
internal import Glibc

extension Agent {
  /// The contacts of this station's configuration; the FAQ's where there is no configuration yet.
  package static func contacts(_ places: StationPlaces) throws(DaemonFault) -> Contacts {
    guard access(places.configuration, F_OK) == 0 else { return .faq }
    return try ConfigurationFile.read(places.configuration).contacts ?? .faq
  }
}
