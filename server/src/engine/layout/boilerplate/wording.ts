import { endingWith, withoutSpace } from '../../text/scripts.ts';
import type { BoilerplateKind } from './boilerplateRun.ts';
import { breadcrumbOf, menuParts, spacedMenu, stepsOf } from './menuLines.ts';
import { formOf } from './phrasePatterns.ts';
import { type PhraseStrength, phraseOf } from './phrases.ts';

/**
 * What the wording of a line says about it. Beside phrases there are entries, which menus are made of by their first or
 * last characters, and separators, the marks between the entries of a menu or the steps of a breadcrumb.
 */
export interface Wording {
  readonly strength: PhraseStrength | 'entry' | 'separator';
  readonly kind: BoilerplateKind;
}

/** Longest line, in UTF-16 units, that may be a phrase. */
const longestPhrase = 24;
const separatorLine = /^(?:[|/>»›→·•:]|>>|::+|\.\.\.|…)$/u;
const edges =
  /^[\s\-—–·•●○◆◇■□▲△►▶▸※★☆→←↑↓▼«»‹›<>|/\\[\]【】()「」『』:*#+~…!?]+|[\s\-—–·•●○◆◇■□▲△►▶▸※★☆→←↑↓▼«»‹›<>|/\\[\]【】()「」『』:*#+~…!?]+$/gu;
/** A count behind a phrase; a number of more digits is a telephone's. */
const counter = /[\s(:]{0,2}\d{1,5}(?:,\d{3}|\.\d)?[万wk+]{0,2}\)?$/u;
/** A page of a newspaper, in the list of its pages. */
const editionLine = /^第?[a-z]?\d{1,3}版:?\s?\p{Script=Han}{0,6}$/u;
/** Last words of menu entries; a line of two to seven ideographs that ends so may be one. */
const entryEnd = endingWith(
  '中心|动态|概况|简介|指南|服务|公告|新闻|专区|专栏|导航|介绍|展示|之窗|园地|天地|风采|招聘|下载|公开|互动|资讯|法规|队伍|目录|须知|平台|系统|查询|入口|频道|首页|登录|注册|信箱|论坛|日历|通讯录|预告|网站|链接|专题|交流|管理|建设|工作|研究|教育|文化|活动|排行|反馈|公示|通知|展播|荣誉|校园|分类|检索|举报|声明|协议|政策|评论|保障|推荐|简介|刊登|合作|评价',
);
/** First words of buttons and of the heads of link lists. */
const entryStart =
  /^(?:我要|我的|立即|马上|一键|点击|添加|上传|查看|返回|举报|收藏|分享|取消|切换|搜索?|发布|申请|邀请|下载|订阅|进入|看更多|更多|全部|默认|按|在线|网上|最新|最热|热门|相关|推荐|相似|同类|本站|本版|站内|全站|往期|官方|手机|微信|支付宝|扫码)\p{Script=Han}{1,6}$/u;
/** Heads of lists of links. */
const listHead =
  /^(?:相关|相似|热门|热点|推荐|最新|更多|精彩|今日|本周|一周|往期|\d{1,2}小时|看过.{1,8}的人还|喜欢.{1,8}的人还|大家都在?|猜[你您])(?:看|看了|做|喜欢|关注|阅读|精选|文章|新闻|资讯|问题|留言|推荐|内容|专题|视频|图片|帖子|话题|问答|产品|商品|公告|报道|职位|搜索?|标签|排行榜?|热文|评论|歌曲推荐|信息|链接)$/u;
/** Last words of the names of sites. */
const siteEnd = endingWith(
  '新闻网|政府网|信息网|资讯网|在线|官网|网站|门户|门户网站|官方网站|百科|论坛|网上大厅',
);
const longestSite = 16;

/** Reads the wording of a line; `line` is folded (see simplified.ts). `sentence` is whether it is or ends a sentence. */
export function wordingOf(line: string, sentence: boolean): Wording | undefined {
  if (separatorLine.test(line)) return { strength: 'separator', kind: 'navigation' };
  const form = formOf(line, sentence);
  if (form !== undefined) return { strength: form.strength, kind: form.kind };
  if (sentence) return undefined;
  if (breadcrumbOf(line)) return { strength: 'control', kind: 'breadcrumb' };
  if (editionLine.test(line)) return { strength: 'menu', kind: 'navigation' };
  if (stepsOf(line)) return { strength: 'menu', kind: 'breadcrumb' };
  const row = spacedMenu(line) ? 'control' : menuParts(line);
  if (row !== undefined) return { strength: row, kind: 'navigation' };
  if (line.length > longestPhrase) return undefined;
  return phraseIn(line);
}

function phraseIn(line: string): Wording | undefined {
  if (/[。,;]$/u.test(line)) return undefined;
  const key = plain(line);
  const found = phraseOf(key) ?? phraseOf(key.replace(counter, ''));
  if (found !== undefined) return found;
  if (listHead.test(key)) return { strength: 'listHead', kind: 'related' };
  if (key.length <= longestSite && siteEnd(key)) return { strength: 'entry', kind: 'site' };
  return (key.length <= 7 && entryEnd(key)) || entryStart.test(key)
    ? { strength: 'entry', kind: 'navigation' }
    : undefined;
}

/** A line without the marks around it and without blanks. */
function plain(line: string): string {
  return withoutSpace(line.replace(edges, ''));
}
