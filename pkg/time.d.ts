/**
 * Reads a time of an answer, `2026-11-30 18:00:00`. One without a zone is in UTC+8, as the API writes them. What stands for no time
 * (`0000-00-00 00:00:00`, an empty text, null) gives `undefined`.
 *
 * Throws a `ValidationError` for what is no time.
 */
export declare function parseTime(text: string | null | undefined): Date | undefined;
