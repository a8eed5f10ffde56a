package io.waymark.tracking.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.application.Account;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.application.WebhookRequest;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.kdniao.KdniaoProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What makes a push genuine, for accounts that sign, that agreed on a token, and that agreed on nothing. */
class AccountBelievesTest {
    private static final byte[] OLD = {1};
    private static final byte[] NEW = {2};
    private static final byte[] FOREIGN = {3};

    @Test
    void bothKeysAreGoodWhileASenderChangesOver() {
        Account account = account(List.of(NEW, OLD), null);

        assertThat(account.believes(signedWith(NEW), asking(null))).isTrue();
        assertThat(account.believes(signedWith(OLD), asking(null))).isTrue();
        assertThat(account.believes(signedWith(FOREIGN), asking(null))).isFalse();
    }

    @Test
    void aTokenIsEnoughWhereItWasAgreedAndOnlyTheRightOne() {
        Account account = account(List.of(), "t0ken");

        assertThat(account.believes(signedWith(FOREIGN), asking("t0ken"))).isTrue();
        assertThat(account.believes(signedWith(FOREIGN), asking("t0keN"))).isFalse();
        assertThat(account.believes(signedWith(FOREIGN), asking(null))).isFalse();
        assertThat(account.isOpen()).isFalse();
    }

    @Test
    void aKeyIsNotOutdoneByAnAbsentToken() {
        Account account = account(List.of(NEW), "t0ken");

        assertThat(account.believes(signedWith(NEW), asking(null))).isTrue();
        assertThat(account.believes(signedWith(FOREIGN), asking("t0ken"))).isTrue();
        assertThat(account.believes(signedWith(FOREIGN), asking("other"))).isFalse();
    }

    @Test
    void whereNothingWasAgreedTheNetworksAloneDecide() {
        Account account = account(List.of(), null);

        assertThat(account.believes(signedWith(FOREIGN), asking(null))).isTrue();
        assertThat(account.isOpen()).isTrue();
    }

    private static Account account(List<byte[]> keys, @Nullable String token) {
        return new Account(new KdniaoProvider(Tables.builtIn()), "main", keys, token, null);
    }

    private static WebhookRequest asking(@Nullable String token) {
        Map<String, String> parameters = token == null ? Map.of() : Map.of("token", token);
        return new WebhookRequest(
                "main", "POST", "/webhooks/any/main", new byte[0], name -> null, parameters::get, PushReading.NOW);
    }

    private static SignedPush signedWith(byte[] used) {
        return new SignedPush(key -> Arrays.equals(key, used), () -> Push.EMPTY, Reply.empty(200));
    }
}
