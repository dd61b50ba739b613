# What the other scripts here share: the tools of the system, and the project in .venv. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# install_system PACKAGE SIGN ...: installs Debian packages whose sign is missing, where we may. A sign is a command, or
# a file (a pattern with a slash) where a package has none.
install_system() {
  local missing=()
  while (($#)); do
    command -v "$2" >/dev/null || compgen -G "$2" >/dev/null || missing+=("$1")
    shift 2
  done
  ((${#missing[@]})) || return 0
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "installing ${missing[*]}" >&2
    apt-get update -qq >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    echo "please install: ${missing[*]}" >&2
  fi
}

# install_project [GROUP]: the project, and a group of pyproject.toml's dependency-groups with it.
install_project() {
  local stamp=".venv/.installed-${1:-}" python
  python=$(command -v python3.11 || command -v python3) || { install_system python3 python3; python=python3; }
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "quiz needs Python 3.11 or later" >&2; exit 2; }
  [ "$stamp" -nt pyproject.toml ] && return 0
  if [ ! -x .venv/bin/pip ]; then
    "$python" -c 'import ensurepip' 2>/dev/null || { install_system python3-venv pyvenv-is-missing; }
    "$python" -m venv --clear .venv
  fi
  .venv/bin/python -m pip install -q --disable-pip-version-check 'pip>=25.1'
  .venv/bin/python -m pip install -q --disable-pip-version-check -e . ${1:+--group "$1"}
  touch "$stamp"
}
