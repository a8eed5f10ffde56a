package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.Accounts;
import io.waymark.tracking.provider.application.Binding;
import io.waymark.tracking.shipment.ShipmentStore;
import io.waymark.tracking.shipment.domain.HistoryRules;
import io.waymark.tracking.unreadable.UnreadableRows;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What all transactions of groups work with. */
@Singleton
class GroupTransactions {
    private final ShipmentStore shipments;
    private final HistoryRules rules;
    private final UnreadableRows unreadable;
    private final Accounts accounts;
    private final Clock clock;

    GroupTransactions(
            ShipmentStore shipments, HistoryRules rules, UnreadableRows unreadable, Accounts accounts, Clock clock) {
        this.shipments = shipments;
        this.rules = rules;
        this.unreadable = unreadable;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The transactions of one writer.
     *
     * @param patient whether they wait for the database to choose among the nodes of shipments that store too many
     */
    GroupTransaction of(boolean patient) {
        return new GroupTransaction(this, patient);
    }

    ShipmentStore shipments() {
        return shipments;
    }

    HistoryRules rules() {
        return rules;
    }

    UnreadableRows unreadable() {
        return unreadable;
    }

    Clock clock() {
        return clock;
    }

    /** For whose parcels the account of a push may speak; for none where nobody agrees on it any more. */
    Binding binding(AcceptedPush push) {
        return accounts.binding(push.provider(), push.account())
                .orElse(isOurs(push.account()) ? Binding.NONE : Binding.NOBODY);
    }

    private static boolean isOurs(String account) {
        return AcceptedPush.ASKED.equals(account) || AcceptedPush.NOT_KEPT.equals(account);
    }
}
