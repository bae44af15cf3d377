// swift-tools-version: 6.2
import PackageDescription

// One table of targets, one place for settings. What a target may import is its row here and nothing else: the build
// runs with `--explicit-target-dependency-import-check error`, and ArchitectureTests compares the rows with the table
// in Sources/README.md.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func module(
  _ name: String, at path: String? = nil, uses dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path ?? "Sources/\(name)", resources: resources,
    swiftSettings: strict)
}

func program(_ name: String, at path: String? = nil, uses dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, path: path ?? "Sources/\(name)", swiftSettings: strict)
}

func tests(_ name: String, uses dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: strict)
}

let package = Package(
  name: "cvm-sync",
  products: [
    .executable(name: "cvmsync", targets: ["cvmsync"]),
    .executable(name: "cvmportal", targets: ["cvmportal"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // The contract.
    module("SyncProtocol", at: "SyncProtocol/Messages", uses: [crypto]),
    // The agent, from the rules outwards.
    module("Domain", uses: ["SyncProtocol"]),
    module("StationAPI", uses: ["Domain"]),
    module("Disk"),
    .target(name: "CSQLiteLog", path: "Sources/CSQLiteLog", linkerSettings: [.linkedLibrary("sqlite3")]),
    module("Store", uses: ["Domain", "Disk", "CSQLiteLog", grdb, sqlite]),
    // Its headers alone are needed here: libcurl4-openssl-dev. The library is loaded where it is needed.
    .target(name: "CCurl", path: "Sources/CCurl"),
    .systemLibrary(
      name: "CCompression", path: "Sources/CCompression", pkgConfig: "libzstd",
      providers: [.apt(["libzstd-dev", "zlib1g-dev"])]),
    .target(name: "CMemory", path: "Sources/CMemory"),
    module("Transport", uses: ["Domain", "SyncProtocol", "CCurl", "CCompression"]),
    module("StationSettings", uses: ["Domain", "Transport", "SyncProtocol"]),
    module("Engine", uses: ["Domain", "StationAPI", "Store", logging]),
    module(
      "Web",
      uses: [
        "Domain", "StationAPI", "Wording", hummingbird, hummingbirdCore, mustache, crypto, nio, nioHTTP, nioPosix,
        lifecycle, logging,
      ],
      resources: [.embedInCode("Templates"), .embedInCode("Assets")]),
    module(
      "Daemon",
      uses: [
        "StationSettings", "CMemory", "Domain", "StationAPI", "Disk", "Store", "Transport", "Engine", "Web",
        "Wording", crypto, lifecycle, signals, logging,
      ]),
    module("Wording", uses: ["Domain", "StationAPI"], resources: [.embedInCode("Print/print.css")]),
    .target(name: "CTerminal", path: "Sources/CTerminal"),
    module(
      "CommandLine",
      uses: [
        "Wording", "CTerminal", "StationSettings", "Daemon", "Domain", "StationAPI", "Disk", "Transport", arguments,
        nio, nioHTTP, nioPosix,
      ]),
    .target(name: "CLanguages", path: "Sources/CLanguages"),
    program("cvmsync", uses: ["CommandLine", "CMemory", "CLanguages"]),
    // The reference portal: shares nothing with the agent but the contract.
    module("PortalLedger", at: "Examples/ReferencePortal/Ledger", uses: ["SyncProtocol"]),
    program(
      "cvmportal", at: "Examples/ReferencePortal/Server",
      uses: [
        "PortalLedger", "SyncProtocol", "CCompression", hummingbird, hummingbirdCore, nio, nioHTTP, grdb, arguments,
        logging,
      ]),
    // Tests.
    .target(
      name: "TestSupport", dependencies: ["Domain"], path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "TestPortal", dependencies: ["Transport", "Domain", "PortalLedger", "SyncProtocol", "TestSupport"],
      path: "Tests/TestPortal", swiftSettings: strict),
    .target(name: "CFaultDisk", path: "Tests/CFaultDisk", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "FaultDisk", dependencies: ["CFaultDisk"], path: "Tests/FaultDisk", swiftSettings: strict),
    .target(
      name: "FuzzProperties", dependencies: ["SyncProtocol", "Domain", "Transport", "StationSettings", "PortalLedger"],
      path: "Tests/Fuzz", exclude: ["Corpus", "Entry", "Words", "run.sh"], swiftSettings: strict),
    tests("ArchitectureTests", uses: []),
    tests("ProtocolTests", uses: ["SyncProtocol"]),
    tests("DomainTests", uses: ["Domain", "SyncProtocol", "TestSupport"]),
    tests("StationAPITests", uses: ["StationAPI", "Domain"]),
    tests("DiskTests", uses: ["Disk", "TestSupport"]),
    tests("StoreTests", uses: ["Store", "Domain", "Disk", "TestSupport", grdb, sqlite]),
    tests("DurabilityTests", uses: ["FaultDisk", "Store", "Domain", "TestSupport", grdb]),
    tests("TransportTests", uses: ["Transport", "Domain", "SyncProtocol", "CCurl", "TestSupport"]),
    tests(
      "EngineTests",
      uses: [
        "Engine", "Domain", "StationAPI", "Store", "Transport", "PortalLedger", "SyncProtocol", "TestPortal",
        "TestSupport", logging,
      ]),
    tests(
      "HostileTests",
      uses: [
        "CommandLine", "Wording", "Transport", "Engine", "Store", "Domain", "StationAPI", "SyncProtocol", "TestSupport",
        logging,
      ]),
    tests(
      "SimulationTests",
      uses: [
        "Transport", "Engine", "Domain", "StationAPI", "Store", "PortalLedger", "SyncProtocol", "FaultDisk",
        "TestPortal", "TestSupport", logging, grdb,
      ]),
    tests(
      "CommandLineTests",
      uses: ["CommandLine", "Wording", "StationSettings", "Daemon", "Domain", "StationAPI", "Disk", "TestSupport"]),
    tests("WebTests", uses: [mustache, "Web", "Wording", "Domain", "StationAPI", "TestSupport", logging]),
    tests("FuzzCorpusTests", uses: ["FuzzProperties"]),
    tests("PortalLedgerTests", uses: ["PortalLedger", "SyncProtocol"]),
    tests("EndToEndTests", uses: ["Domain", "StationAPI", "SyncProtocol", "TestSupport", "cvmsync", "cvmportal"]),
  ],
  swiftLanguageModes: [.v6]
)
