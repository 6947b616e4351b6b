/**
 * Standard short forms of words in the names of Chinese institutions, the long form first in each row and the
 * short form last. Rows are applied in order, so that longer bodies are shortened before their parts.
 */
const table: readonly (readonly [string, ...string[]])[] = [
  ['人民代表大会常务委员会', '人大常务委员会', '人大常委会'],
  ['人民代表大会', '人大'],
  ['中国人民政治协商会议', '人民政治协商会议', '政治协商会议', '政协'],
  ['中国共产党', '中共'],
  ['党中央', '中共中央'],
  ['共产主义青年团', '共青团'],
  ['卫生健康委员会', '卫生健康委', '卫健委'],
  ['卫生健康局', '卫健局'],
  ['卫生和计划生育委员会', '卫生计生委', '卫计委'],
  ['发展和改革委员会', '发展与改革委员会', '发展改革委员会', '发展改革委', '发改委'],
  ['国有资产监督管理委员会', '国资委'],
  ['纪律检查委员会', '纪检委', '纪委'],
  ['监察委员会', '监察委', '监委'],
  ['政法委员会', '政法委'],
  ['关心下一代工作委员会', '关工委'],
  ['精神文明建设指导委员会办公室', '精神文明办公室', '文明办'],
  ['机构编制委员会办公室', '编办'],
  ['残疾人联合会', '残联'],
  ['妇女联合会', '妇联'],
  ['文学艺术界联合会', '文联'],
  ['归国华侨联合会', '侨联'],
  ['工商业联合会', '工商联'],
  ['科学技术协会', '科协'],
  ['作家协会', '作协'],
  ['社会科学院', '社科院'],
  ['农业科学院', '农科院'],
  ['疾病预防控制中心', '疾控中心'],
  ['科学技术', '科技'],
  ['住房和城乡建设', '住房城乡建设', '住建'],
  ['人力资源和社会保障', '人力资源社会保障', '人社'],
  ['工业和信息化', '工信'],
  ['文化和旅游', '文旅'],
  ['医疗保障', '医保'],
  ['药品监督管理', '药监'],
  ['市场监督管理', '市场监管'],
  ['人民检察院', '检察院'],
  ['高级人民法院', '高级法院', '高院'],
  ['中级人民法院', '中级法院', '中院'],
  ['人民法院', '法院'],
  ['人民政府', '政府'],
  ['街道办事处', '街道办'],
  ['居民委员会', '居委会'],
  ['村民委员会', '村委会'],
  ['管理委员会', '管委会'],
  ['组织委员会', '组委会'],
  ['常务委员会', '常委会'],
  ['股份有限公司', '有限责任公司', '有限公司', '公司'],
  ['委员会', '委'],
];

const replacements: ReadonlyMap<string, string> = new Map(
  table.flatMap((row) => {
    const short = row.at(-1) ?? row[0];
    return row.slice(0, -1).map((long): [string, string] => [long, short]);
  }),
);

const longForms = new RegExp([...replacements.keys()].join('|'), 'gu');

/** The name with every word that has a standard short form brought to that form. */
export function shorten(name: string): string {
  return name.replace(longForms, (long) => replacements.get(long) ?? long);
}

const shortHeads: ReadonlySet<string> = new Set(replacements.values());

/** Whether a word is a standard short form, so that a name which ends in it is one as well. */
export function shortHead(word: string): boolean {
  return shortHeads.has(word);
}
