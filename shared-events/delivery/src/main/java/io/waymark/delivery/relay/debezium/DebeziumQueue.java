package io.waymark.delivery.relay.debezium;

import io.micrometer.core.instrument.MeterRegistry;
import io.waymark.delivery.metrics.MeterNames;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Shows how many rows wait inside the engine, which tells whether the broker or the database holds the relay up. */
public final class DebeziumQueue {
    /** Adds the gauge; it has no value while no engine runs. */
    public static void register(MeterRegistry registry, String slot) {
        registry.gauge(MeterNames.RELAY_QUEUE, slot, DebeziumQueue::waiting);
    }

    private static double waiting(String slot) {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName engine =
                    new ObjectName("debezium.postgres:type=connector-metrics,context=streaming,server=" + slot);
            return number(beans.getAttribute(engine, "QueueTotalCapacity"))
                    - number(beans.getAttribute(engine, "QueueRemainingCapacity"));
        } catch (JMException notRunning) {
            return Double.NaN;
        }
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private DebeziumQueue() {}
}
