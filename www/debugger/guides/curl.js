// What curl sends, in a script of the shell.

export const curlCommand = {
  name: "curl",
  code: String.raw`# Before the command; paste the line it prints, which begins with + curl:
set -x

# Or paste all that this prints, where the body is one line of ASCII:
curl --trace-ascii - ...`,
  printed: "printf '%s\\n' \"$canonical_request\"",
};
