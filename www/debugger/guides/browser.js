// In a browser, which copies a request as a command.

export const browser = { name: "Browser" };
