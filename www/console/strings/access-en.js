// The English texts of what is about access to an instance: connection, accounts, privileges, databases.

/** @import { Names, Texts } from "../../parts/texts.js" */

export const access = /** @satisfies {Texts} */ ({
  connection: {
    client: "Client",
    isolated: "It is isolated, so nothing answers at its address. Restore it to connect again.",
    hint: "Put your user in place of USER, and the password into the variable PGPASSWORD.",
    /** @type {Names} */
    modes: {
      disable: "Nothing is encrypted: only for private networks that you trust.",
      prefer: "Encrypted where the server offers it.",
      require: "Refuses a server without SSL; turn SSL on under Network first.",
      "verify-full": "Checks the server’s certificate and name too; it needs the CA certificate from Network.",
    },
  },
  accounts: {
    title: "Accounts",
    lead: "Who can log in to the databases. These are not the accounts of the cloud.",
    empty: "No accounts yet.",
    columns: {
      name: "Name",
      status: "Status",
      type: "Type",
      login: "Logs in with",
      roles: "Roles",
      remark: "Remark",
      changed: "Password since",
      created: "Created",
    },
    /** @type {Names} */
    states: {
      1: "Creating",
      2: "Usable",
      3: "Changing",
      4: "Resetting password",
      5: "Locked",
      "-1": "Deleting",
    },
    /** @type {Names} */
    types: { normal: "Ordinary", tencentDBSuper: "Superuser of TencentDB" },
    cam: "Access management (CAM)",
    password: "Password",
    hints: {
      name: "Letters, digits and _, not beginning with a digit, pg_ or tencentdb_.",
      type: "A superuser of TencentDB may do almost anything in all databases. Ordinary is enough for applications.",
      password:
        "8 to 32 characters with at least one small and one capital letter, digit and symbol. Save it now: it is " +
        "not kept here and cannot be shown again.",
      remark: "A note for people, such as which application uses it. Letters, digits, _ and -.",
    },
    create: {
      open: "Create account",
      title: "Create account",
      submit: "Create account",
      needsPassword: "Type or generate a password.",
      done: (name) => `The account ${name} is there.`,
    },
    operations: {
      password: {
        open: "Reset password",
        title: (name) => `Reset the password of ${name}`,
        submit: "Reset password",
        text: "Clients that still use the old password can no longer log in. Open connections stay.",
        cam: "It logs in through CAM and has no password of its own.",
        done: (name) => `The password of ${name} is reset.`,
      },
      privileges: "Privileges",
      lock: {
        open: "Lock",
        title: (name) => `Lock ${name}`,
        text: "The account can no longer log in until you unlock it. Applications that use it fail to connect.",
        done: (name) => `${name} is locked.`,
      },
      unlock: {
        open: "Unlock",
        title: (name) => `Unlock ${name}`,
        text: "The account can log in again with its password.",
        done: (name) => `${name} is unlocked.`,
      },
      remark: {
        open: "Change remark",
        title: (name) => `Remark of ${name}`,
        submit: "Save",
        done: (name) => `The remark of ${name} is saved.`,
      },
      type: {
        open: "Change type",
        title: (name) => `Change the type of ${name}`,
        submit: "Change type",
        text: (was, is) => `From “${was}” to “${is}”. This decides what the account may do in every database.`,
        done: (name) => `The type of ${name} is changed.`,
      },
      camOn: {
        open: "Log in through CAM",
        title: (name) => `Let ${name} log in through CAM`,
        submit: "Switch to CAM",
        text: "The password of the account stops working: cloud access management issues short-lived ones instead.",
        done: (name) => `${name} logs in through CAM now.`,
      },
      camOff: {
        open: "Log in with a password",
        title: (name) => `Let ${name} log in with a password`,
        submit: "Switch to password",
        text: "Passwords issued by CAM stop working; the account logs in with the one below.",
        done: (name) => `${name} logs in with a password now.`,
      },
      delete: {
        open: "Delete",
        title: (name) => `Delete ${name}`,
        submit: "Delete account",
        lost: () => ["the account and all its privileges", "the logins of every application that uses it"],
        done: (name) => `${name} is deleted.`,
      },
    },
  },
  privileges: {
    title: (name) => `Privileges of ${name}`,
    lead: "Pick an object; then switch on what the account may do with it.",
    type: "Kind of object",
    /** @type {Names} */
    types: {
      database: "Database",
      schema: "Schema",
      table: "Table",
      view: "View",
      matview: "Materialised view",
      column: "Column",
      sequence: "Sequence",
      function: "Function",
      procedure: "Procedure",
      type: "Type",
    },
    nothing: "There is none",
    privileges: "Privileges",
    grants: (names) => `Will be granted: ${names}`,
    revokes: (names) => `Will be revoked: ${names}`,
    submit: "Change privileges",
    done: (name) => `The privileges of ${name} are changed.`,
  },
  databases: {
    title: "Databases",
    lead: "Each database belongs to an account, its owner.",
    empty: "No databases yet.",
    columns: {
      name: "Name",
      owner: "Owner",
      encoding: "Encoding",
      collate: "Sorting",
      ctype: "Characters",
      connections: "Connections",
    },
    closed: "Not allowed",
    unlimited: "No limit",
    hints: {
      name: "Letters, digits, _ and -; it cannot be changed later.",
      owner: "The owner may do anything in the database, and drop it.",
      encoding: "UTF8 holds every language. It cannot be changed later.",
      collate: "How texts are sorted, such as C or en_US.utf8. Left out, the instance decides.",
      ctype: "What counts as a letter, such as C or en_US.utf8. Left out, the instance decides.",
    },
    create: {
      open: "Create database",
      title: "Create database",
      submit: "Create database",
      done: (name) => `The database ${name} is there.`,
    },
    operations: {
      owner: {
        open: "Change owner",
        title: (name) => `Change the owner of ${name}`,
        submit: "Change owner",
        done: (name, owner) => `${name} belongs to ${owner} now.`,
      },
      delete: {
        open: "Delete",
        title: (name) => `Delete ${name}`,
        submit: "Delete database",
        lost: () => ["the database with all its tables and data", "all privileges on it"],
        done: (name) => `${name} is deleted.`,
      },
    },
  },
});
