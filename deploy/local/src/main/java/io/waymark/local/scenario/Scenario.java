package io.waymark.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.local.Suite;
import io.waymark.local.scenario.Judge.Fault;
import io.waymark.sandbox.psp.PspAnswer;
import io.waymark.testkit.EventSender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Sends some two hundred orders and everything that happens to them through the suite, shows with some more what order-service
 * promises beyond booking, then judges what became of all of them.
 */
public final class Scenario {
    private static final Duration STEP_LIMIT = Duration.ofMinutes(3);
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Suite suite;
    private final Plan plan;
    private final Consumer<String> progress;
    private final Judge judge = new Judge(Expectations.load());
    private final List<String> refusals = new ArrayList<>();

    /**
     * @param seed     decides which order comes through which door with which content
     * @param run      sets this run apart from earlier ones over the same data; lower-case letters and digits
     * @param progress hears of each step
     */
    public Scenario(Suite suite, long seed, String run, Consumer<String> progress) {
        this.suite = suite;
        this.plan = Plan.of(seed, run);
        this.progress = progress;
    }

    /** A name for a run that starts now. */
    public static String runNamed(Instant now) {
        return Long.toString(now.getEpochSecond(), 36);
    }

    public Report run() throws InterruptedException {
        Instant begin = Instant.now();
        progress.accept("seed " + plan.seed() + ", " + plan.consignments().size() + " orders of two merchants");
        try (Http http = new Http(suite.http().build());
                EventSender orders = new EventSender(suite.kafkaClient("order-systems"), suite.commandKey());
                EventSender payments = new EventSender(suite.kafkaClient("payments"));
                Providers providers = new Providers(suite)) {
            Observer observer = new Observer(suite, http);
            Merchants merchants = new Merchants(suite, http, orders);
            Cashier cashier = new Cashier(payments, suite.psp().transactions());
            Map<Consignment, Observed> booked = order(merchants, observer);
            ship(booked, merchants, providers, cashier, observer);
            progress.accept(
                    "printing labels, letting a carrier die, seeing to the queue, releasing a channel, closing a day");
            Showcases showcases = Showcases.of(suite, http, observer, plan.run());
            showcases.show();
            progress.accept("waiting until every order has come to its end");
            settle(observer);
            return judge(observer, providers, new RatesChecks(suite, http, observer), showcases, begin);
        }
    }

    private Map<Consignment, Observed> order(Merchants merchants, Observer observer) throws InterruptedException {
        progress.accept("placing orders through REST and Kafka, some twice, some invalid");
        refusals.addAll(flat(Parallel.map(plan.consignments(), merchants::place)));
        refusals.addAll(merchants.placeInvalid(plan));
        Patience.until("every order is accepted", STEP_LIMIT, plan.consignments(), order -> observer.order(order)
                .path("shipmentCode")
                .asText("")
                .isEmpty());
        refusals.addAll(flat(Parallel.map(plan.consignments(), merchants::repeat)));
        Patience.until("every carrier has answered", STEP_LIMIT, plan.consignments(), order -> {
            String state = observer.order(order).path("booking").path("state").asText("");
            return !state.equals("BOOKED") && !state.equals("REFUSED");
        });
        Map<Consignment, Observed> booked = new LinkedHashMap<>();
        List<Observed> seen = Parallel.map(plan.consignments(), observer::observe);
        IntStream.range(0, seen.size())
                .forEach(i -> booked.put(plan.consignments().get(i), seen.get(i)));
        return booked;
    }

