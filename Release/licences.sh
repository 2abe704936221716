# shellcheck shell=sh
# The licences of what is linked into the program. Release/dist.sh reads this file; $work is its folder.

# write_licences FOLDER: the texts for all that is linked into the program, and a list of what that is. The linker says which
# archives it took something from.
write_licences() {
  : "${work:?}"
  mkdir -p "$1"
  if [ "$(uname)" = Darwin ]; then
    # Swift's own libraries are part of macOS.
    cp "$work/sources/cmark/COPYING" "$1/libcmark"
    cp "$work/sources/libevent/LICENSE" "$1/libevent"
    return
  fi
  toolchain=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)\/lib\/swift.*".*/\1/p')
  linked_files >"$work/linked"
  # Where the linker writes its map in another way, nothing would be found in it.
  for library in libcmark libevent libswiftCore; do
    grep -q "/$library\.a$" "$work/linked" || give_up "the linker's map does not name $library.a" "链接器的记录里没有$library.a"
  done
  while read -r file; do
    licence_of "$file" "$1" || give_up "a licence is missing, see above" "缺少许可证，见上"
  done <"$work/linked" >"$work/rows"
  {
    printf 'Linked into the program, each line with the file of its licence:\n\n'
    sort -u "$work/rows"
  } >"$1/README"
  # Texts that Debian keeps once for all packages, and to which the files refer.
  grep -ohE '/usr/share/common-licenses/[A-Za-z0-9.+-]*[A-Za-z0-9]' "$1"/* | sort -u | while read -r file; do
    [ ! -r "$file" ] || { mkdir -p "$1/common-licenses" && cp -L "$file" "$1/common-licenses/"; }
  done
}

# The archives and the object files of the system that the linker took something from, one a line.
linked_files() {
  grep -oE '/[^ :()]+\.[ao](\(|$|:|\))' "$work/map" | sed 's/[(:)]*$//' | grep -v "^$work/build/" | sort -u | while read -r file; do
    readlink -e "$file" || echo "$file"
  done | sort -u
}

# licence_of FILE FOLDER: puts the licence of a library into the folder, from the package that brought it, and prints a row.
licence_of() {
  case $1 in
    "$toolchain"/*)
      package=swift
      copyright=$toolchain/share/swift/LICENSE.txt
      ;;
    *)
      package=$(dpkg -S "$1" 2>/dev/null | sed -n '1s/[:,].*//p')
      [ -n "$package" ] || package=$(dpkg -S "${1#/usr}" 2>/dev/null | sed -n '1s/[:,].*//p')
      copyright=/usr/share/doc/$package/copyright
      ;;
  esac
  if [ -z "$package" ] || [ ! -r "$copyright" ]; then
    say "no licence is known for $1" "不知道$1的许可证"
    return 1
  fi
  # Packages of one source share a file.
  text=swift
  [ "$package" = swift ] || text=$(basename "$(dirname "$(readlink -f "$copyright")")")
  cp "$copyright" "$2/$text"
  if [ "$package" = swift ]; then
    from="Swift $(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p')"
  else
    # shellcheck disable=SC2016 # dpkg fills it in
    from="$package $(dpkg-query --show --showformat='${Version}\n' "$package" | head -n 1)"
  fi
  printf '%s: %s, licences/%s\n' "${1##*/}" "$from" "$text"
  case $1 in
    */lib_FoundationCShims.a)
      # What its header says of one of its files.
      sed -n '1,/\*\//p' "$toolchain/lib/swift_static/_FoundationCShims/uuid.h" >"$2/swift-uuid"
      printf '%s: %s, licences/swift-uuid\n' "${1##*/}" "$from"
      ;;
    */lib_FoundationICU.a)
      say "ICU is linked into the program, and its licence is not known" "程序链接了ICU，不知道它的许可证"
      return 1
      ;;
  esac
}
