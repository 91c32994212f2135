// Signs in Go, with its standard library.

import { ESCAPES, escaped, hashOf, isUnseen, program, quoted, usage, wide } from "./text.js";

/** @import { Older, Pair, Tc3 } from "./values.js" */

const NAME = "Go";
const FILE = "sign.go";
const RUN = `go run ${FILE}`;

/** @param {string} text */
export function literal(text) {
  if (/["\\]/.test(text) && !text.includes("`") && !isUnseen(text)) return `\`${text}\``;
  return `"${escaped(text, ESCAPES, wide)}"`;
}

/**
 * Entries of a map as gofmt aligns them.
 * @param {Pair[]} pairs
 */
function entries(pairs) {
  const longest = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `${name}:${" ".repeat(longest - name.length + 1)}${value},`).join("\n");
}

/**
 * @param {Pair[]} pairs
 * @returns {Pair[]}
 */
const literals = (pairs) => pairs.map(([name, value]) => [literal(name), literal(value)]);
/** @param {(string | false)[]} list */
const imports = (list) =>
  list
    .filter(Boolean)
    .sort()
    .map((name) => `"${name}"`)
    .join("\n");
const TOKEN = 'os.Getenv("TENCENTCLOUD_SESSION_TOKEN")';
/**
 * @param {boolean} holds
 * @param {Pair} pair
 * @returns {Pair[]}
 */
const when = (holds, ...pair) => (holds ? [pair] : []);

const BOTH = program`
func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
`;

/** @param {Tc3} v */
const tc3 = (v) => program`
${usage("//", { run: RUN, token: v.token })}
package main

import (
	${imports([
    v.method === "POST" && "bytes",
    "crypto/hmac",
    "crypto/sha256",
    "encoding/hex",
    "fmt",
    "io",
    "log",
    "net/http",
    "os",
    "strconv",
    "strings",
    "time",
  ])}
)

const (
	method        = ${literal(v.method)}
	host          = ${literal(v.host)}
	path          = ${literal(v.path)}
	query         = ${literal(v.query)}
	service       = ${literal(v.service)}
	signedHeaders = ${literal(v.signed.join(";"))}
)

func main() {
	secretID, secretKey := os.Getenv("TENCENTCLOUD_SECRET_ID"), os.Getenv("TENCENTCLOUD_SECRET_KEY")
	if secretID == "" || secretKey == "" {
		log.Fatal("TENCENTCLOUD_SECRET_ID or TENCENTCLOUD_SECRET_KEY is not set")
	}
	${v.body === undefined ? 'body, err := os.ReadFile("body.bin")\ncheck(err)' : `body := []byte(${literal(v.body)})`}
	timestamp := ${v.timestamp === undefined ? "time.Now().Unix()" : `int64(${v.timestamp})`}
	headers := map[string]string{
		${entries([
      ...literals(v.headers),
      ['"X-TC-Timestamp"', "strconv.FormatInt(timestamp, 10)"],
      ...when(v.token, '"X-TC-Token"', TOKEN),
    ])}
	}

	values := map[string]string{"host": host}
	for name, value := range headers {
		values[strings.ToLower(name)] = strings.ToLower(value)
	}
	canonicalHeaders := ""
	for _, name := range strings.Split(signedHeaders, ";") {
		canonicalHeaders += name + ":" + values[name] + "\n"
	}
	hashedBody := sha256Hex(${v.unsigned ? '[]byte("UNSIGNED-PAYLOAD")' : "body"})
	canonicalRequest := strings.Join([]string{method, path, query, canonicalHeaders, signedHeaders, hashedBody}, "\n")

	date := time.Unix(timestamp, 0).UTC().Format("2006-01-02")
	scope := date + "/" + service + "/tc3_request"
	hashedRequest := sha256Hex([]byte(canonicalRequest))
	stringToSign := fmt.Sprintf("TC3-HMAC-SHA256\n%d\n%s\n%s", timestamp, scope, hashedRequest)

	key := hmacSHA256([]byte("TC3"+secretKey), date)
	key = hmacSHA256(key, service)
	key = hmacSHA256(key, "tc3_request")
	signature := hex.EncodeToString(hmacSHA256(key, stringToSign))
	authorization := fmt.Sprintf("TC3-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s",
		secretID, scope, signedHeaders, signature)

	fmt.Printf("Canonical request:\n%s\n\n", canonicalRequest)
	fmt.Printf("String to sign:\n%s\n\n", stringToSign)
	fmt.Printf("Authorization:\n%s\n\n", authorization)

	if len(os.Args) > 1 && os.Args[1] == "send" {
		url := ${literal(`${v.scheme}://`)} + host + path
		if query != "" {
			url += "?" + query
		}
		request, err := http.NewRequest(method, url, ${v.method === "POST" ? "bytes.NewReader(body)" : "nil"})
		check(err)
		for name, value := range headers {
			request.Header.Set(name, value)
		}
		request.Header.Set("Authorization", authorization)
		response, err := http.DefaultClient.Do(request)
		check(err)
		defer response.Body.Close()
		answer, err := io.ReadAll(response.Body)
		check(err)
		fmt.Println(string(answer))
	}
}

