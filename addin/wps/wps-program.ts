import type { Capabilities } from '../host/host.ts';
import type { WpsApplication } from './wps-application.ts';

/** The build since which an add-in may have functions of its own. */
const FUNCTIONS_SINCE = [12, 1, 0, 20540];

/** Small enough that WPS, which draws nothing meanwhile, is never away for long. */
const WRITE_LIMIT = 250_000;

export function wpsCapabilities(application: WpsApplication): Capabilities {
  return {
    kind: 'wps',
    program: `WPS ${statedBuild(application)}`,
    validation: true,
    highlights: true,
    notes: true,
    customFunctions: typeof application.AddCustomFunction === 'function' || isSince(statedBuild(application)),
    selectionEvents: application.ApiEvent !== undefined,
    writeLimit: WRITE_LIMIT,
  };
}

/** `12.1.0.20540`: some builds say it under `Build`, some under `Version`, some only the last part under `Build`. */
export function statedBuild({ Version = '', Build = '' }: WpsApplication): string {
  const [version, build] = [String(Version), String(Build)];
  if (build.includes('.') || version === '') return build;
  return build === '' || version.split('.').length > 3 ? version : `${version}.${build}`;
}

/** Whether a build is that of custom functions or a later one; what is no build is not. */
function isSince(build: string): boolean {
  const parts = build.split('.').map((part) => Number.parseInt(part, 10));
  for (const [at, since] of FUNCTIONS_SINCE.entries()) {
    const part = parts[at] ?? 0;
    if (part !== since) return part > since;
  }
  return true;
}
