// What reqwest sends.

export const rustReqwest = {
  name: "Rust: reqwest",
  code: String.raw`let request = client.post(url).headers(headers).body(body).build()?;
println!("{} {} HTTP/1.1", request.method(), request.url());
for (name, value) in request.headers() {
    println!("{name}: {}", value.to_str()?);
}
let body = request.body().and_then(|body| body.as_bytes()).unwrap_or_default();
println!("\n{}", String::from_utf8_lossy(body));
let response = client.execute(request).await?;`,
  printed: 'println!("{canonical_request}");',
};
