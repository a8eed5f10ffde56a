package io.waymark.order.numbering.application;

import io.waymark.order.numbering.domain.NumberRange;
import io.waymark.order.ordering.application.NumberRanges;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.ShipmentCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives numbers out of ranges without a gap: a batch at a time, under the lock of its ranges, in the orders' transaction. */
@ApplicationScoped
public class TakeNumbers implements NumberRanges {
    private static final Logger LOG = Logger.getLogger(TakeNumbers.class);
    private static final int NONE = -1;

    private final Ranges ranges;
    private final RangeFacts facts;
    private final Clock clock;

    TakeNumbers(Ranges ranges, RangeFacts facts, Clock clock) {
        this.ranges = ranges;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Map<Wish, ShipmentCode> take(List<Wish> wishes) {
        List<NumberRange> locked = new ArrayList<>(ranges.lock(
                wishes.stream().map(wish -> wish.key().merchantId()).distinct().toList(),
                wishes.stream().map(Wish::channel).distinct().toList()));
        locked.sort(Comparator.comparingInt(NumberRange::narrowness).reversed());
        Map<UUID, NumberRange> changed = new LinkedHashMap<>();
        Map<Wish, ShipmentCode> taken = new HashMap<>();
        Set<OrderKey> met = new HashSet<>();
        for (Wish wish : wishes) {
            int serving = met.contains(wish.key()) ? NONE : serving(locked, wish);
            if (serving != NONE) {
                NumberRange range = locked.get(serving);
                met.add(wish.key());
                taken.put(wish, range.code());
                locked.set(serving, range.advanced());
                changed.put(range.id(), range.advanced());
            }
        }
        if (!changed.isEmpty()) {
            ranges.advance(changed.values());
        }
        tellUsedUp(changed.values(), locked);
        return taken;
    }

    /** Whatever stands in for a range that served one of these wishes may serve them too, so it is among the locked ones. */
    private void tellUsedUp(Collection<NumberRange> changed, List<NumberRange> locked) {
        Instant now = clock.instant();
        List<UUID> told = new ArrayList<>();
        for (NumberRange range : changed) {
            if (range.free() == 0) {
                LOG.warnf(
                        "range %s of %s gave its last number",
                        range.id(), range.codes().serviceIndicator());
                if (locked.stream().noneMatch(other -> other.free() > 0 && other.standsInFor(range))) {
                    facts.usedUp(range, now);
                    told.add(range.id());
                }
            }
        }
        if (!told.isEmpty()) {
            ranges.told(told, now);
        }
    }

    private static int serving(List<NumberRange> ranges, Wish wish) {
        for (int i = 0; i < ranges.size(); i++) {
            NumberRange range = ranges.get(i);
            if (range.free() > 0 && range.serves(wish.key().merchantId(), wish.channel())) {
                return i;
            }
        }
        return NONE;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void used(Collection<Use> uses) {
        ranges.use(uses, clock.instant());
    }
}
