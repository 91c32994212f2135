// What HttpClient sends.

export const csharpHttpClient = {
  name: "C#: HttpClient",
  code: String.raw`class Printing : DelegatingHandler
{
    public Printing() : base(new HttpClientHandler()) { }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        Console.WriteLine(request.Method + " " + request.RequestUri + " HTTP/1.1");
        Console.Write(request.Headers.ToString() + request.Content?.Headers);
        if (request.Content != null) Console.WriteLine("\n" + await request.Content.ReadAsStringAsync());
        return await base.SendAsync(request, cancel);
    }
}

var client = new HttpClient(new Printing());`,
  printed: "Console.WriteLine(canonicalRequest);",
};
