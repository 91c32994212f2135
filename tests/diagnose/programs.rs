//! Programs that send a request, in the languages and with the libraries people use.

use super::signer::Wire;
use super::written::{Written, each, json, plain, repr, single};

/// Programs.
pub const PROGRAMS: &[Written] = &[
    ("fetch", "fetch", Wire::fetch),
    ("fetch with variables", "fetch", |wire| {
        format!(
            "const headers = {{\n  {},\n}};\nconst body = {};\nasync function main() {{\n  const response = await \
             fetch({}, {{ method: 'POST', headers, body }});\n  console.log(await response.json());\n}}\nmain();",
            each(wire, "N: V", ",\n  ", single),
            single(&wire.body),
            single(&wire.url())
        )
    }),
    ("Headers set one by one", "fetch", |wire| {
        format!(
            "const headers = new Headers();\n{}\nconst url = `{}`;\nfetch(url, {{ method: 'POST', headers: headers, \
             body: {} }}).then((r) => r.json());",
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
            "const axios = require('axios');\nconst data = {};\n\nconst config = {{\n  method: 'post',\n  \
             maxBodyLength: Infinity,\n  url: {},\n  headers: {{ \n    {}\n  }},\n  data : \
             data\n}};\n\naxios.request(config)\n.then((response) => {{\n  \
             console.log(JSON.stringify(response.data));\n}})",
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
            "$.ajax({{ type: \"POST\", url: {}, headers: {{ {} }}, data: {}, success: function (res) {{ \
             console.log(res) }} }});",
            json(&wire.url()),
            each(wire, "N: V", ", ", json),
            json(&wire.body)
        )
    }),
    ("wx.request", "code", |wire| {
        format!(
            "wx.request({{ url: {}, method: 'POST', header: {{ {} }}, data: {}, success(res) {{ console.log(res) }} \
             }})",
            json(&wire.url()),
            each(wire, "N: V", ", ", json),
            json(&wire.body)
        )
    }),
    ("uni.request", "code", |wire| {
        format!(
            "uni.request({{\n  url: {},\n  method: 'POST',\n  header: {{ {} }},\n  data: {},\n  success: (res) => {{ \
             }}\n}})",
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
            "const req = https.request({{ hostname: {}, port: 443, path: '/', method: 'POST', headers: {{ {} }} }}, \
             (res) => {{ res.on('data', (d) => {{ process.stdout.write(d); }}); }});\nreq.write({});\nreq.end();",
            json(&wire.host),
            each(wire, "N: V", ", ", json),
            json(&wire.body)
        )
    }),
    ("requests.post", "code", |wire| {
        format!(
            "import requests\nr = requests.post({}, headers={{{}}}, data={}.encode(\"utf-8\"), \
             timeout=5)\nprint(r.json())",
            json(&wire.url()),
            each(wire, "N: V", ", ", single),
            single(&wire.body)
        )
    }),
    ("requests with variables", "code", |wire| {
        format!(
            "import requests\n\nurl = {}\n\npayload = {}\nheaders = {{\n  {}\n}}\n\nresponse = \
             requests.request(\"POST\", url, headers=headers, data=payload)\n\nprint(response.text)",
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
            "import http.client\nconn = http.client.HTTPSConnection({})\nheaders = {{ {} }}\nconn.request(\"POST\", \
             \"/\", {}, headers)\nres = conn.getresponse()",
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
            "URL url = new URL({});\nHttpURLConnection conn = (HttpURLConnection) \
             url.openConnection();\nconn.setRequestMethod(\"POST\");\n{}\nconn.setDoOutput(true);\nString body = \
             {};\ntry (OutputStream os = conn.getOutputStream()) {{ os.write(body.getBytes(\"UTF-8\")); }}",
            json(&wire.url()),
            each(wire, "conn.setRequestProperty(N, V);", "\n", json),
            json(&wire.body)
        )
    }),
    ("OkHttp", "code", |wire| {
        format!(
            "OkHttpClient client = new OkHttpClient().newBuilder().build();\nMediaType mediaType = \
             MediaType.parse(\"application/json\");\nRequestBody body = RequestBody.create(mediaType, {});\nRequest \
             request = new Request.Builder()\n  .url({})\n  .method(\"POST\", body)\n  {}\n  .build();\nResponse \
             response = client.newCall(request).execute();",
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
            "HttpRequest request = HttpRequest.newBuilder()\n    .uri(URI.create({}))\n    {}\n    \
             .POST(HttpRequest.BodyPublishers.ofString({}))\n    .build();",
            json(&wire.url()),
            each(wire, ".header(N, V)", "\n    ", json),
            json(&wire.body)
        )
    }),
    ("curl of PHP", "code", |wire| {
        format!(
            "<?php\n$curl = curl_init();\ncurl_setopt_array($curl, array(\n  CURLOPT_URL => {},\n  \
             CURLOPT_RETURNTRANSFER => true,\n  CURLOPT_CUSTOMREQUEST => 'POST',\n  CURLOPT_POSTFIELDS =>{},\n  \
             CURLOPT_HTTPHEADER => array(\n    {}\n  ),\n));\n$response = curl_exec($curl);",
            single(&wire.url()),
            single(&wire.body),
            each(wire, "'N: V'", ",\n    ", plain)
        )
    }),
    ("curl of PHP, option by option", "code", |wire| {
        format!(
            "$ch = curl_init({});\ncurl_setopt($ch, CURLOPT_POST, 1);\ncurl_setopt($ch, CURLOPT_CUSTOMREQUEST, \
             \"POST\");\ncurl_setopt($ch, CURLOPT_POSTFIELDS, {});\ncurl_setopt($ch, CURLOPT_HTTPHEADER, \
             [{}]);\ncurl_exec($ch);",
            single(&wire.url()),
            single(&wire.body),
            each(wire, "'N: V'", ", ", plain)
        )
    }),
    ("Guzzle", "code", |wire| {
        format!(
            "$client = new \\GuzzleHttp\\Client();\n$headers = [ {} ];\n$body = {};\n$res = $client->request('POST', \
             {}, ['headers' => $headers, 'body' => $body]);",
            each(wire, "N => V", ", ", single),
            single(&wire.body),
            single(&wire.url())
        )
    }),
    ("net/http of Go", "code", |wire| {
        format!(
            "payload := strings.NewReader({})\nreq, err := http.NewRequest(\"POST\", {}, payload)\nif err != nil \
             {{\n\tlog.Fatal(err)\n}}\n{}\nres, err := http.DefaultClient.Do(req)",
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
            "var request = new HttpRequestMessage(HttpMethod.Post, {});\n{}\nrequest.Content = new StringContent({}, \
             Encoding.UTF8, \"application/json\");\nvar response = await client.SendAsync(request);",
            json(&wire.url()),
            each(wire, "request.Headers.TryAddWithoutValidation(N, V);", "\n", json),
            json(&wire.body)
        )
    }),
];
