// Signs in Java 11 or later, with its standard library.

import { ESCAPES, escaped, halves, program, quoted, usage } from "./text.js";

/** @import { Older, Pair, Tc3 } from "./values.js" */

const NAME = "Java";
const FILE = "Sign.java";
const RUN = `java ${FILE}`;

/**
 * In ASCII alone: before Java 18 the compiler reads sources in the encoding of the machine.
 * @param {string} text
 */
export function literal(text) {
  const ascii = escaped(text, ESCAPES, (point) =>
    point < 0x80 ? `\\${point.toString(8).padStart(3, "0")}` : halves(point),
  );
  return `"${ascii.replace(/[^\x20-\x7e]/gu, (letter) => halves(Number(letter.codePointAt(0))))}"`;
}

/**
 * @param {string} map
 * @param {Pair[]} pairs
 */
const entries = (map, pairs) =>
  pairs.map(([name, value]) => `${map}.put(${literal(name)}, ${literal(value)});`).join("\n");

/** @param {Tc3} v */
const body = (v) =>
  v.body === undefined
    ? 'Files.readAllBytes(Path.of("body.bin"))'
    : `${literal(v.body)}.getBytes(StandardCharsets.UTF_8)`;
const RANDOM = "String.valueOf(ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE))";

const KEY = program`
String secretId = System.getenv("TENCENTCLOUD_SECRET_ID");
String secretKey = System.getenv("TENCENTCLOUD_SECRET_KEY");
if (secretId == null || secretKey == null) {
    throw new IllegalStateException("TENCENTCLOUD_SECRET_ID or TENCENTCLOUD_SECRET_KEY is not set");
}
`;

const SEND = program`
HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
System.out.println(response.body());
`;

const HMAC = program`
static byte[] hmac(String algorithm, byte[] key, String text) throws Exception {
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(key, algorithm));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
}
`;

const ENCODED = program`
static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
}
`;

/** @param {Tc3} v */
const tc3 = (v) => program`
${usage("//", { run: RUN, token: v.token })}
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
${v.body === undefined && "import java.nio.file.Files;\nimport java.nio.file.Path;"}
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Sign {
    public static void main(String[] args) throws Exception {
        ${KEY}

        String method = ${literal(v.method)};
        String host = ${literal(v.host)};
        String path = ${literal(v.path)};
        String query = ${literal(v.query)};
        String service = ${literal(v.service)};
        byte[] body = ${body(v)};
        long timestamp = ${v.timestamp === undefined ? "Instant.now().getEpochSecond()" : `${v.timestamp}L`};
        Map<String, String> headers = new LinkedHashMap<>();
        ${entries("headers", v.headers)}
        headers.put("X-TC-Timestamp", String.valueOf(timestamp));
        ${v.token && 'headers.put("X-TC-Token", System.getenv("TENCENTCLOUD_SESSION_TOKEN"));'}
        String signedHeaders = ${literal(v.signed.join(";"))};

        Map<String, String> values = new LinkedHashMap<>();
        values.put("host", host);
        headers.forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT)));
        StringBuilder canonicalHeaders = new StringBuilder();
        for (String name : signedHeaders.split(";")) {
            canonicalHeaders.append(name).append(':').append(values.get(name)).append('\n');
        }
        String hashedBody = sha256(${v.unsigned ? '"UNSIGNED-PAYLOAD".getBytes(StandardCharsets.UTF_8)' : "body"});
        String canonicalRequest = String.join("\n", method, path, query, canonicalHeaders, signedHeaders, hashedBody);

        String date = Instant.ofEpochSecond(timestamp).atZone(ZoneOffset.UTC).toLocalDate().toString();
        String scope = date + "/" + service + "/tc3_request";
        String hashedRequest = sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8));
        String stringToSign = String.join("\n", "TC3-HMAC-SHA256", String.valueOf(timestamp), scope, hashedRequest);

        byte[] key = ("TC3" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (String part : Arrays.asList(date, service, "tc3_request")) {
            key = hmac("HmacSHA256", key, part);
        }
        String signature = hex(hmac("HmacSHA256", key, stringToSign));
        String authorization = "TC3-HMAC-SHA256 Credential=" + secretId + "/" + scope
            + ", SignedHeaders=" + signedHeaders + ", Signature=" + signature;

        System.out.println("Canonical request:\n" + canonicalRequest + "\n");
        System.out.println("String to sign:\n" + stringToSign + "\n");
        System.out.println("Authorization:\n" + authorization + "\n");

        if (Arrays.asList(args).contains("send")) {
            String url = ${literal(`${v.scheme}://`)} + host + path + (query.isEmpty() ? "" : "?" + query);
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).version(HttpClient.Version.HTTP_1_1);
            headers.forEach(request::header);
            request.header("Authorization", authorization);
            ${v.method === "POST" && "request.POST(HttpRequest.BodyPublishers.ofByteArray(body));"}
            ${SEND}
        }
    }

    static String sha256(byte[] data) throws Exception {
        return hex(MessageDigest.getInstance("SHA-256").digest(data));
    }

    static String hex(byte[] bytes) {
        return String.format("%064x", new BigInteger(1, bytes));
    }

    ${HMAC}
}
`;

/** @param {Older} v */
const older = (v) => program`
${usage("//", { run: RUN, token: v.token })}
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
${v.timestamp === undefined && "import java.time.Instant;"}
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
${v.nonce === undefined && "import java.util.concurrent.ThreadLocalRandom;"}
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Sign {
    public static void main(String[] args) throws Exception {
        ${KEY}

        String method = ${literal(v.method)};
        String host = ${literal(v.host)};
        String path = ${literal(v.path)};
        Map<String, String> params = new TreeMap<>();
        ${entries("params", v.params)}
        ${v.named && `params.put("SignatureMethod", ${literal(v.algorithm)});`}
        params.put("SecretId", secretId);
        params.put("Timestamp", ${quoted(v.timestamp) ?? "String.valueOf(Instant.now().getEpochSecond())"});
        params.put("Nonce", ${quoted(v.nonce) ?? RANDOM});
        ${v.token && 'params.put("Token", System.getenv("TENCENTCLOUD_SESSION_TOKEN"));'}

        // The text that is signed is not encoded; what is sent is, once.
        String text = params.entrySet().stream()
            .map(param -> param.getKey() + "=" + param.getValue())
            .collect(Collectors.joining("&"));
        String stringToSign = method + host + path + "?" + text;
        byte[] digest = hmac("${v.algorithm}", secretKey.getBytes(StandardCharsets.UTF_8), stringToSign);
        String signature = Base64.getEncoder().encodeToString(digest);
        params.put("Signature", signature);
        String query = params.entrySet().stream()
            .map(param -> param.getKey() + "=" + encoded(param.getValue()))
            .collect(Collectors.joining("&"));

        System.out.println("String to sign:\n" + stringToSign + "\n");
        System.out.println("Signature:\n" + signature + "\n");

        if (Arrays.asList(args).contains("send")) {
            String address = ${literal(`${v.scheme}://`)} + host + path;
            URI url = URI.create(address${v.method === "GET" ? ' + "?" + query' : ""});
            HttpRequest.Builder request = HttpRequest.newBuilder(url).version(HttpClient.Version.HTTP_1_1);
            ${
              v.method === "POST" &&
              `request.header("Content-Type", "application/x-www-form-urlencoded");
request.POST(HttpRequest.BodyPublishers.ofString(query));`
            }
            ${SEND}
        }
    }

    ${ENCODED}

    ${HMAC}
}
`;

export const java = { name: NAME, file: FILE, run: RUN, tc3, older };
