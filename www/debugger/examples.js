// Requests with one fault each, made by tests/diagnose/examples.rs from the faults the engine is tested with. The keys
// are made up.

export const examples = [
  {
    answer: "",
    code: "scope-date-not-utc",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-15/postgres/tc3_request, SignedHeaders=content-type;host, Signature=62fa237ce8d9440bee7788fb9cb4aeaf0dfab0ef82ce2ce1fb293dbdefe07a7d\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer:
      '{"Response":{"Error":{"Code":"AuthFailure.SignatureExpire","Message":"The signature has expired. Timestamp 1700000000, server time 1699971198."},"RequestId":"a3b2"}}',
    code: "clock-skew",
    input:
      "curl -X POST 'https://postgres.tencentcloudapi.com/' \\\n  -H 'Host: postgres.tencentcloudapi.com' \\\n  -H 'Authorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=7a9a07a04674cb0ba339eb73a7e8166410056a635644dad2fcec8a071df7d7f4' \\\n  -H 'Content-Type: application/json' \\\n  -H 'X-TC-Action: DescribeDBInstances' \\\n  -H 'X-TC-Timestamp: 1700000000' \\\n  -H 'X-TC-Version: 2017-03-12' \\\n  -H 'X-TC-Region: ap-guangzhou' \\\n  --data-raw '{\"Limit\":20,\"Filters\":[{\"Name\":\"db-instance-name\",\"Values\":[\"orders\"]}]}'",
  },
  {
    answer: "",
    code: "timestamp-format",
    input:
      'await fetch("https://postgres.tencentcloudapi.com/", {\n  "headers": {\n    "Authorization": "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=96e0ebee1eefea2117ccbfe634f9cf861d00942445eed9bb6112f889d72f98ec",\n    "Content-Type": "application/json",\n    "X-TC-Action": "DescribeDBInstances",\n    "X-TC-Timestamp": "1700000000123",\n    "X-TC-Version": "2017-03-12",\n    "X-TC-Region": "ap-guangzhou"\n  },\n  "method": "POST",\n  "mode": "cors",\n  "body": "{\\"Limit\\":20,\\"Filters\\":[{\\"Name\\":\\"db-instance-name\\",\\"Values\\":[\\"orders\\"]}]}"\n});',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "timestamp-stale",
    input:
      '{"log":{"entries":[{"startedDateTime":"2023-11-14T22:13:20.500Z","request":{"method":"POST","url":"https://postgres.tencentcloudapi.com/","httpVersion":"HTTP/1.1","headers":[{"name":"Host","value":"postgres.tencentcloudapi.com"},{"name":"Authorization","value":"TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=7a9a07a04674cb0ba339eb73a7e8166410056a635644dad2fcec8a071df7d7f4"},{"name":"Content-Type","value":"application/json"},{"name":"X-TC-Action","value":"DescribeDBInstances"},{"name":"X-TC-Timestamp","value":"1700000000"},{"name":"X-TC-Version","value":"2017-03-12"},{"name":"X-TC-Region","value":"ap-guangzhou"}],"postData":{"mimeType":"application/json","text":"{\\"Limit\\":20,\\"Filters\\":[{\\"Name\\":\\"db-instance-name\\",\\"Values\\":[\\"orders\\"]}]}"}},"response":{"status":0}},{"startedDateTime":"2023-11-14T22:13:20.500Z","request":{"method":"POST","url":"https://postgres.tencentcloudapi.com/","httpVersion":"HTTP/1.1","headers":[{"name":"Host","value":"postgres.tencentcloudapi.com"},{"name":"Authorization","value":"TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=7a9a07a04674cb0ba339eb73a7e8166410056a635644dad2fcec8a071df7d7f4"},{"name":"Content-Type","value":"application/json"},{"name":"X-TC-Action","value":"DescribeDBInstances"},{"name":"X-TC-Timestamp","value":"1700000000"},{"name":"X-TC-Version","value":"2017-03-12"},{"name":"X-TC-Region","value":"ap-guangzhou"}],"postData":{"mimeType":"application/json","text":"{\\"Limit\\":20,\\"Filters\\":[{\\"Name\\":\\"db-instance-name\\",\\"Values\\":[\\"orders\\"]}]}"}},"response":{"status":0}},{"startedDateTime":"2023-11-14T22:13:20.500Z","request":{"method":"POST","url":"https://postgres.tencentcloudapi.com/","httpVersion":"HTTP/1.1","headers":[{"name":"Host","value":"postgres.tencentcloudapi.com"},{"name":"Authorization","value":"TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=7a9a07a04674cb0ba339eb73a7e8166410056a635644dad2fcec8a071df7d7f4"},{"name":"Content-Type","value":"application/json"},{"name":"X-TC-Action","value":"DescribeDBInstances"},{"name":"X-TC-Timestamp","value":"1700000000"},{"name":"X-TC-Version","value":"2017-03-12"},{"name":"X-TC-Region","value":"ap-guangzhou"}],"postData":{"mimeType":"application/json","text":"{\\"Limit\\":20,\\"Filters\\":[{\\"Name\\":\\"db-instance-name\\",\\"Values\\":[\\"orders\\"]}]}"}},"response":{"status":200,"headers":[],"content":{"text":"{\\"Response\\":{\\"Error\\":{\\"Code\\":\\"AuthFailure.SignatureExpire\\",\\"Message\\":\\"The signature has expired. Timestamp 1700000000, server time 1700000400.\\"},\\"RequestId\\":\\"a3b2\\"}}"}}}]}}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "body-rewritten",
    input:
      "curl -X POST 'https://postgres.tencentcloudapi.com/' \\\n  -H 'Host: postgres.tencentcloudapi.com' \\\n  -H 'Authorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=9781e11cf778a234e7e4a836b32dfc7adae1948ee98dcee5350281310d098d76' \\\n  -H 'Content-Type: application/json' \\\n  -H 'X-TC-Action: DescribeDBInstances' \\\n  -H 'X-TC-Timestamp: 1700000000' \\\n  -H 'X-TC-Version: 2017-03-12' \\\n  -H 'X-TC-Region: ap-guangzhou' \\\n  --data-raw '{\"Limit\":20,\"Filters\":[{\"Name\":\"db-instance-name\",\"Values\":[\"orders\"]}]}'",
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "body-encoding",
    input:
      "curl -X POST 'https://postgres.tencentcloudapi.com/' \\\n  -H 'Host: postgres.tencentcloudapi.com' \\\n  -H 'Authorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=51b349719aea6605a8186456f077dbc5c352a08c00a8ecb057476ef6a7644aad' \\\n  -H 'Content-Type: application/json' \\\n  -H 'X-TC-Action: DescribeDBInstances' \\\n  -H 'X-TC-Timestamp: 1700000000' \\\n  -H 'X-TC-Version: 2017-03-12' \\\n  -H 'X-TC-Region: ap-guangzhou' \\\n  --data-raw '{\"Name\":\"订单\",\"Limit\":20}'",
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "empty-body",
    input:
      "curl -X POST 'https://postgres.tencentcloudapi.com/' \\\n  -H 'Host: postgres.tencentcloudapi.com' \\\n  -H 'Authorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=ec3825eefd7939e095a34aada69e789b29e7937efb084be950c95e0f537f5555' \\\n  -H 'Content-Type: application/json' \\\n  -H 'X-TC-Action: DescribeDBInstances' \\\n  -H 'X-TC-Timestamp: 1700000000' \\\n  -H 'X-TC-Version: 2017-03-12' \\\n  -H 'X-TC-Region: ap-guangzhou' \\\n  --data-raw '{}'",
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "unsigned-payload",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=111ca8980c79c20c6b135e963a1821b81e27909f9b117e5c3637b137ab47172d\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nX-TC-Content-SHA256: UNSIGNED-PAYLOAD\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "content-type-changed",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=7a9a07a04674cb0ba339eb73a7e8166410056a635644dad2fcec8a071df7d7f4\nContent-Type: application/json; charset=utf-8\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "signed-headers-wrong",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type, Signature=2a34fb520cfa1db27eefd87b88c10ef15519539b03ce8bf32126c6ae4d530ab1\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "header-values-not-canonical",
    input:
      "curl -X POST 'https://postgres.tencentcloudapi.com/' \\\n  -H 'Host: postgres.tencentcloudapi.com' \\\n  -H 'Authorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host;x-tc-action, Signature=6f29e03919e091c6381b401c4106640e583bb0af7d0880c00e0f07aec58b980f' \\\n  -H 'Content-Type: application/json' \\\n  -H 'X-TC-Action: DescribeDBInstances' \\\n  -H 'X-TC-Timestamp: 1700000000' \\\n  -H 'X-TC-Version: 2017-03-12' \\\n  -H 'X-TC-Region: ap-guangzhou' \\\n  --data-raw '{\"Limit\":20,\"Filters\":[{\"Name\":\"db-instance-name\",\"Values\":[\"orders\"]}]}'",
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "host-changed",
    input:
      'POST / HTTP/1.1\nHost: 127.0.0.1:8080\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=7a9a07a04674cb0ba339eb73a7e8166410056a635644dad2fcec8a071df7d7f4\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "service-mismatch",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/cvm/tc3_request, SignedHeaders=content-type;host, Signature=2b97f17cec8836e004de00e4f16573a72e669b47832ce111c9269390b4caa0a9\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "key-derivation",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=c64d5c8cd70a605df5bfb6fc64fb41aec4478f6e2ff28bd59fc0dd2519442ab0\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "canonical-request-form",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=c0bea63f85ca50d8dd2f5a069cb84b0f39d41a8c3d36b946735ae3d7b5428c8e\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "digest-form",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=epoHoEZ0ywujOetzp+gWZBAFamNWRNrS/OyKBx331/Q=\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "query-encoding",
    input:
      "curl -X GET 'https://postgres.tencentcloudapi.com/?Limit=20&Name=two%20words%2A' \\\n  -H 'Host: postgres.tencentcloudapi.com' \\\n  -H 'Authorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=31e9e4d7077fd34b769340653efcf50f013b3db8254a3c63b87355d3502e55e5' \\\n  -H 'Content-Type: application/x-www-form-urlencoded' \\\n  -H 'X-TC-Action: DescribeDBInstances' \\\n  -H 'X-TC-Timestamp: 1700000000' \\\n  -H 'X-TC-Version: 2017-03-12' \\\n  -H 'X-TC-Region: ap-guangzhou'",
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "secret-text",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=f4d30a424222e913198be9e842c87c4111780ecdd764785686d98e1193b881ef\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "credential-mixed-up",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=Gu5t9xGARNpq86cd98joQYCN3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=9a06eaf9417666c25bcb42971fa55246a1db5ba46079daa2a1b4781c4847a867\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "foreign-key",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=7a9a07a04674cb0ba339eb73a7e8166410056a635644dad2fcec8a071df7d7f4\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIAIOSFODNN7EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "token-mismatch",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3-temporary-EXAMPLE-temporary-EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=7a9a07a04674cb0ba339eb73a7e8166410056a635644dad2fcec8a071df7d7f4\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3-temporary-EXAMPLE-temporary-EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer:
      '{"Response":{"Error":{"Code":"AuthFailure.SecretIdNotFound","Message":"The SecretId is not found"},"RequestId":"a3b2"}}',
    code: "key-unusable",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=7a9a07a04674cb0ba339eb73a7e8166410056a635644dad2fcec8a071df7d7f4\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: '{"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"no"},"RequestId":"a3b2"}}',
    code: "wrong-secret",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=6693350ed55d93c2782f65dbcc1e937782786590a297dc6e27ae23b86bda8745\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "headers-lost",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "authorization-malformed",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request,SignedHeaders=content-type;host,Signature=7a9a07a04674cb0ba339eb73a7e8166410056a635644dad2fcec8a071df7d7f4\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: '{"Response":{"Error":{"Code":"UnauthorizedOperation","Message":"denied"},"RequestId":"a3b2"}}',
    code: "not-a-signature-fault",
    input:
      'POST / HTTP/1.1\nHost: postgres.tencentcloudapi.com\nAuthorization: TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2023-11-14/postgres/tc3_request, SignedHeaders=content-type;host, Signature=7a9a07a04674cb0ba339eb73a7e8166410056a635644dad2fcec8a071df7d7f4\nContent-Type: application/json\nX-TC-Action: DescribeDBInstances\nX-TC-Timestamp: 1700000000\nX-TC-Version: 2017-03-12\nX-TC-Region: ap-guangzhou\nContent-Length: 72\n\n{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}',
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
  {
    answer: "",
    code: "v1-signature",
    input:
      "curl -X GET 'https://postgres.tencentcloudapi.com/?Action=DescribeDBInstances&Version=2017-03-12&Region=ap-guangzhou&Timestamp=1700000000&Nonce=11886&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE&Limit=20&Filters.0.Name=db-instance-name&Filters.0.Values.0=two%20words%20%2B%20more&Signature=JVvu6h%2Ff7vzglOqvD35cOGcMv84%3D' \\\n  -H 'Host: postgres.tencentcloudapi.com'",
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    token: "",
  },
];
