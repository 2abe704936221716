import Testing

@testable import Content
@testable import Site

@Test func `every page leads to each page that there is once, and no entry is called like one`() {
  let ledTo = FootLink.all.compactMap { link in
    if case .page(let kind) = link { kind.name } else { nil }
  }
  #expect(Set(ledTo) == Set(PageKind.all.map(\.name)))
  #expect(PageKind.all.allSatisfy { Id.reserved.contains($0.name) })
}
