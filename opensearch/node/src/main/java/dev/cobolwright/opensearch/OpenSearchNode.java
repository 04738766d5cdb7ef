package dev.cobolwright.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** One node by itself, with the modules that every distribution of OpenSearch has for HTTP and analysis. */
public final class OpenSearchNode extends Node {
    private OpenSearchNode(Environment environment) {
        super(
                environment,
                List.of(onClassPath(Netty4ModulePlugin.class), onClassPath(CommonAnalysisModulePlugin.class)),
                true);
    }

    private static PluginInfo onClassPath(Class<? extends Plugin> module) {
        return new PluginInfo(
                module.getSimpleName(),
                "a module",
                "",
                Version.CURRENT,
                "25",
                module.getName(),
                null,
                List.of(),
                false);
    }

    /**
     * Prints {@code listening on PORT} and serves until standard input ends.
     *
     * @param args the folder of its data
     */
    public static void main(String[] args) throws IOException, NodeValidationException {
        Path home = Path.of(args[0]).toAbsolutePath();
        Settings settings = Settings.builder()
                .put("path.home", home.toString())
                .put("cluster.name", "test")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", "0")
                .put("transport.port", "0")
                .put("http.type", Netty4ModulePlugin.NETTY_HTTP_TRANSPORT_NAME)
                .put("transport.type", Netty4ModulePlugin.NETTY_TRANSPORT_NAME)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        Environment environment = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home, () -> "test");
        try (Node node = new OpenSearchNode(environment).start()) {
            TransportAddress address = node.injector()
                    .getInstance(HttpServerTransport.class)
                    .boundAddress()
                    .publishAddress();
            System.out.println("listening on " + address.getPort());
            while (System.in.read() >= 0) {
                // until there is no more
            }
        }
    }
}
