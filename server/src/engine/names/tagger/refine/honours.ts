import type { Refinement } from './refineNames.ts';

const praise = /优秀|先进|模范|示范|突出贡献|杰出|最美|十佳|文明|星级|标兵/u;
const praised = /(?:团队|集体|单位|组织|个人|班组|企业|学校|医院|支部|社区|家庭)$/u;
const given = /^(?:光荣)?(?:荣誉)?(?:称号|表彰|荣誉|奖)/u;
const longestGiven = 6;

/** `获得全省优秀志愿服务团队称号`: what is given to someone is no institution. */
export const dropHonours: Refinement = ({ text }, names) =>
  names.filter(({ type, text: name, span: { end } }) => {
    const isHonour =
      praise.test(name) && praised.test(name) && given.test(text.slice(end, end + longestGiven));
    return type === 'person' || !isHonour;
  });
