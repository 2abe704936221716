# shellcheck shell=sh
# `./duet dist`: packs the program for readers who have no compiler. The script `duet` reads this file, which uses its
# functions and its $root, $build and $language.
: "${root:?}" "${build:?}" "${language:?}"
# shellcheck source=Release/licences.sh
. "$root/Release/licences.sh"

# What goes into a release. The same bytes come from the same state of these files, in any folder.
packed="duet Package.swift Sources templates Release README.md README.zh.md CHANGELOG.md LICENSE :(exclude)Release/sums"
# The newest C library that a release may need: that of Ubuntu 22.04. Release/fetch says so too.
newest_glibc=2.35
# The most that the packed program may weigh, in bytes.
heaviest=6000000

help_for_dist() {
  if [ "$language" = zh ]; then
    cat <<END
用法：./duet dist

把程序打包到.build/dist/，供发布：
  duet-<版本>-linux-<架构>.tar.xz  程序、手册页、命令补全、许可证
  duet_<版本>-1_<架构>.deb         同样的内容，给Debian和Ubuntu
  SHA256SUMS                       校验和
在macOS上是duet-<版本>-macos.tar.xz，两种架构合在一个程序里。

只打包已经提交的文件。同一次提交总是得到同样的字节。每次都从头编译，要几分钟。
环境变量DUET_HOME是GitHub上的仓库（owner/name），写进程序和.deb；不设就不写。
发布的步骤见docs/releasing.md。

例子：
  ./duet dist
END
  else
    cat <<END
Usage: ./duet dist

Packs the program for a release, into .build/dist/:
  duet-<version>-linux-<arch>.tar.xz  program, manual pages, completions, licences
  duet_<version>-1_<arch>.deb         the same for Debian and Ubuntu
  SHA256SUMS                          their sums
On macOS it makes duet-<version>-macos.tar.xz, one program for both architectures.

Packs only what is committed. The same commit gives the same bytes. Each run compiles from scratch, which takes minutes.
The environment variable DUET_HOME is the repository on GitHub, owner/name, for the program and the .deb; without it they name none.
docs/releasing.md has the steps of a release.

Example:
  ./duet dist
END
  fi
}

dist() {
  case ${1-} in
    '') ;;
    -h | --help)
      help_for_dist
      return
      ;;
    *) give_up "'dist' takes no arguments, see ./duet dist --help" "dist不带参数，见./duet dist --help" ;;
  esac
  cd "$root" || exit 3
  umask 022
  export LC_ALL=C TZ=UTC0
  need_packers
  look_at_commit
  work=$build/packing
  rm -rf "$work"
  mkdir -p "$work/out" "$work/stage"

  case $(uname) in
    Darwin)
      release=duet-$version-macos
      compile_for_macos
      ;;
    *)
      case $(uname -m) in
        x86_64) arch=x86_64 debian_arch=amd64 ;;
        aarch64 | arm64) arch=arm64 debian_arch=arm64 ;;
        *) give_up "there is no release for $(uname -m)" "没有给$(uname -m)的发行版" ;;
      esac
      release=duet-$version-linux-$arch
      compile_for_linux
      look_at_program
      ;;
  esac
  make_archive
  [ "$(uname)" = Darwin ] || make_deb
  (cd "$work/out" && sha256 duet* >SHA256SUMS)
  rm -rf "$build/dist"
  mv "$work/out" "$build/dist"
  say "packed into .build/dist/:" "已打包到.build/dist/："
  (cd "$build/dist" && wc -c duet* | sed '/ total$/d' && cat SHA256SUMS)
}

need_packers() {
  missing=
  command -v git >/dev/null 2>&1 || missing="$missing git"
  command -v xz >/dev/null 2>&1 || missing="$missing xz-utils"
  if [ "$(uname)" != Darwin ]; then
    command -v readelf >/dev/null 2>&1 || missing="$missing binutils"
    install_with_apt "to pack the program" "打包程序要用"
  elif [ -n "$missing" ]; then
    give_up "needed to pack the program:$missing. Install it with: brew install xz" \
      "打包程序还缺：$missing。请运行：brew install xz"
  fi
}

sha256() {
  if command -v sha256sum >/dev/null 2>&1; then
    sha256sum "$@"
  else
    shasum -a 256 "$@"
  fi
}

