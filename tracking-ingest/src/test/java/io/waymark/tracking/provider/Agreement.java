package io.waymark.tracking.provider;

import io.waymark.tracking.provider.ProviderConfig.OfAccount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was agreed about an account, said by a test instead of the configuration. */
public record Agreement(
        Optional<String> secret,
        Optional<String> previousSecret,
        Optional<String> token,
        Optional<List<String>> allowedIps,
        Optional<List<String>> merchants,
        Optional<List<String>> carriers)
        implements OfAccount {

    /** Nothing at all. */
    public static final Agreement NOTHING = secrets();

    /** A secret, and the one before where two are given. */
    public static Agreement secrets(String... newestFirst) {
        return new Agreement(
                Stream.of(newestFirst).findFirst(),
                Stream.of(newestFirst).skip(1).findFirst(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with a token in the address. */
    public Agreement withToken(String agreed) {
        return new Agreement(secret, previousSecret, Optional.of(agreed), allowedIps, merchants, carriers);
    }
}
