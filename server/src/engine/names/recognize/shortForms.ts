import { isOrdinaryWord } from './vocabulary.ts';

const numerals = '一二三四五六七八九十';

/**
 * The short forms under which a text goes on to speak of an institution that it has named in full, by the ways
 * in which hospitals and universities are shortened: `江州医科大学附属第一医院` → `江医一院`, `附属一院`.
 */
export function shortFormsOf(name: string): readonly string[] {
  return [
    ...affiliatedForms(name),
    ...cityHospitalForms(name),
    ...universityForms(name),
    ...companyForms(name),
  ].filter((form) => form.length > 1 && form !== name && !isOrdinaryWord(form, 0, form.length));
}

const affiliated =
  /^(.{2,5}?)(医科大学|中医药大学|医学院|中医学院|大学)(?:附属第(.)医院|第(.)附属医院|附属医院)$/u;

function affiliatedForms(name: string): readonly string[] {
  const match = affiliated.exec(name);
  if (match === null) return [];
  const [, place = '', school = '', ordinal = match[4] ?? ''] = match;
  if (ordinal !== '' && !numerals.includes(ordinal)) return [];
  const brief = (place[0] ?? '') + (school.includes('医') ? '医' : '大');
  const hosts = [brief, `${brief}大`, place + (school.includes('医') ? '医大' : '大')];
  if (ordinal === '') return hosts.flatMap((host) => [`${host}附院`, `${host}附属医院`]);
  const tails = [
    `${ordinal}院`,
    `附${ordinal}院`,
    `${ordinal}附院`,
    `附属${ordinal}院`,
    `${ordinal}附属医院`,
  ];
  const bare = [`附属${ordinal}院`, `附${ordinal}院`, `${ordinal}附院`, `医大${ordinal}院`];
  return [...hosts.flatMap((host) => tails.map((tail) => host + tail)), ...bare];
}

const cityHospital = /^(.{1,4}?)([市县区])第(.)(?:人民)?医院$/u;

function cityHospitalForms(name: string): readonly string[] {
  const [, place = '', level = '', ordinal = ''] = cityHospital.exec(name) ?? [];
  if (ordinal === '') return [];
  return [`${place}${level}${ordinal}院`, `${level}${ordinal}院`, `${place}${ordinal}院`];
}

const university = /^(.{2,3})(医科大学|师范大学|农业大学|中医药大学|大学)$/u;
const schoolBriefs: ReadonlyMap<string, string> = new Map([
  ['医科大学', '医大'],
  ['师范大学', '师大'],
  ['农业大学', '农大'],
  ['中医药大学', '中医大'],
  ['大学', '大'],
]);

function universityForms(name: string): readonly string[] {
  const [, place = '', school = ''] = university.exec(name) ?? [];
  const brief = schoolBriefs.get(school);
  if (brief === undefined) return [];
  return brief === '大' ? [(place[0] ?? '') + brief] : [(place[0] ?? '') + brief, place + brief];
}

const company = /^(.{3,12}?)(集团)?(?:股份|控股|集团)?(?:有限责任公司|有限公司|股份公司|公司)$/u;

/** A company's name without what kind of company it is. */
function companyForms(name: string): readonly string[] {
  const [, brand = '', group = ''] = company.exec(name) ?? [];
  if (brand === '') return [];
  return group === '' ? [brand] : [brand, brand + group];
}

const introduction =
  /^[（(](?:以下|下文|下称|以下均)?简?称(?:为)?[“「"]?([\u4e00-\u9fff]{2,12})[”」"]?[）)]/u;
const longestIntroduction = 24;

/** The short form that a text introduces right after a name: `江州市第一人民医院（以下简称“市一院”）`. */
export function introducedForm(text: string, end: number): string | undefined {
  return introduction.exec(text.slice(end, end + longestIntroduction))?.[1];
}
