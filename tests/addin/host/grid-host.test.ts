import { hostContract } from './contract.ts';
import { openGrid } from './grid-opened.ts';

hostContract('浏览器表格', openGrid);
