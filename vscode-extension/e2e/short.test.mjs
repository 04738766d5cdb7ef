// The shortest walk through the editor that still shows that server, client and views speak with each other.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Editor, missing, until } from './editor.mjs';

const PROGRAM = 'cobol/CBBAT030.cbl';
const LINE = 117;
const reason = missing();

describe('the extension in a real editor, in short', { skip: reason && `skipped: ${reason}`, timeout: 300_000 }, () => {
    /** @type {Editor} */
    let editor;

    before(async () => {
        editor = await Editor.open();
        await editor.openFile(PROGRAM);
    });

    after(async () => {
        await editor?.screenshot('0-short').catch(() => {});
        await editor?.close();
    });

    test('a problem comes and goes', async () => {
        await editor.goToEndOf(LINE);
        await editor.newLine(LINE + 1);
        await editor.type('           MOVE TO WS-ERR-STATUS.');
        const problems = editor.page.locator('.monaco-editor .squiggly-error');
        await until('the problem', 120_000, async () => (await problems.count()) > 0);
        await editor.page.keyboard.press('Escape');
        await editor.page.keyboard.press('Control+Shift+K');
        await until('the problem to vanish', 60_000, async () => (await problems.count()) === 0);
    });

    test('a view opens', async () => {
        await editor.command('Cobolwright: Show the Data Layout');
        await editor.row('bytes').first().waitFor();
    });

    test('no host is asked but this machine', () => assert.deepEqual(editor.outside, []));
});
