package io.waymark.delivery.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * A listener's handle on its inbox, made in the listener's constructor: whoever has one is known to this process, so that its
 * parked events and dead letters find it from the start on, whether its topic speaks or not. There is no other way to take a
 * batch.
 */
public final class Consumer<P> {
    private final String name;
    private final Subscription<P> subscription;
    private final InboundHandler<P> handler;
    private final Processing<P> process;

    Consumer(String name, Subscription<P> subscription, InboundHandler<P> handler, Processing<P> process) {
        this.name = name;
        this.subscription = subscription;
        this.handler = handler;
        this.process = process;
    }

    /**
     * Processes a polled batch; returns when every event of it has had its effect once, is parked behind a failure of its key,
     * was skipped, or lies in the dead-letter topic. Waits as long as database or broker are out of reach.
     *
     * @throws io.waymark.delivery.faults.StoppingException when the application stops first: the batch comes again
     */
    public void take(ConsumerRecords<String, byte[]> batch) {
        process(batch, Integer.MAX_VALUE);
    }

    /** As {@link #take}, but for how often it is tried; answers how many records were put into the dead-letter topic. */
    int process(ConsumerRecords<String, byte[]> batch, int tries) {
        return process.process(this, batch, tries);
    }

    /** Processes a batch of a consumer, each step with so many tries. */
    @FunctionalInterface
    interface Processing<P> {
        /** How many records were put into the dead-letter topic. */
        int process(Consumer<P> consumer, ConsumerRecords<String, byte[]> batch, int tries);
    }

    /** Unique in its service: the inbox's namespace, and the tag of its metrics. */
    public String name() {
        return name;
    }

    Subscription<P> subscription() {
        return subscription;
    }

    InboundHandler<P> handler() {
        return handler;
    }
}
