package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.FormProof;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a desk sees of mass incidents on its pages, and how it decides for all members. */
@QuarkusTest
@WithTestResource(Backends.class)
class DeskIncidentsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private final EventSender sender = new EventSender();
    private final Desk support = new Desk("support");
    private final DeskClient person = new DeskClient("support");

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void oneDecisionEndsAllMembersAndTheIncidentLeavesTheQueue() {
        Outbreak outbreak = new Outbreak(sender);
        String incident = outbreak.awaitIncident();
        String page = "/incidents/" + incident;
        String caseId = support.awaitCase(outbreak.parcels().getFirst(), "RCPT_UNAVAILABLE", "OPEN")
                .getString("caseId");
        assertThat(person.html("/incidents?desk=support")).contains("/desk" + page, outbreak.carrier() + " · CN-GD");
        assertThat(person.html("/incidents?desk=finance")).doesNotContain(incident);
        assertThat(person.html("/queues/support")).contains("href=\"/desk/incidents?desk=support\"");
        assertThat(person.html("/cases/" + caseId)).contains("href=\"/desk" + page + "\"");

        assertThat(person.html(page)).contains("<b>21</b> / 21", "Recipient not at home", "CN-GD", "21 cases");
        person.send(page, form(incident, Map.of("deed", "ACKNOWLEDGE")))
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk" + page));
        person.send(page, form(incident, Map.of("deed", "WAIT", "on", "CARRIER", "hours", "24")))
                .then()
                .statusCode(303);
        person.send(page, form(incident, Map.of("deed", "RESOLVE", "note", "called +86 138 0013 8000")))
                .then()
                .statusCode(303);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(person.html("/incidents/ended?desk=support"))
                .contains(incident));
        assertThat(person.html("/incidents?desk=support")).doesNotContain(incident);
        assertThat(support.show(caseId).getString("state")).isEqualTo("RESOLVED");
        assertThat(person.html(page))
                .contains("Everything is decided", "called ***", "21 cases")
                .containsSubsequence(">gathered<", ">decided<", ">Take<", ">Wait<", ">Resolve<", ">over<");
        assertThat(person.reading("zh-CN").html(page)).contains("已作决定", "未结成员", "21 个案件");
    }

    @Test
    void whoHasSeenAnOlderVersionOrSitsElsewhereDecidesNothing() {
        String incident = new Outbreak(sender).awaitIncident();
        String page = "/incidents/" + incident;
        Map<String, String> late = form(incident, Map.of("deed", "RESOLVE", "note", "the depot is open"));
        person.send(page, form(incident, Map.of("deed", "ACKNOWLEDGE"))).then().statusCode(303);

        person.send(page, late)
                .then()
                .statusCode(409)
                .body(
                        containsString("Somebody has changed this incident"),
                        containsString("the depot is open</textarea>"));
        person.send(page, form(incident, Map.of("deed", "RESOLVE", "note", " ")))
                .then()
                .statusCode(422)
                .body(containsString("A note is needed"));
        DeskClient finance = new DeskClient("finance");
        assertThat(finance.html(page)).contains("Only this desk can decide").doesNotContain("<textarea");
        Map<String, String> foreign = form(incident, Map.of("deed", "WAIT", "on", "CARRIER", "hours", "24"));
        person.send(page, withProof(foreign, "forged")).then().statusCode(403);
        finance.send(page, withProof(foreign, FormProof.of(new DeskClient("admin").html(page))))
                .then()
                .statusCode(403);

        assertThat(person.html(page)).contains(">taken<").doesNotContain(">being resolved<");
    }

    private static Map<String, String> withProof(Map<String, String> form, String proof) {
        Map<String, String> other = new HashMap<>(form);
        other.put("proof", proof);
        return other;
    }

    @Test
    void membersAreReadPageByPage() {
        String page = "/incidents/" + new Outbreak(sender).awaitIncident();

        String first = person.html(page + "?limit=15");
        Matcher next = Pattern.compile("href=\"/desk(/incidents/[^\"]+cursor=[^\"]+)\"")
                .matcher(first);
        assertThat(next.find()).isTrue();
        String second = person.html(next.group(1).replace("&amp;", "&"));

        assertThat(first.split("/desk/cases/", -1)).hasSize(16);
        assertThat(second.split("/desk/cases/", -1)).hasSize(7);
        person.page("/incidents/00000000-0000-7000-8000-000000000000").then().statusCode(404);
        person.page("/incidents?desk=nowhere").then().statusCode(422);
        person.page("/incidents?cursor=AAAA").then().statusCode(400);
    }

    /** What the incident's page sends as it is now. */
    private Map<String, String> form(String incident, Map<String, String> fields) {
        String html = person.html("/incidents/" + incident);
        Matcher version = VERSION.matcher(html);
        assertThat(version.find()).isTrue();
        Map<String, String> form = new HashMap<>(fields);
        form.put("proof", FormProof.of(html));
        form.put("version", version.group(1));
        return form;
    }
}
