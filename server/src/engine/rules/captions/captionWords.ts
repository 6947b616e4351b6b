/** Words that tell captions from what looks like them. General vocabulary, put together by hand. */
import { endingWith } from '../../text/scripts.ts';

// Characters that write sounds: drums, bells, water, laughter.
const sound = /[咚锵叮当咣哐嘀嗒滴答哗啦噼啪里呜轰隆吱呀咿哎哟嘿呵哈啊哦唉喂嘟嘭砰咔嚓喵汪咩哞咯叽喳]/u;

/** Whether a string writes a sound (噼里啪啦) and does not say anything. */
export function isOnomatopoeia(text: string): boolean {
  const characters = [...text.replace(/\s+/gu, '')];
  return characters.filter((character) => sound.test(character)).length * 2 > characters.length;
}

const chant = /加油|万岁|必胜|雄起|快乐|平安|发财|吉祥|如意|不散|救命|冲啊|来了/u;
const longestChant = 8;
/** What a call or a prayer begins or ends with, however long it is; no caption does. */
const longChant = /^(?:南无|南無|打倒)|(?:万岁|萬歲|加油|必胜|必勝|雄起|阿弥陀佛|阿彌陀佛)$/u;

/** Whether a string is what people call out or wish one another, and may well say twice. */
export function mayBeChanted(text: string): boolean {
  return longChant.test(text) || ([...text].length <= longestChant && chant.test(text));
}

const pictured = endingWith(
  '现场|会场|界面|截图|实景|特写|近景|远景|外观|内景|书影|剧照|手稿|拓片|实物图|结构图|流程图|平面图|剖面图|分布图|位置图|路线图|合照|近影|近照|老照片|鸟瞰|航拍|场景|情景|讲话|发言|致辞|致词|合影|合影留念|留影|仪式|揭牌|揭幕|签约|颁奖|授牌|授旗|授课|剪彩|奠基|开幕|闭幕|全景|外景|夜景|一角|掠影|剪影|风采|瞬间|资料图|资料图片|图片|照片|示意图|效果图|主持|主持会议|主持活动|作报告|汇报|宣誓|参观|慰问|座谈|走访|义诊|表演|演出|出席|参加活动|接受采访|介绍情况|交流|交谈',
);
const sourceOfPicture = /^(?:图|▲|△|▼)|(?:摄|供图|图源[:：].*|图[/／].*|资料图)[）)]?$/u;

const photographer = /(?:摄|攝|摄影|攝影|供图|供圖|资料图|资料图片|資料圖片|資料照片)[）)]?$/u;
/** A line that says less before the name is a credit and nothing else, in UTF-16 units. */
const shortestCredited = 12;

/** Whether a line ends with the name of a photographer, and says what the picture shows before. */
export function namesPhotographer(text: string): boolean {
  return text.length >= shortestCredited && photographer.test(text);
}

/** Whether a line begins with the number of a figure. */
export function numbersFigure(text: string): boolean {
  return /^[图圖]\s*(?:\d{1,3}(?:[-－—–.．]\d{1,3})?|[①-⑳]|[一二三四五六七八九十]{1,3}[：:\s])/u.test(text);
}

/** Whether a line begins with the arrow that newspapers set before a caption, towards its picture. */
export function pointsAtPicture(text: string): boolean {
  return /^[▲△▼▽]/u.test(text);
}

/** Whether a line begins with the number of a table. */
export function numbersTable(text: string): boolean {
  return /^表\s*\d{1,3}(?:[-－—–.．]\d{1,3})?/u.test(text);
}

/** Whether a line ends in what pictures show, or says whose picture it is. */
export function namesPicture(text: string): boolean {
  return pictured(withoutLastBrackets(text)) || sourceOfPicture.test(text);
}

function withoutLastBrackets(text: string): string {
  return /[）)]$/u.test(text) ? text.replace(/[（(][^（）()]*[）)]$/u, '') : text;
}

const apparatus =
  /记者|通讯员|编辑|来源|作者|责编|审核|校对|供稿|撰稿|出版|发布|浏览|阅读|次数|点击|上一篇|下一篇|返回|登录|首页|版权|联系电话|地址|邮编|特此|此致|敬礼|附件|附表|附图|附录|抄送|主题词|目录|页码|单位[:：]|(?<!在[^，。]{1,12}上)签[字名]|盖章|日期/u;

/** Who took the picture, behind what it shows. */
const credit = /[（(]?(?:本报|本刊|特约)?(?:记者|通讯员)[^，。、：:]{0,12}(?:摄|摄影|供图)[）)]?$/u;
/** A line that says less beside the credit says nothing of the picture, in UTF-16 units. */
const shortestShown = 7;

// Words of the apparatus that say as well what people do in a picture, in the middle of what is said: 在书屋里阅读绘本.
const ambiguous =
  /(?<=.{4})(?:记者|通讯员|编辑|来源|作者|审核|校对|出版|发布|浏览|阅读|登录|目录|地址|日期)(?=[^：:\s\d|｜].)/u;
/** A line that says less holds them as the name of a field, in UTF-16 units. */
const shortestSaid = 12;

/** Whether a line belongs to the apparatus of a page or a letter, which recurs by right. */
export function isApparatus(text: string): boolean {
  const shown = /[）)摄影图]$/u.test(text) ? text.replace(credit, '') : text;
  const said = shown.length < shortestShown ? text : shown;
  if (!apparatus.test(said)) return false;
  return said.length < shortestSaid || apparatus.test(said.replace(ambiguous, ''));
}

const topic = endingWith(
  '情况|概况|简况|做法|成效|成果|成绩|问题|打算|计划|规划|措施|举措|要求|目标|原则|意义|背景|介绍|简介|说明|总结|小结|建议|意见|内容|安排|方法|方式|步骤|流程|经验|体会|启示|特点|亮点|特色|思考|对策|依据|范围|条件|程序|职责|任务|总则|附则|通知|公告|公示|名单|须知|导语|结语|前言|后记|摘要|关键词|参考文献|历史|沿革|荣誉|动态|新闻|要闻|专题|专栏|导读|提示|链接|推荐',
);

/** Whether a line names what a section is about; such headings recur by right. */
export function namesTopic(text: string): boolean {
  return topic(text);
}
