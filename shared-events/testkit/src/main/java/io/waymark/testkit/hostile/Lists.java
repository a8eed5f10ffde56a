package io.waymark.testkit.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.testkit.openapi.DocumentedOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lists of a running service. One that must be asked about something is asked about what is known for it.
 *
 * @param operations that its document names
 * @param token      of a caller who may read them
 */
record Lists(List<DocumentedOperation> operations, Known known, Sender sender, String token) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_PAGES = 200;

    /** A cursor of each list that goes on behind its first item. */
    List<String> cursors() {
        List<String> cursors = new ArrayList<>();
        for (String path : paths()) {
            String cursor = next(sender.get(path + "limit=1", token));
            if (!cursor.isEmpty()) {
                cursors.add(cursor);
            }
        }
        return cursors;
    }

    /** Which lists are not answered from their first page to their last, one sentence each. */
    List<String> unreadable() {
        List<String> unreadable = new ArrayList<>();
        for (String path : paths()) {
            String cursor = "";
            for (int page = 1; page <= MOST_PAGES; page++) {
                Reply reply = sender.get(path + "limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor), token);
                if (reply.status() != 200) {
                    unreadable.add(path + ", page " + page + ": " + reply.status() + " " + reply.body());
                }
                cursor = next(reply);
                if (cursor.isEmpty()) {
                    break;
                }
            }
        }
        return unreadable;
    }

    private List<String> paths() {
        return operations.stream().filter(Lists::isList).map(this::asked).toList();
    }

    /** The list's path up to where more parameters may follow. */
    private String asked(DocumentedOperation operation) {
        return known.of(operation.name()).entrySet().stream()
                .map(about -> about.getKey() + "=" + about.getValue() + "&")
                .sorted()
                .collect(Collectors.joining("", operation.path() + "?", ""));
    }

    private static boolean isList(DocumentedOperation operation) {
        return operation.method().equals("get")
                && !operation.path().contains("{")
                && operation.said().path("parameters").findValuesAsText("name").contains("cursor");
    }

    private static String next(Reply reply) {
        try {
            JsonNode page = JSON.readTree(reply.body());
            return page.path("nextCursor").asText("");
        } catch (JsonProcessingException noPage) {
            return "";
        }
    }
}
