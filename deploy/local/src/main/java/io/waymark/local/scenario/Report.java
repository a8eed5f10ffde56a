package io.waymark.local.scenario;

import io.waymark.local.scenario.Judge.Aspect;
import io.waymark.local.scenario.Judge.Fault;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of a run.
 *
 * @param faults per consignment; none for one that came out right
 */
public record Report(
        long seed,
        Duration took,
        Map<Consignment, Observed> seen,
        Map<Consignment, List<Fault>> faults,
        List<Check> checks) {
    private static final String ROW = "%-20s%8s%8s%8s%8s%8s%12s   %s%n";
    private static final int FAULTS_SHOWN = 20;

    /** Whether every order came out as its story demands and every claim holds. */
    public boolean passed() {
        return faults.values().stream().allMatch(List::isEmpty)
                && checks.stream().allMatch(Check::holds);
    }

    /** The claims that do not hold and the faults of single orders, one line each. */
    public List<String> failures() {
        List<String> failures = new ArrayList<>();
        checks.stream()
                .filter(check -> !check.holds())
                .forEach(check -> failures.add(check.claim() + ": " + check.detail()));
        faults.forEach((consignment, list) -> list.forEach(fault -> failures.add(consignment + ": " + fault.text())));
        return failures;
    }

    /** Prints the table of stories, the claims and what is wrong. */
    public void print(PrintStream out) {
        out.printf(ROW, "story", "orders", "order", "state", "cases", "ledger", "settlement", "ended as");
        for (Story story : Story.values()) {
            row(out, story);
        }
        out.println();
        for (Check check : checks) {
            out.printf("%-6s%-62s%s%n", check.holds() ? "PASS" : "FAIL", check.claim(), check.detail());
        }
        List<String> wrong = new ArrayList<>();
        faults.forEach((consignment, list) -> list.forEach(fault -> wrong.add(consignment + ": " + fault.text())));
        out.printf(
                "%-6s%-62s%s%n",
                wrong.isEmpty() ? "PASS" : "FAIL",
                "every order came out as its story demands",
                seen.size() + " orders, " + wrong.size() + " faults");
        wrong.stream().limit(FAULTS_SHOWN).forEach(fault -> out.println("      " + fault));
        out.printf(
                Locale.ROOT,
                "%n%s after %.1f s, seed %d%n",
                passed() ? "The scenario passed" : "THE SCENARIO FAILED",
                took.toMillis() / 1000.0,
                seed);
    }

    private void row(PrintStream out, Story story) {
        List<Consignment> orders =
                seen.keySet().stream().filter(order -> order.story() == story).toList();
        String states = orders.stream()
                .map(order -> state(order))
                .distinct()
                .sorted()
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        out.printf(
                ROW,
                story,
                orders.size(),
                right(orders, Aspect.ORDER),
                right(orders, Aspect.STATE),
                right(orders, Aspect.CASES),
                right(orders, Aspect.LEDGER),
                right(orders, Aspect.SETTLEMENT),
                states);
    }

    private String state(Consignment order) {
        Observed observed = seen.get(order);
        return observed == null || observed.state().isEmpty() ? "-" : observed.state();
    }

    private String right(List<Consignment> orders, Aspect aspect) {
        long right = orders.stream()
                .filter(order ->
                        faults.getOrDefault(order, List.of()).stream().noneMatch(fault -> fault.aspect() == aspect))
                .count();
        return right + "/" + orders.size();
    }
}
