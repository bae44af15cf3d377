internal import Domain
internal import StationAPI
internal import Wording

#if canImport(Glibc)
  internal import Glibc
#endif

extension LocalZone {
  /// This computer's time zone, from the C library: FoundationEssentials has no zones with rules.
  static let system = LocalZone { instant in
    var seconds = time_t(instant.milliseconds / 1_000)
    var local = tm()
    guard localtime_r(&seconds, &local) != nil else { return 0 }
    return local.tm_gmtoff / 60
  }
}
