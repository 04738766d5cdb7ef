package dev.cobolwright.lsp;

import dev.cobolwright.assist.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.WorkspaceFolder;

/** {@code initialize}: who the client is, where its folders are, and what it can ask. */
final class Initialize {
    private final Session session;
    private final String version;

    Initialize(Session session, String version) {
        this.session = session;
        this.version = version;
    }

    InitializeResult answer(InitializeParams params) {
        Positions positions = new Positions(prefersUtf8(params));
        session.agree(params.getCapabilities(), positions, ClientSettings.abilities(params.getInitializationOptions()));
        session.configuration().initial(folders(params), params.getInitializationOptions());
        return new InitializeResult(Capabilities.announced(positions), new ServerInfo("cobolwright", version));
    }

    @SuppressWarnings("deprecation") // older clients still send rootUri or rootPath
    private static List<Path> folders(InitializeParams params) {
        Stream<String> paths = params.getWorkspaceFolders() != null
                        && !params.getWorkspaceFolders().isEmpty()
                ? params.getWorkspaceFolders().stream()
                        .map(WorkspaceFolder::getUri)
                        .map(Documents::path)
                : Stream.of(params.getRootUri() == null ? params.getRootPath() : Documents.path(params.getRootUri()));
        return paths.flatMap(p -> Optional.ofNullable(p).stream())
                .flatMap(p -> Workspace.asFile(p).stream())
                .filter(Files::isDirectory)
                .toList();
    }

    private static boolean prefersUtf8(InitializeParams params) {
        if (params.getCapabilities() == null || params.getCapabilities().getGeneral() == null) {
            return false;
        }
        List<String> encodings = params.getCapabilities().getGeneral().getPositionEncodings();
        return encodings != null && !encodings.isEmpty() && encodings.getFirst().equals(PositionEncodingKind.UTF8);
    }
}
