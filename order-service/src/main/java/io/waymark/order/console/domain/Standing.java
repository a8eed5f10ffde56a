package io.waymark.order.console.domain;

import io.waymark.console.domain.Entry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may do what by the console's word, at one time. */
public final class Standing {
    public static final String MERCHANTS = "merchants";
    public static final String CLIENTS = "clients";
    public static final String CARRIERS = "carriers";
    public static final String STATUS = "status";
    public static final String BLOCKED = "BLOCKED";
    public static final String CHANNELS = "channels";
    public static final String MERCHANT_ID = "merchantId";
    public static final String PAUSED = "paused";
    public static final String YES = "yes";

    private final Set<String> blockedMerchants = new HashSet<>();
    private final Map<String, Set<String>> channelsOf = new HashMap<>();
    private final Set<String> blockedClients = new HashSet<>();
    private final Map<String, String> merchantOf = new HashMap<>();
    private final Set<String> pausedCarriers = new HashSet<>();

    public Standing(Collection<Entry> entries) {
        entries.forEach(this::take);
    }

    private void take(Entry entry) {
        switch (entry.room()) {
            case MERCHANTS -> {
                if (entry.text(STATUS).equals(BLOCKED)) {
                    blockedMerchants.add(entry.name());
                }
                if (!entry.text(CHANNELS).isEmpty()) {
                    channelsOf.put(entry.name(), Set.copyOf(words(entry.text(CHANNELS))));
                }
            }
            case CLIENTS -> {
                if (entry.text(STATUS).equals(BLOCKED)) {
                    blockedClients.add(entry.name());
                }
                if (!entry.text(MERCHANT_ID).isEmpty()) {
                    merchantOf.put(entry.name(), entry.text(MERCHANT_ID));
                }
            }
            case CARRIERS -> {
                if (entry.text(PAUSED).equals(YES)) {
                    pausedCarriers.add(entry.name());
                }
            }
            default -> {}
        }
    }

    /** The words of a field, which have blanks between them. */
    public static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    public boolean isMerchantBlocked(String merchantId) {
        return blockedMerchants.contains(merchantId);
    }

    /** Whether a merchant may choose a channel: any, where the console names none for it. */
    public boolean mayUse(String merchantId, String channel) {
        Set<String> allowed = channelsOf.get(merchantId);
        return allowed == null || allowed.contains(channel);
    }

    public boolean isClientBlocked(String client) {
        return blockedClients.contains(client);
    }

    /** The merchant whose client it is; empty where the console names none. */
    public Optional<String> merchantOf(String client) {
        return Optional.ofNullable(merchantOf.get(client));
    }

    /** Whether a client may speak for a merchant: for any, where the console names none for it. */
    public boolean speaksFor(String client, String merchantId) {
        return merchantOf.getOrDefault(client, merchantId).equals(merchantId);
    }

    public boolean isPaused(String carrier) {
        return pausedCarriers.contains(carrier);
    }
}
