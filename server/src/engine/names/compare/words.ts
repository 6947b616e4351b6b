/** Words that can end the name of an institution or of one of its parts. */
const heads = `
医院 分院 卫生院 保健院 疗养院 养老院 福利院 敬老院 大学 学院 医学院 商学院 法学院 研究生院 学校 中学 小学 高中 初中 幼儿园 党校 技校 职校 医科大学 师范大学 理工大学 农业大学 科技大学
委员会 委 办公厅 办公室 总署 总局 分局 支局 厅 部 局 处 科 司 署 室 股 所 站 队 社 会 院 校 系 中心 分中心 党委 党组 党总支 总支 党支部 支部 团委 团支部 纪委 工委 政府 国务院
协会 学会 研究会 基金会 联合会 促进会 商会 工会 总工会 联盟 总会 分会 公会 理事会 董事会 监事会 议会 常委会 筹委会 组委会 居委会 村委会 管委会 合作社 同盟
公司 集团 总公司 分公司 子公司 有限公司 银行 分行 支行 总行 工厂 厂 农场 林场 牧场 煤矿 矿 电厂 水厂 药厂 酒店 宾馆 饭店 商场 书店 药店 药房 诊所 事务所 交易所
研究院 研究所 研究室 实验室 工程院 科学院 设计院 设计所 检察院 法院 高院 中院 派出所 监狱 看守所 海关 法庭 公安局 武警 军区 部队 支队 大队 总队 中队 分队 志愿队 服务队 先锋队 突击队 宣讲队 救援队 医疗队 消防队
出版社 报社 杂志社 通讯社 分社 总社 编辑部 电视台 电台 广播站 剧院 剧团 乐团 歌舞团 艺术团 文工团 博物馆 图书馆 展览馆 纪念馆 文化馆 美术馆 科技馆 档案馆 体育馆 俱乐部 血站 社区 街道办 办事处 指挥部 领导小组 工作组 协作网 服务站 工作站 救助站 卫健委 发改委 国资委 政法委 关工委 编办 文明办 卫健局 住建局 住建厅 人社局 人社厅 疾控中心 残联 妇联 文联 科协 作协 侨联 工商联 人大 政协 监委 社科院 农科院 医联体 联合体 分委会 执委会`;

/** Words that qualify a head: they stand in any order beside an ordinal. */
const modifiers = '附属 直属 人民 中心 中医 中西医结合 联合 综合 专科 儿童 妇幼保健 妇女儿童';

/** Words for the fields and peoples that institutions are for, so that two of them are not taken for a misprint. */
const fields = `
注册 会计师 税务师 建筑师 奥林匹克 邮电 专卖 市场 儿科 内科 外科 妇产科 卫生 健康 卫生健康 医疗 医药 医学 药学 中药 护理 口腔 肿瘤 眼科 骨科 胸科 皮肤 精神 精神卫生 传染病 心血管 结核 老年 康复 急救 急诊 妇幼 计划生育 疾病 预防 控制 防控 血液 输血 献血 器官 人体 人体器官 捐献 移植 造血干细胞 干细胞 影像 检验 麻醉 药品 食品 器械 监督 管理 监测
教育 教学 教师 学生 师范 职业 技术 职业技术 高等 专科 实验 试验 科学 科技 科普 理工 工业 农业 林业 渔业 牧业 畜牧 水利 水务 税务 电力 能源 石油 石化 化工 化学 煤炭 冶金 地质 地震 气象 海洋 环境 环保 生态 测绘 核工业 航空 航天 船舶 铁路 铁道 交通 公路 公交 运输 港务 港口 邮政 电信 通信 信息 电子 软件 网络 互联网 机械 机电 汽车 建筑 建设 建材 城建 城市 城乡 规划 国土 资源 房产 住房 园林 市政 物业 质量 标准 计量
公安 司法 检察 监察 审计 财政 财经 金融 经济 经贸 贸易 商务 商业 工商 外贸 对外 外事 外交 外国语 统计 物价 民政 民族 宗教 侨务 华侨 人事 人力 劳动 社会 保障 保险 医保 社保 组织 宣传 统战 政策 法制 法律 律师 仲裁 公证 信访 安全 应急 消防 国防 人防 退役 军人 扶贫 乡村 振兴 农村 文化 文物 文学 艺术 美术 音乐 戏剧 舞蹈 电影 广播 广播电视 电视 新闻 出版 报业 传媒 体育 旅游 档案 史志 党史 地方志 方志
女子 男子 双语 民办 公立 私立 红十字 红十字会 红新月会 慈善 公益 志愿 志愿者 志愿服务 服务 青年 青少年 少年 少先队 妇女 儿童 老龄 老年 残疾人 职工 工人 农民 学者 作家 记者 医师 医生 护士 药师 教师 企业 企业家 工程师 会计 工程 设计 研究 研发 发展 改革 开发 开发区 合作 交流 友好 国际 国内 对外 投资 控股 实业 事业 产业 资产 资本 证券 信托 期货 基金 农商 农村商业 信用 供销 食用 茶叶 棉花 粮食 种子 烟草 盐业 酒业 制药 药业 纺织 服装 印刷 包装 物流 快递 商贸 贸易 电器 电机 仪器 仪表 材料 钢铁 有色 铝业 矿业 水泥 玻璃 陶瓷 造纸 橡胶 塑料
校友 家长 老干部 离退休 机关 事务 总务 后勤 保卫 基建 采购 设备 科研 教务 招生 就业 学工 人才 培训 进修 继续 成人 开放 广播电视 函授 远程 特殊 盲人 聋哑 启智 国学 书法 诗词 摄影 集邮 武术 足球 篮球 排球 乒乓球 羽毛球 网球 田径 游泳 登山 围棋 象棋 钓鱼 户外 骑行 自行车 摩托 救援 搜救 蓝天 反邪教 禁毒 防汛 抗旱 抗震 救灾 备灾 赈济 筹备 筹资 财务 业务 主管 直属 所属 下属 第三方 人民 群众 中央 地方 总 副 新区 园区 景区 校区 院区 军区 城区 郊区 山区 矿区 灾区 高新区 经开区 保税区 度假区 风景区 自贸区 试验区 示范区 街区 小区`;

/** Conjunctions inside names, and the marks that stand for them. */
export const conjunctions: readonly string[] = ['与', '和', '及', '暨', '以及', '、'];

/** Words that say how one body belongs to another; writers drop them from long names. */
export const relationWords: readonly string[] = ['业务主管', '直属', '所属', '下属', '主管', '机关', '驻'];

/** Characters that by themselves make another institution of a name: size, age, rank, sex and side. */
const contrasting =
  '一二三四五六七八九十百零〇两东西南北中上下左右前后内外大小新老旧高低初男女青少儿童长幼总分副正支主次公私国省市县区州乡镇村海陆空军警农工商医药师党团甲乙丙丁戊己庚辛';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Words that end names. */
export const headWords: ReadonlySet<string> = new Set(words(heads));
/** Words that qualify heads. */
export const modifierWords: ReadonlySet<string> = new Set(words(modifiers));
/** Words for fields, peoples and purposes. */
export const fieldWords: ReadonlySet<string> = new Set(words(fields));
/** Characters that must not be taken for misprints of one another, nor for lost ones. */
export const contrastingCharacters: ReadonlySet<string> = new Set(contrasting);
