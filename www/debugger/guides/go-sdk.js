// What the vendor's SDK for Go sends.

export const goSdk = {
  name: "Go: Tencent Cloud SDK",
  code: String.raw`clientProfile := profile.NewClientProfile()
clientProfile.Debug = true
client, err := postgres.NewClient(credential, "ap-guangzhou", clientProfile)`,
};
