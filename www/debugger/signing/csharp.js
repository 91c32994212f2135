// Signs in C# 7 or later, with .NET's standard library.

import { ESCAPES, escaped, program, quoted, usage, wide } from "./text.js";

/** @import { Older, Pair, Tc3 } from "./values.js" */

const NAME = "C#";
const FILE = "Program.cs";
const RUN = "dotnet run --";

/** @param {string} text */
export const literal = (text) => `"${escaped(text, ESCAPES, wide)}"`;

/** @param {Pair[]} pairs */
const entries = (pairs) => pairs.map(([name, value]) => `[${literal(name)}] = ${literal(value)},`).join("\n");

/** @param {Tc3} v */
const body = (v) =>
  v.body === undefined ? 'File.ReadAllBytes("body.bin")' : `Encoding.UTF8.GetBytes(${literal(v.body)})`;
const FORM = 'request.Content = new StringContent(query, Encoding.UTF8, "application/x-www-form-urlencoded");';

const KEY =
  'string secretId = Environment("TENCENTCLOUD_SECRET_ID"), secretKey = Environment("TENCENTCLOUD_SECRET_KEY");';

const ENVIRONMENT = program`
static string Environment(string name)
{
    return System.Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name + " is not set");
}
`;

const SEND = program`
var response = new HttpClient().SendAsync(request).GetAwaiter().GetResult();
Console.WriteLine(response.Content.ReadAsStringAsync().GetAwaiter().GetResult());
`;

/** @param {Tc3} v */
const tc3 = (v) => program`
${usage("//", { run: RUN, token: v.token })}
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;

static class Program
{
    static void Main(string[] args)
    {
        ${KEY}

        string method = ${literal(v.method)};
        string host = ${literal(v.host)};
        string path = ${literal(v.path)};
        var url = new Uri(${literal(`${v.scheme}://`)} + host + path${v.query && ` + ${literal(`?${v.query}`)}`});
        string query = url.Query.TrimStart('?'); // what is sent: Uri may write it otherwise
        string service = ${literal(v.service)};
        byte[] body = ${body(v)};
        long timestamp = ${v.timestamp ?? "DateTimeOffset.UtcNow.ToUnixTimeSeconds()"};
        var headers = new Dictionary<string, string>
        {
            ${entries(v.headers)}
            ["X-TC-Timestamp"] = timestamp.ToString(),
            ${v.token && '["X-TC-Token"] = Environment("TENCENTCLOUD_SESSION_TOKEN"),'}
        };
        string signedHeaders = ${literal(v.signed.join(";"))};

        var values = headers.ToDictionary(
            header => header.Key.ToLowerInvariant(), header => header.Value.ToLowerInvariant());
        values["host"] = host;
        string canonicalHeaders = string.Concat(
            signedHeaders.Split(';').Select(name => name + ":" + values[name] + "\n"));
        string hashedBody = Sha256(${v.unsigned ? 'Encoding.UTF8.GetBytes("UNSIGNED-PAYLOAD")' : "body"});
        string canonicalRequest = string.Join("\n", method, path, query, canonicalHeaders, signedHeaders, hashedBody);

        string date = DateTimeOffset.FromUnixTimeSeconds(timestamp)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string scope = date + "/" + service + "/tc3_request";
        string hashedRequest = Sha256(Encoding.UTF8.GetBytes(canonicalRequest));
        string stringToSign = string.Join("\n", "TC3-HMAC-SHA256", timestamp.ToString(), scope, hashedRequest);

        byte[] key = Hmac(Encoding.UTF8.GetBytes("TC3" + secretKey), date);
        key = Hmac(key, service);
        key = Hmac(key, "tc3_request");
        string signature = Hex(Hmac(key, stringToSign));
        string authorization = "TC3-HMAC-SHA256 Credential=" + secretId + "/" + scope
            + ", SignedHeaders=" + signedHeaders + ", Signature=" + signature;

        Console.WriteLine("Canonical request:\n" + canonicalRequest + "\n");
        Console.WriteLine("String to sign:\n" + stringToSign + "\n");
        Console.WriteLine("Authorization:\n" + authorization + "\n");

        if (args.Contains("send"))
        {
            var request = new HttpRequestMessage(new HttpMethod(method), url);
            request.Content = new ByteArrayContent(body);
            foreach (var header in headers)
            {
                if (header.Key.ToLowerInvariant() == "content-type")
                    request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
                else request.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
            ${SEND}
        }
    }

    ${ENVIRONMENT}

    static string Sha256(byte[] data)
    {
        using (var sha256 = SHA256.Create()) return Hex(sha256.ComputeHash(data));
    }

    static byte[] Hmac(byte[] key, string text)
    {
        using (var hmac = new HMACSHA256(key)) return hmac.ComputeHash(Encoding.UTF8.GetBytes(text));
    }

    static string Hex(byte[] bytes) => string.Concat(bytes.Select(one => one.ToString("x2")));
}
`;

/** @param {Older} v */
const older = (v) => program`
${usage("//", { run: RUN, token: v.token })}
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;

static class Program
{
    static void Main(string[] args)
    {
        ${KEY}

        string method = ${literal(v.method)};
        string host = ${literal(v.host)};
        string path = ${literal(v.path)};
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ${entries(v.params)}
            ${v.named && `["SignatureMethod"] = ${literal(v.algorithm)},`}
            ["SecretId"] = secretId,
            ["Timestamp"] = ${quoted(v.timestamp) ?? "DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString()"},
            ["Nonce"] = ${quoted(v.nonce) ?? "new Random().Next(1, int.MaxValue).ToString()"},
            ${v.token && '["Token"] = Environment("TENCENTCLOUD_SESSION_TOKEN"),'}
        };

        // The text that is signed is not encoded; what is sent is, once.
        string text = string.Join("&", parameters.Select(one => one.Key + "=" + one.Value));
        string stringToSign = method + host + path + "?" + text;
        string signature;
        using (var hmac = new ${v.algorithm.toUpperCase()}(Encoding.UTF8.GetBytes(secretKey)))
        {
            signature = Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(stringToSign)));
        }
        parameters["Signature"] = signature;
        string query = string.Join("&", parameters.Select(one => one.Key + "=" + Uri.EscapeDataString(one.Value)));

        Console.WriteLine("String to sign:\n" + stringToSign + "\n");
        Console.WriteLine("Signature:\n" + signature + "\n");

        if (args.Contains("send"))
        {
            string url = ${literal(`${v.scheme}://`)} + host + path${v.method === "GET" ? ' + "?" + query' : ""};
            var request = new HttpRequestMessage(new HttpMethod(method), url);
            ${v.method === "POST" && FORM}
            ${SEND}
        }
    }

    ${ENVIRONMENT}
}
`;

export const csharp = { name: NAME, file: FILE, run: RUN, tc3, older };
