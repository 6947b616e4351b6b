/**
 * The value of a member of a JSON object as it is written, so that a number which JavaScript cannot hold comes back as it
 * was. `json` is known to be valid. As with `JSON.parse`, the last member of a name counts.
 */
export function rawMember(json: string, name: string): string | undefined {
  let found: string | undefined;
  for (let offset = skipBlanks(json, json.indexOf('{') + 1); json[offset] === '"'; ) {
    const keyEnd = endOfString(json, offset);
    const key: unknown = JSON.parse(json.slice(offset, keyEnd));
    const start = skipBlanks(json, json.indexOf(':', keyEnd) + 1);
    const end = endOfValue(json, start);
    if (key === name) found = json.slice(start, end);
    const next = skipBlanks(json, end);
    if (json[next] !== ',') break;
    offset = skipBlanks(json, next + 1);
  }
  return found;
}

function skipBlanks(json: string, offset: number): number {
  let end = offset;
  while (end < json.length && ' \t\r\n'.includes(json.charAt(end))) end++;
  return end;
}

/** Behind the closing quote of the string that begins at `start`. */
function endOfString(json: string, start: number): number {
  for (let quote = json.indexOf('"', start + 1); ; quote = json.indexOf('"', quote + 1)) {
    let slash = quote - 1;
    while (json[slash] === '\\') slash--;
    if ((quote - slash) % 2 === 1) return quote + 1;
  }
}

function endOfValue(json: string, start: number): number {
  let depth = 0;
  for (let offset = start; offset < json.length; ) {
    const character = json[offset];
    if (character === '"') offset = endOfString(json, offset);
    else offset++;
    if (character === '{' || character === '[') depth++;
    if (character === '}' || character === ']') depth--;
    if (depth === 0 && (character === '"' || character === '}' || character === ']')) return offset;
    if (depth === 0 && /[\s,\]}]/u.test(json.charAt(offset))) return offset;
  }
  return json.length;
}
