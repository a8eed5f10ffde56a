package io.waymark.bench.push;

/** Writes whole signed HTTP requests, each with one new node of a linked shipment. */
public interface Forge {
    /** The provider's name in paths. */
    String provider();

    /**
     * A request.
     *
     * @param shipment its number among {@link io.waymark.bench.stack.Waybills}
     * @param node     unique over the whole measurement; also the order of nodes in time
     */
    byte[] request(int shipment, int node);
}
