/** The LIKE pattern that finds a text anywhere, with the text's own `\`, `%` and `_` standing for themselves. */
export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** SQL for a timestamp as JSON carries it: ISO 8601 in UTC with milliseconds, whatever the connection's time zone. */
export const utc = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