# The version, and the state of the files that are packed: only a commit can be packed again.
look_at_commit() {
  version=$("$root/Release/version")
  # shellcheck disable=SC2086 # a list of words
  changed=$(git status --porcelain -- $packed) ||
    give_up "'dist' needs the repository with its history, see above" "dist需要带历史的git仓库，见上"
  [ -z "$changed" ] || {
    say "these files differ from the last commit; commit them, or put them away:" "这些文件与最后一次提交不同，请先提交或移走："
    printf '%s\n' "$changed" >&2
    exit 3
  }
  [ "$(git rev-parse --is-shallow-repository)" = false ] ||
    give_up "the history of this copy is cut off; run: git fetch --unshallow" "这个副本的历史不完整，请先运行：git fetch --unshallow"
  # A commit that only adds sums gives the same program. The length is fixed, as git's own choice differs between copies.
  DUET_COMMIT=$(git log -1 --abbrev=10 --format=%h -- Sources templates Package.swift)
  # shellcheck disable=SC2086 # a list of words
  SOURCE_DATE_EPOCH=$(git log -1 --format=%ct -- $packed)
  # The maintainer of the .deb is the author of what it is made from.
  # shellcheck disable=SC2086 # a list of words
  maintainer=$(git log -1 --format='%an <%ae>' -- $packed)
  export DUET_COMMIT SOURCE_DATE_EPOCH
}

# build_program WORDS...: compiles into $work/build, which is new. No path of this machine may get into the program; the
# compiler's sums of its own intermediate code, by which it compiles less the next time, would bring them in.
build_program() {
  swift build --package-path "$root" --scratch-path "$work/build" -c release --product duet --disable-local-rpath \
    -debug-info-format none --explicit-target-dependency-import-check error \
    -Xswiftc -Xfrontend -Xswiftc -disable-incremental-llvm-codegen -Xswiftc -file-prefix-map -Xswiftc "$root=." -Xcc "-ffile-prefix-map=$root=." "$@" >"$work/log" 2>&1 || {
    cat "$work/log" >&2
    give_up "the program did not compile" "程序没能编译"
  }
}

compile_for_linux() {
  need_swift
  need_libraries cmark curl event
  gather_archives
  say "compiling from scratch (some minutes)" "正在从头编译（要几分钟）"
  build_program --static-swift-stdlib -Xlinker "-L$build/archives" -Xlinker -s -Xlinker "-Map=$work/map" \
    -Xswiftc -Xclang-linker -Xswiftc -static-libgcc
  program=$work/build/release/duet
}

# Homebrew has these libraries for one architecture, and cmark as no archive. So they are made here, for both, from the
# sources that Homebrew fetches and checks. Swift's own libraries and libcurl are part of macOS.
compile_for_macos() {
  need_swift
  { command -v brew && command -v cmake; } >/dev/null ||
    give_up "Homebrew and cmake are needed to pack the program" "打包程序需要Homebrew和cmake"
  say "compiling from scratch for both architectures (some minutes)" "正在从头编译两种架构（要几分钟）"
  prefix=$work/prefix
  mkdir -p "$work/unpacked" "$work/sources"
  {
    brew unpack --destdir="$work/unpacked" cmark libevent &&
      mv "$work/unpacked"/cmark-* "$work/sources/cmark" &&
      mv "$work/unpacked"/libevent-* "$work/sources/libevent" &&
      make_library cmark -DBUILD_TESTING=OFF &&
      make_library libevent -DEVENT__LIBRARY_TYPE=STATIC -DEVENT__DISABLE_OPENSSL=ON -DEVENT__DISABLE_MBEDTLS=ON \
        -DEVENT__DISABLE_BENCHMARK=ON -DEVENT__DISABLE_TESTS=ON -DEVENT__DISABLE_REGRESS=ON -DEVENT__DISABLE_SAMPLES=ON
  } >"$work/log" 2>&1 || {
    cat "$work/log" >&2
    give_up "the C libraries could not be made" "没能编译C库"
  }
  for arch in arm64 x86_64; do
    build_program --arch $arch --pkg-config-path "$prefix/lib/pkgconfig"
  done
  program=$work/duet
  lipo -create -output "$program" "$work/build/arm64-apple-macosx/release/duet" "$work/build/x86_64-apple-macosx/release/duet"
  # A signature covers what is stripped away, and a program without one does not start.
  strip -x "$program"
  codesign --force --sign - "$program"
  needed=$(otool -L "$program" | sed -n 's/^[[:space:]]\(.*\) (compat.*/\1/p' | grep -vE '^/(usr/lib|System)/' || :)
  [ -z "$needed" ] || give_up "the program needs libraries that macOS does not bring: $needed" "程序需要macOS没有的库：$needed"
}

