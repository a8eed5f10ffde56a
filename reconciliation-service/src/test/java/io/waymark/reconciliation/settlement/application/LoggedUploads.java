package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Each upload with its answer's code behind it. */
final class LoggedUploads implements UploadLog {
    private final Map<UUID, String> uploads = new LinkedHashMap<>();
    private final List<PspAnswer> answers = new ArrayList<>();

    @Override
    public UUID sending(Proof proof, String carrierNo, String request, Instant at) {
        UUID id = new UUID(2, uploads.size());
        uploads.put(id, carrierNo + " " + request);
        return id;
    }

    @Override
    public void ended(UUID uploadId, Psp.Reply reply, Instant at) {
        uploads.merge(uploadId, " " + reply.answer().code(), String::concat);
        answers.add(reply.answer());
    }

    @Override
    public boolean isSilent(Proof proof, int times) {
        return answers.size() >= times
                && answers.subList(answers.size() - times, answers.size()).stream()
                        .allMatch(PspAnswer.Unreachable.class::isInstance);
    }

    List<String> lines() {
        return List.copyOf(uploads.values());
    }
}
