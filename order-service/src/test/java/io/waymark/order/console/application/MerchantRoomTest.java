package io.waymark.order.console.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.console.domain.Misfit;
import io.waymark.order.ordering.adapter.data.LibPhoneNumbers;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.ContactRules;
import io.waymark.order.ordering.domain.Countries;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Watches that a merchant can be reached by what is said of it. */
class MerchantRoomTest {
    private final MerchantRoom room =
            new MerchantRoom(new Channels(Map.of()), new ContactRules(new Countries(Map.of()), new LibPhoneNumbers()));

    @Test
    void aContactThatReachesNobodyIsNamed() {
        assertThat(faulty("nomail", "abc")).containsExactlyInAnyOrder("contactEmail", "contactPhone");
        assertThat(faulty("nomail", "")).containsExactly("contactEmail");
        assertThat(faulty("", "020 7946 0143")).containsExactly("contactPhone");
    }

    @Test
    void aContactMayBeLeftOut() {
        assertThat(faulty("", "")).isEmpty();
        assertThat(faulty(" ", "+44 20 7946 0143")).isEmpty();
        assertThat(faulty("desk@acme.example", "")).isEmpty();
    }

    private List<String> faulty(String email, String phone) {
        Map<String, String> fields =
                Map.of("company", "Acme", "status", "ACTIVE", "contactEmail", email, "contactPhone", phone);
        return room.faults("acme", fields).stream().map(Misfit::field).toList();
    }
}
