internal import Glibc

/// This device's addresses, as numbers without a zone.
struct NetworkReading: Equatable, Sendable {
  /// Of every interface, also of one without a cable or a radio network.
  var assigned: Set<String> = []
  /// Of the interfaces that are up and running, the loopback among them.
  var running: Set<String> = []
  /// Those of them that reach beyond their link.
  var outward: Set<String> = []

  var isUp: Bool { !outward.isEmpty }

  /// Nil where the kernel does not tell, for want of memory or of open files.
  static func taken() -> NetworkReading? {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return nil }
    defer { freeifaddrs(first) }
    var reading = NetworkReading()
    var next = first
    while let entry = next?.pointee {
      next = entry.ifa_next
      guard let text = Self.text(of: entry.ifa_addr) else { continue }
      reading.assigned.insert(text)
      let flags = Int(entry.ifa_flags)
      guard flags & IFF_UP != 0, flags & IFF_RUNNING != 0 else { continue }
      reading.running.insert(text)
      // fe80::/10, which every interface gives itself.
      let isLocal = ["fe8", "fe9", "fea", "feb"].contains { text.hasPrefix($0) }
      if flags & IFF_LOOPBACK == 0, !isLocal { reading.outward.insert(text) }
    }
    return reading
  }

  /// Nil for an address that is no IPv4 or IPv6 one.
  private static func text(of address: UnsafeMutablePointer<sockaddr>?) -> String? {
    guard let address else { return nil }
    let (family, raw) = (Int32(address.pointee.sa_family), UnsafeRawPointer(address))
    let offset: Int? =
      switch family {
      case AF_INET: MemoryLayout<sockaddr_in>.offset(of: \.sin_addr)
      case AF_INET6: MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr)
      default: nil
      }
    guard let offset else { return nil }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(family, raw + offset, &text, socklen_t(text.count)) != nil else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
