/**
 * Forms of lines that only web sites and archives print. Lines are folded (see simplified.ts), so that the patterns know
 * simplified, half-width and lower-case text only. They are bounded, and no line of more than `longestPatternLine`
 * units is asked.
 */
import { once } from '../../once.ts';
import { firstUnitsOf } from './firstUnits.ts';
import { certain, type FormPattern, type LineForm, likely, possible, spoken } from './formPattern.ts';

/** Longest line, in UTF-16 units, that a pattern may match. */
export const longestPatternLine = 120;

const amount = String.raw`[:\s(]{0,3}\d[\d,]{0,12}(?:\.\d)?\s?(?:万|w|k)?\+?\s?(?:次|人次|人|条|位)?\)?`;
const clicks = '(?:阅读|浏览|点击|访问|查看|下载|被引|点阅|人气|播放)';
const likes = '(?:点赞|收藏|评论|转发|分享|喜欢|回复|赞同?|在看|好问题|有用|粉丝|关注者?|支持|反对)';

const navigationForms: readonly FormPattern[] = [
  certain(
    'breadcrumb',
    /^[您你]?(?:现在|目前|当前|所在|所处|的){0,4}位置[:是](?:$|.{0,80}(?:首页|主页|[>»›→/-]))/u,
  ),
  certain('breadcrumb', /^[您你](?:现在)?在(?:这里|哪里):/u),
  spoken(
    'neighbour',
    /^[<«←【[]?\s{0,2}(?:[上下前后]一[篇条则件张集期首回卷讲幅组图个](?:\s?>)?|[上下]一个|[上下]一(?:主题|章节|新闻|展览|页|章|节))(?:文章|新闻|公告)?[:】\]]/u,
  ),
  certain('neighbour', /^[上下]一[篇条则](?:文章|新闻)?\s{1,4}\S/u),
  likely('neighbour', /^[上下前后]一[件张集期首回话卷讲课幅组图题款站部](?:作品|图片|视频|节目)?$/u),
  certain(
    'navigation',
    /^第?\s?\d{1,5}\s?页\s?\(?共\s?\d{1,6}\s?页\)?$|^\(?共\s?\d{1,6}\s?(?:条记录|条结果)\)?$/u,
  ),
  // An inventory says as much of what it lists.
  possible('navigation', /^\(?共\s?\d{1,6}\s?页\)?$|^\d{1,4}\s?张(?:图片|照片)$/u),
  certain('navigation', /^(?:前往|跳转?到?|转到|到)第?\s?页面?[\s\d,，.]{1,40}(?:下一页|末页|尾页|页|go)?$/u),
  likely(
    'navigation',
    /^关于(?:本|我)(?:署|局|部|会|院|校|馆|司|网|厅|处|所|社|公司|中心|学院|医院|学校|平台)$/u,
  ),
  certain(
    'related',
    /^(?:看了又看|猜你喜欢|为你推荐|相关阅读|相关新闻|相关文章|相关推荐|推荐阅读|往期推荐|往期回顾|往期精彩|相关链接|友情链接):\s?\S/u,
  ),
  certain('navigation', /^\d{4}\s?年\s?\d{1,2}\s?月\s?\(\d{1,4}\)$/u),
  certain('tools', /^更多(?:精彩|详情|新闻|资讯|内容|信息|阅读)?[>»→]{1,3}$|^more\s?[>»+]{1,2}$/u),
];

