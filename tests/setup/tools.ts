/** A program, or set of programs, that the engine tests need and npm cannot install. */
export type Tool = 'libreoffice' | 'gnumeric' | 'poppler' | 'cjkFont' | 'openpyxl' | 'uno' | 'chromium';

export interface ToolNeeds {
  /** The name a person knows it by. */
  readonly label: string;
  readonly commands: readonly string[];
  readonly packages: readonly string[];
}

/** The Python that Debian's modules are installed for; another one may come first on the path. */
export const DEBIAN_PYTHON = '/usr/bin/python3';

/** The browser that pane tests drive. */
export const CHROMIUM = '/usr/bin/chromium';

/** What each tool is called, which commands show that it is there, and which Debian packages bring it. */
export const TOOLS: Readonly<Record<Tool, ToolNeeds>> = {
  libreoffice: { label: 'LibreOffice', commands: ['soffice'], packages: ['libreoffice-calc'] },
  gnumeric: { label: 'gnumeric', commands: ['ssconvert'], packages: ['gnumeric'] },
  poppler: { label: 'poppler', commands: ['pdftoppm', 'pdftotext'], packages: ['poppler-utils'] },
  cjkFont: { label: '中文字体', commands: ['fc-list'], packages: ['fonts-noto-cjk', 'fontconfig'] },
  openpyxl: { label: 'openpyxl', commands: [DEBIAN_PYTHON], packages: ['python3-openpyxl'] },
  uno: { label: 'python3-uno', commands: [DEBIAN_PYTHON], packages: ['python3-uno'] },
  chromium: { label: 'Chromium', commands: [CHROMIUM], packages: ['chromium'] },
};

export const ALL_TOOLS = Object.keys(TOOLS) as readonly Tool[];

/** The Debian packages that bring the tools. */
export function packagesFor(tools: readonly Tool[]): readonly string[] {
  return tools.flatMap((tool) => TOOLS[tool].packages);
}

/** The command a person types on Debian or Ubuntu to get the tools. */
export function installCommand(tools: readonly Tool[]): string {
  const packages = packagesFor(tools).join(' ');
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`;
}

/** The suite's name as it is reported when tools are missing: what is missing, and how to get it. */
export function skippedName(name: string, missing: readonly Tool[]): string {
  const labels = missing.map((tool) => TOOLS[tool].label).join('、');
  return `${name}（跳过：缺少 ${labels}；安装：${installCommand(missing)}）`;
}
