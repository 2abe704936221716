/// A shell that completes command lines, and the script that teaches it those of duet. Each script hands the words over and
/// takes the answer apart; `Completion` has all the knowledge.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  var script: String {
    switch self {
    case .bash: Shell.bashScript
    case .zsh: Shell.zshScript
    case .fish: Shell.fishScript
    }
  }

  /// For bash 3.2 and later, without the package bash-completion. Bash 3.2, which macOS has, reads it with `eval`: there
  /// `source <(…)` does nothing.
  private static let bashScript = #"""
    # Completion of duet for bash.
    _duet() {
      local tab=$'\t' program=${COMP_WORDS[0]/#\~\//$HOME/} front= home index is_quoted= line path word
      local -a words=()
      COMPREPLY=()
      # Bash takes words apart at = and :, which are parts of them.
      for ((index = 1; index <= COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if ((${#words[@]})) && [[ $word == [=:]* || ${words[${#words[@]} - 1]} == *[=:] ]]; then
          words[${#words[@]} - 1]+=$word
        else
          words+=("$word")
        fi
      done
      word=${words[${#words[@]} - 1]}
      # Of a word with a = in it, bash replaces what is behind it.
      if [[ $word == -*=* && $COMP_WORDBREAKS == *=* ]]; then front=${word%%=*}=; fi
      while IFS= read -r line; do
        case $line in
          :files | :folders)
            compopt -o filenames 2>/dev/null && is_quoted=yes
            [[ $line == :files ]] && path=-f || path=-d
            while IFS= read -r path; do
              [[ $path == *[[:cntrl:]]* ]] || COMPREPLY+=("$path")
            done < <(compgen "$path" -- "${word#-*=}")
            ;;
          *)
            line=${line%%"$tab"*}
            COMPREPLY+=("${line#"$front"}")
            ;;
        esac
      done < <("$program" completions words -- "${words[@]}" 2>/dev/null)
      # Bash quotes only what it knows to be names of files, and bash 3.2 cannot be told.
      if [[ -z $is_quoted ]]; then
        for index in "${!COMPREPLY[@]}"; do
          word=${COMPREPLY[index]} home=
          if [[ $word == \~/* ]]; then home=\~/ word=${word#??}; fi
          if [[ $word == *[!A-Za-z0-9_./:=,@%+-]* ]]; then printf -v word %q "$word"; fi
          COMPREPLY[index]=$home$word
        done
      fi
    }
    complete -F _duet duet

    """#

  private static let zshScript = #"""
    #compdef duet
    # Completion of duet for zsh.
    _duet() {
      local program=${(Q)words[1]} line word
      local -a found
      program=${program/#\~\//$HOME/}
      for line in "${(@f)$("$program" completions words -- "${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}"; do
        case $line in
          '') ;;
          :files) compset -P '-*='; _files ;;
          :folders) compset -P '-*='; _files -/ ;;
          *)
            word=${line%%$'\t'*}
            found+=("${word//:/\\:}:${line#*$'\t'}")
            ;;
        esac
      done
      (( $#found )) && _describe duet found
    }
    if [[ $funcstack[1] == _duet ]]; then _duet "$@"; else compdef _duet duet; fi

    """#

  private static let fishScript = #"""
    # Completion of duet for fish.
    function __duet_words
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
        set -e words[1]
        set -l front (string match -r -- '^-[^=]*=' "$current")
        set -l rest (string replace -- "$front" '' "$current")
        for line in ($program completions words -- $words "$current" 2>/dev/null)
            switch $line
                case :files
                    for path in (__fish_complete_path "$rest")
                        printf '%s\n' "$front$path"
                    end
                case :folders
                    for path in (__fish_complete_directories "$rest" '')
                        printf '%s\n' "$front$path"
                    end
                case '*'
                    printf '%s\n' $line
            end
        end
    end
    complete -c duet -f -a '(__duet_words)'

    """#
}
