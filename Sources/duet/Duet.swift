@main
enum Duet {
  static let version = "0.1.0"
  static let commands = CommandList([
    InitCommand.self, NewCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self,
    RefreshCommand.self, RulesCommand.self, SchemaCommand.self,
    ThemeCommand.self, ThemeCopyCommand.self, ThemeNamesCommand.self,
    CompletionsCommand.self, CompletionWordsCommand.self, ManCommand.self, HelpCommand.self,
  ])

  static func main() async {
    Process.exit(await Program(commands).run(Array(CommandLine.arguments.dropFirst())))
  }
}
