package io.waymark.tracking.provider;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.waymark.tracking.provider.ProviderConfig.OfAccount;
import io.waymark.tracking.provider.ProviderConfig.OfProvider;
import io.waymark.tracking.provider.application.Account;
import io.waymark.tracking.provider.application.Binding;
import io.waymark.tracking.provider.application.Provider;
import io.waymark.work.StartOrder;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** All accounts of all providers, checked at start: a secret that its provider cannot use stops the service at once. */
@Startup(StartOrder.SETTINGS)
@Singleton
public class Accounts {
    private static final Logger LOG = Logger.getLogger(Accounts.class);
    private final Map<String, Provider> providers;
    private final Map<String, Account> accounts = new HashMap<>();

    Accounts(@All List<Provider> providers, ProviderConfig config) {
        this.providers = providers.stream().collect(Collectors.toUnmodifiableMap(Provider::name, Function.identity()));
        config.providers().forEach(this::configure);
    }

    /** The account that a path names, a stand-in where there is no such account; empty where there is no such provider. */
    public Optional<Account> find(String provider, String account) {
        Account known = accounts.get(provider + "/" + account);
        return known == null
                ? Optional.ofNullable(providers.get(provider)).map(its -> Account.standIn(its, account))
                : Optional.of(known);
    }

    /** For whose parcels an account may speak; empty where nobody agreed on it. */
    public Optional<Binding> binding(String provider, String account) {
        return Optional.ofNullable(accounts.get(provider + "/" + account)).map(Account::binding);
    }

    /** Every name that a carrier may be asked for by: the word itself, ours for it, and what providers' tables make of it. */
    public Set<String> carriersNamed(String word) {
        Set<String> names = new HashSet<>();
        names.add(word.strip().toUpperCase(Locale.ROOT));
        for (Provider provider : providers.values()) {
            names.add(provider.carrier(word).toUpperCase(Locale.ROOT));
        }
        return names;
    }

    private void configure(String name, OfProvider ofProvider) {
        Provider provider = providers.get(name);
        if (provider == null) {
            throw new IllegalStateException("waymark.providers." + name + " names no provider; known are "
                    + providers.keySet().stream().sorted().toList());
        }
        ofProvider.accounts().forEach((account, settings) -> {
            try {
                accounts.put(name + "/" + account, account(provider, account, settings));
            } catch (IllegalArgumentException unusable) {
                throw new IllegalStateException(
                        "waymark.providers.%s.accounts.%s: %s".formatted(name, account, unusable.getMessage()));
            }
        });
    }

    private static Account account(Provider provider, String name, OfAccount settings) {
        Account made = new Account(provider, name, settings);
        if (made.isOpen()) {
            LOG.warnf(
                    "account %s has no secret, token or allowed network: whoever knows its name may push",
                    made.subject());
        }
        return made;
    }
}
