/**
 * What is counted or measured of a thing. A name may end in one of them; one that is nothing else says too little where
 * it is not the measure of what was spoken of before.
 */
export const measureNouns = `
产值 总产值 产量 总产量 总产 单产 增加值 收入 总收入 支出 总支出 利润 利税 税收 税金 投资 总投资 投资额 资金 经费 金额 总额
余额 存款 贷款 面积 总面积 种植面积 播种面积 建筑面积 受灾面积 成灾面积 耕地面积 里程 总里程 长度 总长 宽度 高度 深度 厚度 人口 总人口 人数 总人数
户数 总户数 数量 总数 总量 比重 比例 占比 份额 比率 率 增速 增幅 降幅 涨幅 价格 单价 工资 规模 能力 容量 装机容量 库容 流量 水位
吞吐量 周转量 客运量 货运量 用电量 发电量 销售额 销售量 零售额 出口额 进口额 进出口额 成交额 营业额 产能 重量 体积 密度 次数 人次 年限
`;

/** Of these alone nobody can tell whose they are: without a noun before it none is shown. */
export const bareMeasures = `
投资 投入 投资额 投资金额 总投资 资金 经费 金额 总额 余额 产值 总产值 产量 总产量 总产 单产 收入 支出 利润 利税 税金 面积 长度 宽度 宽 高 长 深 厚
数量 总数 总量 规模 能力 容量 库容 流量 重量 价格 单价 比重 占比 比例 人数 工资 增速 增幅 降幅 数 完成投资 争取资金 投入资金
`;
