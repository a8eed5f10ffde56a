package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Each upload with its answer's code behind it. */
final class LoggedUploads implements UploadLog {
    private final Map<UUID, String> uploads = new LinkedHashMap<>();
    private final List<PspAnswer> answers = new ArrayList<>();
    private final List<Instant> sent = new ArrayList<>();

    @Override
    public UUID sending(Proof proof, String carrierNo, String request, Instant at) {
        UUID id = new UUID(2, uploads.size());
        sent.add(at);
        uploads.put(id, carrierNo + " " + request);
        return id;
    }

    @Override
    public void ended(UUID uploadId, Psp.Reply reply, Instant at) {
        uploads.merge(uploadId, " " + reply.answer().code(), String::concat);
        answers.add(reply.answer());
    }

    @Override
    public Optional<Instant> silentSince(Proof proof, int times) {
        int first = sent.size() - times;
        return first >= 0
                        && answers.subList(first, answers.size()).stream()
                                .allMatch(PspAnswer.Unreachable.class::isInstance)
                ? Optional.of(sent.get(first))
                : Optional.empty();
    }

    List<String> lines() {
        return List.copyOf(uploads.values());
    }
}
