// Signs in PHP 7 or later, with its curl extension.

import { escaped, hashOf, hex, isUnseen, program, usage } from "./text.js";

/** @import { Older, Pair, Tc3 } from "./values.js" */

const NAME = "PHP";
const FILE = "sign.php";
const RUN = `php ${FILE}`;

/** @param {string} text */
export function literal(text) {
  if (!isUnseen(text)) return `'${text.replace(/['\\]/g, "\\$&")}'`;
  const special = { "\\": "\\\\", '"': '\\"', $: "\\$", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  return `"${escaped(text, special, (point) => `\\u{${hex(point)}}`)}"`;
}

/** @param {Pair[]} pairs */
const entries = (pairs) => pairs.map(([name, value]) => `${literal(name)} => ${literal(value)},`).join("\n");

const KEY = program`
$secretId = getenv('TENCENTCLOUD_SECRET_ID');
$secretKey = getenv('TENCENTCLOUD_SECRET_KEY');
if (!$secretId || !$secretKey) {
    exit("TENCENTCLOUD_SECRET_ID or TENCENTCLOUD_SECRET_KEY is not set\n");
}
`;

/** @param {Tc3} v */
const tc3 = (v) => program`
<?php
${usage("//", { run: RUN, token: v.token })}

${KEY}

$method = ${literal(v.method)};
$host = ${literal(v.host)};
$path = ${literal(v.path)};
$query = ${literal(v.query)};
$service = ${literal(v.service)};
$body = ${v.body === undefined ? "file_get_contents('body.bin')" : literal(v.body)};
$timestamp = ${v.timestamp ?? "time()"};
$headers = [
    'Host' => $host,
    ${entries(v.headers)}
    'X-TC-Timestamp' => (string) $timestamp,
    ${v.token && "'X-TC-Token' => getenv('TENCENTCLOUD_SESSION_TOKEN'),"}
];
$signedHeaders = ${literal(v.signed.join(";"))};

$values = array_map('strtolower', array_change_key_case($headers));
$canonicalHeaders = '';
foreach (explode(';', $signedHeaders) as $name) {
    $canonicalHeaders .= $name . ':' . $values[$name] . "\n";
}
$hashedBody = hash('sha256', ${v.unsigned ? "'UNSIGNED-PAYLOAD'" : "$body"});
$canonicalRequest = implode("\n", [$method, $path, $query, $canonicalHeaders, $signedHeaders, $hashedBody]);

$date = gmdate('Y-m-d', $timestamp);
$scope = $date . '/' . $service . '/tc3_request';
$stringToSign = implode("\n", ['TC3-HMAC-SHA256', $timestamp, $scope, hash('sha256', $canonicalRequest)]);

$key = hash_hmac('sha256', $date, 'TC3' . $secretKey, true);
$key = hash_hmac('sha256', $service, $key, true);
$key = hash_hmac('sha256', 'tc3_request', $key, true);
$signature = hash_hmac('sha256', $stringToSign, $key);
$headers['Authorization'] = 'TC3-HMAC-SHA256 Credential=' . $secretId . '/' . $scope
    . ', SignedHeaders=' . $signedHeaders . ', Signature=' . $signature;

echo "Canonical request:\n", $canonicalRequest, "\n\n";
echo "String to sign:\n", $stringToSign, "\n\n";
echo "Authorization:\n", $headers['Authorization'], "\n\n";

if (in_array('send', $argv)) {
    $request = curl_init(${literal(`${v.scheme}://`)} . $host . $path . ($query === '' ? '' : '?' . $query));
    $lines = [];
    foreach ($headers as $name => $value) {
        $lines[] = $name . ': ' . $value;
    }
    curl_setopt($request, CURLOPT_HTTPHEADER, $lines);
    ${v.method === "POST" && "curl_setopt($request, CURLOPT_POSTFIELDS, $body);"}
    if (curl_exec($request) === false) {
        exit(curl_error($request) . "\n");
    }
}
`;

/** @param {Older} v */
const older = (v) => program`
<?php
${usage("//", { run: RUN, token: v.token })}

${KEY}

$method = ${literal(v.method)};
$host = ${literal(v.host)};
$path = ${literal(v.path)};
$params = [
    ${entries(v.params)}
    ${v.named && `'SignatureMethod' => ${literal(v.algorithm)},`}
    'SecretId' => $secretId,
    'Timestamp' => ${v.timestamp ?? "time()"},
    'Nonce' => ${v.nonce ?? "random_int(1, 2147483647)"},
    ${v.token && "'Token' => getenv('TENCENTCLOUD_SESSION_TOKEN'),"}
];

// The text that is signed is not encoded; what is sent is, once.
ksort($params, SORT_STRING);
$pairs = [];
foreach ($params as $name => $value) {
    $pairs[] = $name . '=' . $value;
}
$stringToSign = $method . $host . $path . '?' . implode('&', $pairs);
$signature = base64_encode(hash_hmac('${hashOf(v)}', $stringToSign, $secretKey, true));
$params['Signature'] = $signature;
$query = http_build_query($params, '', '&', PHP_QUERY_RFC3986);

echo "String to sign:\n", $stringToSign, "\n\n";
echo "Signature:\n", $signature, "\n\n";

if (in_array('send', $argv)) {
    $request = curl_init(${literal(`${v.scheme}://`)} . $host . $path${v.method === "GET" ? " . '?' . $query" : ""});
    ${v.method === "POST" && "curl_setopt($request, CURLOPT_POSTFIELDS, $query);"}
    if (curl_exec($request) === false) {
        exit(curl_error($request) . "\n");
    }
}
`;

export const php = { name: NAME, file: FILE, run: RUN, tc3, older };
