package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.application.CarrierListReader.Given;
import io.waymark.reconciliation.settlement.application.CarrierLists.Source;
import io.waymark.reconciliation.settlement.domain.CarrierList;
import io.waymark.reconciliation.settlement.domain.UnreadableListException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the newest version of the provider's table of carriers into effect in this process, whoever loaded it and where. */
@ApplicationScoped
public class FollowCarrierList {
    private static final CarrierList NONE = new CarrierList("", List.of(), Map.of(), List.of());

    private final CarrierLists lists;
    private final CarrierListReader reader;
    private volatile CarrierList current = NONE;
    private long followed;
    private byte @Nullable [] lastGiven;

    FollowCarrierList(CarrierLists lists, CarrierListReader reader) {
        this.lists = lists;
        this.reader = reader;
    }

    /** The table that counts in this process. */
    public CarrierList current() {
        return current;
    }

    /**
     * Loads the file of the tables folder where it has changed.
     *
     * @throws UnreadableListException where it cannot be used, once for each change of it; what counted goes on counting
     */
    public synchronized void loadGiven() {
        Given given = reader.given();
        byte[] content = given.content();
        if (!Arrays.equals(content, lastGiven)) {
            lists.add(content, carriers(content), given.builtIn() ? Source.BUILT_IN : Source.FOLDER, given.file());
            lastGiven = content;
        }
    }

    private int carriers(byte[] content) {
        try {
            return reader.read(content).names().size();
        } catch (UnreadableListException unfit) {
            lastGiven = content;
            throw unfit;
        }
    }

    /** Lets the newest version count in this process. */
    public synchronized void follow() {
        long newest = lists.newest();
        if (newest != followed) {
            current = reader.read(lists.content(newest));
            followed = newest;
        }
    }
}
