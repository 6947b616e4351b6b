/** Puts together documents of many genres from clean text. */
import {
  inventAddress,
  inventByline,
  inventContents,
  inventEnglish,
  inventLetter,
  inventList,
  inventMetadata,
  inventNameRows,
  inventNavigation,
  inventSignature,
  inventTurns,
  inventVerse,
} from './inventions.ts';
import type { Random } from './random.ts';
import { inventAside, inventDefinitions, inventOutline, inventTable } from './technicalInventions.ts';
import {
  type Block,
  type CleanDocument,
  clausesOf,
  paragraphsOf,
  sentencesOf,
  type Unit,
  unitOf,
} from './units.ts';

/** What documents are made from. */
export interface Material {
  readonly document: CleanDocument;
  readonly paragraphs: readonly string[];
  readonly sentences: readonly string[];
  readonly clauses: readonly string[];
  readonly titles: readonly string[];
}

/** Gathers the material of a clean document and some of its neighbours. */
export function materialOf(
  document: CleanDocument,
  others: readonly CleanDocument[],
  random: Random,
): Material {
  const all = [document, ...others];
  const paragraphs = all.flatMap((each) => paragraphsOf(each, () => random.integer(1, 7)));
  const text = paragraphs.join('\n');
  return {
    document,
    paragraphs,
    sentences: paragraphs.flatMap(sentencesOf).filter(({ length }) => length < 120),
    clauses: clausesOf(text, 4, 20),
    titles: [
      ...all.flatMap(({ blocks }) =>
        blocks.filter(({ kind }) => kind === 'h').map((block) => block.text.slice(0, 40)),
      ),
      ...clausesOf(text, 7, 18).slice(0, 40),
    ],
  };
}

/** The units of a document of some genre. */
export function composeUnits(material: Material, random: Random): readonly Unit[] {
  const own = material.document.genre.startsWith('own/') && random.chance(0.8);
  const units = own ? asWritten(material.document, random) : composeGenre(material, random);
  if (!random.chance(0.15)) return units;
  // Short texts: a clipping, an abstract, one paragraph that somebody has pasted.
  const from = random.integer(0, Math.max(0, units.length - 3));
  return units.slice(from, from + random.integer(1, 4));
}

function composeGenre(material: Material, random: Random): readonly Unit[] {
  if (material.paragraphs.length < 2 || material.sentences.length < 4 || material.clauses.length < 8) {
    return original(material, random);
  }
  const kind = random.next();
  if (kind < 0.25) return original(material, random);
  if (kind < 0.75) return article(material, random);
  if (kind < 0.87) return webPage(material, random);
  return medley(material, random);
}

/** A document in page format as its author wrote it, with or without its front matter. */
function asWritten({ blocks }: CleanDocument, random: Random): readonly Unit[] {
  const from = random.chance(0.7) ? 0 : random.integer(0, Math.floor(blocks.length / 2));
  const cells = random.chance(0.3);
  const units = blocks
    .slice(from)
    .flatMap((block) => (cells && block.kind === 'row' ? cellsOf(block) : [unitOf(block)]));
  if (!random.chance(0.25)) return units;
  const marked = random.pick(['# ', '## ', '【', '■ ']);
  return units.map((unit) =>
    unit.kind === 'heading'
      ? { ...unit, text: marked === '【' ? `【${unit.text}】` : marked + unit.text }
      : unit,
  );
}

/** The cells of a row, each in a line of its own. */
function cellsOf(block: Block): readonly Unit[] {
  return block.text
    .split(/\t|\s{2,}|\u3000/u)
    .filter((cell) => cell.trim() !== '')
    .map((cell) => unitOf({ ...block, text: cell.trim() }));
}

