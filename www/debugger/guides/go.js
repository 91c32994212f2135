// What net/http sends.

export const goHttp = {
  name: "Go",
  code: String.raw`// import "net/http/httputil"; before client.Do(request):
dump, err := httputil.DumpRequestOut(request, true)
if err != nil {
	log.Fatal(err)
}
fmt.Println(string(dump))`,
  printed: "fmt.Println(canonicalRequest)",
};
