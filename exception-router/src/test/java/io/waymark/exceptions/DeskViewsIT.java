package io.waymark.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.testkit.FormProof;
import io.waymark.testkit.TestTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person keeps how they narrow a queue, for themselves or for their desk. */
@QuarkusTest
@WithTestResource(Backends.class)
class DeskViewsIT {
    private static final String QUEUE = "/queues/support?severity=HIGH&code=ADDR_INCORRECT&clock=late";
    private final DeskClient person = somebody("support");

    private static DeskClient somebody(String role) {
        return DeskClient.withToken(TestTokens.with(role, Map.of("sub", "p-" + UUID.randomUUID())));
    }

    @Test
    void aViewIsKeptAppliedRenamedAndForgotten() {
        saved("Late <addresses>", Map.of("severity", "HIGH", "code", "ADDR_INCORRECT", "clock", "late"))
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk" + QUEUE));

        assertThat(person.html(QUEUE))
                .contains("aria-current=\"true\">Late &lt;addresses&gt;")
                .contains("severity=HIGH&amp;code=ADDR_INCORRECT&amp;clock=late");
        assertThat(person.html("/queues/support")).contains("Late &lt;addresses&gt;");
        assertThat(person.html("/queues/finance")).doesNotContain("Late &lt;addresses&gt;");
        assertThat(somebody("support").html("/queues/support")).doesNotContain("Late &lt;addresses&gt;");
        Map<String, String> row = row(person.html("/views"));
        change(person, "RENAME", row, "Late ones").then().statusCode(303);
        change(person, "RENAME", row, "Later").then().statusCode(409).body(containsString("was changed meanwhile"));
        assertThat(person.html("/views")).contains("Late ones", "Support · late · high · Address incorrect");
        change(person, "REMOVE", row, "").then().statusCode(303);
        assertThat(person.html("/views")).contains("You have saved no view yet");
    }

    @Test
    void aSharedViewIsTheDesksToSeeAndItsOwnersToChange() {
        String name = "Team " + UUID.randomUUID();
        saved(name, Map.of("state", "WAITING", "shared", "yes")).then().statusCode(303);
        Map<String, String> row = row(person.html("/views"));
        DeskClient colleague = somebody("support");

        assertThat(colleague.html("/queues/support")).contains(name);
        assertThat(somebody("finance").html("/queues/support")).doesNotContain(name);
        change(colleague, "REMOVE", row, "").then().statusCode(404).body(containsString("not there any more"));
        change(colleague, "RENAME", row, "Mine").then().statusCode(404);
        assertThat(colleague.html("/queues/support")).contains(name);
        saved("Elsewhere", Map.of("desk", "FINANCE", "shared", "yes"))
                .then()
                .statusCode(403)
                .body(containsString("Only who sits at a desk"));
    }

    @Test
    void whatCannotBeKeptIsRefusedAndSaidWhy() {
        saved(" ", Map.of()).then().statusCode(422).body(containsString("needs a name"));
        saved("x".repeat(61), Map.of()).then().statusCode(422);
        saved("a\u0000b", Map.of()).then().statusCode(422);
        saved("Odd", Map.of("severity", "purple")).then().statusCode(422);
        saved("Odd", Map.of("code", "NO_SUCH_CLASS"))
                .then()
                .statusCode(422)
                .body(containsString("There is no such exception class."));
        saved("Odd", Map.of("code", "a\u0000b")).then().statusCode(422);
        saved("One", Map.of()).then().statusCode(303);
        saved("ONE", Map.of()).then().statusCode(409).body(containsString("a view of this name"));
        saved("call +86 138 0013 8000", Map.of()).then().statusCode(303);
        person.page("/views").then().body(containsString("call ***"), not(containsString("8000")));
        for (int number = 2; number < 20; number++) {
            saved("View " + number, Map.of()).then().statusCode(303);
        }
        saved("One more", Map.of()).then().statusCode(409).body(containsString("delete one first"));
        person.send("/views", Map.of("deed", "SAVE", "name", "Unproven", "desk", "SUPPORT"))
                .then()
                .statusCode(403);
    }

    private Response saved(String name, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.putIfAbsent("desk", "SUPPORT");
        form.put("deed", "SAVE");
        form.put("name", name);
        form.put("proof", FormProof.of(person.html("/queues/support")));
        return person.send("/views", form);
    }

    private static Response change(DeskClient who, String deed, Map<String, String> row, String name) {
        Map<String, String> form = new HashMap<>(row);
        form.put("deed", deed);
        form.put("name", name);
        form.put("proof", FormProof.of(who.html("/queues/support")));
        return who.send("/views", form);
    }

    /** The one view of the page, as its form names it. */
    private static Map<String, String> row(String html) {
        Matcher found = Pattern.compile(
                        "name=\"id\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"version\" value=\"([0-9]+)\"")
                .matcher(html);
        assertThat(found.find()).isTrue();
        return Map.of("id", found.group(1), "version", found.group(2));
    }
}
