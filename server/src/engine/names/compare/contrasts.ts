/**
 * Characters of one class stand against each other in names: by number, side, size, age, sex, rank of place, arm,
 * colour or season two of them make two institutions, however alike they look or sound.
 */
const classes = `
一二三四五六七八九十百千万零〇两双元首
东西南北中
上下中高低初
左右前后内外里
大小中太少
新老旧古今
男女
公私民国官
省市县区州乡镇村旗盟郡屯街路巷
海陆空天军
甲乙丙丁戊己庚辛壬癸
春夏秋冬
日周月晚早晨旬
红黄蓝绿白黑青紫金银
父母子女兄弟姐妹
正副主次总分支
工农商学兵医师理文法
革建进致
水火电气
协联
部局厅委办处科司署所站院室
`;

const classesOf: ReadonlyMap<string, string> = collect();

function collect(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [number, members] of classes.trim().split('\n').entries()) {
    for (const member of members) {
      found.set(member, (found.get(member) ?? '') + String.fromCharCode(65 + number));
    }
  }
  return found;
}

/** Whether two characters are of one class of opposites. */
export function areOpposed(a: string, b: string): boolean {
  const others = classesOf.get(b);
  if (others === undefined) return false;
  return [...(classesOf.get(a) ?? '')].some((each) => others.includes(each));
}
