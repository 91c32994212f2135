//! Signs requests for programs in other languages: a JSON object a line in, a JSON object a line out.
//!
//! ```sh
//! echo '{"secretId":"AKIDEXAMPLE","secretKey":"not-a-real-key","signMethod":"HmacSHA256","httpMethod":"GET","service":"postgres",
//!   "host":"postgres.tencentcloudapi.com","action":"DescribeZones","version":"2017-03-12","region":"ap-guangzhou",
//!   "timestamp":1700000000,"nonce":1,"payload":"{}"}' | tr -d '\n' | cargo run --example sign_lines
//! ```
//!
//! Beside these there may be `token`, `language`, `requestClient`, `unsignedPayload`, `headers` to sign as a list of
//! pairs, and in place of `payload` either `bodyHex` with `contentType`, or `boundary` with `parts`, each a `name`,
//! perhaps a `filename` and `contentType`, and its content as `hex`. The answer has `query`, `headers`, `bodyHex`,
//! `stringToSign` and `signature`, or an `error`.

use std::error::Error;
use std::io::{BufRead, Write};

use serde_json::{Value, json};
use tencentdb_postgres::Credential;
use tencentdb_postgres::sign::{CommonParams, HttpMethod, Part, Payload, SignableRequest, Signer};

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let answer = answer(&line?).unwrap_or_else(|error| json!({ "error": error.to_string() }));
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}

fn answer(line: &str) -> Result<Value, Box<dyn Error>> {
    let asked: Value = serde_json::from_str(line)?;
    let given = |name: &str| asked[name].as_str();
    let needed = |name: &str| given(name).ok_or_else(|| format!("{name} is missing"));
    let number = |name: &str| asked[name].as_u64().unwrap_or_default();

    let credential = match given("token") {
        None => Credential::new(needed("secretId")?, needed("secretKey")?),
        Some(token) => Credential::temporary(needed("secretId")?, needed("secretKey")?, token),
    };
    let common = CommonParams {
        nonce: number("nonce"),
        region: given("region"),
        language: given("language"),
        request_client: given("requestClient"),
        ..CommonParams::new(needed("action")?, needed("version")?, number("timestamp"))
    };
    let body = bytes(&asked["bodyHex"])?;
    let contents = list(&asked["parts"]).map(|part| bytes(&part["hex"])).collect::<Result<Vec<_>, _>>()?;
    let parts: Vec<Part> = list(&asked["parts"])
        .zip(&contents)
        .map(|(part, content)| Part {
            name: text(&part["name"]),
            filename: part["filename"].as_str(),
            content_type: part["contentType"].as_str(),
            content,
        })
        .collect();
    let headers: Vec<(&str, &str)> = list(&asked["headers"]).map(|pair| (text(&pair[0]), text(&pair[1]))).collect();
    let payload = match (given("boundary"), given("contentType")) {
        (Some(boundary), _) => Payload::Multipart { boundary, parts: &parts },
        (None, Some(content_type)) => Payload::Bytes { content_type, bytes: &body },
        (None, None) => Payload::Json(needed("payload")?),
    };
    let request = SignableRequest {
        sign_method: needed("signMethod")?.parse()?,
        http_method: if needed("httpMethod")? == "GET" { HttpMethod::Get } else { HttpMethod::Post },
        payload,
        unsigned_payload: asked["unsignedPayload"].as_bool().unwrap_or_default(),
        headers: &headers,
        ..SignableRequest::new(common, needed("service")?, needed("host")?, "")
    };
    let signed = Signer::new(credential).sign(&request)?;
    Ok(json!({
        "query": signed.query,
        "headers": signed.headers,
        "bodyHex": hex::encode(&signed.body),
        "stringToSign": signed.steps.string_to_sign(),
        "signature": signed.steps.signature(),
    }))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn bytes(hex: &Value) -> Result<Vec<u8>, String> {
    hex::decode(text(hex)).map_err(|error| error.to_string())
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
