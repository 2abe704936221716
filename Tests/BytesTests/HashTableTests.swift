import Testing

@testable import Bytes

struct HashTableTests {
  @Test func `a number is found by its hash, however many share that or its bits`() {
    // All of one hash, all of hashes whose upper halves are the same, and all different.
    for hash in [{ _ in 7 }, { UInt64($0) }, { UInt64($0) << 32 }] as [(Int) -> UInt64] {
      var table = HashTable(minimumCapacity: 0)
      for number in 0..<100 {
        #expect(table.number(of: FNVHash(value: hash(number))) { $0 == number } == nil)
        #expect(table.insert(number, FNVHash(value: hash(number))) { $0 == number } == nil)
      }
      for number in 0..<100 {
        #expect(table.number(of: FNVHash(value: hash(number))) { $0 == number } == number)
        #expect(table.insert(number, FNVHash(value: hash(number))) { $0 == number } == number)
      }
    }
  }

  @Test func `the number that was there first stays`() {
    var table = HashTable(minimumCapacity: 2)
    #expect(table.insert(3, FNVHash(value: 0)) { _ in true } == nil)
    #expect(table.insert(4, FNVHash(value: 0)) { _ in true } == 3)
    #expect(table.number(of: FNVHash(value: 0)) { _ in true } == 3)
    #expect(table.number(of: FNVHash(value: 1)) { _ in true } == nil)
  }
}
