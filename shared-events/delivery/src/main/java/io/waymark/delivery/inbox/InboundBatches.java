package io.waymark.delivery.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.waymark.delivery.deadletter.DeadLetter;
import io.waymark.delivery.deadletter.DeadLetters;
import io.waymark.delivery.envelope.UndecodableException;
import io.waymark.delivery.inbox.InboundMeters.Outcome;
import io.waymark.delivery.inbox.RunningBatches.Running;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes a polled batch through decoding, the inbox and its effects, in one transaction. */
@ApplicationScoped
public class InboundBatches {
    private static final Logger LOG = Logger.getLogger(InboundBatches.class);

    private static final Pattern TYPE_NAME = Pattern.compile("[a-z0-9.-]{1,100}");

    /** Some seconds: whoever asked for it waits, and can ask again. */
    private static final int TRIES_OF_A_REDELIVERY = 5;

    private final EventReader reader;
    private final Effects effects;
    private final DeadLetters deadLetters;
    private final Consumers consumers;
    private final RunningBatches running;
    private final InboundMeters meters;
    private final BatchSpan spans;
    private final String service;

    InboundBatches(
            EventReader reader,
            Effects effects,
            DeadLetters deadLetters,
            Consumers consumers,
            RunningBatches running,
            InboundMeters meters,
            BatchSpan spans,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.reader = reader;
        this.effects = effects;
        this.deadLetters = deadLetters;
        this.consumers = consumers;
        this.running = running;
        this.meters = meters;
        this.spans = spans;
        this.service = service;
    }

    /**
     * Makes a listener's handle, in the listener's constructor.
     *
     * @throws IllegalStateException when another consumer has this name: parked events would be tried again by the wrong one
     */
    public <P> Consumer<P> consumer(Subscription<P> subscription, InboundHandler<P> handler) {
        Consumer<P> consumer = new Consumer<>(subscription.consumerIn(service), subscription, handler, this::process);
        consumers.add(consumer);
        return consumer;
    }

    private <P> int process(Consumer<P> consumer, ConsumerRecords<String, byte[]> batch, int tries) {
        if (batch.isEmpty()) {
            return 0;
        }
        List<Received<P>> events = new ArrayList<>(batch.count());
        List<DeadLetter> letters = new ArrayList<>();
        long oldest = Long.MAX_VALUE;
        for (ConsumerRecord<String, byte[]> record : batch) {
            sort(consumer, record, events, letters);
            oldest = Math.min(oldest, record.timestamp());
        }
        Span span = spans.start(consumer.name(), events);
        try (Running work = running.start(consumer.name(), tries);
                Scope _ = span.makeCurrent()) {
            putAside(work, letters);
            effects.apply(work, consumer, events);
            meters.batch(consumer.name(), work.total(), oldest);
            return letters.size();
        } finally {
            span.end();
        }
    }

    /**
     * Gives records that were put aside to the consumer that could not read them, as if they had just been polled.
     *
     * @throws RuntimeException when the database or the broker did not do their part within some seconds: what is done stays
     *     done, and the rest can be given again
     * @return how many were put aside again; empty where no consumer of this name runs in this process
     */
    public OptionalInt redeliver(String consumer, ConsumerRecords<String, byte[]> records) {
        Optional<Consumer<?>> known = consumers.named(consumer);
        return known.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(known.get().process(records, TRIES_OF_A_REDELIVERY));
    }

    private <P> void sort(
            Consumer<P> consumer,
            ConsumerRecord<String, byte[]> record,
            List<Received<P>> events,
            List<DeadLetter> letters) {
        switch (reader.read(record, consumer.subscription())) {
            case Reading.Understood<P>(InboundEvent<P> event) -> {
                String unproven = consumer.subscription().provenance().fault(record, event);
                String fault = unproven == null ? consumer.subscription().fault(event) : unproven;
                if (fault == null) {
                    events.add(new Received<>(record, event));
                } else {
                    Class<?> judge = unproven == null ? Border.class : Provenance.class;
                    letters.add(DeadLetter.unusable(consumer.name(), record, fault, judge.getName()));
                }
            }
            case Reading.Undecodable<P>(UndecodableException cause) ->
                letters.add(DeadLetter.unusable(
                        consumer.name(), record, String.valueOf(cause.getMessage()), rootName(cause)));
            case Reading.UnknownType<P>(String name) -> {
                switch (consumer.subscription().unknownTypes()) {
                    case SKIP -> meters.events(consumer.name(), Outcome.SKIPPED, 1);
                    case DEAD_LETTER ->
                        letters.add(DeadLetter.unusable(
                                consumer.name(),
                                record,
                                "unknown event type " + named(name),
                                UnknownTypes.class.getName()));
                }
            }
        }
    }

    private void putAside(Running work, List<DeadLetter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        effects.overcomeRefusals(work, () -> deadLetters.send(service, letters));
        meters.events(work.consumer(), Outcome.DEAD_LETTERED, letters.size());
        for (DeadLetter letter : letters) {
            LOG.errorf(
                    "%s put %s-%d@%d aside: %s",
                    work.consumer(),
                    letter.record().topic(),
                    letter.record().partition(),
                    letter.record().offset(),
                    letter.cause());
        }
    }

    /** A type's name is quoted where it looks like one: else anything may stand there. */
    private static String named(String type) {
        return TYPE_NAME.matcher(type).matches() ? type : "(no type's name)";
    }

    private static String rootName(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause == null ? fault.getClass().getName() : rootName(cause);
    }
}
