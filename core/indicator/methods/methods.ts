import { destatis } from './destatis.ts';
import { assessEurostatWithoutTarget, eurostat } from './eurostat.ts';
import type { Method } from './method.ts';
import { sdsn } from './sdsn.ts';
import { statcan } from './statcan.ts';
import { assessStatcanWithoutTarget } from './statcan-without-target.ts';
import { assessUn2023WithoutTarget, un2023 } from './un2023.ts';

/** The published methods in the order they are shown in. */
export const METHODS: readonly Method[] = [statcan, destatis, un2023, eurostat, sdsn];

/** What the methods that publish one say of an indicator whose target is in words. */
export const WITHOUT_TARGET = {
  statcan: assessStatcanWithoutTarget,
  un2023: assessUn2023WithoutTarget,
  eurostat: assessEurostatWithoutTarget,
} as const;
