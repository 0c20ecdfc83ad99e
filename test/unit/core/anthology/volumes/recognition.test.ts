import assert from 'node:assert/strict';
import { parseText } from '../../../../../src/core/anthology/parseText';
import { isReportText } from '../../../../../src/core/anthology/volumes/recognition';

const prose = '湖边的小镇靠做竹器过日子，账房先生把旧簿子重新抄了一遍。'.repeat(4);
const isReport = (text: string): boolean => isReportText(text, parseText(text));

describe('texts that this product is for', () => {
  it('are those with numbered headings, or signed below their title', () => {
    assert.ok(isReport(`竹器调查\n\n一、行情\n${prose}\n二、手艺\n${prose}\n`));
    assert.ok(
      isReport(`年度工作报告\n——2011年3月2日在镇民大会上\n镇长 文石\n各位代表：\n${prose}\n${prose}\n`),
    );
    assert.ok(!isReport(`竹器调查\n\n${prose}\n${prose}\n`));
    assert.ok(!isReport('Report\n\n1. One\nText.\n2. Two\nText.\n'));
  });

  it('are no papers about software, unless their 目录 links texts', () => {
    const readme = `# 竹器商店\n\n## 一、安装\n\n\`\`\`\nnpm ci\n\`\`\`\n\n- 先改 \`config.json\`\n- 再开 \`server.js\`\n\n## 二、使用\n\n${prose}\n`;
    assert.ok(!isReport(readme));
    const links = ['竹器', '码头', '晒场'].map((name) => `- [${name}调查](${name}.md)`).join('\n');
    assert.ok(isReport(`# 目录\n\n${links}\n\n用 \`pandoc\` 转换。\n`));
  });
});
