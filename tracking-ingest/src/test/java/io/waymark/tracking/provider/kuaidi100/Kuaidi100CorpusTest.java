package io.waymark.tracking.provider.kuaidi100;

import static io.waymark.tracking.provider.PushReading.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.tracking.provider.Corpus;
import io.waymark.tracking.provider.PushReading;
import io.waymark.tracking.provider.application.Reply;
import io.waymark.tracking.provider.application.SignedPush;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.shipment.domain.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every Kuaidi100 body of the corpus has the signature, the reply and the meaning that {@code corpus.csv} names. */
class Kuaidi100CorpusTest {
    private final Kuaidi100Provider provider = new Kuaidi100Provider(Tables.builtIn());

    @TestFactory
    Stream<DynamicTest> everyFile() throws IOException {
        Corpus corpus = new Corpus("kuaidi100");
        return Tables.builtIn().read("providers/kuaidi100/corpus.csv", Function.<TableRow>identity()).rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.text("file"), () -> check(corpus, row)));
    }

    private void check(Corpus corpus, TableRow row) throws Exception {
        String form = row.text("file") + ".form.txt";
        SignedPush signed = Posted.open(corpus.body(form));
        assertThat(signed.isSignedWith(provider.key(corpus.told(form, "salt")))).isTrue();
        assertThat(signed.isSignedWith(provider.key("another"))).isFalse();
        String param = new String(corpus.body(row.text("file") + ".param.json"), StandardCharsets.UTF_8);
        assertThat(new String(Posted.form(param, corpus.told(form, "salt")), StandardCharsets.US_ASCII))
                .contains(corpus.told(row.text("file") + ".param.json", "sign"));

        Push push = signed.parse();

        assertThat(signed.accepted(NOW))
                .isEqualTo(new Reply(
                        200, "application/json", "{\"result\":true,\"returnCode\":\"200\",\"message\":\"成功\"}"));
        if (row.text("standing").equals("nothing")) {
            assertThat(push.reports()).isEmpty();
            return;
        }
        Node decided = PushReading.decidedBy(push);
        assertThat(PushReading.standing(push)).isEqualTo(row.text("standing"));
        assertThat(decided.occurredAt()).hasToString(row.text("time"));
        assertThat(PushReading.place(decided)).isEqualTo(row.optionalText("place") == null ? "" : row.text("place"));
    }
}
