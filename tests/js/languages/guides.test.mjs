// The guides of the debugger page: their lines, put into a program that sends a signed request, print a request that
// the diagnosis finds right.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { sign } from "tencentdb-postgres";
import { diagnose } from "tencentdb-postgres/diagnose";
import { guides } from "../../../www/debugger/guides/list.js";
import { chinese } from "../../../www/debugger/strings/zh.js";
import { english } from "../../../www/debugger/strings/en.js";
import { listen } from "../support/listen.mjs";
import { CREDENTIAL } from "./requests.mjs";

const execute = promisify(execFile);
const BODY = '{"Limit":20,"SearchKey":"it\'s \\"订单\\" 😀 \\\\ $HOME"}';
/** Headers in the quotes that all the languages below share. */
const pairs = (write) =>
  Object.entries(signed.headers)
    .filter(([name]) => name !== "Host")
    .map(([name, value]) => write(JSON.stringify(name), JSON.stringify(value)))
    .join("\n");
const body = () => JSON.stringify(BODY);
const url = () => JSON.stringify(signed.url);

let folder;
let server;
let signed;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "guides-"));
  server = createServer((request, response) => {
    request.resume();
    request.on("end", () => response.end('{"Response":{"RequestId":"answered"}}'));
  });
  const { host } = new URL(await listen(server));
  const request = sign(
    { action: "DescribeDBInstances", host, region: "ap-guangzhou", payload: BODY, timestamp: 1_700_000_000 },
    CREDENTIAL,
  );
  signed = { ...request, host, url: request.url.replace("https:", "http:") };
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Runs a program from a file of this name, and returns what it printed. */
async function printed(file, text, ...command) {
  writeFileSync(join(folder, file), text);
  const { stdout, stderr } = await execute(command[0], command.slice(1), {
    cwd: folder,
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  return { stdout, stderr };
}

/** Asserts that a text is read as the very request, with a right signature. */
function isRight(text) {
  const { verified, findings, request } = diagnose(text, CREDENTIAL);
  assert.deepEqual([verified, findings.map(({ code }) => code)], [true, []], text);
  assert.equal(request.body, BODY);
}

/** The lines of a guide, indented for their place. */
const lines = (id, indent = "") => guides[id].code.replace(/\n/g, `\n${indent}`);

test("fetch", async () => {
  const program = `${lines("fetch")}
const headers = [${pairs((name, value) => `[${name}, ${value}],`)}];
await fetch(${url()}, { method: "POST", headers, body: ${body()} });`;
  isRight((await printed("fetch.mjs", program, process.execPath, "fetch.mjs")).stdout);
});

/** The program of the guide for Node.js, as it is for a server without TLS. */
const patched = () => lines("node").replace("node:https", "node:http");

test("node:https, in one call and in pieces", async () => {
  for (const send of [
    `request.end(${body()})`,
    `request.write(${body()}.slice(0, 9)); request.end(${body()}.slice(9))`,
  ]) {
    const program = `${patched()}
const headers = { ${pairs((name, value) => `${name}: ${value},`)} };
const request = https.request(${url()}, { method: "POST", headers }, (response) => response.resume());
${send};`;
    isRight((await printed("https.cjs", program, process.execPath, "https.cjs")).stdout);
  }
});

test("node:https, beneath the vendor's SDK", async () => {
  const sdk = JSON.stringify(
    createRequire(import.meta.url).resolve("tencentcloud-sdk-nodejs/tencentcloud/common/common_client.js"),
  );
  const { secretId, secretKey } = CREDENTIAL;
  const program = `${patched()}
const { CommonClient } = require(${sdk});
const credential = ${JSON.stringify({ secretId, secretKey })};
const httpProfile = { endpoint: ${JSON.stringify(signed.host)}, protocol: "http://" };
const options = { credential, region: "ap-guangzhou", profile: { httpProfile } };
const client = new CommonClient("postgres.tencentcloudapi.com", "2017-03-12", options);
client.request("DescribeDBInstances", ${BODY});`;
  const { stdout } = await printed("sdk.cjs", program, process.execPath, "sdk.cjs");
  const { request } = diagnose(stdout, CREDENTIAL);
  assert.deepEqual(JSON.parse(String(request.body)), JSON.parse(BODY), stdout);
  assert.match(request.headers.find(([name]) => name === "Authorization")[1], /^TC3-HMAC-SHA256 Credential=AKID/);
});

test("http.client", async () => {
  const program = `${lines("python")}
connection = http.client.HTTPConnection(${JSON.stringify(signed.host)})
headers = {${pairs((name, value) => `${name}: ${value},`)}}
connection.request("POST", "/", ${body().replace("😀", "\\U0001f600")}.encode(), headers)
connection.getresponse().read()`;
  isRight((await printed("client.py", program, "python3", "client.py")).stdout);
});

test("net/http", async () => {
  const program = `package main

import (
	"fmt"
	"log"
	"net/http"
	"net/http/httputil"
	"strings"
)

func main() {
	request, err := http.NewRequest("POST", ${url()}, strings.NewReader(${body()}))
	if err != nil {
		log.Fatal(err)
	}
	${pairs((name, value) => `request.Header.Set(${name}, ${value})`)}
	${lines("go", "\t")}
	if _, err := http.DefaultClient.Do(request); err != nil {
		log.Fatal(err)
	}
}
`;
  isRight((await printed("dump.go", program, "go", "run", "dump.go")).stdout);
});

const java = (imports, program) => `${imports.map((name) => `import ${name};`).join("\n")}

public class Dump {
    public static void main(String[] args) throws Exception {
        String body = ${body()};
        ${program}
    }
}
`;
const runJava = (text) => printed("Dump.java", text, "java", "-Dfile.encoding=UTF-8", "Dump.java");

test("java.net.http", async () => {
  const program = java(
    ["java.net.URI", "java.net.http.*"],
    `HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(${url()}));
        ${pairs((name, value) => `builder.header(${name}, ${value});`)}
        HttpRequest request = builder.POST(HttpRequest.BodyPublishers.ofString(body)).build();
        ${lines("java")}
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());`,
  );
  isRight((await runJava(program)).stdout);
});

test("HttpURLConnection", async () => {
  const program = java(
    ["java.net.*", "java.nio.charset.StandardCharsets"],
    `HttpURLConnection connection = (HttpURLConnection) new URL(${url()}).openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        String authorization = ${JSON.stringify(signed.headers.Authorization)};
        ${pairs((name, value) => `connection.setRequestProperty(${name}, ${value});`)}
        ${lines("javaUrlConnection")}
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        connection.getInputStream().readAllBytes();`,
  );
  isRight((await runJava(program)).stdout);
});

test("PHP's curl", async () => {
  const program = `<?php
$body = ${body().replaceAll("$", "\\$")};
$request = curl_init(${url()});
curl_setopt($request, CURLOPT_RETURNTRANSFER, true);
curl_setopt($request, CURLOPT_POSTFIELDS, $body);
curl_setopt($request, CURLOPT_HTTPHEADER, [${pairs((name, value) => `${name} . ': ' . ${value},`)}]);
${lines("php")}`;
  isRight((await printed("dump.php", program, "php", "dump.php")).stdout);
});

/** The headers of a request in .NET that a header belongs to. */
const holder = (name) => (name === '"Content-Type"' ? "request.Content.Headers" : "request.Headers");

test("HttpClient of .NET", async () => {
  const [handler, use] = lines("csharp").split(/\n\n(?=var )/);
  const program = `using System;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

${handler}

static class Program
{
    static void Main()
    {
        ${use}
        var request = new HttpRequestMessage(HttpMethod.Post, ${url()});
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(${body()}));
        ${pairs((name, value) => `${holder(name)}.TryAddWithoutValidation(${name}, ${value});`)}
        client.SendAsync(request).GetAwaiter().GetResult();
    }
}
`;
  writeFileSync(join(folder, "Dump.cs"), program);
  await execute("mcs", ["-r:System.Net.Http.dll", "Dump.cs"], { cwd: folder });
  isRight((await printed("Dump.cs", program, "mono", "Dump.exe")).stdout);
});

test("curl, as the shell shows it", async () => {
  const headers = Object.entries(signed.headers)
    .map(([name, value]) => `-H '${name}: ${value}'`)
    .join(" ");
  const program = `body='${BODY.replaceAll("'", "'\\''")}'
${lines("curl")}
curl -sS ${signed.url} ${headers} --data-binary "$body"`;
  isRight((await printed("traced.sh", program, "bash", "traced.sh")).stderr);

  const broken = '{\n\t"Limit": 20\r\n}\n';
  const own = sign(
    { action: "DescribeZones", host: signed.host, payload: broken, timestamp: 1_700_000_000 },
    CREDENTIAL,
  );
  const given = Object.entries(own.headers)
    .map(([name, value]) => `-H '${name}: ${value}'`)
    .join(" ");
  const { stderr } = await printed(
    "lines.sh",
    `${lines("curl")}\ncurl -sS ${signed.url} ${given} --data-binary '${broken}'`,
    "bash",
    "lines.sh",
  );
  assert.equal(diagnose(stderr, CREDENTIAL).verified, true, stderr);
});

test("every tool has a text in both languages, and no other has", () => {
  for (const { guide } of [english, chinese])
    assert.deepEqual(Object.keys(guide.tools).sort(), Object.keys(guides).sort());
  for (const text of Object.values(chinese.guide.tools)) assert.match(text, /。$/);
});
