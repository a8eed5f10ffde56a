package io.waymark.exceptions.cases.domain;

import static io.waymark.exceptions.cases.domain.ShipmentStory.labelIssued;
import static io.waymark.exceptions.cases.domain.ShipmentStory.promised;
import static io.waymark.exceptions.cases.domain.ShipmentStory.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.exceptions.cases.adapter.files.SeverityTable;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.tables.TableException;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityRulesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private final ShipmentStory story = new ShipmentStory();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"500000, CNY, HIGH", "499999, CNY, MEDIUM", "500000, XAF, MEDIUM", "99999999, JPY, HIGH"})
    void goodsThatAreWorthMuchRaiseTheSeverityByTheirCurrency(long minor, String currency, Severity severity) {
        story.take(labelIssued(new Worth(minor, currency))).take(missorted(1, HOUR));

        assertThat(story.caseOf("movement").routing().severity()).isEqualTo(severity);
    }

    @Test
    void theReasonNamesRuleVersionAndEvidence() {
        story.take(labelIssued(new Worth(612_050, "CNY"))).take(missorted(1, HOUR));

        assertThat(story.caseOf("movement").routing().explanation())
                .endsWith(
                        "; severity MEDIUM to HIGH by rule goods-cny version 1: goods of CNY 6120.50, from CNY 5000.00 on");
    }

    @Test
    void aPromiseThatHadPassedWhenTheCaseWasOpenedRaisesIt() {
        story.take(promised(1, HOUR, null, ShipmentStory.START.plus(HOUR.multipliedBy(2))))
                .at(HOUR.multipliedBy(3))
                .take(missorted(2, HOUR.multipliedBy(3)));

        ExceptionCase late = story.caseOf("movement");
        assertThat(late.routing().severity()).isEqualTo(Severity.HIGH);
        assertThat(late.routing().explanation())
                .contains("MEDIUM to HIGH by rule promise version 1: delivery was promised by "
                        + ShipmentStory.START.plus(HOUR.multipliedBy(2)));
    }

    @Test
    void aPromiseThatPassesLaterOrWasKeptRaisesNothing() {
        story.take(promised(1, HOUR, null, ShipmentStory.START.plus(HOUR.multipliedBy(2))))
                .at(HOUR)
                .take(missorted(2, HOUR))
                .at(HOUR.multipliedBy(4))
                .take(missorted(3, HOUR.multipliedBy(4)));
        assertThat(story.caseOf("movement").routing().severity()).isEqualTo(Severity.MEDIUM);

        ShipmentStory kept = new ShipmentStory();
        kept.take(promised(1, HOUR, null, ShipmentStory.START.plus(HOUR.multipliedBy(2))))
                .take(scan(2, HOUR, "DELIVERED", "recipient", null))
                .at(HOUR.multipliedBy(4))
                .take(scan(3, HOUR.multipliedBy(4), "RETURNING", "to_sender", "RETURN_STARTED"));
        assertThat(kept.caseOf("return").routing().severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void aDeliveryThatIsLearntLateTakesTheStepBack() {
        story.take(promised(1, HOUR, null, ShipmentStory.START.plus(HOUR.multipliedBy(2))))
                .at(HOUR.multipliedBy(3))
                .take(missorted(2, HOUR.multipliedBy(3)));
        assertThat(story.caseOf("movement").routing().severity()).isEqualTo(Severity.HIGH);

        story.take(scan(3, HOUR, HOUR.multipliedBy(3), "DELIVERED", "recipient", null));

        assertThat(story.caseOf("movement").isOpen()).isTrue();
        assertThat(story.caseOf("movement").routing().severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void bothAndTheSecondAttemptAddUpWithAReasonForEachUpToTheMost() {
        story.take(labelIssued(new Worth(600_000, "CNY")))
                .take(promised(1, HOUR, null, ShipmentStory.START.plus(HOUR)))
                .at(HOUR.multipliedBy(3))
                .take(scan(2, HOUR.multipliedBy(2), "DELIVERY_FAILED", "not_home", "RCPT_UNAVAILABLE"))
                .take(scan(3, HOUR.multipliedBy(3), "DELIVERY_FAILED", "not_home", "RCPT_UNAVAILABLE"));

        Routing routing = story.caseOf("failed delivery").routing();
        assertThat(routing.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(routing.explanation())
                .contains(
                        "MEDIUM to HIGH by class RCPT_UNAVAILABLE: 2 failed attempts",
                        "HIGH to CRITICAL by rule promise");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a,1,worth,XYZ,1,1,;column currency: is no currency of ISO 4217: XYZ",
                "a,1,worth,CNY,,1,;column fromMinor: is empty",
                "a,1,promise,CNY,,1,;column currency: and fromMinor stay empty",
                "a,1,weight,,,1,;column when: is none of",
                "a,1,promise,,,4,;column steps: is not between 1 and 3",
                "a,,promise,,,1,;column version: is empty"
            })
    void aRuleThatIsWrongIsNamed(String line, String said) throws IOException {
        Files.writeString(
                folder.resolve("severity-rules.csv"),
                "rule,version,when,currency,fromMinor,steps,except\n" + line + "\n");
        Tables tables = new Tables(Optional.of(folder));

        assertThatThrownBy(() -> SeverityTable.rules(tables))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining(said);
    }

    private static Fact missorted(long version, Duration occurred) {
        return scan(version, occurred, "IN_TRANSIT", "missorted", "MISSORTED");
    }
}
