package io.waymark.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.CancelOrder;
import io.waymark.events.orders.CreateOrder;
import io.waymark.local.Suite;
import io.waymark.local.settings.ServiceName;
import io.waymark.testkit.EventSender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plays the merchants' order systems: places orders through both doors, some twice, some wrong, and cancels some. */
final class Merchants {
    private static final int INVALID_PER_DOOR = 6;

    private final Suite suite;
    private final Http http;
    private final EventSender events;
    private final Map<String, Door> doors = new ConcurrentHashMap<>();

    Merchants(Suite suite, Http http, EventSender events) {
        this.suite = suite;
        this.http = http;
        this.events = events;
    }

    /** Places an order; answers what is wrong with the replies. */
    List<String> place(Consignment consignment) throws InterruptedException {
        CreateOrder order = OrderForms.of(consignment);
        List<String> faults = new ArrayList<>();
        if (consignment.byKafka()) {
            send(consignment.merchant(), consignment.referenceNo(), order);
        } else {
            demand(faults, consignment, post(consignment.merchant(), order), 201, 200);
        }
        return faults;
    }

    /** Sends an order that is known by now once more, and perhaps other content under its reference. */
    List<String> repeat(Consignment consignment) throws InterruptedException {
        CreateOrder order = OrderForms.of(consignment);
        List<String> faults = new ArrayList<>();
        if (consignment.repeated()) {
            if (consignment.byKafka()) {
                demand(faults, consignment, post(consignment.merchant(), order), 200);
            } else {
                send(consignment.merchant(), consignment.referenceNo(), order);
            }
        }
        if (consignment.refusedRewrite()) {
            Http.Answer answer = post(consignment.merchant(), OrderForms.rewritten(order));
            demand(faults, consignment, answer, 409);
        }
        return faults;
    }

    /** Sends orders that must be refused; answers what is wrong with the replies. */
    List<String> placeInvalid(Plan plan) throws InterruptedException {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < INVALID_PER_DOOR; i++) {
            String merchant = plan.merchants().get(i % 2);
            Http.Answer answer = post(merchant, OrderForms.invalid(merchant, "BAD-" + plan.run() + "-R" + i));
            JsonNode errors = answer.body().path("errors");
            if (answer.status() != 422 || !names(errors, "consignee") || !names(errors, "channel")) {
                faults.add("an invalid order was answered " + answer);
            }
            String referenceNo = invalidByKafka(plan, i);
            send(merchant, referenceNo, OrderForms.invalid(merchant, referenceNo));
        }
        return faults;
    }

    /** The references of the invalid orders that came through the topic. */
    static List<String> invalidByKafka(Plan plan) {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < INVALID_PER_DOOR; i++) {
            references.add(invalidByKafka(plan, i));
        }
        return references;
    }

    private static String invalidByKafka(Plan plan, int number) {
        return "BAD-" + plan.run() + "-K" + number;
    }

    /** Cancels through the door that the order came through. */
    List<String> cancel(Consignment consignment, String orderId) throws InterruptedException {
        List<String> faults = new ArrayList<>();
        if (consignment.byKafka()) {
            CancelOrder command =
                    new CancelOrder(consignment.merchant(), consignment.referenceNo(), "customer changed their mind");
            events.send(
                    EventTypes.ORDER_CANCEL,
                    key(consignment.merchant(), consignment.referenceNo()),
                    consignment.merchant(),
                    command);
        } else {
            Http.Answer answer = door(consignment.merchant())
                    .post("/v1/orders/" + orderId + "/cancel", Map.of("reason", "customer changed their mind"));
            demand(faults, consignment, answer, 200, 202);
        }
        return faults;
    }

    private void send(String merchant, String referenceNo, CreateOrder order) {
        events.send(EventTypes.ORDER_CREATE, key(merchant, referenceNo), merchant, order);
    }

    private static String key(String merchant, String referenceNo) {
        return merchant + ":" + referenceNo;
    }

    private Http.Answer post(String merchant, CreateOrder order) throws InterruptedException {
        return door(merchant).post("/v1/orders", order);
    }

    private Door door(String merchant) {
        return doors.computeIfAbsent(merchant, id -> Door.of(suite, http, ServiceName.ORDER, "merchant", id));
    }

    private static boolean names(JsonNode errors, String field) {
        for (JsonNode error : errors) {
            if (error.path("field").asText().startsWith(field)) {
                return true;
            }
        }
        return false;
    }

    private static void demand(List<String> faults, Consignment consignment, Http.Answer answer, int... statuses) {
        for (int status : statuses) {
            if (answer.status() == status) {
                return;
            }
        }
        faults.add(consignment + " was answered " + answer);
    }
}
