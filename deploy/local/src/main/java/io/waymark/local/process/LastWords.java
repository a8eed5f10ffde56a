package io.waymark.local.process;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in the log of a process, JSON lines or text, why it ended, so that the person in front of the terminal need not read
 * it: what the configuration lacks, else what its last error says, down to the first cause that is more than a wrapper.
 */
final class LastWords {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Quarkus prints these two past the log, before it has one. */
    private static final String INVALID = "Configuration validation failed:";

    private static final Pattern UNREADABLE = Pattern.compile("Failed to load config value of type .* for: .+");

    private static final Pattern ERROR_AS_TEXT =
            Pattern.compile(".*\\b(?:ERROR|FATAL|SEVERE)\\b.*|Exception in thread .*|Error: .*");

    /** Type and message at the head of a stack trace or of one of its causes. */
    private static final Pattern THROWN =
            Pattern.compile("(?:.*[\\s:])?((?:[a-z]\\w*\\.)+[A-Z][\\w$]*(?:Exception|Error))(?:: (.*))?");

    private static final Set<String> WRAPPERS = Set.of(
            "java.lang.RuntimeException",
            "java.lang.ExceptionInInitializerError",
            "java.lang.reflect.InvocationTargetException",
            "java.util.concurrent.CompletionException",
            "java.util.concurrent.ExecutionException",
            "jakarta.enterprise.inject.CreationException",
            "jakarta.enterprise.inject.spi.DeploymentException",
            "org.apache.kafka.common.KafkaException");

    private LastWords() {}

    private record Thrown(String type, String message) {
        boolean saysMore() {
            return !message.isBlank() && !WRAPPERS.contains(type);
        }

        String told() {
            return message.isBlank() ? type : message;
        }
    }

    /** The cause in one line, secrets masked; the last line where there was no error. */
    static String in(List<String> lines) {
        return Wording.oneLine(refusedConfiguration(lines)
                .or(() -> lastError(lines))
                .or(() -> lines.reversed().stream()
                        .filter(line -> !line.isBlank())
                        .findFirst())
                .map(Wording::configuration)
                .orElse("it said nothing"));
    }

    private static Optional<String> refusedConfiguration(List<String> lines) {
        int at = lines.indexOf(INVALID);
        if (at < 0) {
            return lines.stream()
                    .filter(line -> UNREADABLE.matcher(line).matches())
                    .findFirst();
        }
        return lines.subList(at + 1, lines.size()).stream()
                .takeWhile(line -> line.startsWith("\t"))
                .map(line -> Wording.configuration(line.strip()))
                .reduce((first, next) -> first + "; " + next);
    }

    private static Optional<String> lastError(List<String> lines) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            String line = lines.get(at);
            if (line.startsWith("{")) {
                JsonNode record = parsed(line);
                if (record.path("level").asText().matches("ERROR|FATAL")) {
                    return Optional.of(told(
                            thrown(record.path("exception")),
                            record.path("message").asText("")));
                }
            } else if (ERROR_AS_TEXT.matcher(line).matches()) {
                return Optional.of(told(thrown(lines.subList(at, lines.size())), line));
            }
        }
        return Optional.empty();
    }

    private static String told(List<Thrown> chain, String message) {
        return chain.stream()
                .filter(Thrown::saysMore)
                .findFirst()
                .or(() -> chain.reversed().stream().findFirst())
                .map(Thrown::told)
                .orElse(message);
    }

    private static List<Thrown> thrown(JsonNode outermost) {
        List<Thrown> chain = new ArrayList<>();
        for (JsonNode at = outermost; at.isObject(); at = at.path("causedBy").path("exception")) {
            chain.add(new Thrown(
                    at.path("exceptionType").asText(""), at.path("message").asText("")));
        }
        return chain;
    }

    private static List<Thrown> thrown(List<String> record) {
        List<Thrown> chain = new ArrayList<>();
        for (String line : record) {
            Matcher thrown = THROWN.matcher(line);
            boolean head = chain.isEmpty() || line.startsWith("Caused by: ");
            if (head && thrown.matches()) {
                chain.add(new Thrown(thrown.group(1), thrown.group(2) == null ? "" : thrown.group(2)));
            }
        }
        return chain;
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException cutOff) {
            return JSON.missingNode();
        }
    }
}
