/// What a terminal would obey and JSON lets stand as it is: DEL, the C1 control characters, and marks that turn
/// the direction of writing.
const OBEYED = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/// A value as JSON that is safe to print: the same value, with what could move the cursor or turn the line written
/// as \uXXXX. With `indent` spaces it takes several lines.
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(OBEYED, escaped);
}

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/// A line for a terminal: the same text, with control characters, line breaks, and marks that turn the direction of
/// writing written as \n or \uXXXX.
export function spelledOut(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (sign) => SHORT[sign] ?? escaped(sign),
  );
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
