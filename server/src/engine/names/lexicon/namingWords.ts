import { wordList } from './wordList.ts';

/** Words that say what somebody is called: what follows is a name. */
export const namingWords: readonly string[] = wordList(`
  原名 本名 又名 化名 笔名 艺名 别名 学名 乳名 小名 真名 曾用名 姓名 名叫 名为 名字叫 叫做 取名 改名 改名为 更名为 姓名： 患者姓名 负责人：
`);

/** Syllables before a level word that make an ordinary word with it: `城市`, `山区`, `故乡`. */
export const ordinaryLevelWords: ReadonlySet<string> = new Set(
  wordList(`
  城市 都市 超市 上市 股市 楼市 夜市 门市 集市 菜市 开市 收市 入市 牛市 熊市 城区 社区 地区 景区 园区 小区 山区 校区 灾区 辖区 片区 街区 院区 病区 战区
  军区 特区 郊区 新区 市区 老区 牧区 林区 库区 矿区 港区 疫区 考区 选区 教区 专区 禁区 误区 各区 全区 厂区 营区 展区 馆区 湖区 海区 时区 苏区 边区 分区
  防区 赛区 发区 护区 住区 治区 务区 业区 作区 域区 示区 产区 保区 税区 全市 各市 本市 该市 我市 县市 地市 两市 三市 省市 入市 各县 全县 该县 我县 本县 市县
  区县 邻县 外县 全镇 该镇 各镇 城镇 乡镇 集镇 村镇 小镇 古镇 重镇 各乡 家乡 故乡 老乡 同乡 下乡 城乡 水乡 他乡 返乡 回乡 还乡 全省 各省 该省 我省 本省
  外省 节省 反省 两省 三省 多省 神州 全州 各州 该州 本州 我州 治州 国旗 党旗 红旗 军旗 锦旗 升旗 会旗 队旗 团旗 彩旗 旌旗 大旗 义旗 联盟 同盟 结盟 加盟 各盟 全盟
  里乡 梦乡 异乡 侨乡 之乡 离乡 思乡 特区 行政区 自治区 自治州 自治县 开发区 保护区 服务区 工业区 高新区 示范区 功能区 风景区 居民区 生活区 商业区 大市 小市 个市 个县 个区 个镇 个乡 个省 州市 市州 直辖市 地级市 县级市 省辖市 贫困县 百强县 试点县 试点市 全域
`),
);
