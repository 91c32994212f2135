// What http.client sends, and all that is built upon it.

export const pythonHttp = {
  name: "Python: http.client, urllib3, Tencent Cloud SDK",
  code: String.raw`import http.client

send = http.client.HTTPConnection.send

def show_and_send(connection, data):
    print(data if isinstance(data, str) else data.decode(), end="")
    send(connection, data)

http.client.HTTPConnection.send = show_and_send`,
  printed: "print(canonical_request)",
};
