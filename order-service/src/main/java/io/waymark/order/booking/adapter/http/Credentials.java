package io.waymark.order.booking.adapter.http;

import io.waymark.order.booking.adapter.http.signature.Credential;
import java.util.EnumMap;
import java.util.Map;

/** What an operator has set for a carrier. */
final class Credentials {

    static Map<Credential, String> of(CarriersConfig.Endpoint endpoint) {
        Map<Credential, String> set = new EnumMap<>(Credential.class);
        endpoint.account().ifPresent(account -> set.put(Credential.ACCOUNT, account));
        endpoint.apiKey().ifPresent(key -> set.put(Credential.API_KEY, key));
        endpoint.secret().ifPresent(secret -> set.put(Credential.SECRET, secret));
        return set;
    }

    private Credentials() {}
}
