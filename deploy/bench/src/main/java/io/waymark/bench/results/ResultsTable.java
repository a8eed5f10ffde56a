package io.waymark.bench.results;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The findings of a measurement for the person in front of the terminal. */
public final class ResultsTable {
    private static final String ROW = "%-16s %12s %12s %12s %5s  %-10s %-7s %s%n";

    private ResultsTable() {}

    public static void print(PrintStream out, List<Finding> findings) {
        out.printf(Locale.ROOT, "%n" + ROW, "id", "median", "min", "max", "runs", "goal", "reached", "what");
        for (Finding finding : findings) {
            Spread spread = finding.spread();
            Boolean reached = finding.reached();
            out.printf(
                    Locale.ROOT,
                    ROW,
                    finding.id(),
                    number(spread.median()),
                    number(spread.min()),
                    number(spread.max()),
                    spread.runs().size(),
                    finding.goal() == null ? "" : finding.goal(),
                    reached == null ? "" : reached ? "yes" : "NO",
                    finding.what());
        }
        out.println();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%,.0f" : "%.3f", value);
    }
}
