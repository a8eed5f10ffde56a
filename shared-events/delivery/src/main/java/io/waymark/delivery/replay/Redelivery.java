package io.waymark.delivery.replay;

import io.waymark.delivery.deadletter.DeadLetters;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.replay.OpenLetters.Opened;
import io.waymark.delivery.replay.ReplayReport.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** One pass over letters: each goes to its consumer, or stays at the end of the topic; and counts what became of them. */
final class Redelivery {
    private static final int MOST_REASONS = 100;

    private final InboundBatches inbound;
    private final DeadLetters deadLetters;
    private final OpenLetters opening;
    private final boolean withPutAside;

    /** What this pass has seen: a crash between letter and offset, or two of its kind, leaves doubles. */
    private final Set<String> seen = new HashSet<>();

    private final List<Unreadable> unreadable = new ArrayList<>();
    private int replayed;
    private int again;
    private int unclaimed;
    private int heldBack;
    private int doubled;

    Redelivery(InboundBatches inbound, DeadLetters deadLetters, OpenLetters opening, boolean withPutAside) {
        this.inbound = inbound;
        this.deadLetters = deadLetters;
        this.opening = opening;
        this.withPutAside = withPutAside;
    }

    /** Takes some letters of one partition in their order; whoever stops before their offset is noted gives them again. */
    void deliver(List<Letter> letters) {
        List<Letter> staying = new ArrayList<>();
        Map<String, List<Letter>> claimed = new LinkedHashMap<>();
        Map<String, List<ConsumerRecord<String, byte[]>>> originals = new LinkedHashMap<>();
        for (Letter letter : letters) {
            if (!seen.add(letter.identity())) {
                doubled++;
            } else if (letter.isPutAside() && !withPutAside) {
                heldBack++;
                staying.add(letter);
            } else {
                switch (opening.open(letter)) {
                    case Opened.Gone(String reason) -> {
                        missed(letter, reason);
                        staying.add(letter);
                    }
                    case Opened.Original(ConsumerRecord<String, byte[]> original) -> {
                        String consumer = String.valueOf(letter.consumer());
                        claimed.computeIfAbsent(consumer, name -> new ArrayList<>())
                                .add(letter);
                        originals
                                .computeIfAbsent(consumer, name -> new ArrayList<>())
                                .add(original);
                    }
                }
            }
        }
        originals.forEach((consumer, records) -> {
            OptionalInt unread = inbound.redeliver(consumer, together(records));
            if (unread.isPresent()) {
                replayed += records.size();
                again += unread.getAsInt();
            } else {
                unclaimed += records.size();
                staying.addAll(claimed.getOrDefault(consumer, List.of()));
            }
        });
        if (!staying.isEmpty()) {
            deadLetters.putBack(staying.stream().map(Letter::record).toList());
        }
    }

    private void missed(Letter letter, String reason) {
        if (unreadable.size() < MOST_REASONS) {
            unreadable.add(new Unreadable(letter.record().offset(), reason));
        }
    }

    int replayed() {
        return replayed;
    }

    ReplayReport report(String topic, boolean ended) {
        return new ReplayReport(topic, replayed, again, unclaimed, heldBack, doubled, List.copyOf(unreadable), ended);
    }

    private static ConsumerRecords<String, byte[]> together(List<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition = new LinkedHashMap<>();
        records.forEach(record -> byPartition
                .computeIfAbsent(new TopicPartition(record.topic(), record.partition()), partition -> new ArrayList<>())
                .add(record));
        return new ConsumerRecords<>(byPartition, Map.of());
    }
}
