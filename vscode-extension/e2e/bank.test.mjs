// The sample bank in the editor, as a person meets it: a problem comes and goes, ghost text is accepted with Tab, the file is saved.
import assert from 'node:assert/strict';
import { after, before as first, describe, test } from 'node:test';
import { Editor, missing, until } from './editor.mjs';

const PROGRAM = 'cobol/CBBAT030.cbl';
const LINE = 117;
/** Beginnings of lines; the local model is sure of how at least one of them goes on. */
const BEGINNINGS = ['           SET WS-RATE-FOUND ', '           MOVE WS-RATES-STATUS TO ', '           GO '];
const reason = missing();

describe('the packaged extension', { skip: reason && `skipped: ${reason}`, timeout: 900_000 }, () => {
    /** @type {Editor} */
    let editor;
    let before;

    first(async () => {
        editor = await Editor.open();
        before = editor.read(PROGRAM);
        await editor.openFile(PROGRAM);
    });

    after(async () => {
        await editor?.screenshot('9-at-the-end').catch(() => {});
        await editor?.close();
    });

    test('starts its server and shows it in the status bar', async () => {
        const item = editor.page.locator('.statusbar-item', { hasText: 'Cobolwright' });
        await item.first().waitFor();
        await until('the outline to come from the server', 120_000, async () => {
            await editor.page.keyboard.press('Control+Shift+O');
            const found = await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'CONTROL-FILE' }).count();
            if (!found) await new Promise((resolve) => setTimeout(resolve, 1500));
            const shown = await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'CONTROL-FILE' }).count();
            await editor.screenshot('1-outline');
            await editor.page.keyboard.press('Escape');
            return shown > 0;
        });
    });

    test('has no errors in a program that is whole', async () => {
        assert.equal(await squiggles(editor), 0);
    });

    test('shows a problem while typing and takes it back', async () => {
        await editor.goToEndOf(LINE);
        await editor.newLine(LINE + 1);
        await editor.type('           MOVE TO WS-ERR-STATUS.');
        await until('the problem', 60_000, async () => (await squiggles(editor)) > 0);
        await editor.page.keyboard.press('Escape');
        await editor.page.keyboard.press('Control+Shift+M');
        await editor.page.locator('.markers-panel', { hasText: 'cobolwright' }).waitFor();
        await editor.screenshot('2-problem');
        await editor.page.keyboard.press('Control+Shift+M');
        await editor.page.locator('.monaco-editor .view-lines').first().click();
        await editor.goToEndOf(LINE + 1);
        await editor.page.keyboard.press('Control+Shift+K');
        await until('the problem to vanish', 60_000, async () => (await squiggles(editor)) === 0);
        await editor.screenshot('3-no-problem');
    });

    test('says what a data item is', async () => {
        await editor.page.locator('.monaco-editor .view-line span', { hasText: /^WS-HIGHEST-RC$/ }).first().hover();
        const hover = editor.page.locator('.monaco-hover', { hasText: 'WORKING-STORAGE SECTION' });
        await hover.waitFor();
        await editor.screenshot('4-hover');
        assert.match(await hover.innerText(), /CBERRW\.cpy/);
        await editor.page.keyboard.press('Escape');
    });

    test('suggests the rest of the line, Tab accepts it, the saved file has it', async () => {
        await editor.goToEndOf(LINE);
        await editor.newLine(LINE + 1);
        await editor.atColumn(12, 3_000); // where the server indents to, unless typing is faster
        const ghost = editor.page.locator('[class*="ghost-text"]');
        const typed = await until('ghost text', 300_000, async () => {
            for (const beginning of BEGINNINGS) {
                await editor.emptyLine();
                await editor.type(beginning);
                if (await shows(ghost, 5_000)) return beginning;
            }
            return undefined;
        });
        const suggested = (await ghost.allInnerTexts()).join('').replaceAll('\u00a0', ' ').trimEnd();
        await editor.screenshot('5-ghost-text');
        await until('the status bar to name the model', 30_000, async () =>
            /%/.test(await editor.page.locator('.statusbar-item', { hasText: 'Cobolwright' }).first().innerText()),
        );
        assert.match(suggested, /^ *[A-Z0-9-]+/);
        await editor.page.keyboard.press('Tab');
        await editor.screenshot('6-accepted');
        await editor.page.keyboard.press('Control+S');
        await until('the file to be saved', 30_000, () => editor.read(PROGRAM) !== before);
        assert.equal(editor.read(PROGRAM).split(/\r?\n/)[LINE].trimEnd(), typed + suggested);
    });

    test('asks no host but this machine', () => {
        assert.deepEqual(editor.outside, []);
    });
});

async function shows(locator, millis) {
    try {
        await locator.first().waitFor({ timeout: millis });
        return true;
    } catch {
        return false;
    }
}

async function squiggles(editor) {
    return editor.page.locator('.monaco-editor .squiggly-error').count();
}
