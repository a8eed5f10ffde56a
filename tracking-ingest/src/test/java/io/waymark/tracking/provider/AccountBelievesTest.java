package io.waymark.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.application.Account;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.shippo.ShippoProvider;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What makes a push genuine, for accounts that sign, that agreed on a token, and that agreed on nothing. */
class AccountBelievesTest {
    private static final String OLD = "old";
    private static final String NEW = "new";
    private static final String FOREIGN = "foreign";

    @Test
    void bothKeysAreGoodWhileASenderChangesOver() {
        Account account = account(Agreement.secrets(NEW, OLD));

        assertThat(account.believes(signedWith(NEW), asking(null))).isTrue();
        assertThat(account.believes(signedWith(OLD), asking(null))).isTrue();
        assertThat(account.believes(signedWith(FOREIGN), asking(null))).isFalse();
    }

    @Test
    void aTokenIsEnoughWhereItWasAgreedAndOnlyTheRightOne() {
        Account account = account(Agreement.NOTHING.withToken("t0ken"));

        assertThat(account.believes(signedWith(FOREIGN), asking("t0ken"))).isTrue();
        assertThat(account.believes(signedWith(FOREIGN), asking("t0keN"))).isFalse();
        assertThat(account.believes(signedWith(FOREIGN), asking(null))).isFalse();
        assertThat(account.isOpen()).isFalse();
    }

    @Test
    void whereASecretAndATokenWereAgreedBothAreNeeded() {
        Account account = account(Agreement.secrets(NEW, OLD).withToken("t0ken"));

        assertThat(account.believes(signedWith(NEW), asking("t0ken"))).isTrue();
        assertThat(account.believes(signedWith(OLD), asking("t0ken"))).isTrue();
        assertThat(account.believes(signedWith(NEW), asking(null))).isFalse();
        assertThat(account.believes(signedWith(NEW), asking("other"))).isFalse();
        assertThat(account.believes(signedWith(FOREIGN), asking("t0ken"))).isFalse();
    }

    @Test
    void everyPushIsTriedWithAsManyKeysAndAStandInBelievesNothing() {
        List<Account> accounts = List.of(
                account(Agreement.NOTHING),
                account(Agreement.NOTHING.withToken("t0ken")),
                account(Agreement.secrets(NEW)),
                account(Agreement.secrets(NEW, OLD)),
                Account.standIn(new ShippoProvider(Tables.builtIn()), "nobody"));

        for (Account account : accounts) {
            AtomicInteger tried = new AtomicInteger();
            SignedPush push = new SignedPush(key -> tried.incrementAndGet() > 0, () -> Push.EMPTY, Reply.empty(200));

            boolean believed = account.believes(push, asking("t0ken"));

            assertThat(tried).as(account.subject()).hasValue(2);
            assertThat(believed).as(account.subject()).isEqualTo(account.exists());
        }
    }

    @Test
    void whereNothingWasAgreedTheNetworksAloneDecide() {
        Account account = account(Agreement.NOTHING);

        assertThat(account.believes(signedWith(FOREIGN), asking(null))).isTrue();
        assertThat(account.isOpen()).isTrue();
    }

    private static Account account(Agreement agreed) {
        return new Account(new ShippoProvider(Tables.builtIn()), "main", agreed);
    }

    private static WebhookRequest asking(@Nullable String token) {
        Map<String, String> parameters = token == null ? Map.of() : Map.of("token", token);
        return new WebhookRequest(
                "main", "POST", "/webhooks/any/main", new byte[0], name -> null, parameters::get, PushReading.NOW);
    }

    private static SignedPush signedWith(String used) {
        return new SignedPush(
                key -> Arrays.equals(key, used.getBytes(StandardCharsets.UTF_8)), () -> Push.EMPTY, Reply.empty(200));
    }
}
