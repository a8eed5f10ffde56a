package io.waymark.tracking.provider.kuaidi100;

import static io.waymark.tracking.provider.PushReading.NOW;
import static io.waymark.tracking.provider.PushReading.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Agreement;
import io.waymark.tracking.provider.application.Account;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.application.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What makes a Kuaidi100 push genuine: the salt, where the subscription has one. */
class Kuaidi100SignatureTest {
    private static final String SALT = "0f1e2d3c4b5a";
    private static final String PARAM = Posted.param("0", Posted.row(0, "0"));
    private final Kuaidi100Provider provider = new Kuaidi100Provider(Tables.builtIn());

    @Test
    void noByteOfAFormMayBeAltered() throws Exception {
        byte[] form = Posted.form(PARAM, SALT);
        assertThat(believes(form, SALT)).isTrue();

        for (int i = 0; i < form.length; i++) {
            byte[] altered = form.clone();
            altered[i] ^= 1;
            assertThat(isGenuine(altered)).as("byte %d", i).isFalse();
        }
    }

    @Test
    void anAbsentWrongOrDoubledSignIsRefused() throws Exception {
        assertThat(believes(Posted.form(PARAM, "", ""), SALT)).isFalse();
        assertThat(believes(Posted.form(PARAM, "sign=&", ""), SALT)).isFalse();
        assertThat(believes(Posted.form(PARAM, "another"), SALT)).isFalse();
        assertThat(believes("sign=".getBytes(StandardCharsets.UTF_8), SALT)).isFalse();
        assertThatThrownBy(() -> Posted.open(Posted.form(PARAM, "", "&param=1")))
                .hasMessageContaining("twice");
    }

    @Test
    void theSaltBeforeIsBelievedWhileSubscriptionsChangeOver() throws Exception {
        byte[] form = Posted.form(PARAM, "old");

        assertThat(believes(form, SALT, "old")).isTrue();
        assertThat(believes(form, SALT)).isFalse();
    }

    @Test
    void anAccountWithoutASaltBelievesWhatIsNotSigned() throws Exception {
        assertThat(believes(Posted.form(PARAM, "", ""))).isTrue();
    }

    @Test
    void aRefusalHasKuaidi100sShape() {
        assertThat(provider.refusal(request(new byte[0], Map.of()), 401, "signature mismatch", NOW))
                .contains(Reply.json(
                        401, "{\"result\":false,\"returnCode\":\"500\",\"message\":\"signature mismatch\"}"));
    }

    private boolean isGenuine(byte[] form) {
        try {
            return believes(form, SALT);
        } catch (MalformedPushException unreadable) {
            return false;
        }
    }

    private boolean believes(byte[] form, String... salts) throws MalformedPushException {
        Account account = new Account(provider, "main", Agreement.secrets(salts));
        return account.believes(Posted.open(form), request(form, Map.of()));
    }
}
