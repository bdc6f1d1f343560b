# What the scripts in this folder share. Sourced, never run.
# shellcheck shell=bash

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
CACHE="${COMPLAINT_GUIDE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/complaint-guide}"
TOOLS="$CACHE/tools"

# Trunk 0.22 asks for a newer compiler than Debian has.
TRUNK_VERSION=0.21.14
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

# Runs a command with what a wasm build needs and a native one must not see: build-std in the environment would make
# every native `cargo test` compile the standard library too.
with_wasm() {
  # wasm-ld sets a whole mebibyte aside for the stack, more than everything else the guide keeps in memory.
  local flags="-Clink-arg=-zstack-size=262144"
  local path="$TOOLS/wasm-bindgen-$WASM_BINDGEN_VERSION/bin:$TOOLS/trunk-$TRUNK_VERSION/bin:$ROOT/node_modules/.bin:$PATH"
  local -a settings=(
    "CARGO_TARGET_DIR=$ROOT/target/wasm"
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags"
    "TRUNK_SKIP_VERSION_CHECK=true"
    # Trunk answers any fault with pages of its own call stack.
    "RUST_BACKTRACE=0"
  )
  if ! has_wasm_target; then
    debian_can_build_wasm || give_up "No Rust compiler here can build for wasm32-unknown-unknown: run script/bootstrap."
    settings+=(
      "CARGO=/usr/bin/cargo" "RUSTC=/usr/bin/rustc" "RUSTC_BOOTSTRAP=1"
      "CARGO_UNSTABLE_BUILD_STD=std,panic_abort"
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
  env -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS "${settings[@]}" "PATH=$path" "$@"
}
