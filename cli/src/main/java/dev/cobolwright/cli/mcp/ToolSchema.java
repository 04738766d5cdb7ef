package dev.cobolwright.cli.mcp;

import dev.cobolwright.assist.agent.tools.Tool;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tool as the protocol describes it. */
final class ToolSchema {
    static final String CURSOR = "cursor";

    private ToolSchema() {}

    static McpSchema.Tool of(Tool tool) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Tool.Parameter parameter : tool.parameters()) {
            properties.put(
                    parameter.name(),
                    Map.of("type", parameter.number() ? "integer" : "string", "description", parameter.description()));
        }
        properties.put(
                CURSOR,
                Map.of(
                        "type",
                        "string",
                        "description",
                        "where to go on: nextCursor of the answer before, same arguments"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        List<String> required = tool.parameters().stream()
                .filter(Tool.Parameter::required)
                .map(Tool.Parameter::name)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return McpSchema.Tool.builder(tool.name(), schema)
                .description(tool.description())
                .annotations(McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }
}
