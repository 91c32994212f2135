// What the service offers: regions, zones, versions, classes, each with what it takes to choose it. Asked once per connection and region, shared by whoever asks meanwhile.

export function createCatalog({ call }) {
  let kept = new Map();

  const once = (key, ask) => {
    if (!kept.has(key)) {
      const mine = kept;
      // A failure is not kept: the next one asks anew.
      const asked = ask().catch((error) => {
        mine.delete(key);
        throw error;
      });
      kept.set(key, asked);
    }
    return kept.get(key);
  };

  return {
    forget() {
      kept = new Map();
    },
    regions: (region) =>
      once("regions", async () =>
        (await call("DescribeRegions", {}, { region })).RegionSet.filter(({ Region }) => Region),
      ),
    zones: (region) =>
      once(`zones ${region}`, async () =>
        (await call("DescribeZones", {}, { region })).ZoneSet.filter(({ Zone }) => Zone),
      ),
    versions: (region) =>
      once(`versions ${region}`, async () =>
        (await call("DescribeDBVersions", {}, { region })).VersionSet.filter(({ DBMajorVersion }) => DBMajorVersion),
      ),
    classes: (region, { Zone, DBEngine, DBMajorVersion, StorageType }) =>
      once(`classes ${region} ${Zone} ${DBEngine} ${DBMajorVersion} ${StorageType}`, async () => {
        const { ClassInfoSet } = await call(
          "DescribeClasses",
          { Zone, DBEngine, DBMajorVersion, StorageType },
          { region },
        );
        const offered = ClassInfoSet.filter(({ SpecCode, CPU, Memory }) => SpecCode && CPU > 0 && Memory > 0);
        return offered.toSorted((one, other) => one.CPU - other.CPU || one.Memory - other.Memory);
      }),
  };
}
