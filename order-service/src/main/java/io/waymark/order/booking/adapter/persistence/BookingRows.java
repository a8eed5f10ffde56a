package io.waymark.order.booking.adapter.persistence;

import io.waymark.jdbc.Parameters;
import io.waymark.jdbc.Row;
import io.waymark.order.booking.application.Bookings.Due;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.booking.domain.CarrierRefusal;
import io.waymark.order.booking.domain.Receipt;
import io.waymark.order.booking.domain.Route;
import io.waymark.order.ordering.application.Waybills.Progress;
import io.waymark.order.ordering.application.Waybills.State;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes bookings of rows and rows of bookings; the words of a refusal or a cancellation are
 * encrypted, for they may repeat an address. */
@Singleton
class BookingRows implements SealedColumns {
    /** What stands for words that were erased. */
    private static final String ERASED = "***";

    private final PersonalDataCipher cipher;

    BookingRows(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(column("refusal_message", "refusal"), column("cancel_words", "cancel-words"));
    }

    private static SealedColumn column(String name, String part) {
        return SealedColumn.bytes("booking", "order_id", KeyType.UUID, name, "order/%s/" + part);
    }

    void bind(Parameters parameters, List<Due> bookings) throws SQLException {
        parameters
                .rows(bookings)
                .uuids(due -> due.booking().orderId())
                .texts(due -> due.booking().carrier())
                .texts(due -> due.booking().route().channel())
                .names(due -> state(due.booking()))
                .numbers(due -> (long) due.booking().attempts())
                .numbers(due -> (long) due.booking().route().earlier())
                .flags(due -> mayHold(due.booking()))
                .texts(due -> trackingNumber(due.booking()))
                .texts(due -> service(due.booking()))
                .flags(due -> issued(due.booking()))
                .texts(due -> due.booking() instanceof Booking.Refused refused
                        ? refused.refusal().code()
                        : null)
                .bytes(due -> due.booking() instanceof Booking.Refused refused ? sealed(refused) : null)
                .bytes(due -> due.booking() instanceof Booking.Cancelling cancelling ? sealed(cancelling) : null)
                .instants(Due::dueAt);
    }

    Booking booking(Row row) throws SQLException {
        UUID id = row.uuid("order_id");
        Route route =
                new Route(row.text("channel"), row.text("carrier"), row.integer("attempts"), row.integer("earlier"));
        State state = row.constant("state", State.class);
        boolean issued = row.flag("issued");
        Receipt receipt = receipt(row);
        return switch (state) {
            case OPEN -> new Booking.Open(id, route, row.flag("may_hold"), false);
            case FAILED -> new Booking.Open(id, route, row.flag("may_hold"), true);
            case BOOKED -> new Booking.Booked(id, route, present(receipt));
            case REFUSED -> new Booking.Refused(id, route, refusal(id, row));
            case CANCELLING -> new Booking.Cancelling(id, route, words(id, row), receipt, issued);
            case CANCELLED -> new Booking.Cancelled(id, route, receipt, issued);
        };
    }

    Progress progress(Row row) throws SQLException {
        Booking booking = booking(row);
        CarrierRefusal refusal = booking instanceof Booking.Refused refused ? refused.refusal() : null;
        return new Progress(
                state(booking),
                booking.route().channel(),
                booking.carrier(),
                trackingNumber(booking),
                refusal == null ? null : refusal.code(),
                refusal == null ? null : refusal.message());
    }

    private static State state(Booking booking) {
        return switch (booking) {
            case Booking.Open open -> open.queued() ? State.FAILED : State.OPEN;
            case Booking.Booked booked -> State.BOOKED;
            case Booking.Refused refused -> State.REFUSED;
            case Booking.Cancelling cancelling -> State.CANCELLING;
            case Booking.Cancelled cancelled -> State.CANCELLED;
        };
    }

    private static boolean mayHold(Booking booking) {
        return booking instanceof Booking.Open open && open.mayHold();
    }

    private static boolean issued(Booking booking) {
        return switch (booking) {
            case Booking.Open open -> false;
            case Booking.Booked booked -> true;
            case Booking.Refused refused -> false;
            case Booking.Cancelling cancelling -> cancelling.issued();
            case Booking.Cancelled cancelled -> cancelled.issued();
        };
    }

    private static @Nullable String trackingNumber(Booking booking) {
        Receipt receipt = receipt(booking);
        return receipt == null ? null : receipt.trackingNumber();
    }

    private static @Nullable String service(Booking booking) {
        Receipt receipt = receipt(booking);
        return receipt == null ? null : receipt.service();
    }

    private static @Nullable Receipt receipt(Booking booking) {
        return switch (booking) {
            case Booking.Open open -> null;
            case Booking.Booked booked -> booked.receipt();
            case Booking.Refused refused -> null;
            case Booking.Cancelling cancelling -> cancelling.receipt();
            case Booking.Cancelled cancelled -> cancelled.receipt();
        };
    }

    private static @Nullable Receipt receipt(Row row) throws SQLException {
        String number = row.optionalText("tracking_number");
        return number == null ? null : new Receipt(number, row.text("service"));
    }

    private static Receipt present(@Nullable Receipt receipt) {
        if (receipt == null) {
            throw new IllegalStateException("a booked shipment has a tracking number");
        }
        return receipt;
    }

    private byte[] sealed(Booking.Refused refused) {
        return cipher.encryptText(refused.refusal().message(), context(refused.orderId()));
    }

    private CarrierRefusal refusal(UUID orderId, Row row) throws SQLException {
        byte[] sealed = row.optionalBytes("refusal_message");
        return new CarrierRefusal(
                row.text("refusal_code"), sealed == null ? ERASED : cipher.decryptText(sealed, context(orderId)));
    }

    private byte[] sealed(Booking.Cancelling cancelling) {
        return cipher.encryptText(cancelling.reason(), wordsContext(cancelling.orderId()));
    }

    private String words(UUID orderId, Row row) throws SQLException {
        byte[] words = row.optionalBytes("cancel_words");
        return words == null ? row.text("cancel_reason") : cipher.decryptText(words, wordsContext(orderId));
    }

    private static String wordsContext(UUID orderId) {
        return "order/" + orderId + "/cancel-words";
    }

    private static String context(UUID orderId) {
        return "order/" + orderId + "/refusal";
    }
}
