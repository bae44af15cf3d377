import Foundation
import TestSupport

/// What this program takes of memory, in KiB, as the system counts it (proc(5)).
enum Memory {
  /// Now; the peak is counted anew from here.
  static func fresh() throws -> Int {
    // Where that is not allowed, the peak until now is what counts.
    let isReset = (try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))) != nil
    return try line(isReset ? "VmRSS" : "VmHWM")
  }

  static func peak() throws -> Int { try line("VmHWM") }

  private static func line(_ name: String) throws -> Int {
    let text = String(decoding: try Data(contentsOf: URL(filePath: "/proc/self/status")), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("\(name):") }
    guard
      let count = line?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        ?? line?.split(separator: "\t").last?.split(separator: " ").first.flatMap({ Int($0) })
    else { throw Hindrance("no \(name) in /proc/self/status") }
    return count
  }
}
