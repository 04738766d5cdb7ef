import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import type { WorkspaceConfiguration } from 'vscode';

/** A command that speaks LSP on its standard streams. */
export interface Launch {
    command: string;
    args: string[];
    env: Record<string, string>;
}

/** The server or its Java is not there; the message says what to do. */
export class NoServer extends Error {}

const WINDOWS = process.platform === 'win32';

/** How the server is started: the distribution of the settings or of the extension, with its own runtime or a JDK 25. */
export async function findLaunch(extensionPath: string, settings: WorkspaceConfiguration): Promise<Launch> {
    const configured = settings.get<string>('server.path', '').trim();
    const home = configured ? expandHome(configured) : path.join(extensionPath, 'server');
    if (!(await isFile(path.join(home, 'bin', 'java.options')))) {
        throw new NoServer(
            configured
                ? `the setting cobolwright.server.path names ${home}, which is no Cobolwright distribution (it has no bin/java.options).`
                : 'this package of the extension has no server in it. Install the complete package, or set cobolwright.server.path to a distribution (./dev build makes one in dist/).',
        );
    }
    const java = await findJava(home, expandHome(settings.get<string>('server.javaHome', '').trim()));
    const script = path.join(home, 'bin', 'cobolwright');
    if (!WINDOWS && (await isExecutable(script))) {
        return { command: script, args: ['lsp', '--stdio'], env: java.home ? { JAVA_HOME: java.home, COBOLWRIGHT_JDK: java.home } : {} };
    }
    return {
        command: java.executable,
        args: [`@${path.join(home, 'bin', 'java.options')}`, `-Dcobolwright.home=${home}`, '-cp', path.join(home, 'lib', '*'), 'dev.cobolwright.cli.Main', 'lsp', '--stdio'],
        env: { DJL_CACHE_DIR: path.join(home, 'natives'), OPT_OUT_TRACKING: 'true' },
    };
}

/** The runtime of the distribution, else a JDK 25 of this machine. */
async function findJava(home: string, configured: string): Promise<{ executable: string; home?: string }> {
    const bundled = path.join(home, 'runtime', 'bin', WINDOWS ? 'java.exe' : 'java');
    if (await isExecutable(bundled)) {
        return { executable: bundled };
    }
    for (const candidate of await candidates(configured)) {
        if (await isJdk25(candidate)) {
            return { executable: path.join(candidate, 'bin', WINDOWS ? 'java.exe' : 'java'), home: candidate };
        }
    }
    throw new NoServer(
        (configured ? `the setting cobolwright.server.javaHome names ${configured}, which is no JDK 25, and ` : '') +
            'no JDK 25 was found in JAVA_HOME, PATH or the usual folders. Install one (for example Temurin 25) or set cobolwright.server.javaHome to its folder.',
    );
}

async function candidates(configured: string): Promise<string[]> {
    const onPath = (process.env.PATH ?? '')
        .split(path.delimiter)
        .filter((folder) => folder)
        .map((folder) => path.join(folder, WINDOWS ? 'javac.exe' : 'javac'));
    const homesOnPath: string[] = [];
    for (const javac of onPath) {
        try {
            homesOnPath.push(path.resolve(await fs.realpath(javac), '..', '..'));
        } catch {
            // not in this folder
        }
    }
    const folders = WINDOWS
        ? ['C:\\Program Files\\Eclipse Adoptium', 'C:\\Program Files\\Java', 'C:\\Program Files\\Microsoft']
        : ['/usr/lib/jvm', '/usr/java', '/opt/java', '/Library/Java/JavaVirtualMachines', path.join(os.homedir(), '.sdkman/candidates/java'), path.join(os.homedir(), '.jdks')];
    const inFolders: string[] = [];
    for (const folder of folders) {
        for (const name of await list(folder)) {
            inFolders.push(path.join(folder, name), path.join(folder, name, 'Contents', 'Home'));
        }
    }
    return [configured, process.env.COBOLWRIGHT_JDK ?? '', process.env.JAVA_HOME ?? '', ...homesOnPath, ...inFolders].filter((c) => c);
}

async function isJdk25(home: string): Promise<boolean> {
    try {
        return /^JAVA_VERSION="25/m.test(await fs.readFile(path.join(home, 'release'), 'utf8'));
    } catch {
        return false;
    }
}

async function isFile(file: string): Promise<boolean> {
    try {
        return (await fs.stat(file)).isFile();
    } catch {
        return false;
    }
}

async function isExecutable(file: string): Promise<boolean> {
    try {
        await fs.access(file, fs.constants.X_OK);
        return true;
    } catch {
        return false;
    }
}

async function list(folder: string): Promise<string[]> {
    try {
        return await fs.readdir(folder);
    } catch {
        return [];
    }
}

function expandHome(folder: string): string {
    return folder.startsWith('~') ? path.join(os.homedir(), folder.slice(1)) : folder;
}
