package io.waymark.bench.load;

import java.nio.ByteBuffer;
import java.util.List;

/** Requests written out before the clock starts, so that sending one costs a system call and nothing else. */
public final class Requests {
    private static final int MOST_BYTES = Integer.MAX_VALUE - 64;
    private final ByteBuffer bytes;
    private final int[] ends;
    private int written;
    private int count;

    /** Room for some requests of at most so many bytes on average. */
    public Requests(int most, int bytesEach) {
        this.bytes = ByteBuffer.allocateDirect((int) Math.min(MOST_BYTES, (long) most * bytesEach));
        this.ends = new int[most];
    }

    /** The same request many times. */
    public static Requests alike(byte[] request, int count) {
        return inTurn(List.of(request), count);
    }

    /** A few requests one after the other, again and again. */
    public static Requests inTurn(List<byte[]> each, int count) {
        Requests requests = new Requests(
                each.size(),
                each.stream().mapToInt(request -> request.length).max().orElseThrow());
        each.forEach(requests::add);
        requests.count = count;
        return requests;
    }

    /** Forgets all requests, to be filled anew. */
    public void clear() {
        bytes.clear();
        written = 0;
        count = 0;
    }

    public void add(byte[] request) {
        bytes.put(request);
        ends[written++] = bytes.position();
        count = written;
    }

    public int count() {
        return count;
    }

    /** A view of all requests that {@link #select} moves. */
    ByteBuffer view() {
        return bytes.duplicate();
    }

    /** Narrows a view to one request. */
    void select(ByteBuffer view, int index) {
        int at = index % written;
        view.limit(ends[at]);
        view.position(at == 0 ? 0 : ends[at - 1]);
    }
}
