#!/bin/sh
# Makes sure that the hosting tests find the web servers and rclone: installs them from Debian's
# packages when they are missing and we are root, without starting any, and otherwise says what to
# install. Tests are never skipped for want of a server.
set -eu

PATH=$PATH:/usr/sbin
brotli=/usr/lib/nginx/modules/ngx_http_brotli_static_module.so

has_all() {
  for name in nginx caddy apache2 rclone setpriv wrk; do
    command -v "$name" >/dev/null 2>&1 || return 1
  done
  [ -e "$brotli" ]
}

if has_all; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  # Debian starts a server when it is installed, unless this says no.
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    trap 'rm -f "$policy"' EXIT
  fi
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends \
    nginx-light libnginx-mod-http-brotli-static caddy apache2-bin rclone util-linux wrk >/dev/null
  for name in nginx caddy; do
    systemctl disable "$name" >/dev/null 2>&1 || true
  done
  has_all && exit 0
fi
cat >&2 <<'MESSAGE'
The hosting tests need nginx with its brotli module, Caddy, Apache, rclone, setpriv and wrk.
  Debian 12 or newer:  sudo apt-get install nginx-light libnginx-mod-http-brotli-static \
                         caddy apache2-bin rclone util-linux wrk
                       and, if they are not to run, sudo systemctl disable --now nginx caddy
  elsewhere:           run the tests in a container of Debian
MESSAGE
exit 1