# make_library NAME WORDS...: an archive for both architectures, with its headers, in $prefix.
make_library() {
  library=$1
  shift
  cmake -S "$work/sources/$library" -B "$work/$library" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF \
    "-DCMAKE_OSX_ARCHITECTURES=arm64;x86_64" -DCMAKE_OSX_DEPLOYMENT_TARGET=26.0 "-DCMAKE_INSTALL_PREFIX=$prefix" \
    -DCMAKE_INSTALL_LIBDIR=lib -DCMAKE_POLICY_VERSION_MINIMUM=3.5 "-DCMAKE_C_FLAGS=-ffile-prefix-map=$work=." "$@" &&
    cmake --build "$work/$library" &&
    cmake --install "$work/$library"
}

# The program needs the C library and nothing else, and one that is old enough.
look_at_program() {
  needed=$(readelf -d "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | grep -vE '^(libc|libm)\.so\.6$|^ld-linux-' || :)
  [ -z "$needed" ] || give_up "the program needs libraries that few systems have: $needed" "程序需要的这些库，很多系统上没有：$needed"
  if readelf -d "$program" | grep -qE 'RPATH|RUNPATH'; then
    give_up "the program looks for libraries in a folder of its own" "程序会到自己的文件夹里找库"
  fi
  if grep -qaF "$root/" "$program"; then
    give_up "the program names the folder that it was compiled in: $root" "程序里有编译时的文件夹：$root"
  fi
  glibc=$(readelf -V "$program" | sed -n 's/.*Name: GLIBC_\([0-9.]*\).*/\1/p' | sort -t. -k1,1n -k2,2n -k3,3n | tail -n 1)
  [ -n "$glibc" ] || give_up "the program does not say which C library it needs" "程序没说它需要哪个版本的C库"
  if [ "$(printf '%s\n' "$glibc" "$newest_glibc" | sort -t. -k1,1n -k2,2n | tail -n 1)" != "$newest_glibc" ]; then
    # The workflow has to satisfy everybody; a packer on a newer system may want the packages for itself.
    [ -z "${DUET_RELEASE-}" ] ||
      give_up "the program needs glibc $glibc, and a release may need $newest_glibc at most" \
        "程序需要glibc $glibc，而发行版最多只能需要$newest_glibc"
    say "the program needs glibc $glibc, so it does not start where that of a release does ($newest_glibc)" \
      "程序需要glibc $glibc，比发行版要求的$newest_glibc新，在旧系统上启动不了"
  fi
}

# write_manuals FOLDER: manual pages in both languages.
write_manuals() {
  mkdir -p "$1/man1" "$1/zh_CN/man1"
  for written in en zh; do
    pages=$1/man1
    [ $written = en ] || pages=$1/zh_CN/man1
    "$program" man --language $written >"$pages/duet.1"
    # The name of a command may have two words.
    "$program" help --language en | sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z -]*[a-z]\)  .*/\1/p' | while read -r command; do
      # shellcheck disable=SC2086 # words
      "$program" man $command --language $written >"$pages/duet-$(echo "$command" | tr ' ' -).1"
    done
  done
}

# write_completions BASH ZSH FISH: each into the file of that name.
write_completions() {
  for file; do mkdir -p "${file%/*}"; done
  "$program" completions bash >"$1"
  "$program" completions zsh >"$2"
  "$program" completions fish >"$3"
}

make_archive() {
  folder=$work/stage/$release
  mkdir -p "$folder/bin"
  install -m 755 "$program" "$folder/bin/duet"
  cp README.md README.zh.md CHANGELOG.md LICENSE "$folder/"
  write_licences "$folder/licences"
  write_manuals "$folder/share/man"
  write_completions "$folder/share/bash-completion/completions/duet" "$folder/share/zsh/site-functions/_duet" \
    "$folder/share/fish/vendor_completions.d/duet.fish"
  date_files "$folder"
  (
    cd "$work/stage" || exit 3
    find "$release" | sort >"$work/names"
    if tar --version 2>/dev/null | grep -q GNU; then
      tar --format=ustar --no-recursion --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -cf "$work/tar" -T "$work/names"
    else
      tar --format ustar --no-mac-metadata -n --uid 0 --gid 0 --numeric-owner -cf "$work/tar" -T "$work/names"
    fi
  ) || give_up "tar failed" "tar失败了"
  xz -9e -T1 -c "$work/tar" >"$work/out/$release.tar.xz"
  weight=$(wc -c <"$work/out/$release.tar.xz")
  [ "$weight" -le $heaviest ] ||
    give_up "$release.tar.xz has $weight bytes; at most $heaviest are allowed" "$release.tar.xz有$weight字节，最多只能有$heaviest"
}

