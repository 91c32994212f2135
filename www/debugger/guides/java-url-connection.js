// What HttpURLConnection sends. It hides one header from its own caller.

export const javaUrlConnection = {
  name: "Java: HttpURLConnection",
  code: String.raw`// Before connection.getOutputStream() or connection.getInputStream():
System.out.println(connection.getRequestMethod() + " " + connection.getURL() + " HTTP/1.1");
connection.getRequestProperties().forEach((name, values) -> System.out.println(name + ": " + String.join(",", values)));
System.out.println("Authorization: " + authorization);
System.out.println("\n" + body);`,
  printed: "System.out.println(canonicalRequest);",
};
