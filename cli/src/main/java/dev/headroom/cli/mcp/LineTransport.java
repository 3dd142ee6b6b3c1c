package dev.headroom.cli.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.headroom.run.file.Json;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Messages of JSON-RPC 2.0, a line each, answered one after the other. What is no message is
 * answered with an error, and the next line is read.
 */
final class LineTransport implements McpStatelessServerTransport {
  /** A line is one message: what follows it is no part of any. */
  private static final ObjectReader WHOLE =
      Json.lines().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final McpJsonMapper mapper;
  private final OutputStream out;
  private final PrintStream log;
  private McpStatelessServerHandler handler;

  LineTransport(McpJsonMapper mapper, OutputStream out, PrintStream log) {
    this.mapper = mapper;
    this.out = out;
    this.log = log;
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler newHandler) {
    handler = newHandler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /** The newest last: offered to who asks for one that is not known. */
  @Override
  public List<String> protocolVersions() {
    return List.of(
        ProtocolVersions.MCP_2024_11_05,
        ProtocolVersions.MCP_2025_03_26,
        ProtocolVersions.MCP_2025_06_18,
        ProtocolVersions.MCP_2025_11_25);
  }

  /** Answers until the input ends. */
  void serve(InputStream in) throws IOException {
    MessageLines lines = new MessageLines(in);
    for (Optional<MessageLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (line.get().isTooLong()) {
        refuse(
            null,
            McpSchema.ErrorCodes.INVALID_REQUEST,
            "a message is longer than " + MessageLines.MAX_BYTES + " bytes");
      } else if (!line.get().text().isBlank()) {
        answer(line.get().text());
      }
    }
  }

  private void answer(String text) throws IOException {
    JsonNode node;
    try {
      node = WHOLE.readTree(text);
    } catch (JsonProcessingException e) {
      refuse(null, McpSchema.ErrorCodes.PARSE_ERROR, "the line is no JSON");
      return;
    }
    JsonNode id = node.path("id");
    boolean isMessage = node.path("jsonrpc").asText().equals("2.0");
    if (isMessage && node.path("method").isTextual() && (id.isTextual() || id.isIntegralNumber())) {
      request(node, id);
    } else if (isMessage && node.path("method").isTextual() && id.isMissingNode()) {
      notification(node);
    } else if (!isMessage || !node.has("result") && !node.has("error")) {
      refuse(null, McpSchema.ErrorCodes.INVALID_REQUEST, "the line is no message of JSON-RPC 2.0");
    }
  }

  private void request(JsonNode node, JsonNode id) throws IOException {
    String method = node.get("method").asText();
    if (node.has("params") && !node.get("params").isObject()) {
      refuse(value(id), McpSchema.ErrorCodes.INVALID_PARAMS, "params is an object");
      return;
    }
    try {
      McpSchema.JSONRPCRequest request =
          new McpSchema.JSONRPCRequest(
              McpSchema.JSONRPC_VERSION, method, value(id), parameters(node));
      write(handler.handleRequest(McpTransportContext.EMPTY, request).block());
    } catch (McpError e) {
      JSONRPCError error = e.getJsonRpcError();
      refuse(value(id), error.code(), error.message());
    } catch (RuntimeException e) {
      log.println("headroom: " + method + ": " + e);
      refuse(value(id), McpSchema.ErrorCodes.INVALID_PARAMS, "params are not those of " + method);
    }
  }

  /** Nothing is ever said to one. */
  private void notification(JsonNode node) {
    try {
      handler
          .handleNotification(
              McpTransportContext.EMPTY,
              new McpSchema.JSONRPCNotification(
                  McpSchema.JSONRPC_VERSION, node.get("method").asText(), parameters(node)))
          .block();
    } catch (RuntimeException e) {
      log.println("headroom: a notification was not understood: " + e);
    }
  }

  private static Object parameters(JsonNode node) {
    return node.has("params") ? value(node.get("params")) : Map.of();
  }

  private static Object value(JsonNode node) {
    return Json.lines().convertValue(node, Object.class);
  }

  /** JSON-RPC wants the id there, also where it is not known. */
  private void refuse(Object id, int code, String message) throws IOException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("jsonrpc", McpSchema.JSONRPC_VERSION);
    answer.put("id", id);
    answer.put("error", Map.of("code", code, "message", message));
    write(Json.lines().writeValueAsString(answer));
  }

  private void write(McpSchema.JSONRPCResponse response) throws IOException {
    write(mapper.writeValueAsString(response));
  }

  private void write(String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
