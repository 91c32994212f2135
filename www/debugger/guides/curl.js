// What curl sends, in a script of the shell.

export const curlCommand = {
  name: "curl",
  code: String.raw`PS4=
set -x`,
  printed: "printf '%s\\n' \"$canonical_request\"",
};