const legalForms: readonly FormPattern[] = [
  certain('legal', /^[\s(]{0,3}(?:版权所有|copyright|©|\(c\))/u),
  certain('legal', /版权所有|all rights? reserved|©\s?\d{4}/u),
  certain('legal', /^(?:隐私|个人资料)[^,。]{0,12}(?:政策|声明|条款)(?:\|.{0,30})?$/u),
  certain('legal', /\p{Script=Han}icp[备证]|公网安备|icp备案|网站标识码|备案号:/u),
  likely('legal', /经营许可证|许可证(?:号|编号)?:?\s?\d{5,20}/u),
  possible(
    'legal',
    /^(?:技术支持|网站建设|网站维护|网页制作|技术维护|设计制作|网站设计|主办单位?|承办单位?):/u,
  ),
  certain('legal', /^(?:本系统由|由\s?wordpress|powered by|theme by).{0,24}/u),
  spoken(
    'legal',
    /^(?:免责声明|版权声明|特别声明|郑重声明|声明):.{0,60}(?:本网|本站|本页|转载|不代表|不作为|不构成|仅供参考)/u,
  ),
  certain('legal', /^(?:违法和)?不良信息举报(?:电话|邮箱|中心)/u),
  possible(
    'legal',
    /^(?:.{0,12}监督(?:举报)?电话|新闻热线|广告热线|报料热线|客服热线|服务热线|全国统一热线):/u,
  ),
  // Rules and contracts forbid copying as well: only what speaks of the page itself is a web site's.
  spoken(
    'legal',
    /^(?:版权|著作权)归(?:原|本|该)[^。]{1,16}所有(?:[,。]|$)|^(?:未经|版权|著作权|原创|本[文站网])[^。]{0,40}(?:不得|禁止)(?:转载|转发|抄袭)[^。]{0,20}$|^本页面?(?:最后|上次)(?:修订|编辑|更新)|^(?:本站|本网站?)的?(?:全部|所有)文字|^(?:本|网)站?(?:已)?支持ipv6/u,
  ),
  spoken(
    'legal',
    /^(?:凡|除非另有声明,)?(?:本网站?|本站|本公众号|本平台|本报道网)[^。]{0,50}(?:转载|版权|授权|侵权|立场|负责)/u,
  ),
  spoken('legal', /^图.{0,4}网络.{0,6}侵.{0,4}删/u),
  spoken('legal', /^(?:本(?:网|站|网站|页面?)|我们|该网站)(?:会|将|需要)?使用\s?cookies?/u),
  spoken('legal', /^(?:本文链接|本文地址|原文链接|原文地址|文章链接|阅读原文):?\s?(?:https?:|www\.)/u),
  spoken(
    'legal',
    /^(?:本文链接|本文地址|文章链接|永久链接|转载请(?:注明|保留|务必)|未经.{0,10}(?:授权|许可|允许).{0,10}转载)/u,
  ),
];

const shareForms: readonly FormPattern[] = [
  certain(
    'share',
    /^(?:分享|转发|推荐)(?:到|至|给|本文到?):?(?:$|\s|微信|微博|新浪|qq|朋友|好友|facebook|line|x\b)/u,
  ),
  spoken(
    'share',
    /^长按.{0,6}(?:二维码|关注)|^(?:用|请用|使用)?(?:手机|微信)?扫一扫?.{0,10}(?:手机|当前页|本页|朋友圈|分享)/u,
  ),
  likely(
    'share',
    /^(?:用|请|请用|使用)?(?:手机|微信|支付宝|qq)?(?:扫一扫|扫描|扫码)[^。]{0,6}(?:二维码|关注|阅读|手机|下载|查看|加入)?$/u,
  ),
  spoken('share', /^(?:打开|使用|用)微信.{0,40}(?:分享|转发).{0,12}(?:朋友圈|好友)/u),
  spoken('share', /^(?:如果)?您?(?:喜欢|觉得).{0,16}点(?:击|个|一下)?[“"「]?(?:在看|赞)/u),
  spoken(
    'share',
    /^点(?:个|一下|击)?[“"「]?(?:在看|点?赞|分享|收藏|关注)[”"」]?(?:再走(?:吧|呗)?|一下|吧)?[!。]?$/u,
  ),
  spoken('share', /^(?:请)?(?:点击|轻触|戳)(?:上方|下方|左下角|右上角|蓝字|上面).{0,20}(?:关注|订阅)/u),
  spoken('share', /^(?:-\s?)?(?:继续滑动看下一个|预览时标签不可点|微信扫一扫[^。]{0,12})$/u),
];

const toolForms: readonly FormPattern[] = [
  certain(
    'tools',
    /^(?:打印|下载|保存|复制|分享|收藏|转发|转载|举报|评论|关注|订阅|朗读|收听|播放|购买|添加|展开|收起|回复|编辑|查看|推荐|点赞|打赏)(?:本|此|该|全|正|完整)(?:文|页|帖|站|条|贴|篇|书|片|店|博|号|职位|问题|商品|词条|专辑|文章|文稿|页面|视频|主题|内容|新闻)$/u,
  ),
  certain('tools', /^下载\s?(?:word|pdf|doc|txt|app)(?:版|文件|格式)?$|^只看(?:楼主|该?作者|ta|他|图片?)$/u),
  certain(
    'tools',
    /^[【[]?(?:字体|字号|字级|文字大小|字型大小)[:\s]{1,3}(?:[【[]?\s?(?:大|中|小|默认|超大|特大|标准|a[+-]?)[】\]]?[\s|/、]{0,3}){1,4}[】\]]?.{0,16}$/u,
  ),
  spoken(
    'tools',
    /^(?:建议|推荐|最佳)(?:使用)?.{0,30}(?:浏览(?:本站|器|效果)?|分辨率|解析度|解析度?\s?\d{3,4})/u,
  ),
  spoken('tools', /^(?:打开|下载|点击下载|前往)[^。,]{0,8}(?:app|客户端),?.{0,12}$/u),
  certain('tools', /^打开.{2,8},?查看(?:更多|全部|完整|高清).{0,6}$/u),
  certain(
    'tools',
    /^\(?快捷键\s{0,2}[:←→a-z<>]|^(?:章节|内容|页面)(?:错误|有误|报错).{0,3}(?:点此|点击|我要)?(?:举报|报错|反馈)$/u,
  ),
  certain('tools', /^按.{1,6}排序$|^大家(?:都|正)在搜:|^点击(?:这里|此处).{2,12}$/u),
  certain('widget', /^(?:接下来|即将|自动)播放(?:下一个|:)?$|^\d{1,2}:\d{2}\s?\/$/u),
  certain('tools', /^切换(?:到|至|回)?(?:电脑|手机|pc|桌面|触屏|移动|无障碍|旧|新|长者|极速|标准)版?$/u),
  likely(
    'tools',
    /^(?:登录|继续|开始)(?:学习|观看|播放|答题)$|^(?:已学|已看|学习进度|完成度):?\s?\d{1,3}%$/u,
  ),
  likely('widget', /^\d\.\d{1,2}x$|^lv\.?\s?\d{1,2}$/u),
  likely('tools', /^(?:手机|电脑|移动端)(?:用户|版)请.{2,16}$/u),
  likely('tools', /^温馨提示:.{0,30}(?:键|点击|刷新|浏览器)/u),
  certain('tools', /^(?:pdf|html)\s{0,2}(?:\([\d.,\s]{1,10}[km]?b\)|下载|全文)/u),
  certain('widget', /^\d{1,2}:\d{2}(?::\d{2})?\s?\/\s?\d{1,2}:\d{2}(?::\d{2})?$/u),
];

const visitorForms: readonly FormPattern[] = [
  likely('account', /^(?:使用|用).{1,8}(?:登录|登陆|登入)$/u),
  spoken(
    'account',
    /^(?:亲|您好|你好|hi|尊敬的用户)[,!].{0,4}(?:请登录|欢迎(?:光临|登录|访问|来到|您)|登录)/u,
  ),
  spoken(
    'account',
    /^(?:还没有|没有|已有|已经有|尚无)(?:账号|帐号|账户)\??(?:立即|马上|点击|去)?(?:注册|登录|登入)?\??$/u,
  ),
  spoken(
    'account',
    /^[您你]?(?:需要|必须|请)?先?登录(?:后|之后)(?:才可以|才能|方可|即可|可以?).{0,4}(?:回帖|评论|回复|发表|留言|发言|收藏|点赞|下载附件|看更多)/u,
  ),
  likely('account', /^登录后(?:可以?|即可|才能|方可).{2,12}$/u),
  spoken('account', /^您所在的(?:用户组|会员组|用户级别)/u),
  spoken(
    'reply',
    /^(?:目前)?正在浏览(?:这个|本|此)(?:版面|版块|论坛)的|^所有(?:显示的)?时间(?:均为|为)\s?(?:utc|gmt|北京)/u,
  ),
  certain('reply', /语系由.{1,16}(?:维护|制作)|^powered by (?:phpbb|discuz|wordpress|vbulletin)/u),
  certain('account', /^登录后(?:查看|阅读|浏览)(?:更多|全部|全文)?$/u),
  certain('account', /^(?:登录|登入|登陆)\s{0,2}[|/·]\s{0,2}(?:注册|立即注册)$/u),
  spoken(
    'reply',
    /^(?:文明上网|请文明发言|网友评论仅|评论仅代表|您的(?:邮箱|电子邮件)地址不会|发表评论|电子邮件地址不会)|^请遵守.{0,16}(?:评论|跟帖|发言|社区)/u,
  ),
  spoken('reply', /抢沙发|^评论\s?\d{1,8}人参与|^(?:还没有人|暂无|还没有)(?:评论|留言|回复)/u),
  certain('reply', /^(?:查看|回复|点击):\s?\d{1,9}(?:\s{0,4}\|\s{0,4}(?:查看|回复|点击):\s?\d{1,9}){0,3}$/u),
  certain('reply', /^b\s?color\s?image\s?link|^powered\s?by|^gmt\s?[+-]\d/u),
  certain('reply', /^(?:今日|昨日|帖子|主题|会员|在线|欢迎新会员|总帖数):\s?\d{1,9}$/u),
  likely('site', /^(?:您好[!,]?)?欢迎(?:您)?(?:访问|光临|浏览|来到|进入|登录)\S{0,24}[!。]?$/u),
  likely('site', /^\S{2,20}欢迎[您你](?:的?(?:访问|光临|到来))?[!。]?$/u),
  certain('site', /^今天是:?\s?\d{4}年\d{1,2}月\d{1,2}日.{0,12}$/u),
];

const countForms: readonly FormPattern[] = [
  certain(
    'count',
    new RegExp(
      `^(?:本文|文章|页面|摘要|网站|网页|html全文|pdf|全文|累计|总|今日|昨日)?(?:已?被?)${clicks}?阅?(?:次数|人次|人数|总数|总量|量|数|率)${amount}$`,
      'u',
    ),
  ),
  likely('count', new RegExp(`^(?:本文)?(?:${clicks}|${likes})${amount}$`, 'u')),
  certain(
    'count',
    new RegExp(
      `^(?:本文)?(?:${clicks}|${likes}):\\s?\\d[\\d,]{0,12}(?:\\.\\d)?(?:万|w|k|次|人次|\\+)?$`,
      'u',
    ),
  ),
  certain('count', /^[您你]是(?:本站)?第?\s?[\d,]{1,12}\s?(?:位|个)(?:访客|访问者|来访者|浏览者)?/u),
  certain(
    'count',
    /^(?:共|全部|查看全部)?\s?\d[\d,]{0,9}(?:\.\d)?\s?(?:万|w|k)?\+?\s?(?:条|个|次|人|篇|位)\s?(?:评论|回答|回复|赞同?|收藏|关注|浏览|阅读|播放|点赞|转发|粉丝)(?:过.{1,6}|了.{1,6})?$/u,
  ),
];

const shopForms: readonly FormPattern[] = [
  possible('shop', /^[¥￥$]\s?\d[\d,]{0,8}(?:\.\d{1,2})?(?:\s?起|元)?$/u),
  possible(
    'shop',
    /^(?:售价|运费|邮费|原价|现价|促销价|优惠价|会员价|市场价|券后价):?\s?[¥￥]?\s?\d{1,7}(?:\.\d{1,2})?元?$/u,
  ),
  certain(
    'shop',
    /^立即(?:购买|预订|预定|下单|抢购|支付|付款|充值|开通|订阅|参与|领取|使用|兑换|投保|入驻|试听|试读|观看|播放|安装|更新|绑定|认证)$/u,
  ),
  certain('shop', /^[-−]\s?\d{1,4}\s?\+$/u),
  likely('shop', /^库存:?\s?(?:充足|紧张|有货|无货|\d{1,7}\s?件?)$/u),
  likely(
    'shop',
    /^(?:联系|关注|收藏|举报|咨询|预约)(?:该|此|本)?(?:房东|房源|商家|卖家|店家|掌柜|经纪人|楼盘|车源|店铺|商品|宝贝|机构|企业|公司|作者)$/u,
  ),
];

const forms: readonly FormPattern[] = [
  ...navigationForms,
  ...legalForms,
  ...shareForms,
  ...toolForms,
  ...visitorForms,
  ...countForms,
  ...shopForms,
];

const spokenForms = forms.filter((form) => form.spoken);

/** Patterns in their order, by the first unit of a line, for lines that begin with any other one. */
interface FormsByFirst {
  readonly known: ReadonlyMap<number, readonly FormPattern[]>;
  readonly others: readonly FormPattern[];
}

function byFirst(patterns: readonly FormPattern[]): FormsByFirst {
  const first = new Map(patterns.map((form) => [form, firstUnitsOf(form.pattern.source)]));
  const mayBegin = (form: FormPattern, unit: number | undefined): boolean => {
    const units = first.get(form);
    return units === undefined || (unit !== undefined && units.has(unit));
  };
  const units = new Set([...first.values()].flatMap((each) => [...(each ?? [])]));
  return {
    known: new Map([...units].map((unit) => [unit, patterns.filter((form) => mayBegin(form, unit))])),
    others: patterns.filter((form) => mayBegin(form, undefined)),
  };
}

const formsByFirst = once(() => byFirst(forms));
const spokenByFirst = once(() => byFirst(spokenForms));
const spokenStarts = new Set(
  '著该該我原阅閱目正所不禁[【<＜«←-[上下前后後免版特郑鄭本凡除图圖长長扫掃用请請使手微打如您你喜觉覺点點轻輕戳继繼预預建推最下前亲親好h尊还還没沒有已尚需必登文评評电電发發抢搶快暂暫转轉未永网網',
);

/** Whether running text may be one of the sentences that web sites print, by its first character. */
export function mayBeSpoken(line: string): boolean {
  return spokenStarts.has(line.charAt(0)) || line.includes('沙发');
}

/** What a folded line is by its form alone. `sentence` is whether it is running text. */
export function formOf(line: string, sentence: boolean): LineForm | undefined {
  if (line.length > longestPatternLine) return undefined;
  const { known, others } = sentence ? spokenByFirst() : formsByFirst();
  return (known.get(line.charCodeAt(0)) ?? others).find(({ pattern }) => pattern.test(line));
}

/** All forms, so that what `formOf` leaves out can be compared with what their patterns say. */
export const allForms: readonly (LineForm & { readonly pattern: RegExp; readonly spoken: boolean })[] = forms;
