import Foundation
import Testing

/// `./duet dist`, with a compiler that makes a small C program and a map as the linker's. Tests/Rehearsal packs the real one.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/dpkg-deb")))
struct DistTests {
  /// A repository in `folder` that has what is packed.
  static func stage(_ folder: String = "one") throws -> Stage {
    let stage = try Stage()
    try stage.write(
      """
      #include <stdio.h>
      #include <string.h>
      int main(int count, char **words) {
        if (count > 1 && strcmp(words[1], "help") == 0) puts("Commands:\\n  theme copy   copy\\n  man          write a manual page\\n  completions  for a shell\\n");
        else puts("duet 1.2.0");
      }

      """, to: "\(folder)/Sources/main.c")
    try stage.write(
      "enum Duet {\n  static let version = \"1.2.0\"\n}\n", to: "\(folder)/Sources/duet/Duet.swift")
    try stage.write(
      "# Changes\n\n## Unreleased\n\nLater.\n\n## 1.2.0 (2026-12-01)\n\n- One.\n\n## 1.1.0\n\n- Old.\n",
      to: "\(folder)/CHANGELOG.md")
    for path in ["Package.swift", "templates/page", "README.md", "README.zh.md", "LICENSE"] {
      try stage.write("A text.\n", to: "\(folder)/\(path)")
    }
    try stage.write(Self.compiler, to: "bin/swift")
    try stage.write("#!/bin/sh\n", to: "bin/lintian")
    try stage.write("", to: "toolchain/lib/swift_static/linux/libswiftCore.a")
    try stage.write("A licence.\n", to: "toolchain/share/swift/LICENSE.txt")
    try stage.write(
      "[user]\n\tname = A Writer\n\temail = writer@example.org\n", to: ".gitconfig")
    let source = Stage.repository.path
    let made = try stage.run(
      """
      chmod +x bin/swift bin/lintian && cd \(folder) && cp -R '\(source)/duet' '\(source)/Release' . && printf '.build/\\n' >.gitignore
      export HOME="$PWD/.." && git init --quiet && git add --all && GIT_COMMITTER_DATE=@1700000000 git commit --quiet -m One
      """)
    try #require(made.code == 0, "\(made.errors)")
    return stage
  }

  private static let compiler = """
    #!/bin/sh
    here=$(dirname "$0")/..
    case "$*" in
      -print-target-info)
        echo "\\"runtimeResourcePath\\": \\"$(realpath "$here")/toolchain/lib/swift\\""
        exit ;;
      "build --version") exit ;;
      --version) echo "Swift version 6.3.1 (swift-6.3.1-RELEASE)"; exit ;;
    esac
    while [ "$1" != --package-path ]; do shift; done
    mkdir -p "$4/release"
    cc "-ffile-prefix-map=$2=." "$2/Sources/main.c" -o "$4/release/duet" ${LINKED-} || exit
    library=$(pkg-config --variable=libdir libcmark)
    for file in $library/libcmark.a $library/libevent.a "$(realpath "$here")/toolchain/lib/swift_static/linux/libswiftCore.a"; do
      echo "$file(member.o)"
    done >"$4/../map"

    """

  private func dist(_ stage: Stage, _ folder: String = "one", _ more: String = "") throws
    -> Stage.Result
  {
    try stage.run(
      "export HOME=\"$PWD\" PATH=\"$PWD/bin:$PATH\"; \(more) cd \(folder) && ./duet dist")
  }

