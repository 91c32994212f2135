// What requests sends.

export const pythonRequests = {
  name: "Python: requests",
  code: String.raw`request = response.request
body = request.body or b""
print(f"{request.method} {request.url} HTTP/1.1")
for name, value in request.headers.items():
    print(f"{name}: {value}")
print()
print(body if isinstance(body, str) else body.decode())`,
  printed: "print(canonical_request)",
};
