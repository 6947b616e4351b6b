/** The entry points of the program, each with texts to begin with and with what must hold whatever comes in. */
import { fixToFixpoint } from '../../server/src/engine/lint/fixPlan.ts';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { decode, encode } from '../../server/src/host/encoding/decode.ts';
import { parseBaseline } from '../../server/src/project/baseline.ts';
import { encodings } from '../../server/src/project/encoding.ts';
import { parseIgnores } from '../../server/src/project/ignores.ts';
import { parseNames } from '../../server/src/project/names.ts';
import { parseConfig } from '../../server/src/project/parseConfig.ts';
import type { Parsed } from '../../server/src/project/problem.ts';
import { findingsIn } from '../support/analyze.ts';
import { column, page, spaced } from '../support/sampleTexts.ts';

/** One entry point. */
export interface FuzzTarget {
  readonly name: string;
  readonly seeds: readonly string[];
  /** Throws where something does not hold. */
  readonly run: (input: string) => void | Promise<void>;
}

const texts = [
  page,
  column,
  spaced,
  '云岭大学校史馆开馆仪式云岭大学校史馆开馆仪式\n',
  '他说：“开馆（试行）。”\r\n\r\n１、⼈⺠。\n',
  '',
];

/** Every problem points into the text, so that an editor can show it. */
function parses<T>(parse: (text: string) => Parsed<T>): (text: string) => void {
  return (text) => {
    for (const { span } of parse(text).problems) {
      if (span.start < 0 || span.end < span.start || text.length < span.end) {
        throw new Error(`A problem lies outside of the text: ${span.start} to ${span.end}.`);
      }
    }
  };
}

/** The entry points. */
export const fuzzTargets: readonly FuzzTarget[] = [
  {
    name: 'text',
    seeds: texts,
    run(text) {
      const once = fixToFixpoint(text, 'safe', findingsIn).text;
      if (fixToFixpoint(once, 'safe', findingsIn).text !== once)
        throw new Error('Fixing twice is not fixing once.');
      const failed = findingsIn(text).find(({ message }) => message.id === 'jiaokan/rule-failed');
      if (failed !== undefined) throw new Error(`A rule fails: ${JSON.stringify(failed.message.data)}`);
    },
  },
  {
    name: 'bytes',
    seeds: texts,
    run(text) {
      // Each unit is two bytes of any value.
      const bytes = Buffer.from(text, 'utf16le');
      for (const encoding of [undefined, ...encodings]) {
        const decoded = decode(bytes, encoding);
        if (typeof decoded === 'string' || !decoded.exact) continue;
        const again = encode(decoded.text, decoded.encoding, decoded.byteOrderMark);
        if (typeof again === 'number' || !again.equals(bytes))
          throw new Error(`${decoded.encoding} loses bytes.`);
      }
    },
  },
  {
    name: 'config',
    seeds: [
      '{ "include": ["**/*.txt"], "exclude": ["draft/**"], "maxFileSize": 1000, "encoding": "gb18030", "rules": { "broken-wrap": "off", "doubled-caption": { "severity": "error" } } }',
      '// 说明\n{ "overrides": [{ "files": ["a/**"], "rules": {} }], }',
    ],
    run: parses((text) => parseConfig(text, allRules)),
  },
  {
    name: 'names',
    seeds: [
      '{ "entities": [{ "type": "person", "name": "林晓", "aliases": ["林校长"] }], "notNames": ["开馆"] }',
      '{ "entities": [ { "type": "organization", "name": "云岭大学" } ], }',
    ],
    run: parses(parseNames),
  },
  {
    name: 'ignore',
    seeds: ['{ "ignores": [{ "file": "a.txt", "rule": "broken-wrap", "fingerprint": "00ff" }] }', '[]'],
    run: parses(parseIgnores),
  },
  {
    name: 'baseline',
    seeds: ['{ "version": 1, "files": { "a.txt": { "broken-wrap": ["00ff"] } } }', '{}'],
    run: parses(parseBaseline),
  },
];
