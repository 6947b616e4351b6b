import { peoples } from '../lexicon/institutionWords.ts';
import { shorten } from './shortForms.ts';
import { tokenize } from './tokens.ts';

/** What the law adds to the name of a company, with its group in brackets. */
const legalForm = /(?:控股)?(?:\(集团\)|股份|\(集团\)股份)?有限(?:责任)?公司$|\(集团\)公司$/u;
const republic = /^中华(?:人民共和|民)国(?=..)/u;
const bracketed = /^(.+)\((.+)\)$/u;
/** A second name of fewer characters is a place or a note. */
const shortestSecondName = 4;
const autonomous = /自治([州县旗区])/u;

/** The names that one name gives: with a second one in brackets or behind a dot, either of them. */
export function namesWithin(name: string): readonly string[] {
  const [, outer = '', inner = ''] = bracketed.exec(name) ?? [];
  if (outer !== '' && isInstitution(inner)) return [name, outer, inner];
  const parts = name.split('·');
  return parts.length > 1 && parts.every(isInstitution) ? [name, ...parts] : [name];
}

/** Whether a text closes with a word for a kind of institution. */
function isInstitution(text: string): boolean {
  const last = text.length < shortestSecondName ? undefined : tokenize(text).at(-1);
  return (last?.slot === 'head' && last.text.length > 1) || last?.text === '中心';
}

/** The name without what the law adds to it. */
export function withoutLegalForm(name: string): string {
  const bare = name.replace(legalForm, '');
  return bare.length < 2 ? name : bare;
}

/** `阿坝州` for `阿坝藏族羌族自治州`: the name without the peoples that a place is autonomous for. */
export function withoutPeoples(name: string): string {
  const found = autonomous.exec(name);
  if (found === null) return name;
  let stem = name.slice(0, found.index);
  const whole = stem;
  for (;;) {
    const people = peoples.find((each) => stem.endsWith(each) && stem.length - each.length > 1);
    if (people === undefined) break;
    stem = stem.slice(0, -people.length);
  }
  if (stem === whole) return name;
  const rank = found[1] === '区' ? '' : found[1];
  return `${stem}${rank}${name.slice(found.index + found[0].length)}`;
}

/** Whether two names differ in nothing but forms in use: short forms of words, legal endings, second names. */
export function isEqualForm(a: string, b: string): boolean {
  // Two states are two, whatever bodies they have.
  if (republic.test(a) && republic.test(b)) return false;
  const both = autonomous.test(a) && autonomous.test(b);
  const others = new Set(formsOf(b, both));
  return formsOf(a, both).some((form) => others.has(form));
}

/** A committee of a place is the Party's, with or without saying so. */
const party = /^中共(?=中央|.{2,}[省市县区州旗盟]委)/u;
/** The conference of a place puts the place behind in its full name. */
const conference = /^政协(.+)委$/u;
const brackets = /[()]/gu;

function formsOf(name: string, withPeoples: boolean): readonly string[] {
  return namesWithin(name).flatMap((each) => {
    const grouped = withoutLegalForm(each.replace('(集团)', '集团'));
    const forms = [each, each.replace(republic, ''), withoutLegalForm(each), grouped].map(shorten);
    forms.push(shorten(each).replace(party, ''), shorten(each).replace(conference, '$1政协'));
    forms.push(each.replace(brackets, ''));
    if (!withPeoples) forms.push(shorten(withoutPeoples(each)).replace(party, ''));
    return [...forms, each.replaceAll('·', '')];
  });
}
