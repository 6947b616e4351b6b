import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/engine/text/textEdit.ts';
import { type Decision, recordDecision, recordNames } from '../../server/src/project/decision.ts';
import { parseNames } from '../../server/src/project/names.ts';

/** The text of the names file after a decision. */
function decided(names: string | undefined, decision: Decision): string {
  const edit = recordDecision({ names, ignores: undefined }, decision, 'a.txt');
  if (edit.kind === 'blocked') throw new Error('The file was thought faulty.');
  return applyEdits(names ?? '', edit.edits);
}

const same: Decision = { kind: 'same', type: 'organization', name: '云岭大学', alias: '云大' };

const settled = `{
  // 两所学校不要混淆
  "entities": [
    { "type": "organization", "name": "云岭大学", "aliases": ["云岭大"], "distinctFrom": ["云大"], "note": "主校区" }, // 保留
    { "type": "organization", "name": "云大", "aliases": ["云大本部"], "note": "旧称" },
  ],
  "notNames": ["大云"],
}
`;

describe('decisions about names', () => {
  it('create the file that is missing', () => {
    const text = decided(undefined, same);
    expect(parseNames(text)).toEqual({
      problems: [],
      value: {
        entities: [{ type: 'organization', name: '云岭大学', aliases: ['云大'], distinctFrom: [], note: '' }],
        notNames: [],
      },
    });
    expect(text).toContain('// 本语料库已确定的名称');
  });

  it('are recorded once', () => {
    for (const decision of [
      same,
      { kind: 'different', type: 'person', names: ['林晓', '林小'] },
      { kind: 'notName', text: '和平' },
    ] satisfies Decision[]) {
      const once = decided(undefined, decision);
      expect(decided(once, decision)).toBe(once);
    }
  });

  it('fold an entity into another and keep comments, notes and spellings', () => {
    const text = decided(settled, same);
    expect(parseNames(text)).toEqual({
      problems: [],
      value: {
        entities: [
          {
            type: 'organization',
            name: '云岭大学',
            aliases: ['云岭大', '云大', '云大本部'],
            distinctFrom: [],
            note: '主校区；旧称',
          },
        ],
        notNames: ['大云'],
      },
    });
    expect(text).toContain('// 两所学校不要混淆');
    expect(text).toContain('// 保留');
  });

  it('take an alias back when the two turn out to be different', () => {
    const text = decided(settled, {
      kind: 'different',
      type: 'organization',
      names: ['云岭大学', '云岭大'],
    });
    const [entity] = parseNames(text).value.entities;
    expect(entity).toMatchObject({ aliases: [], distinctFrom: ['云大', '云岭大'] });
  });

  it('know that difference is mutual', () => {
    const names = decided(undefined, { kind: 'different', type: 'person', names: ['林晓', '林小'] });
    expect(decided(names, { kind: 'different', type: 'person', names: ['林小', '林晓'] })).toBe(names);
  });

  it('move an alias from a third entity without touching the rest of it', () => {
    const text = decided(settled, {
      kind: 'same',
      type: 'organization',
      name: '云南岭大',
      alias: '云大本部',
    });
    expect(parseNames(text).value.entities.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['云岭大学', '云岭大'],
      ['云大'],
      ['云南岭大', '云大本部'],
    ]);
  });

  it('set down that a spelling is to give way', () => {
    const text = decided(settled, {
      kind: 'replace',
      type: 'organization',
      name: '云岭大学',
      alias: '云岭大',
    });
    expect(parseNames(text).problems).toEqual([]);
    expect(parseNames(text).value.entities[0]).toMatchObject({ aliases: [], replace: ['云岭大'] });
    const back = decided(text, { kind: 'same', type: 'organization', name: '云岭大学', alias: '云岭大' });
    expect(parseNames(back).value.entities[0]).toMatchObject({ aliases: ['云岭大'], replace: [] });
  });

  it('turn an entity round when its name is to give way to one of its spellings', () => {
    const text = decided(settled, {
      kind: 'replace',
      type: 'organization',
      name: '云大本部',
      alias: '云大',
    });
    expect(parseNames(text).problems).toEqual([]);
    expect(parseNames(text).value.entities[1]).toMatchObject({
      name: '云大本部',
      aliases: [],
      replace: ['云大'],
      note: '旧称',
    });
  });

  it('keep a spelling that is to give way to an alias, for the name is not what was chosen', () => {
    const text = decided(settled, {
      kind: 'replace',
      type: 'organization',
      name: '云岭大',
      alias: '云岭犬',
    });
    expect(parseNames(text).value.entities[0]).toMatchObject({
      name: '云岭大学',
      aliases: ['云岭大', '云岭犬'],
    });
  });

  it('are written down together, each on top of those before it', () => {
    const edit = recordNames(undefined, [
      { kind: 'replace', type: 'person', name: '林晓', alias: '林小' },
      { kind: 'same', type: 'person', name: '林晓', alias: '阿晓' },
      { kind: 'different', type: 'person', names: ['林晓', '林小'] },
    ]);
    if (edit.kind === 'blocked') throw new Error('The file was thought faulty.');
    expect(parseNames(applyEdits('', edit.edits)).value.entities).toEqual([
      { type: 'person', name: '林晓', aliases: ['阿晓'], replace: [], distinctFrom: ['林小'], note: '' },
    ]);
  });

  it('keep the line ends and the indentation of the file', () => {
    const names = '{\r\n\t"entities": [],\r\n\t"notNames": [\r\n\t\t"甲"\r\n\t]\r\n}\r\n';
    expect(decided(names, { kind: 'notName', text: '乙' })).toBe(
      '{\r\n\t"entities": [],\r\n\t"notNames": [\r\n\t\t"甲",\r\n\t\t"乙"\r\n\t]\r\n}\r\n',
    );
  });

  it('leave a faulty file alone and say where the fault is', () => {
    const edit = recordDecision(
      { names: '{ "entities": [] "notNames": [] }', ignores: undefined },
      same,
      'a.txt',
    );
    expect(edit).toMatchObject({
      kind: 'blocked',
      file: '.jiaokan/names.jsonc',
      problems: [{ kind: 'syntax' }],
    });
  });
});

describe('decisions to ignore', () => {
  const ignore: Decision = { kind: 'ignore', rule: 'broken-wrap', fingerprint: '0a', excerpt: '云\n岭' };

  it('append an entry with the path of the document', () => {
    const ignores =
      '// 备注\n[\n  { "rule": "lost-text", "path": "b.txt", "fingerprint": "1b" } // 已看\n]\n';
    const edit = recordDecision({ names: undefined, ignores }, ignore, '子/a.txt');
    if (edit.kind === 'blocked') throw new Error('The file was thought faulty.');
    const text = applyEdits(ignores, edit.edits);
    expect(text).toBe(
      [
        '// 备注',
        '[',
        '  { "rule": "lost-text", "path": "b.txt", "fingerprint": "1b" }, // 已看',
        '  {',
        '    "rule": "broken-wrap",',
        '    "path": "子/a.txt",',
        '    "fingerprint": "0a",',
        '    "excerpt": "云\\n岭",',
        '    "reason": ""',
        '  }',
        ']',
        '',
      ].join('\n'),
    );
    expect(recordDecision({ names: undefined, ignores: text }, ignore, '子/a.txt')).toMatchObject({
      edits: [],
    });
  });
});
