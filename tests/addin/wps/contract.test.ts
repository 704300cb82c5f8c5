import { hostContract } from '../host/contract.ts';
import { openWps } from './open-wps.ts';

hostContract('WPS，今天的版本', async () => openWps('modern'));
hostContract('WPS，旧版本', async () => openWps('old'));
