package io.waymark.delivery.deadletter;

import io.waymark.events.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/**
 * Writes to {@code <topic>.<group>.dlq} and returns only when the broker has the letters on all in-sync replicas, so that
 * the offset of the original is never committed before its letter is safe. A record that does not fit is told without its
 * value, so that no size stops a consumer.
 */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final LetterProducer producer;
    private final LetterRecords records;
    private final LetterRefusals refusals;

    DeadLetters(LetterProducer producer, LetterRecords records, LetterRefusals refusals) {
        this.producer = producer;
        this.records = records;
        this.refusals = refusals;
    }

    /**
     * Sends the letters of one service and waits for all acknowledgements.
     *
     * @param group the service's name
     * @throws DeadLetterException when the broker did not take one; a repetition may double a letter, never lose one
     */
    public void send(String group, List<DeadLetter> letters) {
        List<DeadLetter> tooLarge = write(letters, letter -> records.whole(group, letter));
        if (tooLarge.isEmpty()) {
            return;
        }
        for (DeadLetter letter : tooLarge) {
            ConsumerRecord<?, ?> original = letter.record();
            LOG.warnf(
                    "the letter of %s-%d@%d has no value: the record does not fit",
                    original.topic(), original.partition(), original.offset());
        }
        if (!write(tooLarge, letter -> records.withoutValue(group, letter)).isEmpty()) {
            String topic = Topics.deadLetters(tooLarge.getFirst().record().topic(), group);
            throw refused(
                    topic,
                    new DeadLetterException(
                            topic + " takes no letter, not even without its value", new RecordTooLargeException()));
        }
    }

    /**
     * Writes letters behind the others of their topic once more, as they are; see {@link #send}.
     *
     * @throws DeadLetterException when the broker did not take one
     */
    public void putBack(List<ConsumerRecord<String, byte[]>> letters) {
        List<ConsumerRecord<String, byte[]>> tooLarge = write(
                letters,
                letter -> new ProducerRecord<>(
                        letter.topic(), null, letter.timestamp(), letter.key(), letter.value(), letter.headers()));
        if (!tooLarge.isEmpty()) {
            String topic = tooLarge.getFirst().topic();
            throw refused(
                    topic,
                    new DeadLetterException(
                            topic + " takes smaller letters than it holds", new RecordTooLargeException()));
        }
    }

    /** Answers those that are too large. */
    private <L> List<L> write(List<L> letters, Function<L, ProducerRecord<String, byte[]>> made) {
        List<ProducerRecord<String, byte[]>> sending =
                letters.stream().map(made).toList();
        Set<String> topics = sending.stream().map(ProducerRecord::topic).collect(Collectors.toSet());
        try {
            Set<Integer> tooLarge = producer.send(sending);
            topics.forEach(refusals::taken);
            return tooLarge.stream().sorted().map(letters::get).toList();
        } catch (DeadLetterException refused) {
            topics.forEach(topic -> refused(topic, refused));
            throw refused;
        }
    }

    private DeadLetterException refused(String topic, DeadLetterException refused) {
        refusals.refused(topic, refused);
        return refused;
    }
}
