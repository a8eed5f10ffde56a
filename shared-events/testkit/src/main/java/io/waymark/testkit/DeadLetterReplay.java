package io.waymark.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventType;
import io.waymark.events.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assertj.core.api.Assertions;

/**
 * Asks a running service for the replay of a dead letter, to see that the consumer that it is for is there. The letter can
 * never be read, so that it has no effect: a consumer that takes it puts it aside again, counting the replay.
 */
public final class DeadLetterReplay {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final int port;
    private final String token;
    private final String service;

    /**
     * Describes the service.
     *
     * @param port    of its HTTP doors
     * @param token   of a technical user
     * @param service its application name
     */
    public DeadLetterReplay(int port, String token, String service) {
        this.port = port;
        this.token = token;
        this.service = service;
    }

    /**
     * Fails unless each consumer, named {@code <service>.<topic>} or with a purpose behind that, takes its letter.
     *
     * @param type one that each of them reads
     */
    public void claims(EventType<?> type, String... consumers) {
        String topic = type.topic();
        String letters = Topics.deadLetters(topic, service);
        List<UUID> ids = List.of(consumers).stream()
                .map(consumer -> send(type, letters, consumer))
                .toList();
        ask("POST", "/v1/dead-letters/" + letters + "/replay");
        JsonNode newest = ask("GET", "/v1/dead-letters/" + letters + "?limit=200");
        for (int i = 0; i < consumers.length; i++) {
            String id = ids.get(i).toString();
            Assertions.assertThat(newest.isArray() ? newest : newest.path("items"))
                    .as("letters of %s, with the one for %s replayed", letters, consumers[i])
                    .anySatisfy(letter -> {
                        Assertions.assertThat(letter.path("eventId").asText()).isEqualTo(id);
                        Assertions.assertThat(letter.path("replays").asInt()).isEqualTo(1);
                    });
        }
    }

    private static UUID send(EventType<?> type, String letters, String consumer) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        var letter = new ProducerRecord<>(letters, "replay", "no JSON".getBytes(StandardCharsets.UTF_8));
        header(letter, CloudEventHeaders.ID, id.toString());
        header(letter, CloudEventHeaders.TYPE, type.name());
        header(letter, CloudEventHeaders.TIME, "2026-03-01T10:00:00Z");
        header(letter, "x-dlq-consumer", consumer);
        header(letter, "x-dlq-topic", type.topic());
        try (EventSender sender = new EventSender()) {
            sender.send(letter);
        }
        return id;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode ask(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new IllegalStateException(method + " " + path, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
