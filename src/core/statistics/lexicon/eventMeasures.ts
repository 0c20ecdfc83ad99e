/** Measures of what happens to people (an illness, a fire): which one it is stands in the heading where the words leave it out. */
export const eventMeasures = `
发病数 发病人数 发病率 发生数 发生次数 发生人数 发生率 患病数 患病人数 患病率 感染数 感染人数 感染率 确诊数 确诊人数 治愈数 治愈人数 治愈率
死亡数 死亡人数 死亡率 病死率 病死数 病例数 受伤人数 伤亡人数 死人数 死伤人数
`;
