import { anthologies } from './manners/anthologies';
import { bulletins } from './manners/bulletins';
import { gazetteer } from './manners/gazetteer';
import { law } from './manners/law';
import { markdownFolder } from './manners/markdownFolder';
import { surveys } from './manners/surveys';
import { yearlyReport } from './manners/yearlyReport';
import type { GoldText } from './text/goldText';

/** All texts of the gold, the same ones at every call. */
export function goldTexts(): readonly GoldText[] {
  return [
    ...anthologies(),
    ...markdownFolder(),
    law(),
    yearlyReport(),
    gazetteer(),
    ...surveys(),
    ...bulletins(),
  ];
}
