// Editing with the server's help, in the editor: lenses, quick fixes, indentation while typing, callers, evidence, walkthrough, rename.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Editor, missing, until } from './editor.mjs';

const PROGRAM = 'cobol/CBBAT030.cbl';
/** The last line of the first paragraph that does something; new lines of the tests come after it. */
const LINE = 117;
const reason = missing();

describe('editing', { skip: reason && `skipped: ${reason}`, timeout: 900_000 }, () => {
    /** @type {Editor} */
    let editor;
    let text;

    before(async () => {
        editor = await Editor.open();
        editor.page.setDefaultTimeout(60_000);
        text = editor.read(PROGRAM).split(/\r?\n/);
        await editor.openFile(PROGRAM);
    });

    after(async () => {
        await editor?.screenshot('49-at-the-end').catch(() => {});
        await editor?.close();
    });

    /** Line and column, from 1, of the first line with a text. */
    function find(part) {
        const line = text.findIndex((l) => l.includes(part));
        assert.ok(line >= 0, part);
        return [line + 1, text[line].indexOf(part) + 1];
    }

    test('shows above a paragraph how often it is performed and offers to explain it', async () => {
        await editor.goTo(...find('1000-INITIALIZE.'));
        const lenses = editor.page.locator('.codelens-decoration', { hasText: /performed 1 time/ });
        await until('the lenses', 180_000, async () => /explain/.test(await lenses.first().innerText()));
        await editor.screenshot('40-lenses');
    });

    test('corrects a misspelt name from the light bulb', async () => {
        await editor.goToEndOf(LINE);
        await editor.newLine(LINE + 1);
        await editor.atColumn(12, 5_000);
        await editor.emptyLine();
        await editor.type('           MOVE WS-HIGHEST-RCC TO RETURN-CODE.');
        await editor.page.keyboard.press('Escape');
        await until('the problem', 60_000, async () => (await editor.page.locator('.monaco-editor .squiggly-error').count()) > 0);
        await editor.goTo(LINE + 1, 20);
        const bulb = editor.page.locator('.monaco-editor [class*="codicon-light-bulb"], .monaco-editor [class*="codicon-gutter-lightbulb"]');
        await bulb.first().waitFor();
        await editor.screenshot('41-light-bulb');
        await bulb.first().click();
        const action = editor.page.locator('.action-widget .monaco-list-row', { hasText: 'WS-HIGHEST-RC' }).first();
        await action.waitFor();
        await editor.screenshot('42-quick-fixes');
        await action.click();
        await until('the line to be right', 30_000, async () => (await shownLine(LINE + 1)) === '           MOVE WS-HIGHEST-RC TO RETURN-CODE.');
        await until('the problem to vanish', 60_000, async () => (await editor.page.locator('.monaco-editor .squiggly-error').count()) === 0);
        await editor.screenshot('43-fixed');
        await removeLine(LINE + 1);
    });

    test('indents while typing: deeper after IF, back at END-IF', async () => {
        await editor.goToEndOf(LINE);
        await editor.newLine(LINE + 1);
        await columnIs(LINE + 1, 12);
        await editor.type('IF WS-RATE-FOUND');
        await editor.page.keyboard.press('Escape');
        await editor.newLine(LINE + 2);
        await columnIs(LINE + 2, 16);
        await editor.type('DISPLAY WS-HIGHEST-RC');
        await editor.page.keyboard.press('Escape');
        await editor.newLine(LINE + 3);
        await columnIs(LINE + 3, 16);
        await editor.type('END-IF');
        await editor.page.keyboard.press('Escape');
        await editor.type('.');
        await until('END-IF to stand below IF', 30_000, async () => (await shownLine(LINE + 3)) === '           END-IF.');
        await editor.screenshot('44-indented');
        for (const line of [LINE + 3, LINE + 2, LINE + 1]) await removeLine(line);
    });

    test('shows who performs a paragraph', async () => {
        await editor.goTo(...find('1000-INITIALIZE.'));
        await editor.page.keyboard.press('Shift+Alt+H');
        const caller = editor.row('0000-MAIN', 'PERFORM').first();
        await caller.waitFor();
        await editor.screenshot('45-callers');
        await caller.click();
        await editor.page.locator('.statusbar-item', { hasText: `Ln ${find('PERFORM 1000-INITIALIZE')[0]},` }).waitFor();
    });

    test('says why it suggested a line, with the lines that speak for it', async () => {
        await editor.page.locator('.monaco-editor .view-lines').first().click();
        const before = find('MOVE WS-CTLCARD-STATUS')[0];
        await editor.goToEndOf(before);
        await editor.newLine(before + 1);
        await editor.atColumn(16, 5_000);
        const ghost = editor.page.locator('[class*="ghost-text"]');
        const place = editor.row(/\.(cbl|cpy):\d+/).first();
        await editor.command('Cobolwright: Why This Suggestion');
        // Similar code is found as soon as the workspace was read.
        await until('evidence', 180_000, async () => {
            await editor.page.locator('.monaco-editor .view-lines').first().click();
            await editor.goToEndOf(before + 1);
            await editor.emptyLine();
            await editor.type('               GO TO ');
            return (await appears(ghost)) && (await appears(place));
        });
        await editor.row('%').first().waitFor();
        await editor.screenshot('46-why');
        const [, file, line] = /(\w+\.\w+):(\d+)/.exec(await place.locator('.label-name').innerText());
        await editor.page.keyboard.press('Escape');
        await place.click();
        await editor.page.locator('.tab', { hasText: file }).waitFor();
        await editor.page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
        await editor.page.locator('.tab', { hasText: 'CBBAT030.cbl' }).click();
        await editor.page.locator('.monaco-editor .view-lines').first().click();
        await editor.goToEndOf(before + 1);
        await editor.page.keyboard.press('Control+Shift+K');
    });

    test('renames after a preview, in the program and in a copybook', async () => {
        await editor.goTo(...find('WS-ROUNDED-INTEREST'));
        await rename('WS-WHOLE-INTEREST');
        const preview = editor.page.locator('.bulk-edit-panel');
        await preview.locator('.monaco-list-row', { hasText: 'CBBAT030.cbl' }).first().waitFor();
        await editor.screenshot('47-preview-of-a-rename');
        await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
        await until('the new name', 30_000, async () => (await shown()).includes('WS-WHOLE-INTEREST'));
        await editor.page.keyboard.press('Control+Z');
        await until('the old name', 30_000, async () => (await shown()).includes('WS-ROUNDED-INTEREST'));
        await editor.goTo(...find('WS-RATE-MAX'));
        await rename('WS-MOST-RATES');
        await preview.locator('.monaco-list-row', { hasText: 'CBRATT.cpy' }).first().waitFor();
        await editor.screenshot('48-rename-in-a-copybook');
        await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
        await until('the new name in the program', 30_000, async () => (await shown()).includes('WS-MOST-RATES'));
        await until('the new name in the saved copybook', 30_000, () => editor.read('copy/CBRATT.cpy').includes('WS-MOST-RATES'));
    });

    test('has a walkthrough', async () => {
        await editor.page.keyboard.press('F1');
        await editor.page.waitForSelector('.quick-input-widget input');
        await editor.page.keyboard.type('Welcome: Open Walkthrough', { delay: 10 });
        await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Open Walkthrough' }).first().click();
        const ours = editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get Started with Cobolwright' });
        await ours.first().click();
        const page = editor.page.locator('.gettingStartedContainer');
        await page.getByText('Open a folder with COBOL').first().waitFor();
        await page.getByText('See where data lies').first().click();
        await page.getByText('Show the Data Layout').first().waitFor();
        await editor.screenshot('50-walkthrough');
    });

    test('asks no host but this machine', () => {
        assert.deepEqual(editor.outside, []);
    });

    async function appears(locator) {
        return locator.first().waitFor({ timeout: 5_000 }).then(() => true, () => false);
    }

    /** Asks for a new name and for a preview of what it changes. */
    async function rename(name) {
        await editor.page.keyboard.press('F2');
        const box = editor.page.locator('.rename-box input');
        await box.waitFor();
        await box.fill(name);
        await editor.page.keyboard.press('Control+Enter');
    }

    async function columnIs(line, column) {
        await editor.page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col ${column}$`) }).waitFor();
    }

    async function removeLine(line) {
        await editor.goToEndOf(line);
        await editor.page.keyboard.press('Control+Shift+K');
        await until('the line to be gone', 30_000, async () => (await shownLine(line)) === text[line - 1].trimEnd() || line > LINE + 1);
    }

    /** The text of a line that is shown. */
    async function shownLine(number) {
        const lines = await editor.page.evaluate(
            () =>
                [...document.querySelectorAll('.monaco-editor .view-lines .view-line')].map((line) => [
                    Number.parseFloat(line.style.top),
                    line.textContent,
                ]),
        );
        const numbers = await editor.page.evaluate(
            () =>
                [...document.querySelectorAll('.monaco-editor .margin-view-overlays > div')].map((line) => [
                    Number.parseFloat(line.style.top),
                    line.querySelector('.line-numbers')?.textContent,
                ]),
        );
        const top = numbers.find(([, n]) => n === String(number))?.[0];
        return lines.find(([at]) => at === top)?.[1].replaceAll('\u00a0', ' ').trimEnd();
    }

    async function shown() {
        return (await editor.page.locator('.monaco-editor .view-lines').first().innerText()).replaceAll('\u00a0', ' ');
    }
});
