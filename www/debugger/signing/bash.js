// Signs in bash, with openssl and curl.

import { escaped, hashOf, isUnseen, program, usage } from "./text.js";

/** @import { Older, Tc3 } from "./values.js" */

const NAME = "bash + openssl";
const FILE = "sign.sh";
const RUN = `bash ${FILE}`;
/** Words of the shell that would mean something in a template of JavaScript. */
const HEADERS = "${headers[@]}";
const PARAMS = "${params[@]}";
const CURL = "${curl[@]}";
const WITHOUT_LAST = "${text%&}";

/** @param {string} text */
export function literal(text) {
  if (!isUnseen(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  const special = { "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  return `$'${escaped(text, special, bytes)}'`;
}

/** A code point as the bytes of its UTF-8, which no locale reads otherwise. */
const bytes = (/** @type {number} */ point) =>
  Array.from(
    new TextEncoder().encode(String.fromCodePoint(point)),
    (byte) => `\\x${byte.toString(16).padStart(2, "0")}`,
  ).join("");

const KEY = program`
set -euo pipefail

# openssl and curl get the key and the headers as arguments, which other users of this machine may see.
secret_id=$TENCENTCLOUD_SECRET_ID
secret_key=$TENCENTCLOUD_SECRET_KEY
`;

/** @param {Tc3} v */
const tc3 = (v) => program`
#!/usr/bin/env bash
${usage("#", { run: RUN, token: v.token })}
${KEY}

method=${literal(v.method)}
host=${literal(v.host)}
path=${literal(v.path)}
query=${literal(v.query)}
service=${literal(v.service)}
${v.body !== undefined && `body=${literal(v.body)}`}
timestamp=${v.timestamp ?? "$(date +%s)"}
headers=(
  "Host: $host"
  ${v.headers.map(([name, value]) => literal(`${name}: ${value}`)).join("\n")}
  "X-TC-Timestamp: $timestamp"
  ${v.token && '"X-TC-Token: $TENCENTCLOUD_SESSION_TOKEN"'}
)
signed_headers=${literal(v.signed.join(";"))}

body() { ${v.body === undefined ? "cat body.bin" : 'printf %s "$body"'}; }
sha256() { openssl dgst -sha256 -r | cut -d ' ' -f 1; }
hmac() { printf %s "$2" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$1" -r | cut -d ' ' -f 1; }

canonical_headers=$(
  printf '%s\n' "${HEADERS}" | tr '[:upper:]' '[:lower:]' | sed 's/: */:/' |
    grep -E ${literal(`^(${v.signed.join("|")}):`)} | LC_ALL=C sort -t : -k 1,1
)
hashed_body=$(${v.unsigned ? "printf UNSIGNED-PAYLOAD" : "body"} | sha256)
canonical_request=$(
  printf '%s\n' "$method" "$path" "$query" "$canonical_headers" '' "$signed_headers" "$hashed_body"
)

date=$(date -u -d "@$timestamp" +%F 2>/dev/null || date -u -r "$timestamp" +%F)
scope="$date/$service/tc3_request"
hashed_request=$(printf %s "$canonical_request" | sha256)
string_to_sign=$(printf '%s\n' TC3-HMAC-SHA256 "$timestamp" "$scope" "$hashed_request")

key=$(printf %s "TC3$secret_key" | od -An -v -tx1 | tr -d ' \n')
key=$(hmac "$key" "$date")
key=$(hmac "$key" "$service")
key=$(hmac "$key" tc3_request)
signature=$(hmac "$key" "$string_to_sign")
authorization="TC3-HMAC-SHA256 Credential=$secret_id/$scope, SignedHeaders=$signed_headers, Signature=$signature"

printf 'Canonical request:\n%s\n\n' "$canonical_request"
printf 'String to sign:\n%s\n\n' "$string_to_sign"
printf 'Authorization:\n%s\n\n' "$authorization"

if [ "$*" = send ]; then
  curl=(curl -sS -g)
  for header in "${HEADERS}" "Authorization: $authorization"; do
    curl+=(-H "$header")
  done
  ${v.method === "POST" && "curl+=(--data-binary @-)"}
  body | "${CURL}" "${v.scheme}://$host$path${v.query && "?$query"}"
fi
`;

/** @param {Older} v */
const older = (v) => program`
#!/usr/bin/env bash
${usage("#", { run: RUN, token: v.token })}
${KEY}

method=${literal(v.method)}
host=${literal(v.host)}
path=${literal(v.path)}
params=(
  ${v.params.map(([name, value]) => literal(`${name}=${value}`)).join("\n")}
  ${v.named && `'SignatureMethod=${v.algorithm}'`}
  "SecretId=$secret_id"
  ${v.timestamp === undefined ? '"Timestamp=$(date +%s)"' : `Timestamp=${v.timestamp}`}
  ${v.nonce === undefined ? '"Nonce=$((RANDOM * 32768 + RANDOM + 1))"' : `Nonce=${v.nonce}`}
  ${v.token && '"Token=$TENCENTCLOUD_SESSION_TOKEN"'}
)

# The text that is signed is not encoded; what is sent is, once: curl does that.
text=$(printf '%s\0' "${PARAMS}" | LC_ALL=C sort -z -t = -k 1,1 | tr '\0' '&')
string_to_sign="$method$host$path?${WITHOUT_LAST}"
signature=$(printf %s "$string_to_sign" | openssl dgst -${hashOf(v)} -hmac "$secret_key" -binary | openssl base64 -A)

printf 'String to sign:\n%s\n\n' "$string_to_sign"
printf 'Signature:\n%s\n\n' "$signature"

if [ "$*" = send ]; then
  curl=(curl -sS -g)
  for param in "${PARAMS}" "Signature=$signature"; do
    curl+=(--data-urlencode "$param")
  done
  ${v.method === "GET" && "curl+=(--get)"}
  "${CURL}" "${v.scheme}://$host$path"
fi
`;

export const bash = { name: NAME, file: FILE, run: RUN, tc3, older };
