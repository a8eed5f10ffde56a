package io.waymark.order.rating.adapter.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventTypes;
import io.waymark.events.rates.PublishedRateCard;
import io.waymark.jdbc.Database;
import io.waymark.json.HouseJson;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.rating.application.CardFacts;
import io.waymark.order.rating.domain.RateCard;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Tells of rate cards through the outbox, and remembers what it told. */
@Singleton
class OutboxCardFacts implements CardFacts {
    private static final Logger LOG = Logger.getLogger(OutboxCardFacts.class);

    /** Replicas that start together tell one after the other, and the second finds nothing new. */
    private static final String ONE_AT_A_TIME =
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('rate-cards', 0))";

    private static final String TOLD = "SELECT card, version, withdrawn, payload::text FROM published_rate_card";

    private static final String REMEMBER = """
            INSERT INTO published_rate_card AS known (card, version, withdrawn, payload)
            SELECT card, version, withdrawn, payload::jsonb
            FROM unnest(?::text[], ?::text[], ?::bool[], ?::text[]) AS t(card, version, withdrawn, payload)
            ON CONFLICT (card) DO UPDATE SET (version, withdrawn, payload)
              = (excluded.version, excluded.withdrawn, excluded.payload)""";

    private final JsonMapper json = HouseJson.mapper();
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;

    OutboxCardFacts(Database database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void current(List<RateCard> cards, Map<String, Channel> channels) {
        Instant now = clock.instant();
        database.query(ONE_AT_A_TIME, row -> 1);
        Map<String, PublishedRateCard> gone = new HashMap<>(told());
        List<PublishedRateCard> news = new ArrayList<>();
        for (RateCard card : cards) {
            Channel channel = Objects.requireNonNull(channels.get(card.channel()), card.channel());
            PublishedRateCard last = gone.remove(card.name());
            if (last == null || !last.equals(CardTranslation.told(card, channel, last.publishedAt()))) {
                news.add(CardTranslation.told(card, channel, now));
            }
        }
        gone.values().stream()
                .filter(last -> !last.withdrawn())
                .map(last -> CardTranslation.withdrawn(last, now))
                .forEach(news::add);
        if (!news.isEmpty()) {
            tell(news, now);
        }
    }

    private void tell(List<PublishedRateCard> news, Instant now) {
        database.update(REMEMBER, parameters -> parameters
                .rows(news)
                .texts(PublishedRateCard::card)
                .texts(PublishedRateCard::version)
                .flags(PublishedRateCard::withdrawn)
                .texts(this::write));
        outbox.append(news.stream()
                .map(card -> OutboundEvent.of(EventTypes.RATE_CARD, card.card(), null, now, card))
                .toList());
        LOG.infof(
                "told of rate cards: %s",
                news.stream().map(PublishedRateCard::card).toList());
    }

    private Map<String, PublishedRateCard> told() {
        Map<String, PublishedRateCard> told = new HashMap<>();
        database.query(TOLD, row -> told.put(row.text("card"), read(row.text("payload"))));
        return told;
    }

    private String write(PublishedRateCard card) {
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a rate card is not writable as JSON", broken);
        }
    }

    private PublishedRateCard read(String stored) {
        try {
            return json.readValue(stored, PublishedRateCard.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored rate card cannot be read", broken);
        }
    }
}
