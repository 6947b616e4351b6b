/** Phrases of texts that recur by right: what courts, offices, newspapers and web pages say at the same place every time. */
const formula =
  /不服本(?:判决|裁定|决定|处罚决定)|本(?:判决|裁定)为终审|案件受理费|(?:判决|裁定|决定|调解协议)如下|迟延履行期间的债务利息|行政复议.{0,30}(?:行政诉讼|人民法院)|自(?:公布|发布|印发|颁布)之日起(?:施行|实施|执行)|由.{2,30}负责解释|特此(?:公告|通知|公示|证明|函告|通告|声明)|版权(?:所有|归)|(?:未经|不得).{0,12}(?:授权|许可|转载|复制)|转载请|请注明(?:出处|来源)|免责声明|不代表本(?:站|网|报|刊|台)|(?:投稿|联系)(?:邮箱|电话|方式)|咨询电话|监督电话|举报电话|扫(?:一扫|描|码).{0,16}(?:关注|二维码)|点击.{0,8}(?:关注|查看|下载|阅读)|如有侵权|技术支持|备案号|邮政编码|传真[:：]|责任编辑|图片来源|最终解释权|本公司(?:及|董事会).{0,40}(?:真实|虚假记载)|虚假记载、误导性陈述|不构成投资建议|市场有风险|依法追究刑事责任|依法给予(?:治安管理处罚|行政处分|处分)|直接责任人员.{0,20}处分|(?:代表大会|常务委员会)第[^，。]{1,6}次会议.{0,60}(?:修正|修订|通过)/u;

/** A formula is not longer than this, in characters; a paragraph that says more has a text of its own. */
const longestFormula = 160;

/** An item of an enumeration is not longer than this; statutes and forms list the same items in many places. */
const longestItem = 120;

/** Whether a paragraph is a formula of law, of an office or of a page, or an item of a list. `text` is its logical text. */
export function isFormula(text: string): boolean {
  if (text.length <= longestItem && /[；;]\s*$/u.test(text)) return true;
  return text.length <= longestFormula && formula.test(text);
}

const quotation = /“[^“”]*”|「[^「」]*」|『[^『』]*』|‘[^‘’]*’|《[^《》]*》/gu;

/** How much of a text stands in quotation marks, from 0 to 1. */
export function quotedShare(text: string): number {
  const quoted = (text.match(quotation) ?? []).reduce((sum, { length }) => sum + length, 0);
  return text.length === 0 ? 0 : quoted / text.length;
}
