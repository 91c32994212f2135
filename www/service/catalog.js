// What the service offers: regions, zones, versions and classes. Each is asked for once per connection and region, and
// shared by everyone who asks meanwhile.

/** @import { ClassInfo, DescribeClassesRequest } from "tencentdb-postgres" */
/** @import { Described } from "./answer.js" */
/** @import { Call } from "./session.js" */

/** @typedef {Described<ClassInfo> & { SpecCode: string, CPU: number, Memory: number }} OfferedClass */
/** @typedef {{ [Name in keyof DescribeClassesRequest]: string | undefined }} ClassQuery */
/** @typedef {ReturnType<typeof createCatalog>} Catalog */

/** @param {{ call: Call }} parts */
export function createCatalog({ call }) {
  /** @type {Map<string, Promise<any>>} */
  let kept = new Map();

  /**
   * @template T
   * @param {string} key
   * @param {() => Promise<T>} ask
   * @returns {Promise<T>}
   */
  const once = (key, ask) => {
    const known = kept.get(key);
    if (known) return known;
    const mine = kept;
    // A failure is not kept: the next caller asks anew.
    const asked = ask().catch((error) => {
      mine.delete(key);
      throw error;
    });
    kept.set(key, asked);
    return asked;
  };

  return {
    forget() {
      kept = new Map();
    },
    /** @param {string} region */
    regions: (region) =>
      once("regions", async () => {
        const { RegionSet } = await call("DescribeRegions", {}, { region });
        return RegionSet.filter(hasText("Region"));
      }),
    /** @param {string} region */
    zones: (region) =>
      once(`zones ${region}`, async () => {
        const { ZoneSet } = await call("DescribeZones", {}, { region });
        return ZoneSet.filter(hasText("Zone"));
      }),
    /** @param {string} region */
    versions: (region) =>
      once(`versions ${region}`, async () => {
        const { VersionSet } = await call("DescribeDBVersions", {}, { region });
        return VersionSet.filter(hasText("DBMajorVersion"));
      }),
    /**
     * @param {string} region
     * @param {ClassQuery} query
     */
    classes: (region, { Zone, DBEngine, DBMajorVersion, StorageType }) =>
      once(`classes ${region} ${Zone} ${DBEngine} ${DBMajorVersion} ${StorageType}`, async () => {
        // The values come from the service or from a form; the call itself checks them.
        const query = /** @type {DescribeClassesRequest} */ ({ Zone, DBEngine, DBMajorVersion, StorageType });
        const { ClassInfoSet } = await call("DescribeClasses", query, { region });
        const offered = /** @type {OfferedClass[]} */ (ClassInfoSet.filter(isOffered));
        return offered.toSorted((one, other) => one.CPU - other.CPU || one.Memory - other.Memory);
      }),
  };
}

/**
 * Returns a test for rows whose member of this name is a text that is not empty.
 * @template {string} Name
 * @param {Name} name
 */
const hasText =
  (name) =>
  /**
   * @template {{ [Member in Name]?: string | undefined }} Row
   * @param {Row} row
   * @returns {row is Row & Record<Name, string>}
   */
  (row) =>
    Boolean(row[name]);

/** @param {Described<ClassInfo>} info */
const isOffered = ({ SpecCode, CPU, Memory }) => Boolean(SpecCode) && Number(CPU) > 0 && Number(Memory) > 0;
