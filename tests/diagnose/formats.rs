//! The forms requests are pasted in: each is made from the same signed request, and must be read as that request.

use tencentdb_postgres::Credential;
use tencentdb_postgres::diagnose::{Cause, Knowledge, diagnose};

use super::signer::*;

/// A form: its name, what it is read as, and how a request is written in it.
type Written = (&'static str, &'static str, fn(&Wire) -> String);

/// Letters that quoting has to deal with.
const TRICKY: &str = r#"{"Limit":20,"Name":"it's 订单","Note":"a \"b\" c\\d & 100%"}"#;

fn json(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The headers, but for those a client sets by itself.
fn headers(wire: &Wire) -> impl Iterator<Item = (&str, &str)> {
    wire.headers.iter().filter(|(name, _)| name != "Host").map(|(name, value)| (name.as_str(), value.as_str()))
}

/// A line for each header, with its name and its value put into a pattern at `N` and `V`, quoted by a function.
fn each(wire: &Wire, pattern: &str, between: &str, quoted: fn(&str) -> String) -> String {
    let (before, rest) = pattern.split_once('N').unwrap();
    let (middle, after) = rest.split_once('V').unwrap();
    headers(wire)
        .map(|(name, value)| format!("{before}{}{middle}{}{after}", quoted(name), quoted(value)))
        .collect::<Vec<_>>()
        .join(between)
}

fn plain(text: &str) -> String {
    text.into()
}

/// As a shell of Unix quotes.
fn sh(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// In single quotes, with backslashes for what must not end them.
fn single(text: &str) -> String {
    format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'"))
}

/// As the runtime of Windows reads arguments: two quotes for one.
fn doubled(text: &str) -> String {
    format!("\"{}\"", text.replace("\\\"", "\\\\\"").replace('"', "\"\""))
}

/// The same with a backslash before each quote, and before backslashes that stand before quotes.
fn backslashed(text: &str) -> String {
    text.replace("\\\"", "\\\\\"").replace('"', "\\\"")
}

fn escaped(text: &str) -> String {
    format!("\"{}\"", backslashed(text))
}

/// As PowerShell quotes for itself.
fn ps_double(text: &str) -> String {
    format!("\"{}\"", text.replace('`', "``").replace('"', "`\"").replace('$', "`$"))
}

fn ps_single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn curl_line(wire: &Wire, quoted: fn(&str) -> String, line_end: &str) -> String {
    let headers: String =
        headers(wire).map(|(name, value)| format!("{line_end}  -H {}", quoted(&format!("{name}: {value}")))).collect();
    format!("curl {} -X POST{headers}{line_end}  --data-raw {}", quoted(&wire.url()), quoted(&wire.body))
}

fn unix(wire: &Wire) -> String {
    curl_line(wire, sh, " \\\n")
}

/// Commands of curl, as shells show them and quote them.
const CURL: &[Written] = &[
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
    ("prose around", "curl", |wire| format!("Hello, it's about this call:\n\n{}\n\nWhat's wrong? - I don't know.", unix(wire))),
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
fn carets(text: &str) -> String {
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
const COMMANDS: &[Written] = &[
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
            "$headers = @{{ {} }}\n$body = @'\n{}\n'@\n$r = Invoke-RestMethod -Uri {} -Method Post -Headers $headers -Body $body\n$r | ConvertTo-Json",
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

/// Programs.
const PROGRAMS: &[Written] = &[
    ("fetch", "fetch", Wire::fetch),
    ("fetch with variables", "fetch", |wire| {
        format!(
            "const headers = {{\n  {},\n}};\nconst body = {};\nasync function main() {{\n  const response = await fetch({}, {{ method: 'POST', headers, body }});\n  console.log(await response.json());\n}}\nmain();",
            each(wire, "N: V", ",\n  ", single),
            single(&wire.body),
            single(&wire.url())
        )
    }),
    ("Headers set one by one", "fetch", |wire| {
        format!(
            "const headers = new Headers();\n{}\nconst url = `{}`;\nfetch(url, {{ method: 'POST', headers: headers, body: {} }}).then((r) => r.json());",
            each(wire, "headers.append(N, V);", "\n", json),
            wire.url(),
            json(&wire.body)
        )
    }),
    ("axios.post", "code", |wire| {
        format!(
            "const res = await axios.post({}, {}, {{ headers: {{ {} }} }});",
            json(&wire.url()),
            json(&wire.body),
            each(wire, "N: V", ", ", json)
        )
    }),
    ("axios of options", "code", |wire| {
        format!(
            "const axios = require('axios');\nconst data = {};\n\nconst config = {{\n  method: 'post',\n  maxBodyLength: Infinity,\n  url: {},\n  headers: {{ \n    {}\n  }},\n  data : data\n}};\n\naxios.request(config)\n.then((response) => {{\n  console.log(JSON.stringify(response.data));\n}})",
            single(&wire.body),
            single(&wire.url()),
            each(wire, "N: V", ", \n    ", single)
        )
    }),
    ("axios with a base", "code", |wire| {
        format!(
            "axios({{ method: 'POST', baseURL: {}, url: '/', headers: {{ {} }}, data: {} }})",
            json(wire.url().trim_end_matches('/')),
            each(wire, "N: V", ", ", json),
            json(&wire.body)
        )
    }),
    ("$.ajax", "code", |wire| {
        format!(
            "$.ajax({{ type: \"POST\", url: {}, headers: {{ {} }}, data: {}, success: function (res) {{ console.log(res) }} }});",
            json(&wire.url()),
            each(wire, "N: V", ", ", json),
            json(&wire.body)
        )
    }),
    ("wx.request", "code", |wire| {
        format!(
            "wx.request({{ url: {}, method: 'POST', header: {{ {} }}, data: {}, success(res) {{ console.log(res) }} }})",
            json(&wire.url()),
            each(wire, "N: V", ", ", json),
            json(&wire.body)
        )
    }),
    ("uni.request", "code", |wire| {
        format!(
            "uni.request({{\n  url: {},\n  method: 'POST',\n  header: {{ {} }},\n  data: {},\n  success: (res) => {{ }}\n}})",
            single(&wire.url()),
            each(wire, "N: V", ", ", single),
            single(&wire.body)
        )
    }),
    ("XMLHttpRequest", "code", |wire| {
        format!(
            "const xhr = new XMLHttpRequest();\nxhr.open('POST', {});\n{}\nxhr.send({});",
            json(&wire.url()),
            each(wire, "xhr.setRequestHeader(N, V);", "\n", json),
            json(&wire.body)
        )
    }),
    ("superagent", "code", |wire| {
        format!(
            "request\n  .post({})\n  {}\n  .send({})\n  .end((err, res) => {{}});",
            json(&wire.url()),
            each(wire, ".set(N, V)", "\n  ", json),
            json(&wire.body)
        )
    }),
    ("got", "code", |wire| {
        format!(
            "await got.post({}, {{ headers: {{ {} }}, body: {} }}).json();",
            json(&wire.url()),
            each(wire, "N: V", ", ", json),
            json(&wire.body)
        )
    }),
    ("https.request of Node.js", "code", |wire| {
        format!(
            "const req = https.request({{ hostname: {}, port: 443, path: '/', method: 'POST', headers: {{ {} }} }}, (res) => {{ res.on('data', (d) => {{ process.stdout.write(d); }}); }});\nreq.write({});\nreq.end();",
            json(&wire.host),
            each(wire, "N: V", ", ", json),
            json(&wire.body)
        )
    }),
    ("requests.post", "code", |wire| {
        format!(
            "import requests\nr = requests.post({}, headers={{{}}}, data={}.encode(\"utf-8\"), timeout=5)\nprint(r.json())",
            json(&wire.url()),
            each(wire, "N: V", ", ", single),
            single(&wire.body)
        )
    }),
    ("requests with variables", "code", |wire| {
        format!(
            "import requests\n\nurl = {}\n\npayload = {}\nheaders = {{\n  {}\n}}\n\nresponse = requests.request(\"POST\", url, headers=headers, data=payload)\n\nprint(response.text)",
            single(&wire.url()),
            single(&wire.body),
            each(wire, "N: V", ",\n  ", single)
        )
    }),
    ("a session of requests", "code", |wire| {
        format!(
            "s = requests.Session()\ns.headers.update({{{}}})\nbody = '''{}'''\nres = s.post({}, data=body)",
            each(wire, "N: V", ", ", single),
            wire.body.replace('\\', "\\\\"),
            single(&wire.url())
        )
    }),
    ("http.client", "code", |wire| {
        format!(
            "import http.client\nconn = http.client.HTTPSConnection({})\nheaders = {{ {} }}\nconn.request(\"POST\", \"/\", {}, headers)\nres = conn.getresponse()",
            json(&wire.host),
            each(wire, "N: V", ", ", single),
            single(&wire.body)
        )
    }),
    ("urllib.request", "code", |wire| {
        format!(
            "req = urllib.request.Request({}, data=b{}, method=\"POST\")\n{}\nurllib.request.urlopen(req)",
            json(&wire.url()),
            repr(&wire.body),
            each(wire, "req.add_header(N, V)", "\n", json)
        )
    }),
    ("HttpURLConnection", "code", |wire| {
        format!(
            "URL url = new URL({});\nHttpURLConnection conn = (HttpURLConnection) url.openConnection();\nconn.setRequestMethod(\"POST\");\n{}\nconn.setDoOutput(true);\nString body = {};\ntry (OutputStream os = conn.getOutputStream()) {{ os.write(body.getBytes(\"UTF-8\")); }}",
            json(&wire.url()),
            each(wire, "conn.setRequestProperty(N, V);", "\n", json),
            json(&wire.body)
        )
    }),
    ("OkHttp", "code", |wire| {
        format!(
            "OkHttpClient client = new OkHttpClient().newBuilder().build();\nMediaType mediaType = MediaType.parse(\"application/json\");\nRequestBody body = RequestBody.create(mediaType, {});\nRequest request = new Request.Builder()\n  .url({})\n  .method(\"POST\", body)\n  {}\n  .build();\nResponse response = client.newCall(request).execute();",
            json(&wire.body),
            json(&wire.url()),
            each(wire, ".addHeader(N, V)", "\n  ", json)
        )
    }),
    ("OkHttp with post", "code", |wire| {
        format!(
            "new Request.Builder().url({}).post(RequestBody.create({}, MediaType.get(\"application/json\"))){}.build()",
            json(&wire.url()),
            json(&wire.body),
            each(wire, ".header(N, V)", "", json)
        )
    }),
    ("HttpRequest of Java", "code", |wire| {
        format!(
            "HttpRequest request = HttpRequest.newBuilder()\n    .uri(URI.create({}))\n    {}\n    .POST(HttpRequest.BodyPublishers.ofString({}))\n    .build();",
            json(&wire.url()),
            each(wire, ".header(N, V)", "\n    ", json),
            json(&wire.body)
        )
    }),
    ("curl of PHP", "code", |wire| {
        format!(
            "<?php\n$curl = curl_init();\ncurl_setopt_array($curl, array(\n  CURLOPT_URL => {},\n  CURLOPT_RETURNTRANSFER => true,\n  CURLOPT_CUSTOMREQUEST => 'POST',\n  CURLOPT_POSTFIELDS =>{},\n  CURLOPT_HTTPHEADER => array(\n    {}\n  ),\n));\n$response = curl_exec($curl);",
            single(&wire.url()),
            single(&wire.body),
            each(wire, "'N: V'", ",\n    ", plain)
        )
    }),
    ("curl of PHP, option by option", "code", |wire| {
        format!(
            "$ch = curl_init({});\ncurl_setopt($ch, CURLOPT_POST, 1);\ncurl_setopt($ch, CURLOPT_CUSTOMREQUEST, \"POST\");\ncurl_setopt($ch, CURLOPT_POSTFIELDS, {});\ncurl_setopt($ch, CURLOPT_HTTPHEADER, [{}]);\ncurl_exec($ch);",
            single(&wire.url()),
            single(&wire.body),
            each(wire, "'N: V'", ", ", plain)
        )
    }),
    ("Guzzle", "code", |wire| {
        format!(
            "$client = new \\GuzzleHttp\\Client();\n$headers = [ {} ];\n$body = {};\n$res = $client->request('POST', {}, ['headers' => $headers, 'body' => $body]);",
            each(wire, "N => V", ", ", single),
            single(&wire.body),
            single(&wire.url())
        )
    }),
    ("net/http of Go", "code", |wire| {
        format!(
            "payload := strings.NewReader({})\nreq, err := http.NewRequest(\"POST\", {}, payload)\nif err != nil {{\n\tlog.Fatal(err)\n}}\n{}\nres, err := http.DefaultClient.Do(req)",
            json(&wire.body),
            json(&wire.url()),
            each(wire, "req.Header.Add(N, V)", "\n", json)
        )
    }),
    ("net/http of Go with maps", "code", |wire| {
        format!(
            "req, _ := http.NewRequest(http.MethodPost, {}, bytes.NewBuffer([]byte({})))\n{}\n",
            json(&wire.url()),
            json(&wire.body),
            each(wire, "req.Header[N] = []string{V}", "\n", json)
        )
    }),
    ("HttpClient of C#", "code", |wire| {
        format!(
            "var request = new HttpRequestMessage(HttpMethod.Post, {});\n{}\nrequest.Content = new StringContent({}, Encoding.UTF8, \"application/json\");\nvar response = await client.SendAsync(request);",
            json(&wire.url()),
            each(wire, "request.Headers.TryAddWithoutValidation(N, V);", "\n", json),
            json(&wire.body)
        )
    }),
];

/// Objects.
const OBJECTS: &[Written] = &[
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
        let headers: serde_json::Map<_, _> = headers(wire).map(|(name, value)| (name.to_lowercase(), value.into())).collect();
        serde_json::json!({ "level": 50, "time": 1_700_000_000_123_u64, "pid": 7, "hostname": "vm", "msg": "refused", "req": { "id": 1, "method": "POST", "url": wire.url(), "headers": headers, "body": wire.body } }).to_string()
    }),
    ("lines of JSON", "code", |wire| {
        format!("2023-11-14 INFO start {{\"a\":1}}\n2023-11-14 ERROR refused {}\n2023-11-14 INFO end", wire.json())
    }),
    ("Postman's item", "json", |wire| postman(wire).to_string()),
    ("Postman's collection", "json", |wire| {
        let mut item = postman(wire);
        item["request"]["url"] = serde_json::json!({ "raw": "https://{{host}}/", "protocol": "https", "host": ["{{host}}"] });
        serde_json::json!({
            "info": { "name": "c", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
            "item": [{ "name": "folder", "item": [item] }],
            "variable": [{ "key": "host", "value": wire.host }],
        })
        .to_string()
    }),
    ("Insomnia's export", "json", |wire| {
        let headers: Vec<_> = headers(wire).map(|(name, value)| serde_json::json!({ "name": name, "value": value })).collect();
        serde_json::json!({
            "_type": "export", "__export_format": 4,
            "resources": [{ "_id": "wrk_1", "_type": "workspace", "name": "w" }, { "_id": "req_1", "_type": "request", "name": "r", "url": wire.url(), "method": "POST", "headers": headers, "body": { "mimeType": "application/json", "text": wire.body }, "parameters": [] }],
        })
        .to_string()
    }),
    ("Bruno's export", "json", |wire| {
        let headers: Vec<_> =
            headers(wire).map(|(name, value)| serde_json::json!({ "name": name, "value": value, "enabled": true })).collect();
        serde_json::json!({ "name": "c", "version": "1", "items": [{ "type": "http", "name": "r", "request": { "url": wire.url(), "method": "POST", "headers": headers, "params": [], "body": { "mode": "json", "json": wire.body }, "auth": { "mode": "none" } } }] }).to_string()
    }),
    ("Bruno's file", "code", |wire| {
        format!(
            "meta {{\n  name: r\n  type: http\n  seq: 1\n}}\n\npost {{\n  url: {}\n  body: json\n  auth: none\n}}\n\nheaders {{\n  {}\n}}\n\nbody:json {{\n  {}\n}}\n",
            wire.url(),
            each(wire, "N: V", "\n  ", plain),
            wire.body
        )
    }),
];

fn postman(wire: &Wire) -> serde_json::Value {
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
const LOGS: &[Written] = &[
    ("raw HTTP", "http", Wire::http),
    ("raw HTTP in lines of Windows", "http", |wire| wire.http().replace('\n', "\r\n")),
    ("raw HTTP with an absolute address", "http", |wire| wire.http().replacen("POST /", &format!("POST {}", wire.url()), 1)),
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
            "--> POST {} h2\nContent-Length: {}\n{}\n\n{}\n--> END POST ({}-byte body)\n<-- 200 {} (35ms)\nserver: nginx\n\n{{\"Response\":{{}}}}\n<-- END HTTP (15-byte body)\n",
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
            "General\nRequest URL: {}\nRequest Method: POST\nStatus Code: 200 OK\nRemote Address: 1.2.3.4:443\nResponse Headers\ncontent-type: text/html\nserver: nginx\nRequest Headers\n:authority: {}\n:method: POST\n:path: /\n:scheme: https\n{}\nRequest Payload\n{}",
            wire.url(),
            wire.host,
            headers(wire).map(|(name, value)| format!("{}: {value}", name.to_lowercase())).collect::<Vec<_>>().join("\n"),
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
            "2023-11-14 22:13:20,123 request.py DEBUG SendRequest Host: {}\nMethod: POST\nUri: /\nHeader: {}\nData: {}\n\n2023-11-14 22:13:20,200 request.py DEBUG GetResponse Status: 200\nHeader: {{}}\nData: {{}}\n",
            wire.host,
            each(wire, "N: V", "\n", plain),
            wire.body
        )
    }),
];

/// As Python writes bytes.
fn repr(text: &str) -> String {
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

fn all() -> impl Iterator<Item = &'static Written> {
    [CURL, COMMANDS, PROGRAMS, OBJECTS, LOGS].into_iter().flatten()
}

fn credential() -> Credential {
    Credential::new(ID, KEY)
}

/// What is read of a text: form, findings, whether the signature is right.
fn told(text: &str) -> (String, Vec<(Cause, bool, String)>, Option<bool>) {
    let credential = credential();
    let diagnosis = diagnose(text, &Knowledge { credential: Some(&credential), ..Knowledge::default() });
    let findings = diagnosis.findings.into_iter().map(|finding| (finding.cause, finding.proved, finding.message)).collect();
    (diagnosis.form.map(|form| form.as_str().into()).unwrap_or_default(), findings, diagnosis.verified)
}

#[test]
fn a_rightly_signed_request_gives_no_finding_in_any_form() {
    let mut wrong = Vec::new();
    for body in [BODY, "{}", TRICKY] {
        let wire = Draft::post().both(|side| side.body = body.into()).finish();
        for (name, form, write) in all() {
            let text = write(&wire);
            let (read, findings, verified) = told(&text);
            if read != *form || !findings.is_empty() || verified != Some(true) {
                wrong.push(format!("{name} with {body}: read as {read:?}, {findings:?}\n{text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn a_fault_is_found_in_every_form() {
    let mut wrong = Vec::new();
    let charset = Draft::post().signed(|side| side.content_type = "application/json; charset=utf-8".into()).finish();
    let spaced = Draft::post().signed(|side| side.body = side.body.replace(',', ", ").replace("\":", "\": ")).finish();
    for (wire, cause) in [(charset, Cause::ContentType), (spaced, Cause::BodyRewritten)] {
        for (name, _, write) in all() {
            let text = write(&wire);
            let (_, findings, _) = told(&text);
            if !matches!(findings.as_slice(), [(found, true, _)] if *found == cause) {
                wrong.push(format!("{name}: {findings:?}\n{text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn what_is_not_in_the_text_is_named_and_no_fault_is_made_of_it() {
    let wire = Draft::post().finish();
    let verbose = format!(
        "* Connected\n> POST / HTTP/2\n> Host: {}\n{}\n> \n< HTTP/2 200\n< date: Tue, 14 Nov 2023 22:13:20 GMT\n< \n{{\"Response\":{{}}}}",
        wire.host,
        each(&wire, "> N: V", "\n", plain)
    );
    let authorization = wire.headers.iter().find(|(name, _)| name == "Authorization").map(|(_, value)| value.clone()).unwrap();
    for (name, text, told_of) in [
        ("curl -v", verbose, "Paste the body too"),
        ("a head alone", wire.http().split("\n\n").next().unwrap().replace("Content-Length", "X-Length"), "Paste the body too"),
        ("a file", unix(&wire).replace(&sh(&wire.body), "@body.json").replace("--data-raw", "-d"), "Paste the body too"),
        ("a variable of a shell", unix(&wire).replace(&sh(&wire.body), "\"$BODY\""), "$BODY"),
        ("a substitution", unix(&wire).replace(&sh(&wire.body), "\"$(cat body.json)\""), "$(cat body.json)"),
        (
            "a variable of a program",
            Wire::fetch(&wire).replace(&json(&authorization), "authorization"),
            "Authorization is taken from authorization on line",
        ),
        ("an Authorization value", authorization.clone(), "Authorization value alone"),
        ("an Authorization header", format!("Authorization: {authorization}\n"), "aste the"),
        ("an error of the service", super::faults::refusal("AuthFailure.SignatureFailure", "no"), "answer of the service"),
        (
            "an error in words",
            "AuthFailure.SignatureFailure: The provided credentials could not be validated.".into(),
            "answer of the service",
        ),
    ] {
        let (_, findings, verified) = told(&text);
        assert!(findings.iter().any(|(_, _, message)| message.contains(told_of)), "{name}: {findings:?}\n{text}");
        let made = findings
            .iter()
            .find(|(cause, proved, _)| *proved || matches!(cause, Cause::WrongSecret | Cause::Unsigned | Cause::BodyRewritten));
        assert!(made.is_none() && verified.is_none(), "{name}: {made:?}\n{text}");
    }
}
