// The behaviour of the emulator's servers on the wire, row by row.

const HOST = "Host: 127.0.0.1\r\n";
const SERVICE = "postgres.tencentcloudapi.com";
const healthy = (lines = HOST, version = "1.1") => `GET /healthz HTTP/${version}\r\n${lines}\r\n`;
const post = (lines, body = "") => `POST / HTTP/1.1\r\n${HOST}X-TC-Action: DescribeZones\r\n${lines}\r\n${body}`;
const chunked = "Transfer-Encoding: chunked\r\n";
/** The same piece without end, with a pause before each. */
const endless = (piece, pause) => {
  let turn = false;
  return () => {
    turn = !turn;
    return pause && turn ? pause : piece;
  };
};
const kilobytes = (count) => "x".repeat(1024 * count);
const CLIENT_HELLO = Buffer.from("16030100c2010000be0303", "hex");

/**
 * What is sent, and the statuses that come back. The connection ends after the last of them unless it is told to stay
 * (`open`): then it is open to a further request. `says` is found in the last body, `head` in the last head.
 */
export const TABLE = [
  // Valid requests, with every form of target and connection.
  { what: "one request", send: [healthy()], answers: [200], open: true },
  { what: "a request in single bytes", send: [...healthy()], answers: [200], open: true },
  { what: "two requests one after the other", send: [healthy(), 50, healthy()], answers: [200, 200], open: true },
  { what: "three requests at once", send: [healthy().repeat(3)], answers: [200, 200, 200], open: true },
  {
    what: "three requests with bodies at once",
    send: [post("Content-Length: 2\r\n", "{}").repeat(3)],
    answers: [200, 200, 200],
    open: true,
  },
  { what: "empty lines before a request", send: [`\r\n\r\n${healthy()}`], answers: [200], open: true },
  { what: "a wish to close", send: [healthy(`${HOST}Connection: close\r\n`)], answers: [200] },
  { what: "HTTP/1.0", send: [healthy(HOST, "1.0")], answers: [200] },
  { what: "HTTP/1.0 without a host", send: [healthy("", "1.0")], answers: [200] },
  {
    what: "HTTP/1.0 with a wish to stay",
    send: [healthy(`${HOST}Connection: keep-alive\r\n`, "1.0")],
    answers: [200],
    open: true,
  },
  {
    what: "a head alone",
    send: [`HEAD /healthz HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`],
    answers: [200],
    bodyless: true,
  },
  {
    what: "an upgrade nobody needs",
    send: [healthy(`${HOST}Connection: Upgrade\r\nUpgrade: websocket\r\n`)],
    answers: [200],
  },
  { what: "an endpoint for a host", send: [healthy("Host: http://127.0.0.1:9200\r\n")], answers: [200], open: true },
  { what: "a host and a path", send: [healthy("Host: localhost:9200/base/path\r\n")], answers: [200], open: true },
  { what: "a loopback of IPv6", send: [healthy("Host: [::1]:9200\r\n")], answers: [200], open: true },
  { what: "an address in numbers", send: [healthy("Host: 192.0.2.1:9200\r\n")], answers: [200], open: true },
  {
    what: "an endpoint of elsewhere for a host",
    send: [healthy("Host: http://evil.example:9200/localhost\r\n")],
    answers: [403],
    open: true,
    says: "--allow-origin http://evil.example:9200,",
  },
  {
    what: "a whole address of the service, and the same for a host",
    send: [`POST http://${SERVICE}/ HTTP/1.1\r\nHost: http://${SERVICE}\r\nContent-Length: 2\r\n\r\n{}`],
    answers: [200],
    open: true,
    says: "AuthFailure",
  },
  {
    what: "a whole address of this machine",
    send: [`GET http://localhost:9200/healthz HTTP/1.1\r\n${HOST}\r\n`],
    answers: [200],
    open: true,
  },
  {
    what: "a whole address of the service",
    send: [`POST http://${SERVICE}/ HTTP/1.1\r\nHost: ${SERVICE}\r\nContent-Length: 2\r\n\r\n{}`],
    answers: [200],
    open: true,
    says: "AuthFailure",
  },
  {
    what: "a whole address without a path",
    send: [`GET http://${SERVICE} HTTP/1.1\r\nHost: ${SERVICE}\r\n\r\n`],
    answers: [200],
    open: true,
    says: "AuthFailure",
  },
  {
    what: "a whole address of another service of the cloud",
    send: [
      `POST http://tag.tencentcloudapi.com/ HTTP/1.1\r\nHost: tag.tencentcloudapi.com\r\nContent-Length: 2\r\n\r\n{}`,
    ],
    answers: [200],
    open: true,
  },
  {
    what: "a whole address of elsewhere",
    send: [`GET http://evil.example/healthz HTTP/1.1\r\n${HOST}\r\n`],
    answers: [403],
    open: true,
    says: "--allow-origin http://evil.example",
  },
  {
    what: "a tunnel",
    send: [`CONNECT ${SERVICE}:443 HTTP/1.1\r\nHost: ${SERVICE}:443\r\n\r\n`],
    answers: [405],
    says: "no proxy for https, unless it is started with --tls",
  },
  { what: "a path that is not there", send: [`GET /nowhere HTTP/1.1\r\n${HOST}\r\n`], answers: [404], open: true },
  { what: "the server as a whole", send: [`OPTIONS * HTTP/1.1\r\n${HOST}\r\n`], answers: [204], open: true },
  {
    what: "a method the API does not take",
    send: [`PUT / HTTP/1.1\r\n${HOST}Content-Length: 2\r\n\r\n{}`],
    answers: [200],
    open: true,
    says: "POST and GET",
  },
  {
    what: "a body in chunks, the last request of its connection",
    send: [post(chunked, "2\r\n{}\r\n0\r\n\r\n")],
    answers: [200],
  },
  {
    what: "a body in chunks with extensions and trailers",
    send: [post(chunked, "2;a=b\r\n{}\r\n0\r\nX-End: 1\r\n\r\n")],
    answers: [200],
  },
  {
    what: "an expectation that is met",
    send: [post("Expect: 100-continue\r\nContent-Length: 2\r\n"), 50, "{}"],
    answers: [100, 200],
    open: true,
  },
  { what: "this side closed after the request", send: [healthy(), "FIN"], answers: [200] },
  { what: "this side closed after the body", send: [post("Content-Length: 2\r\n"), 50, "{}", "FIN"], answers: [200] },

  // Pages.
  {
    what: "a page of this machine",
    send: [healthy(`${HOST}Origin: http://localhost:3000\r\n`)],
    answers: [200],
    open: true,
    head: /access-control-allow-origin: http:\/\/localhost:3000/i,
  },
  {
    what: "its preflight",
    send: [`OPTIONS / HTTP/1.1\r\n${HOST}Origin: http://[::1]:5173\r\nAccess-Control-Request-Method: POST\r\n\r\n`],
    answers: [204],
    open: true,
    head: /access-control-allow-headers: .*x-tc-action/i,
  },
  {
    what: "a page from elsewhere",
    send: [post("Origin: https://evil.example\r\nContent-Length: 2\r\n", "{}")],
    answers: [403],
    open: true,
    says: "--allow-origin https://evil.example",
  },
  {
    what: "its preflight too",
    send: [`OPTIONS / HTTP/1.1\r\n${HOST}Origin: https://evil.example\r\n\r\n`],
    answers: [403],
    open: true,
  },
  { what: "a page without a name of its own", send: [healthy(`${HOST}Origin: null\r\n`)], answers: [403], open: true },
  {
    what: "an image of a page from elsewhere",
    send: [healthy(`${HOST}Sec-Fetch-Site: cross-site\r\n`)],
    answers: [403],
    open: true,
  },
  {
    what: "a name of elsewhere that leads here",
    send: [healthy("Host: evil.example:9200\r\n")],
    answers: [403],
    open: true,
    says: "--allow-origin http://evil.example:9200",
  },
  { what: "no page is framed", send: [healthy()], answers: [200], open: true, head: /frame-ancestors 'none'/ },

  // Malformed heads.
  { what: "garbage", send: ["\0\x01\x02\xff\xfe garbage\r\n\r\n"], answers: [400] },
  { what: "garbage behind a request", send: [`${healthy()}garbage\r\n\r\n`], answers: [200, 400] },
  { what: "garbage after a request", send: [healthy(), 100, "garbage\r\n\r\n"], answers: [200, 400] },
  {
    what: "a request behind one that closes",
    send: [healthy(`${HOST}Connection: close\r\n`) + healthy()],
    answers: [200],
  },
  { what: "TLS", send: [Buffer.concat([CLIENT_HELLO, Buffer.alloc(200)])], answers: [400] },
  { what: "HTTP/2", send: ["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"], answers: [400] },
  { what: "HTTP/0.9", send: ["GET /healthz\r\n\r\n"], answers: [400] },
  { what: "HTTP/3.0", send: [`GET /healthz HTTP/3.0\r\n${HOST}\r\n`], answers: [400] },
  { what: "a method of nobody", send: [`BREW / HTTP/1.1\r\n${HOST}\r\n`], answers: [400] },
  { what: "a method of another standard", send: [`PROPFIND / HTTP/1.1\r\n${HOST}\r\n`], answers: [400] },
  { what: "a method in small letters", send: [`get /healthz HTTP/1.1\r\n${HOST}\r\n`], answers: [400] },
  { what: "no host", send: [healthy("")], answers: [400] },
  { what: "two hosts", send: [healthy(HOST + HOST)], answers: [400] },
  { what: "lines that end in a line feed alone", send: [healthy().replaceAll("\r\n", "\n")], answers: [400] },
  { what: "one such line", send: [`GET /healthz HTTP/1.1\r\nX-A: b\n${HOST}\r\n`], answers: [400] },
  { what: "a carriage return within a line", send: [healthy(`X-A: b\rc\r\n${HOST}`)], answers: [400] },
  { what: "a NUL in a value", send: [healthy(`${HOST}X-A: b\0c\r\n`)], answers: [400] },
  { what: "a NUL in a name", send: [healthy(`${HOST}X\0A: b\r\n`)], answers: [400] },
  { what: "a NUL in the target", send: [`GET /\0 HTTP/1.1\r\n${HOST}\r\n`], answers: [400] },
  { what: "a space before the colon", send: [healthy(`${HOST}X-A : b\r\n`)], answers: [400] },
  { what: "a line without a colon", send: [healthy(`${HOST}nonsense\r\n`)], answers: [400] },
  { what: "a value over two lines", send: [healthy(`${HOST}X-A: b\r\n c\r\n`)], answers: [400] },
  { what: "a space within the target", send: [`GET /a b HTTP/1.1\r\n${HOST}\r\n`], answers: [400] },
  {
    what: "an expectation nobody knows",
    send: [post("Expect: miracles\r\nContent-Length: 2\r\n", "{}")],
    answers: [417],
  },
  { what: "a head that ends early", send: ["GET /healthz HTTP/1.1\r\nHost: a", "FIN"], answers: [400] },
  { what: "nothing at all", send: ["FIN"], answers: [] },

  // Bodies with an unclear end.
  {
    what: "a length and chunks",
    send: [post(`Content-Length: 2\r\n${chunked}`, "2\r\n{}\r\n0\r\n\r\n")],
    answers: [400],
  },
  {
    what: "chunks and a length",
    send: [post(`${chunked}Content-Length: 2\r\n`, "2\r\n{}\r\n0\r\n\r\n")],
    answers: [400],
  },
  { what: "two lengths", send: [post("Content-Length: 2\r\nContent-Length: 3\r\n", "{}x")], answers: [400] },
  { what: "one length twice", send: [post("Content-Length: 2\r\nContent-Length: 2\r\n", "{}")], answers: [400] },
  { what: "a list of lengths", send: [post("Content-Length: 2, 2\r\n", "{}")], answers: [400] },
  { what: "a length below nothing", send: [post("Content-Length: -1\r\n", "{}")], answers: [400] },
  { what: "a length with a sign", send: [post("Content-Length: +2\r\n", "{}")], answers: [400] },
  { what: "a length in words", send: [post("Content-Length: two\r\n", "{}")], answers: [400] },
  { what: "a length beyond all numbers", send: [post(`Content-Length: ${"9".repeat(30)}\r\n`, "{}")], answers: [400] },
  { what: "a coding nobody knows", send: [post("Transfer-Encoding: gzip\r\n", "{}")], answers: [400] },
  { what: "chunks that are coded again", send: [post("Transfer-Encoding: chunked, gzip\r\n", "{}")], answers: [400] },
  {
    what: "chunks in HTTP/1.0",
    send: [`POST / HTTP/1.0\r\n${HOST}${chunked}\r\n2\r\n{}\r\n0\r\n\r\n`],
    answers: [400],
  },
  { what: "a chunk without a size", send: [post(chunked, "\r\n{}\r\n0\r\n\r\n")], answers: [400] },
  { what: "a chunk of a size in words", send: [post(chunked, "two\r\n{}\r\n0\r\n\r\n")], answers: [400] },
  { what: "a chunk below nothing", send: [post(chunked, "-2\r\n{}\r\n0\r\n\r\n")], answers: [400] },
  { what: "a chunk beyond all numbers", send: [post(chunked, `${"f".repeat(17)}\r\n{}`)], answers: [400] },
  { what: "a chunk longer than its size", send: [post(chunked, "2\r\n{}{}\r\n0\r\n\r\n")], answers: [400] },
  { what: "a body that ends early", send: [post("Content-Length: 100\r\n", "{}"), "FIN"], answers: [400] },
  { what: "chunks that end early", send: [post(chunked, "2\r\n{}\r\n"), "FIN"], answers: [400] },
  { what: "a body that is broken off", send: [post("Content-Length: 100\r\n", "{}"), 50, "RST"], answers: [] },

  // Too much.
  {
    what: "a query beyond the API's limit",
    send: [`GET /?a=${kilobytes(40)} HTTP/1.1\r\n${HOST}\r\n`],
    answers: [200],
    open: true,
    says: "RequestSizeLimitExceeded",
  },
  {
    what: "a target beyond the head's limit",
    send: [`GET /?a=${kilobytes(100)} HTTP/1.1\r\n${HOST}\r\n`],
    answers: [431],
  },
  { what: "a target without an end", send: ["GET /", endless(kilobytes(8))], answers: [431] },
  { what: "a header beyond the head's limit", send: [healthy(`${HOST}X-A: ${kilobytes(100)}\r\n`)], answers: [431] },
  {
    what: "headers without an end",
    send: [`GET / HTTP/1.1\r\n${HOST}`, endless(`X-A: ${kilobytes(1)}\r\n`)],
    answers: [431],
  },
  { what: "a hundred headers", send: [healthy(HOST + "X-A: b\r\n".repeat(99))], answers: [200], open: true },
  { what: "a hundred and one headers", send: [healthy(HOST + "X-A: b\r\n".repeat(100))], answers: [431] },
  { what: "thousands of headers", send: [healthy(HOST + "X:\r\n".repeat(5000))], answers: [431] },
  {
    what: "the largest body there is",
    send: [post(`Content-Length: ${10 << 20}\r\n`), kilobytes(10 << 10)],
    answers: [200],
    open: true,
    says: "AuthFailure",
  },
  {
    what: "a body that says it is larger",
    send: [post(`Content-Length: ${(10 << 20) + 1}\r\n`)],
    answers: [413],
    says: "RequestSizeLimitExceeded",
  },
  {
    what: "a body that says so and comes",
    send: [post(`Content-Length: ${20 << 20}\r\n`), kilobytes(20 << 10)],
    answers: [413],
    says: "RequestSizeLimitExceeded",
  },
  {
    what: "a body that says so and asks first",
    send: [post(`Expect: 100-continue\r\nContent-Length: ${2 ** 40}\r\n`)],
    answers: [413],
    says: "RequestSizeLimitExceeded",
  },
  {
    what: "chunks without an end",
    send: [post(chunked), endless(`10000\r\n${kilobytes(64)}\r\n`)],
    answers: [413],
    says: "RequestSizeLimitExceeded",
  },
  {
    what: "one chunk without an end",
    send: [post(chunked, "ffffffff\r\n"), endless(kilobytes(64))],
    answers: [413],
    says: "RequestSizeLimitExceeded",
  },
  { what: "an extension without an end", send: [post(chunked, "2;a="), endless(kilobytes(8))], answers: [400] },

  // Too slow.
  { what: "a head that stops", send: ["GET /healthz HTT"], answers: [408], slow: true },
  { what: "a head in drops", send: ["GET /healthz HTTP/1.1\r\nX-A: ", endless("x", 200)], answers: [408], slow: true },
  { what: "a body that stops", send: [post("Content-Length: 100\r\n", "{}")], answers: [408], slow: true },
  { what: "a body in drops", send: [post("Content-Length: 1000\r\n"), endless(" ", 200)], answers: [408], slow: true },
  { what: "chunks that stop", send: [post(chunked, "2\r\n{}\r\n")], answers: [408], slow: true },
  { what: "a connection without a word", send: [], answers: [], slow: true },
  { what: "a connection without a further word", send: [healthy()], answers: [200], slow: true },
];
