// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// What every module is held to. Warnings become errors in `./duet test` only, so that a newcomer
/// with a newer compiler can still build.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// Homebrew's libraries lie where only pkg-config knows. On Linux the linker finds them by itself; pkg-config would name the
/// system's folder first, and `./duet` has one with archives, so that the program needs no library where it runs.
func foundBy(_ name: String) -> String? {
  #if os(macOS)
    name
  #else
    nil
  #endif
}

/// What `./duet` knows about the sources and passes on in the environment; nothing where a character in it could end a text of C.
func known(_ name: String) -> CSetting {
  let text = Context.environment[name] ?? ""
  let isPlain = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: "+-._/".utf8.contains(byte)
    }
  }
  return .define(name, to: "\"\(isPlain ? text : "")\"")
}

let package = Package(
  name: "duet",
  platforms: [.macOS(.v26)],
  targets: [
    // The C library that parses CommonMark.
    .systemLibrary(
      name: "CCmark", pkgConfig: foundBy("libcmark"),
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    // The C library that speaks HTTP. macOS has it. There is no `pkgConfig` here, which would link it: it is opened
    // when it is first needed.
    .systemLibrary(name: "CCurl"),

    // Calls of Linux that Swift does not show.
    .systemLibrary(name: "CSystem"),
    // What the program was compiled from. Another commit compiles only the first of them.
    .target(name: "CCommit", cSettings: ["DUET_COMMIT", "DUET_HOME", "DUET_RELEASE"].map(known)),
    .target(name: "CBuilt", dependencies: ["CCommit"]),

    // Bytes and words: kinds of ASCII, eight bytes at a time, hashes, the nearest word, escapes. Knows no format of ours.
    .target(name: "Bytes", swiftSettings: strict),
    // What the list is: entry files, rules, the checked catalogue, the stored facts.
    .target(name: "Content", dependencies: ["Bytes"], swiftSettings: strict),
    // Text to HTML: Markdown, Mustache, and the only escaping. Knows nothing of lists.
    .target(name: "Templates", dependencies: ["Bytes", "CCmark"], swiftSettings: strict),
    // The files of `templates/` and of its own `Starter/`, compiled in.
    .target(name: "CEmbedded", exclude: ["Starter"]),
    // Catalogue times templates: the pages, each a path and a way to render its bytes.
    .target(
      name: "Site", dependencies: ["Bytes", "Content", "Templates", "CEmbedded"],
      swiftSettings: strict),
    // Asks services for facts and visits links. The only code that talks to the network.
    .target(name: "Refresh", dependencies: ["Bytes", "Content", "CCurl"], swiftSettings: strict),
    // The C library with the preview's event loop and web server.
    .systemLibrary(
      name: "CEvent", pkgConfig: foundBy("libevent"),
      providers: [.apt(["libevent-dev"]), .brew(["libevent"])]),
    // Shows a site while it is being written: server on the loopback address, watcher, live reload.
    // Knows pages as paths and bytes, and nothing of lists.
    .target(
      name: "Preview", dependencies: ["Bytes", "CEvent"],
      resources: [.embedInCode("Live/preview.js")],
      swiftSettings: strict),
    // The commands: disk, terminal, exit codes.
    .executableTarget(
      name: "duet",
      dependencies: [
        "Bytes", "Content", "Templates", "Site", "Refresh", "Preview", "CSystem", "CBuilt",
        "CEmbedded",
      ],
      swiftSettings: strict),

    // A complete YAML parser, by which the tests judge our own.
    .systemLibrary(
      name: "CFyaml", path: "Tests/CFyaml", pkgConfig: "libfyaml",
      providers: [.apt(["libfyaml-dev"]), .brew(["libfyaml"])]),
    .target(
      name: "YAMLJudge", dependencies: ["Content", "CFyaml"], path: "Tests/YAMLJudge",
      exclude: ["pyyaml.py", "schema.py"], swiftSettings: strict),
    .testTarget(name: "BytesTests", dependencies: ["Bytes"], swiftSettings: strict),
    .testTarget(
      name: "ContentTests", dependencies: ["Bytes", "Content", "YAMLJudge"], swiftSettings: strict),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Bytes", "Templates"], swiftSettings: strict),
    .testTarget(
      name: "SiteTests", dependencies: ["Bytes", "Site", "Content", "Templates"],
      swiftSettings: strict),
    // A server that plays the services, for tests.
    .target(name: "Loopback", path: "Tests/Loopback", swiftSettings: strict),
    .testTarget(
      name: "RefreshTests", dependencies: ["Refresh", "Content", "Loopback"],
      swiftSettings: strict),
    .testTarget(name: "PreviewTests", dependencies: ["Preview"], swiftSettings: strict),
    // Lists that try to get more onto a page than text, and the reader of pages that judges them.
    .target(
      name: "Hostile", dependencies: ["Content"], path: "Tests/Hostile",
      exclude: ["Places", "judge.py", "vectors.txt"], swiftSettings: strict),
    // Runs the real program.
    .testTarget(
      name: "CommandTests",
      dependencies: ["duet", "Bytes", "Content", "Refresh", "Loopback", "Hostile", "YAMLJudge"],
      exclude: ["Scenarios", "Sample", "Golden", "Mistakes"],
      swiftSettings: strict),
    // Reads the built site as its readers do, in Chromium.
    .testTarget(
      name: "BrowserTests", dependencies: ["duet", "Hostile"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Attacks on whatever reads what strangers write. As tests they try what was found before. Where FUZZ names the library of
// libFuzzer, which comes with Swift, they are a program that looks for more: `Tests/Fuzz/fuzz` makes and runs it.
let attacked: [Target.Dependency] = [
  "Content", "Templates", "Site", "Refresh", "Preview", "duet", "YAMLJudge",
]
if let fuzzer = Context.environment["FUZZ"] {
  let program = package.targets.first { $0.name == "duet" }
  package.targets.removeAll { $0.type == .test || $0.name == "duet" }
  package.targets += [
    // The program with its entry under another name, so that the attacks can call it.
    .target(
      name: "duet", dependencies: program?.dependencies ?? [],
      swiftSettings: strict + [
        .unsafeFlags(["-Xfrontend", "-entry-point-function-name", "-Xfrontend", "duet_main"])
      ]),
    .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "Fuzz", dependencies: attacked + ["CFuzzer"], path: "Tests/Fuzz",
      exclude: ["FoundTests.swift", "Found", "fuzz"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags([fuzzer, "-lstdc++"])]),
  ]
} else {
  package.targets.append(
    .testTarget(
      name: "FuzzTests", dependencies: attacked, path: "Tests/Fuzz",
      exclude: ["main.swift", "Under.swift", "Found", "fuzz"], swiftSettings: strict))
}

// Reads the list in content/ as its editors would, beside the sources that it grew from. For another list, delete the
// folder.
if FileManager.default.fileExists(atPath: Context.packageDirectory + "/Tests/ListTests") {
  package.targets.append(
    .testTarget(name: "ListTests", dependencies: ["Content"], swiftSettings: strict))
}
