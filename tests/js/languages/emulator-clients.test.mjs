// Programs in several languages, with nothing but their own HTTP, reach the emulator by https and as a proxy for it, by
// the settings that docs/emulator-clients.md has.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { listening, SERVERS } from "../support/emulator-servers.mjs";

const GO = `package main

import ("fmt"; "io"; "net/http"; "os")

func main() {
	answer, err := http.Get(os.Args[1])
	if err != nil { fmt.Fprintln(os.Stderr, err); os.Exit(1) }
	text, _ := io.ReadAll(answer.Body)
	fmt.Print(string(text))
}
`;
const JAVA = `
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Reach {
    public static void main(String[] args) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(args[0])).build();
        HttpClient client = HttpClient.newBuilder().proxy(java.net.ProxySelector.getDefault()).build();
        System.out.print(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
`;
const PHP = `<?php
$curl = curl_init($argv[1]);
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
$text = curl_exec($curl);
if ($text === false) { fwrite(STDERR, curl_error($curl)); exit(1); }
echo $text;
`;

const execute = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "clients-"));
const authority = join(folder, "ca", "ca.pem");
const file = (/** @type {string} */ name) => join(folder, name);
/** @type {Awaited<ReturnType<typeof listening>>} */
let server;

/** Runs a program in the folder, with the proxy in the variables that many clients look at. */
async function run(/** @type {string} */ command, /** @type {string[]} */ args, proxy = "", env = {}) {
  const proxies = { HTTPS_PROXY: proxy, https_proxy: proxy, NO_PROXY: "", no_proxy: "" };
  const { stdout } = await execute(command, args, { cwd: folder, env: { ...process.env, ...proxies, ...env } });
  return stdout;
}

before(async () => {
  const [, command, args] = SERVERS[0] ?? assert.fail("there is a server");
  server = await listening(command, [...args, "--port", "0", "--tls-dir", join(folder, "ca")]);
  for (const [name, text] of [
    ["reach.go", GO],
    ["Reach.java", JAVA],
    ["reach.php", PHP],
  ])
    writeFileSync(file(name), text);
  const store = ["-keystore", file("trust.p12"), "-storepass", "changeit", "-file", authority];
  await execute("keytool", ["-importcert", "-noprompt", ...store]);
  await execute("go", ["build", "-o", file("reach"), file("reach.go")], { cwd: folder });
});

after(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

/** @type {[name: string, reached: (url: string, proxy: string) => Promise<string>][]} */
const CLIENTS = [
  ["curl", (url, proxy) => run("curl", ["-sS", "--cacert", authority, ...(proxy ? ["--proxy", proxy] : []), url])],
  ["Go", (url, proxy) => run(file("reach"), [url], proxy, { SSL_CERT_FILE: authority })],
  [
    "Java",
    (url, proxy) => {
      const { hostname, port } = new URL(proxy || "http://none:1");
      const through = proxy ? [`-Dhttps.proxyHost=${hostname}`, `-Dhttps.proxyPort=${port}`] : [];
      const trust = [`-Djavax.net.ssl.trustStore=${file("trust.p12")}`, "-Djavax.net.ssl.trustStorePassword=changeit"];
      return run("java", [...trust, ...through, file("Reach.java"), url]);
    },
  ],
  [
    "PHP",
    (url, proxy) => {
      const trust = ["-d", `curl.cainfo=${authority}`, "-d", `openssl.cafile=${authority}`];
      return run("php", [...trust, file("reach.php"), url], proxy);
    },
  ],
];

for (const [name, reached] of CLIENTS)
  test(`${name} reaches the emulator by https, as endpoint and as proxy`, async () => {
    const secure = server.base.replace("http:", "https:");
    for (const url of [secure, secure.replace("127.0.0.1", "localhost")])
      assert.equal(await reached(`${url}/healthz`, ""), '{"status":"ok"}', url);
    const cloud = "https://postgres.tencentcloudapi.com/healthz";
    assert.equal(await reached(cloud, server.base), '{"status":"ok"}');
    await assert.rejects(reached("https://elsewhere.example/healthz", server.base), "it leads nowhere else");
  });
