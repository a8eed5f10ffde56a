package io.waymark.tracking.provider.sf;

import static io.waymark.tracking.provider.PushReading.NOW;
import static io.waymark.tracking.provider.PushReading.request;
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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every SF body of the corpus has the reply and the meaning that {@code corpus.csv} names. */
class SfCorpusTest {
    private final SfProvider provider = new SfProvider(Tables.builtIn());

    @TestFactory
    Stream<DynamicTest> everyFile() throws IOException {
        Corpus corpus = new Corpus("sf");
        return Tables.builtIn().read("providers/sf/corpus.csv", Function.<TableRow>identity()).rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.text("file"), () -> check(corpus, row)));
    }

    private void check(Corpus corpus, TableRow row) throws Exception {
        String file = row.text("file");
        SignedPush opened = provider.open(request(corpus.body(file), Map.of()));

        Push push = opened.parse();

        assertThat(opened.accepted(NOW)).isEqualTo(reply(file));
        String standing = row.text("standing");
        if (standing.startsWith("kept")) {
            Node node = push.reports().getFirst().nodes().getFirst();
            assertThat(node.known()).isTrue();
            assertThat(node.status()).isNull();
            assertThat("kept " + node.exception()).isEqualTo(standing);
            assertThat(node.occurredAt()).hasToString(row.text("time"));
            return;
        }
        Node decided = PushReading.decidedBy(push);
        assertThat(PushReading.standing(push)).isEqualTo(standing);
        assertThat(decided.occurredAt()).hasToString(row.text("time"));
        assertThat(PushReading.place(decided)).isEqualTo(row.optionalText("place") == null ? "" : row.text("place"));
    }

    private static Reply reply(String file) {
        return file.endsWith(".json")
                ? new Reply(200, "application/json", "{\"return_code\":\"0000\",\"return_msg\":\"成功\"}")
                : new Reply(
                        200,
                        "text/xml;charset=UTF-8",
                        "<Response service=\"RoutePushService\"><Head>OK</Head></Response>");
    }
}
