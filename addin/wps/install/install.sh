#!/bin/sh
# 算盘 WPS 加载项：安装、检查、卸载。Suanpan add-in for WPS: install, check, remove.
#   sh install.sh            安装并检查 install and check
#   sh install.sh --check    只检查 check only
#   sh install.sh --remove   卸载 remove
set -u

name=suanpan
here=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's/.*name="suanpan".* version="\([0-9.]*\)".*/\1/p' "$here/publish.xml" | head -n 1)
addons=${WPS_JSADDONS:-$HOME/.local/share/Kingsoft/wps/jsaddons}
target=$addons/${name}_$version
register=$addons/publish.xml
failed=0

if [ -z "$version" ]; then
  echo "× 安装包不完整：publish.xml 里没有版本。The package is incomplete: no version in publish.xml." >&2
  exit 1
fi

check() {
  if [ "$1" -eq 0 ]; then echo "√ $2"; else echo "× $2"; failed=1; fi
}

# What others have registered stays, also on the same line.
without_ours() {
  sed 's/<jsplugin\(online\)\{0,1\} [^>]*name="suanpan"[^>]*>//g' "$1" | sed '/^[[:space:]]*$/d'
}

save_register() {
  mv "$register.new" "$register"
}

remove_all() {
  rm -rf "$addons/${name}_"[0-9]*
  if [ -f "$register" ]; then without_ours "$register" >"$register.new" && save_register; fi
}

install_all() {
  mkdir -p "$addons" || return 1
  rm -rf "$target.new"
  cp -R "$here" "$target.new" || return 1
  rm -rf "$addons/${name}_"[0-9]*[0-9]
  mv "$target.new" "$target" || return 1
  if [ -f "$register" ]; then
    [ -f "$register.bak" ] || cp "$register" "$register.bak"
    without_ours "$register" | sed 's/<jsplugins *\/>/<jsplugins><\/jsplugins>/' >"$register.old"
  else
    printf '<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n</jsplugins>\n' >"$register.old"
  fi
  entry="  <jsplugin name=\"$name\" type=\"et\" url=\"file://$target/\" version=\"$version\" enable=\"enable_dev\" install=\"null\"/>"
  awk -v entry="$entry" '{ at = index($0, "</jsplugins>")
    if (at == 0) { print; next }
    if (at > 1) print substr($0, 1, at - 1)
    print entry
    print substr($0, at) }' "$register.old" >"$register.new" && rm "$register.old" && save_register
}

check_all() {
  for file in index.html wps.html ribbon.xml manifest.xml functions.json; do
    [ -f "$target/$file" ]; check $? "$target/$file"
  done
  [ -f "$register" ]; check $? "$register"
  count=$(grep -c "name=\"$name\"" "$register" 2>/dev/null)
  [ "${count:-0}" -eq 1 ]; check $? "登记一次 registered once (${count:-0})"
  grep -q "name=\"$name\".*version=\"$version\"" "$register" 2>/dev/null; check $? "登记的版本 registered version $version"
  if [ $failed -eq 0 ]; then
    echo "好了。请完全退出 WPS 再打开表格，看有没有“算盘”选项卡；没有就打开 $target/self-test.html。"
    echo "Done. Quit WPS, open a spreadsheet and look for the tab 算盘; if it is missing, open self-test.html there."
  else
    echo "没有装好，打 × 的就是原因。Not installed; the lines with × say why."
  fi
}

case "${1:-}" in
  '') install_all; check_all ;;
  --check) check_all ;;
  --remove) remove_all; echo "已卸载。Removed." ;;
  *) sed -n '2,5p' "$0"; exit 2 ;;
esac
exit $failed
