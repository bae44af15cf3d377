import Foundation

/// The programs of this package, which lie beside the bundle of its tests.
package enum BuiltProgram: String {
  case cvmsync
  case cvmportal

  package var path: String {
    let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: running).deletingLastPathComponent().appending(path: rawValue).path
  }
}
