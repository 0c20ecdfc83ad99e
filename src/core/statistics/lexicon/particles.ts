/**
 * Short words that hold a sentence together, by what they do. A name has none of them but the links inside, and some
 * where its form asks for them (占…的比重).
 */
export const particles = {
  /** Between two nouns; a name neither begins nor ends with one. */
  link: '和 与 及 或 或者 以及 暨 并 、 的 之',
  /** Before a noun that is not the thing measured. */
  preposition: '同 由 从 到 至 于 把 被 将 向 较 按 据 经 以 让 使 则 给 替 跟 因 沿 往',
  /** Says that something is, has or becomes. */
  being:
    '是 为 达 成为 达到 占 属 位于 隶属 属于 保持 突破 超过 接近 不足 高于 低于 等于 相当于 约占 只占 仅占 共计 总计',
  /** Says how, how much, how often, or that it is not so. */
  adverb:
    '甚 凡 凡是 不到 计 原计划 原定 可 需 少 不 没 也 都 仍 还 就 已 才 只 又 再 却 曾 均 便 更 很 较为 尚 虽 但 而 且 若 如 仅 约 近 最终 先后 一律 一共 总共 可能 可望 预计 预期 力争 确保 每星期 相比 相较 比',
  /** Points at something named before. */
  pronoun: '另 他 她 它 我 你 这 那 此 其 该 某 谁 咱',
  /** Behind a verb. */
  aspect: '了 着 过 起来 下来 出来',
  /** Does something, in one character: alone between nouns it makes a sentence of them. */
  action:
    '办起 建起 盖起 修起 挖出 查出 写出 选出 打出 设 扣 借 花 买 卖 拿 打 写 讲 说 看 叫 请 缴 欠 罚 搬 吃 穿 做 毙 晋',
} as const;
