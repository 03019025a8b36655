# Shared by the scripts: where the repository is, and installing what a new machine lacks.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
caller=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
configuration=${CONFIGURATION:-Release}
engine=${ENGINE:-Embedded}

say() { printf '%s\n' "$*" >&2; }

# The package lists, once a script; without the right to it they stay as they are.
update_lists() {
    if [ -z "${apt_updated:-}" ] && [ "$(id -u)" = 0 ]; then
        apt-get update -qq >/dev/null
        apt_updated=1
    fi
}

# need COMMAND PACKAGE...: installs Debian packages when COMMAND isn't there.
need() {
    local command=$1
    shift
    command -v "$command" >/dev/null 2>&1 && return 0
    if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" != 0 ]; then
        say "Needed: '$command'. Install the package(s) $* and try again (Debian and Ubuntu: sudo apt-get install $*)."
        return 1
    fi
    say "Installing $* ..."
    update_lists
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need_dotnet() {
    if ! command -v dotnet >/dev/null 2>&1; then
        say "Needed: the .NET SDK 10 (https://dotnet.microsoft.com/download). Install it and try again."
        return 1
    fi
}

# publish PROJECT FOLDER OPTION...: the way all that is delivered or measured is built. READY_TO_RUN=no leaves out compiling ahead of time.
publish() {
    local project=$1 folder=$2
    shift 2
    if [ "${READY_TO_RUN:-yes}" = yes ]; then
        if dotnet publish "$project" -c "$configuration" --use-current-runtime --self-contained false -p:PublishReadyToRun=true "$@" -o "$folder" -v quiet --tl:off >&2; then
            return 0
        fi
        say "Compiling ahead of time didn't work here; building without it (it only starts slower)."
    fi
    dotnet publish "$project" -c "$configuration" "$@" -o "$folder" -v quiet --tl:off >&2
}
