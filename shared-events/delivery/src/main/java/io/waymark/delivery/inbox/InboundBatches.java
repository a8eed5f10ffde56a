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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes a polled batch through decoding, the inbox and its effects, in one transaction. */
@ApplicationScoped
public class InboundBatches {
    private static final Logger LOG = Logger.getLogger(InboundBatches.class);

    private final EventReader reader;
    private final Effects effects;
    private final DeadLetters deadLetters;
    private final Subscriptions subscriptions;
    private final RunningBatches running;
    private final InboundMeters meters;
    private final BatchSpan spans;
    private final String service;

    InboundBatches(
            EventReader reader,
            Effects effects,
            DeadLetters deadLetters,
            Subscriptions subscriptions,
            RunningBatches running,
            InboundMeters meters,
            BatchSpan spans,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.reader = reader;
        this.effects = effects;
        this.deadLetters = deadLetters;
        this.subscriptions = subscriptions;
        this.running = running;
        this.meters = meters;
        this.spans = spans;
        this.service = service;
    }

    /**
     * Says early who will handle a consumer's events, so that parked ones are tried again after a start even while its
     * topic is silent. {@link #process} does the same with the first batch.
     */
    public void subscribe(Subscription subscription, InboundHandler handler) {
        subscriptions.put(subscription, handler);
    }

    /**
     * Processes a batch of facts under the service's own name as dead letters' group; see
     * {@link #process(Subscription, ConsumerRecords, InboundHandler)}.
     *
     * @param consumer stable name of the consumer: the inbox's namespace
     */
    public void process(String consumer, ConsumerRecords<String, byte[]> batch, InboundHandler handler) {
        process(new Subscription(consumer, service, UnknownTypes.SKIP), batch, handler);
    }

    /**
     * Like {@link #process(String, ConsumerRecords, InboundHandler)} for a handler to which events only say what to look at: it
     * makes its effect agree with how things are now, so that an event which comes twice does no harm and needs no inbox row.
     */
    public void follow(String consumer, ConsumerRecords<String, byte[]> batch, InboundHandler handler) {
        process(new Subscription(consumer, service, UnknownTypes.SKIP, Repetitions.HARMLESS), batch, handler);
    }

    /**
     * Processes a batch; returns when every event of it has had its effect once, is parked behind a failure of its key, was
     * skipped, or lies in the dead-letter topic. Waits as long as database or broker are out of reach.
     *
     * @return how many records were put into the dead-letter topic
     * @throws io.waymark.delivery.faults.StoppingException when the application stops first: the batch comes again
     */
    public int process(Subscription subscription, ConsumerRecords<String, byte[]> batch, InboundHandler handler) {
        subscriptions.put(subscription, handler);
        if (batch.isEmpty()) {
            return 0;
        }
        List<Received> events = new ArrayList<>(batch.count());
        List<DeadLetter> letters = new ArrayList<>();
        long oldest = Long.MAX_VALUE;
        for (ConsumerRecord<String, byte[]> record : batch) {
            sort(subscription, record, events, letters);
            oldest = Math.min(oldest, record.timestamp());
        }
        Span span = spans.start(subscription.consumer(), events);
        try (Running work = running.start(subscription.consumer());
                Scope _ = span.makeCurrent()) {
            putAside(work, subscription, letters);
            effects.apply(work, subscription, events, handler);
            meters.batch(subscription.consumer(), work.total(), oldest);
            return letters.size();
        } finally {
            span.end();
        }
    }

    /**
     * Gives records that were put aside to the consumer that could not read them, as if they had just been polled.
     *
     * @return how many were put aside again; empty where no consumer of this name has subscribed in this process
     */
    public OptionalInt redeliver(String consumer, ConsumerRecords<String, byte[]> records) {
        Optional<Subscriptions.Entry> entry = subscriptions.of(consumer);
        return entry.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        process(entry.get().subscription(), records, entry.get().handler()));
    }

    private void sort(
            Subscription subscription,
            ConsumerRecord<String, byte[]> record,
            List<Received> events,
            List<DeadLetter> letters) {
        switch (reader.read(record)) {
            case Reading.Understood(InboundEvent<?> event) -> events.add(new Received(record, event));
            case Reading.Undecodable(UndecodableException cause) ->
                letters.add(new DeadLetter(
                        subscription.consumer(), record, String.valueOf(cause.getMessage()), rootName(cause)));
            case Reading.UnknownType(String name) -> {
                switch (subscription.unknownTypes()) {
                    case SKIP -> meters.events(subscription.consumer(), Outcome.SKIPPED, 1);
                    case DEAD_LETTER ->
                        letters.add(new DeadLetter(
                                subscription.consumer(),
                                record,
                                "unknown event type " + name,
                                UnknownTypes.class.getName()));
                }
            }
        }
    }

    private void putAside(Running work, Subscription subscription, List<DeadLetter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        effects.overcome(work, () -> deadLetters.send(subscription.group(), letters));
        meters.events(subscription.consumer(), Outcome.DEAD_LETTERED, letters.size());
        for (DeadLetter letter : letters) {
            LOG.errorf(
                    "%s put %s-%d@%d aside: %s",
                    subscription.consumer(),
                    letter.record().topic(),
                    letter.record().partition(),
                    letter.record().offset(),
                    letter.cause());
        }
    }

    private static String rootName(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause == null ? fault.getClass().getName() : rootName(cause);
    }
}
