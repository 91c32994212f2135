// What PHP's curl extension sends.

export const phpCurl = {
  name: "PHP: curl",
  code: String.raw`curl_setopt($request, CURLINFO_HEADER_OUT, true);
$answer = curl_exec($request);
echo curl_getinfo($request, CURLINFO_HEADER_OUT), $body, "\n";`,
  printed: 'echo $canonicalRequest, "\n";',
};
