/**
 * Whether a time is a part of its year, whose figures are not those of the year: 一季度, 上半年, 1—9月; and 今年, which is
 * not over where the text is written.
 */
export function isPartOfYear(time: string): boolean {
  return /季度?|半年|[上中下]旬|[\d一二三四五六七八九十]{1,3}个?月(?![底末份]?[\d末底])|[年月]初|今年|本年(?!度)|[周天]$/.test(
    time,
  );
}
