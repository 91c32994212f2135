// What java.net.http sends.

export const javaHttpClient = {
  name: "Java: HttpClient",
  code: String.raw`// Before client.send(request, ...):
System.out.println(request.method() + " " + request.uri() + " HTTP/1.1");
request.headers().map().forEach((name, values) -> System.out.println(name + ": " + String.join(",", values)));
System.out.println("\n" + body);`,
  printed: "System.out.println(canonicalRequest);",
};
