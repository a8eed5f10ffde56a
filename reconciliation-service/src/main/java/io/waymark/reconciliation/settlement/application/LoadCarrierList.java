package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.application.CarrierLists.Source;
import io.waymark.reconciliation.settlement.domain.CarrierList;
import io.waymark.reconciliation.settlement.domain.UnreadableListException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Loads the provider's table of carriers while the service runs. */
@ApplicationScoped
public class LoadCarrierList {
    private final CarrierLists lists;
    private final CarrierListReader reader;
    private final CarrierNumbers carriers;

    LoadCarrierList(CarrierLists lists, CarrierListReader reader, CarrierNumbers carriers) {
        this.lists = lists;
        this.reader = reader;
        this.carriers = carriers;
    }

    /** What became of it. */
    public sealed interface Loading {
        /** It counts from now on. */
        record Loaded(CarrierList list) implements Loading {}

        /**
         * It lacks codes that our mapping names, and the caller did not say that it may.
         *
         * @param missing their codes, by our carriers
         */
        record Unfit(Map<String, String> missing) implements Loading {}

        /** Nobody can use it. */
        record Unreadable(String why) implements Loading {}
    }

    /**
     * Loads it as it is.
     *
     * @param missingAllowed whether codes may be gone that our mapping names; their carriers are told as unknown then
     */
    @Transactional
    public Loading load(byte[] content, boolean missingAllowed, String by) {
        CarrierList list;
        try {
            list = reader.read(content);
        } catch (UnreadableListException unreadable) {
            return new Loading.Unreadable(String.valueOf(unreadable.getMessage()));
        }
        Map<String, String> missing = carriers.mapping().entrySet().stream()
                .filter(mapped -> !list.has(mapped.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        if (!missing.isEmpty() && !missingAllowed) {
            return new Loading.Unfit(missing);
        }
        lists.add(content, list.names().size(), Source.INTERFACE, by);
        return new Loading.Loaded(list);
    }
}
