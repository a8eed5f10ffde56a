package io.waymark.exceptions.classify.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.events.incidents.IncidentKind;
import io.waymark.events.reconciliation.PostingRecorded;
import io.waymark.exceptions.classify.domain.ClassOverrides;
import io.waymark.exceptions.classify.domain.Clearing;
import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.ExceptionClasses;
import io.waymark.exceptions.classify.domain.Keywords;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Playbooks;
import io.waymark.exceptions.classify.domain.PostingKind;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.classify.domain.ShipmentState;
import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.tables.LiveTable;
import io.waymark.tables.LiveTables;
import io.waymark.tables.TableException;
import io.waymark.tables.TableFault;
import io.waymark.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifyTablesTest {
    private static final ClassifyTables TABLES = new ClassifyTables(Tables.builtIn());
    private static final Playbooks PLAYBOOKS = TABLES.playbooks().get();
    private static final ExceptionClasses CLASSES = TABLES.classes().get();

    @Test
    void everyKindOfIncidentIsAClassThatEndsWhenHealthyOfTheTechnicalDeskUnlessItIsAboutMoney() {
        for (IncidentKind kind : IncidentKind.values()) {
            ExceptionClass type = CLASSES.get(kind.name());
            assertThat(type.owner())
                    .isEqualTo(kind == IncidentKind.FIN_SETTLEMENT_DUE ? Owner.FINANCE : Owner.TECHNICAL);
            assertThat(type.clearsWhen()).contains(new Clearing(Clearing.Mode.AFTER, Signal.HEALTHY));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STALL_LABEL,        OPERATIONS, MEDIUM,   PT4H,  PT24H",
        "NOT_FOUND_72H,      TECHNICAL,  MEDIUM,   PT4H,  PT24H",
        "EXPIRED,            OPERATIONS, HIGH,     PT4H,  P5D",
        "PROMISE_BROKEN,     OPERATIONS, LOW,      PT24H,",
        "ADDR_INCORRECT,     SUPPORT,    HIGH,     PT1H,  PT24H",
        "ADDR_CORRECTED,     FINANCE,    LOW,      PT24H, P5D",
        "RCPT_REFUSED,       SUPPORT,    HIGH,     PT1H,  PT24H",
        "LOST,               OPERATIONS, CRITICAL, PT1H,  P60D",
        "CUSTOMS_DUTY,       FINANCE,    HIGH,     PT2H,  PT48H",
        "NUMBER_REUSED,      TECHNICAL,  HIGH,     PT1H,  PT8H",
        "SIG_INVALID,        TECHNICAL,  HIGH,     PT5M,  PT10M",
        "UNCLASSIFIED,       OPERATIONS, MEDIUM,   PT4H,  PT24H",
    })
    void aClassHasOneOwnerASeverityAndClocks(
            String code, Owner owner, Severity severity, Duration firstResponse, @Nullable Duration resolve) {
        ExceptionClass type = CLASSES.get(code);
        assertThat(type.owner()).isEqualTo(owner);
        assertThat(type.severity()).isEqualTo(severity);
        assertThat(type.firstResponse()).isEqualTo(firstResponse);
        assertThat(type.resolve()).isEqualTo(resolve);
    }

    @Test
    void theSecondFailedAttemptRaisesTheSeverity() {
        ExceptionClass type = CLASSES.get("RCPT_UNAVAILABLE");
        assertThat(type.severityAfter(1)).isEqualTo(Severity.MEDIUM);
        assertThat(type.severityAfter(2)).isEqualTo(Severity.HIGH);
    }

    @Test
    void everyClassHasNextSteps() {
        assertThat(CLASSES.all())
                .allSatisfy(type -> assertThat(PLAYBOOKS.steps(type.playbook())).isNotEmpty());
    }

    @Test
    void tablesKnowTheStatesOfTheContract() {
        assertThat(ShipmentState.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(Arrays.stream(io.waymark.events.shipments.ShipmentState.values())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void tablesKnowTheKindsOfEntriesOfTheContract() {
        assertThat(PostingKind.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(PostingRecorded.KINDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postings.csv  | kind,signal                        | REFUNDED,REFUND_BOOKED          | column kind: is none of",
                "postings.csv  | kind,signal                        | refund,REFUND_BOOKED            | column kind: stands twice: REFUND",
                "keywords.csv  | code,language,phrase,unless,rank   | RCPT_REFUSED,en,REFUSED,,10     | column phrase: stands twice",
                "keywords.csv  | code,language,phrase,unless,rank   | RCPT_REFUSED,en,declined,,-1    | column rank: is not between 0 and 9999: -1",
                "keywords.csv  | code,language,phrase,unless,rank   | RCPT_REFUSED,en,declined,,10000 | column rank: is not between 0 and 9999: 10000",
                "keywords.csv  | code,language,phrase,unless,rank   | RCPT_REFUSED,en,declined,,99999999999999999999 | column rank: is no whole number",
                "playbooks.csv | playbook,step,text,zh              | first,05,Call again.,           | column step: is no whole number without a zero in front: 05",
                "playbooks.csv | playbook,step,text,zh              | first,5,Call again.,            | column step: stands twice: 5",
                "playbooks.csv | playbook,step,text,zh              | first,-1,Call again.,           | column step: is not between 0 and 99: -1",
            })
    void aRowThatWouldCountBesideItselfOrForNothingIsNamed(
            String file, String header, String row, String fault, @TempDir Path folder) throws IOException {
        Map<String, String> first = Map.of(
                "postings.csv", "REFUND,REFUND_BOOKED",
                "keywords.csv", "RCPT_REFUSED,en,refused,,10",
                "playbooks.csv", "first,5,Call.,");
        Files.writeString(folder.resolve(file), String.join("\n", header, first.get(file), row, ""));
        ClassifyTables tables = new ClassifyTables(new Tables(Optional.of(folder)));

        assertThatThrownBy(() -> {
                    switch (file) {
                        case "postings.csv" -> tables.postings();
                        case "keywords.csv" -> tables.keywords();
                        default -> tables.playbooks();
                    }
                })
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 3, " + fault);
    }

    @Test
    void aSignalOfAStateThatIsNoneIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("signals.csv"), """
                signal,state,substates,except
                PHYSICAL_SCAN,ON_THE_MOON,*,
                """);
        ClassifyTables tables = new ClassifyTables(new Tables(Optional.of(folder)));

        assertThatThrownBy(tables::signals)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("signals.csv, line 2, column state: is none of");
    }

    @Test
    void everySignalThatEndsACaseCanBeGiven() {
        Set<Signal> given = EnumSet.of(
                Signal.ORDER_CANCELLED,
                Signal.SIDES_AGREE,
                Signal.CONSISTENT,
                Signal.NUMBER_SETTLED,
                Signal.HEALTHY,
                Signal.QUIET,
                Signal.CALM);
        TABLES.signals().get().all().forEach(rule -> given.add(rule.signal()));
        given.addAll(TABLES.postings().get().byKind().values());
        assertThat(CLASSES.all()).allSatisfy(type -> assertThat(type.clearsWhen())
                .allSatisfy(clearing -> assertThat(given).contains(clearing.signal())));
    }

    @ParameterizedTest
    @CsvSource({
        "客户拒收，快件退回,                    RCPT_REFUSED,     拒收",
        "收件人电话无人接听，稍后再派,           RCPT_UNREACHABLE, 电话无人接听",
        "派送不成功，政府机关、学校等特殊单位,    RCPT_CLOSED,      政府机关",
        "地址不详，无法派送,                    ADDR_INCOMPLETE,  地址不详",
        "The receiver REFUSED the parcel,      RCPT_REFUSED,     refused",
        "Incorrect address - awaiting details, ADDR_INCORRECT,   incorrect address",
        "Package damaged in handling,          DAMAGED,          damaged",
    })
    void wordsTellTheClass(String text, String code, String word) {
        Keywords keywords = TABLES.keywords().get();
        assertThat(keywords.match(text)).hasValueSatisfying(match -> {
            assertThat(match.code()).isEqualTo(code);
            assertThat(match.words()).contains(word);
        });
    }

    @ParameterizedTest
    @CsvSource({"The parcel was not damaged", "快件外包装无破损", "Undamagedness is a word", "Departed from facility"})
    void wordsThatOnlyLookLikeItTellNothing(String text) {
        assertThat(TABLES.keywords().get().match(text)).isEmpty();
    }

    @Test
    void aKindOfLedgerEntryGivesOneSignal(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("postings.csv"), """
                kind,signal
                REFUND,REFUND_BOOKED
                REFUND,NO_CHARGE_EXPECTED
                """);
        ClassifyTables tables = new ClassifyTables(new Tables(Optional.of(folder)));

        assertThatThrownBy(tables::postings)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("postings.csv, line 3, column kind");
    }

    @Test
    void anOperatorsTableStandsIn(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("playbooks.csv"),
                "playbook,step,text,zh\nown,2,Tell the shop,\nown,1,Call the depot,致电网点\n");

        Playbooks own =
                new ClassifyTables(new Tables(Optional.of(folder))).playbooks().get();

        assertThat(own.steps("own"))
                .containsExactly(
                        new Playbooks.Step("Call the depot", "致电网点"), new Playbooks.Step("Tell the shop", null));
    }

    @Test
    void aBadLineIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("classes.csv"), """
                code,family,severity,repeatSeverity,owner,copyOwners,firstResponse,resolve,clearsWhen,refinedByText,holdsStalls,playbook
                ADDR_INCORRECT,address,high,,janitor,,PT1H,PT24H,,no,no,address
                """);
        ClassifyTables tables = new ClassifyTables(new Tables(Optional.of(folder)));

        assertThatThrownBy(tables::classes)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("classes.csv, line 2, column owner: is none of");
    }

    @Test
    void aPhraseOfALowerRankWinsWhereverItStands(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("keywords.csv"), """
                code,language,phrase,unless,rank
                DAMAGED,en,crushed,,20
                LOST,en,gone,,10
                """);
        Keywords keywords =
                new ClassifyTables(new Tables(Optional.of(folder))).keywords().get();

        assertThat(keywords.match("crushed, and gone"))
                .hasValueSatisfying(match -> assertThat(match.code()).isEqualTo("LOST"));
    }

    @Test
    void whatTablesNameOfEachOtherMustBeThere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("keywords.csv"), "code,language,phrase,unless,rank\nNO_SUCH,en,vanished,,1\n");
        Files.writeString(
                folder.resolve("overrides.csv"),
                "class,merchant,carrier,owner,severity,firstResponse,resolve,why\nNO_SUCH,*,*,finance,,,,x\n");
        Files.writeString(folder.resolve("playbooks.csv"), "playbook,step,text,zh\nother,1,Wait,\n");
        ClassifyTables own = new ClassifyTables(new Tables(Optional.of(folder)));
        LiveTable<Playbooks> playbooks = own.playbooks();
        LiveTable<ExceptionClasses> classes = own.classes();
        LiveTable<Keywords> keywords = own.keywords();
        LiveTable<ClassOverrides> overrides = own.overrides();
        LiveTables all = new LiveTables(
                List.of(playbooks, classes, keywords, overrides),
                List.of(
                        NamedClasses.playbooks(classes, playbooks),
                        NamedClasses.keywords(classes, keywords),
                        NamedClasses.overrides(classes, overrides)));

        assertThat(all.with(Map.of()).faults())
                .contains(
                        new TableFault("keywords.csv", "vanished", "code", "is no exception class: NO_SUCH"),
                        new TableFault("overrides.csv", "NO_SUCH:*:*", "class", "is no exception class: NO_SUCH"),
                        new TableFault("classes.csv", "LOST", "playbook", "has no step: loss"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOST,acme,*,,,,,nothing | changes nothing",
                "LOST,acme,*,janitor,,,,x | column owner: is none of",
                "LOST,acme,*,,,PT0S,,x | column firstResponse: is no time at all",
                "LOST,acme,*,,,,P90000000D,x | column resolve: is longer than 3650 days",
            })
    void anOverrideThatCannotBeUsedIsNamed(String row, String fault, @TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("overrides.csv"),
                "class,merchant,carrier,owner,severity,firstResponse,resolve,why\n" + row + "\n");
        ClassifyTables own = new ClassifyTables(new Tables(Optional.of(folder)));

        assertThatThrownBy(own::overrides)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("overrides.csv, line 2")
                .hasMessageContaining(fault);
    }
}
