package io.waymark.order.ordering.adapter.messaging;

import io.quarkus.runtime.Startup;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.InboxConfig;
import io.waymark.delivery.inbox.Provenance;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.orders.CancelOrder;
import io.waymark.events.orders.CommandKey;
import io.waymark.events.orders.CommandKey.Signed;
import io.waymark.events.orders.CreateOrder;
import io.waymark.events.orders.OrderCommand;
import io.waymark.numbers.Codes;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Believes a command only where it is signed with a key that speaks for the merchant it names: whoever may write to the topic
 * could name any.
 */
@Singleton
@Startup(StartOrder.SETTINGS)
class SignedCommands implements Provenance<OrderCommand> {
    private static final String EVERYBODY = "*";

    private final Map<String, Holder> holders = new HashMap<>();
    private final UnprovenCommands unproven;
    private final CommandAge age;
    private final Clock clock;

    private record Holder(CommandKey key, Set<String> merchants) {
        boolean speaksFor(String merchant) {
            return merchants.contains(EVERYBODY) || merchants.contains(merchant);
        }
    }

    /** Why a command is not believed; the first part of a metric's tag and the sentence of a dead letter. */
    enum Doubt {
        UNSIGNED("the command is not signed: headers waymark-key, waymark-signature and ce_merchantid are needed"),
        UNKNOWN_KEY("the command is signed with a key that is not known"),
        WRONG_SIGNATURE("the command's signature does not fit its content"),
        OTHER_MERCHANT("the command names a merchant that its key does not speak for"),
        TOO_OLD("the command was signed before anything that is remembered: nobody can tell whether it had its effect"),
        AHEAD_OF_TIME("the command is signed for a time that is yet to come");

        private final String words;

        Doubt(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    SignedCommands(CommandsConfig config, InboxConfig inbox, UnprovenCommands unproven, Clock clock) {
        this.unproven = unproven;
        this.age = CommandAge.rememberedFor(inbox.retention());
        this.clock = clock;
        config.keys().forEach((id, settings) -> holders.put(id, holder(id, settings)));
    }

    private static Holder holder(String id, CommandsConfig.OfKey settings) {
        try {
            return new Holder(new CommandKey(id, settings.secret()), Set.copyOf(settings.merchants()));
        } catch (IllegalArgumentException unusable) {
            throw new IllegalStateException("waymark.orders.commands.keys." + id + ": " + unusable.getMessage());
        }
    }

    @Override
    public @Nullable String fault(ConsumerRecord<String, byte[]> record, InboundEvent<OrderCommand> event) {
        Doubt doubt = doubt(record, event);
        if (doubt == null) {
            return null;
        }
        unproven.count(doubt);
        return doubt.words();
    }

    private @Nullable Doubt doubt(ConsumerRecord<String, byte[]> record, InboundEvent<OrderCommand> event) {
        String keyId = header(record, CommandKey.ID_HEADER);
        String signature = header(record, CommandKey.SIGNATURE_HEADER);
        String merchant = event.merchantId();
        if (keyId == null || signature == null || merchant == null) {
            return Doubt.UNSIGNED;
        }
        Holder holder = holders.get(keyId);
        if (holder == null) {
            return Doubt.UNKNOWN_KEY;
        }
        Signed parts = Signed.of(
                merchant,
                text(record, CloudEventHeaders.ID),
                text(record, CloudEventHeaders.TYPE),
                text(record, CloudEventHeaders.TIME),
                record.key(),
                record.value());
        if (!holder.key().made(signature, parts)) {
            return Doubt.WRONG_SIGNATURE;
        }
        String named = named(event.payload());
        boolean agrees = named == null || Codes.folded(named).equals(merchant);
        return agrees && holder.speaksFor(merchant) ? age.doubt(event.time(), clock.instant()) : Doubt.OTHER_MERCHANT;
    }

    private static @Nullable String named(OrderCommand command) {
        return switch (command) {
            case CreateOrder create -> create.merchantId();
            case CancelOrder cancel -> cancel.merchantId();
        };
    }

    private static String text(ConsumerRecord<?, ?> record, String name) {
        String text = header(record, name);
        return text == null ? "" : text;
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
