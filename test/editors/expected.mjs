/* What every editor must come to, written out. */

const heading = '石泉县人民医院开展义诊活动\n\n';
const first = '石泉县人民医院院长贺知白在会上介绍了今年的工作，希望更多的专家到乡村去，把门诊搬';
const second = '到山里，让常见病不出县。他说，医院会把后勤保障做细做实，让驻村队员没有后顾之忧。\n\n';
const thanks =
  '𠮷祥路的居民向贺知白院长表示感谢，并参加了医院组织的 健康讲座。石泉县卫生健康局局长丁怀远到场看望了医务人员。\n\n';
const caption = '志愿者在门诊楼前合影';
const interview =
  '专科联盟成立以后，眼科和心内科的年轻医生每年都有机会到省城学习。石泉县人民医院门诊楼明年春天完工，贺知白表示，新楼有三百张床位。\n';

const wrapped = `${heading}${first}\n${second}${thanks}${caption}\n`;
const joined = `${heading}${first}${second}${thanks}${caption}\n`;
const renamed = (text) => text.replaceAll('贺知白', '贺知青');

/** What came of the steps, by name. Editors that lack a step say so in `lacks`. */
export function expected(lacks = []) {
  const all = {
    findings: [
      ['broken-wrap', 2, '\n'],
      ['doubled-caption', 7, caption + caption],
    ],
    outline: ['石泉县人民医院开展义诊活动'],
    definition: ['visit.txt', 2, '贺知白'],
    action: `Keep one “${caption}”`,
    fixed: wrapped,
    formatted: joined,
    renamed: [renamed(lacks.includes('formatted') ? wrapped : joined), renamed(interview)],
  };
  return Object.fromEntries(Object.entries(all).filter(([step]) => !lacks.includes(step)));
}
