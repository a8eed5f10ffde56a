package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Each upload with its answer's code behind it. */
final class LoggedUploads implements UploadLog {
    private final Map<UUID, String> uploads = new LinkedHashMap<>();
    private final List<PspAnswer> answers = new ArrayList<>();
    private final Map<UUID, Instant> sent = new LinkedHashMap<>();
    /** When those were sent that have an answer. */
    private final List<Instant> answered = new ArrayList<>();

    @Override
    public UUID sending(Proof proof, String carrierNo, String request, Instant at) {
        UUID id = new UUID(2, uploads.size());
        sent.put(id, at);
        uploads.put(id, carrierNo + " " + request);
        return id;
    }

    @Override
    public void ended(UUID uploadId, Psp.Reply reply, Instant at) {
        uploads.merge(uploadId, " " + reply.answer().code(), String::concat);
        answers.add(reply.answer());
        answered.add(Objects.requireNonNull(sent.get(uploadId)));
    }

    @Override
    public Optional<Instant> silentSince(Proof proof, int times) {
        int first = answers.size() - times;
        return first >= 0
                        && answers.subList(first, answers.size()).stream()
                                .allMatch(PspAnswer.Unreachable.class::isInstance)
                ? Optional.of(answered.get(first))
                : Optional.empty();
    }

    List<String> lines() {
        return List.copyOf(uploads.values());
    }
}
