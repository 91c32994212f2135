// What OkHttp sends.

export const okHttp = {
  name: "Java, Kotlin: OkHttp",
  code: String.raw`OkHttpClient client = new OkHttpClient.Builder().addNetworkInterceptor(chain -> {
    Request request = chain.request();
    System.out.println(request.method() + " " + request.url() + " HTTP/1.1");
    for (int i = 0; i < request.headers().size(); i++) {
        System.out.println(request.headers().name(i) + ": " + request.headers().value(i));
    }
    System.out.println();
    if (request.body() != null) {
        okio.Buffer body = new okio.Buffer();
        request.body().writeTo(body);
        System.out.println(body.readUtf8());
    }
    return chain.proceed(request);
}).build();`,
  printed: "System.out.println(canonicalRequest);",
};