# date_files FOLDER: everything is as old as the commit.
date_files() {
  stamped=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%d%H%M.%S 2>/dev/null || date -u -r "$SOURCE_DATE_EPOCH" +%Y%m%d%H%M.%S)
  find "$1" -exec touch -h -t "$stamped" '{}' +
}

make_deb() {
  folder=$work/deb
  doc=$folder/usr/share/doc/duet
  mkdir -p "$folder/DEBIAN" "$folder/usr/bin" "$doc"
  install -m 755 "$program" "$folder/usr/bin/duet"
  write_manuals "$folder/usr/share/man"
  write_completions "$folder/usr/share/bash-completion/completions/duet" "$folder/usr/share/zsh/vendor-completions/_duet" \
    "$folder/usr/share/fish/vendor_completions.d/duet.fish"
  cp README.md README.zh.md "$doc/"
  gzip -9n <CHANGELOG.md >"$doc/changelog.gz"
  {
    printf 'duet (%s-1) unstable; urgency=medium\n\n  * Release %s; changelog.gz says what is new.\n\n' "$version" "$version"
    printf ' -- %s  %s\n' "$maintainer" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")"
  } | gzip -9n >"$doc/changelog.Debian.gz"
  {
    cat LICENSE
    printf '\nThe program has other works linked in:\n\n'
    sort -u "$work/rows" | sed 's|licences/||'
    for file in "$work/stage/$release/licences"/*; do
      case ${file##*/} in README | common-licenses) continue ;; esac
      printf '\n\n---- %s ----\n\n' "${file##*/}"
      if [ "${file##*/}" = swift ]; then
        # Debian keeps the long text once for all packages.
        printf 'Apache License 2.0, as in /usr/share/common-licenses/Apache-2.0, with this exception:\n\n'
        sed -n '/^## Runtime Library Exception/,$p' "$file"
      else
        cat "$file"
      fi
    done
  } >"$doc/copyright"
  find "$folder/usr/share/man" -type f -exec gzip -9n '{}' + 2>/dev/null || :
  find "$folder/usr" -type f -exec chmod 644 '{}' +
  chmod 755 "$folder/usr/bin/duet"
  size=$(find "$folder/usr" -type f -exec wc -c '{}' + | awk '$2 != "total" { sum += int(($1 + 1023) / 1024) } END { print sum }')
  {
    printf 'Package: duet\nVersion: %s-1\nArchitecture: %s\nMaintainer: %s\n' "$version" "$debian_arch" "$maintainer"
    printf 'Installed-Size: %s\nDepends: libc6 (>= %s)\nRecommends: libcurl4t64 | libcurl4, ca-certificates\n' "$size" "$glibc"
    printf 'Section: web\nPriority: optional\n'
    [ -z "${DUET_HOME-}" ] || printf 'Homepage: https://github.com/%s\n' "$DUET_HOME"
    cat <<END
Description: static site generator for bilingual awesome lists
 Duet builds the website of an awesome list in two languages, Chinese and
 English, from one small file for each entry. The two sites match page for
 page: the same paths and anchors, and a link from each page to its twin.
 .
 It checks the list and reports each mistake with its place, shows the site
 while it is being written, and asks services for stars and dead links, for
 which it opens libcurl.
END
  } >"$folder/DEBIAN/control"
  (cd "$folder" && find usr -type f | sort | tr '\n' '\0' | xargs -0 md5sum) >"$folder/DEBIAN/md5sums"
  date_files "$folder"
  DPKG_DEB_THREADS_MAX=1 dpkg-deb --root-owner-group -Zxz -z9 --build "$folder" "$work/out/duet_$version-1_$debian_arch.deb" \
    >"$work/log" || {
    cat "$work/log" >&2
    give_up "dpkg-deb failed" "dpkg-deb失败了"
  }
  ! command -v lintian >/dev/null 2>&1 || lintian --fail-on error "$work/out/duet_$version-1_$debian_arch.deb" ||
    give_up "lintian finds errors in the .deb, see above" "lintian发现.deb有错误，见上"
}
