// The TextMate grammar, read by the editor's own libraries, on fixed and free format.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { missing } from './editor.mjs';

const here = import.meta.dirname;
const packages = createRequire(path.join(here, 'node_modules/code-server/lib/vscode/package.json'));
const skip = fs.existsSync(path.join(here, 'node_modules/code-server/lib/vscode/node_modules/vscode-textmate')) ? false : (missing() ?? true);

async function grammar() {
    const { loadWASM, OnigScanner, OnigString } = packages('vscode-oniguruma');
    const { Registry, parseRawGrammar } = packages('vscode-textmate');
    await loadWASM(fs.readFileSync(packages.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
    const file = path.join(here, '../syntaxes/cobol.tmLanguage.json');
    const registry = new Registry({
        onigLib: Promise.resolve({ createOnigScanner: (p) => new OnigScanner(p), createOnigString: (s) => new OnigString(s) }),
        loadGrammar: async () => parseRawGrammar(fs.readFileSync(file, 'utf8'), file),
    });
    return registry.loadGrammar('source.cobol');
}

/** For each line, its words with the innermost scope. */
function scopes(language, lines) {
    let state = null;
    return lines.map((line) => {
        const found = language.tokenizeLine(line, state);
        state = found.ruleStack;
        return found.tokens
            .map((t) => [line.slice(t.startIndex, t.endIndex).trim(), t.scopes.at(-1).replace('.cobol', '')])
            .filter(([word]) => word)
            .map(([word, scope]) => `${word}=${scope}`);
    });
}

test('colours fixed and free format, EXEC blocks, areas and literals', { skip }, async () => {
    const language = await grammar();
    const check = (lines, ...expected) => {
        const found = scopes(language, lines).flat();
        for (const one of expected) assert.ok(found.includes(one), `${one} is missing in ${found.join(' | ')}`);
    };
    check(
        ['000100 IDENTIFICATION DIVISION.'.padEnd(72) + 'BANK0001'],
        '000100=comment.block.sequence', 'IDENTIFICATION DIVISION=keyword.control.division', 'BANK0001=comment.block.identification',
    );
    check(['000200* MOVE A TO B.'], '000200* MOVE A TO B.=comment.line.indicator');
    check(['      * IF THE ACCOUNT IS OPEN'], '* IF THE ACCOUNT IS OPEN=comment.line.indicator');
    check(['       0000-MAIN.'], '0000-MAIN=entity.name.function.paragraph');
    check(["           MOVE 'IT''S' TO WS-A *> why"], 'MOVE=keyword.other.verb', "'IT'=string.quoted.single", 'WS-A=variable.other', '*> why=comment.line.asterisk-greater');
    check(['           05  WS-AMOUNT PIC S9(7)V99 COMP-3.'], '05=constant.numeric.level', 'WS-AMOUNT=variable.other.declaration', 'S9(7)V99=storage.type.picture', 'COMP-3=keyword.other');
    check(['identification division.', 'program-id. free1.', 'if a = 1 display "x" end-if'],
        'identification division=keyword.control.division', 'free1=entity.name.type.program', 'if=keyword.control.flow', '"x"=string.quoted.double');
    check(['>>SOURCE FORMAT FREE'], '>>SOURCE FORMAT FREE=meta.preprocessor.directive');
    check(
        ['           EXEC SQL', '000300* a comment', "             SELECT NAME INTO :WS-NAME FROM CUST WHERE ID = 'A'", '           END-EXEC.', '           MOVE A TO B.'],
        'EXEC=keyword.control.exec', 'SQL=entity.name.tag.exec', '000300* a comment=comment.line.indicator', 'SELECT=keyword.other.sql', ':WS-NAME=variable.parameter.host',
        'END-EXEC=keyword.control.exec', 'MOVE=keyword.other.verb',
    );
    check(["           EXEC CICS LINK PROGRAM('TAXES') END-EXEC"], 'LINK=support.function.cics', 'END-EXEC=keyword.control.exec');
});
