# What the scripts in this folder share. Sourced, never run.
# shellcheck shell=bash

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
CACHE="${COMPLAINT_GUIDE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/complaint-guide}"
TOOLS="$CACHE/tools"

# Trunk 0.22 asks for a newer compiler than Debian has.
TRUNK_VERSION=0.21.14
DENY_VERSION=0.20.2
CYCLONEDX_VERSION=0.5.9
MUTANTS_VERSION=27.1.0
# The glue and the tool that writes it must be the same version to the last digit, so the lock file decides.
WASM_BINDGEN_VERSION="$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' "$ROOT/Cargo.lock" 2>/dev/null)"

# Python packages that the tests count dates against, in a place of their own that is named after what is in it.
ORACLE="$TOOLS/oracle-$(sha256sum "$ROOT/tests/oracle/requirements.txt" | cut -c1-12)"

say() { printf '%s\n' "$*"; }
give_up() { printf '%s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Whether the compiler on PATH already has a standard library for wasm.
has_wasm_target() {
  local libs
  libs="$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null)" || return 1
  compgen -G "$libs/libstd-*.rlib" >/dev/null
}

may_use_rustup() { [ "${RUSTUP_AUTO_INSTALL:-1}" != 0 ] && have rustup; }

# Debian ships the standard library's source but nothing built for wasm, and the linker must match the compiler's LLVM.
debian_llvm() { /usr/bin/rustc -vV 2>/dev/null | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p'; }
debian_can_build_wasm() {
  [ -x /usr/bin/cargo ] && [ -x /usr/bin/rustc ] && [ -f /usr/lib/rustlib/src/rust/library/Cargo.toml ] || return 1
  [ -x "/usr/bin/wasm-ld-$(debian_llvm)" ]
}

# Built without optimising: these tools only move files about, and building them is the longest part of a first run.
cargo_tool() { # CRATE VERSION PROGRAM
  local crate="$1" version="$2" program="$3" root="$TOOLS/$3-$2"
  [ -x "$root/bin/$program" ] && return
  say "Building $crate $version into $root (a few minutes, once on this machine)"
  mkdir -p "$CACHE"
  local scratch log="$CACHE/$program-$version.log"
  scratch="$(mktemp -d "$CACHE/build.XXXXXX")"
  local -a how=(env -u RUSTFLAGS CARGO_TARGET_DIR="$scratch" CARGO_PROFILE_RELEASE_OPT_LEVEL=0
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=false
    cargo install "$crate" --version "=$version" --root "$root" --force)
  # A tool's own lock file can name a dependency that has since been withdrawn.
  if ! "${how[@]}" --locked >"$log" 2>&1 && ! "${how[@]}" >>"$log" 2>&1; then
    rm -rf "$scratch"
    tail -n 5 "$log" >&2
    give_up "$crate $version could not be built; the full log is $log."
  fi
  rm -rf "$scratch"
}

# Runs a command with what a wasm build needs and a native one must not see: build-std in the environment would make
# every native `cargo test` compile the standard library too.
with_wasm() {
  # wasm-ld sets a whole mebibyte aside for the stack, more than everything else the guide keeps in memory.
  local -a flags=(-Clink-arg=-zstack-size=262144)
  # Where the sources happen to lie must not be in the program: two people's builds could not be compared. Where the
  # project itself lies is told to its own compile alone (script/compile-here): with these flags every checkout would
  # compile the standard library and each crate anew.
  flags+=("--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo")
  local path="$TOOLS/wasm-bindgen-$WASM_BINDGEN_VERSION/bin:$TOOLS/trunk-$TRUNK_VERSION/bin:$ROOT/node_modules/.bin:$PATH"
  local -a settings=(
    "CARGO_TARGET_DIR=$ROOT/target/wasm"
    "RUSTC_WORKSPACE_WRAPPER=$ROOT/script/compile-here"
    "TRUNK_SKIP_VERSION_CHECK=true"
    # Trunk answers any fault with pages of its own call stack.
    "RUST_BACKTRACE=0"
  )
  if ! has_wasm_target; then
    # The standard library is compiled here anyway, so it is compiled small: docs/decisions/0002-one-file.md.
    flags+=(-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none)
    debian_can_build_wasm || give_up "No Rust compiler here can build for wasm32-unknown-unknown: run script/bootstrap."
    settings+=(
      "CARGO=/usr/bin/cargo" "RUSTC=/usr/bin/rustc" "RUSTC_BOOTSTRAP=1"
      "CARGO_UNSTABLE_BUILD_STD=std,panic_abort" "CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size"
      "COMPLAINT_GUIDE_SMALL_STD=yes"
      "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=/usr/bin/wasm-ld-$(debian_llvm)"
    )
    # Trunk calls plain `cargo`, so Debian's must come before any rustup shim of that name; and nothing else of
    # /usr/bin, where an older Node may be.
    local first="$TOOLS/debian-rust"
    mkdir -p "$first"
    ln -sfn /usr/bin/cargo "$first/cargo"
    ln -sfn /usr/bin/rustc "$first/rustc"
    path="$first:$path"
  fi
  # The one way to hand over flags in which a folder's name may hold a space.
  settings+=("CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f'; printf '%s' "${flags[*]}")")
  env -u RUSTFLAGS "${settings[@]}" "PATH=$path" "$@"
}
