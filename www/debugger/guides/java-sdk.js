// What the vendor's SDK for Java sends: its log has no body.

export const javaSdk = {
  name: "Java: Tencent Cloud SDK",
  code: String.raw`ClientProfile clientProfile = new ClientProfile();
clientProfile.setDebug(true);
PostgresClient client = new PostgresClient(credential, "ap-guangzhou", clientProfile);

System.out.println(DescribeDBInstancesRequest.toJsonString(request));`,
};