    private void ship(
            Map<Consignment, Observed> booked,
            Merchants merchants,
            Providers providers,
            Cashier cashier,
            Observer observer)
            throws InterruptedException {
        progress.accept("telling journeys, cancelling, paying and refunding");
        List<Map.Entry<Consignment, Observed>> orders = List.copyOf(booked.entrySet());
        refusals.addAll(flat(Parallel.map(orders, entry -> {
            Consignment order = entry.getKey();
            Observed known = entry.getValue();
            boolean paysFirst = order.story() != Story.CONTRADICTED && order.amountMinor() % 2 == 0;
            if (paysFirst) {
                cashier.pay(order, known.orderId());
            }
            List<String> faults = new ArrayList<>();
            if (order.story() == Story.CANCELLED) {
                faults.addAll(merchants.cancel(order, known.orderId()));
            }
            if (order.story().journey().isPresent()) {
                faults.addAll(providers.tell(order, order.story().journey().get(), known.trackingNumber()));
            }
            if (order.story() == Story.CONTRADICTED) {
                Patience.until(
                        "the contradiction is known to finance", STEP_LIMIT, List.of(order), one -> !observer.ledger(
                                        known.orderId())
                                .at("/shipments/0/conflict")
                                .asBoolean());
            }
            if (!paysFirst) {
                cashier.pay(order, known.orderId());
            }
            if (order.story().isRefunded()) {
                cashier.refund(order, known.orderId(), known.shipmentCode());
            }
            if (order.story() == Story.CANCELLED) {
                cashier.reverse(order, known.orderId());
            }
            return faults;
        })));
        List<Consignment> late = plan.consignments().stream()
                .filter(order -> order.payment() == Payment.STC_PAY_FINAL_LATE)
                .toList();
        Patience.until(
                "the PSP was asked too early",
                STEP_LIMIT,
                late,
                order -> suite.psp().given(PspAnswer.NOT_FINAL) < late.size());
        late.forEach(cashier::finish);
    }

    /** Waits until nothing is wrong any more, or the limit has passed: then the verdict says what is. */
    private void settle(Observer observer) throws InterruptedException {
        Patience.tryUntil(STEP_LIMIT, plan.consignments(), order -> !judge.faults(order, observer.observe(order))
                .isEmpty());
        try (Silence silence = new Silence(suite.kafkaOperator())) {
            silence.await(STEP_LIMIT);
        }
    }

    private Report judge(Observer observer, Providers providers, RatesChecks rates, Showcases showcases, Instant begin)
            throws InterruptedException {
        progress.accept("comparing books, topics and partners");
        Map<Consignment, Observed> seen = new LinkedHashMap<>();
        Map<Consignment, List<Fault>> faults = new LinkedHashMap<>();
        List<Observed> last = Parallel.map(plan.consignments(), observer::observe);
        for (int i = 0; i < last.size(); i++) {
            Consignment order = plan.consignments().get(i);
            seen.put(order, last.get(i));
            faults.put(order, judge.faults(order, last.get(i)));
        }
        BookChecks books = new BookChecks(suite.postgres(), begin);
        TopicCensus census = census(books, begin);
        TopicChecks topics = new TopicChecks(census, plan.merchants());
        List<Check> checks = new ArrayList<>();
        checks.add(Check.none(
                "every partner got the answer that its protocol demands",
                refusals,
                providers.acknowledged() + " pushes acknowledged in " + providers.sent() + " attempts"));
        checks.addAll(topics.all(seen, Merchants.invalidByKafka(plan)));
        checks.addAll(books.compare(census));
        checks.add(rates.quotesAreCharges(seen));
        checks.add(rates.carriersAreConnected(plan.consignments().stream()
                .filter(order -> order.channel() == Channel.INTL)
                .findFirst()
                .orElseThrow()));
        checks.addAll(showcases.checks(census));
        checks.add(technical(observer.technicalCases()));
        checks.add(new Check("repetitions on the topics have no effect", true, topics.repetitions()));
        return new Report(plan.seed(), Duration.between(begin, Instant.now()), seen, faults, checks);
    }

    /** Reads the topics, again for a while where something that was stored a moment ago is not there yet. */
    private TopicCensus census(BookChecks books, Instant begin) throws InterruptedException {
        TopicCensus census = TopicCensus.since(suite.kafkaOperator(), begin);
        long deadline = System.nanoTime() + PUBLISHED_WITHIN.toNanos();
        while (!books.isHeldBy(census) && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_EVERY);
            census = TopicCensus.since(suite.kafkaOperator(), begin);
        }
        return census;
    }

    private static Check technical(JsonNode cases) {
        List<String> missing = new ArrayList<>();
        for (String code : List.of("MAP_UNKNOWN", "SIG_INVALID")) {
            for (String provider : List.of("standard", "kdniao", "17track")) {
                boolean found = false;
                for (JsonNode one : cases.path("items")) {
                    found |= one.path("code").asText().equals(code)
                            && one.path("about").asText().contains(provider + "/");
                }
                if (!found) {
                    missing.add("no case " + code + " of " + provider);
                }
            }
        }
        return Check.none("forged pushes and unknown codes are at the technical desk", missing, "6 cases");
    }

    private static List<String> flat(List<List<String>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
