// What PowerShell sends.

export const powershell = {
  name: "PowerShell",
  code: String.raw`$request = @{
    Method = 'Post'; Uri = $uri; ContentType = $contentType; Headers = $headers; Body = $body
}
"POST $($request.Uri) HTTP/1.1"
"Content-Type: $($request.ContentType)"
$request.Headers.GetEnumerator() | ForEach-Object { "$($_.Key): $($_.Value)" }
""
$request.Body
Invoke-RestMethod @request`,
  printed: "$canonicalRequest",
};
