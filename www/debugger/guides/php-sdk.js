// What the vendor's SDK for PHP sends: it has no log.

export const phpSdk = {
  name: "PHP: Tencent Cloud SDK",
  code: String.raw`// The first lines of postRequestRaw(), below vendor/tencentcloud/ in Common/Http/HttpConnection.php:
echo "POST $uri HTTP/1.1\n";
foreach ($headers as $name => $value) {
    echo "$name: $value\n";
}
echo "\n$body\n";`,
};
