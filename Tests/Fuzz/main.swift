import Foundation

// Runs one attack, `$ATTACK`, under libFuzzer with its arguments: `ATTACK=markdown Fuzz -runs=1000 folder`. The name
// is no argument, as libFuzzer hands its own on to processes that it starts. `Tests/Fuzz/fuzz` does all this.
let name = ProcessInfo.processInfo.environment["ATTACK"] ?? ""
let arguments = CommandLine.arguments
guard let attack = Attack.all.first(where: { $0.name == name }) else {
  for attack in Attack.all { print(attack.name) }
  exit(name.isEmpty ? 0 : 2)
}
if arguments.count == 3, arguments[1] == "--prepare" {
  try attack.prepare(in: URL(filePath: arguments[2]))
  exit(0)
}
Under.attack = attack
exit(runFuzzer([arguments[0], "-max_len=\(attack.limit)"] + arguments.dropFirst()))
