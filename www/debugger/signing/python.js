// Signs in Python 3, with its standard library.

import { escaped, fewer, hashOf, program, usage, wide } from "./text.js";

/** @import { Older, Pair, Tc3 } from "./values.js" */

const NAME = "Python";
const FILE = "sign.py";
const RUN = `python3 ${FILE}`;

/** @param {string} text */
export function literal(text) {
  const quote = fewer(text);
  const special = { "\\": "\\\\", [quote]: `\\${quote}`, "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  return quote + escaped(text, special, wide) + quote;
}

/** @param {Pair[]} pairs */
const entries = (pairs) => pairs.map(([name, value]) => `${literal(name)}: ${literal(value)},`).join("\n");

/** @param {Tc3} v */
const tc3 = (v) => program`
${usage("#", { run: RUN, token: v.token })}
import hashlib
import hmac
import os
import sys
import time
import urllib.request

secret_id = os.environ["TENCENTCLOUD_SECRET_ID"]
secret_key = os.environ["TENCENTCLOUD_SECRET_KEY"]

method = ${literal(v.method)}
host = ${literal(v.host)}
path = ${literal(v.path)}
query = ${literal(v.query)}
service = ${literal(v.service)}
body = ${v.body === undefined ? 'open("body.bin", "rb").read()' : `${literal(v.body)}.encode()`}
timestamp = ${v.timestamp ?? "int(time.time())"}
headers = {
    ${entries(v.headers)}
    "X-TC-Timestamp": str(timestamp),
    ${v.token && '"X-TC-Token": os.environ["TENCENTCLOUD_SESSION_TOKEN"],'}
}
signed_headers = ${literal(v.signed.join(";"))}


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def hmac_sha256(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


values = {"host": host, **{name.lower(): value.lower() for name, value in headers.items()}}
canonical_headers = "".join(f"{name}:{values[name]}\n" for name in signed_headers.split(";"))
hashed_body = sha256(${v.unsigned ? 'b"UNSIGNED-PAYLOAD"' : "body"})
canonical_request = "\n".join([method, path, query, canonical_headers, signed_headers, hashed_body])

date = time.strftime("%Y-%m-%d", time.gmtime(timestamp))
scope = f"{date}/{service}/tc3_request"
hashed_request = sha256(canonical_request.encode())
string_to_sign = f"TC3-HMAC-SHA256\n{timestamp}\n{scope}\n{hashed_request}"

key = hmac_sha256(("TC3" + secret_key).encode(), date)
key = hmac_sha256(key, service)
key = hmac_sha256(key, "tc3_request")
signature = hmac_sha256(key, string_to_sign).hex()
authorization = (
    f"TC3-HMAC-SHA256 Credential={secret_id}/{scope}, "
    f"SignedHeaders={signed_headers}, Signature={signature}"
)

print(f"Canonical request:\n{canonical_request}\n")
print(f"String to sign:\n{string_to_sign}\n")
print(f"Authorization:\n{authorization}\n")

if "send" in sys.argv:
    url = f"${v.scheme}://{host}{path}" + (f"?{query}" if query else "")
    headers["Authorization"] = authorization
    request = urllib.request.Request(url, ${v.method === "POST" ? "body" : "None"}, headers, method=method)
    print(urllib.request.urlopen(request).read().decode())
`;

/** @param {Older} v */
const older = (v) => program`
${usage("#", { run: RUN, token: v.token })}
import base64
import hashlib
import hmac
import os
${v.nonce === undefined && "import random"}
import sys
${v.timestamp === undefined && "import time"}
import urllib.request
from urllib.parse import quote, urlencode

secret_key = os.environ["TENCENTCLOUD_SECRET_KEY"]

method = ${literal(v.method)}
host = ${literal(v.host)}
path = ${literal(v.path)}
params = {
    ${entries(v.params)}
    ${v.named && `"SignatureMethod": ${literal(v.algorithm)},`}
    "SecretId": os.environ["TENCENTCLOUD_SECRET_ID"],
    "Timestamp": str(${v.timestamp ?? "int(time.time())"}),
    "Nonce": str(${v.nonce ?? "random.randrange(1, 2**31)"}),
    ${v.token && '"Token": os.environ["TENCENTCLOUD_SESSION_TOKEN"],'}
}

# The text that is signed is not encoded; what is sent is, once.
string_to_sign = f"{method}{host}{path}?" + "&".join(f"{name}={params[name]}" for name in sorted(params))
digest = hmac.new(secret_key.encode(), string_to_sign.encode(), hashlib.${hashOf(v)}).digest()
signature = base64.b64encode(digest).decode()
query = urlencode({**params, "Signature": signature}, quote_via=quote, safe="")

print(f"String to sign:\n{string_to_sign}\n")
print(f"Signature:\n{signature}\n")

if "send" in sys.argv:
    url = f"${v.scheme}://{host}{path}"
    ${
      v.method === "GET"
        ? 'request = urllib.request.Request(f"{url}?{query}")'
        : "request = urllib.request.Request(url, query.encode())"
    }
    print(urllib.request.urlopen(request).read().decode())
`;

export const python = { name: NAME, file: FILE, run: RUN, tc3, older };
