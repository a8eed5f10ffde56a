package io.waymark.sandbox.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.sandbox.http.Call;
import io.waymark.sandbox.http.Reply;
import io.waymark.sandbox.http.SimulatorServer;
import java.net.URI;
import java.util.function.BiConsumer;

/** 17TRACK's query interface, version 2: {@code register}, then {@code gettrackinfo}, up to 40 numbers in a call. */
public final class QueryServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_NUMBERS = 40;
    private static final int ALREADY_REGISTERED = -18019901;
    private static final int NOT_REGISTERED = -18019902;
    private static final int INVALID_KEY = -18010002;
    private static final int TOO_MANY_NUMBERS = -18010014;
    private final FollowedParcels parcels = new FollowedParcels();
    private final String token;
    private final SimulatorServer server;

    private QueryServer(int port, String token) {
        this.token = token;
        this.server = SimulatorServer.start(port, this::answer);
    }

    /**
     * Opens the port.
     *
     * @param port  0 takes a free one
     * @param token what callers send as {@code 17token}
     */
    public static QueryServer start(int port, String token) {
        return new QueryServer(port, token);
    }

    public URI address() {
        return server.address();
    }

    private Reply answer(Call call) {
        if (!call.header("17token").orElse("").equals(token)) {
            return failure(INVALID_KEY);
        }
        JsonNode numbers = numbers(call.body());
        if (!numbers.isArray() || !call.method().equals("POST")) {
            return Reply.empty(400);
        }
        if (numbers.size() > MOST_NUMBERS) {
            return failure(TOO_MANY_NUMBERS);
        }
        return switch (call.path()) {
            case "/register" -> each(numbers, this::register);
            case "/gettrackinfo" -> each(numbers, this::tell);
            default -> Reply.empty(404);
        };
    }

    private void register(JsonNode asked, Lists lists) {
        if (parcels.follow(asked.path("number").asText(), asked.path("carrier").asInt())) {
            lists.accepted().add(asked);
        } else {
            lists.reject(asked, ALREADY_REGISTERED);
        }
    }

    private void tell(JsonNode asked, Lists lists) {
        parcels.next(asked.path("number").asText())
                .ifPresentOrElse(lists.accepted()::add, () -> lists.reject(asked, NOT_REGISTERED));
    }

    private static Reply each(JsonNode numbers, BiConsumer<JsonNode, Lists> answer) {
        ObjectNode root = JSON.createObjectNode().put("code", 0);
        ObjectNode data = root.putObject("data");
        Lists lists = new Lists(data.putArray("accepted"), data.putArray("rejected"));
        numbers.forEach(number -> answer.accept(number, lists));
        return new Reply(200, root);
    }

    private static Reply failure(int code) {
        return new Reply(200, JSON.createObjectNode().put("code", code));
    }

    private static JsonNode numbers(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException unreadable) {
            return JSON.nullNode();
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private record Lists(ArrayNode accepted, ArrayNode rejected) {
        void reject(JsonNode asked, int code) {
            ObjectNode refusal = asked.deepCopy();
            refusal.putObject("error").put("code", code).put("message", "see the interface's error codes");
            rejected.add(refusal);
        }
    }
}
