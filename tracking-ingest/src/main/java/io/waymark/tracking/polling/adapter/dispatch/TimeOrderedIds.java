package io.waymark.tracking.polling.adapter.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.tracking.polling.application.PushIds;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Ids in the order of time, as those of webhooks are. */
@Singleton
class TimeOrderedIds implements PushIds {
    @Override
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
