/** Texts for the soak run: few names and few paragraphs, so that documents share them, spelt and spoilt in many ways. */

/** A number from 0 to 1, 1 excluded. */
export type Random = () => number;

/** One of a list that is not empty. */
export function pick<T>(list: readonly T[], random: Random): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}

/** The first spelling is the usual one. */
const people = [['顾明远', '顾明元'], ['周若岚', '周若兰'], ['林晓'], ['沈知秋', '沈知丘'], ['贺兰亭']];
const bodies = [
  ['临川市第一人民医院', '临川市人民第一医院', '临川一院'],
  ['云岭大学', '云岭大学校'],
  ['青溪县图书馆', '青溪县图书倌'],
  ['临川市志愿服务联合会'],
];

const sentences = [
  '昨天上午，B举行开放日活动，院长P在致辞中说，今年新开三个门诊，周边的居民可以就近看病。',
  'P表示，门诊全年无休，欢迎大家前来咨询。',
  '会后，P一行参观了B的新馆，并同工作人员座谈。',
  '记者从B获悉，这项活动将长期坚持下去，每月组织一次，居民可以提前预约。',
  '“读书的人多了，城市就安静了。”P笑着说。',
  'B与B签署合作协议，P和P出席签约仪式。',
  '展览分为三个部分，共展出图片二百余幅（其中三十幅为首次公开），由B提供。',
  '活动现场气氛热烈，两百名师生到场参观。',
];
const captions = ['义诊活动现场', '校史馆开馆仪式', '志愿者为居民讲解用药常识', '展厅一角'];
const strangers = [
  '\u00ad',
  '\u200b',
  '⼈',
  '，，',
  '“',
  '）',
  ' ',
  '　',
  '\r\n',
  '\n\n',
  '𠮷',
  '\ud83d',
  ',',
];

/** A name, mostly in its usual spelling. */
function nameOf(spellings: readonly string[], random: Random): string {
  return random() < 0.85 ? (spellings[0] ?? '') : pick(spellings, random);
}

/** A sentence with names in it. */
export function sentence(random: Random): string {
  return pick(sentences, random)
    .replace(/B/gu, () => nameOf(pick(bodies, random), random))
    .replace(/P/gu, () => nameOf(pick(people, random), random));
}

/** A paragraph as its author wrote it; one in three is long enough to count as a copy when it stands twice. */
export function paragraph(random: Random): string {
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => sentence(random)).join('');
}

/** A document: paragraphs, captions, wraps, and some of the damage of extraction. */
export function documentText(random: Random, stock: readonly string[]): string {
  const width = random() < 0.4 ? 14 + Math.floor(random() * 20) : 0;
  const blocks = Array.from({ length: 2 + Math.floor(random() * 9) }, () => {
    const kind = random();
    if (kind < 0.12) return pick(captions, random).repeat(random() < 0.5 ? 2 : 1);
    if (kind < 0.18) return [...pick(captions, random)].join(' ');
    return wrapped(random() < 0.3 ? pick(stock, random) : paragraph(random), width);
  });
  const text = `${blocks.join(random() < 0.5 ? '\n\n' : '\n')}\n`;
  return random() < 0.15 ? text.replaceAll('\n', '\r\n') : text;
}

function wrapped(text: string, width: number): string {
  if (width === 0) return text;
  return Array.from({ length: Math.ceil(text.length / width) }, (_, line) =>
    text.slice(line * width, (line + 1) * width),
  ).join('\n');
}

/** What a person types or pastes. */
export function typed(random: Random): string {
  const kind = random();
  if (kind < 0.45) return pick([...'的是在新一人会学，。、'], random);
  if (kind < 0.6) return pick(strangers, random);
  if (kind < 0.7) return '\n';
  if (kind < 0.8) return nameOf(pick(random() < 0.5 ? people : bodies, random), random);
  if (kind < 0.9) return pick(captions, random);
  return random() < 0.5 ? sentence(random) : `\n\n${paragraph(random)}\n\n`;
}
