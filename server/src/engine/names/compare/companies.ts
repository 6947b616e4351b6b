import { withoutLegalForm } from './equalForms.ts';
import { isPlaceLike, type NameToken, tokenize } from './tokens.ts';

/** What companies of every trade put behind their own name. */
const brandEnd = /^(?:科技|技术|实业|控股|企业|发展|网络|信息|计算机系统|集团)*(?:股份)?有限(?:责任)?公司$/u;
/** Trades that go without saying behind a name that everyone knows. */
const trade = /^(?:(?:保险|电力|汽车|教育|科技|技术|制药|药业|乳业|航空|实业|控股)+(?:集团)?|酒)$/u;
const shortestOwnName = 3;

/** `甲公司` for `乙市甲科技有限公司`, or `中国甲` for `中国甲保险有限公司`: a company by its own name. */
export function isBrand(long: string, short: string): boolean {
  const rest = long.startsWith(short) ? withoutLegalForm(long).slice(short.length) : '';
  if (withoutLegalForm(long) !== long && trade.test(rest)) return short.length >= shortestOwnName;
  const own = short.endsWith('公司') ? short.slice(0, -2) : '';
  const start = own.length < 2 ? -1 : long.indexOf(own);
  if (start < 0 || !brandEnd.test(long.slice(start + own.length))) return false;
  return tokenize(long.slice(0, start)).every((token) => token.slot === 'scope' || isPlaceLike(token));
}

/** `甲集团` for `中国甲钢铁集团有限公司`: a national group, which alone has no sisters, without its trade or river. */
export function isGroup(long: string, short: string): boolean {
  const whole = withoutLegalForm(long);
  if (!short.endsWith('集团') || !whole.endsWith('集团')) return false;
  const own = short.slice(0, -2);
  const body = whole.slice(0, -2);
  const start = body.indexOf(own);
  const scope = tokenize(body)[0];
  if (own.length < 2 || start < 0 || scope?.slot !== 'scope') return false;
  const before = tokenize(body.slice(0, start)).filter(({ slot }) => slot !== 'scope');
  const after = tokenize(body.slice(start + own.length));
  return before.length + after.length < 2 && before.every(isPlaceLike) && after.every(isField);
}

function isField({ slot }: NameToken): boolean {
  return slot === 'field';
}
