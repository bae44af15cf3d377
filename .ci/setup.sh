# What every script here needs before it builds; sourced by Tests/run.sh, Benchmarks/run.sh, .ci/run,
# Examples/demo.sh, and by whoever builds a station's program (Documentation/operators.md).

# What every build here adds to a plain `swift build`: a check of the imports. It compiles the same, so that neither
# rebuilds what the other has built.
build_flags=(--explicit-target-dependency-import-check error)

# What a program for a station is built with: the Swift runtime is in it, and no symbols are. Nothing of it is exported,
# so that what nobody calls is left out, and the list of addresses that the loader corrects is packed.
# Without the last flag, of the compiler's frontend, the Swift runtime finds each generic type by its name the first time
# that a run needs it, and searches all 13 000 conformances of the program for it: a quarter of a short command.
release_flags=(
  -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -s -Xlinker --no-export-dynamic -Xlinker -z
  -Xlinker pack-relative-relocs
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors)

# Debian packages that the build and the tests need.
build_packages=(libsqlite3-dev libcurl4-openssl-dev libzstd-dev zlib1g-dev pkg-config)
test_packages=("${build_packages[@]}" strace curl openssl python3 libreoffice-calc-nogui)
# What Tests/BrowserTests needs beside them: a browser, the fonts that pages ask for, and modules from PyPI.
browser_packages=(chromium fonts-liberation fonts-dejavu-core)
browser_modules=(playwright==1.65.2 axe-playwright-python==0.1.8)

# What Benchmarks/run.sh needs beside the build's: a compiler and what its C programs use; and the programs that it
# compares with, where they can be had.
benchmark_packages=(gcc "${build_packages[@]}" libssl-dev libzstd-dev python3 strace openssl iproute2 sqlite3)
peer_packages=(syslog-ng-core syslog-ng-mod-http)
peer_modules=(persist-queue==1.1.0 requests==2.32.5)

# install_missing PACKAGE…: installs, with apt, those that are not there yet. Returns 1 with what to do if it cannot.
install_missing() {
  local missing=() package as_root=()
  for package in "$@"; do
    has_package "$package" || missing+=("$package")
  done
  if ((${#missing[@]} == 0)); then return 0; fi
  if ! command -v apt-get >/dev/null; then
    echo "Missing: ${missing[*]}. Install them (these are Debian's names) and run this again." >&2
    return 1
  fi
  if ((EUID != 0)); then
    as_root=(sudo)
    [[ -t 0 ]] || as_root+=(-n)
  fi
  echo "Installing: ${missing[*]}"
  if ! { "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; }; then
    echo "Could not install: ${missing[*]}. As root: apt-get install ${missing[*]}" >&2
    return 1
  fi
}

# A library is there when pkg-config knows it, a tool when it runs, a font when its file is there: so other systems than
# Debian are served too.
has_package() {
  case $1 in
    libsqlite3-dev) pkg-config --exists sqlite3 2>/dev/null ;;
    libcurl4-openssl-dev) pkg-config --exists libcurl 2>/dev/null ;;
    libzstd-dev) pkg-config --exists libzstd 2>/dev/null ;;
    libssl-dev) pkg-config --exists openssl 2>/dev/null ;;
    iproute2) command -v ip >/dev/null ;;
    syslog-ng-core) command -v syslog-ng >/dev/null ;;
    syslog-ng-mod-http) [[ -n $(find /usr/lib -path '*/syslog-ng/*' -name libhttp.so -print -quit 2>/dev/null) ]] ;;
    zlib1g-dev) pkg-config --exists zlib 2>/dev/null ;;
    fonts-liberation) has_font LiberationSans-Regular ;;
    fonts-dejavu-core) has_font DejaVuSansMono ;;
    # Also without its windows: the tests have it convert files.
    libreoffice-calc-nogui) command -v soffice >/dev/null ;;
    python3-venv) python3 -c 'import ensurepip' 2>/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

has_font() { [[ -n $(find /usr/share/fonts ~/.fonts -name "$1.*" -print -quit 2>/dev/null) ]]; }

# Returns 1 unless Swift 6.2 or newer is on the PATH.
require_swift() {
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1) || true
  if [[ -z $version ]]; then
    echo "Swift is not installed, or not on the PATH. Swift 6.2 or newer: https://www.swift.org/install/linux/" >&2
    return 1
  fi
  if [[ $(printf '%s\n' 6.2 "$version" | sort -V | head -n 1) != 6.2 ]]; then
    echo "Swift $version is too old; 6.2 or newer is needed: https://www.swift.org/install/linux/" >&2
    return 1
  fi
}

# python_with 'IMPORTS' REQUIREMENT…: leaves in $python one that has these modules, from PyPI where they are not there yet.
python_with() {
  python=.build-venv/bin/python
  if "$python" -c "import $1" 2>/dev/null; then return 0; fi
  install_missing python3 python3-venv
  [[ -x $python ]] || python3 -m venv .build-venv
  "$python" -m pip install --quiet --disable-pip-version-check "${@:2}"
}
