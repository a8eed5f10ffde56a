# Ends the processes it was told about when standard input closes: that is when the process that told it is gone,
# however it went. Lines: "+ SIGNAL PID" takes one on, "- PID" lets one go.
trap '' INT TERM HUP
wards=
while read -r what first second; do
  case $what in
    +) wards="$wards $first:$second" ;;
    -) kept=
       for ward in $wards; do [ "${ward#*:}" = "$first" ] || kept="$kept $ward"; done
       wards=$kept ;;
  esac
done
for ward in $wards; do kill "-${ward%:*}" "${ward#*:}" 2>/dev/null; done
seconds=0
while [ $seconds -lt 15 ]; do
  left=
  for ward in $wards; do kill -0 "${ward#*:}" 2>/dev/null && left=yes; done
  [ -n "$left" ] || exit 0
  sleep 1
  seconds=$((seconds + 1))
done
for ward in $wards; do kill -KILL "${ward#*:}" 2>/dev/null; done
