/** The texts of a file: of JSON lines, the strings that each line holds; else the whole. */
export function* textsIn(file: string, content: string): Generator<string> {
  if (!file.endsWith('.jsonl')) {
    yield content;
    return;
  }
  for (const line of content.split('\n')) if (line.trim() !== '') yield* stringsOf(JSON.parse(line));
}

function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) yield* stringsOf(member);
  }
}