func sha256Hex(data []byte) string {
	digest := sha256.Sum256(data)
	return hex.EncodeToString(digest[:])
}

func hmacSHA256(key []byte, text string) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(text))
	return mac.Sum(nil)
}

${BOTH}`;

/** @param {Older} v */
const older = (v) => {
  const hash = hashOf(v);
  return program`
${usage("//", { run: RUN, token: v.token })}
package main

import (
	${imports([
    "crypto/hmac",
    `crypto/${hash}`,
    "encoding/base64",
    "fmt",
    "io",
    "log",
    v.nonce === undefined && "math/rand",
    "net/http",
    "net/url",
    "os",
    "sort",
    (v.timestamp === undefined || v.nonce === undefined) && "strconv",
    "strings",
    (v.timestamp === undefined || v.nonce === undefined) && "time",
  ])}
)

const (
	method = ${literal(v.method)}
	host   = ${literal(v.host)}
	path   = ${literal(v.path)}
)

func main() {
	secretID, secretKey := os.Getenv("TENCENTCLOUD_SECRET_ID"), os.Getenv("TENCENTCLOUD_SECRET_KEY")
	if secretID == "" || secretKey == "" {
		log.Fatal("TENCENTCLOUD_SECRET_ID or TENCENTCLOUD_SECRET_KEY is not set")
	}
	${v.nonce === undefined && "random := rand.New(rand.NewSource(time.Now().UnixNano()))"}
	params := map[string]string{
		${entries([
      ...literals(v.params),
      ...when(v.named, '"SignatureMethod"', literal(v.algorithm)),
      ['"SecretId"', "secretID"],
      ['"Timestamp"', quoted(v.timestamp) ?? "strconv.FormatInt(time.Now().Unix(), 10)"],
      ['"Nonce"', quoted(v.nonce) ?? "strconv.Itoa(1 + random.Intn(1<<31-1))"],
      ...when(v.token, '"Token"', TOKEN),
    ])}
	}

	// The text that is signed is not encoded; what is sent is, once.
	var pairs []string
	query := url.Values{}
	for name, value := range params {
		pairs = append(pairs, name+"="+value)
		query.Set(name, value)
	}
	sort.Slice(pairs, func(i, j int) bool {
		return strings.Split(pairs[i], "=")[0] < strings.Split(pairs[j], "=")[0]
	})
	stringToSign := method + host + path + "?" + strings.Join(pairs, "&")
	mac := hmac.New(${hash}.New, []byte(secretKey))
	mac.Write([]byte(stringToSign))
	signature := base64.StdEncoding.EncodeToString(mac.Sum(nil))
	query.Set("Signature", signature)

	fmt.Printf("String to sign:\n%s\n\n", stringToSign)
	fmt.Printf("Signature:\n%s\n\n", signature)

	if len(os.Args) > 1 && os.Args[1] == "send" {
		address := ${literal(`${v.scheme}://`)} + host + path
		response, err := ${v.method === "GET" ? 'http.Get(address + "?" + query.Encode())' : "http.PostForm(address, query)"}
		check(err)
		defer response.Body.Close()
		answer, err := io.ReadAll(response.Body)
		check(err)
		fmt.Println(string(answer))
	}
}

${BOTH}`;
};

export const go = { name: NAME, file: FILE, run: RUN, tc3, older };