  @Test func `a release has the program, its licences, a package for Debian and their sums`() throws
  {
    let stage = try Self.stage()
    defer { stage.clear() }
    let packed = try dist(stage, "one", "export DUET_HOME=owner/duet;")
    try #require(packed.code == 0, "\(packed.errors)")
    let machine = try stage.run("uname -m").output.contains("x86_64") ? "x86_64" : "arm64"
    let debian = machine == "x86_64" ? "amd64" : "arm64"
    let name = "duet-1.2.0-linux-\(machine)"
    #expect(
      try stage.run("cd one/.build/dist && ls && sha256sum --check --quiet SHA256SUMS").output
        == "SHA256SUMS\n\(name).tar.xz\nduet_1.2.0-1_\(debian).deb\n")
    let files = try stage.run(
      "tar -tf one/.build/dist/\(name).tar.xz | sed 's|^[^/]*/||' | grep -v '/$'")
    let texts = files.output.split(separator: "\n")
    for file in [
      "bin/duet", "LICENSE", "README.md", "CHANGELOG.md", "licences/README",
      "licences/libcmark-dev",
      "licences/libevent-dev", "licences/swift", "share/man/man1/duet.1",
      "share/man/man1/duet-theme-copy.1", "share/man/zh_CN/man1/duet-man.1",
      "share/man/zh_CN/man1/duet.1", "share/bash-completion/completions/duet",
      "share/zsh/site-functions/_duet", "share/fish/vendor_completions.d/duet.fish",
    ] { #expect(texts.contains(Substring(file)), "\(file)") }
    let owners = try stage.run("tar -tvf one/.build/dist/\(name).tar.xz | grep -v ' 0/0 '").output
    #expect(owners == "")
    let inside = try stage.run("dpkg-deb --contents one/.build/dist/*.deb").output
    for file in [
      "usr/bin/duet", "usr/share/man/man1/duet.1.gz", "usr/share/man/zh_CN/man1/duet.1.gz",
      "usr/share/zsh/vendor-completions/_duet", "usr/share/doc/duet/copyright",
      "usr/share/doc/duet/changelog.Debian.gz",
    ] { #expect(inside.contains("root/root") && inside.contains(file + "\n"), "\(file)") }
    let control = try stage.run("dpkg-deb --field one/.build/dist/*.deb").output
    #expect(control.contains("\nVersion: 1.2.0-1\nArchitecture: \(debian)\n"))
    #expect(control.contains("\nHomepage: https://github.com/owner/duet\n"))
    #expect(control.contains("\nMaintainer: A Writer <writer@example.org>\n"))
    #expect(
      control.contains(
        #/\nDepends: libc6 \(>= 2\.[0-9]+(\.[0-9]+)?\)\nRecommends: libcurl4t64 \| libcurl4, /#))
  }

  @Test func `a commit gives the same bytes in every folder, and each time`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    let other = "far/away/two"
    try #require(
      stage.run("export HOME=\"$PWD\"; git clone --quiet one \(other)").code == 0)
    try #require(dist(stage).code == 0)
    let first = try stage.run("cat one/.build/dist/SHA256SUMS").output
    #expect(try dist(stage, "one", "umask 077; sleep 1;").code == 0)
    #expect(try stage.run("cat one/.build/dist/SHA256SUMS").output == first)
    #expect(try dist(stage, other).code == 0)
    #expect(try stage.run("cat \(other)/.build/dist/SHA256SUMS").output == first)
    // As the workflow does it on top of a tag.
    try stage.write("version 1.2.0\n", to: "one/Release/sums")
    try #require(
      stage.run(
        "export HOME=\"$PWD\"; cd one && git add Release && git commit --quiet -m Sums"
      ).code == 0)
    #expect(try dist(stage).code == 0)
    #expect(try stage.run("cat one/.build/dist/SHA256SUMS").output == first)
  }

  @Test func `what is not committed is not packed`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    try stage.write("More.\n", to: "one/templates/page")
    try stage.write("New.\n", to: "one/Sources/new.swift")
    try stage.write("Not packed.\n", to: "one/content/list.yml")
    let english = try dist(stage)
    #expect(english.code == 3)
    #expect(
      english.errors == """
        duet: these files differ from the last commit; commit them, or put them away:
         M templates/page
        ?? Sources/new.swift

        """)
    #expect(
      try dist(stage, "one", "export LANG=zh_CN.UTF-8;").errors
        .hasPrefix("duet: 这些文件与最后一次提交不同，请先提交或移走：\n"))
  }

  @Test func `a copy without the whole history is not packed`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    let cloned = try stage.run(
      """
      export HOME="$PWD"; cd one && git commit --quiet --allow-empty -m Two && cd .. \
        && git clone --quiet --depth 1 "file://$PWD/one" two
      """)
    try #require(cloned.code == 0)
    let result = try dist(stage, "two")
    #expect(result.code == 3)
    #expect(
      result.errors == "duet: the history of this copy is cut off; run: git fetch --unshallow\n")
  }

  @Test func `a program that needs more than the C library is not packed`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    try #require(
      stage.run("echo 'int far(void) { return 1; }' >far.c && cc -shared far.c -o libfar.so").code
        == 0)
    let result = try dist(stage, "one", "export LINKED=\"-Wl,--no-as-needed -L$PWD -lfar\";")
    #expect(result.code == 3)
    #expect(
      result.errors.hasSuffix(
        "duet: the program needs libraries that few systems have: libfar.so\n"))
  }

  @Test func `a program for a newer C library is packed by hand only, and never for a release`()
    throws
  {
    let stage = try Self.stage()
    defer { stage.clear() }
    try stage.write(
      """
      #!/bin/sh
      /usr/bin/readelf "$@"
      [ "$1" != -V ] || echo "  0x0010:   Name: GLIBC_2.99  Flags: none  Version: 2"

      """, to: "bin/readelf")
    try #require(stage.run("chmod +x bin/readelf").code == 0)
    let local = try dist(stage)
    #expect(local.code == 0)
    #expect(
      local.errors.contains(
        "duet: the program needs glibc 2.99, so it does not start where that of a release does (2.35)\n"
      ))
    #expect(
      try stage.run("dpkg-deb --field one/.build/dist/*.deb Depends").output == "libc6 (>= 2.99)\n")
    let release = try dist(stage, "one", "export DUET_RELEASE=1;")
    #expect(release.code == 3)
    #expect(
      release.errors.hasSuffix(
        "duet: the program needs glibc 2.99, and a release may need 2.35 at most\n"))
  }

  @Test func `help for packing is there in both languages, and compiles nothing`() throws {
    let stage = try Self.stage()
    defer { stage.clear() }
    for words in ["dist --help", "help dist"] {
      let english = try stage.run("one/duet \(words)")
      #expect(english.output.hasPrefix("Usage: ./duet dist\n") && english.errors == "")
      #expect(
        try stage.run("LANG=zh_CN.UTF-8 one/duet \(words)").output.hasPrefix("用法：./duet dist\n"))
    }
    #expect(try stage.run("one/duet dist now").code == 3)
  }

  @Test func `a tag that does not fit the version, or has no part in the changes, fails early`()
    throws
  {
    let stage = try Self.stage()
    defer { stage.clear() }
    #expect(try stage.run("one/Release/version").output == "1.2.0\n")
    #expect(try stage.run("one/Release/version 1.2.0").output == "1.2.0\n")
    let wrong = try stage.run("one/Release/version 1.3.0")
    #expect(wrong.code == 1)
    #expect(wrong.errors == "the tag says 1.3.0, Sources/duet/Duet.swift says 1.2.0\n")
    #expect(try stage.run("one/Release/notes 1.2.0").output == "- One.\n")
    #expect(try stage.run("one/Release/notes 1.1.0").output == "- Old.\n")
    #expect(
      try stage.run("one/Release/notes 1.1").errors
        == "CHANGELOG.md has no part about 1.1, or nothing in it\n")
  }

  @Test func `what packs and what fetches agree on the oldest C library`() throws {
    let packs = try ReadmeTests.text("Release/dist.sh").firstMatch(of: /newest_glibc=([\d.]+)\n/)
    let fetches = try ReadmeTests.text("Release/fetch").firstMatch(of: /oldest_glibc=([\d.]+)\n/)
    #expect(packs != nil && packs?.1 == fetches?.1)
  }

  @Test func `every part of the changes can be cut out, and no text is outside`() throws {
    let text = try ReadmeTests.text("CHANGELOG.md")
    let parts = text.components(separatedBy: "\n## ")
    #expect(parts[0].hasPrefix("# Changes\n") && parts.count > 1)
    let stage = try Stage()
    defer { stage.clear() }
    for part in parts.dropFirst() {
      let name = part.prefix { $0 != " " && $0 != "\n" }
      let body = part.drop { $0 != "\n" }.trimmingCharacters(in: .newlines)
      let notes = try stage.run("'\(Stage.repository.path)/Release/notes' '\(name)'")
      #expect(notes.output == body + "\n", "\(name)")
    }
  }
}