/** The document as it is. */
function original({ document }: Material, random: Random): readonly Unit[] {
  const size = random.integer(12, 60);
  const from = random.integer(0, Math.max(0, document.blocks.length - size));
  return document.blocks.slice(from, from + size).flatMap(({ kind, text }): Unit[] => {
    const clean = kind === 'code' ? text : text.trim();
    if (clean.trim() === '') return [];
    if (kind === 'h')
      return [
        { kind: 'heading', role: 'heading', text: document.genre === 'techdoc' ? `## ${clean}` : clean },
      ];
    if (kind === 'li') return [{ kind: 'item', role: 'list', text: clean }];
    if (kind === 'code' || kind === 'row' || /[`<>{}|]/u.test(clean))
      return [{ kind: 'verbatim', role: 'table', text: clean }];
    return [{ kind: 'prose', role: 'paragraph', text: clean.slice(0, 900) }];
  });
}

/** A report: headlines, byline, paragraphs with captions, lists and a signature among them. */
function article(material: Material, random: Random): readonly Unit[] {
  const units: Unit[] = [];
  const captions = random.chance(0.4);
  const sections = random.chance(0.65);
  for (let part = random.integer(1, 3); part > 0; part--) {
    units.push(...headline(material, random));
    for (let count = random.integer(2, 8); count > 0; count--) {
      if (sections && random.chance(0.35)) units.push(...stack(material, random));
      units.push({
        kind: 'prose',
        role: 'paragraph',
        text: opening(random, units.length) + random.pick(material.paragraphs).slice(0, 700),
      });
      if (captions && random.chance(0.35)) units.push(...caption(material, random));
      if (random.chance(0.1)) units.push(...inventList(random, material.clauses, material.sentences));
      if (random.chance(0.06)) units.push(inventAside(random));
      if (random.chance(0.06)) units.push(...inventTable(random, material.clauses));
    }
    if (random.chance(0.3)) units.push(random.chance(0.5) ? inventByline(random) : inventMetadata(random));
    if (random.chance(0.2)) units.push(...inventSignature(random));
  }
  return units;
}

function heading(text: string, random: Random): Unit {
  const mark = random.pick([
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '## ',
    '一、',
    '（二）',
    '第三节 ',
    '3. ',
    '3.1 ',
    '■',
  ]);
  return {
    kind: 'heading',
    role: 'heading',
    text: (random.chance(0.1) ? ' '.repeat(random.integer(4, 24)) : '') + mark + text,
  };
}

/** One heading, or a few of them one below the other. */
function stack(material: Material, random: Random): readonly Unit[] {
  const lines = random.chance(0.75) ? 1 : random.integer(2, 4);
  return Array.from({ length: lines }, () => heading(random.pick(material.titles), random));
}

function headline(material: Material, random: Random): readonly Unit[] {
  const long = random.chance(0.2);
  const title = long
    ? `${random.pick(material.titles)} ${random.pick(material.titles)}`
    : random.pick(material.titles);
  const units: Unit[] = [{ kind: 'heading', role: 'heading', text: title }];
  if (random.chance(0.25))
    units.push({ kind: 'heading', role: 'heading', text: `——${random.pick(material.titles)}` });
  if (random.chance(0.2))
    units.push({ kind: 'heading', role: 'heading', text: random.pick(material.titles) });
  if (random.chance(0.35)) units.push(inventByline(random));
  if (random.chance(0.2)) units.push(inventMetadata(random));
  return units;
}

function opening(random: Random, position: number): string {
  return position < 4 && random.chance(0.3)
    ? random.pick([
        '本报讯（记者 苏望舒）',
        '本报讯 (通讯员 邵景行)近日,',
        '新华社某地5月3日电 ',
        '据悉，',
        '近日，',
      ])
    : '';
}

/** A caption quotes a clause of the text beside it, alone or in a stack. */
function caption(material: Material, random: Random): readonly Unit[] {
  return Array.from({ length: random.chance(0.7) ? 1 : random.integer(2, 4) }, (): Unit => {
    const clause = random.pick(material.clauses.filter(({ length }) => length >= 4));
    const text = random.pick([
      clause,
      clause,
      `${clause}现场`,
      `图为${clause}`,
      `图${random.integer(1, 9)} ${clause}`,
      `▲${clause}`,
      `${clause}（资料图片）`,
    ]);
    return { kind: 'caption', role: 'caption', text };
  });
}

function webPage(material: Material, random: Random): readonly Unit[] {
  return [
    ...inventNavigation(random, material.titles),
    ...headline(material, random),
    inventMetadata(random),
    ...article(material, random).slice(2),
    ...inventNavigation(random, material.titles).slice(0, 8),
  ];
}

/** Everything that is not running text, in any order, with a little text between. */
function medley(material: Material, random: Random): readonly Unit[] {
  const makers: readonly (() => readonly Unit[])[] = [
    () => inventVerse(random, material.clauses),
    () => inventVerse(random, material.clauses),
    () => inventTurns(random, material.sentences),
    () => inventNameRows(random),
    () => inventTable(random, material.titles),
    () => inventTable(random, material.clauses),
    () => inventTable(random, material.clauses),
    () => inventContents(random, material.titles),
    () => inventAddress(random),
    () => inventList(random, material.clauses, material.sentences),
    () => inventDefinitions(random, material.clauses, material.sentences),
    () => inventDefinitions(random, material.clauses, material.sentences),
    () => inventOutline(random, material.sentences),
    () => inventOutline(random, material.sentences),
    () => inventSignature(random),
    () => [inventLetter(random)],
    () => [inventEnglish(random)],
    () =>
      material.titles
        .slice(0, random.integer(2, 9))
        .map((text): Unit => ({ kind: 'line', role: 'heading', text })),
    () => [{ kind: 'prose', role: 'paragraph', text: random.pick(material.paragraphs).slice(0, 500) }],
    () => [{ kind: 'prose', role: 'paragraph', text: random.pick(material.paragraphs).slice(0, 500) }],
  ];
  return Array.from({ length: random.integer(3, 9) }, () => [
    heading(random.pick(material.titles), random),
    ...random.pick(makers)(),
  ]).flat();
}
