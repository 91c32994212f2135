// Every English text of the page. Another language is another object of this shape.

/** @import { TransportError } from "tencentdb-postgres" */
/** @import { InstanceStatus } from "./states.js" */
/** @import { FaultName } from "./simulator.js" */

/**
 * A text, a function that puts values into one, or a table of texts.
 * @typedef {string | ((...values: (string | number)[]) => string | string[]) | { [name: string]: Texts | undefined }}
 * Texts
 */
/**
 * A table that is asked for names from elsewhere, which it may not know.
 * @typedef {Record<string, string | undefined>} Names
 */

/**
 * Returns the name of a value from elsewhere: the value itself where the table has no name for it.
 * @param {Names} table
 * @param {string | undefined} value
 */
export const named = (table, value) => (value === undefined ? undefined : (table[value] ?? value));

/**
 * Takes the prototype from every table, so that `constructor` is no name in it.
 * @template {Texts} Table
 * @param {Table} table
 * @returns {Table}
 */
function bare(table) {
  for (const part of Object.values(table)) if (typeof part === "object") bare(part);
  return Object.setPrototypeOf(table, null);
}

export const strings = bare({
  product: "TencentDB for PostgreSQL",
  skip: "Skip to content",

  nav: { label: "Pages", instances: "Instances", tasks: "Tasks", debugger: "Signature debugger" },
  bar: {
    region: "Region",
    requests: "Requests",
    emulator: "Emulator",
    settings: "Connection",
    theme: { system: "Theme: as the system", light: "Theme: light", dark: "Theme: dark" },
    emulated: "Emulator",
    person: (name) => `${name} via gateway`,
    speed: (factor) => `${factor}× time`,
    fault: (name) => `Fault on: ${name}`,
  },

  /** @type {Names} */
  regions: {
    "ap-guangzhou": "Guangzhou",
    "ap-shanghai": "Shanghai",
    "ap-beijing": "Beijing",
    "ap-nanjing": "Nanjing",
    "ap-chengdu": "Chengdu",
    "ap-chongqing": "Chongqing",
    "ap-hongkong": "Hong Kong",
    "ap-taipei": "Taipei",
    "ap-singapore": "Singapore",
    "ap-jakarta": "Jakarta",
    "ap-bangkok": "Bangkok",
    "ap-mumbai": "Mumbai",
    "ap-seoul": "Seoul",
    "ap-tokyo": "Tokyo",
    "na-siliconvalley": "Silicon Valley",
    "na-ashburn": "Ashburn",
    "na-toronto": "Toronto",
    "eu-frankfurt": "Frankfurt",
    "eu-moscow": "Moscow",
    "sa-saopaulo": "São Paulo",
    "ap-shenzhen-fsi": "Shenzhen Finance",
    "ap-shanghai-fsi": "Shanghai Finance",
    "ap-beijing-fsi": "Beijing Finance",
  },

  common: {
    cancel: "Cancel",
    close: "Close",
    retry: "Try again",
    refresh: "Refresh",
    copy: "Copy",
    copied: "Copied",
    copyFailed: "Could not copy",
    none: "None",
    unnamed: "Unnamed",
    loading: "Loading…",
    required: "required",
    dismiss: "Dismiss",
    on: "On",
    off: "Off",
    notGiven: "Not given",
    choose: "Choose…",
    byDefault: (value) => `Default: ${value}`,
  },

  list: {
    title: "Instances",
    create: "Create instance",
    search: "Search by name, ID, address or tag",
    filter: "State",
    groups: { all: "All", running: "Running", busy: "In progress", stopped: "Isolated", other: "Needs attention" },
    sort: "Sort by",
    columns: {
      name: "Name",
      status: "Status",
      size: "Size",
      version: "Version",
      zone: "Zone",
      billing: "Billing",
      created: "Created",
    },
    caption: (region) => `Instances in ${region}`,
    shown: (from, to, total) => `${from}–${to} of ${total}`,
    cut: (shown, total) => `Only the first ${shown} of ${total} are loaded.`,
    pages: "Pages of the list",
    previous: "Previous page",
    next: "Next page",
    size: "Rows per page",
    found: (count) => (count === 1 ? "1 instance matches" : `${count} instances match`),
    empty: { title: "No instances in this region yet", text: "Create the first one, or look in another region." },
    nothing: {
      title: "Nothing matches",
      text: "No instance fits the search and the state chosen.",
      clear: "Clear search and filter",
    },
  },

  /** @type {Record<InstanceStatus, string>} */
  states: {
    applying: "Creating",
    init: "Waiting for setup",
    initing: "Setting up",
    running: "Running",
    "limited run": "Restricted",
    isolating: "Isolating",
    isolated: "Isolated",
    disisolating: "Restoring",
    recycling: "Being destroyed",
    recycled: "Destroyed",
    "job running": "Busy",
    offline: "Offline",
    migrating: "Migrating",
    expanding: "Resizing",
    waitSwitch: "Waiting to switch",
    switching: "Switching over",
    readonly: "Read only",
    restarting: "Restarting",
    "network changing": "Changing network",
    upgrading: "Upgrading",
    "audit-switching": "Changing audit",
    "primary-switching": "Switching primary",
    offlining: "Going offline",
    "deployment changing": "Changing zones",
    cloning: "Cloning",
    "parameter modifying": "Changing parameters",
    "log-switching": "Changing logs",
    restoring: "Restoring data",
  },
  /** @type {Names} */
  billing: { prepaid: "Prepaid", postpaid: "Pay as you go" },
  /** @type {Names} */
  diskTypes: {
    PHYSICAL_LOCAL_SSD: "Local SSD",
    CLOUD_PREMIUM: "Premium cloud disk",
    CLOUD_SSD: "Cloud SSD",
    CLOUD_HSSD: "Enhanced cloud SSD",
  },
  /** @type {Names} */
  roles: { primary: "Primary", readonly: "Read-only", guard: "Disaster recovery", temp: "Temporary" },
  tasks: {
    title: "Tasks",
    lead: "What the service is doing in the background, latest first.",
    caption: "Background tasks",
    columns: {
      task: "Task",
      instance: "Instance",
      status: "Status",
      progress: "Progress",
      started: "Started",
      took: "Took",
    },
    /** @type {Names} */
    states: { Running: "Running", Success: "Done", WaitSwitch: "Waiting to switch", Fail: "Failed", Pause: "Paused" },
    empty: {
      title: "No tasks yet",
      text: "Tasks of the last 180 days appear here as soon as an instance is created, resized or restarted.",
    },
    /** @type {Names} */
    types: { DisIsolateInstance: "Restore instance", ModifyInstanceSpec: "Resize instance" },
    emptyOne: "No tasks in the last 180 days.",
    elapsed: (text) => `${text} so far`,
    progress: (name, percent) => `${name}: ${percent} %`,
    running: (count) => `${count} running`,
  },

  details: {
    back: "All instances",
    loading: "Loading the instance…",
    missing: {
      title: "This instance is not here",
      text: (id, region) => `${id} is not in ${region}. It may have been destroyed, or be in another region.`,
      step: "Show all instances",
    },
    groups: {
      connection: "Connection",
      size: "Size",
      versions: "Engine and versions",
      billing: "Billing",
      availability: "Availability",
      maintenance: "Maintenance window",
      tags: "Tags",
      tasks: "Tasks",
      place: "Place and network",
    },
    facts: {
      address: "Address",
      port: "Port",
      public: "Public address",
      closed: "Not opened",
      vpc: "VPC",
      subnet: "Subnet",
      region: "Region",
      zone: "Zone",
      psql: "psql",
      notReachable: "No address yet: the instance gets one once it is running.",
      psqlHint: "Put your user in place of USER; psql asks for the password.",
      cores: "CPU",
      memory: "Memory",
      storage: "Disk",
      storageType: "Disk type",
      class: "Class",
      role: "Role",
      readonly: "Read-only instances",
      engine: "Engine",
      version: "PostgreSQL",
      kernel: "Kernel",
      charset: "Character set",
      tde: "TDE",
      pay: "Charged",
      created: "Created",
      expires: "Paid until",
      renew: "Auto-renewal",
      isolated: "Isolated since",
      project: "Project",
      protection: "Deletion protection",
      sync: "Replication",
      nodes: "Nodes",
      lag: "Standby may take over within",
      lagValue: (seconds, bytes) => `${seconds} s and ${bytes} behind`,
      window: (start, hours, days) => `${start} for ${hours} h (UTC+8), ${days}`,
      everyDay: "every day",
    },
    /** @type {Names} */
    renewal: { 0: "By hand", 1: "Automatic", 2: "Not renewed" },
    elapsed: (text) => `for ${text}`,
    actions: "What you can do",
  },

  operations: {
    rename: "Rename",
    resize: "Resize",
    restart: "Restart",
    switchNow: "Switch now",
    autoRenew: "Auto-renewal",
    chargeType: "Change to prepaid",
    protection: { on: "Protect from deletion", off: "Lift deletion protection" },
    isolate: "Isolate",
    restore: "Restore",
    destroy: "Destroy",
  },
  refusals: {
    busy: (state) => `Wait until it is no longer “${state}”.`,
    notRunning: (state) => `Possible only while running; it is “${state}”.`,
    stopped: "Not possible while isolated or offline.",
    restoreFirst: "Restore it from isolation first.",
    notWaiting: "Only while it waits to switch over.",
    notPrepaid: "Only prepaid instances are renewed.",
    alreadyPrepaid: "It is prepaid already.",
    alreadyIsolated: "It is isolated already.",
    notIsolated: "Only isolated instances can be restored.",
    isolateFirst: "Isolate it first: only isolated instances can be destroyed.",
    isProtected: "Deletion protection is on: lift it first.",
  },

  rename: {
    title: "Rename instance",
    submit: "Rename",
    done: (name) => `Renamed to ${name}.`,
    same: "This is its name already.",
  },
  restart: {
    title: "Restart instance",
    submit: "Restart",
    text: (name) => `${name} goes down for about a minute. All connections are closed; clients have to connect again.`,
    started: (name) => `${name} is restarting.`,
  },
  switchNow: {
    title: "Switch over now",
    submit: "Switch now",
    text: (name) =>
      `${name} switches to its new size at once, not at the planned time. Connections are cut for a few seconds.`,
    started: (name) => `${name} is switching over.`,
  },
  isolate: {
    title: "Isolate instance",
    submit: "Isolate",
    text: (name) =>
      `${name} stops answering and leaves the network. Its data is kept: you can restore it from here, until the ` +
      "service reclaims it after the retention time of your account.",
    prepaid: "What remains of the prepaid time is refunded by the service’s rules; restoring buys it anew.",
    started: (name) => `${name} is being isolated.`,
  },
  restore: {
    title: "Restore instance",
    submit: "Restore",
    text: (name) => `${name} comes back as it was, with its data.`,
    prepaid: "It is prepaid: restoring buys the months chosen and costs money.",
    started: (name) => `${name} is being restored.`,
  },
  destroy: {
    title: "Destroy instance",
    submit: "Destroy for good",
    lead: "This cannot be undone. What is lost:",
    lost: (gigabytes) => [
      `all databases on it (a disk of ${gigabytes} GB)`,
      "its backups and logs",
      "its addresses, accounts and parameters",
    ],
    confirm: (name) => `Type ${name} to confirm`,
    mismatch: "This is not the name yet.",
    started: (name) => `${name} is being destroyed.`,
  },
  autoRenew: { title: "Auto-renewal", submit: "Save", done: (name) => `Auto-renewal of ${name} is set.` },
  chargeType: {
    title: "Change to prepaid",
    submit: "Buy and change",
    text: "Buys the months chosen at once. It cannot be changed back.",
    done: (name) => `${name} is prepaid now.`,
  },
  protection: {
    title: { on: "Protect from deletion", off: "Lift deletion protection" },
    text: {
      on: (name) => `${name} can then no longer be isolated or destroyed until you lift the protection.`,
      off: (name) => `${name} can then be isolated and destroyed.`,
    },
    submit: { on: "Protect", off: "Lift protection" },
    done: {
      on: (name) => `${name} is protected from deletion.`,
      off: (name) => `${name} is no longer protected from deletion.`,
    },
  },
  resize: {
    title: "Resize instance",
    submit: "Resize",
    now: "Now",
    after: "After",
    change: "Change",
    class: "New class",
    storage: "New disk size",
    caption: "Size now and after the change",
    hint: "The new size is prepared in the background; at the switchover connections are cut for a few seconds.",
    same: "Choose another class or disk size.",
    started: (name) => `${name} is being resized.`,
    classText: (cores, gigabytes, code) => `${cores} ${cores === 1 ? "core" : "cores"}, ${gigabytes} GB (${code})`,
  },

  create: {
    title: "Create instance",
    lead: (region) => `Bought in ${region}. Fields marked * are required.`,
    groups: {
      name: "Name",
      place: "Place",
      size: "Size and version",
      account: "Root account",
      billing: "Billing",
      more: "More options",
    },
    moreCount: (count) => `${count} further settings, all optional`,
    submit: "Create",
    price: "Price",
    listPrice: "List price",
    priceWaits: "Choose zone, class, disk and period to see the price.",
    priceHourly: "Quoted by the service for pay-as-you-go; it does not say for which span.",
    pricePeriod: (months) => (months === 1 ? "for 1 month" : `for ${months} months`),
    priceCount: (count) => `${count} instances`,
    summary: "Summary",
    emulated: "This is the emulator: nothing is bought.",
    started: (name, count) =>
      Number(count) > 1 ? `${count} instances are being created.` : `${name} is being created.`,
    problems: (count) =>
      count === 1
        ? "One thing to correct before this can be sent"
        : `${count} things to correct before this can be sent`,
    generate: "Generate",
    show: "Show",
    hide: "Hide",
    add: "Add",
    remove: "Remove",
    /** @type {Names} */
    zoneState: { SELLOUT: "sold out", UNAVAILABLE: "not available", SUPPORTMODIFYONLY: "only for changes" },
    classText: (cores, gigabytes, code) => `${cores} ${cores === 1 ? "core" : "cores"} · ${gigabytes} GB – ${code}`,
    storageRange: (least, most) => `This class takes ${least} to ${most} GB.`,
  },
  /** @type {Names} */
  labels: {
    SpecCode: "Class",
    Storage: "Disk size",
    InstanceCount: "How many",
    Period: "Period",
    Charset: "Character set",
    AdminName: "User name",
    AdminPassword: "Password",
    Zone: "Zone",
    DBMajorVersion: "PostgreSQL version",
    InstanceChargeType: "Charged",
    VpcId: "VPC",
    SubnetId: "Subnet",
    Name: "Name",
    InstanceName: "New name",
    AutoRenewFlag: "Auto-renewal",
    StorageType: "Disk type",
    DBEngine: "Engine",
    SwitchTag: "Moment",
    SwitchStartTime: "From",
    SwitchEndTime: "To",
    TagList: "Tags",
    TagKey: "Key",
    TagValue: "Value",
    DBNodeSet: "Nodes",
    SyncMode: "Replication",
    NeedSupportTDE: "TDE encryption",
    NeedSupportIpv6: "IPv6",
    AutoVoucher: "Use vouchers",
    VoucherIds: "Vouchers",
    ProjectId: "Project",
    SecurityGroupIds: "Security groups",
    ActivityId: "Promotion",
  },
  /** @type {Names} */
  units: { month: "months", GB: "GB", core: "cores", hour: "hours" },
  yesNo: { true: "Yes", false: "No" },
  range: {
    between: (min, max) => `${min} to ${max}`,
    from: (min) => `at least ${min}`,
    to: (max) => `at most ${max}`,
    step: (step) => `in steps of ${step}`,
    characters: (min, max) => (min ? `${min} to ${max} characters` : `up to ${max} characters`),
    items: (max) => `up to ${max}`,
  },

  settled: {
    /** @type {Record<string, ((name: string | number) => string) | undefined>} */
    after: {
      applying: (name) => `${name} is running.`,
      init: (name) => `${name} is running.`,
      initing: (name) => `${name} is running.`,
      restarting: (name) => `${name} has restarted.`,
      expanding: (name) => `${name} has its new size.`,
      switching: (name) => `${name} has switched over.`,
      isolating: (name) => `${name} is isolated.`,
      disisolating: (name) => `${name} is running again.`,
    },
    gone: (name) => `${name} is gone.`,
    waiting: (name) => `${name} is ready and waits to switch over.`,
    other: (name, state) => `${name}: ${state}.`,
  },
  toasts: { label: "Notices", task: "View tasks", instance: "View" },

  failures: {
    refused: (action) => `The service refused ${action}`,
    refusedBefore: (action) => `The gateway refused ${action}`,
    noAnswer: (action) => `No usable answer to ${action}`,
    notSent: "Not sent",
    page: "Something went wrong in this page",
    reload: "Try again; if it stays, reload the page.",
    correct: "Correct this and try again.",
    requestId: "Request ID",
    whatToDo: "What to do",
    credentials: "Check the keys",
    /** @type {Record<TransportError["code"], string>} */
    kinds: {
      timeout: "Timed out",
      aborted: "Cancelled",
      network: "Connection failed",
      malformed: "Answer not understood",
      "too-large": "Answer too large",
      "rate-limited": "Held back",
    },
    /** @type {Record<TransportError["code"], string>} */
    advice: {
      timeout: "Try again. After a change, first look in the list whether it took effect.",
      network:
        "Check the connection and the endpoint, then try again. After a change, first look in the list whether it " +
        "took effect.",
      malformed:
        "Something between this page and the service answered in its place, such as a proxy. Check the endpoint, " +
        "then try again; after a change, first look whether it took effect.",
      aborted: "Start it again if you still want it.",
      "too-large": "Narrow what is asked for.",
      "rate-limited": "Nothing was sent, because more calls a second are not allowed. Wait a moment, then try again.",
    },
  },

  settings: {
    title: "Connection",
    mode: "Talk to",
    modes: { emulator: "The emulator in this page", endpoint: "An endpoint", gateway: "A gateway" },
    modeHints: {
      emulator: "No account needed; nothing is bought or lost.",
      endpoint: "The service through a proxy that answers pages, or an emulator on a port. The page signs.",
      gateway: "A function on the page’s own server that holds the key and decides who may do what.",
    },
    endpoint: "Endpoint",
    endpointHint:
      "A host, or an address such as http://127.0.0.1:9200. The service itself does not answer pages: go through a " +
      "gateway.",
    path: "Path of the gateway",
    pathHint: "On the server of this page, such as /api/tencentdb. There is no key in the page.",
    person: "Who calls",
    personHint: "Each may do something else: what the policy is against is refused.",
    notSignedIn: (name, status) => `The server did not sign in ${name} (HTTP ${status}).`,
    secretId: "SecretId",
    secretKey: "SecretKey",
    token: "Token",
    tokenHint: "For temporary keys; they always come with one.",
    emulatorKeys:
      "The emulator knows this one pair and checks the signature for real. Change the key to see a refusal.",
    language: "Language of the service’s messages",
    languages: { "": "The account’s", "en-US": "English", "zh-CN": "Chinese" },
    region: "Region",
    regionHint: "Region codes such as ap-guangzhou.",
    warning:
      "A long-term key in a page can be read by every script and extension in it. Use temporary keys with a token, " +
      "and keys that may do no more than they must. Keys stay in memory and are gone when the page is reloaded.",
    submit: "Connect",
    connected: { emulator: "Connected to the emulator.", endpoint: (host) => `Connected to ${host}.` },
    connectedAs: (name) => `Connected to the gateway as ${name}.`,
    needEndpoint: "Name the endpoint.",
    needPath: "Name a path on the server of this page: it begins with a slash.",
  },

  emulator: {
    title: "Emulator",
    lead: "The API, in this page: it checks signatures and parameters, and its instances change over time.",
    time: "Time",
    speed: "Speed",
    speeds: { 1: "1×", 10: "10×", 60: "60×" },
    now: "Its clock",
    advance: "Jump ahead 10 min",
    advanced: "Ten minutes have passed in the emulator.",
    faults: "Faults",
    faultsHint: "What goes wrong between here and the service.",
    /** @type {Record<FaultName | "none", string>} */
    kinds: {
      none: "None",
      limit: "Rate limit",
      error: "HTTP 500",
      html: "HTML page",
      drop: "Dropped connection",
      slow: "Slow (3 s)",
    },
    which: "Meets",
    whiches: { all: "Every call", reads: "Only reads", writes: "Only writes" },
    times: "How often",
    timesOf: { 1: "Once", 3: "Three times", 0: "Until switched off" },
    state: "State",
    reset: "Reset",
    resetHint: "Back to the demo fleet; everything done here is lost.",
    exported: "Export",
    imported: "Import",
    wasReset: "The emulator starts anew with its demo fleet.",
    wasImported: "State imported.",
    importFailed: "This file is no state of the emulator",
    unsupported: "Connected to an endpoint: switch to the emulator first.",
    use: "Use the emulator",
    failed: "The emulator could not be started",
  },

  requests: {
    title: "Requests",
    filters: { all: "All", reads: "Reads", writes: "Writes", errors: "Errors" },
    filter: "Show",
    polling: "Polling",
    pollingHint: (count) => `${count} polling requests hidden`,
    clear: "Clear",
    empty: "No requests of this kind yet.",
    choose: "Choose a request to see how it was signed and answered.",
    list: "Requests, latest first",
    ok: "OK",
    waiting: "Waiting…",
    back: "All requests",
    parts: {
      headers: "Headers",
      body: "Body",
      canonical: "Canonical request",
      toSign: "String to sign",
      answer: "Answer",
      answerHeaders: "Answer headers",
    },
    facts: {
      url: "URL",
      region: "Region",
      status: "HTTP status",
      code: "Error code",
      requestId: "Request ID",
      took: "Duration",
      scope: "Scope",
      signature: "Signature",
    },
    same: "Recomputed in this page: equals the one sent.",
    different: "Recomputed in this page: differs from the one sent.",
    masked: "Passwords and tokens are masked.",
    curl: "Copy as curl",
    curlWhole: "With signature",
    curlHint: "Valid for five minutes; do not share it.",
    curlMasked: "Not with masked values: the signature covers the true ones.",
    tokenMasked: "Not with a token: it is never kept.",
    noSteps: "The steps of this signature could not be worked out.",
    unsigned: "The gateway signs this call; the page has no key.",
    emptyBody: "Empty",
    cut: "Only the beginning is shown; copying takes all of it.",
  },
});
