import { runMocha } from './mocha';
import { runScript } from './runScript';

const usage = `Usage: npm run test:package
Looks into the packages that npm run package has built.`;

void runScript(usage, () => runMocha({ files: ['test/package/**/*.test.ts'] }));
