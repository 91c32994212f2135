// Signs in Rust, with the hashes of RustCrypto and a small client for HTTP.

import { ESCAPES, escaped, hex, isUnseen, program, quoted, usage } from "./text.js";

/** @import { Older, Pair, Tc3 } from "./values.js" */

const NAME = "Rust";
const FILE = "main.rs";
const RUN = "cargo run --";

/** @param {string} text */
export function literal(text) {
  if (/["\\]/.test(text) && !isUnseen(text)) {
    const fence = "#".repeat(1 + Math.max(0, ...Array.from(text.matchAll(/"(#*)/g), ([, hashes]) => hashes.length)));
    return `r${fence}"${text}"${fence}`;
  }
  return `"${escaped(text, ESCAPES, (point) => `\\u{${hex(point)}}`)}"`;
}

/** @param {Pair[]} pairs */
const entries = (pairs) => pairs.map(([name, value]) => `(${literal(name)}, ${literal(value)}.to_owned()),`).join("\n");

/** @param {Tc3} v */
const tc3 = (v) => program`
${usage("//", { run: RUN, token: v.token })}
// cargo add chrono hex hmac sha2 ureq

use std::collections::HashMap;
use std::{env, error::Error};

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

fn main() -> Result<(), Box<dyn Error>> {
    let secret_id = env::var("TENCENTCLOUD_SECRET_ID")?;
    let secret_key = env::var("TENCENTCLOUD_SECRET_KEY")?;

    let method = ${literal(v.method)};
    let host = ${literal(v.host)};
    let path = ${literal(v.path)};
    let query = ${literal(v.query)};
    let service = ${literal(v.service)};
    let body = ${v.body === undefined ? 'std::fs::read("body.bin")?' : `${literal(v.body)}.as_bytes()`};
    let timestamp = ${v.timestamp === undefined ? "chrono::Utc::now().timestamp()" : `${v.timestamp}_i64`};
    let headers = [
        ${entries(v.headers)}
        ("X-TC-Timestamp", timestamp.to_string()),
        ${v.token && '("X-TC-Token", env::var("TENCENTCLOUD_SESSION_TOKEN")?),'}
    ];
    let signed_headers = ${literal(v.signed.join(";"))};

    let mut values = HashMap::from([("host".to_owned(), host.to_owned())]);
    values.extend(headers.iter().map(|(name, value)| (name.to_lowercase(), value.to_lowercase())));
    let line = |name| format!("{name}:{}\n", values[name]);
    let canonical_headers: String = signed_headers.split(';').map(line).collect();
    let hashed_body = sha256(${v.unsigned ? 'b"UNSIGNED-PAYLOAD"' : v.body === undefined ? "&body" : "body"});
    let canonical_request = [method, path, query, &canonical_headers, signed_headers, &hashed_body].join("\n");

    let date = chrono::DateTime::from_timestamp(timestamp, 0).ok_or("no such time")?.format("%Y-%m-%d").to_string();
    let scope = format!("{date}/{service}/tc3_request");
    let hashed_request = sha256(canonical_request.as_bytes());
    let string_to_sign = format!("TC3-HMAC-SHA256\n{timestamp}\n{scope}\n{hashed_request}");

    let key = hmac_sha256(format!("TC3{secret_key}").as_bytes(), &date);
    let key = hmac_sha256(&key, service);
    let key = hmac_sha256(&key, "tc3_request");
    let signature = hex::encode(hmac_sha256(&key, &string_to_sign));
    let authorization = format!(
        "TC3-HMAC-SHA256 Credential={secret_id}/{scope}, SignedHeaders={signed_headers}, Signature={signature}"
    );

    println!("Canonical request:\n{canonical_request}\n");
    println!("String to sign:\n{string_to_sign}\n");
    println!("Authorization:\n{authorization}\n");

    if env::args().any(|word| word == "send") {
        let question = if query.is_empty() { "" } else { "?" };
        let url = format!("${v.scheme}://{host}{path}{question}{query}");
        let mut request = ureq::${v.method === "POST" ? "post" : "get"}(url).header("Authorization", authorization);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let mut response = request.${v.method === "POST" ? "send(body)" : "call()"}?;
        println!("{}", response.body_mut().read_to_string()?);
    }
    Ok(())
}

fn sha256(data: &[u8]) -> String {
    hex::encode(Sha256::digest(data))
}

fn hmac_sha256(key: &[u8], text: &str) -> Vec<u8> {
    let mac = Hmac::<Sha256>::new_from_slice(key).expect("keys of any length will do");
    mac.chain_update(text).finalize().into_bytes().to_vec()
}
`;

/** @param {number | undefined} number */
const owned = (number) => (number === undefined ? undefined : `${quoted(number)}.to_owned()`);
const NOW = "SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs().to_string()";
const SEND = { POST: "post(url).send_form(params)", GET: "get(url).query_pairs(params).call()" };

/** @param {Older} v */
const older = (v) => {
  const [crate, hash] = v.algorithm === "HmacSHA256" ? ["sha2", "Sha256"] : ["sha1", "Sha1"];
  return program`
${usage("//", { run: RUN, token: v.token })}
// cargo add base64 hmac ${v.nonce === undefined ? "rand " : ""}${crate} ureq

use std::collections::BTreeMap;
${v.timestamp === undefined && "use std::time::{SystemTime, UNIX_EPOCH};"}
use std::{env, error::Error};

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use hmac::{Hmac, KeyInit, Mac};
use ${crate}::${hash};

fn main() -> Result<(), Box<dyn Error>> {
    let secret_key = env::var("TENCENTCLOUD_SECRET_KEY")?;

    let method = ${literal(v.method)};
    let host = ${literal(v.host)};
    let path = ${literal(v.path)};
    let mut params = BTreeMap::from([
        ${entries(v.params)}
        ${v.named && `("SignatureMethod", "${v.algorithm}".to_owned()),`}
        ("SecretId", env::var("TENCENTCLOUD_SECRET_ID")?),
        ("Timestamp", ${owned(v.timestamp) ?? NOW}),
        ("Nonce", ${owned(v.nonce) ?? "rand::random_range(1..i32::MAX).to_string()"}),
        ${v.token && '("Token", env::var("TENCENTCLOUD_SESSION_TOKEN")?),'}
    ]);

    // The text that is signed is not encoded; what is sent is, once.
    let text: Vec<String> = params.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let string_to_sign = format!("{method}{host}{path}?{}", text.join("&"));
    let mac = Hmac::<${hash}>::new_from_slice(secret_key.as_bytes())?.chain_update(&string_to_sign);
    let signature = BASE64.encode(mac.finalize().into_bytes());

    println!("String to sign:\n{string_to_sign}\n");
    println!("Signature:\n{signature}\n");

    if env::args().any(|word| word == "send") {
        params.insert("Signature", signature);
        let url = format!("${v.scheme}://{host}{path}");
        let mut response = ureq::${SEND[v.method]}?;
        println!("{}", response.body_mut().read_to_string()?);
    }
    Ok(())
}
`;
};

export const rust = { name: NAME, file: FILE, run: RUN, tc3, older };
