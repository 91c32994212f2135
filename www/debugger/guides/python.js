// What http.client sends, and all that is built upon it.

export const pythonHttp = {
  name: "Python: http.client, urllib3, Tencent Cloud SDK",
  code: String.raw`# Before the request is sent:
import http.client

http.client.HTTPConnection.debuglevel = 1`,
  printed: "print(canonical_request)",
};
