package io.waymark.tracking.provider.karrio;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Digests;
import io.waymark.tracking.provider.EventName;
import io.waymark.tracking.provider.MappedProvider;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.PushJson;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Karrio: pushes of the shipping server that merchants run themselves. It signs nothing: it sends the webhook's secret itself,
 * so only a door with TLS may receive it.
 */
@Singleton
public class KarrioProvider implements MappedProvider {
    static final String NAME = "karrio";
    private static final String SECRET = "X-Event-Id";
    private static final Set<String> OF_TRACKERS = Set.of("tracker_created", "tracker_updated");
    private final PushJson<Webhook> json = new PushJson<>(Webhook.class);
    private final ProviderCodes codes;

    /** A provider with its tables, read and checked. */
    public KarrioProvider(Tables tables) {
        this.codes = ProviderCodes.read(tables, NAME);
    }

    @Override
    public ProviderCodes codes() {
        return codes;
    }

    @Override
    public SignedPush open(WebhookRequest request) {
        return new SignedPush(
                key -> Digests.same(key, request.header().apply(SECRET)), () -> read(request), Reply.empty(200));
    }

    private Push read(WebhookRequest request) throws MalformedPushException {
        if (!EventName.isAmong(OF_TRACKERS, request.body())) {
            return Push.EMPTY;
        }
        RowReading reading = new RowReading(request.receivedAt());
        return reading.push(new Trackers(codes, reading).reports(json.read(request.body(), reading)));
    }
}
