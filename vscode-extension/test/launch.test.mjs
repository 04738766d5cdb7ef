// How the server is found, without an editor. `npm test` bundles src/launch.ts first.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { createRequire } from 'node:module';

const { findLaunch, NoServer } = createRequire(import.meta.url)('../out/launch.js');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cobolwright-launch-'));
after(() => fs.rmSync(folder, { recursive: true }));

test('a package without a server says what to do', async () => {
    await assert.rejects(findLaunch(path.join(folder, 'none'), settings({})), (failure) => {
        assert.ok(failure instanceof NoServer);
        assert.match(failure.message, /has no server in it.*cobolwright\.server\.path.*\.\/dev build/s);
        return true;
    });
});

test('a folder that is no distribution is named', async () => {
    await assert.rejects(findLaunch(folder, settings({ 'server.path': '/no/such' })), /names \/no\/such, which is no Cobolwright distribution/);
});

test('a distribution with its runtime needs no JDK', async () => {
    const home = distribution('own', { runtime: true });
    const launch = await findLaunch(folder, settings({ 'server.path': home }));
    assert.equal(launch.command, path.join(home, 'bin/cobolwright'));
    assert.deepEqual(launch.args, ['lsp', '--stdio']);
    assert.deepEqual(launch.env, {});
});

test('a distribution without one takes the JDK 25 of the settings', async () => {
    const jdk = path.join(folder, 'jdk');
    write(path.join(jdk, 'release'), 'JAVA_VERSION="25.0.1"\n');
    const launch = await findLaunch(folder, settings({ 'server.path': distribution('bare', {}), 'server.javaHome': jdk }));
    assert.equal(launch.env.JAVA_HOME, jdk);
});

test('a JDK that is not 25 is named where no other is found', async () => {
    const jdk = path.join(folder, 'jdk17');
    write(path.join(jdk, 'release'), 'JAVA_VERSION="17.0.1"\n');
    const call = findLaunch(folder, settings({ 'server.path': distribution('bare17', {}), 'server.javaHome': jdk }));
    try {
        assert.notEqual((await call).env.JAVA_HOME, jdk); // this machine has one elsewhere
    } catch (failure) {
        assert.match(failure.message, /jdk17, which is no JDK 25, and no JDK 25 was found.*Install one/);
    }
});

function settings(values) {
    return { get: (key, otherwise) => values[key] ?? otherwise };
}

function distribution(name, { runtime }) {
    const home = path.join(folder, name);
    write(path.join(home, 'bin/java.options'), '');
    write(path.join(home, 'bin/cobolwright'), '#!/bin/sh\n');
    if (runtime) write(path.join(home, 'runtime/bin/java'), '#!/bin/sh\n');
    return home;
}

function write(file, text) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text, { mode: 0o755 });
}
