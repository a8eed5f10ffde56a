package io.waymark.tracking.subscription.adapter.persistence;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.waymark.tracking.subscription.SigningSecrets;
import io.waymark.tracking.subscription.application.Allowances.Allowance;
import io.waymark.tracking.subscription.application.Subscriptions;
import io.waymark.tracking.subscription.domain.Subscription;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Subscriptions as entities; whoever changes one holds its row's lock until the end of the transaction. */
@Singleton
class PanacheSubscriptions implements Subscriptions, PanacheRepositoryBase<SubscriptionEntity, UUID> {
    private static final UUID LEAST = new UUID(0, 0);

    /** One merchant's subscriptions are counted and added by one transaction at a time. */
    private static final String ONE_AT_A_TIME =
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('subscriptions/' || ?1, 0))";

    private static final String NAMED_SHIPMENTS =
            "SELECT coalesce(sum(cardinality(shipment_codes)), 0) FROM callback_subscription WHERE merchant_id = ?1";

    private final SigningSecrets secrets;

    PanacheSubscriptions(SigningSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public boolean add(Subscription subscription, String secret, Allowance allowance) {
        String merchant = subscription.merchantId();
        number(ONE_AT_A_TIME, merchant);
        List<String> codes = subscription.filter().shipmentCodes();
        long named = number(NAMED_SHIPMENTS, merchant) + (codes == null ? 0 : codes.size());
        boolean allowed = count("merchantId", merchant) < allowance.subscriptions() && named <= allowance.shipments();
        if (allowed) {
            persistAndFlush(new SubscriptionEntity(subscription, secrets.seal(secret, subscription.id())));
        }
        return allowed;
    }

    @Override
    public Optional<Subscription> get(UUID id) {
        return findByIdOptional(id).map(SubscriptionEntity::subscription);
    }

    @Override
    public List<Subscription> page(@Nullable String merchantId, @Nullable UUID after, int most) {
        UUID begin = after == null ? LEAST : after;
        PanacheQuery<SubscriptionEntity> found = merchantId == null
                ? find("id > ?1 order by id", begin)
                : find("id > ?1 and merchantId = ?2 order by id", begin, merchantId);
        return found.range(0, most - 1).stream()
                .map(SubscriptionEntity::subscription)
                .toList();
    }

    @Override
    @Transactional
    public Set<String> merchants() {
        return new HashSet<>(getEntityManager()
                .createQuery("select distinct merchantId from SubscriptionEntity", String.class)
                .getResultList());
    }

    @Override
    public Optional<Subscription> pause(Subscription seen) {
        return change(seen, SubscriptionEntity::pause);
    }

    @Override
    public Optional<Subscription> resume(Subscription seen) {
        return change(seen, SubscriptionEntity::resume);
    }

    @Override
    public Optional<Subscription> rotate(Subscription seen, String secret, Instant previousUntil) {
        return change(seen, entity -> entity.rotate(secrets.seal(secret, seen.id()), previousUntil));
    }

    @Override
    public Optional<Subscription> remove(Subscription seen) {
        return change(seen, this::delete);
    }

    /** Does nothing to what is not any more as it was seen. */
    private Optional<Subscription> change(Subscription seen, Consumer<SubscriptionEntity> edit) {
        return findByIdOptional(seen.id(), LockModeType.PESSIMISTIC_WRITE)
                .filter(entity -> entity.isOf(seen.version()))
                .map(entity -> {
                    edit.accept(entity);
                    flush();
                    return entity.subscription();
                });
    }

    private long number(String sql, String merchant) {
        return ((Number) getEntityManager()
                        .createNativeQuery(sql)
                        .setParameter(1, merchant)
                        .getSingleResult())
                .longValue();
    }
}
