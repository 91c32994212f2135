// In Postman, which writes a request as a command.

export const postman = { name: "Postman" };
