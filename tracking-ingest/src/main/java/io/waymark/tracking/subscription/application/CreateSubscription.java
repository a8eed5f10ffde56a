package io.waymark.tracking.subscription.application;

import io.waymark.tracking.subscription.domain.Filter;
import io.waymark.tracking.subscription.domain.Subscription;
import io.waymark.tracking.subscription.domain.SubscriptionStatus;
import io.waymark.webhook.application.CheckedHosts;
import io.waymark.webhook.domain.EndpointHealth;
import io.waymark.webhook.domain.UrlRules;
import io.waymark.webhook.domain.UrlVerdict;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes in a wish to be called back, once it is sure that its address may be called. */
@Singleton
public class CreateSubscription {
    private static final Logger LOG = Logger.getLogger(CreateSubscription.class);
    private final UrlRules rules;
    private final CheckedHosts hosts;
    private final Allowances allowances;
    private final ChangeSubscription changes;
    private final NewSecret secrets;
    private final Clock clock;

    CreateSubscription(
            UrlRules rules,
            CheckedHosts hosts,
            Allowances allowances,
            ChangeSubscription changes,
            NewSecret secrets,
            Clock clock) {
        this.rules = rules;
        this.hosts = hosts;
        this.allowances = allowances;
        this.changes = changes;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Creates. The host is looked up before anything is stored, outside of any transaction. */
    public Creation create(
            UUID id, String merchantId, String callbackUrl, @Nullable String description, Filter filter) {
        String objection =
                switch (rules.judge(callbackUrl)) {
                    case UrlVerdict.Refused refused -> refused.reason();
                    case UrlVerdict.Acceptable acceptable ->
                        objection(acceptable.target().host());
                };
        if (!objection.isEmpty()) {
            LOG.infof("a subscription of merchant %s was refused: its address %s", merchantId, objection);
            return new Creation.AddressRefused(objection);
        }
        Subscription subscription = new Subscription(
                id,
                0,
                merchantId,
                callbackUrl,
                description,
                filter,
                SubscriptionStatus.ACTIVE,
                EndpointHealth.GOOD,
                null,
                clock.instant());
        String secret = secrets.draw();
        Allowances.Allowance allowance = allowances.of(merchantId);
        if (!changes.add(subscription, secret, allowance)) {
            return new Creation.AllowanceUsedUp(allowance);
        }
        LOG.infof("subscription %s of merchant %s was created", id, merchantId);
        return new Creation.Created(subscription, secret);
    }

    private String objection(String host) {
        return switch (hosts.look(host)) {
            case CheckedHosts.Lookup.Found found -> "";
            case CheckedHosts.Lookup.Forbidden forbidden -> "leads to an address that is not public";
            case CheckedHosts.Lookup.Unknown unknown -> "has a host that cannot be found";
        };
    }
}
