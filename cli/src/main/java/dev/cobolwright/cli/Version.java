package dev.cobolwright.cli;

import picocli.CommandLine.IVersionProvider;

final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"cobolwright 0.1.0", "Java " + Runtime.version()};
    }
}
