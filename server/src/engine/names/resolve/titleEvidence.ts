/** What a title that two people share adds, and what titles that differ take away. */
const sharedTitle = 0.15;
const otherTitle = 0.25;

/** Titles that many people of one text have, so that sharing one says nothing. */
const commonTitles: ReadonlySet<string> = new Set(
  '先生 女士 小姐 同志 老师 同学 记者 通讯员 医生 医师 护士 教授 专家 代表 委员 队员 志愿者 教师 学生 主持 编辑 摄影 作者 家属 患者 村民 市民 职工'.split(
    ' ',
  ),
);

/** Forms of address, which go with any office. */
const courtesies: ReadonlySet<string> = new Set('先生 女士 小姐 同志 老师 代表 专家 委员'.split(' '));

/** What people do for a text or a meeting once; as verbs they stand behind any name (`甲整理的遗稿`). */
const credits: ReadonlySet<string> = new Set(
  '记录 主持 列席 出席 缺席 请假 整理 供稿 供图 文字 图片 摄影 摄像 编辑 策划 统筹 抄录'.split(' '),
);

/** Whether titles are none that tell one person from another. */
export function saysNothing(titles: ReadonlySet<string>): boolean {
  return [...titles].every((title) => courtesies.has(title) || credits.has(title));
}

/** What the titles beside two names say about their being one person: added to the confidence of the names. */
export function titleEvidence(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((title) => b.has(title));
  if (shared.some((title) => !commonTitles.has(title))) return sharedTitle;
  if (shared.length > 0 || [a, b].some(saysNothing)) return 0;
  return -otherTitle;
}
