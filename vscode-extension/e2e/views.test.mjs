// What the server says beyond problems and suggestions, in the editor: the views, navigation, formatting.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Editor, missing, until } from './editor.mjs';

const PROGRAM = 'cobol/CBBAT030.cbl';
const reason = missing();

describe('views and requests', { skip: reason && `skipped: ${reason}`, timeout: 900_000 }, () => {
    /** @type {Editor} */
    let editor;
    let text;

    before(async () => {
        editor = await Editor.open();
        text = editor.read(PROGRAM).split(/\r?\n/);
        await editor.openFile(PROGRAM);
        await editor.goTo(...find('1000-INITIALIZE.'));
        await until('the server', 180_000, async () => (await editor.page.locator('.monaco-editor .codelens-decoration').count()) > 0);
    });

    after(async () => {
        await editor?.screenshot('29-at-the-end').catch(() => {});
        await editor?.close();
    });

    /** Line and column, from 1, of the first line with a text. */
    function find(part) {
        const line = text.findIndex((l) => l.includes(part));
        assert.ok(line >= 0, part);
        return [line + 1, text[line].indexOf(part) + 1];
    }

    test('counts in lenses, which show the places', async () => {
        await editor.goTo(...find('1000-INITIALIZE.'));
        const lens = editor.page.locator('.codelens-decoration a', { hasText: /^performed 1 time/ }).first();
        await lens.waitFor();
        await editor.screenshot('20-lenses');
        await lens.click();
        await editor.page.locator('.peekview-widget .reference-zone-widget, .peekview-widget').first().waitFor();
        await editor.screenshot('21-places-of-a-lens');
        await editor.page.keyboard.press('Escape');
        await editor.page.locator('.peekview-widget').first().waitFor({ state: 'hidden' });
    });

    test('shows where data lies', async () => {
        await editor.command('Cobolwright: Show the Data Layout');
        await editor.row('bytes').first().waitFor();
        await editor.screenshot('22-layout');
        await editor.row('01 RT-RATE-CARD', '80 bytes').waitFor();
    });

    test('shows where control goes', async () => {
        await editor.command('Cobolwright: Show the Control Flow');
        await editor.row('CBBAT030').first().waitFor();
        await editor.row('performs 1000-INITIALIZE THRU 1000-EXIT').waitFor();
        await editor.screenshot('23-flow');
        await editor.row('performs 1000-INITIALIZE THRU 1000-EXIT').click();
        await editor.page.locator('.statusbar-item', { hasText: `Ln ${find('PERFORM 1000-INITIALIZE')[0]},` }).waitFor();
    });

    test('shows the text after COPY', async () => {
        await editor.command('Cobolwright: Show the Text After COPY');
        await editor.page.locator('.tab', { hasText: 'CBBAT030.cbl (expanded)' }).waitFor();
        await until('its text', 30_000, async () =>
            /IDENTIFICATION/.test(await editor.page.locator('.editor-group-container').nth(1).locator('.view-lines').innerText()),
        );
        await editor.page.locator('.editor-group-container').nth(1).locator('.view-lines').click();
        await editor.page.keyboard.press('Control+End');
        await editor.page.keyboard.press('Control+F');
        await editor.page.keyboard.type('WS-HIGHEST-RC', { delay: 20 });
        await editor.page.keyboard.press('Enter');
        await editor.page.keyboard.press('Escape');
        await until('a line of the copybook', 30_000, async () =>
            /01 +WS-HIGHEST-RC/.test((await editor.page.locator('.editor-group-container').nth(1).locator('.view-lines').innerText()).replaceAll('\u00a0', ' ')),
        );
        await editor.screenshot('24-expanded');
        await editor.page.keyboard.press('Control+W');
        await editor.page.locator('.monaco-editor .view-lines').first().click();
    });

    test('goes to a copybook and back', async () => {
        const [line, column] = find('COPY CBERRW');
        await editor.goTo(line, column + 6);
        await editor.page.keyboard.press('F12');
        await editor.page.locator('.tab.active', { hasText: 'CBERRW.cpy' }).waitFor();
        await editor.screenshot('25-copybook');
        await editor.page.keyboard.press('Control+W');
        await editor.page.locator('.tab.active', { hasText: 'CBBAT030.cbl' }).waitFor();
        await editor.page.locator('.monaco-editor .view-lines').first().click();
    });

    test('finds references', async () => {
        await editor.goTo(...find('WS-ROUNDED-INTEREST'));
        await editor.page.keyboard.press('Shift+F12');
        await editor.page.locator('.peekview-widget', { hasText: /References \(\d+\)/i }).waitFor();
        await editor.screenshot('26-references');
        await editor.page.keyboard.press('Escape');
        await editor.page.locator('.peekview-widget').first().waitFor({ state: 'hidden' });
    });

    test('formats', async () => {
        const [line] = find('PERFORM 8000-FINISH');
        await editor.goTo(line, 12);
        await editor.type('      ');
        await editor.command('Format Document');
        const wanted = text[line - 1].trimEnd();
        await until('the line to be as before', 30_000, async () => (await shown()).includes(wanted));
        await editor.screenshot('28-formatted');
    });

    test('asks no host but this machine', () => {
        assert.deepEqual(editor.outside, []);
    });

    async function shown() {
        return (await editor.page.locator('.monaco-editor .view-lines').first().innerText()).replaceAll('\u00a0', ' ');
    }
});
