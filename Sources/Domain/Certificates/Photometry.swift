/// The light measurements of a vehicle's windows on an AVP.
package struct Photometry: Codable, Hashable, Sendable {
  /// At least one.
  package var readings: [Reading]
  /// Number of the measuring tool, as marked on it.
  package var tool: String?

  /// The light that one window lets through.
  package struct Reading: Codable, Hashable, Sendable {
    package var window: Window
    /// Per cent, 0 to 100.
    package var transmission: DecimalNumber

    package init(window: Window, transmission: DecimalNumber) {
      self.window = window
      self.transmission = transmission
    }
  }

  package init(readings: [Reading], tool: String? = nil) {
    self.readings = readings
    self.tool = tool
  }

  /// Per cent of light a front side window must let through [law].
  package static let least = 70

  /// The result of the readings: compliant exactly when both front side windows let `least` or more through.
  package var result: Inspection.Result {
    let isClear = Window.front.allSatisfy { window in
      let ofWindow = readings.filter { $0.window == window }
      return !ofWindow.isEmpty && ofWindow.allSatisfy { $0.transmission >= DecimalNumber(Self.least) }
    }
    return isClear ? .compliant : .nonCompliant
  }
}
