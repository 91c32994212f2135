//! A request as it is written in each form people paste it in.

use super::programs::PROGRAMS;
use super::signer::*;

/// A form: its name, what it is read as, and how a request is written in it.
pub type Written = (&'static str, &'static str, fn(&Wire) -> String);

/// Letters that quoting has to deal with.
pub const TRICKY: &str = r#"{"Limit":20,"Name":"it's 订单","Note":"a \"b\" c\\d & 100%"}"#;

pub fn json(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The headers, but for those a client sets by itself.
pub fn headers(wire: &Wire) -> impl Iterator<Item = (&str, &str)> {
    wire.headers.iter().filter(|(name, _)| name != "Host").map(|(name, value)| (name.as_str(), value.as_str()))
}

/// A line for each header, with its name and its value put into a pattern at `N` and `V`, quoted by a function.
pub fn each(wire: &Wire, pattern: &str, between: &str, quoted: fn(&str) -> String) -> String {
    let (before, rest) = pattern.split_once('N').unwrap();
    let (middle, after) = rest.split_once('V').unwrap();
    headers(wire)
        .map(|(name, value)| format!("{before}{}{middle}{}{after}", quoted(name), quoted(value)))
        .collect::<Vec<_>>()
        .join(between)
}

pub fn plain(text: &str) -> String {
    text.into()
}

/// As a shell of Unix quotes.
pub fn sh(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// In single quotes, with backslashes for what must not end them.
pub fn single(text: &str) -> String {
    format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'"))
}

/// As the runtime of Windows reads arguments: two quotes for one.
pub fn doubled(text: &str) -> String {
    format!("\"{}\"", text.replace("\\\"", "\\\\\"").replace('"', "\"\""))
}

/// The same with a backslash before each quote, and before backslashes that stand before quotes.
pub fn backslashed(text: &str) -> String {
    text.replace("\\\"", "\\\\\"").replace('"', "\\\"")
}

pub fn escaped(text: &str) -> String {
    format!("\"{}\"", backslashed(text))
}

/// As PowerShell quotes for itself.
pub fn ps_double(text: &str) -> String {
    format!("\"{}\"", text.replace('`', "``").replace('"', "`\"").replace('$', "`$"))
}

pub fn ps_single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

pub fn curl_line(wire: &Wire, quoted: fn(&str) -> String, line_end: &str) -> String {
    let headers: String =
        headers(wire).map(|(name, value)| format!("{line_end}  -H {}", quoted(&format!("{name}: {value}")))).collect();
    format!("curl {} -X POST{headers}{line_end}  --data-raw {}", quoted(&wire.url()), quoted(&wire.body))
}

pub fn unix(wire: &Wire) -> String {
    curl_line(wire, sh, " \\\n")
}

/// Commands of curl, as shells show them and quote them.
pub const CURL: &[Written] = &[
    ("curl", "curl", unix),
    ("curl behind $", "curl", |wire| format!("$ {}", unix(wire))),
    ("curl behind >", "curl", |wire| format!("> {}", unix(wire))),
    ("curl behind %", "curl", |wire| format!("% {}", unix(wire))),
    ("curl behind #", "curl", |wire| format!("# {}", unix(wire))),
    ("curl behind user@host", "curl", |wire| format!("user@host:~$ {}", unix(wire))),
    ("curl behind [root@vm ~]#", "curl", |wire| format!("[root@vm ~]# {}", unix(wire))),
    ("curl behind PS C:\\>", "curl", |wire| format!("PS C:\\> {}", curl_line(wire, escaped, " `\n"))),
    ("curl behind C:\\Users\\me>", "curl", |wire| format!("C:\\Users\\me>{}", curl_line(wire, escaped, " ^\n"))),
    ("curl with the prompts of lines that go on", "curl", |wire| format!("$ {}", unix(wire).replace("\\\n", "\\\n> "))),
    ("time curl", "curl", |wire| format!("time {}", unix(wire))),
    ("sudo curl", "curl", |wire| format!("sudo -E {}", unix(wire))),
    ("env A=b curl", "curl", |wire| format!("env A=b {}", unix(wire))),
    ("/usr/bin/curl", "curl", |wire| format!("/usr/bin/{}", unix(wire))),
    ("set -x", "curl", |wire| format!("+ {}", curl_line(wire, sh, ""))),
    ("resp=$(curl)", "curl", |wire| format!("resp=$({} 2>/dev/null)\necho \"$resp\"", unix(wire))),
    ("resp=`curl`", "curl", |wire| format!("resp=`{}`", unix(wire))),
    ("curl | jq", "curl", |wire| format!("{} | jq '.Response'", unix(wire))),
    ("curl > file", "curl", |wire| format!("{} > out.json 2>&1", unix(wire))),
    ("curl && more", "curl", |wire| format!("cd /tmp && {} && echo done", unix(wire))),
    ("fence", "curl", |wire| format!("I ran this:\n\n```bash\n{}\n```\n\nIt says SignatureFailure.", unix(wire))),
    ("fence alone", "http", |wire| format!("```\n{}\n```\n", wire.http())),
    ("indented", "curl", |wire| format!("    {}", unix(wire).replace('\n', "\n    "))),
    ("quoted", "curl", |wire| format!("> {}", unix(wire).replace('\n', "\n> "))),
    ("prose around", "curl", |wire| {
        format!("Hello, it's about this call:\n\n{}\n\nWhat's wrong? - I don't know.", unix(wire))
    }),
    ("curl with variables", "curl", |wire| {
        let authorization = &wire.headers.iter().find(|(name, _)| name == "Authorization").unwrap().1;
        format!(
            "AUTH={}\nBODY={}\n{}",
            sh(authorization),
            sh(&wire.body),
            unix(wire)
                .replace(&sh(&wire.body), "\"$BODY\"")
                .replace(&sh(&format!("Authorization: {authorization}")), "\"Authorization: ${AUTH}\"")
        )
    }),
    ("curl with the body piped in", "curl", |wire| {
        let command = unix(wire).replace(&format!("--data-raw {}", sh(&wire.body)), "-d @-");
        format!("printf '%s' {} | {command}", sh(&wire.body))
    }),
    ("curl with a here document", "curl", |wire| {
        let command = unix(wire).replace(&format!("--data-raw {}", sh(&wire.body)), "-d @- <<'EOF'");
        format!("{command}\n{}\nEOF\n", wire.body)
    }),
    ("two quotes for one", "curl", |wire| curl_line(wire, doubled, " ^\n")),
    ("two quotes for one, on one line", "curl", |wire| curl_line(wire, doubled, "")),
    ("backslash before quotes", "curl", |wire| curl_line(wire, escaped, " ^\n")),
    ("carets", "curl", |wire| curl_line(wire, carets, " ^\n")),
    ("backtick before quotes", "curl", |wire| curl_line(wire, |text| ps_double(&backslashed(text)), " `\n")),
    ("backslash before quotes in single quotes", "curl", |wire| {
        curl_line(wire, |text| ps_single(&backslashed(text)), " `\n").replace("curl ", "curl.exe ")
    }),
    ("curly quotes", "curl", |wire| unix(wire).replace("\"", "“").replace(" '", " ‘").replace("'", "’")),
    ("curl with its answer", "curl", |wire| format!("{}\n{{\"Response\":{{\"RequestId\":\"a\"}}}}\n$ ", unix(wire))),
];

/// As Chrome writes for cmd.
pub fn carets(text: &str) -> String {
    let mut out = String::from("^\"");
    for letter in text.replace('\\', "\\\\").replace('"', "\\\"").chars() {
        if !letter.is_alphanumeric() && !" -_./,:;=+".contains(letter) {
            out.push('^');
        }
        out.push(letter);
    }
    out + "^\""
}

/// Other commands.
pub const COMMANDS: &[Written] = &[
    ("wget", "wget", |wire| {
        format!(
            "wget -qO- --method=POST {} \\\n  --body-data={} {}",
            each(wire, "--header='N: V'", " \\\n  ", plain),
            sh(&wire.body),
            sh(&wire.url())
        )
    }),
    ("wget --post-data", "wget", |wire| {
        format!(
            "$ wget -O out.json {} --post-data {} {}",
            each(wire, "--header \"N: V\"", " ", plain),
            sh(&wire.body),
            wire.url()
        )
    }),
    ("HTTPie --raw", "httpie", |wire| {
        format!("http POST {} {} --raw {}", wire.url(), each(wire, "'N:V'", " ", plain), sh(&wire.body))
    }),
    ("HTTPie with echo", "httpie", |wire| {
        format!("echo -n {} | https -v POST {} {}", sh(&wire.body), wire.url(), each(wire, "N:'V'", " ", plain))
    }),
    ("Invoke-WebRequest", "code", |wire| {
        format!(
            "Invoke-WebRequest -UseBasicParsing -Uri {} `\n-Method \"POST\" `\n-Headers @{{\n{}\n}} `\n-Body {}",
            ps_double(&wire.url()),
            each(wire, "N=V", "\n  ", ps_double),
            ps_double(&wire.body)
        )
    }),
    ("Invoke-RestMethod with variables", "code", |wire| {
        format!(
            "$headers = @{{ {} }}\n$body = @'\n{}\n'@\n$r = Invoke-RestMethod -Uri {} -Method Post -Headers $headers \
             -Body $body\n$r | ConvertTo-Json",
            each(wire, "N = V", "; ", ps_single),
            wire.body,
            wire.url()
        )
    }),
    ("irm with splatting", "code", |wire| {
        format!(
            "$params = @{{\n  Uri = {}\n  Method = 'POST'\n  Headers = @{{\n    {}\n  }}\n  Body = {}\n}}\nirm @params",
            ps_single(&wire.url()),
            each(wire, "N = V", "\n    ", ps_single),
            ps_single(&wire.body)
        )
    }),
    ("iwr with bytes", "code", |wire| {
        format!(
            "PS C:\\> iwr {} -Method POST -Headers @{{ {} }} -Body ([System.Text.Encoding]::UTF8.GetBytes({}))",
            wire.url(),
            each(wire, "N=V", ";", ps_single),
            ps_single(&wire.body)
        )
    }),
];

/// Objects.
pub const OBJECTS: &[Written] = &[
    ("HAR", "har", Wire::har),
    ("HAR entry", "har", |wire| wire.har_entry().to_string()),
    ("{ method, url, headers, body }", "json", Wire::json),
    ("options in JavaScript", "code", |wire| {
        format!(
            "{{ method: 'post', url: {}, headers: {{ {} }}, data: {} }}",
            single(&wire.url()),
            each(wire, "N: V", ", ", single),
            single(&wire.body)
        )
    }),
    ("a dict of Python", "code", |wire| {
        format!(
            "{{'method': 'POST', 'url': {}, 'headers': {{{}}}, 'data': {}, 'verify': True}}",
            single(&wire.url()),
            each(wire, "N: V", ", ", single),
            single(&wire.body)
        )
    }),
    ("axios's error", "json", |wire| {
        let headers: serde_json::Map<_, _> = headers(wire).map(|(name, value)| (name.into(), value.into())).collect();
        serde_json::json!({
            "message": "Request failed with status code 400", "name": "AxiosError", "code": "ERR_BAD_REQUEST",
            "config": { "transitional": { "silentJSONParsing": true }, "adapter": ["xhr", "http"], "timeout": 0, "headers": headers, "method": "post", "url": wire.url(), "data": wire.body },
            "status": 400,
        })
        .to_string()
    }),
    ("a line of pino's", "json", |wire| {
        let headers: serde_json::Map<_, _> =
            headers(wire).map(|(name, value)| (name.to_lowercase(), value.into())).collect();
        serde_json::json!({ "level": 50, "time": 1_700_000_000_123_u64, "pid": 7, "hostname": "vm", "msg": "refused", "req": { "id": 1, "method": "POST", "url": wire.url(), "headers": headers, "body": wire.body } }).to_string()
    }),
    ("lines of JSON", "code", |wire| {
        format!("2023-11-14 INFO start {{\"a\":1}}\n2023-11-14 ERROR refused {}\n2023-11-14 INFO end", wire.json())
    }),
    ("Postman's item", "json", |wire| postman(wire).to_string()),
    ("Postman's collection", "json", |wire| {
        let mut item = postman(wire);
        item["request"]["url"] =
            serde_json::json!({ "raw": "https://{{host}}/", "protocol": "https", "host": ["{{host}}"] });
        serde_json::json!({
            "info": { "name": "c", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
            "item": [{ "name": "folder", "item": [item] }],
            "variable": [{ "key": "host", "value": wire.host }],
        })
        .to_string()
    }),
    ("Insomnia's export", "json", |wire| {
        let headers: Vec<_> =
            headers(wire).map(|(name, value)| serde_json::json!({ "name": name, "value": value })).collect();
        serde_json::json!({
            "_type": "export", "__export_format": 4,
            "resources": [{ "_id": "wrk_1", "_type": "workspace", "name": "w" }, { "_id": "req_1", "_type": "request", "name": "r", "url": wire.url(), "method": "POST", "headers": headers, "body": { "mimeType": "application/json", "text": wire.body }, "parameters": [] }],
        })
        .to_string()
    }),
    ("Bruno's export", "json", |wire| {
        let headers: Vec<_> = headers(wire)
            .map(|(name, value)| serde_json::json!({ "name": name, "value": value, "enabled": true }))
            .collect();
        serde_json::json!({ "name": "c", "version": "1", "items": [{ "type": "http", "name": "r", "request": { "url": wire.url(), "method": "POST", "headers": headers, "params": [], "body": { "mode": "json", "json": wire.body }, "auth": { "mode": "none" } } }] }).to_string()
    }),
    ("Bruno's file", "code", |wire| {
        format!(
            "meta {{\n  name: r\n  type: http\n  seq: 1\n}}\n\npost {{\n  url: {}\n  body: json\n  auth: \
             none\n}}\n\nheaders {{\n  {}\n}}\n\nbody:json {{\n  {}\n}}\n",
            wire.url(),
            each(wire, "N: V", "\n  ", plain),
            wire.body
        )
    }),
];

pub fn postman(wire: &Wire) -> serde_json::Value {
    let mut header: Vec<_> =
        headers(wire).map(|(name, value)| serde_json::json!({ "key": name, "value": value, "type": "text" })).collect();
    header.push(serde_json::json!({ "key": "X-TC-Token", "value": "old", "disabled": true }));
    serde_json::json!({
        "name": "r",
        "request": { "method": "POST", "header": header, "body": { "mode": "raw", "raw": wire.body, "options": { "raw": { "language": "json" } } }, "url": { "raw": wire.url(), "protocol": "https", "host": wire.host.split('.').collect::<Vec<_>>(), "path": [""] } },
        "response": [],
    })
}

/// What goes over the wire, and what is logged of it.
pub const LOGS: &[Written] = &[
    ("raw HTTP", "http", Wire::http),
    ("raw HTTP in lines of Windows", "http", |wire| wire.http().replace('\n', "\r\n")),
    ("raw HTTP with an absolute address", "http", |wire| {
        wire.http().replacen("POST /", &format!("POST {}", wire.url()), 1)
    }),
    ("raw HTTP in prose", "code", |wire| format!("This is what I send:\n\n{}\n\nand it is refused.", wire.http())),
    ("raw HTTP, indented", "http", |wire| format!("    {}", wire.http().replace('\n', "\n    "))),
    ("raw HTTP with its answer", "http", |wire| {
        format!("{}\n\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{{\"Response\":{{}}}}", wire.http())
    }),
    ("a quoted dump of Go", "code", |wire| format!("2023/11/14 22:13:20 {}", json(&wire.http().replace('\n', "\r\n")))),
    ("http.client's debug output", "code", |wire| {
        let message = wire.http().replace('\n', "\r\n");
        let (head, body) = message.split_once("\r\n\r\n").unwrap();
        format!(
            "send: b{}\nsend: b{}\nreply: 'HTTP/1.1 200 OK\\r\\n'\nheader: Date: Tue, 14 Nov 2023 22:13:20 GMT\n",
            repr(&format!("{head}\r\n\r\n")),
            repr(body)
        )
    }),
    ("OkHttp's log", "code", |wire| {
        format!(
            "--> POST {} h2\nContent-Length: {}\n{}\n\n{}\n--> END POST ({}-byte body)\n<-- 200 {} (35ms)\nserver: \
             nginx\n\n{{\"Response\":{{}}}}\n<-- END HTTP (15-byte body)\n",
            wire.url(),
            wire.body.len(),
            each(wire, "N: V", "\n", plain),
            wire.body,
            wire.body.len(),
            wire.url()
        )
    }),
    ("OkHttp's log in logcat", "code", |wire| {
        let log = format!(
            "--> POST {}\n{}\n\n{}\n--> END POST ({}-byte body)",
            wire.url(),
            each(wire, "N: V", "\n", plain),
            wire.body,
            wire.body.len()
        );
        log.lines().map(|line| format!("11-14 22:13:20.123  4711  4742 D OkHttp  : {line}\n")).collect()
    }),
    ("developer tools", "code", |wire| {
        format!(
            "General\nRequest URL: {}\nRequest Method: POST\nStatus Code: 200 OK\nRemote Address: \
             1.2.3.4:443\nResponse Headers\ncontent-type: text/html\nserver: nginx\nRequest Headers\n:authority: \
             {}\n:method: POST\n:path: /\n:scheme: https\n{}\nRequest Payload\n{}",
            wire.url(),
            wire.host,
            headers(wire)
                .map(|(name, value)| format!("{}: {value}", name.to_lowercase()))
                .collect::<Vec<_>>()
                .join("\n"),
            wire.body
        )
    }),
    ("developer tools with values below names", "code", |wire| {
        format!(
            "Request URL:\n{}\nRequest Method:\nPOST\nRequest Headers\n{}\nRequest Payload\n{}\n",
            wire.url(),
            each(wire, "N:\nV", "\n", plain),
            wire.body
        )
    }),
    ("names, tabs and values", "code", |wire| {
        format!("URL\t{}\nMethod\tPOST\n{}\nBody\t{}\n", wire.url(), each(wire, "N\tV", "\n", plain), wire.body)
    }),
    ("the Python SDK's log", "code", |wire| {
        format!(
            "2023-11-14 22:13:20,123 request.py DEBUG SendRequest Host: {}\nMethod: POST\nUri: /\nHeader: {}\nData: \
             {}\n\n2023-11-14 22:13:20,200 request.py DEBUG GetResponse Status: 200\nHeader: {{}}\nData: {{}}\n",
            wire.host,
            each(wire, "N: V", "\n", plain),
            wire.body
        )
    }),
];

/// As Python writes bytes.
pub fn repr(text: &str) -> String {
    let mut out = String::from("'");
    for byte in text.bytes() {
        match byte {
            b'\r' => out.push_str("\\r"),
            b'\n' => out.push_str("\\n"),
            b'\'' | b'\\' => out.extend(['\\', char::from(byte)]),
            b' '..=b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("\\x{byte:02x}")),
        }
    }
    out + "'"
}

pub fn all() -> impl Iterator<Item = &'static Written> {
    [CURL, COMMANDS, PROGRAMS, OBJECTS, LOGS].into_iter().flatten()
}
