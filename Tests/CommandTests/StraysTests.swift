import Foundation
import Testing

@testable import duet

@Suite struct StraysTests {
  @Test func `a thousand files beside a list are looked at, and no more`() throws {
    let stage = try Stage()
    defer { stage.clear() }
    try stage.write("title: {zh: 东西, en: Things}\n", to: "list/things/section.yml")
    let entry = "title: {zh: 梨, en: Pear}\nsummary: {zh: 一种水果。, en: A fruit.}\nadded: 2026-11-21\n"
    for number in 0..<1_001 { try stage.write(entry, to: "things/inner/x\(number).yml") }
    let list = stage.folder.appending(path: "list").path
    #expect(Strays.beside(list).count == 1_000)
  }
}
